import { expect, test } from 'vitest';
import type { Report } from '../state/model.ts';
import { expectationOf, failures } from './expectation.ts';

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
    { at: { kind: 'distribution', name: 'E' }, pass: 1, request: { scheme: 'https', method: 'GET', host: 'h', path: '/', query: '' }, behavior: '/api/*', sends: null, also: [], steps: [] },
  ],
  findings: [{ rule: 'host-header-loop', severity: 'error', title: '', detail: '', at: [], fixes: [] }],
  questions: [],
  problems: [],
};

test.each([
  ['nothing', {}, []],
  ['a status', { status: 404 }, []],
  ['another status', { status: 200 }, ['status']],
  ['that there is one', { loop: {} }, []],
  ['that there is one, where there is none', { reaches: {} }, ['reaches']],
  ['that there is none', { reaches: null, loop: null }, ['loop']],
  ['one member', { loop: { passes: 2 } }, []],
  ['another member', { loop: { passes: 3 } }, ['loop']],
  ['the behavior of the first pass', { behavior: '/api/*' }, []],
  ['another behavior', { behavior: 'Default (*)' }, ['behavior']],
  ['a finding', { finding: 'host-header-loop' }, []],
  ['findings, one of them absent', { finding: ['host-header-loop', 'stage-missing'] }, ['finding']],
  ['no such finding', { noFinding: ['stage-missing'] }, []],
  ['not the finding that is there', { noFinding: 'host-header-loop' }, ['noFinding']],
])('expecting %s', (_name, expectation, failed) => {
  expect(failures(expectation, report)).toEqual(failed);
});

test('what is taken over is met', () => {
  const taken = expectationOf(report);
  expect(taken).toEqual({ kind: 'answered', status: 404, answeredBy: 's3', errorType: 'NoSuchKey', finding: ['host-header-loop'] });
  expect(failures(taken, report)).toEqual([]);
});
