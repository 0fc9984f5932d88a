import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyzer, emptyWorkspace, type SourceText } from '../../src/index.ts';
import { type Bench, type Figure, milliseconds } from './bench.ts';
import { cdkTemplate, openApi, terraform } from './forms.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const read = (sources: readonly SourceText[]): Promise<unknown> => createAnalyzer().analyze({ ...emptyWorkspace, sources, requests: [] });

/** Nothing of the form is loaded or compiled when it is read first; after that, only the analyzer is new each time. */
const reading = async (name: string, sources: readonly SourceText[], rounds: number): Promise<readonly Figure[]> => {
  const start = performance.now();
  await read(sources);
  const cold = performance.now() - start;
  const before = heap();
  const analyzer = createAnalyzer();
  const analysis = await analyzer.analyze({ ...emptyWorkspace, sources, requests: [] });
  const grown = heap() - before;
  if (analysis.problems.some(({ severity }) => severity === 'error'))
    throw new Error(`${name}: ${JSON.stringify(analysis.problems.slice(0, 3))}`);
  return [
    { name: `${name}, the first in this process`, value: cold, unit: 'ms' },
    { name: `${name}, a new analyzer, median of ${rounds}`, value: await milliseconds(() => read(sources), rounds), unit: 'ms' },
    { name: `${name}, kept`, value: grown / 1e6, unit: 'MB' },
  ];
};

export const bench: Bench = {
  title: 'Reading large texts: aims are 50, 150 and 500 ms',
  run: async () => [
    ...(await reading('2,000 lines of Terraform', terraform(2000), 9)),
    ...(await reading('a synthesised template of 1 MB', cdkTemplate(1_000_000), 9)),
    ...(await reading('an OpenAPI document of 5 MB', openApi(5_000_000), 5)),
  ],
};
