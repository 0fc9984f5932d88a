import { describe, expect, it } from 'vitest';
import { distribution as cliDistribution, restApi as cliRestApi, executeApi, managed } from '../../../fidelity/builders.ts';
import type { StepData } from '../../../trace/step.ts';
import { testProved } from '../../testing/proving.ts';
import { brief, distribution, edge, hop, line, origin, ownHost, restApi, step, way } from '../../testing.ts';
import { stageDoubled } from './stage-doubled.ts';

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

const selected = (by: 'path' | 'mapping', stage = 'prod') =>
  step({ kind: 'stage-selected', api: 'a1b2', stage, by, rest: '/prod/hello' }, line(51));
const withPath = distribution({
  origins: [origin('api', 'api.example.com', 30, { originPath: { from: 'paste', value: '/prod', at: line(32) } })],
});
const model = { distributions: [withPath], restApis: [restApi('/hello')] };

describe('stage-doubled reports', () => {
  it.each([
    {
      name: 'a mapping that brings the stage, and an origin path',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [selected('mapping'), missing('/prod/hello')])], model }),
      expected: ['error outcome at 32,51,60: empty-origin-path drop-stage-from-url'],
    },
    {
      name: 'a call straight to the API',
      context: way({ hops: [hop('rest-api', [selected('path'), missing('/prod')])], model }),
      expected: ['error outcome at 51,60: drop-stage-from-url'],
    },
  ])('$name', ({ context, expected }) => expect(brief(stageDoubled, context)).toEqual(expected));
});

describe('stage-doubled is silent', () => {
  it.each([
    {
      name: 'when a longer name begins so',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [selected('path'), missing('/products')])], model }),
    },
    {
      name: 'when the API has a resource of that name',
      context: way({
        hops: [edge([ownHost()]), hop('rest-api', [selected('path'), missing('/prod/hello')])],
        model: { restApis: [restApi('/prod/users')] },
      }),
    },
    {
      name: 'when something else is missing',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [selected('path'), missing('/api/hello')])], model }),
    },
  ])('$name', ({ context }) => expect(brief(stageDoubled, context)).toEqual([]));
});

const viewer = { url: 'https://d111111abcdef8.cloudfront.net/prod/orders' };
const proxy = (path: string) => [
  cliDistribution({
    origins: [{ id: 'api', domainName: executeApi('r1twice'), path }],
    defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
  }),
  ...cliRestApi({ id: 'r1twice', resources: ['ANY /{proxy+}'], stages: ['prod'] }),
];

testProved('stage-doubled', [
  {
    name: 'a note where a greedy resource takes the second name',
    given: proxy('/prod'),
    request: viewer,
    expected: [
      'info',
      'empty-origin-path: changes-other-requests, ANY prod:/{proxy+}',
      'drop-stage-from-url: verified, ANY prod:/{proxy+}',
    ],
  },
  { name: 'silent where the stage is there once', given: proxy(''), request: viewer },
]);
