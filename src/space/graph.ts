import { type Automaton, OTHER } from './automaton.ts';
import { fitsPath } from './universe.ts';

const PERCENT = 37;
const DEAD = -1;

/**
 * An automaton made explicit, and only as far as it is needed: `ends[s]` is the class of the paths that end in state `s`, or -1.
 * `from` and `via` lead back along a shortest path to each state.
 */
export type Graph = {
  readonly edges: readonly ReadonlyMap<number, number>[];
  readonly others: readonly number[];
  readonly ends: readonly number[];
  readonly from: readonly number[];
  readonly via: readonly number[];
};

export type Growing = {
  readonly edges: Map<number, number>[];
  readonly others: number[];
  readonly ends: number[];
  readonly from: number[];
  readonly via: number[];
};

const emptyGraph = (): Growing => ({ edges: [], others: [], ends: [], from: [], via: [] });

/** Ordinary characters first: a witness should look like a URL. */
const ordinary = [...'xyabcdefghijklmnopqrstuvwz0123456789-_~XYABCDEFGHIJKLMNOPQRSTUVWZé'].map((character) => character.charCodeAt(0));

/** A character that neither of two states names. */
export const anyOther = (a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number =>
  ordinary.find((code) => !a.has(code) && !b.has(code)) ?? 0x3042;

/** The shortest text that leads to a state. */
export const textTo = (graph: Graph, state: number): string => {
  const codes: number[] = [];
  for (let at = state; graph.from[at] !== DEAD; at = graph.from[at] ?? DEAD) {
    if (at < 0 || at === undefined) break;
    codes.push(graph.via[at] ?? 0);
  }
  return String.fromCharCode(...codes.reverse());
};

/** The states from which one of the wanted classes can still be ended in. */
export const leadingTo = (graph: Graph, wanted: ReadonlySet<number>): Uint8Array => {
  const back: number[][] = graph.ends.map(() => []);
  graph.edges.forEach((edges, state) => {
    for (const to of edges.values()) if (to >= 0) back[to]?.push(state);
    const other = graph.others[state] ?? DEAD;
    if (other >= 0) back[other]?.push(state);
  });
  const alive = new Uint8Array(graph.ends.length);
  const open: number[] = [];
  graph.ends.forEach((end, state) => {
    if (end < 0 || !wanted.has(end)) return;
    alive[state] = 1;
    open.push(state);
  });
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const before of back[state] ?? []) {
      if (alive[before] === 1) continue;
      alive[before] = 1;
      open.push(before);
    }
  }
  return alive;
};

export type Split = { readonly graph: Graph; readonly readsEscapes: boolean };

/** Above any number of states that is ever made. */
const SPAN = 2 ** 26;

/**
 * Lays a test across a graph: the states reached of both together. `endOf` names the class of a path that ends as `end` and that the
 * test gives `output` for. Null where it takes more than `most` states.
 */
export const split = (
  base: Graph,
  alive: Uint8Array,
  test: Automaton,
  most: number,
  escapes: 'with-escapes' | 'without-escapes',
  endOf: (end: number, output: string) => number,
): Split | null => {
  const graph = emptyGraph();
  const ids = new Map<number, number>();
  const bases: number[] = [];
  const tests: number[] = [];
  let readsEscapes = false;
  const idOf = (b: number, t: number, from: number, via: number): number => {
    if (b < 0 || alive[b] !== 1) return DEAD;
    const key = b * SPAN + t;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = bases.length;
    ids.set(key, id);
    bases.push(b);
    tests.push(t);
    const output = test.output(t);
    const end = base.ends[b] ?? DEAD;
    graph.ends.push(end < 0 || output === null ? DEAD : endOf(end, output));
    graph.from.push(from);
    graph.via.push(via);
    return id;
  };
  idOf(0, test.start, DEAD, 0);
  for (let state = 0; state < bases.length; state += 1) {
    if (bases.length > most) return null;
    const b = bases[state] ?? 0;
    const t = tests[state] ?? 0;
    const baseEdges = base.edges[b] as ReadonlyMap<number, number>;
    const testEdges = test.edges(t);
    const baseOther = base.others[b] ?? DEAD;
    const made = new Map<number, number>();
    const lead = (code: number): void => {
      if (made.has(code)) return;
      const isOpen = fitsPath(code) && (escapes === 'with-escapes' || code !== PERCENT);
      const nextBase = isOpen ? (baseEdges.get(code) ?? baseOther) : DEAD;
      made.set(code, nextBase < 0 ? DEAD : idOf(nextBase, testEdges.get(code) ?? test.other(t), state, code));
    };
    readsEscapes ||= testEdges.has(PERCENT);
    // In the order in which witnesses should look: any character, one that is named, and an escape only where nothing else will do.
    graph.others.push(
      baseOther < 0 || alive[baseOther] !== 1 ? DEAD : idOf(baseOther, test.other(t), state, anyOther(baseEdges, testEdges)),
    );
    for (const code of testEdges.keys()) if (code !== PERCENT) lead(code);
    for (const code of baseEdges.keys()) if (code !== PERCENT) lead(code);
    if (testEdges.has(PERCENT) || baseEdges.has(PERCENT)) lead(PERCENT);
    graph.edges.push(made);
  }
  return { graph, readsEscapes };
};

/** A whole automaton as a graph; every path that it has a result for is of class 0. */
export const graphOf = (automaton: Automaton): Graph => {
  const one: Graph = { edges: [new Map()], others: [0], ends: [0], from: [DEAD], via: [OTHER] };
  const made = split(one, new Uint8Array([1]), automaton, SPAN, 'with-escapes', () => 0);
  return made ? made.graph : one;
};
