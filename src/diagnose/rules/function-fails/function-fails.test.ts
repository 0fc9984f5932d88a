import { describe, expect, it } from 'vitest';
import type { StepData } from '../../../trace/step.ts';
import { brief, edge, line, step, way } from '../../testing.ts';
import { functionFails } from './function-fails.ts';

type Failed = Extract<StepData, { kind: 'function-failed' }>;

const failing = (parts: Partial<Pick<Failed, 'reason' | 'detail'>> = {}) =>
  step(
    {
      kind: 'function-failed',
      name: 'rewrite',
      event: 'viewer-request',
      status: 503,
      reason: 'threw',
      detail: 'x is not defined',
      line: 2,
      logs: [],
      ...parts,
    },
    line(100),
  );
const threw = failing();

describe('function-fails reports', () => {
  it.each([
    { name: 'a function that throws', context: way({ hops: [edge([threw])] }), expected: ['error outcome at 100: repair-function'] },
  ])('$name', ({ context, expected }) => expect(brief(functionFails, context)).toEqual(expected));
});

describe('function-fails is silent', () => {
  it.each([
    {
      name: 'a function that answers',
      context: way({
        hops: [
          edge([step({ kind: 'function-answered', name: 'f', event: 'viewer-request', status: 401, before: '', after: '', logs: [] })]),
        ],
      }),
    },
    {
      name: 'a function that is not pasted',
      context: way({ hops: [edge([step({ kind: 'function-assumed', name: 'f', event: 'viewer-request' })])] }),
    },
  ])('$name', ({ context }) => expect(brief(functionFails, context)).toEqual([]));
});

it('says what the function did where only a header is named', () => {
  const [finding] = functionFails.check(way({ hops: [edge([failing({ reason: 'read-only-header', detail: 'host' })])] }));
  expect(finding?.params).toMatchObject({ detail: 'host', readOnly: 1, threw: 2 });
});

it('has words where nothing but the reason is known', () => {
  const [finding] = functionFails.check(way({ hops: [edge([failing({ reason: 'timed-out', detail: '' })])] }));
  expect(finding?.params).toMatchObject({ late: 1, detail: expect.stringMatching(/could not run/) });
});
