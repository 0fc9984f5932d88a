import { arrowNumbers } from '../../trace/arrows.ts';
import type { Step, StepKind } from '../../trace/step.ts';
import type { Hop, Trace } from '../../trace/trace.ts';

/** Where a step stands in the story: on which arrow, and whether it was taken on the way there or on the way back. */
export type Placed = { readonly hop: number; readonly step: number; readonly arrow: number; readonly wayBack: boolean };

const TOWARDS_ORIGIN: readonly StepKind[] = [
  'request-forwarded',
  'origin-path-prepended',
  'origin-changed',
  'origin-unknown',
  'connection-failed',
  'cache-missed',
  'policy-unknown',
];

const WAY_BACK: readonly StepKind[] = [
  'response-headers-applied',
  'error-page-possible',
  'failover-skipped',
  'error-page-failed',
  'gateway-response-used',
  's3-redirected',
];

/** Functions and Lambda@Edge tell their event; the two behind the answer belong to the way back. */
const isResponseEvent = (step: Step): boolean => 'event' in step && /-response$/.test(step.event);

type Purpose = Hop['arrival'];

/** Which of a distribution's requests each step is about: the first goes to the origin, the others are those of `also`, in order. */
const purposesOf = (hop: Hop): readonly Purpose[] => {
  let sent = 0;
  let purpose: Purpose = 'origin';
  return hop.steps.map((step) => {
    if (step.kind === 'request-forwarded' && sent++ > 0) purpose = hop.also[sent - 2]?.purpose ?? purpose;
    if (step.kind === 'failed-over') purpose = 'failover';
    if (step.kind === 'error-page-served' || step.kind === 'error-page-failed') purpose = 'error-page';
    return purpose;
  });
};

const isWayBack = (step: Step, hop: Hop): boolean =>
  isResponseEvent(step) || (WAY_BACK.includes(step.kind) && (hop.at.kind === 'distribution' || step.kind === 'gateway-response-used'));

const departs = (step: Step): boolean =>
  TOWARDS_ORIGIN.includes(step.kind) ||
  step.kind === 'failed-over' ||
  step.kind === 'error-page-served' ||
  (step.kind === 'edge-dispatched' && !step.own) ||
  ('event' in step && step.event === 'origin-request');

/**
 * Places every step of a trace. A step that sends the request on belongs to the arrow that leaves, every other one to the arrow that
 * came in. What happens to an answer belongs to the last arrow that the place sent.
 */
export const placeSteps = (trace: Trace): readonly Placed[] => {
  const numbers = arrowNumbers(trace.hops);
  const arrowFrom = (hop: number, purpose: Purpose): number | undefined =>
    numbers[trace.hops.findIndex((h) => h.from === hop && h.arrival === purpose)];
  const lastFrom = (hop: number): number | undefined => numbers[trace.hops.findLastIndex((h) => h.from === hop)];
  return trace.hops.flatMap((hop, h) => {
    const arrival = numbers[h] ?? 1;
    const purposes = purposesOf(hop);
    return hop.steps.map((step, s): Placed => {
      const wayBack = isWayBack(step, hop);
      const purpose = purposes[s] ?? 'origin';
      const arrow = wayBack ? lastFrom(h) : departs(step) ? arrowFrom(h, purpose) : undefined;
      return { hop: h, step: s, arrow: arrow ?? arrival, wayBack };
    });
  });
};

/** In the order of the story: by arrow; on an arrow the way there, place by place, and then the way back, innermost first. */
export const inStoryOrder = (placed: readonly Placed[]): readonly Placed[] =>
  [...placed].sort((a, b) => {
    if (a.arrow !== b.arrow) return a.arrow - b.arrow;
    if (a.wayBack !== b.wayBack) return a.wayBack ? 1 : -1;
    if (a.hop !== b.hop) return a.wayBack ? b.hop - a.hop : a.hop - b.hop;
    return a.step - b.step;
  });
