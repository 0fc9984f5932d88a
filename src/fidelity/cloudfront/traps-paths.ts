import { distribution, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts } from '../given/distribution.ts';
import { apiId, apiOrigin, appHost, appOrigin, bucket, bucketOrigin, only, viewer, viewerHost } from './places.ts';
import { type Trap, trap } from './trap.ts';

// The fact sheet's "Traps", 1 to 11: hosts and paths.

const edge = restApi({ id: apiId, type: 'EDGE', resources: ['ANY /{proxy+}'], stages: ['prod'] });
const regional = restApi({ id: apiId, type: 'REGIONAL', resources: ['ANY /{proxy+}'], stages: ['prod'] });
const beside = (behavior: Partial<BehaviorParts>, usual: Partial<BehaviorParts> = {}) =>
  distribution({
    origins: [bucketOrigin, apiOrigin],
    behaviors: [{ pattern: '/api/*', origin: 'api', ...behavior }],
    defaultBehavior: usual,
  });
const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader };
const hostOnly = { originRequestPolicy: managed.hostHeaderOnly };
const allViewer = { originRequestPolicy: managed.allViewer };
const patterned = (pattern: string, more: object = {}) =>
  distribution({ origins: [appOrigin, bucketOrigin], behaviors: [{ pattern, origin: 'site' }], ...more });
const functionHost = 'abc123def456.lambda-url.eu-west-1.on.aws';

const hosts: readonly FidelityCase[] = [
  ...trap(1, '3.3', {
    claim: 'HostHeaderOnly before an edge-optimized API does not fail at the origin: the request comes back with the origin path in front.',
    claims: ['cf-host-forwarded-list', 'api-edge-dispatches-by-host'],
    status: 'observed',
    given: [beside(hostOnly), ...edge],
    answers: { [`list-bucket:${bucket}`]: 'yes' },
    request: { url: `${viewer}/api/x` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey', loop: { passes: 2 }, finding: 'host-header-loop' },
    bodyHas: ['<Key>prod/api/x</Key>'],
  }),
  ...trap(
    2,
    '3.2, 5.1, 4.1',
    ...[managed.useOriginCacheControlHeaders, '4cc15a8a-d715-48a4-82b8-cc0b614638fe', '2e54312d-136d-493c-8eb9-b001f22f67d2'].map(
      (cachePolicy): Trap => ({
        claim: `AllViewerExceptHostHeader does not help where the cache policy (${cachePolicy}) lists Host.`,
        claims: ['cf-host-cache-policy-wins', 'function-url-foreign-host'],
        given: [distribution({ origins: [{ id: 'fn', domainName: functionHost }], defaultBehavior: { cachePolicy, ...exceptHost } })],
        request: { url: `${viewer}/x` },
        expect: { status: 403, answeredBy: 'function-url', finding: 'host-header-rejected' },
        sends: { host: viewerHost },
      }),
    ),
  ),
  ...trap(
    3,
    '3.3',
    ...(
      [
        ['edge', 's3'],
        ['regional', 'api-gateway'],
      ] as const
    ).map(
      ([type, answeredBy]): Trap => ({
        claim: `The same-looking domain ends in ${type === 'edge' ? 'a loop' : 'Forbidden'} where the API is ${type}: the model asks.`,
        status: 'inferred',
        given: [beside(allViewer)],
        answers: { [`endpoint-type:${apiId}`]: type },
        request: { url: `${viewer}/api/x` },
        expect: { status: 403, answeredBy },
        asks: [`endpoint-type:${apiId}`],
      }),
    ),
  ),
  ...trap(
    4,
    '3.4',
    {
      claim: 'Two CloudFronts in a chain are allowed.',
      status: 'observed',
      given: [beside(exceptHost), ...edge],
      request: { url: `${viewer}/api/x` },
      expect: { kind: 'reaches', reaches: { kind: 'rest-method' }, loop: null },
    },
    {
      claim: 'The third arrival is 403 HTML "Bad request", not 508.',
      claims: ['cf-chain-third-refused'],
      status: 'observed',
      given: [distribution({ origins: [apiOrigin], defaultBehavior: allViewer }), ...edge],
      request: { url: `${viewer}/x` },
      expect: { status: 403, answeredBy: 'cloudfront', loop: { passes: 3 } },
      bodyHas: ['Bad request.'],
    },
  ),
  ...trap(5, '3.4.5', {
    claim: 'On the second pass the default behavior’s signatures are checked anew.',
    claims: ['cf-second-pass-is-full', 'cf-missing-key-403'],
    status: 'observed',
    given: [beside(allViewer, { keyGroup: 'kg-1' }), ...edge],
    request: { url: `${viewer}/api/x` },
    expect: { status: 403, answeredBy: 'cloudfront', errorType: 'MissingKey', loop: { passes: 2 } },
  }),
];

const paths: readonly FidelityCase[] = [
  ...trap(
    6,
    '1',
    {
      claim: '/api/* does not match /api.',
      claims: ['cf-pattern-bare-prefix'],
      status: 'inferred',
      given: [patterned('/api/*')],
      request: { url: `${viewer}/api` },
      expect: { behavior: 'Default (*)' },
    },
    {
      claim: '/api* also matches /apiary.',
      given: [patterned('/api*')],
      request: { url: `${viewer}/apiary` },
      expect: { behavior: '/api*' },
    },
  ),
  ...trap(
    7,
    '1.2',
    {
      claim: '/*.json catches /docs/openapi.json.',
      given: [patterned('/*.json')],
      request: { url: `${viewer}/docs/openapi.json` },
      expect: { behavior: '/*.json' },
    },
    ...['/*', '*'].map(
      (pattern): Trap => ({
        claim: `${pattern} takes everything.`,
        given: [patterned(pattern)],
        request: { url: `${viewer}/a/b.c` },
        expect: { behavior: pattern },
      }),
    ),
  ),
  ...trap(
    8,
    '2.4, 2.5',
    {
      claim: 'With a default root object the pattern / is dead.',
      claims: ['cf-root-object-before-match'],
      status: 'observed',
      given: [patterned('/', { rootObject: 'index.html' })],
      request: { url: `${viewer}/` },
      expect: { behavior: 'Default (*)', finding: 'behavior-unreachable' },
    },
    {
      claim: 'The pattern /index.html also catches /.',
      claims: ['cf-root-object-before-match'],
      status: 'observed',
      given: [patterned('/index.html', { rootObject: 'index.html' })],
      request: { url: `${viewer}/` },
      expect: { behavior: '/index.html' },
    },
    {
      claim: 'And it applies to a POST.',
      claims: ['cf-root-object-before-match'],
      given: [only({}, {}, { rootObject: 'index.html' })],
      request: { method: 'POST', url: `${viewer}/`, body: true },
      expect: { kind: 'reaches', reaches: { path: '/index.html' } },
    },
  ),
  ...trap(9, '1.11, 1.17', {
    claim: 'Matching takes the normalised path, the origin gets the raw one.',
    claims: ['cf-path-normalised', 'cf-raw-path-to-origin'],
    given: [patterned('/a*')],
    request: { url: `${viewer}/a/b/..` },
    expect: { behavior: '/a*' },
    sends: { path: '/a/b/..' },
  }),
  ...trap(10, '2.2', {
    claim: 'The origin path is a prefix, and the behavior’s prefix is never stripped.',
    claims: ['cf-pattern-never-stripped', 'cf-origin-path-prepended'],
    status: 'observed',
    given: [beside(exceptHost), ...regional],
    request: { url: `${viewer}/api/token` },
    expect: { behavior: '/api/*' },
    sends: { path: '/prod/api/token' },
  }),
  ...trap(11, '7.1', {
    claim: 'A function’s rewrite keeps the behavior, and changes what the origin is asked for.',
    claims: ['cf-function-no-reselect'],
    given: [
      distribution({
        origins: [appOrigin, bucketOrigin],
        behaviors: [
          { pattern: '/a/*', origin: 'app', functions: { 'viewer-request': 'edge' } },
          { pattern: '/b/*', origin: 'site' },
        ],
      }),
      {
        name: 'edge.js',
        text: "function handler(event) { event.request.uri = '/b/1'; return event.request; }",
        for: { functionName: 'edge' },
      },
    ],
    request: { url: `${viewer}/a/1` },
    expect: { behavior: '/a/*', reaches: { host: appHost, path: '/b/1' } },
  }),
];

export const pathTraps: readonly FidelityCase[] = [...hosts, ...paths];
