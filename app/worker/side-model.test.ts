import { expect, test } from 'vitest';
import type { Analysis } from '../state/model.ts';
import type { ModelWorker } from './model-client.ts';
import type { Ask } from './protocol.ts';
import { type Question, sideModel } from './side-model.ts';

const analysis: Analysis = { sources: [], reports: [], twice: [], problems: [], view: null };
const sources: Question['sources'] = [{ name: 'a.json', text: '{}' }];

const question = (url: string, over: Partial<Question> = {}): Question => ({
  sources,
  answers: {},
  requests: [{ url }],
  lang: 'en',
  view: 0,
  claims: false,
  beside: null,
  ...over,
});

const setUp = () => {
  const asks: Ask[] = [];
  const workers: (ModelWorker & { ended: boolean })[] = [];
  let late: (() => void) | null = null;
  const start = (): ModelWorker => {
    const worker = {
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (ask: Ask) => void asks.push(ask),
      terminate: () => {
        worker.ended = true;
      },
    };
    workers.push(worker);
    return worker;
  };
  const clock = {
    set: (act: () => void) => {
      late = act;
      return 1;
    },
    clear: () => {
      late = null;
    },
  };
  return {
    side: sideModel(start, clock),
    asks,
    workers,
    tell: (id: number) => workers.at(-1)?.onmessage?.({ data: { kind: 'analysis', id, analysis, beside: null } }),
    runOut: () => late?.(),
  };
};

const urls = (asks: readonly Ask[]) => asks.map((ask) => ask.requests[0]?.url);

test('no worker before the first question, then one question at a time, in order', async () => {
  const { side, asks, workers, tell } = setUp();
  expect(workers).toHaveLength(0);
  const [a, b] = [side.ask(question('/a')), side.ask(question('/b'))];
  expect(urls(asks)).toEqual(['/a']);
  tell(1);
  expect(await a.done).toBe(analysis);
  expect(urls(asks)).toEqual(['/a', '/b']);
  expect(asks.map((ask) => ask.sources)).toEqual([sources, null]);
  tell(2);
  expect(await b.done).toBe(analysis);
  expect(workers).toHaveLength(1);
});

test('what nobody wants any more is not asked, and its answer is not listened to', () => {
  const { side, asks, tell } = setUp();
  const heard: string[] = [];
  const hear = (url: string) => {
    const work = side.ask(question(url));
    work.done.then(() => heard.push(url)).catch(() => heard.push(`not ${url}`));
    return work;
  };
  const [a, b] = [hear('/a'), hear('/b')];
  hear('/c');
  a.end();
  b.end();
  tell(1);
  expect(urls(asks)).toEqual(['/a', '/c']);
  tell(2);
  return Promise.resolve().then(() => expect(heard).toEqual(['/c']));
});

test('a question that takes too long ends the worker, and the next gets another with everything', async () => {
  const { side, asks, workers, tell, runOut } = setUp();
  const [a, b] = [side.ask(question('/a')), side.ask(question('/b'))];
  runOut();
  await expect(a.done).rejects.toThrow('no answer in time');
  expect(workers.map((worker) => worker.ended)).toEqual([true, false]);
  expect(asks.at(-1)?.sources).toBe(sources);
  tell(2);
  expect(await b.done).toBe(analysis);
});

test('a fault of the model is the fault of that question alone', async () => {
  const { side, workers, tell } = setUp();
  const [a, b] = [side.ask(question('/a')), side.ask(question('/b'))];
  workers[0]?.onmessage?.({ data: { kind: 'failed', id: 1, detail: 'broken' } });
  await expect(a.done).rejects.toThrow('broken');
  tell(2);
  expect(await b.done).toBe(analysis);
});
