import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexLines, placeFinder, positionAt } from './lines.ts';

describe('positionAt', () => {
  test.each([
    ['a\nb', 2, { line: 2, column: 1 }],
    ['a\r\nb', 3, { line: 2, column: 1 }],
    ['a\rb', 2, { line: 2, column: 1 }],
    ['', 0, { line: 1, column: 1 }],
    ['日本\n語', 3, { line: 2, column: 1 }],
    ['one\n\n', 5, { line: 3, column: 1 }],
  ])('%j at %i', (text, offset, place) => {
    expect(positionAt(indexLines(text), offset)).toEqual(place);
  });

  test('agrees with counting line breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', 'é')), fc.nat(), (parts, seed) => {
        const text = parts.join('');
        const offset = text.length === 0 ? 0 : seed % (text.length + 1);
        // A \r\n is one break, and it ends after both.
        const before = text.slice(0, offset).replaceAll(/\r\n|\n|\r(?!$)/g, '\n');
        const inPair = text[offset - 1] === '\r' && text[offset] === '\n';
        const lines = before.split('\n').length + (before.endsWith('\r') && !inPair ? 1 : 0);
        expect(positionAt(indexLines(text), offset).line).toBe(lines);
      }),
    );
  });
});

test('placeFinder places a span of an unknown source at its start', () => {
  const place = placeFinder(new Map([['a', 'x\ny']]));
  expect(place({ source: 'a', start: 2, end: 3 })).toEqual({ source: 'a', line: 2, column: 1 });
  expect(place({ source: 'b', start: 7, end: 8 })).toEqual({ source: 'b', line: 1, column: 8 });
});
