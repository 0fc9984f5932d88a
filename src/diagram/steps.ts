import type { Span } from '../text/span.ts';
import type { Step, StepKind } from '../trace/step.ts';
import type { Hop } from '../trace/trace.ts';

export type Found<K extends StepKind> = {
  readonly step: Extract<Step, { readonly kind: K }>;
  readonly ref: { readonly hop: number; readonly step: number };
};

const isKind =
  <K extends StepKind>(kind: K) =>
  (step: Step): step is Extract<Step, { readonly kind: K }> =>
    step.kind === kind;

/** The last step of a kind at a hop: a later decision stands over an earlier one. */
export const lastStep = <K extends StepKind>(hops: readonly Hop[], index: number, kind: K): Found<K> | null => {
  const steps = hops[index]?.steps ?? [];
  const is = isKind(kind);
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (step && is(step)) return { step, ref: { hop: index, step: at } };
  }
  return null;
};

/** The first stretch of the paste that a step rests on. */
export const spanOf = (step: Step): Span | null => {
  for (const evidence of step.because) if (evidence.kind === 'pasted') return evidence.at;
  return null;
};
