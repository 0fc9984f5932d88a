import type { LaidCandidate, Wanted } from './candidate.ts';
import type { PathTemplate, TemplateSegment } from './path-template.ts';

export type SegmentFit = 'literal' | 'variable' | 'greedy' | 'no' | 'beyond';

/** A path's segments laid against the resource tree; the shape of the trace's `PathFit`. */
export type FittedPath = {
  readonly segments: readonly { readonly text: string; readonly fits: SegmentFit }[];
  /** The path of resources that the fitting segments name; `/` when none fits. */
  readonly upTo: string;
  /** The next segments below `upTo`, as the resources write them (`users`, `{id}`, `{proxy+}`), in the order pasted. */
  readonly children: readonly string[];
};

const RANK = { literal: 0, variable: 1, greedy: 2 };

/** Below 0 where the first template is more specific over the first `count` segments. */
const bySpecificity = (a: PathTemplate, b: PathTemplate, count: number): number => {
  for (let i = 0; i < count; i += 1) {
    const left = a.segments[i];
    const right = b.segments[i];
    if (left === undefined || right === undefined) return 0;
    if (left.kind !== right.kind) return RANK[left.kind] - RANK[right.kind];
  }
  return 0;
};

/** Lays the wanted path along the candidate that goes furthest with it, the most specific of several. */
export const fittedPath = (laid: readonly LaidCandidate[], wanted: Wanted): FittedPath => {
  const deepest = laid.reduce<LaidCandidate | null>((best, one) => {
    const more = best === null ? 1 : one.laid.fitted - best.laid.fitted;
    return more > 0 || (more === 0 && best !== null && bySpecificity(one.candidate.template, best.candidate.template, one.laid.fitted) < 0)
      ? one
      : best;
  }, null);
  const template = deepest?.candidate.template.segments ?? [];
  const fitted = deepest?.laid.fitted ?? 0;
  const along = template.slice(0, fitted);
  return {
    segments: wanted.segments.map((text, i) => {
      if (i > fitted) return { text, fits: 'beyond' };
      return { text, fits: i === fitted ? 'no' : (template[i]?.kind ?? 'greedy') };
    }),
    upTo: `/${along.map(({ text }) => text).join('/')}`,
    children: childrenOf(laid, along),
  };
};

const childrenOf = (laid: readonly LaidCandidate[], along: readonly TemplateSegment[]): readonly string[] => {
  const children = new Set<string>();
  for (const { candidate } of laid) {
    const { segments } = candidate.template;
    const next = segments[along.length];
    if (next !== undefined && next.text !== '' && along.every(({ text }, i) => segments[i]?.text === text)) children.add(next.text);
  }
  return [...children];
};
