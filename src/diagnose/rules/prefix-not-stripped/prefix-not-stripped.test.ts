import { describe, expect, it } from 'vitest';
import type { StepData } from '../../../trace/step.ts';
import { behavior, brief, distribution, edge, hop, line, origin, ownHost, request, restApi, step, way } from '../../testing.ts';
import { prefixNotStripped } from './prefix-not-stripped.ts';

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

const set = (pattern: string | null, paths: string[]) => ({
  distributions: [distribution({ behaviors: [behavior(pattern, 10)], origins: [origin('api', 'a1b2', 30)] })],
  restApis: [restApi(...paths)],
});
const sent = (originPath: string, path: string) => [
  ownHost(),
  step({ kind: 'origin-path-prepended', originPath, path, sent: originPath + path, pattern: '/api/*' }),
];
const through = (pattern: string, originPath: string, path: string) =>
  edge(sent(originPath, path), { behavior: pattern, request: request({ path }) });

describe('prefix-not-stripped reports', () => {
  it.each([
    {
      name: 'a prefix that the resources do not have',
      context: way({
        hops: [through('/api/*', '/prod', '/api/test'), hop('rest-api', [missing('/api/test')])],
        model: set('/api/*', ['/test']),
      }),
      expected: ['error outcome at 10,60: strip-in-function add-resource stage-of-that-name custom-domain own-pattern'],
    },
    {
      name: 'a prefix of several segments, of which the API knows the second',
      context: way({
        hops: [through('/v1/api/*', '/prod', '/v1/api/test'), hop('rest-api', [missing('/v1/api/test')])],
        model: set('/v1/api/*', ['/api/test']),
      }),
      expected: ['error outcome at 10,60: strip-in-function add-resource stage-of-that-name custom-domain own-pattern'],
    },
    {
      name: 'an origin path that goes on below the stage',
      context: way({
        hops: [through('/api/*', '/prod/v2', '/api/test'), hop('rest-api', [missing('/v2/api/test')])],
        model: set('/api/*', ['/v2/test']),
      }),
      expected: ['error outcome at 10,60: strip-in-function add-resource custom-domain own-pattern'],
    },
    {
      name: 'an origin path that adds the prefix once more',
      context: way({
        hops: [through('/api/*', '/prod/api', '/api/test'), hop('rest-api', [missing('/api/api/test')])],
        model: set('/api/*', ['/api/test']),
      }),
      expected: ['error outcome at 10,60: shorten-origin-path strip-in-function add-resource custom-domain own-pattern'],
    },
    {
      name: 'the same where the API has no prefix at all',
      context: way({
        hops: [through('/api/*', '/prod/api', '/api/test'), hop('rest-api', [missing('/api/api/test')])],
        model: set('/api/*', ['/test']),
      }),
      expected: ['error outcome at 10,60: shorten-and-strip strip-in-function add-resource custom-domain own-pattern'],
    },
    {
      name: 'a pattern without a slash before the star',
      context: way({
        hops: [through('/api*', '/prod', '/api/test'), hop('rest-api', [missing('/api/test')])],
        model: set('/api*', ['/test']),
      }),
      expected: ['error outcome at 10,60: strip-in-function add-resource stage-of-that-name custom-domain own-pattern'],
    },
  ])('$name', ({ context, expected }) => expect(brief(prefixNotStripped, context)).toEqual(expected));
});

describe('prefix-not-stripped is silent', () => {
  it.each([
    {
      name: 'when the API has nothing at the rest either',
      context: way({
        hops: [through('/api/*', '/prod', '/api/test'), hop('rest-api', [missing('/api/test')])],
        model: set('/api/*', ['/other']),
      }),
    },
    {
      name: 'when the resource that would fit has no method',
      context: way({
        hops: [through('/api/*', '/prod', '/api/test'), hop('rest-api', [missing('/api/test')])],
        model: set('/api/*', ['(/test)']),
      }),
    },
    {
      name: 'when the default behavior matched',
      context: way({
        hops: [edge(sent('/prod', '/api/test'), { behavior: 'Default (*)' }), hop('rest-api', [missing('/api/test')])],
        model: set(null, ['/test']),
      }),
    },
    {
      name: 'when the prefix is the stage itself',
      context: way({
        hops: [through('/prod/*', '', '/prod/test'), hop('rest-api', [missing('/test')])],
        model: set('/prod/*', ['/other', '/']),
      }),
    },
    {
      name: 'when a function has already changed the path',
      context: way({
        hops: [edge(sent('/prod', '/other'), { behavior: '/api/*' }), hop('rest-api', [missing('/other')])],
        model: set('/api/*', ['/test']),
      }),
    },
  ])('$name', ({ context }) => expect(brief(prefixNotStripped, context)).toEqual([]));
});

it('says what is taken off, and what it comes to', () => {
  const context = way({
    hops: [through('/api/*', '/prod/v2', '/api/test'), hop('rest-api', [missing('/v2/api/test')])],
    model: set('/api/*', ['/v2/test']),
  });
  expect(prefixNotStripped.check(context)[0]?.params).toMatchObject({
    prefix: '/api',
    sent: '/prod/v2/api/test',
    path: '/v2/api/test',
    stripped: '/v2/test',
    resource: '/v2/test',
  });
});
