import { sideModel } from './side-model.ts';
import { startWorker } from './start-worker.ts';

/** The page's side model. Its worker starts with the first question. */
export const side = sideModel(startWorker, {
  set: (act, ms) => window.setTimeout(act, ms),
  clear: (timer) => window.clearTimeout(timer),
});
