import { expect, it } from 'vitest';
import { newSourceReader } from '../analyze/read-sources.ts';
import { casesIn } from '../fidelity/testing.ts';
import { buildDirectory } from '../services/directory.ts';
import { traceRequest } from '../services/run-trace.ts';
import type { StepKind } from '../trace/step.ts';
import { emptyWorkspace } from '../workspace/workspace.ts';
import { callsForAll, firstRules } from './first-rules.ts';
import { diagnose, rules } from './registry.ts';
import { hop, step, way } from './testing.ts';

const first: readonly string[] = firstRules.map(({ id }) => id);

it('has its rules in the order of the registry', () => {
  const order: readonly string[] = rules.map(({ id }) => id);
  expect(order.filter((id) => first.includes(id))).toEqual(first);
});

it('knows what calls for the others', () => {
  const of = (kind: StepKind) => {
    const one = step({ kind: 'misdirected', connected: '', host: '' });
    return callsForAll(way({ hops: [hop('rest-api', [{ ...one, kind } as typeof one])] }).trace);
  };
  expect([of('resource-missing'), of('stage-missing'), of('object-missing'), of('behavior-selected')]).toEqual([true, true, false, false]);
});

it('leaves nothing to the others where nothing calls for them, in any case of the fidelity suite', async () => {
  const cases = casesIn(
    import.meta.glob(['../fidelity/{recorded,api-gateway,cloudfront,scenarios}/*.ts', '!../**/*.test.ts'], { eager: true }),
  );
  const missed: string[] = [];
  let uncalled = 0;
  for (const { one } of cases) {
    const { model } = await newSourceReader().read({ ...emptyWorkspace, sources: one.given, answers: one.answers ?? {} });
    const { url, method = 'GET', headers = [], body = false } = one.request;
    const world = { directory: buildDirectory(model), answers: one.answers ?? {}, runFunction: null };
    const { trace } = traceRequest(world, { url, method, headers, body });
    if (callsForAll(trace)) continue;
    uncalled++;
    missed.push(...diagnose({ trace, model }).flatMap(({ rule }) => (first.includes(rule) ? [] : [`${one.id}: ${rule}`])));
  }
  expect(missed).toEqual([]);
  expect(uncalled).toBeGreaterThan(100);
});
