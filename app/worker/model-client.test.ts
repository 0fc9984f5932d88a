import { expect, test } from 'vitest';
import type { Analysis } from '../state/model.ts';
import { createAppStore } from '../state/store.ts';
import { followWorkspace, type ModelWorker } from './model-client.ts';
import type { Ask } from './protocol.ts';

const analysis: Analysis = { sources: [], reports: [], twice: [], problems: [], view: null };

const setUp = () => {
  const app = createAppStore();
  const asks: Ask[] = [];
  const workers: (ModelWorker & { ended: boolean })[] = [];
  const timers = new Map<number, () => void>();
  const start = (): ModelWorker => {
    const worker = {
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (ask: Ask) => {
        asks.push(ask);
      },
      terminate: () => {
        worker.ended = true;
      },
    };
    workers.push(worker);
    return worker;
  };
  let timer = 0;
  const clock = {
    set: (act: () => void) => {
      timer += 1;
      timers.set(timer, act);
      return timer;
    },
    clear: (which: number) => {
      timers.delete(which);
    },
  };
  followWorkspace(app, start, clock);
  const type = (url: string) => app.change((workspace) => ({ ...workspace, requests: [{ url }] }), 'type');
  const tell = (worker: number, id: number) => workers[worker]?.onmessage?.({ data: { kind: 'analysis', id, analysis, beside: null } });
  return { app, asks, workers, timers, type, tell };
};

const urls = (asks: readonly Ask[]) => asks.map((ask) => ask.requests[0]?.url);

/** The first picture, and its evidence asked for after it. */
const settled = () => {
  const given = setUp();
  given.tell(0, 1);
  given.tell(0, 2);
  given.asks.length = 0;
  return given;
};

test('the first picture does not wait for the words of the claims', () => {
  const { asks, tell, app } = setUp();
  tell(0, 1);
  expect(asks.map((ask) => ask.claims)).toEqual([false, true]);
  tell(0, 2);
  expect(asks).toHaveLength(2);
  expect(app.store.getState().analysis.state).toBe('fresh');
});

test('while one question is under way only the newest wish waits', () => {
  const { app, asks, type, tell } = settled();
  type('/a');
  type('/b');
  type('/c');
  expect(asks).toHaveLength(1);
  tell(0, 3);
  expect(urls(asks)).toEqual(['/a', '/c']);
  expect(app.store.getState().analysis.state).toBe('pending');
  tell(0, 4);
  expect(app.store.getState().analysis.state).toBe('fresh');
});

test('the sources go over once, and again when they change', () => {
  const { app, asks, type, tell } = setUp();
  tell(0, 1);
  tell(0, 2);
  type('/a');
  tell(0, 3);
  app.change((workspace) => ({ ...workspace, sources: [{ name: 'a', text: '' }] }), 'add');
  expect(asks.map((ask) => ask.sources)).toEqual([[], null, null, [{ name: 'a', text: '' }]]);
});

test('a model that stays silent is ended; the last picture stays, and the next change asks a new one for everything', () => {
  const { app, asks, workers, timers, type, tell } = settled();
  type('/hang');
  for (const act of [...timers.values()]) act();
  expect(workers.map((worker) => worker.ended)).toEqual([true]);
  expect(app.store.getState().analysis).toEqual({
    last: analysis,
    beside: null,
    proofs: null,
    state: 'failed',
    error: { kind: 'timed-out', detail: '' },
  });
  type('/fine');
  expect(workers).toHaveLength(2);
  expect(asks.at(-1)?.sources).toEqual([]);
  tell(0, 3);
  expect(app.store.getState().analysis.state).toBe('pending');
  tell(1, 4);
  expect(app.store.getState().analysis.state).toBe('fresh');
});

test('a model that breaks is started again', () => {
  const { app, workers, type } = setUp();
  workers[0]?.onerror?.({ message: 'out of memory' });
  expect(app.store.getState().analysis.error).toEqual({ kind: 'failed', detail: 'out of memory' });
  type('/a');
  expect(workers).toHaveLength(2);
});
