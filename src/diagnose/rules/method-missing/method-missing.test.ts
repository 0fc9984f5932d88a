import { describe, expect, it } from 'vitest';
import type { StepData } from '../../../trace/step.ts';
import { brief, hop, line, step, way } from '../../testing.ts';
import { methodMissing } from './method-missing.ts';

const missing = (path: string, parts: Partial<Extract<StepData, { kind: 'resource-missing' }>> = {}) =>
  step(
    {
      kind: 'resource-missing',
      api: 'a1b2',
      stage: 'prod',
      path,
      method: 'GET',
      fit: { segments: [], upTo: '/', children: [] },
      nearest: [],
      authorizationHeader: null,
      ...parts,
    },
    line(60),
  );
const near = (hint: 'other-method' | 'trailing-slash' | 'case' | 'without-prefix') =>
  ({ what: '/test', methods: ['POST'], at: line(61), hint, detail: '' }) as const;
const method = step(
  {
    kind: 'method-missing',
    api: 'a1b2',
    stage: 'prod',
    path: '/test',
    method: 'GET',
    resource: '/test',
    methods: ['POST'],
    authorizationHeader: null,
  },
  line(62),
);

describe('method-missing reports', () => {
  it.each([
    {
      name: 'a resource without the method',
      context: way({ hops: [hop('rest-api', [method])] }),
      expected: ['error outcome at 62: add-method use-method'],
    },
    {
      name: 'a route of an HTTP API for another method',
      context: way({
        hops: [
          hop('http-api', [
            step({
              kind: 'route-missing',
              api: 'h1',
              stage: '$default',
              path: '/test',
              method: 'GET',
              fit: { segments: [], upTo: '/', children: [] },
              nearest: [near('other-method')],
            }),
          ]),
        ],
      }),
      expected: ['error outcome at 61: add-route use-method'],
    },
  ])('$name', ({ context, expected }) => expect(brief(methodMissing, context)).toEqual(expected));
});

describe('method-missing is silent', () => {
  it.each([
    { name: 'when nothing fits the path', context: way({ hops: [hop('rest-api', [missing('/other')])] }) },
    {
      name: 'when the near miss is one of another kind',
      context: way({ hops: [hop('rest-api', [missing('/api/test', { nearest: [near('without-prefix')] })])] }),
    },
  ])('$name', ({ context }) => expect(brief(methodMissing, context)).toEqual([]));
});
