import { expect, it } from 'vitest';
import { diagnose } from './registry.ts';
import { behavior, distribution, edge, hop, line, origin, ownHost, request, restApi, step, way } from './testing.ts';

const missing = step({
  kind: 'resource-missing',
  api: 'a1b2',
  stage: 'prod',
  path: '/api/test',
  method: 'GET',
  fit: { segments: [], upTo: '/', children: [] },
  nearest: [],
  authorizationHeader: null,
});
const prepended = step({
  kind: 'origin-path-prepended',
  originPath: '/prod',
  path: '/api/test',
  sent: '/prod/api/test',
  pattern: '/api/*',
});
const unreachable = [behavior('/api/*', 10), behavior('/api/v1/*', 14), behavior(null, 20)];
const model = {
  distributions: [distribution({ behaviors: unreachable, origins: [origin('api', 'a1b2', 30)] })],
  restApis: [restApi('/test')],
};

it('tells what decides the outcome first, then the rest of the request, then the configuration', () => {
  const dropped = ownHost({ query: { kept: [], dropped: ['q'] } });
  const context = way({ hops: [edge([dropped, prepended]), hop('rest-api', [missing], { request: request() })], model });
  expect(diagnose(context).map(({ rule, finding }) => `${finding.rank} ${rule}`)).toEqual([
    'outcome prefix-not-stripped',
    'outcome resource-missing',
    'request query-string-not-forwarded',
    'configuration behavior-unreachable',
  ]);
});

it('finds nothing where nothing is wrong', () => {
  const fine = distribution({ behaviors: [behavior('/api/*', 10), behavior(null, 20)], origins: [origin('api', 'a1b2', 30)] });
  const matched = step(
    { kind: 'resource-matched', api: 'a1b2', stage: 'prod', resource: '/test', method: 'GET', path: '/test', pathParameters: {} },
    line(500),
  );
  expect(diagnose(way({ hops: [edge([ownHost()]), hop('rest-api', [matched])], model: { distributions: [fine] } }))).toEqual([]);
});

it('gives each fix of a finding an id of its own', () => {
  const context = way({ hops: [edge([ownHost(), prepended]), hop('rest-api', [missing])], model });
  for (const { finding } of diagnose(context)) expect(new Set(finding.fixes.map(({ id }) => id)).size).toBe(finding.fixes.length);
});
