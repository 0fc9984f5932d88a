import type { Span } from '../text/span.ts';
import type { Step } from '../trace/step.ts';
import type { Trace } from '../trace/trace.ts';
import { explainAssumptions } from './assumptions.ts';
import { attachedTo } from './attached.ts';
import { evidenceOf, type PlaceOf } from './evidence.ts';
import type { ExplainedStep, Explanation } from './explanation.ts';
import { explainFindings } from './findings.ts';
import type { Proofs } from './fixes.ts';
import type { Found } from './found.ts';
import { headlineOf } from './headline.ts';
import { type Messages, sayPlain } from './messages/messages.ts';
import { caughtBy } from './steps/step-key.ts';
import { rejectedText, stepText } from './steps/step-text.ts';
import { inStoryOrder, type Placed, placeSteps } from './story/arrow-of-step.ts';
import { toneOf, weightOf } from './story/weight.ts';

const pastedOf = (step: Step): readonly Span[] => step.because.flatMap((e) => (e.kind === 'pasted' ? [e.at] : []));

/** The lines that decided a step; a step that also tells the choice of behavior before it brings that one's lines too. */
const linesOf = (trace: Trace, hop: number, step: Step): readonly Span[] => {
  const caught = step.kind === 'object-missing' ? caughtBy({ trace, hop }) : null;
  return caught ? [...caught.because.flatMap((e) => (e.kind === 'pasted' ? [e.at] : [])), ...pastedOf(step)] : pastedOf(step);
};

const explainStep = (trace: Trace, placed: Placed, messages: Messages, placeOf: PlaceOf): Omit<ExplainedStep, 'first'> | null => {
  const hop = trace.hops[placed.hop];
  const step = hop?.steps[placed.step];
  if (!hop || !step) return null;
  return {
    hop: placed.hop,
    step: placed.step,
    arrow: placed.arrow,
    pass: passOf(trace, placed.hop),
    weight: weightOf(trace, placed.hop, placed.step, step),
    tone: toneOf(trace, step),
    text: stepText({ trace, hop: placed.hop, step }, messages),
    at: linesOf(trace, placed.hop, step),
    evidence: evidenceOf(step, trace, messages, placeOf),
    rejected: step.rejected.map((r) => ({ text: rejectedText(r, messages), at: r.at })),
    attached: attachedTo(hop, step),
  };
};

/** The pass that a place was visited on: that of the nearest distribution before it. */
const passOf = (trace: Trace, index: number): number => {
  const hop = trace.hops[index];
  if (!hop || hop.at.kind === 'distribution' || hop.from === null) return hop?.pass ?? 1;
  return passOf(trace, hop.from);
};

/** The number of an arrow is shown once, on its first main step; where all its steps are folded, on the first of these. */
const numbered = (steps: readonly Omit<ExplainedStep, 'first'>[]): readonly ExplainedStep[] => {
  const shown = new Map<number, number>();
  steps.forEach((step, i) => {
    const before = shown.get(step.arrow);
    const earlier = before === undefined ? undefined : steps[before];
    if (!earlier || (earlier.weight === 'detail' && step.weight === 'main')) shown.set(step.arrow, i);
  });
  return steps.map((step, i) => ({ ...step, first: shown.get(step.arrow) === i }));
};

/** A trace in sentences, for the screen. */
export const explainTrace = (
  trace: Trace,
  found: readonly Found[],
  messages: Messages,
  placeOf: PlaceOf,
  proofs: Proofs | null = null,
): Explanation => ({
  headline: headlineOf(trace, found, messages),
  steps: numbered(inStoryOrder(placeSteps(trace)).flatMap((placed) => explainStep(trace, placed, messages, placeOf) ?? [])),
  findings: explainFindings(found, messages, proofs && ((index) => proofs.explainFixes(index, trace, messages))),
  assumptions: explainAssumptions(trace, messages),
  certainty: { level: trace.outcome.certainty, text: sayPlain(messages, 'outcomes', `certainty.${trace.outcome.certainty}`, {}) },
});
