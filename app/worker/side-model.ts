import type { Analysis } from '../state/model.ts';
import type { Clock, ModelWorker } from './model-client.ts';
import type { Ask } from './protocol.ts';

/** A question to the model, by itself: it brings its sources. */
export type Question = Omit<Ask, 'id' | 'sources'> & { readonly sources: NonNullable<Ask['sources']> };

/** Work under way. `end` gives it up: the promise then never settles. */
export type Work = { readonly done: Promise<Analysis>; readonly end: () => void };

export type SideModel = { readonly ask: (question: Question) => Work };

type Job = {
  readonly question: Question;
  readonly resolve: (analysis: Analysis) => void;
  readonly reject: (reason: Error) => void;
  readonly isWanted: () => boolean;
};

/** How long one question may take, in ms. Nobody waits for it with the hands on the keys. */
const patience = 15_000;

/**
 * A model in a worker of its own, beside the one that follows the workspace: for what no keystroke may wait for (trying fixes, the way after
 * one). It starts with the first question, and answers one at a time. A question that takes too long ends the worker; the next starts another.
 */
export const sideModel = (start: () => ModelWorker, clock: Clock): SideModel => {
  const waiting: Job[] = [];
  let running: Job | null = null;
  let worker: ModelWorker | null = null;
  let sent: Question['sources'] | null = null;
  let id = 0;
  let timer = 0;

  const settle = (how: (job: Job) => void): void => {
    clock.clear(timer);
    const job = running;
    running = null;
    if (job?.isWanted()) how(job);
    next();
  };

  const end = (reason: string): void => {
    worker?.terminate();
    worker = null;
    sent = null;
    settle((job) => job.reject(new Error(reason)));
  };

  const started = (): ModelWorker => {
    const fresh = start();
    fresh.onmessage = ({ data: told }) => {
      if (told.id !== id || !running) return;
      settle((job) => (told.kind === 'analysis' ? job.resolve(told.analysis) : job.reject(new Error(told.detail))));
    };
    fresh.onerror = (event) => end(event.message ?? '');
    return fresh;
  };

  const next = (): void => {
    if (running) return;
    let job = waiting.shift();
    while (job && !job.isWanted()) job = waiting.shift();
    if (!job) return;
    running = job;
    worker ??= started();
    id += 1;
    timer = clock.set(() => end('no answer in time'), patience);
    const { sources } = job.question;
    worker.postMessage({ ...job.question, id, sources: sources === sent ? null : sources });
    sent = sources;
  };

  return {
    ask: (question) => {
      let isWanted = true;
      const done = new Promise<Analysis>((resolve, reject) => {
        waiting.push({ question, resolve, reject, isWanted: () => isWanted });
      });
      next();
      return {
        done,
        end: () => {
          isWanted = false;
        },
      };
    },
  };
};
