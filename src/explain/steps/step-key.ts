import type { Step } from '../../trace/step.ts';
import type { Trace } from '../../trace/trace.ts';
import type { StepKey } from '../messages/steps.en.ts';
import { checkKey } from './check-key.ts';
import { gateKey } from './gate-key.ts';
import { literalPrefix } from './literal-prefix.ts';
import type { StepOf } from './step-of.ts';

/** A step within its trace: some sentences depend on what came before. */
export type StepAt = { readonly trace: Trace; readonly hop: number; readonly step: Step };

const selectedKey = ({ trace, hop }: StepAt, step: StepOf<'behavior-selected'>): StepKey => {
  const again = (trace.hops[hop]?.pass ?? 1) > 1;
  if (step.pattern !== null) return again ? 'behavior-selected.pattern-again' : 'behavior-selected.pattern';
  if (again) return 'behavior-selected.default-again';
  return step.rejected.length > 0 ? 'behavior-selected.default' : 'behavior-selected.only';
};

const ranKey = (step: StepOf<'function-ran'>): StepKey => {
  if (step.changes.length === 0) return 'function-ran.unchanged';
  return step.changes.some((c) => c.what === 'uri') ? 'function-ran.uri' : 'function-ran.changed';
};

const forwardedKey = (step: StepOf<'request-forwarded'>): StepKey => {
  if (step.host === 'set') {
    if (step.hostBy === 'function') return 'request-forwarded.set-by-function';
    return step.hostBy === 'lambda-edge' ? 'request-forwarded.set-by-lambda' : 'request-forwarded.set';
  }
  if (step.host === 'origin') {
    if (step.hostBy === 'origin-request-policy' && step.policy !== null) return 'request-forwarded.origin-by-request-policy';
    return step.hostBy === 's3-legacy' ? 'request-forwarded.origin-by-s3' : 'request-forwarded.origin';
  }
  if (step.hostBy === 'legacy') return 'request-forwarded.viewer-by-legacy';
  if (step.policy === null) return 'request-forwarded.viewer';
  if (step.hostBy === 'origin-request-policy') return 'request-forwarded.viewer-by-request-policy';
  return step.hostBy === 'cache-policy' ? 'request-forwarded.viewer-by-cache-policy' : 'request-forwarded.viewer';
};

const originPathKey = ({ originPath, path, pattern }: StepOf<'origin-path-prepended'>): StepKey => {
  const prefix = pattern === null ? '' : literalPrefix(pattern);
  // A function may have rewritten the path: then nothing of the pattern is left to speak of.
  if (pattern === null || !path.startsWith(prefix))
    return originPath === '' ? 'origin-path-prepended.none' : 'origin-path-prepended.default';
  if (originPath === '') return 'origin-path-prepended.none-pattern';
  return prefix === '' ? 'origin-path-prepended.pattern' : 'origin-path-prepended.prefix';
};

const dispatchedKey = ({ trace, hop }: StepAt, step: StepOf<'edge-dispatched'>): StepKey => {
  const { to } = step;
  if (step.own) return 'edge-dispatched.own';
  if (to === null) return 'edge-dispatched.nowhere';
  const passed = trace.hops.slice(0, hop).some((h) => h.at.kind === to.kind && h.at.name === to.name);
  return passed ? 'edge-dispatched.back' : 'edge-dispatched.away';
};

const stageMissingKey = (step: StepOf<'stage-missing'>): StepKey => {
  if (step.protocol === 'HTTP') return step.segment === '' ? 'stage-missing.http-none' : 'stage-missing.http';
  if (step.segment === '') return 'stage-missing.none';
  if (step.protocol === 'WEBSOCKET') return 'stage-missing.websocket';
  return step.stages.length > 0 ? 'stage-missing.rest' : 'stage-missing.rest-unlisted';
};

const resourceMissingKey = (step: StepOf<'resource-missing'>): StepKey => {
  if (step.authorizationHeader !== null) return 'resource-missing.authorization';
  return step.path === '/' || step.path === '' ? 'resource-missing.root' : 'resource-missing.plain';
};

/** The choice of behavior on a repeated pass that sent the request here, if this is where a loop ended. */
export const caughtBy = ({ trace, hop }: Pick<StepAt, 'trace' | 'hop'>): StepOf<'behavior-selected'> | null => {
  const here = trace.hops[hop];
  const sender = here?.from === null || here?.from === undefined ? undefined : trace.hops[here.from];
  if (here?.arrival !== 'origin' || sender?.at.kind !== 'distribution' || sender.pass < 2) return null;
  const chosen = sender.steps.find((s) => s.kind === 'behavior-selected');
  return chosen?.kind === 'behavior-selected' ? chosen : null;
};

const objectMissingKey = (at: StepAt, step: StepOf<'object-missing'>): StepKey => {
  const seen = step.listable ? 'listable' : 'hidden';
  const caught = caughtBy(at);
  if (!caught) return `object-missing.${seen}`;
  return `object-missing.${seen}-by-${caught.pattern === null ? 'default' : 'pattern'}`;
};

const mappingKey = (step: StepOf<'mapping-selected'>): StepKey =>
  step.stage === null || step.stage === '' ? 'mapping-selected.without-stage' : `mapping-selected.${step.by}`;

const unknownHostKey = (step: StepOf<'host-unknown'>): StepKey => {
  if (step.fleet === 'cloudfront' || step.fleet === 'api-gateway') return `host-unknown.${step.fleet}`;
  return step.fleet === 's3' || step.fleet === 's3-website' ? 'host-unknown.s3' : 'host-unknown.other';
};

/** Which sentence tells this step. Exhaustive: a new kind of step does not compile until it has one. */
export const stepKey = (at: StepAt): StepKey => {
  const { step } = at;
  switch (step.kind) {
    case 'host-dispatched':
      return `host-dispatched.${step.by}`;
    case 'host-unknown':
      return unknownHostKey(step);
    case 'behavior-selected':
      return selectedKey(at, step);
    case 'function-ran':
      return ranKey(step);
    case 'request-forwarded':
      return forwardedKey(step);
    case 'origin-path-prepended':
      return originPathKey(step);
    case 'viewer-redirected':
      return at.trace.hops[at.hop]?.at.kind === 'edge-front' ? 'viewer-redirected.edge' : 'viewer-redirected.behavior';
    case 'edge-dispatched':
      return dispatchedKey(at, step);
    case 'mapping-selected':
      return mappingKey(step);
    case 'stage-missing':
      return stageMissingKey(step);
    case 'resource-missing':
      return resourceMissingKey(step);
    case 'object-missing':
      return objectMissingKey(at, step);
    case 'distribution-refuses':
    case 'size-refused':
    case 'path-normalised':
    case 'method-refused':
    case 'geo-checked':
    case 'waf-checked':
    case 'signature-checked':
    case 'function-failed':
    case 'function-skipped':
    case 'lambda-edge-declared':
    case 'policy-unknown':
    case 'connection-failed':
    case 'origin-changed':
    case 'failover-skipped':
      return gateKey(step);
    case 'preflight-answered':
    case 'resource-policy-checked':
    case 'authorization-checked':
    case 'api-key-checked':
    case 'parameters-checked':
    case 'integration-reached':
    case 'integration-fails':
    case 'stage-selected':
    case 'not-pasted':
    case 'bucket-foreign':
    case 's3-method-refused':
    case 'object-found':
    case 'bucket-listed':
    case 'method-missing':
    case 'rule-selected':
    case 'origin-reached':
      return checkKey(step);
    default:
      return step.kind;
  }
};
