import { destinationOf, isApi, isS3 } from '../diagnose/way.ts';
import type { Trace } from '../trace/trace.ts';
import type { Answered, Found } from './ground.ts';

/** What trying a fix came to. */
export type Verdict = 'verified' | 'changes-other-requests' | 'next-fault' | 'does-not-help' | 'manual' | 'unproved';

/** What two outcomes are compared by: everything that the viewer, or the user's own code, can tell apart. */
const sameness = ({ outcome }: Trace): string => {
  const { kind, status, answeredBy, errorType, reaches, replaced, loop } = outcome;
  return JSON.stringify([kind, status, answeredBy, errorType, reaches, replaced, loop]);
};

export const isSameOutcome = (a: Trace, b: Trace): boolean => sameness(a) === sameness(b);

/** Does the viewer get what was asked for, as far as the model can tell? */
export const arrives = ({ outcome }: Trace): boolean => {
  if (outcome.loop !== null || outcome.replaced !== null) return false;
  return outcome.kind === 'reaches' || (outcome.kind === 'answered' && outcome.status !== null && outcome.status < 400);
};

/** Where the first distribution sends a request: an API, a bucket, or something else. */
const destinationKind = (trace: Trace): 'api' | 's3' | null => {
  const hop = destinationOf(trace, 0)?.hop ?? trace.hops[0];
  return hop === undefined ? null : isApi(hop) ? 'api' : isS3(hop) ? 's3' : null;
};

/** Faults of choosing the origin: there the request was not meant for where it went. */
const SELECTING = new Set(['bare-prefix-not-matched', 'behavior-shadowed', 'method-not-allowed', 'preflight-not-answered', 'unknown-alias']);

/** An API's request that ends in the site's bucket has not arrived, even if an object is there. */
const isRightPlace = (rule: string, before: Trace, after: Trace): boolean =>
  SELECTING.has(rule) || destinationKind(before) !== 'api' || after.outcome.reaches?.kind !== 's3-object';

const isDecisive = ({ finding }: Found): boolean => finding.rank === 'outcome' && finding.severity === 'error';

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
  if (outcome.kind === 'cannot-tell' || outcome.kind === 'leaves-the-model') return isSameOutcome(before.trace, after.trace) ? 'nothing' : 'unknown';
  if (remains(fault, after)) return 'nothing';
  if (!isDecisive(fault)) return arrives(after.trace) || !arrives(before.trace) ? 'works' : 'next-fault';
  const isThere = arrives(after.trace) && isRightPlace(fault.rule, before.trace, after.trace);
  return isThere ? 'works' : isSameOutcome(before.trace, after.trace) ? 'nothing' : 'next-fault';
};

/** Did a request that arrived before stop doing so, or end elsewhere? One that failed before cannot get worse. */
export const isWorse = (before: Trace, after: Trace): boolean => arrives(before) && !isSameOutcome(before, after);
