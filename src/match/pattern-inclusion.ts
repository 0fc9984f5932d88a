import type { PathPattern } from './path-pattern.ts';

// A pattern is a small automaton: before character i of its text, a `*` may stay and take any character. Whether one pattern takes all that
// another takes is then a walk over pairs (a place in the one, the places that the other may be at), which ends because places are few.

/** Places looked at before giving up: beyond it the answer is the safe one. Real patterns need a few hundred. */
const BUDGET = 40_000;

const textOf = (pattern: PathPattern): string => pattern.parts.join('*').replaceAll(/\*+/g, '*');

/** Adds what a `*` may skip, and drops places before the last `*` reached: all that they lead to, that `*` leads to as well. */
const settle = (text: string, places: readonly number[]): readonly number[] => {
  const all = new Set(places);
  for (const place of all) if (text[place] === '*') all.add(place + 1);
  const sorted = [...all].sort((a, b) => a - b);
  const star = sorted.findLastIndex((place) => text[place] === '*');
  return star > 0 ? sorted.slice(star) : sorted;
};

/** Where the pattern may be after one more character; null stands for a character that the pattern nowhere names. */
const step = (text: string, places: readonly number[], character: string | null): readonly number[] => {
  const next: number[] = [];
  for (const place of places) {
    const wanted = text[place];
    if (wanted === '*') next.push(place);
    else if (wanted === '?' || (wanted !== undefined && wanted === character)) next.push(place + 1);
  }
  return settle(text, next);
};

/** The characters worth trying where the inner pattern takes any: those the outer one waits for, and one that it does not. */
const telling = (text: string, places: readonly number[]): ReadonlySet<string | null> => {
  const characters = new Set<string | null>([null]);
  for (const place of places) {
    const wanted = text[place];
    if (wanted !== undefined && wanted !== '*' && wanted !== '?') characters.add(wanted);
  }
  return characters;
};

type Pair = { readonly inner: number; readonly outer: readonly number[] };

const after = (inner: string, outer: string, pair: Pair): readonly Pair[] => {
  const wanted = inner[pair.inner];
  if (wanted === undefined) return [];
  if (wanted !== '*' && wanted !== '?') return [{ inner: pair.inner + 1, outer: step(outer, pair.outer, wanted) }];
  const read = [...telling(outer, pair.outer)].map((character) => step(outer, pair.outer, character));
  if (wanted === '?') return read.map((places) => ({ inner: pair.inner + 1, outer: places }));
  return [{ inner: pair.inner + 1, outer: pair.outer }, ...read.map((places) => ({ inner: pair.inner, outer: places }))];
};

/** Literal text at an end of the outer pattern must stand at that end of the inner one; this alone settles nearly all pairs of a distribution. */
const endsAgree = ({ prefix, suffix }: PathPattern, { parts }: PathPattern): boolean =>
  (parts[0] ?? '').startsWith(prefix) && (parts.at(-1) ?? '').endsWith(suffix);

/**
 * Whether the first pattern takes every path that the second takes. True only when that is certain;
 * false also where finding out would take too long (patterns with many `?` between `*`s).
 */
export const covers = (first: PathPattern, second: PathPattern): boolean => {
  if (!endsAgree(first, second)) return false;
  const outer = textOf(first);
  const inner = textOf(second);
  if (outer === '*' || outer === inner) return true;
  const start: Pair = { inner: 0, outer: settle(outer, [0]) };
  const seen = new Set<string>();
  const open: Pair[] = [start];
  let looked = 0;
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const key = `${pair.inner}:${pair.outer.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    looked += pair.outer.length;
    if (pair.outer.length === 0 || looked > BUDGET) return false;
    if (pair.inner === inner.length && !pair.outer.includes(outer.length)) return false;
    open.push(...after(inner, outer, pair));
  }
  return true;
};

/** Whether some path is taken by both patterns. */
export const patternsOverlap = (first: PathPattern, second: PathPattern): boolean => {
  const a = textOf(first);
  const b = textOf(second);
  // One row for each place in `a`: whether a common text can bring `a` there and `b` to each of its places.
  let row: boolean[] = Array.from({ length: b.length + 1 }, (_, j) => [...b.slice(0, j)].every((character) => character === '*'));
  for (let i = 1; i <= a.length; i += 1) {
    const star = a[i - 1] === '*';
    const next: boolean[] = [star && row[0] === true];
    for (let j = 1; j <= b.length; j += 1) {
      const open = star || b[j - 1] === '*';
      const one = a[i - 1] === '?' || b[j - 1] === '?' || a[i - 1] === b[j - 1];
      next[j] = open ? row[j] === true || next[j - 1] === true || row[j - 1] === true : one && row[j - 1] === true;
    }
    row = next;
  }
  return row[b.length] === true;
};
