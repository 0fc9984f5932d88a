import { expect, test } from 'vitest';
import { renameSource } from './edits.ts';
import type { Workspace } from './model.ts';

const workspace: Workspace = {
  tracefront: 1,
  sources: [
    { name: 'a.json', text: '{}' },
    { name: 'b.json', text: '[]' },
  ],
  answers: {
    'belongs-to:a.json': 'x',
    'belongs-to:a.json#http': 'y',
    'belongs-to:a.json.bak': 'z',
    'defined-twice:method GET /': 'a.json',
    'defined-twice:stage prod': 'a.json#2',
    'object:a.json': 'a.json',
  },
  requests: [],
};

test('what is answered of a source goes with its name', () => {
  const renamed = renameSource(workspace, 'a.json', 'c.json');
  expect(renamed.sources.map(({ name }) => name)).toEqual(['c.json', 'b.json']);
  expect(renamed.answers).toEqual({
    'belongs-to:c.json': 'x',
    'belongs-to:c.json#http': 'y',
    'belongs-to:a.json.bak': 'z',
    'defined-twice:method GET /': 'c.json',
    'defined-twice:stage prod': 'c.json#2',
    'object:a.json': 'a.json',
  });
});

test.each([
  ['a.json', 'a.json'],
  ['none.json', 'c.json'],
])('renaming %s to %s changes nothing', (name, to) => {
  expect(renameSource(workspace, name, to)).toBe(workspace);
});
