import { distribution, functionCode, jsonText } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts, OriginParts } from '../given/distribution.ts';
import { appHost, appOrigin, bucket, bucketHost, bucketOrigin, DG, only, viewer } from './places.ts';

// Section 7.5: functions that change the origin, and those that read a KeyValueStore.

const helpers = DG('helper-functions-origin-modification');
const at = (event: 'viewer-request' | 'viewer-response'): Partial<BehaviorParts> => ({ functions: { [event]: 'edge' } });
const code = (body: string) => functionCode('edge', body);
const withModule = (statements: string): string =>
  `import cf from 'cloudfront';\nasync function handler(event) { const request = event.request; ${statements} return request; }`;

const assigned: OriginParts = { ...appOrigin, path: '/v1', headers: { 'X-Secret': 's' } };
const changed = (
  id: string,
  claim: string,
  statements: string,
  sends: FidelityCase['sends'],
  more: Partial<FidelityCase> = {},
): FidelityCase => ({
  id: `origin-change-${id}`,
  claim,
  claims: ['cf-function-origin-helpers'],
  status: 'documented',
  evidence: helpers,
  given: [distribution({ origins: [assigned, bucketOrigin], defaultBehavior: at('viewer-request') }), code(withModule(statements))],
  request: { url: `${viewer}/x` },
  expect: {},
  steps: ['origin-changed'],
  ...(sends ? { sends } : {}),
  ...more,
});

const origins: readonly FidelityCase[] = [
  changed(
    'inherits',
    'updateRequestOrigin inherits what it does not name: the old origin path and custom headers, secrets included.',
    "cf.updateRequestOrigin({ domainName: 'other.example.org' });",
    { to: 'other.example.org', host: 'other.example.org', path: '/v1/x', values: { 'x-secret': 's' } },
    { expect: { kind: 'reaches', reaches: { host: 'other.example.org', path: '/v1/x' } } },
  ),
  changed(
    'names-path',
    'An origin path that it names takes the old one’s place.',
    "cf.updateRequestOrigin({ domainName: 'other.example.org', originPath: '/v2' });",
    {
      to: 'other.example.org',
      path: '/v2/x',
    },
  ),
  changed(
    'host-header',
    'A host header that it names is the Host that is sent.',
    "cf.updateRequestOrigin({ domainName: 'other.example.org', hostHeader: 'www.example.org' });",
    {
      to: 'other.example.org',
      host: 'www.example.org',
    },
  ),
  changed(
    'host-of-policy',
    'Where it names neither domain nor host, the policies decide over Host as before.',
    "cf.updateRequestOrigin({ originPath: '/v3' });",
    { to: appHost, host: appHost, path: '/v3/x' },
  ),
  changed(
    'selects',
    'selectRequestOriginById takes another origin of the distribution with that one’s own settings.',
    "cf.selectRequestOriginById('site');",
    { to: bucketHost, path: '/x', hasNot: ['x-secret'] },
    { expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket, key: 'x' } } },
  ),
  changed(
    'group',
    'createRequestOriginGroup makes a pair that fails over.',
    "cf.createRequestOriginGroup({ originIds: [{ originId: 'site' }, { originId: 'app' }], failoverCriteria: { statusCodes: [403] } });",
    undefined,
    {
      answers: { [`object:${bucket}/x`]: 'missing' },
      expect: { kind: 'reaches', reaches: { kind: 'custom-origin', host: appHost, path: '/v1/x' } },
      steps: ['origin-changed', 'failed-over'],
    },
  ),
];

const stores: readonly FidelityCase[] = [
  {
    id: 'function-key-value-store',
    claim: 'A key of a KeyValueStore whose contents are not pasted is asked for.',
    claims: [],
    status: 'documented',
    evidence: DG('kvs-with-functions'),
    given: [only(at('viewer-request')), code(withModule("request.uri = await cf.kvs().get('target');"))],
    answers: { 'key-value:edge/target': 'value=/from-store' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { path: '/from-store' },
    asks: ['key-value:edge/target'],
  },
  {
    id: 'function-key-missing-throws',
    claim: 'A key that is not there throws, and an uncaught throw is 503.',
    claims: ['cf-function-error-503'],
    status: 'documented',
    evidence: DG('kvs-with-functions'),
    given: [only(at('viewer-request')), code(withModule("request.uri = await cf.kvs().get('target');"))],
    request: { url: `${viewer}/x` },
    expect: { status: 503, answeredBy: 'cloudfront', finding: 'function-fails' },
  },
];

const stored: FidelityCase = {
  id: 'function-key-value-store-pasted',
  claim: 'A store whose contents are pasted tells the value of a key.',
  claims: ['cf-key-value-store'],
  status: 'documented',
  evidence: DG('kvs-with-functions'),
  given: [
    only(at('viewer-request')),
    code(withModule("request.uri = await cf.kvs().get('target');")),
    jsonText('keys.json', { Items: [{ Key: 'target', Value: '/stored' }] }, { keyValueStore: 'redirects' }),
  ],
  request: { url: `${viewer}/x` },
  expect: { kind: 'reaches' },
  sends: { path: '/stored' },
};

export const functionOriginCases: readonly FidelityCase[] = [...origins, ...stores, stored];
