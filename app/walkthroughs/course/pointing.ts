import type { Span, View, Workspace } from '../../state/model.ts';
import { overlaps, type Selection } from '../../state/selection.ts';
import type { TextTarget } from '../lesson.ts';
import { spanOf } from './target.ts';

/** `near`: what was picked is many lines, and the one that is looked for is among them. */
export type Pointing = 'right' | 'near' | 'wrong';

/** A span of more lines than this points at a whole object, not at a line. */
const mostLines = 4;

const linesOf = (workspace: Workspace, { source, start, end }: Span): number =>
  (workspace.sources.find((one) => one.name === source)?.text ?? '').slice(start, end).trimEnd().split('\n').length;

/** What a selection points at in the texts. A whole box points at nothing in particular. */
export const pointedAt = (selection: Selection, view: View): readonly Span[] => {
  switch (selection.kind) {
    case 'span':
      return [selection.span];
    case 'step':
      return view.explanation.steps.find(({ hop, step }) => hop === selection.hop && step === selection.step)?.at ?? [];
    case 'finding':
      return view.explanation.findings.find(({ rule }) => rule === selection.rule)?.at ?? [];
    case 'node': {
      const node = view.diagram.nodes.find(({ id }) => id === selection.node);
      const at = [...(node?.rows ?? []), ...(node?.folded?.rows ?? [])].find(({ id }) => id === selection.row)?.at;
      return at ? [at] : [];
    }
  }
};

/** Is one of the wanted lines among what was pointed at? */
export const judge = (spans: readonly Span[], wanted: readonly TextTarget[], workspace: Workspace): Pointing => {
  const targets = wanted.flatMap((target) => spanOf(workspace, target) ?? []);
  const hits = spans.filter((span) => targets.some((target) => overlaps(span, target)));
  if (hits.length === 0) return 'wrong';
  return hits.some((span) => linesOf(workspace, span) <= mostLines) ? 'right' : 'near';
};
