import type { Diagram, ExplainedStep, Span, View } from './model.ts';

/** The one thing in focus. Graph, editor and explanation all follow it, and never call each other. */
export type Selection =
  | { readonly kind: 'step'; readonly hop: number; readonly step: number }
  | { readonly kind: 'finding'; readonly rule: string }
  | { readonly kind: 'node'; readonly node: string; readonly row: string | null }
  | { readonly kind: 'span'; readonly span: Span };

/** Who selected: a panel does not scroll itself for its own selection. */
export type SelectedBy = 'answer' | 'way' | 'editor' | 'requests' | 'keyboard' | 'lesson';

/** What each panel lights up for a selection. */
export type Lit = {
  readonly steps: readonly ExplainedStep[];
  readonly finding: string | null;
  /** Ids of diagram nodes, and of rows. */
  readonly nodes: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  /** Numbers of arrows. */
  readonly arrows: ReadonlySet<number>;
  /** The lines that decided it, most telling first. */
  readonly spans: readonly Span[];
};

const nothing: Lit = { steps: [], finding: null, nodes: new Set(), rows: new Set(), arrows: new Set(), spans: [] };

export const overlaps = (a: Span, b: Span): boolean => a.source === b.source && a.start < b.end && b.start < a.end;

const nodesOfHops = (diagram: Diagram, hops: ReadonlySet<number>): ReadonlySet<string> =>
  new Set(diagram.nodes.filter((node) => node.hops.some((hop) => hops.has(hop))).map((node) => node.id));

const rowsAt = (diagram: Diagram, spans: readonly Span[], nodes: ReadonlySet<string>): ReadonlySet<string> => {
  const lit = new Set<string>();
  for (const node of diagram.nodes) {
    if (!nodes.has(node.id)) continue;
    for (const row of node.rows) {
      const at = row.at;
      if (at && row.mark === 'matched' && spans.some((span) => overlaps(span, at))) lit.add(row.id);
    }
  }
  return lit;
};

const litBySteps = (view: View, steps: readonly ExplainedStep[], finding: string | null, spans: readonly Span[]): Lit => {
  const nodes = nodesOfHops(view.diagram, new Set(steps.map((step) => step.hop)));
  return { steps, finding, nodes, rows: rowsAt(view.diagram, spans, nodes), arrows: new Set(steps.map((step) => step.arrow)), spans };
};

const litByNode = (view: View, node: string, row: string | null): Lit => {
  const found = view.diagram.nodes.find((candidate) => candidate.id === node);
  if (!found) return nothing;
  const chosen = row === null ? null : [...found.rows, ...(found.folded?.rows ?? [])].find((candidate) => candidate.id === row);
  const at = chosen?.at ?? found.at;
  const here = view.explanation.steps.filter((step) => found.hops.includes(step.hop));
  const steps = chosen?.at ? here.filter((step) => step.at.some((span) => chosen.at !== null && overlaps(span, chosen.at))) : here;
  return {
    steps,
    finding: null,
    nodes: new Set([node]),
    rows: new Set(row === null ? [] : [row]),
    arrows: new Set(steps.map((step) => step.arrow)),
    spans: at ? [at] : steps.flatMap((step) => step.at),
  };
};

/** Everything that a selection lights up in the given view. Pure: each panel takes its part. */
export const follow = (selection: Selection | null, view: View | null): Lit => {
  // A place in the texts is there before there is an answer.
  if (selection?.kind === 'span' && !view) return { ...nothing, spans: [selection.span] };
  if (!selection || !view) return nothing;
  const { steps, findings } = view.explanation;
  switch (selection.kind) {
    case 'step': {
      const chosen = steps.filter((step) => step.hop === selection.hop && step.step === selection.step);
      return litBySteps(
        view,
        chosen,
        null,
        chosen.flatMap((step) => step.at),
      );
    }
    case 'finding': {
      const finding = findings.find((candidate) => candidate.rule === selection.rule);
      if (!finding) return nothing;
      const about = steps.filter((step) => step.hop === finding.hop && step.step === finding.step);
      return litBySteps(view, about, finding.rule, finding.at.length > 0 ? finding.at : about.flatMap((step) => step.at));
    }
    case 'node':
      return litByNode(view, selection.node, selection.row);
    case 'span': {
      const decided = steps.filter((step) => step.at.some((span) => overlaps(span, selection.span)));
      return litBySteps(view, decided, null, [selection.span]);
    }
  }
};

/** The step to go to from a selection by `delta` main steps (the arrow keys). Null when there are no steps. */
export const walk = (selection: Selection | null, view: View | null, delta: 1 | -1): Selection | null => {
  const main = view?.explanation.steps.filter((step) => step.weight === 'main') ?? [];
  const current = follow(selection, view).steps[0];
  const at = current ? main.findIndex((step) => step.hop === current.hop && step.step === current.step) : -1;
  const next = at === -1 ? (delta === 1 ? 0 : main.length - 1) : Math.min(Math.max(at + delta, 0), main.length - 1);
  const step = main[next];
  return step ? { kind: 'step', hop: step.hop, step: step.step } : null;
};

/** The narrowest decision that the given stretch of a source takes part in. */
export const decidedBy = (span: Span, view: View | null): Selection | null => {
  let best: ExplainedStep | null = null;
  let width = Number.POSITIVE_INFINITY;
  for (const step of view?.explanation.steps ?? []) {
    for (const at of step.at) {
      if (overlaps(at, span) && at.end - at.start < width) {
        best = step;
        width = at.end - at.start;
      }
    }
  }
  return best ? { kind: 'step', hop: best.hop, step: best.step } : null;
};
