import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikeWorkspace, readWorkspace, writeWorkspace } from './read-workspace.ts';

const full = {
  tracefront: 1,
  sources: [{ name: 'a.json', text: '{}', form: 'apigateway-get-resources', for: { restApiId: 'a1' } }],
  answers: { 'list-bucket:b': 'yes' },
  requests: [
    { name: 'n', method: 'GET', url: '/x', headers: [['origin', 'o']], body: false, expect: { status: 404, reaches: {}, finding: ['x'] } },
  ],
};

test('reads what it writes', () => {
  const { workspace } = readWorkspace('w', JSON.stringify(full));
  expect(workspace).toEqual(full);
  expect(workspace && readWorkspace('w', writeWorkspace(workspace)).workspace).toEqual(full);
});

test('leaves out what it may', () => {
  expect(readWorkspace('w', '{ "tracefront": 1 }').workspace).toEqual({ tracefront: 1, sources: [], answers: {}, requests: [] });
});

test.each([
  ['{ "tracefront": 1, ', 'syntax', ''],
  ['[]', 'not-a-workspace', 'tracefront'],
  ['{ "sources": [] }', 'not-a-workspace', 'tracefront'],
  ['{ "tracefront": 2 }', 'newer-version', 'tracefront'],
  ['{ "tracefront": "1" }', 'wrong-shape', 'tracefront'],
  ['{ "tracefront": 1,\n "requests": [ { "method": "GET" } ] }', 'wrong-shape', 'requests.0.url'],
  ['{ "tracefront": 1,\n "answers": { "a": 1 } }', 'wrong-shape', 'answers.a'],
])('%s is refused: %s at %s', (text, reason, what) => {
  expect(readWorkspace('w', text).fault).toMatchObject({ reason, what });
});

test('says the line of what is wrong', () => {
  expect(readWorkspace('w', '{ "tracefront": 1,\n "answers": { "a": 1 } }').fault?.at).toEqual({ source: 'w', line: 2, column: 20 });
});

test('is total on any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readWorkspace('w', text);
      expect(read.workspace === null).toBe(read.fault !== null);
    }),
  );
});

test.each([
  [JSON.stringify(full), true],
  ['{"ETag":"E"}', false],
  ['﻿{\n "tracefront": 1 }', true],
])('looksLikeWorkspace %#', (text, is) => {
  expect(looksLikeWorkspace(text)).toBe(is);
});
