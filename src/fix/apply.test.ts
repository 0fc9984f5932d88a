import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edit } from '../text/edits.ts';
import { applyEdits, inverseOf, overlaps } from './apply.ts';
import { composeEdits } from './compose.ts';

const text = fc.string({ maxLength: 30 });

/** Edits of a text of this length that do not overlap. */
const editsOf = (length: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 5 }).map((all) => {
    const points = all.flatMap(([start, end]) => [Math.min(start, end), Math.max(start, end)]).sort((a, b) => a - b);
    return all.map(([, , newText], i) => ({ source: 's', start: points[2 * i] ?? 0, end: points[2 * i + 1] ?? 0, newText }));
  });

const apply = (before: string, edits: readonly Edit[]): string => applyEdits(new Map([['s', before]]), edits).get('s') ?? '';

test('an edit and its inverse give the text back', () => {
  fc.assert(
    fc.property(
      text.chain((before) => fc.tuple(fc.constant(before), editsOf(before.length))),
      ([before, edits]) => {
        expect(overlaps(edits)).toBe(false);
        const inverse = inverseOf(new Map([['s', before]]), edits);
        expect(apply(apply(before, edits), inverse)).toBe(before);
      },
    ),
  );
});

test('a composition does what one after the other does', () => {
  fc.assert(
    fc.property(
      text
        .chain((before) => fc.tuple(fc.constant(before), editsOf(before.length)))
        .chain(([before, first]) => fc.tuple(fc.constant(before), fc.constant(first), editsOf(apply(before, first).length))),
      ([before, first, second]) => {
        const both = composeEdits(new Map([['s', before]]), first, second);
        expect(overlaps(both)).toBe(false);
        expect(apply(before, both)).toBe(apply(apply(before, first), second));
      },
    ),
  );
});

test.each([
  [
    'insertions at one place follow one another',
    [
      [1, 1, 'x'],
      [1, 1, 'y'],
    ],
    false,
    'axybc',
  ],
  [
    'an insertion at the end of what goes',
    [
      [1, 1, 'x'],
      [0, 1, 'y'],
    ],
    false,
    'yxbc',
  ],
  [
    'an insertion inside of what goes',
    [
      [0, 2, ''],
      [1, 1, 'y'],
    ],
    true,
    null,
  ],
] as const)('%s', (_, given, isClash, expected) => {
  const edits = given.map(([start, end, newText]) => ({ source: 's', start, end, newText }));
  expect(overlaps(edits)).toBe(isClash);
  if (expected !== null) expect(apply('abc', edits)).toBe(expected);
});

test('an edit to a source that is not there makes it', () => {
  expect(applyEdits(new Map(), [{ source: 'new.js', start: 0, end: 0, newText: 'x' }])).toEqual(new Map([['new.js', 'x']]));
});
