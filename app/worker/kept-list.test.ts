import { expect, test } from 'vitest';
import { csvOf, type KeptList, rowsOf } from './kept-list.ts';

const list: KeptList = {
  urls: [
    { line: 1, method: 'GET', url: 'https://a.example/x' },
    { line: 2, method: 'POST', url: 'https://a.example/y?a="1",2' },
    { line: 4, method: 'GET', url: '=cmd' },
    { line: 5, method: 'GET', url: '/not-answered' },
  ],
  groups: [
    { title: 'Reaches a', outcome: null },
    {
      title: '403 Forbidden, from CloudFront',
      outcome: { kind: 'answered', status: 403, answeredBy: 'cloudfront', errorType: null, reaches: null, replacedStatus: null },
    },
  ],
  groupOf: [0, 1, 0],
};

test.each([
  ['all', { group: null, search: '' }, [1, 2, 4]],
  ['one group', { group: 0, search: '' }, [1, 4]],
  ['a text in method and URL', { group: null, search: ' post HTTPS ' }, [2]],
  ['nothing', { group: 1, search: 'zz' }, []],
])('%s', (_, which, lines) => {
  const { rows, found } = rowsOf(list, { ...which, most: 100 });
  expect([rows.map(({ line }) => line), found]).toEqual([lines, lines.length]);
});

test('only the first are given, all are counted', () => {
  const { rows, found } = rowsOf(list, { group: null, search: '', most: 1 });
  expect([rows.length, found]).toEqual([1, 3]);
});

test('as CSV, with nothing in it that a spreadsheet would run', () => {
  expect(csvOf(list, { group: null, search: '' }).split('\r\n')).toEqual([
    'line,method,url,outcome,kind,status,answeredBy,errorType,replacedStatus',
    '1,GET,https://a.example/x,Reaches a,,,,,',
    '2,POST,"https://a.example/y?a=""1"",2","403 Forbidden, from CloudFront",answered,403,cloudfront,,',
    "4,GET,'=cmd,Reaches a,,,,,",
    '',
  ]);
});
