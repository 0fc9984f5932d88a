import type { Severity } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { PlaceKind } from '../trace/answer.ts';
import type { Step, StepKind } from '../trace/step.ts';
import type { Hop, Trace } from '../trace/trace.ts';
import type { Finding, StepRef } from './rule.ts';

/** A step of one kind, and where it was taken. */
export type Met<K extends StepKind> = { readonly ref: StepRef; readonly hop: Hop; readonly step: Extract<Step, { readonly kind: K }> };

const isKind =
  <K extends StepKind>(kinds: readonly K[]) =>
  (step: Step): step is Extract<Step, { readonly kind: K }> =>
    kinds.some((kind) => kind === step.kind);

// Every rule looks for its own few kinds in every trace, mostly in vain: one look tells which are there at all.
const kindsIn = new WeakMap<Trace, ReadonlySet<StepKind>>();

const present = (trace: Trace): ReadonlySet<StepKind> => {
  const before = kindsIn.get(trace);
  if (before) return before;
  const kinds = new Set(trace.hops.flatMap(({ steps }) => steps.map(({ kind }) => kind)));
  kindsIn.set(trace, kinds);
  return kinds;
};

/** Every step of these kinds, in the order of the way. */
export const stepsOf = <K extends StepKind>(trace: Trace, ...kinds: readonly K[]): readonly Met<K>[] => {
  const there = present(trace);
  return kinds.some((kind) => there.has(kind)) ? trace.hops.flatMap((_, h) => stepsAt(trace, h, ...kinds)) : [];
};

/** The steps of these kinds that one hop took. */
export const stepsAt = <K extends StepKind>(trace: Trace, hopIndex: number, ...kinds: readonly K[]): readonly Met<K>[] => {
  const wanted = isKind(kinds);
  const hop = trace.hops[hopIndex];
  return hop ? hop.steps.flatMap((step, s) => (wanted(step) ? [{ ref: { hop: hopIndex, step: s }, hop, step }] : [])) : [];
};

/** The lines of the paste that a step rests on. */
export const pastedIn = (step: Step): readonly Span[] => step.because.flatMap((e) => (e.kind === 'pasted' ? [e.at] : []));

/** Spans in the order given, most telling first, without gaps or repetition. */
export const spansOf = (...parts: readonly (Span | null | undefined | readonly Span[])[]): readonly Span[] => {
  const all = parts.flatMap((part) => part ?? []);
  return all.filter((a, i) => all.findIndex((b) => a.source === b.source && a.start === b.start && a.end === b.end) === i);
};

/**
 * Does what this hop answered decide what the viewer gets? Not when an origin group went on to its second origin, nor when it
 * only served an error page: then the error that the page stands in for decides.
 */
export const decides = (trace: Trace, hopIndex: number): boolean => {
  const hop = trace.hops[hopIndex];
  if (!hop || hop.from === null) return hop !== undefined;
  const sender = trace.hops[hop.from];
  const has = (kind: StepKind): boolean => sender?.steps.some((step) => step.kind === kind) === true;
  if (hop.arrival === 'origin' && has('failed-over')) return false;
  if (hop.arrival === 'error-page' && !has('error-page-failed')) return false;
  return decides(trace, hop.from);
};

/** The same of a connection that was lost: not when the origin group then went on to its second origin. */
export const losesAll = (trace: Trace, { hop, step }: StepRef): boolean =>
  decides(trace, hop) && trace.hops[hop]?.steps.slice(step).every(({ kind }) => kind !== 'failed-over') === true;

/** Did the viewer get an error, or a page in place of one? A loop counts: what it ends in is never what was asked for. */
export const failed = ({ outcome }: Trace): boolean =>
  outcome.loop !== null || outcome.replaced !== null || (outcome.kind === 'answered' && outcome.status !== null && outcome.status >= 400);

/** Severity and rank of a fault: an error only where it decides this outcome. */
export const weighed = (decisive: boolean): { readonly severity: Severity; readonly rank: Finding['rank'] } =>
  decisive ? { severity: 'error', rank: 'outcome' } : { severity: 'warning', rank: 'request' };

/** The distribution that a hop was reached through, nearest first; null when the viewer went there directly. */
export const senderOf = (trace: Trace, hopIndex: number): { readonly index: number; readonly hop: Hop } | null => {
  const from = trace.hops[hopIndex]?.from ?? null;
  const hop = from === null ? undefined : trace.hops[from];
  if (from === null || hop === undefined) return null;
  return hop.at.kind === 'distribution' ? { index: from, hop } : senderOf(trace, from);
};

/** What that distribution forwarded towards this hop. It notes that anew for each origin that it asks, an error page's last. */
export const forwardingTo = (trace: Trace, hopIndex: number): Met<'request-forwarded'> | null => {
  const sender = senderOf(trace, hopIndex);
  if (!sender) return null;
  const attempts = stepsAt(trace, sender.index, 'request-forwarded');
  const which = { viewer: 0, origin: 0, failover: 1, 'error-page': -1 } as const;
  return attempts.at(which[arrivalAt(trace, hopIndex)]) ?? null;
};

/** How the distribution sent what this hop got, whatever lay between the two (an edge front, a custom domain). */
const arrivalAt = (trace: Trace, hopIndex: number): Hop['arrival'] => {
  const hop = trace.hops[hopIndex];
  const before = hop?.from === null || hop === undefined ? undefined : trace.hops[hop.from];
  return hop === undefined || before === undefined || before.at.kind === 'distribution'
    ? (hop?.arrival ?? 'viewer')
    : arrivalAt(trace, hop.from ?? 0);
};

/** Was this hop reached only because the request came back to a distribution? */
export const inLoop = (trace: Trace, hopIndex: number): boolean => {
  const hop = trace.hops[hopIndex];
  if (!hop) return false;
  return (hop.at.kind === 'distribution' && hop.pass > 1) || (hop.from !== null && inLoop(trace, hop.from));
};

const API_KINDS: readonly PlaceKind[] = ['edge-front', 'custom-domain', 'rest-api', 'http-api', 'websocket-api'];
const S3_KINDS: readonly PlaceKind[] = ['s3-bucket', 's3-website'];

export const isApi = (hop: Hop): boolean => API_KINDS.includes(hop.at.kind);
export const isS3 = (hop: Hop): boolean => S3_KINDS.includes(hop.at.kind);

/** The first place that a distribution's request went to; null when it sent none, or when that place is not known. */
export const destinationOf = (trace: Trace, hopIndex: number): { readonly index: number; readonly hop: Hop } | null => {
  const index = trace.hops.findIndex((hop) => hop.from === hopIndex && hop.arrival === 'origin');
  const hop = trace.hops[index];
  return hop ? { index, hop } : null;
};

/** The answers that the hop and its paste allow to be named: `403 MissingAuthenticationTokenException`. */
export const answerIn = ({ answer }: Hop): string => [answer.status, answer.errorType].filter((part) => part !== null).join(' ');

/** The literal names of a list, for a sentence: `GET, HEAD`; `…` where the paste names none. */
export const listed = (names: readonly string[]): string => names.join(', ') || '…';
