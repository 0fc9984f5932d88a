import { describe, expect, it } from 'vitest';
import { brief, hop, line, restApi, step, way } from '../../testing.ts';
import { proxyMissesRoot } from './proxy-misses-root.ts';

const missing = (path: string) =>
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
    },
    line(60),
  );

describe('proxy-misses-root reports', () => {
  it.each([
    {
      name: 'the root where only a proxy resource has methods',
      context: way({ hops: [hop('rest-api', [missing('/')])], model: { restApis: [restApi('(/)', '/{proxy+}')] } }),
      expected: ['error outcome at 501,60: add-root-method'],
    },
    {
      name: 'the root without a slash, and another name for the variable',
      context: way({ hops: [hop('rest-api', [missing('')])], model: { restApis: [restApi('/{any+}')] } }),
      expected: ['error outcome at 500,60: add-root-method'],
    },
  ])('$name', ({ context, expected }) => expect(brief(proxyMissesRoot, context)).toEqual(expected));
});

describe('proxy-misses-root is silent', () => {
  it.each([
    { name: 'for another path', context: way({ hops: [hop('rest-api', [missing('/a')])], model: { restApis: [restApi('/{proxy+}')] } }) },
    {
      name: 'without a proxy resource at the root',
      context: way({ hops: [hop('rest-api', [missing('/')])], model: { restApis: [restApi('/a/{proxy+}', '/{id}')] } }),
    },
  ])('$name', ({ context }) => expect(brief(proxyMissesRoot, context)).toEqual([]));
});
