import { expect, test } from 'vitest';
import type { Workspace } from '../state/model.ts';
import { deedOf, withCause } from './apply-cause.ts';
import type { ExplainedCause } from './model.ts';

const workspace: Workspace = {
  tracefront: 1,
  sources: [{ name: 'd.json', text: '{"Enabled": true}' }],
  answers: { x: 'y' },
  requests: [{ name: 'mine', url: 'https://a/b', expect: { status: 200 } }],
};
const cause: ExplainedCause = {
  text: [],
  title: '',
  explanation: { kind: 'configuration', change: 'distribution-disabled', params: {}, target: {}, answers: [] },
  answers: {},
  edits: null,
  request: null,
  fit: 1,
};

test('an edit changes the text, and answers come with it', () => {
  const edits = [{ source: 'd.json', start: 12, end: 16, newText: 'false' }];
  const made = withCause(workspace, 0, { ...cause, edits, answers: { q: 'a' } });
  expect(deedOf({ ...cause, edits })).toBe('edits');
  expect([made.sources[0]?.text, made.answers]).toEqual(['{"Enabled": false}', { x: 'y', q: 'a' }]);
});

test('what cannot be written changes nothing', () => {
  expect(deedOf({ ...cause, answers: { q: 'a' } })).toBeNull();
  expect(withCause(workspace, 0, { ...cause, answers: { q: 'a' } })).toEqual(workspace);
});

test('answers are given', () => {
  const answering: ExplainedCause = { ...cause, explanation: { kind: 'answers', answers: [] }, answers: { q: 'a' } };
  expect(deedOf(answering)).toBe('answers');
  expect(withCause(workspace, 0, answering).answers).toEqual({ x: 'y', q: 'a' });
});

test('another request takes the place of the one that it was compared with; its name and expectation stay', () => {
  const request = { method: 'GET', url: 'http://a/b', headers: [], body: false };
  const asking: ExplainedCause = { ...cause, request, explanation: { kind: 'request', change: 'over-http', params: {}, request } };
  expect(deedOf(asking)).toBe('request');
  expect(withCause(workspace, 0, asking).requests).toEqual([{ name: 'mine', method: 'GET', url: 'http://a/b', expect: { status: 200 } }]);
  expect(withCause(workspace, -1, asking).requests).toHaveLength(2);
});
