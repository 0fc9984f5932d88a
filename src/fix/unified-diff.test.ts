import { expect, test } from 'vitest';
import type { Edit } from '../text/edits.ts';
import { unifiedDiff } from './unified-diff.ts';

const numbers = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}\n`).join('');
const text = numbers(1, 30);
const at = (line: string): number => text.indexOf(`\n${line}\n`) + 1;
const edit = (start: number, end: number, newText: string): Edit => ({ source: 'a.txt', start, end, newText });
const diff = (...edits: readonly Edit[]): string => unifiedDiff(new Map([['a.txt', text]]), edits);
const head = '--- a/a.txt\n+++ b/a.txt\n';

test.each([
  ['a line in between', [edit(at('10'), at('10') + 2, 'ten')], '@@ -7,7 +7,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n'],
  ['a line more', [edit(at('11'), at('11'), 'new\n')], '@@ -8,6 +8,7 @@\n 8\n 9\n 10\n+new\n 11\n 12\n 13\n'],
  ['a line less', [edit(at('11'), at('12'), '')], '@@ -8,7 +8,6 @@\n 8\n 9\n 10\n-11\n 12\n 13\n 14\n'],
  ['the first line', [edit(0, 1, 'one')], '@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n'],
  [
    'an end without a line break',
    [edit(text.length - 1, text.length, '')],
    '@@ -27,4 +27,4 @@\n 27\n 28\n 29\n-30\n+30\n\\ No newline at end of file\n',
  ],
  [
    'two that share their context',
    [edit(at('10'), at('10') + 2, 'ten'), edit(at('14'), at('14') + 2, 'x\ny')],
    '@@ -7,11 +7,12 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n-14\n+x\n+y\n 15\n 16\n 17\n',
  ],
  [
    'two far apart',
    [edit(at('5'), at('5') + 1, 'x\ny'), edit(at('25'), at('25') + 2, 'z')],
    '@@ -2,7 +2,8 @@\n 2\n 3\n 4\n-5\n+x\n+y\n 6\n 7\n 8\n@@ -22,7 +23,7 @@\n 22\n 23\n 24\n-25\n+z\n 26\n 27\n 28\n',
  ],
] as const)('%s', (_, edits, expected) => {
  expect(diff(...edits)).toBe(head + expected);
});

test('a new source is compared with nothing', () => {
  expect(unifiedDiff(new Map(), [{ source: 'f.js', start: 0, end: 0, newText: 'a\nb\n' }])).toBe(
    '--- /dev/null\n+++ b/f.js\n@@ -0,0 +1,2 @@\n+a\n+b\n',
  );
});
