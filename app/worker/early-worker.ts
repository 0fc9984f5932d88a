import type { ModelWorker } from './model-client.ts';
import { startWorker } from './start-worker.ts';

/**
 * The first worker, started when this module is read: it makes itself ready while the page still reads the rest of its own script. So it is the
 * first thing that `main.tsx` imports.
 */
let early: ModelWorker | null = startWorker();

/** The early worker for who comes first; a fresh one after that. */
export const earlyOrFreshWorker = (): ModelWorker => {
  const worker = early ?? startWorker();
  early = null;
  return worker;
};
