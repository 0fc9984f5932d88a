import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Workspace } from '../../src/index.ts';
import type { Bench, Figure } from './bench.ts';
import { quotaWorkspace } from './quota.ts';

const count = 100_000;

/** Through the last behavior to a resource, as far as it goes. */
const toApi = (n: number): string => `https://www.example.com/v1/thing-${n % 90}/${n}/orders/7`;

/** The API, every other behavior, the default one, a resource that is not there, and a redirect. */
const mixed = (n: number): string => {
  const kind = n % 5;
  if (kind === 0) return toApi(n);
  if (kind === 1) return `https://www.example.com/area-${n % 73}/page-${n}?a=${n}`;
  if (kind === 2) return `https://www.example.com/elsewhere/${n}.html`;
  return kind === 3 ? `https://www.example.com/v1/nothing/${n}` : `http://www.example.com/${n}`;
};

type Told =
  | { readonly done: number }
  | { readonly ended: { readonly done: number; readonly milliseconds: number; readonly groups: number } };
type Run = {
  readonly done: number;
  readonly milliseconds: number;
  readonly groups: number;
  readonly progress: number;
  readonly cancelled: number | null;
};

/** Runs a list in a worker; `cancelAfter` as many requests it is told to stop. `cancelled`: milliseconds until it has. */
const run = (file: string, workspace: Workspace, url: (n: number) => string, cancelAfter = Number.POSITIVE_INFINITY): Promise<Run> =>
  new Promise((resolve, reject) => {
    const text = Array.from({ length: count }, (_, n) => url(n)).join('\n');
    const worker = new Worker(file, { workerData: { workspace, text } });
    let progress = 0;
    let told: number | null = null;
    worker.on('error', reject);
    worker.on('message', (message: Told) => {
      if ('ended' in message) resolve({ ...message.ended, progress, cancelled: told === null ? null : performance.now() - told });
      else {
        progress += 1;
        if (message.done < cancelAfter || told !== null) return;
        told = performance.now();
        worker.postMessage('cancel');
      }
    });
  });

const perSecond = async (name: string, file: string, scale: number, url: (n: number) => string): Promise<Figure> => {
  const { done, milliseconds, groups, progress } = await run(file, quotaWorkspace(scale), url);
  if (done !== count || groups === 0 || progress < 10) throw new Error(`${name}: ${done} answered in ${groups} groups`);
  return { name, value: (done * 1000) / milliseconds, unit: 'URLs/s' };
};

export const bench: Bench = {
  title: `A list of ${count.toLocaleString('en-US')} URLs, outcome only, in a worker`,
  run: async () => {
    // Built as the app's worker is: what runs TypeScript directly keeps the names of all closures, and takes half as long again.
    const outDir = mkdtempSync(join(import.meta.dirname, '../../node_modules/.bench-'));
    try {
      const entry = join(import.meta.dirname, 'urls.worker.ts');
      await build({ configFile: false, logLevel: 'error', build: { ssr: entry, outDir, target: 'es2023' } });
      const file = join(outDir, 'urls.worker.js');
      const { done, cancelled } = await run(file, quotaWorkspace(), mixed, 20_000);
      if (cancelled === null || done === count) throw new Error('it was not cancelled');
      return [
        await perSecond('at quota size, all to the API', file, 1, toApi),
        await perSecond('at quota size, mixed', file, 1, mixed),
        await perSecond('10 × quota, mixed', file, 10, mixed),
        { name: 'from the wish to cancel to the end', value: cancelled, unit: 'ms' },
      ];
    } finally {
      rmSync(outDir, { recursive: true, force: true });
    }
  },
};
