import { expect, test } from 'vitest';
import type { Report } from '../explain/report.ts';
import { compareWithExpectation } from './expectation.ts';
import type { Expectation } from './workspace.ts';

const report = {
  tracefront: 1,
  request: { method: 'GET', url: '/x', headers: [] },
  outcome: {
    kind: 'reaches',
    status: null,
    answeredBy: null,
    errorType: null,
    body: null,
    headers: [],
    reaches: { kind: 's3-object', bucket: 'b', key: 'k' },
    loop: null,
    replaced: null,
    certainty: 'observed',
    alternatives: [],
  },
  hops: [
    {
      at: { kind: 'edge-front', name: 'a' },
      request: { scheme: 'https', method: 'GET', host: 'h', path: '/', query: '' },
      sends: null,
      also: [],
      steps: [],
    },
    {
      at: { kind: 'distribution', name: 'E1' },
      behavior: '/api/*',
      request: { scheme: 'https', method: 'GET', host: 'h', path: '/', query: '' },
      sends: null,
      also: [],
      steps: [],
    },
  ],
  findings: [{ rule: 'host-header-loop', severity: 'error', title: '', detail: '', at: [], fixes: [] }],
  questions: [],
  problems: [],
} satisfies Report;

const cases: readonly (readonly [Expectation, readonly string[]])[] = [
  [{}, []],
  [{ kind: 'reaches', reaches: {} }, []],
  [{ reaches: { bucket: 'b' } }, []],
  [{ reaches: { bucket: 'other' } }, ['outcome.reaches.bucket']],
  [{ reaches: null }, ['outcome.reaches']],
  [{ loop: null }, []],
  [{ loop: {} }, ['outcome.loop']],
  [{ status: 200 }, ['outcome.status']],
  [{ status: null }, []],
  [{ behavior: '/api/*' }, []],
  [{ behavior: 'Default (*)' }, ['behavior']],
  [{ finding: 'host-header-loop' }, []],
  [{ finding: ['host-header-loop', 'stage-unknown'] }, ['finding']],
  [{ noFinding: 'stage-unknown' }, []],
  [{ noFinding: ['host-header-loop'] }, ['noFinding']],
];

test.each(cases)('%j', (expected, paths) => {
  expect(compareWithExpectation(report, expected).map(({ path }) => path)).toEqual(paths);
});
