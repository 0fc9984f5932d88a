import { expect, test } from 'vitest';
import { parseWorkspace } from './parse-workspace.ts';

test('reads the least', async () => {
  expect(await parseWorkspace('a', '{"tracefront":1}')).toEqual({ tracefront: 1, sources: [], answers: {}, requests: [] });
});

test('two sources of one name get names of their own', async () => {
  const workspace = await parseWorkspace('a', '{"tracefront":1,"sources":[{"name":"a.json","text":"1"},{"name":"a.json","text":"2"}]}');
  expect(workspace?.sources.map((source) => source.name)).toEqual(['a.json', 'a-2.json']);
});

test.each([
  ['no JSON', '{"tracefront"'],
  ['another version', '{"tracefront":2}'],
  ['a configuration', '{"DistributionConfig":{}}'],
  ['a source without text', '{"tracefront":1,"sources":[{"name":"a"}]}'],
  ['a header that is no pair', '{"tracefront":1,"requests":[{"url":"/","headers":[["a"]]}]}'],
])('refuses %s', async (_name, text) => {
  expect(await parseWorkspace('a', text)).toBeNull();
});
