import type { Analysis, Language, Workspace } from '../state/model.ts';
import type { RedactAsk, RedactTold } from '../worker/protocol.ts';
import { startWorker } from '../worker/start-worker.ts';
import type { Redacted, RedactionKind } from './model.ts';

/** Work in a worker of its own. `end` gives it up: the promise then never settles. */
export type Work<T> = { readonly done: Promise<T>; readonly end: () => void };

/** Takes secrets out of a workspace, away from the page: a large one takes longer than a frame. */
export const redactApart = (workspace: Workspace, kinds: ReadonlySet<RedactionKind>): Work<Redacted> => {
  const worker = new Worker(new URL('../worker/model.worker.ts', import.meta.url), {
    type: 'module',
    name: 'tracefront redact',
  });
  const done = new Promise<Redacted>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<RedactTold>) => {
      worker.terminate();
      if (data.redacted) resolve(data.redacted);
      else reject(new Error(data.detail));
    };
    worker.onerror = (event) => reject(new Error(event.message));
  });
  const ask: RedactAsk = { redact: workspace, kinds: [...kinds] };
  worker.postMessage(ask);
  return { done, end: () => worker.terminate() };
};

/** Answers one request of a workspace that is not the one on the screen. */
export const analyzeApart = ({ sources, answers, requests }: Workspace, view: number, lang: Language): Work<Analysis> => {
  const worker = startWorker();
  const done = new Promise<Analysis>((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      if (data.kind === 'analysis') resolve(data.analysis);
      else reject(new Error(data.detail));
    };
    worker.onerror = (event) => reject(new Error(event.message ?? ''));
  });
  worker.postMessage({ id: 0, sources, answers, requests, lang, view, beside: null, claims: true, prove: true });
  return { done, end: () => worker.terminate() };
};
