import { expect, test } from 'vitest';
import type { Workspace } from '../state/model.ts';
import { createAppStore } from '../state/store.ts';
import { type Box, keepWorkspace, kept } from './keep.ts';

const box = (room = Number.POSITIVE_INFINITY): Box & { readonly held: Map<string, string> } => {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error('QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => {
      held.delete(key);
    },
  };
};

const named = (name: string, text = ''): Workspace => ({ tracefront: 1, sources: [{ name, text }], answers: {}, requests: [] });
const now = (act: () => void): void => act();

test('keeps changes for the tab and nothing on the device', async () => {
  const app = createAppStore();
  const boxes = { tab: box(), device: box() };
  keepWorkspace(app, boxes, now);
  app.change(() => named('a'), 'add');
  expect((await kept(boxes))?.workspace).toEqual(named('a'));
  expect(boxes.device.held.size).toBe(0);
});

test('an opened workspace that nobody changed is not kept', () => {
  const app = createAppStore();
  const boxes = { tab: box(), device: box() };
  keepWorkspace(app, boxes, now);
  app.open(named('example'));
  expect(boxes.tab.held.size).toBe(0);
});

test('remembers on the device while asked to, and removes it when no longer', async () => {
  const app = createAppStore();
  const boxes = { tab: box(), device: box() };
  keepWorkspace(app, boxes, now);
  app.change(() => named('a'), 'add');
  app.setView({ remember: true });
  expect((await kept({ tab: box(), device: boxes.device }))?.workspace).toEqual(named('a'));
  app.setView({ remember: false });
  expect(boxes.device.held.size).toBe(0);
});

test('says once that there is no room, and leaves no older state behind', async () => {
  const app = createAppStore();
  const boxes = { tab: box(200), device: box() };
  keepWorkspace(app, boxes, now);
  app.change(() => named('a'), 'add');
  app.change(() => named('a', 'x'.repeat(300)), 'edit');
  expect(app.store.getState().view.notice?.kind).toBe('not-kept');
  expect(await kept(boxes)).toBeNull();
});

test('more than any browser keeps is not even tried', async () => {
  const app = createAppStore();
  const boxes = { tab: box(), device: box() };
  keepWorkspace(app, boxes, now);
  app.change(() => named('a', 'x'.repeat(6_000_001)), 'add');
  expect(app.store.getState().view.notice?.kind).toBe('not-kept');
  expect(await kept(boxes)).toBeNull();
});

test('what is kept and broken counts as nothing', async () => {
  const tab = box();
  tab.setItem('tracefront.workspace', '{"tracefront":1,"sources":[{}]}');
  expect(await kept({ tab, device: box() })).toBeNull();
});

test('of a lesson nothing is kept as the reader’s work, and theirs stays kept', async () => {
  const app = createAppStore();
  const boxes = { tab: box(), device: box() };
  keepWorkspace(app, boxes, now);
  app.change(() => named('mine'), 'add');
  app.walkTo({ id: 'a', step: 0, changes: true, untold: [] }, named('theirs'), 0);
  app.change(() => named('theirs, changed'), 'edit');
  expect((await kept(boxes))?.workspace).toEqual(named('mine'));
});
