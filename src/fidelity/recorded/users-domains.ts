import { customDomain, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { reachesMethod } from '../expecting.ts';

const mapped = (key: string, stage?: string): FidelityCase['given'] => [
  ...restApi({ id: 'ud1example', type: null, resources: ['GET /example/v1'], stages: ['live'] }),
  ...customDomain({ name: 'api.example.com', mappings: [{ key, api: 'ud1example', ...(stage ? { stage } : {}) }] }),
];

const row = (id: string, claim: string, given: FidelityCase['given'], path: string, claims: FidelityCase['claims']): FidelityCase => ({
  id,
  claim,
  claims,
  status: 'observed',
  evidence: 'localstack/localstack#12296',
  given,
  request: { url: `https://api.example.com${path}` },
  expect: reachesMethod('GET /example/v1', { told: { path, contextPath: path } }),
});

/** Events behind custom domain names that users pasted. */
export const usersDomainCases: readonly FidelityCase[] = [
  row(
    'recorded-empty-mapping-without-stage',
    'A mapping without base path and stage leaves the stage to the caller, and both paths of the event keep it.',
    mapped(''),
    '/live/example/v1',
    ['api-mapping-without-stage'],
  ),
  row(
    'recorded-base-path-without-stage',
    'A mapping with a base path but no stage wants the stage right after the base path.',
    mapped('base'),
    '/base/live/example/v1',
    ['api-mapping-without-stage', 'api-mapping-single-segment'],
  ),
  row(
    'recorded-base-path-with-stage',
    'The base path is taken off for matching and kept in the event’s paths.',
    mapped('base', 'live'),
    '/base/example/v1',
    ['api-mapping-single-segment'],
  ),
  {
    id: 'recorded-base-path-before-a-greedy-resource',
    claim: 'A base path is no part of what a greedy resource takes, but stays in event.path.',
    claims: ['api-mapping-single-segment'],
    status: 'observed',
    evidence: 'aws/serverless-java-container#34',
    given: [
      ...restApi({ id: 'ud1java', type: null, resources: ['ANY /{proxy+}'], stages: ['live'] }),
      ...customDomain({ name: 'api.mydomain.com', mappings: [{ key: 'ping1', api: 'ud1java', stage: 'live' }] }),
    ],
    request: { url: 'https://api.mydomain.com/ping1/ping' },
    expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'ping' }, told: { path: '/ping1/ping' } }),
  },
];
