import { expect, test } from 'vitest';
import { compareWithExpectation } from '../../src/index.ts';
import type { Report } from '../state/model.ts';
import { expectationOf } from './expectation.ts';

const report: Report = {
  tracefront: 1,
  request: { method: 'GET', url: '/', headers: [] },
  outcome: {
    kind: 'answered',
    status: 404,
    answeredBy: 's3',
    errorType: 'NoSuchKey',
    body: null,
    headers: [],
    reaches: null,
    loop: { through: 'a', passes: 2 },
    replaced: null,
    certainty: 'observed',
    alternatives: [],
  },
  hops: [
    {
      at: { kind: 'distribution', name: 'E' },
      pass: 1,
      request: { scheme: 'https', method: 'GET', host: 'h', path: '/', query: '' },
      behavior: '/api/*',
      sends: null,
      also: [],
      steps: [],
    },
  ],
  findings: [{ rule: 'host-header-loop', severity: 'error', title: '', detail: '', at: [], fixes: [] }],
  questions: [],
  problems: [],
};

test('what is taken over is met', () => {
  const taken = expectationOf(report);
  expect(taken).toEqual({ kind: 'answered', status: 404, answeredBy: 's3', errorType: 'NoSuchKey', finding: ['host-header-loop'] });
  expect(compareWithExpectation(report, taken)).toEqual([]);
});
