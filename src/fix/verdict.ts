import { destinationOf, isApi, isS3 } from '../diagnose/way.ts';
import type { Answer, Reached } from '../trace/answer.ts';
import type { Trace } from '../trace/trace.ts';
import type { Answered, Found } from './ground.ts';

/** What trying a fix came to. */
export type Verdict = 'verified' | 'changes-other-requests' | 'next-fault' | 'does-not-help' | 'manual' | 'unproved';

/** What two outcomes are compared by: everything that the viewer, or the user's own code, can tell apart. */
const sameness = ({ kind, status, answeredBy, errorType, reaches, replaced }: Answer): string =>
  JSON.stringify([kind, status, answeredBy, errorType, reaches, replaced]);

export const isSameAnswer = (a: Answer, b: Answer): boolean => sameness(a) === sameness(b);

const isSameOutcome = ({ outcome: a }: Trace, { outcome: b }: Trace): boolean =>
  isSameAnswer(a, b) && JSON.stringify(a.loop) === JSON.stringify(b.loop);

/** How a URL ends, as far as it matters whether it arrives. */
export type End = Pick<Answer, 'kind' | 'status' | 'errorType' | 'replaced'> & {
  readonly reaches: Pick<Reached, 'kind'> | null;
  readonly loops: boolean;
};

/** S3 has an error type for its redirects, too: to the bucket's region they lead away from CloudFront. */
const endArrives = ({ kind, status, errorType, replaced, loops }: End): boolean =>
  !loops && replaced === null && (kind === 'reaches' || (kind === 'answered' && status !== null && status < 400 && errorType === null));

/** Does the viewer get what was asked for, as far as the model can tell? */
const arrives = ({ outcome }: Trace): boolean => endArrives({ ...outcome, loops: outcome.loop !== null });

/** Where the first distribution sends a request: an API, a bucket, or something else. */
const destinationKind = (trace: Trace): 'api' | 's3' | null => {
  const hop = destinationOf(trace, 0)?.hop ?? trace.hops[0];
  return hop === undefined ? null : isApi(hop) ? 'api' : isS3(hop) ? 's3' : null;
};

/** Faults of choosing the origin: there the request was not meant for where it went. */
const SELECTING = new Set([
  'bare-prefix-not-matched',
  'behavior-shadowed',
  'pattern-just-missed',
  'function-does-not-reselect',
  'method-not-allowed',
  'preflight-not-answered',
  'unknown-alias',
]);

/** An API's request that ends in the site's bucket has not arrived, even if an object is there. */
const isRightPlace = (rule: string, before: Trace, after: Trace): boolean =>
  SELECTING.has(rule) || destinationKind(before) !== 'api' || after.outcome.reaches?.kind !== 's3-object';

/** Does this fault decide what the viewer gets? */
export const isDecisive = ({ finding }: Found): boolean => finding.rank === 'outcome' && finding.severity === 'error';

/** Is the fault of this kind still there, as heavy as before? */
const remains = (fault: Found, after: Answered): boolean =>
  after.found.some((one) => one.rule === fault.rule && (isDecisive(one) || !isDecisive(fault)));

/** The fault that decides the outcome now. */
export const nextFault = (after: Answered): Found | null => after.found.find(isDecisive) ?? null;

/** What a try came to for the request itself; `nothing`: the same as before. */
export type Effect = 'works' | 'next-fault' | 'unknown' | 'nothing';

/** Judges a try at a fault by the request's trace before and after. */
export const effectOf = (fault: Found, before: Answered, after: Answered): Effect => {
  const { outcome } = after.trace;
  if (outcome.kind === 'cannot-tell' || outcome.kind === 'leaves-the-model')
    return isSameOutcome(before.trace, after.trace) ? 'nothing' : 'unknown';
  if (remains(fault, after)) return 'nothing';
  if (!isDecisive(fault)) return arrives(after.trace) || !arrives(before.trace) ? 'works' : 'next-fault';
  // Somewhere else than it was meant for: no fault is left to mend, and still nothing is won.
  if (arrives(after.trace)) return isRightPlace(fault.rule, before.trace, after.trace) ? 'works' : 'nothing';
  // Of a page that could not be fetched no more is wanted than that it is, and of an error that a page hid than that it shows.
  const { rule } = fault;
  const mended = rule === 'error-page-unreachable' || (rule === 'error-page-hides-error' && outcome.replaced === null);
  if (mended && nextFault(after) === null) return 'works';
  return isSameOutcome(before.trace, after.trace) && !meetsAnother(before, after) ? 'nothing' : 'next-fault';
};

/** Does a fault decide that was not there before? Two faults may well come to the same answer. */
const meetsAnother = (before: Answered, after: Answered): boolean => {
  const next = nextFault(after);
  return next !== null && !before.found.some(({ rule }) => rule === next.rule);
};

/** Did a request that arrived before stop doing so, or end elsewhere? One that failed before cannot get worse. */
export const isWorse = (before: Trace, after: Trace): boolean => arrives(before) && !isSentAway(before) && !isSameOutcome(before, after);

/** API Gateway's own answer to HTTP leads the viewer away from CloudFront, which is not to arrive. (A MOCK that redirects has no such step.) */
export const isSentAway = ({ outcome, hops }: Trace): boolean =>
  outcome.answeredBy === 'api-gateway' && hops.at(-1)?.steps.some(({ kind }) => kind === 'viewer-redirected') === true;

/**
 * Did a URL that nobody asked for by name stop arriving, or end in a bucket in place of the API? That it ends otherwise is what a fix is for, and a
 * key in a bucket is no loss: nobody knows what objects there are.
 */
export const isLost = (before: End, after: End): boolean => {
  if (!endArrives(before) || before.reaches?.kind === 's3-object') return false;
  return !endArrives(after) || (before.reaches !== null && after.reaches?.kind === 's3-object');
};
