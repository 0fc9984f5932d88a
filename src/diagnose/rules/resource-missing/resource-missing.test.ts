import { describe, expect, it } from 'vitest';
import type { StepData } from '../../../trace/step.ts';
import { brief, edge, hop, line, ownHost, restApi, step, way } from '../../testing.ts';
import { resourceMissing } from './resource-missing.ts';

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

describe('resource-missing reports', () => {
  it.each([
    {
      name: 'a path that no resource fits',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [missing('/api/test')])] }),
      expected: ['error outcome at 60: add-resource'],
    },
    {
      name: 'the root without any method',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [missing('/')])] }),
      expected: ['error outcome at 60: add-method'],
    },
    ...['/%6frders', '/x/../orders', '/a//b'].map((path) => ({
      name: `a path that no resource can have: ${path}`,
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [missing(path)])] }),
      expected: ['error outcome at 60: '],
    })),
    {
      name: 'a path that differs by case, with the nearest first',
      context: way({ hops: [hop('rest-api', [missing('/Test', { nearest: [near('case')] })])] }),
      expected: ['error outcome at 61,60: spell-path add-resource'],
    },
    {
      name: 'a route that an HTTP API has without the slash',
      context: way({
        hops: [
          hop('http-api', [
            step({
              kind: 'route-missing',
              api: 'h1',
              stage: '$default',
              path: '/test/',
              method: 'GET',
              fit: { segments: [], upTo: '/', children: [] },
              nearest: [near('trailing-slash')],
            }),
          ]),
        ],
      }),
      expected: ['error outcome at 61: trailing-slash'],
    },
  ])('$name', ({ context, expected }) => expect(brief(resourceMissing, context)).toEqual(expected));
});

it('sees an origin path that is no stage', () => {
  const prepended = step({ kind: 'origin-path-prepended', originPath: '/live', path: '/test', sent: '/live/test', pattern: null });
  const context = way({
    hops: [edge([ownHost(), prepended]), hop('rest-api', [missing('/live/test')])],
    model: { restApis: [restApi('/test')] },
  });
  expect(brief(resourceMissing, context)).toEqual(['error outcome at 60: empty-origin-path add-resource']);
});

describe('resource-missing is silent', () => {
  it.each([
    {
      name: 'when the path fits for another method, which is another rule',
      context: way({ hops: [hop('rest-api', [missing('/test', { nearest: [near('other-method')] })])] }),
    },
    {
      name: 'when only the method is missing',
      context: way({
        hops: [
          hop('rest-api', [
            step({
              kind: 'method-missing',
              api: 'a1b2',
              stage: 'prod',
              path: '/test',
              method: 'GET',
              resource: '/test',
              methods: ['POST'],
              authorizationHeader: null,
            }),
          ]),
        ],
      }),
    },
    {
      name: 'when the stage is not reached',
      context: way({ hops: [hop('rest-api', [step({ kind: 'stage-missing', api: 'a1b2', segment: 'x', stages: [], protocol: 'REST' })])] }),
    },
  ])('$name', ({ context }) => expect(brief(resourceMissing, context)).toEqual([]));
});
