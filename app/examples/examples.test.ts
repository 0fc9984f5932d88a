import { expect, test } from 'vitest';
import { newSourceReader } from '../../src/analyze/read-sources.ts';
import { callsForAll } from '../../src/diagnose/first-rules.ts';
import { buildDirectory } from '../../src/services/directory.ts';
import { traceRequest } from '../../src/services/run-trace.ts';
import { examples } from './examples.ts';

// Where one called for the other rules, a first visit would wait for two files more (src/diagnose/registry.ts and its words).
test('the first example is answered by the rules that are loaded at once', async () => {
  const { sources, answers, requests } = examples.loop;
  const { model } = await newSourceReader().read({ ...examples.loop, sources });
  const world = { directory: buildDirectory(model), answers, runFunction: null };
  const calling = requests.filter(({ method = 'GET', url, headers = [], body = false }) =>
    callsForAll(traceRequest(world, { url, method, headers, body }).trace),
  );
  expect(calling.map(({ url }) => url)).toEqual([]);
});
