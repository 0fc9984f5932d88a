import { expect, test } from 'vitest';
import { addRequest, addSources, editRequest, removeRequest, requestTitle, setAnswer, setText } from './edits.ts';
import type { Workspace } from './model.ts';
import { createAppStore } from './store.ts';

const urls = (workspace: Workspace) => workspace.requests.map((request) => request.url);
const type = (url: string) => (workspace: Workspace) => editRequest(workspace, 0, (request) => ({ ...request, url }));

const start = () => {
  const app = createAppStore();
  return { app, now: () => urls(app.store.getState().workspace.workspace) };
};

test('a change can be undone and done again', () => {
  const { app, now } = start();
  app.change(type('/a'), 'first');
  app.change(type('/b'), 'second');
  expect(app.undo()).toBe('second');
  expect(now()).toEqual(['/a']);
  expect(app.redo()).toBe('second');
  expect(now()).toEqual(['/b']);
  expect([app.undo(), app.undo(), app.undo()]).toEqual(['second', 'first', null]);
  expect(now()).toEqual([]);
});

test('typing in one field is one step back, until the run ends', () => {
  const { app, now } = start();
  for (const url of ['/', '/a', '/ab']) app.change(type(url), 'type', { run: 'url' });
  app.endRun();
  app.change(type('/abc'), 'type', { run: 'url' });
  app.undo();
  expect(now()).toEqual(['/ab']);
  app.undo();
  expect(now()).toEqual([]);
});

test('a new change drops what could be done again, and no change is no entry', () => {
  const { app } = start();
  app.change(type('/a'), 'a');
  app.undo();
  app.change(type('/b'), 'b');
  expect(app.redo()).toBeNull();
  app.change((workspace) => setText(workspace, 'absent', 'x'), 'nothing');
  expect(app.undo()).toBe('b');
});

test('what points into the workspace never points at nothing', () => {
  const { app } = start();
  app.change((workspace) => addSources(addRequest(addRequest(workspace, { url: '/a' }), { url: '/b' }), [{ name: 's', text: '' }]), 'add', {
    request: 1,
  });
  app.setView({ compareWith: 1 });
  app.change((workspace) => removeRequest(workspace, 1), 'delete');
  const { workspace, view } = app.store.getState();
  expect([workspace.request, view.compareWith, view.activeSource]).toEqual([0, null, 's']);
});

test('undo brings back the request that was in view', () => {
  const { app } = start();
  app.change((workspace) => addRequest(workspace, { url: '/a' }), 'add');
  app.change((workspace) => addRequest(workspace, { url: '/b' }), 'add', { request: 1 });
  app.undo();
  expect(app.store.getState().workspace.request).toBe(0);
});

test('sources added under one name get names of their own', () => {
  const empty: Workspace = { tracefront: 1, sources: [], answers: {}, requests: [] };
  const once = addSources(empty, [
    { name: 'a.json', text: '1' },
    { name: 'a.json', text: '2' },
  ]);
  expect(
    addSources(once, [
      { name: 'a.json', text: '3' },
      { name: 'b', text: '4' },
    ]).sources.map((source) => source.name),
  ).toEqual(['a.json', 'a-2.json', 'a-3.json', 'b']);
});

test('an answer is set and taken back', () => {
  const empty: Workspace = { tracefront: 1, sources: [], answers: { a: 'x' }, requests: [] };
  expect(setAnswer(setAnswer(empty, 'b', 'y'), 'a', null).answers).toEqual({ b: 'y' });
});

test.each([
  [{ url: 'https://a/x' }, 'GET /x'],
  [{ method: 'POST', url: 'https://a' }, 'POST /'],
  [{ url: 'https://b/x' }, 'GET b/x'],
  [{ url: 'https://a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com/prod' }, 'GET a1b2c3d4e5.execute-api…/prod'],
  [{ url: '/x' }, 'GET /x'],
])('%j is called %s', (request, title) => {
  expect(requestTitle(request, [{ url: 'https://a/1' }, { url: 'https://a/2' }, request])).toBe(title);
});

test('a lesson puts the own work aside, with its history, and leaving brings it back', () => {
  const { app, now } = start();
  app.change(type('/mine'), 'mine');
  const lesson = { id: 'a', step: 0, changes: false, untold: [0] };
  const texts: Workspace = { tracefront: 1, sources: [], answers: {}, requests: [{ url: '/theirs' }] };
  app.walkTo(lesson, texts, 0);
  expect([now(), app.undo()]).toEqual([['/theirs'], null]);
  app.change(type('/changed'), 'changed');
  app.setUntold([]);
  const changed = app.store.getState().workspace.workspace;
  app.walkTo({ ...lesson, step: 1, untold: [] }, changed, 0);
  expect(app.store.getState().walkthrough.own?.workspace.requests).toEqual([{ method: 'GET', url: '/mine' }]);
  // A step on the same texts keeps what can be undone there.
  expect(app.undo()).toBe('changed');
  app.leaveLesson();
  expect([now(), app.store.getState().walkthrough]).toEqual([['/mine'], { lesson: null, own: null, pointed: null }]);
  expect(app.undo()).toBe('mine');
  app.leaveLesson();
  expect(now()).toEqual([]);
});
