/** One printed number. */
export type Figure = { readonly name: string; readonly value: number; readonly unit: string };

/**
 * A file `scripts/bench/<name>.bench.ts` exports one of these as `bench`. `npm run bench -- <word>` runs those whose file name contains the word.
 * Times are printed and never tested. `needsBuild`: the built site is served at `site` while it runs.
 */
export type Bench = {
  readonly title: string;
  readonly needsBuild?: true;
  readonly run: (site: string) => Promise<readonly Figure[]>;
};

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;

/** The median and the 95th percentile of some times in milliseconds. */
export const spread = (name: string, times: readonly number[]): readonly Figure[] => {
  const sorted = times.toSorted((a, b) => a - b);
  return [
    { name: `${name}, median of ${sorted.length}`, value: quantile(sorted, 0.5), unit: 'ms' },
    { name: `${name}, p95`, value: quantile(sorted, 0.95), unit: 'ms' },
  ];
};

type Timing = { readonly atLeastMs?: number; readonly rounds?: number };

/**
 * How often a second `work` can be done: the best of some rounds, each as long as `atLeastMs`, after one round to warm up.
 * `work` returns something that depends on what it did, so that the engine cannot leave it out.
 */
export const perSecond = (work: () => unknown, { atLeastMs = 300, rounds = 5 }: Timing = {}): number => {
  let best = 0;
  let kept: unknown;
  for (let round = 0; round <= rounds; round += 1) {
    let times = 0;
    let batch = 1;
    const start = performance.now();
    let spent = 0;
    while (spent < atLeastMs) {
      for (let i = 0; i < batch; i += 1) kept = work();
      times += batch;
      batch *= 2;
      spent = performance.now() - start;
    }
    if (round > 0) best = Math.max(best, (times * 1000) / spent);
  }
  if (kept === perSecond) throw new Error('unreachable: keeps the results alive');
  return best;
};

/** The milliseconds that one `work` takes, as the median of `rounds` after one to warm up. */
export const milliseconds = async (work: () => unknown, rounds = 9): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round > 0) times.push(performance.now() - start);
  }
  return quantile(
    times.toSorted((a, b) => a - b),
    0.5,
  );
};
