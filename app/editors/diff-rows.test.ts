import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/index.ts';
import { diffRows, sharedIndent } from './diff-rows.ts';

const brief = (unified: string): readonly string[] =>
  diffRows(unified).map((row) => (row.kind === 'gap' ? '…' : `${row.before ?? ''}|${row.after ?? ''} ${row.kind} ${row.text}`));

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('');

/** The diff of replacing the first `old` by `fresh`. */
const changed = (text: string, old: string, fresh: string): string => {
  const start = text.indexOf(old);
  return unifiedDiff(new Map([['a', text]]), [{ source: 'a', start, end: start + old.length, newText: fresh }]);
};

describe('the lines of a diff', () => {
  test('with their numbers', () => {
    expect(brief(changed(lines('a', 'b', 'c'), 'b', 'x\ny'))).toEqual([
      '1|1 kept a',
      '2| removed b',
      '|2 added x',
      '|3 added y',
      '3|4 kept c',
    ]);
  });

  test('what is left out between two changes is a gap', () => {
    const text = lines(...Array.from({ length: 20 }, (_, index) => `l${index + 1}.`));
    const two = unifiedDiff(new Map([['a', text]]), [
      { source: 'a', start: text.indexOf('l6.'), end: text.indexOf('l6.') + 3, newText: 'x' },
      { source: 'a', start: text.indexOf('l18.'), end: text.indexOf('l18.') + 4, newText: 'y' },
    ]);
    const rows = brief(two);
    expect(rows[0]).toBe('3|3 kept l3.');
    expect(rows.filter((row) => row === '…')).toHaveLength(1);
    expect(rows).toContain('18| removed l18.');
  });

  test('a new text is all added', () => {
    expect(brief(unifiedDiff(new Map(), [{ source: 'a', start: 0, end: 0, newText: 'x\ny' }]))).toEqual(['|1 added x', '|2 added y']);
  });

  test('lines that look like marks stay what they are', () => {
    expect(brief(changed(lines('--- a', '@@ b', '+++ c'), '@@ b', '-- b'))).toEqual([
      '1|1 kept --- a',
      '2| removed @@ b',
      '|2 added -- b',
      '3|3 kept +++ c',
    ]);
  });
});

test('the indent that all lines share', () => {
  expect(sharedIndent(diffRows(changed(lines('    a', '', '      b'), 'b', 'c')))).toBe(4);
});
