import type { Automaton } from './automaton.ts';
import { type Graph, graphOf, leadingTo, split, textTo } from './graph.ts';
import type { PathTest } from './path-test.ts';
import { normalisedPaths } from './universe.ts';

/** A graph after a test, and what each of its ends is: the class before, the test's result for it, and a shortest path. */
export type Splitting = {
  readonly graph: Graph;
  readonly readsEscapes: boolean;
  readonly ends: readonly { readonly parent: number; readonly output: string; readonly witness: string }[];
};

type Of = { readonly automaton: Automaton; readonly asking: string; readonly escapes: Parameters<typeof split>[4] };

/**
 * What maps of worlds that differ in little have in common: a test that is the same in both is one automaton, and a graph that it splits is split
 * once. All of it is what a map would make itself.
 */
export type MadeOnce = {
  readonly whole: Graph;
  readonly automata: Map<string, { readonly basis: readonly unknown[]; readonly automaton: Automaton }[]>;
  readonly splittings: WeakMap<Graph, { readonly of: Of; readonly splitting: Splitting }[]>;
};

export const nothingMade = (): MadeOnce => ({ whole: graphOf(normalisedPaths), automata: new Map(), splittings: new WeakMap() });

const isSameBasis = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => Object.is(part, b[i]));

/** The automaton of a test. */
export const automatonFor = ({ automata }: MadeOnce, test: PathTest): Automaton => {
  const basis = test.basis();
  const all = automata.get(test.key) ?? [];
  const before = all.find((one) => isSameBasis(one.basis, basis));
  if (before) return before.automaton;
  const automaton = test.automaton();
  automata.set(test.key, [...all, { basis, automaton }]);
  return automaton;
};

/** Splits those classes of a graph that ask for a test. Null where it takes more than `most` states. */
export const splitOnce = (
  { splittings }: MadeOnce,
  graph: Graph,
  asking: readonly number[],
  automaton: Automaton,
  escapes: Of['escapes'],
  most: number,
): Splitting | null => {
  const of: Of = { automaton, asking: asking.join(), escapes };
  const all = splittings.get(graph) ?? [];
  const before = all.find((one) => one.of.automaton === automaton && one.of.asking === of.asking && one.of.escapes === escapes);
  const splitting = before?.splitting ?? splitNow(graph, new Set(asking), automaton, escapes, most);
  if (splitting === null || splitting.graph.ends.length > most) return null;
  if (!before) splittings.set(graph, [...all, { of, splitting }]);
  return splitting;
};

const splitNow = (
  graph: Graph,
  asking: ReadonlySet<number>,
  automaton: Automaton,
  escapes: Of['escapes'],
  most: number,
): Splitting | null => {
  const ids = new Map<string, number>();
  const results: { readonly parent: number; readonly output: string }[] = [];
  const endOf = (parent: number, output: string): number => {
    if (!asking.has(parent)) return -1;
    const key = `${parent} ${output}`;
    const end = ids.get(key) ?? results.push({ parent, output }) - 1;
    ids.set(key, end);
    return end;
  };
  const made = split(graph, leadingTo(graph, asking), automaton, most, escapes, endOf);
  if (made === null) return null;
  // States are in the order in which they were reached: the first with an end has a shortest path.
  const first = new Map<number, number>();
  made.graph.ends.forEach((end, state) => {
    if (end >= 0 && !first.has(end)) first.set(end, state);
  });
  const ends = results.map((result, end) => ({ ...result, witness: textTo(made.graph, first.get(end) ?? 0) }));
  return { ...made, ends };
};
