import { type Automaton, lazyAutomaton, OTHER } from './automaton.ts';

const SLASH = 47;
const STAR = 42;
const ANY_ONE = 63;

/** The result for `/` where a default root object takes it. */
export const ROOT = 'root';

/** Where one pattern may be: ascending places in its text. */
type Item = { readonly index: number; readonly places: readonly number[] };

type State = { readonly at: 'start' | 'root' | 'path'; readonly items: readonly Item[] };

const globOf = (pattern: string): string => (pattern.startsWith('/') ? pattern.slice(1) : pattern).replaceAll(/\*+/g, '*');

/** Adds what a `*` may skip, and drops places before the last `*` reached: all that they lead to, that `*` leads to as well. */
const settle = (glob: string, places: readonly number[]): readonly number[] => {
  const all = new Set(places);
  for (const place of all) if (glob.charCodeAt(place) === STAR) all.add(place + 1);
  const sorted = [...all].sort((a, b) => a - b);
  const star = sorted.findLastIndex((place) => glob.charCodeAt(place) === STAR);
  // A `*` at the end takes whatever comes.
  if (star >= 0 && sorted[star] === glob.length - 1) return [glob.length - 1];
  return star > 0 ? sorted.slice(star) : sorted;
};

const stepItem = (glob: string, places: readonly number[], code: number): readonly number[] => {
  const next: number[] = [];
  for (const place of places) {
    const wanted = glob.charCodeAt(place);
    if (wanted === STAR) next.push(place);
    else if (wanted === ANY_ONE || (wanted === code && code !== OTHER)) next.push(place + 1);
  }
  return next.length === 0 ? next : settle(glob, next);
};

const endsHere = (glob: string, places: readonly number[]): boolean =>
  places.includes(glob.length) || (places.length === 1 && places[0] === glob.length - 1 && glob.charCodeAt(glob.length - 1) === STAR);

const isCertain = (glob: string, places: readonly number[]): boolean =>
  places.length === 1 && places[0] === glob.length - 1 && glob.charCodeAt(glob.length - 1) === STAR;

/**
 * Which behavior a normalised path selects: the first pattern that matches, by its index; `null` among the patterns is the default
 * behavior (or one whose pattern nothing resolves), which takes all that comes to it. As `match/path-pattern.ts` matches.
 */
export const patternAutomaton = (patterns: readonly (string | null)[], hasRootObject: boolean): Automaton => {
  const end = patterns.indexOf(null);
  const globs = patterns.slice(0, end === -1 ? undefined : end).map((pattern) => globOf(pattern ?? ''));
  const globAt = (index: number): string => globs[index] ?? '';
  // What stands behind a pattern that is certain to match can never be chosen.
  const cut = (items: readonly Item[]): readonly Item[] => {
    const certain = items.findIndex(({ index, places }) => isCertain(globAt(index), places));
    return certain === -1 ? items : items.slice(0, certain + 1);
  };
  const initial = cut(globs.map((glob, index) => ({ index, places: settle(glob, [0]) })));
  const after = (items: readonly Item[], code: number): readonly Item[] =>
    cut(
      items.flatMap(({ index, places }): readonly Item[] => {
        const next = stepItem(globAt(index), places, code);
        return next.length === 0 ? [] : [{ index, places: next }];
      }),
    );
  return lazyAutomaton<State>({
    start: { at: 'start', items: [] },
    keyOf: ({ at, items }) => `${at}${items.map(({ index, places }) => `${index}:${places.join()}`).join(';')}`,
    named: ({ at, items }) => {
      if (at === 'start') return [SLASH];
      return items.flatMap(({ index, places }) =>
        places.map((place) => globAt(index).charCodeAt(place)).filter((code) => !Number.isNaN(code) && code !== STAR && code !== ANY_ONE),
      );
    },
    step: ({ at, items }, code) => {
      if (at !== 'start') return { at: 'path', items: after(items, code) };
      return code === SLASH ? { at: hasRootObject ? 'root' : 'path', items: initial } : { at: 'path', items: after(initial, code) };
    },
    output: ({ at, items }) => {
      if (at === 'root') return ROOT;
      const found = items.find(({ index, places }) => endsHere(globAt(index), places));
      if (found) return String(found.index);
      return end === -1 ? null : String(end);
    },
  });
};
