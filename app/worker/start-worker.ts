import { type Change, withChange } from './changes.ts';
import type { ModelWorker } from './model-client.ts';
import type { Told } from './protocol.ts';

/**
 * Starts the model in a worker of its own. It is asked by messages, and answers on a channel that bears the worker's name, which no other
 * page knows: after a key is pressed Chromium holds back a worker's messages until the next frame is on the screen, so that each answer would
 * be seen a frame late. What comes by a channel it does not hold back.
 */
export const startWorker = (): ModelWorker => {
  const name = `tracefront ${crypto.getRandomValues(new Uint32Array(4)).join(' ')}`;
  const worker = new Worker(new URL('./model.worker.ts', import.meta.url), { type: 'module', name });
  const answers = new BroadcastChannel(name);
  const model: ModelWorker = {
    postMessage: (ask) => worker.postMessage(ask),
    terminate: () => {
      worker.terminate();
      answers.close();
    },
    onmessage: null,
    onerror: null,
  };
  let before: Told | null = null;
  answers.onmessage = (event: MessageEvent<Change>) => {
    // The worker is ours: what it tells is a change from `Told` to `Told`.
    const told = withChange(before, event.data) as Told;
    before = told;
    model.onmessage?.({ data: told });
  };
  worker.onerror = (event) => model.onerror?.(event);
  return model;
};
