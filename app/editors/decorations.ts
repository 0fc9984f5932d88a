import type { Span, View } from '../state/model.ts';
import { type Lit, overlaps } from '../state/selection.ts';
import { monaco } from './monaco.ts';

type Marks = {
  readonly decorations: monaco.editor.IModelDeltaDecoration[];
  readonly lit: monaco.Range | null;
  readonly first: monaco.Range | null;
};

/** A span of many lines (a whole behavior) would paint half the text: its first line stands for it. */
const mostLines = 6;

const rangeOf = (model: monaco.editor.ITextModel, span: Span): monaco.Range => {
  const begin = model.getPositionAt(span.start);
  const end = model.getPositionAt(span.end);
  const last = end.lineNumber - begin.lineNumber >= mostLines ? begin.lineNumber : end.lineNumber;
  return new monaco.Range(begin.lineNumber, 1, last, 1);
};

/** The lines that decided, by pass; those of the selection stronger. */
export const decorationsFor = (model: monaco.editor.ITextModel, source: string, view: View | null, lit: Lit): Marks => {
  const decided = (view?.explanation.steps ?? [])
    .filter((step) => step.weight === 'main' || lit.steps.includes(step))
    .flatMap((step) => step.at.filter((span) => span.source === source).map((span) => ({ span, pass: Math.min(step.pass, 2) })));
  const litSpans = lit.spans.filter((span) => span.source === source);
  const decorations = decided.map(({ span, pass }) => ({
    range: rangeOf(model, span),
    options: {
      isWholeLine: true,
      className: litSpans.some((other) => overlaps(other, span)) ? 'decided-lit' : 'decided',
      linesDecorationsClassName: `decided-edge-${pass}`,
      overviewRuler: { color: pass === 2 ? '#8a2bc2' : '#1d5bd6', position: monaco.editor.OverviewRulerLane.Left },
    },
  }));
  const others = litSpans
    .filter((span) => !decided.some((mark) => overlaps(mark.span, span)))
    .map((span) => ({ range: rangeOf(model, span), options: { isWholeLine: true, className: 'decided-lit' } }));
  const chosen = litSpans[0];
  return { decorations: [...decorations, ...others], lit: chosen ? rangeOf(model, chosen) : null, first: decorations[0]?.range ?? null };
};
