import type { Trace } from '../trace/trace.ts';
import { destinationOf, isS3, type Met, stepsAt } from './way.ts';

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

/** The headers that were in the request and left out of what went on, in lower case. An origin's custom header of the name stands in for one. */
export const droppedHeaders = ({ step }: Met<'request-forwarded'>): readonly string[] => {
  const added = new Set(step.added.map(([name]) => name.toLowerCase()));
  return step.headers.dropped.map((name) => name.toLowerCase()).filter((name) => !added.has(name));
};
