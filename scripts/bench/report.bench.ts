import { type Analyzer, createAnalyzer, type Workspace } from '../../src/index.ts';
import { type Bench, type Figure, milliseconds } from './bench.ts';
import { quotaWorkspace } from './quota.ts';

const megabytes = (workspace: Workspace): string => (workspace.sources.reduce((sum, { text }) => sum + text.length, 0) / 1e6).toFixed(2);

/** Each time another URL, as from one keystroke to the next; the sources stay, as they do in the app. */
const reports = async (analyzer: Analyzer, workspace: Workspace, count: number): Promise<number> => {
  const start = performance.now();
  for (let n = 0; n < count; n += 1) {
    const requests = [{ url: `https://www.example.com/v1/thing-${n % 90}/${n}/orders/7` }];
    await analyzer.analyze({ ...workspace, requests }, { view: 0 });
  }
  return (count * 1000) / (performance.now() - start);
};

const atScale = async (scale: number): Promise<readonly Figure[]> => {
  const workspace = quotaWorkspace(scale);
  const size = `${scale} × quota, ${megabytes(workspace)} MB`;
  const reading = await milliseconds(() => createAnalyzer().analyze({ ...workspace, requests: [] }), scale === 1 ? 9 : 3);
  const analyzer = createAnalyzer();
  const [report] = (await analyzer.analyze(workspace, { view: 0 })).reports;
  if (report?.outcome.kind !== 'reaches') throw new Error(`the request ends elsewhere: ${JSON.stringify(report?.outcome)}`);
  const count = Math.ceil(2000 / scale);
  await reports(analyzer, workspace, count);
  return [
    { name: `reading, ${size}`, value: reading, unit: 'ms' },
    { name: `reports with explanation and diagram, ${size}`, value: await reports(analyzer, workspace, count), unit: 'per second' },
  ];
};

export const bench: Bench = {
  title: 'The model: 75 behaviors, 100 origins, 300 resources, and 10 and 100 times as much',
  run: async () => [...(await atScale(1)), ...(await atScale(10)), ...(await atScale(100))],
};
