import { anyOther, type Graph, leadingTo, textTo } from './graph.ts';
import { outcomeKey } from './outcome-of-class.ts';
import type { Leaf, PathClass, SpaceOutcome, UrlSpace } from './url-space.ts';

const DEAD = -1;

/** States of two graphs laid over each other, at most, for all pairs together. */
const mostPairs = 400_000;

/** Paths whose outcome the two configurations do not share: those of one class in the one and one class in the other. */
export type SpaceDifference = {
  readonly witness: string;
  readonly before: { readonly class: PathClass; readonly outcome: SpaceOutcome };
  readonly after: { readonly class: PathClass; readonly outcome: SpaceOutcome };
  /** `witness-only`: one of the two classes is not decided, so other paths of them may well end alike. */
  readonly sure: 'all' | 'witness-only';
};

export type SpaceComparison = {
  readonly differences: readonly SpaceDifference[];
  /** Classes of which only a witness was looked at, and it ends alike in both: others may not. */
  readonly unclear: readonly { readonly witness: string; readonly before: PathClass; readonly after: PathClass }[];
  /** False where laying the two over each other would have taken too long: then there may be more differences. */
  readonly isWhole: boolean;
};

type Met = { readonly before: number; readonly after: number; readonly witness: string };

/** The pairs of classes, one of each space, that have paths in common, each with such a path. */
const commonClasses = (a: Graph, aliveA: Uint8Array, b: Graph, aliveB: Uint8Array, most: number): { met: Met[]; pairs: number } => {
  const ids = new Map<number, number>();
  const left: number[] = [];
  const right: number[] = [];
  const from: number[] = [];
  const via: number[] = [];
  const met: Met[] = [];
  const seen = new Set<number>();
  const span = b.ends.length + 1;
  const reach = (s: number, t: number, before: number, code: number): void => {
    if (s < 0 || t < 0 || aliveA[s] !== 1 || aliveB[t] !== 1) return;
    const key = s * span + t;
    if (ids.has(key)) return;
    ids.set(key, left.length);
    left.push(s);
    right.push(t);
    from.push(before);
    via.push(code);
  };
  reach(0, 0, DEAD, 0);
  for (let at = 0; at < left.length && at <= most; at += 1) {
    const s = left[at] ?? 0;
    const t = right[at] ?? 0;
    const ends = [a.ends[s] ?? DEAD, b.ends[t] ?? DEAD] as const;
    if (ends[0] >= 0 && ends[1] >= 0 && !seen.has(ends[0] * 1e6 + ends[1])) {
      seen.add(ends[0] * 1e6 + ends[1]);
      met.push({ before: ends[0], after: ends[1], witness: textTo({ edges: [], others: [], ends: [], from, via }, at) });
    }
    const [edgesA, edgesB] = [a.edges[s], b.edges[t]] as const;
    const [otherA = DEAD, otherB = DEAD] = [a.others[s], b.others[t]];
    if (!edgesA || !edgesB) continue;
    reach(otherA, otherB, at, anyOther(edgesA, edgesB));
    for (const [code, next] of edgesA) reach(next, edgesB.get(code) ?? otherB, at, code);
    for (const [code, next] of edgesB) if (!edgesA.has(code)) reach(otherA, next, at, code);
  }
  return { met, pairs: left.length };
};

/** The same of two graphs that are one but for what their ends are: a path leads to one state in both. */
const commonEnds = (a: Graph, b: Graph): { met: Met[]; pairs: number } => {
  const met: Met[] = [];
  const seen = new Set<number>();
  a.ends.forEach((before, state) => {
    const after = b.ends[state] ?? DEAD;
    if (before < 0 || after < 0 || seen.has(before * 1e6 + after)) return;
    seen.add(before * 1e6 + after);
    met.push({ before, after, witness: textTo(a, state) });
  });
  return { met, pairs: a.ends.length };
};

type Side = { readonly leaf: Leaf; readonly alive: Uint8Array; readonly only: string | null };

/** A leaf with the one outcome that all its classes have, if they do. */
const sidesOf = (space: UrlSpace): readonly Side[] =>
  space.inside.leaves.map((leaf) => {
    const classes = space.classes.filter(({ id }) => leaf.classes.has(id));
    const keys = new Set(classes.map(({ outcome }) => outcomeKey(outcome)));
    const isSure = classes.every(({ state }) => state.kind === 'decided');
    return { leaf, alive: leadingTo(leaf.graph, leaf.classes), only: keys.size === 1 && isSure ? ([...keys][0] ?? null) : null };
  });

/**
 * All URLs whose outcome differs between two configurations, by classes, each with a witness, and nothing else.
 * The two may be of different hosts: it is their paths that are laid over each other.
 */
export const compareSpaces = (before: UrlSpace, after: UrlSpace): SpaceComparison => {
  const isPlain = before.inside.escapes === 'without-escapes' && after.inside.escapes === 'without-escapes';
  const [a, b] = isPlain ? [before, after] : [before.inside.withEscapes(), after.inside.withEscapes()];
  const differences: SpaceDifference[] = [];
  const unclear: { witness: string; before: PathClass; after: PathClass }[] = [];
  let pairs = 0;
  const sidesB = sidesOf(b);
  for (const left of sidesOf(a)) {
    for (const right of sidesB) {
      if (left.only !== null && left.only === right.only) continue;
      const found =
        left.leaf.base === right.leaf.base
          ? commonEnds(left.leaf.graph, right.leaf.graph)
          : commonClasses(left.leaf.graph, left.alive, right.leaf.graph, right.alive, mostPairs - pairs);
      pairs += found.pairs;
      for (const met of found.met) judge(a, b, met, differences, unclear);
    }
  }
  return { differences, unclear, isWhole: pairs < mostPairs };
};

const judge = (
  a: UrlSpace,
  b: UrlSpace,
  { before, after, witness }: Met,
  differences: SpaceDifference[],
  unclear: { witness: string; before: PathClass; after: PathClass }[],
): void => {
  const [one, other] = [a.classes[before], b.classes[after]];
  if (!one || !other) return;
  const isSure = one.state.kind === 'decided' && other.state.kind === 'decided';
  // A class that is not decided says nothing of this very path: it is traced.
  const ends = isSure ? ([one.outcome, other.outcome] as const) : ([a.inside.outcomeAt(witness), b.inside.outcomeAt(witness)] as const);
  if (outcomeKey(ends[0]) === outcomeKey(ends[1])) {
    if (!isSure) unclear.push({ witness, before: one, after: other });
    return;
  }
  differences.push({
    witness,
    before: { class: one, outcome: ends[0] },
    after: { class: other, outcome: ends[1] },
    sure: isSure ? 'all' : 'witness-only',
  });
};
