import type { Step, StepKind } from '../../trace/step.ts';
import type { Trace } from '../../trace/trace.ts';
import { matters } from '../matters.ts';
import { caughtBy } from '../steps/step-key.ts';

type StepTone = 'plain' | 'failed' | 'assumed' | 'proved';

/** Steps that end or turn the way, whatever else happens. */
const ALWAYS: readonly StepKind[] = [
  'host-unknown',
  'misdirected',
  'distribution-refuses',
  'chain-refused',
  'size-refused',
  'get-with-body-refused',
  'root-object-applied',
  'method-refused',
  'viewer-redirected',
  'viewer-http-refused',
  'function-answered',
  'function-failed',
  'lambda-edge-answered',
  'policy-unknown',
  'origin-changed',
  'origin-unknown',
  'connection-failed',
  'failed-over',
  'error-page-served',
  'error-page-failed',
  'api-host-refused',
  'endpoint-disabled',
  'private-refused',
  'ping-answered',
  'mapping-selected',
  'rule-selected',
  'mapping-missing',
  'stage-missing',
  'resource-matched',
  'resource-missing',
  'method-missing',
  'route-matched',
  'route-missing',
  'preflight-answered',
  'mock-answered',
  'integration-fails',
  'not-pasted',
  'bucket-foreign',
  's3-method-refused',
  'object-found',
  'object-missing',
  'bucket-listed',
  's3-redirected',
  'origin-reached',
  'left-the-model',
  'value-unresolved',
];

/** Steps that are told when they refuse, and folded when they let pass. */
const refuses = (step: Step): boolean => {
  switch (step.kind) {
    case 'geo-checked':
    case 'waf-checked':
      return step.blocked;
    case 'signature-checked':
      return step.result !== 'signed';
    case 'resource-policy-checked':
      return !step.allowed;
    case 'authorization-checked':
      return step.result !== 'allowed';
    case 'api-key-checked':
      return step.result !== 'known';
    case 'parameters-checked':
      return step.missing.length > 0;
    case 'path-normalised':
      return step.ambiguous;
    default:
      return false;
  }
};

/**
 * Of what a distribution does towards one origin, one sentence is told: that the Host is not the origin's own, else that an origin
 * path came in front. A request that went on as it came needs no telling.
 */
const tellsForwarding = (steps: readonly Step[], index: number, step: Step): boolean => {
  if (step.kind === 'request-forwarded') return step.host !== 'origin';
  if (step.kind !== 'origin-path-prepended' || (step.originPath === '' && step.pattern === null)) return false;
  const forwarded = steps.slice(0, index).findLast((s) => s.kind === 'request-forwarded');
  return forwarded?.kind !== 'request-forwarded' || forwarded.host === 'origin';
};

/** The choice on a repeated pass is told by the place that it led to, where the way ends there (see `object-missing.*-by-*`). */
const isToldLater = (trace: Trace, hop: number): boolean => {
  const next = trace.hops.findIndex((h) => h.from === hop && h.arrival === 'origin');
  return (
    next >= 0 && caughtBy({ trace, hop: next }) !== null && (trace.hops[next]?.steps.some((s) => s.kind === 'object-missing') ?? false)
  );
};

/** Is this step told at once, or folded until asked for? */
export const weightOf = (trace: Trace, hop: number, index: number, step: Step): 'main' | 'detail' => {
  const steps = trace.hops[hop]?.steps ?? [];
  if (step.kind === 'behavior-selected') return isToldLater(trace, hop) ? 'detail' : 'main';
  if (step.kind === 'edge-dispatched') return step.own ? 'detail' : 'main';
  if (step.kind === 'function-ran') return step.changes.some((c) => c.what === 'uri' || c.what === 'origin') ? 'main' : 'detail';
  if (step.kind === 'lambda-edge-declared') return step.effect === 'unchanged' ? 'detail' : 'main';
  if (step.kind === 'request-forwarded' || step.kind === 'origin-path-prepended')
    return tellsForwarding(steps, index, step) ? 'main' : 'detail';
  return ALWAYS.includes(step.kind) || refuses(step) ? 'main' : 'detail';
};

const FAILS: readonly StepKind[] = [
  'host-unknown',
  'misdirected',
  'distribution-refuses',
  'chain-refused',
  'size-refused',
  'get-with-body-refused',
  'method-refused',
  'viewer-http-refused',
  'function-failed',
  'origin-unknown',
  'connection-failed',
  'error-page-failed',
  'api-host-refused',
  'endpoint-disabled',
  'private-refused',
  'mapping-missing',
  'stage-missing',
  'resource-missing',
  'method-missing',
  'route-missing',
  'bucket-foreign',
  's3-method-refused',
  'object-missing',
];

const isFailed = (step: Step): boolean =>
  FAILS.includes(step.kind) || (refuses(step) && step.kind !== 'path-normalised') || (step.kind === 'bucket-listed' && !step.listable);

/** A step that failed, that rests on an answer nobody gave, or that got the request to where it can be answered. */
export const toneOf = (trace: Trace, step: Step): StepTone => {
  if (isFailed(step)) return 'failed';
  const open = (id: string): boolean =>
    trace.questions.some((q) => q.id === id && !q.set && (q.kind === 'object' || matters(trace.outcome, id)));
  const assumed = step.because.some((e) => e.kind === 'question' && open(e.id));
  if (assumed || step.kind === 'function-assumed' || step.kind === 'policy-unknown') return 'assumed';
  if (step.kind === 'resource-matched' || step.kind === 'route-matched') return 'proved';
  return step.kind === 'object-found' && step.proved ? 'proved' : 'plain';
};
