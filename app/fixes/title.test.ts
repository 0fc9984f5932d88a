import { expect, test } from 'vitest';
import { splitTitle } from './title.ts';

const text = (words: string) => ({ kind: 'text' as const, text: words });
const code = (words: string) => ({ kind: 'code' as const, text: words });

test.each([
  ['no base', [text('Do A')], [], [], [text('Do A')]],
  ['one piece', [text('Do A, and: do B')], [text('Do A')], [text('Do A')], [text(', and: do B')]],
  [
    'several pieces',
    [text('Do '), code('A'), text(', and: do B')],
    [text('Do '), code('A')],
    [text('Do '), code('A')],
    [text(', and: do B')],
  ],
  ['another beginning', [text('Do B')], [text('Do A')], [], [text('Do B')]],
  ['nothing added', [text('Do A')], [text('Do A')], [], [text('Do A')]],
])('%s', (_, title, base, shared, own) => {
  expect(splitTitle(title, base)).toEqual([shared, own]);
});
