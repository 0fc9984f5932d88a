/** Answers lists of URLs in a worker, as the app does: what `urls.bench.ts` builds and starts. */
import { parentPort, workerData } from 'node:worker_threads';
import { newSourceReader } from '../../src/analyze/read-sources.ts';
import type { Workspace } from '../../src/index.ts';
import { buildDirectory } from '../../src/services/directory.ts';
import { outcomesOf } from '../../src/urls/outcomes-of.ts';
import { readUrlList } from '../../src/urls/read-list.ts';

type Task = { readonly workspace: Workspace; readonly text: string };

const { workspace, text }: Task = workerData;
const { model } = await newSourceReader().read(workspace);
const world = { directory: buildDirectory(model), answers: {}, runFunction: null };
const urls = readUrlList(text);
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
await outcomesOf(world, urls.slice(0, 10_000));

let asked = false;
parentPort?.on('message', () => {
  asked = true;
});
const start = performance.now();
const list = await outcomesOf(world, urls, { pause, isCancelled: () => asked, onProgress: (done) => parentPort?.postMessage({ done }) });
parentPort?.postMessage({ ended: { done: list.done, milliseconds: performance.now() - start, groups: list.groups.length } });
parentPort?.close();
