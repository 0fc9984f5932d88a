import { expect, test } from 'vitest';
import { mostLines, withinBound } from './run-list.ts';

test('a list is cut at the bound, and says so', () => {
  expect(withinBound('a\nb\n')).toEqual({ text: 'a\nb\n', isCut: false, lines: 2 });
  expect(withinBound('')).toEqual({ text: '', isCut: false, lines: 0 });
  const long = withinBound('/x\n'.repeat(mostLines + 5));
  expect([long.lines, long.isCut, long.text.length]).toEqual([mostLines, true, 3 * mostLines]);
  expect(withinBound(`${'/x\n'.repeat(mostLines)}\n\n`).isCut).toBe(false);
});
