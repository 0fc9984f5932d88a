import type { AsideAnswers, AsideAsk, AsideQuestion, AsideTold } from './aside-protocol.ts';

/** A worker that is asked beside the one that answers for the screen. */
export type Aside = {
  /** Rejects where the model meets a fault. `onProgress` is for lists. */
  readonly ask: <K extends AsideQuestion['kind']>(
    question: Extract<AsideQuestion, { readonly kind: K }>,
    onProgress?: (done: number, total: number) => void,
  ) => Promise<AsideAnswers[K]>;
  /** Ends the list under way with what was answered until then. */
  readonly cancel: () => void;
  /** Ends the worker: what was asked is then never answered. */
  readonly end: () => void;
};

type Waiting = {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
};

/** Starts the model once more, for questions that must not hold up the answer on the screen. */
export const openAside = (): Aside => {
  const worker = new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module', name: 'tracefront aside' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = (ask: AsideAsk): void => worker.postMessage(ask);
  worker.onmessage = ({ data }: MessageEvent<AsideTold>) => {
    const one = waiting.get(data.aside);
    if (!one) return;
    if (data.kind === 'progress') return one.onProgress?.(data.done, data.total);
    waiting.delete(data.aside);
    if (data.kind === 'answer') one.resolve(data.answer);
    else one.reject(new Error(data.detail));
  };
  worker.onerror = (event) => {
    for (const one of waiting.values()) one.reject(new Error(event.message));
    waiting.clear();
  };
  return {
    ask: (question, onProgress) => {
      last += 1;
      const aside = last;
      const answered = new Promise<unknown>((resolve, reject) => waiting.set(aside, { resolve, reject, onProgress }));
      post({ aside, question });
      // The worker is ours: it answers a question of a kind with that kind's answer.
      return answered as Promise<never>;
    },
    cancel: () => post({ aside: 0, question: { kind: 'cancel' } }),
    end: () => worker.terminate(),
  };
};
