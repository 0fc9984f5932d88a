import type { FidelityCase } from '../case.ts';
import { apiMatchingScenarios } from './api-matching.ts';
import { callerScenarios } from './callers.ts';
import { errorPageScenarios } from './error-page.ts';
import { forwardingScenarios } from './forwarding.ts';
import { hostScenarios } from './host.ts';
import { hostMatrix } from './host-matrix.ts';
import { methodScenarios } from './methods.ts';
import { otherScenarios } from './other.ts';
import { pathScenarios } from './path.ts';
import { s3Scenarios } from './s3.ts';

export { beyondScenarios } from './beyond.ts';

/** Field reports S01 to S54 whose cause lies in the configuration, and the matrix of forwarded Hosts. */
export const scenarioCases: readonly FidelityCase[] = [
  ...hostScenarios,
  ...hostMatrix,
  ...pathScenarios,
  ...errorPageScenarios,
  ...methodScenarios,
  ...s3Scenarios,
  ...forwardingScenarios,
  ...apiMatchingScenarios,
  ...callerScenarios,
  ...otherScenarios,
];
