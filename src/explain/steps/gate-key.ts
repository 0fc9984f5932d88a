import type { StepKey } from '../messages/steps.en.ts';
import type { StepOf } from './step-of.ts';

type GateKind =
  | 'distribution-refuses'
  | 'size-refused'
  | 'path-normalised'
  | 'method-refused'
  | 'geo-checked'
  | 'waf-checked'
  | 'signature-checked'
  | 'function-failed'
  | 'function-skipped'
  | 'lambda-edge-declared'
  | 'policy-unknown'
  | 'connection-failed'
  | 'origin-changed'
  | 'failover-skipped';

/** What a distribution checks, refuses or cannot do. */
export const gateKey = (step: StepOf<GateKind>): StepKey => {
  switch (step.kind) {
    case 'size-refused':
      return `size-refused.${step.what}`;
    case 'path-normalised':
      return step.ambiguous ? 'path-normalised.ambiguous' : 'path-normalised.plain';
    case 'method-refused':
      return step.pattern === null ? 'method-refused.default' : 'method-refused.pattern';
    case 'geo-checked':
    case 'waf-checked':
      return `${step.kind}.${step.blocked ? 'blocked' : 'passed'}`;
    case 'signature-checked':
      return `signature-checked.${step.result}`;
    case 'lambda-edge-declared':
      return step.effect === 'unchanged' ? 'lambda-edge-declared.unchanged' : 'lambda-edge-declared.declared';
    case 'policy-unknown':
      return `policy-unknown.${step.which}`;
    case 'distribution-refuses':
      return `distribution-refuses.${step.reason}`;
    case 'function-failed':
      return `function-failed.${step.reason}`;
    case 'function-skipped':
      return `function-skipped.${step.reason}`;
    case 'origin-changed':
      return step.by.startsWith('lambda') ? 'origin-changed.lambda' : 'origin-changed.function';
    case 'connection-failed':
      return `connection-failed.${step.reason}`;
    case 'failover-skipped':
      return `failover-skipped.${step.reason}`;
  }
};
