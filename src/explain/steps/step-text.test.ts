import { beforeAll, describe, expect, it } from 'vitest';
import type { StepData } from '../../trace/step.ts';
import type { Hop, Trace } from '../../trace/trace.ts';
import { loadMessages } from '../messages/load.ts';
import { englishMessages, type Messages } from '../messages/messages.ts';
import { plain } from '../messages/template.ts';
import { hop, loopTrace, step } from '../testing/traces.ts';
import { literalPrefix } from './literal-prefix.ts';
import { stepKey } from './step-key.ts';
import { stepText } from './step-text.ts';

const D = { kind: 'distribution', name: 'E1' } as const;
const fit = { segments: [], upTo: '/', children: [] };
const none = { kept: [], dropped: [] };
const sent = { origin: 'api', originGroup: null, hostValue: 'h', headers: none, cookies: none, query: none, added: [] } as const;
const fn = { name: 'f', event: 'viewer-request', logs: [] } as const;
const ran = { before: '{}', after: '{}', slow: false } as const;
const api = { api: 'a1', stage: 'prod' } as const;

const failures = [
  'threw',
  'timed-out',
  'syntax',
  'too-large',
  'no-handler',
  'bad-result',
  'read-only-header',
  'forbidden-header',
  'forbidden-feature',
  'bad-uri',
  'out-of-memory',
] as const;
const connections = ['certificate-name', 'http-only-api', 'website-https', 'port-closed', 'no-such-host', 'own-alias'] as const;

/** At least one step for every sentence, in a place where that sentence is the one told. */
const samples: readonly StepData[] = [
  ...(['alias', 'wildcard', 'domain-name', 'assumed', 'name'] as const).map(
    (by): StepData => ({ kind: 'host-dispatched', host: 'h', fleet: 'cloudfront', owner: D, by }),
  ),
  ...(['cloudfront', 'api-gateway', 's3', 's3-website', 'internet'] as const).map(
    (fleet): StepData => ({ kind: 'host-unknown', host: 'h', fleet }),
  ),
  { kind: 'misdirected', connected: 'c', host: 'h' },
  ...(['disabled', 'staging', 'tenant-only', 'client-certificate'] as const).map(
    (reason): StepData => ({ kind: 'distribution-refuses', reason }),
  ),
  { kind: 'chain-refused', arrivals: 3, through: ['E1', 'E2'] },
  { kind: 'size-refused', what: 'url', bytes: 9000, limit: 8192 },
  { kind: 'size-refused', what: 'headers', bytes: 40000, limit: 32768 },
  { kind: 'get-with-body-refused' },
  { kind: 'root-object-applied', object: 'index.html', path: '/index.html' },
  ...[true, false].map((ambiguous): StepData => ({ kind: 'path-normalised', raw: '//a', normalised: '/a', ambiguous })),
  { kind: 'behavior-selected', pattern: '/api/*', origin: 'api', path: '/api/x' },
  { kind: 'behavior-selected', pattern: null, origin: 'site', path: '/x' },
  ...['/x', null].map((pattern): StepData => ({ kind: 'method-refused', method: 'POST', allowed: ['GET', 'HEAD'], pattern })),
  { kind: 'viewer-redirected', status: 301, location: 'https://x/' },
  { kind: 'viewer-http-refused' },
  ...[true, false].flatMap((blocked): StepData[] => [
    { kind: 'geo-checked', blocked },
    { kind: 'waf-checked', blocked, id: 'w', where: 'distribution' },
  ]),
  ...(['signed', 'missing', 'refused'] as const).map((result): StepData => ({ kind: 'signature-checked', result })),
  { kind: 'function-ran', ...fn, ...ran, changes: [{ what: 'uri', name: '', before: '/api/x', after: '/x' }] },
  { kind: 'function-ran', ...fn, ...ran, changes: [{ what: 'header', name: 'x-a', before: null, after: '1' }] },
  { kind: 'function-ran', ...fn, ...ran, changes: [] },
  { kind: 'function-answered', ...fn, status: 302, before: '{}', after: '{}' },
  ...failures.map((reason): StepData => ({ kind: 'function-failed', ...fn, status: 503, reason, detail: 'd', line: 3 })),
  { kind: 'function-assumed', name: 'f', event: 'viewer-request' },
  ...(['error-status', 'error-page', 'generated-response'] as const).map(
    (reason): StepData => ({ kind: 'function-skipped', name: 'f', event: 'viewer-response', reason }),
  ),
  ...['unchanged', 'uri=/x'].map((effect): StepData => ({ kind: 'lambda-edge-declared', name: 'l', event: 'origin-request', effect })),
  { kind: 'lambda-edge-answered', name: 'l', event: 'viewer-request', status: 302 },
  { kind: 'cache-missed' },
  ...(['cache', 'origin-request', 'response-headers'] as const).map(
    (which): StepData => ({ kind: 'policy-unknown', policy: 'p', which, taken: 'forwards-nothing' }),
  ),
  ...(['origin-request-policy', 'cache-policy', 'legacy', 'nothing'] as const).map(
    (hostBy): StepData => ({ kind: 'request-forwarded', ...sent, host: 'viewer', hostBy, policy: 'AllViewer' }),
  ),
  ...(['origin-request-policy', 's3-legacy', 'nothing'] as const).map(
    (hostBy): StepData => ({ kind: 'request-forwarded', ...sent, host: 'origin', hostBy, policy: 'CORS-S3Origin' }),
  ),
  ...(['function', 'lambda-edge', 'nothing'] as const).map(
    (hostBy): StepData => ({ kind: 'request-forwarded', ...sent, host: 'set', hostBy, policy: null }),
  ),
  ...(
    [
      ['/p', '/api/*', '/api/x'],
      // Rewritten by a function.
      ['/p', '/api/*', '/x'],
      ['/p', '*.js', '/x.js'],
      ['/p', null, '/x'],
      ['', '/api/*', '/api/x'],
      ['', null, '/x'],
    ] as const
  ).map(
    ([originPath, pattern, path]): StepData => ({ kind: 'origin-path-prepended', originPath, path, sent: `${originPath}${path}`, pattern }),
  ),
  ...['function', 'lambda'].map((by): StepData => ({ kind: 'origin-changed', from: 'a', to: 'b', by })),
  { kind: 'origin-unknown', origin: 'o' },
  ...connections.map((reason): StepData => ({ kind: 'connection-failed', status: 502, reason, to: 't', host: 'h' })),
  { kind: 'failed-over', from: 'a', to: 'b', status: 503 },
  ...(['method', 'status'] as const).map((reason): StepData => ({ kind: 'failover-skipped', group: 'g', reason, status: 503 })),
  { kind: 'error-page-served', errorCode: 404, errorBy: null, page: '/e', pattern: null, origin: 's', responseCode: 200 },
  { kind: 'error-page-failed', errorCode: 404, page: '/e', pattern: null, origin: 's', status: 403 },
  { kind: 'error-page-possible', codes: [403, 404], page: '/e', responseCode: 200 },
  { kind: 'response-headers-applied', policy: 'SimpleCORS', set: [], removed: [] },
  { kind: 'edge-dispatched', host: 'h', api: 'a1', to: { kind: 'rest-api', name: 'a1' }, own: true },
  { kind: 'edge-dispatched', host: 'h', api: 'a1', to: { kind: 'distribution', name: 'EDFDVBD632BHDS5' }, own: false },
  { kind: 'edge-dispatched', host: 'h', api: 'a1', to: { kind: 'distribution', name: 'E9' }, own: false },
  { kind: 'edge-dispatched', host: 'h', api: 'a1', to: null, own: false },
  { kind: 'api-host-refused', host: 'h', expected: 'e' },
  { kind: 'endpoint-disabled', api: 'a1' },
  { kind: 'private-refused', api: 'a1' },
  { kind: 'ping-answered', path: '/ping' },
  ...(['segment', 'raw-prefix', 'catch-all'] as const).map(
    (by): StepData => ({ kind: 'mapping-selected', domain: 'd', key: 'v1', ...api, rest: '/x', by }),
  ),
  { kind: 'mapping-selected', domain: 'd', key: '', api: 'a1', stage: null, rest: '/x', by: 'catch-all' },
  ...[true, false].map((stripped): StepData => ({ kind: 'rule-selected', domain: 'd', priority: 10, ...api, rest: '/x', stripped })),
  { kind: 'mapping-missing', domain: 'd', path: '/x' },
  ...(['path', 'mapping', 'default-stage', 'assumed'] as const).map((by): StepData => ({ kind: 'stage-selected', ...api, by, rest: '/x' })),
  ...(
    [
      ['', 'REST', []],
      ['x', 'REST', ['prod']],
      ['x', 'REST', []],
      ['x', 'HTTP', []],
      ['', 'HTTP', []],
      ['x', 'WEBSOCKET', []],
    ] as const
  ).map(([segment, protocol, stages]): StepData => ({ kind: 'stage-missing', api: 'a1', segment, stages, protocol })),
  { kind: 'continuous-deployment-possible', policy: 'p1' },
  { kind: 'canary-possible', stage: 'prod', percent: 10 },
  { kind: 'resource-matched', ...api, resource: '/x', method: 'GET', path: '/x', pathParameters: {} },
  { kind: 'resource-missing', ...api, path: '/x', method: 'GET', fit, nearest: [], authorizationHeader: null },
  { kind: 'resource-missing', ...api, path: '/', method: 'GET', fit, nearest: [], authorizationHeader: null },
  { kind: 'resource-missing', ...api, path: '/x', method: 'GET', fit, nearest: [], authorizationHeader: 'Bearer x' },
  ...[['POST'], []].map(
    (methods): StepData => ({
      kind: 'method-missing',
      ...api,
      path: '/x',
      method: 'GET',
      resource: '/x',
      methods,
      authorizationHeader: null,
    }),
  ),
  { kind: 'route-matched', ...api, routeKey: 'GET /x', path: '/x', pathParameters: {} },
  { kind: 'route-missing', ...api, path: '/x', method: 'GET', fit, nearest: [] },
  ...[true, false].flatMap((allowed): StepData[] => [
    { kind: 'preflight-answered', api: 'a1', allowed, origin: 'https://o' },
    { kind: 'resource-policy-checked', api: 'a1', allowed },
  ]),
  ...(['allowed', 'unauthenticated', 'denied', 'unsigned'] as const).map(
    (result): StepData => ({ kind: 'authorization-checked', type: 'JWT', authorizer: null, result }),
  ),
  ...(['known', 'missing', 'unknown'] as const).map((result): StepData => ({ kind: 'api-key-checked', result })),
  ...[['q'], []].map((missing): StepData => ({ kind: 'parameters-checked', missing })),
  { kind: 'gateway-response-used', responseType: 'DEFAULT_4XX', status: 404, by: 'DEFAULT_4XX' },
  { kind: 'mock-answered', status: 204 },
  ...['arn:x', null].map((uri): StepData => ({ kind: 'integration-reached', type: 'AWS_PROXY', uri, path: '/x', contextPath: null })),
  ...(['resources', 'methods', 'stages', 'routes', 'mappings'] as const).map(
    (what): StepData => ({ kind: 'not-pasted', what, owner: 'a1' }),
  ),
  ...(['lambda-needs-post', 'stage-variable-missing', 'media-type', 'no-integration'] as const).map(
    (reason): StepData => ({ kind: 'integration-fails', status: 500, reason, detail: 'GET' }),
  ),
  { kind: 'bucket-selected', bucket: 'b', key: 'k' },
  ...[true, false].map((signed): StepData => ({ kind: 'bucket-foreign', host: 'h', bucket: 'b', signed })),
  ...[true, false].map((preflight): StepData => ({ kind: 's3-method-refused', method: 'POST', preflight })),
  ...[true, false].map((proved): StepData => ({ kind: 'object-found', bucket: 'b', key: 'k', proved })),
  ...[true, false].flatMap((listable): StepData[] => [
    { kind: 'object-missing', bucket: 'b', key: 'k', listable, proved: false },
    { kind: 'bucket-listed', bucket: 'b', listable },
  ]),
  { kind: 's3-redirected', bucket: 'b', region: 'eu-west-1' },
  { kind: 'website-index', key: 'a/index.html', index: 'index.html' },
  ...(['function-url', 'load-balancer', 'custom-origin'] as const).map(
    (kind): StepData => ({ kind: 'origin-reached', place: { kind, name: 'n' }, path: '/x' }),
  ),
  { kind: 'left-the-model', host: 'h' },
  { kind: 'value-unresolved', expression: 'var.x', what: 'OriginPath' },
];

const rejected = [{ what: '/api/*', why: 'pattern-does-not-match', at: null }] as const;
const place = (over: Partial<Hop>): Trace => ({
  ...loopTrace,
  hops: [hop({ at: D, request: loopTrace.hops[0]?.request ?? never(), ...over })],
});
const never = (): never => {
  throw new Error('the fixture has a hop');
};

const pass2 = (pattern: string | null): Trace => {
  const [a, b, c, d] = loopTrace.hops;
  if (!a || !b || !c || !d) return never();
  const selected = step({ kind: 'behavior-selected', pattern, origin: 'site', path: '/prod/api/test' });
  return { ...loopTrace, hops: [a, b, { ...c, steps: [selected] }, d] };
};

/** Every sample where it is told, and some also where another sentence tells it. */
const told = samples.flatMap((data) => {
  const plainly = [
    { trace: loopTrace, hop: 1, step: step(data) },
    { trace: loopTrace, hop: 1, step: step(data, [], rejected) },
    { trace: place({ pass: 2 }), hop: 0, step: step(data) },
    { trace: place({ at: D }), hop: 0, step: step(data) },
  ];
  return data.kind === 'object-missing'
    ? [...plainly, ...['/x*', null].map((pattern) => ({ trace: pass2(pattern), hop: 3, step: step(data) }))]
    : plainly;
});

let japanese: Messages;
beforeAll(async () => {
  japanese = await loadMessages('ja');
});

describe('the sentences of steps', () => {
  it('are each told by some step', () => {
    expect([...new Set(told.map(stepKey))].sort()).toEqual(Object.keys(englishMessages.texts.steps).sort());
  });

  it.each(['en', 'ja'] as const)('have no gap and no placeholder left (%s)', (language) => {
    const messages = language === 'en' ? englishMessages : japanese;
    const bad = told.map((at) => plain(stepText(at, messages))).filter((text) => /[{}]|…|undefined|\[object/.test(text));
    expect(bad).toEqual([]);
  });

  it('end as sentences', () => {
    const endings = told.filter((at) => !('detail' in at.step)).map((at) => plain(stepText(at, englishMessages)));
    expect(endings.filter((text) => !/\.$/.test(text))).toEqual([]);
  });
});

it.each([
  ['/api/*', '/api'],
  ['api/*', '/api'],
  ['/api/v1/*.json', '/api/v1'],
  ['/api*', ''],
  ['*.js', ''],
  ['/a/b', '/a'],
  ['*', ''],
])('literal prefix of %s is %s', (pattern, prefix) => {
  expect(literalPrefix(pattern)).toBe(prefix);
});
