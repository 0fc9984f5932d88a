import { createAnalyzer, type Workspace } from '../../src/index.ts';
import { type Bench, milliseconds } from './bench.ts';
import { quotaWorkspace } from './quota.ts';

const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
const allViewer = '216adef6-5c7f-47e4-b989-5492eafa07d3';

/** The quota workspace with both faults of article 1: Host is forwarded to an edge-optimized API, and the API knows its paths without `/v1`. */
const faulty = (): Workspace => {
  const workspace = quotaWorkspace(1);
  const texts: Readonly<Record<string, (text: string) => string>> = {
    'distribution.json': (text) => text.replaceAll(allViewerExceptHost, allViewer),
    'api.json': (text) => text.replace('REGIONAL', 'EDGE'),
    'resources.json': (text) => text.replaceAll('"/v1/', '"/'),
  };
  return {
    ...workspace,
    sources: workspace.sources.map((source) => ({ ...source, text: texts[source.name]?.(source.text) ?? source.text })),
  };
};

/** Another URL each time, so that no proof is remembered; the sources stay, as they do in the app. */
const prove = async (): Promise<{ readonly time: number; readonly count: number }> => {
  const workspace = faulty();
  const analyzer = createAnalyzer();
  let count = 0;
  let n = 0;
  const time = await milliseconds(async () => {
    n += 1;
    const { reports } = await analyzer.analyze(
      { ...workspace, requests: [{ url: `https://www.example.com/v1/thing-${n % 90}/${n}` }] },
      { view: 0, prove: true },
    );
    count = reports[0]?.findings.reduce((sum, { fixes }) => sum + fixes.length, 0) ?? 0;
  }, 9);
  if (count < 10) throw new Error(`only ${count} fixes`);
  return { time, count };
};

export const bench: Bench = {
  title: 'Proving fixes: applied, read and traced again, at 75 behaviors, 100 origins, 300 resources',
  run: async () => {
    const { time, count } = await prove();
    return [
      { name: `all fixes of a request (${count})`, value: time, unit: 'ms' },
      { name: '10 fixes', value: (10 * time) / count, unit: 'ms' },
    ];
  },
};
