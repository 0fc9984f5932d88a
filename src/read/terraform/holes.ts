import type { Span } from '../../text/span.ts';
import { text, unknown, type Val } from './value.ts';

/**
 * A string that is known in part: the parts that are not known are single characters of the private use area, so that every string function
 * works on them as on any other character. `"${var.name}.example.com"` is one mark and `.example.com`.
 */
export type Holes = {
  readonly mark: (value: Extract<Val, { kind: 'unknown' }>) => string;
  readonly at: (mark: string) => Hole | undefined;
};

export type Hole = { readonly expression: string; readonly at: Span };

const FIRST = 0xe000;
const LAST = 0xf8ff;

/** Marks that none of the texts uses for itself. */
export const newHoles = (texts: Iterable<string>): Holes => {
  const used = new Set<string>();
  for (const one of texts) for (const mark of one.match(/[\ue000-\uf8ff]/g) ?? []) used.add(mark);
  const byExpression = new Map<string, string>();
  const byMark = new Map<string, Hole>();
  let next = FIRST;
  return {
    mark: ({ expression, at }) => {
      const before = byExpression.get(expression);
      if (before !== undefined) return before;
      while (next < LAST && used.has(String.fromCharCode(next))) next++;
      // When all are taken the last one stands for several: what it is in stays unresolved all the same.
      const mark = String.fromCharCode(next);
      if (next < LAST) next++;
      byExpression.set(expression, mark);
      byMark.set(mark, { expression, at });
      return mark;
    },
    at: (mark) => byMark.get(mark),
  };
};

const MARK = /[\ue000-\uf8ff]/;

/** Is a part of this text not known? */
export const hasHole = (holes: Holes, value: string): boolean =>
  MARK.test(value) && [...value].some((unit) => holes.at(unit) !== undefined);

/** A text as a value: one that is a mark and nothing else is the unknown value itself. */
export const textVal = (holes: Holes, value: string, at: Span): Val => {
  const hole = value.length === 1 ? holes.at(value) : undefined;
  return hole ? unknown(hole.expression, at) : text(value, at);
};
