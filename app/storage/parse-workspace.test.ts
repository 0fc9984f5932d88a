import { expect, test } from 'vitest';
import { parseWorkspace } from './parse-workspace.ts';

test.each([
  ['the least', '{"tracefront":1}', { tracefront: 1, sources: [], answers: {}, requests: [] }],
  [
    'a byte order mark and unknown members',
    '\uFEFF{"tracefront":1,"later":true,"sources":[{"name":"a","text":"b","for":{"restApiId":"x"}}]}',
    { tracefront: 1, later: true, sources: [{ name: 'a', text: 'b', for: { restApiId: 'x' } }], answers: {}, requests: [] },
  ],
])('reads %s', (_name, text, workspace) => {
  expect(parseWorkspace(text)).toEqual(workspace);
});

test.each([
  ['no JSON', '{'],
  ['another version', '{"tracefront":2}'],
  ['a configuration', '{"DistributionConfig":{}}'],
  ['a list', '[]'],
  ['a source without text', '{"tracefront":1,"sources":[{"name":"a"}]}'],
  ['two sources of one name', '{"tracefront":1,"sources":[{"name":"a","text":""},{"name":"a","text":""}]}'],
  ['a header that is no pair', '{"tracefront":1,"requests":[{"url":"/","headers":[["a"]]}]}'],
  ['an answer that is no text', '{"tracefront":1,"answers":{"a":1}}'],
])('refuses %s', (_name, text) => {
  expect(parseWorkspace(text)).toBeNull();
});
