import type { Trace } from '../trace/trace.ts';
import { destinationOf, isS3, type Met, stepsAt, stepsOf } from './way.ts';

/**
 * What a distribution forwarded to something that runs code; a bucket has no use for headers, cookies or query strings.
 * Where a policy is not pasted, nobody knows what it forwards: nothing is said then.
 */
export const forwardedToCode = (trace: Trace): readonly Met<'request-forwarded'>[] =>
  trace.hops.flatMap((hop, index) => {
    const met = stepsAt(trace, index, 'request-forwarded')[0];
    const destination = destinationOf(trace, index);
    const unknown = stepsAt(trace, index, 'policy-unknown').length > 0;
    return !met || unknown || hop.arrival !== 'viewer' || (destination !== null && isS3(destination.hop)) ? [] : [met];
  });

/** Was this header in the request, and left out of what went on? An origin's custom header of the name stands in for it. */
export const headerDropped = ({ step }: Met<'request-forwarded'>, name: string): boolean =>
  step.headers.dropped.some((dropped) => dropped.toLowerCase() === name) && !step.added.some(([added]) => added.toLowerCase() === name);

/** Did any check of these kinds, behind this distribution, end in one of these results? */
export const checkFailed = (
  trace: Trace,
  hopIndex: number,
  fails: (met: Met<'authorization-checked' | 'api-key-checked' | 'parameters-checked'>) => boolean,
): boolean =>
  stepsOf(trace, 'authorization-checked', 'api-key-checked', 'parameters-checked').some((met) => met.ref.hop > hopIndex && fails(met));
