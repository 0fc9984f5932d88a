import { cachePolicy, distribution, httpApi, managed, originAccessControl } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { apiHost, apiId, appHost, bucketOrigin, DG, only, slug, viewer } from './places.ts';

// Sections 5.1 and 5.3: what else is sent on, under policies.

const requests = DG('controlling-origin-requests');
const custom = DG('RequestAndResponseBehaviorCustomOrigin');
const headersPage = DG('add-origin-custom-headers');

const dropped: readonly FidelityCase[] = [
  {
    id: 'policy-nothing-by-default',
    claim: 'Under a cache policy alone nothing that it does not name reaches the origin: no query, no header, no cookie.',
    claims: ['cf-policy-nothing-by-default'],
    status: 'documented',
    evidence: requests,
    given: [only()],
    request: {
      url: `${viewer}/x?a=1`,
      headers: [
        ['cookie', 'a=1'],
        ['x-custom', 'c'],
        ['accept-language', 'ja'],
        ['referer', 'https://app.example.com/'],
      ],
    },
    expect: { kind: 'reaches', finding: ['query-string-not-forwarded', 'cookies-not-forwarded'] },
    sends: { path: '/x', query: '', hasNot: ['cookie', 'x-custom', 'accept-language', 'referer'] },
  },
  {
    id: 'policy-always-sent',
    claim: 'Host, User-Agent, X-Amz-Cf-Id, Via and X-Forwarded-For are always sent, of CloudFront’s own making.',
    claims: [],
    status: 'documented',
    evidence: `${requests}; ${custom}`,
    given: [only()],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { host: appHost, has: ['user-agent', 'x-amz-cf-id', 'via', 'x-forwarded-for'] },
  },
  {
    id: 'policy-user-agent',
    claim: 'User-Agent is CloudFront’s own unless a policy names it.',
    claims: ['cf-user-agent'],
    status: 'documented',
    evidence: custom,
    given: [only()],
    request: { url: `${viewer}/x`, headers: [['user-agent', 'Mozilla/5.0']] },
    expect: { kind: 'reaches' },
    sends: { values: { 'user-agent': 'Amazon CloudFront' } },
  },
  ...['origin', 'pragma', 'date', 'from', 'warning'].map(
    (name): FidelityCase => ({
      id: `policy-needs-naming-${name}`,
      claim: `${name}, which legacy settings forward, needs a policy that names it.`,
      claims: ['cf-policy-nothing-by-default'],
      status: 'inferred',
      evidence: 'facts/cloudfront.md §5.3, U13: the header table is written for legacy settings',
      given: [only()],
      request: { url: `${viewer}/x`, headers: [[name, 'v']] },
      expect: { kind: 'reaches' },
      sends: { hasNot: [name] },
    }),
  ),
  ...['range', 'if-none-match', 'if-modified-since', 'content-type', 'transfer-encoding'].map(
    (name): FidelityCase => ({
      id: `policy-automatic-${name}`,
      claim: `${name} goes on though no policy names it.`,
      claims: ['cf-policy-automatic-headers'],
      status: 'inferred',
      evidence: 'facts/cloudfront.md §5.3, U13',
      given: [only()],
      request: { method: 'POST', url: `${viewer}/x`, headers: [[name, 'v']], body: true },
      expect: { kind: 'reaches', certainty: 'inferred' },
      sends: { values: { [name]: 'v' } },
    }),
  ),
  ...['x-forwarded-proto', 'x-real-ip', 'proxy-authorization', 'x-edge-location', 'te', 'trailer'].map(
    (name): FidelityCase => ({
      id: `policy-never-${slug(name)}`,
      claim: `${name} is removed even where all headers are forwarded.`,
      claims: [],
      status: 'documented',
      evidence: custom,
      given: [only({ originRequestPolicy: managed.allViewer })],
      request: { url: `${viewer}/x`, headers: [[name, 'v']] },
      expect: { kind: 'reaches' },
      sends: { hasNot: [name] },
    }),
  ),
];

const compressed = cachePolicy({ id: 'compressed', encodings: true });
const encodings: readonly FidelityCase[] = (
  [
    ['both', 'gzip, deflate, br', 'br,gzip'],
    ['gzip', 'gzip, deflate', 'gzip'],
    ['neither', 'deflate', null],
    ['brotli', 'br', 'br'],
  ] as const
).map(([name, asked, value]) => ({
  id: `accept-encoding-${name}`,
  claim: `With compression in the cache policy, Accept-Encoding "${asked}" ${value === null ? 'is removed' : `becomes "${value}"`}.`,
  claims: [],
  status: 'documented',
  evidence: `${requests} (normalised accept-encoding)`,
  given: [only({ cachePolicy: 'compressed' }), compressed],
  request: { url: `${viewer}/x`, headers: [['accept-encoding', asked]] },
  expect: { kind: 'reaches' },
  sends: value === null ? { hasNot: ['accept-encoding'] } : { values: { 'accept-encoding': value } },
}));

const rawEncoding: FidelityCase = {
  id: 'accept-encoding-raw',
  claim: 'Without compression the viewer’s own value goes on where the origin request policy takes all headers.',
  claims: [],
  status: 'observed',
  evidence: 'dev.to/rimutaka (gzip, deflate, br, zstd with CachingDisabled and AllViewerExceptHostHeader)',
  given: [only({ originRequestPolicy: managed.allViewerExceptHostHeader })],
  request: { url: `${viewer}/x`, headers: [['accept-encoding', 'gzip, deflate, br, zstd']] },
  expect: { kind: 'reaches' },
  sends: { values: { 'accept-encoding': 'gzip, deflate, br, zstd' } },
};

type Auth = readonly [method: string, cachesOptions: boolean, kept: boolean];
const byMethod: readonly Auth[] = [
  ['GET', false, false],
  ['HEAD', false, false],
  ['OPTIONS', false, true],
  ['OPTIONS', true, false],
  ['POST', false, true],
  ['PUT', false, true],
  ['PATCH', false, true],
  ['DELETE', false, true],
];

const authorization = (['policy', 'legacy'] as const).flatMap((mode) =>
  byMethod.map(
    ([method, cachesOptions, isKept]): FidelityCase => ({
      id: `authorization-${mode}-${method.toLowerCase()}${cachesOptions ? '-cached' : ''}`,
      claim: `Authorization that nothing names ${isKept ? 'stays with' : 'is removed from'} ${method}${method === 'OPTIONS' ? (cachesOptions ? ' where it is cached' : ' where it is not cached') : ''} (${mode}).`,
      claims: ['cf-authorization'],
      status: 'documented',
      evidence: custom,
      given: [
        only({
          ...(mode === 'legacy' ? { forward: {} } : {}),
          ...(cachesOptions ? { cachedMethods: ['HEAD', 'GET', 'OPTIONS'] } : {}),
        }),
      ],
      request: { method, url: `${viewer}/x`, headers: [['authorization', 'Bearer x']] },
      expect: { kind: 'reaches' },
      sends: isKept ? { values: { authorization: 'Bearer x' } } : { hasNot: ['authorization'] },
    }),
  ),
);

const oac = { ...bucketOrigin, oac: 'E1CONTROL' };
const originHeaders: readonly FidelityCase[] = [
  {
    id: 'custom-header-overwrites',
    claim: 'An origin’s custom header takes the place of the viewer’s of that name.',
    claims: ['cf-custom-headers-win'],
    status: 'documented',
    evidence: headersPage,
    given: [only({ originRequestPolicy: managed.allViewer }, { headers: { 'X-Api-Key': 'secret' } })],
    request: { url: `${viewer}/x`, headers: [['x-api-key', 'mine']] },
    expect: { kind: 'reaches' },
    sends: { values: { 'x-api-key': 'secret' } },
  },
  {
    id: 'custom-header-added',
    claim: 'It is sent whatever the policies say.',
    claims: [],
    status: 'documented',
    evidence: headersPage,
    given: [only({}, { headers: { 'X-Origin-Verify': 'secret' } })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { values: { 'x-origin-verify': 'secret' } },
  },
  {
    id: 'custom-header-authorization',
    claim: 'A custom header may be Authorization, and replaces the viewer’s.',
    claims: ['cf-custom-headers-win'],
    status: 'documented',
    evidence: headersPage,
    given: [only({ originRequestPolicy: managed.allViewer }, { headers: { Authorization: 'Basic eDp5' } })],
    request: { url: `${viewer}/x`, headers: [['authorization', 'Bearer x']] },
    expect: { kind: 'reaches' },
    sends: { values: { authorization: 'Basic eDp5' } },
  },
  {
    id: 'oac-always-overwrites-authorization',
    claim: 'Origin access control that always signs overwrites the viewer’s Authorization.',
    claims: ['cf-oac-signs'],
    status: 'documented',
    evidence: DG('private-content-restricting-access-to-s3'),
    given: [
      distribution({ origins: [oac], defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader } }),
      originAccessControl('E1CONTROL', 'always'),
    ],
    request: { url: `${viewer}/a.html`, headers: [['authorization', 'Bearer x']] },
    expect: { kind: 'reaches' },
    sends: { values: { authorization: 'AWS4-HMAC-SHA256 …' } },
  },
  {
    id: 'oac-never-keeps-authorization',
    claim: 'One that never signs leaves it.',
    claims: [],
    status: 'documented',
    evidence: DG('private-content-restricting-access-to-s3'),
    given: [
      distribution({ origins: [oac], defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader } }),
      originAccessControl('E1CONTROL', 'never'),
    ],
    request: { url: `${viewer}/a.html`, headers: [['authorization', 'Bearer x']] },
    expect: { kind: 'reaches' },
    sends: { values: { authorization: 'Bearer x' } },
  },
  {
    id: 'oac-no-override-keeps-authorization',
    claim: 'One that does not override leaves the viewer’s where it is forwarded.',
    claims: [],
    status: 'documented',
    evidence: DG('private-content-restricting-access-to-s3'),
    given: [
      distribution({ origins: [oac], defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader } }),
      originAccessControl('E1CONTROL', 'no-override'),
    ],
    request: { url: `${viewer}/a.html`, headers: [['authorization', 'Bearer x']] },
    expect: { kind: 'reaches' },
    sends: { values: { authorization: 'Bearer x' } },
  },
];

const socket = httpApi({ id: apiId, protocol: 'WEBSOCKET', routes: ['$connect'], stages: ['prod'] });
const socketCase = (id: string, behavior: object, has: boolean): FidelityCase => ({
  id,
  claim: `The headers of a WebSocket handshake ${has ? 'go on under AllViewerExceptHostHeader' : 'are dropped under a cache policy alone'}.`,
  claims: has ? [] : ['cf-policy-nothing-by-default'],
  status: 'documented',
  evidence: DG('distribution-working-with-websockets'),
  given: [distribution({ origins: [{ id: 'ws', domainName: apiHost }], defaultBehavior: behavior }), ...socket],
  request: {
    url: viewer.replace('https', 'wss').concat('/prod'),
    headers: [
      ['sec-websocket-key', 'dGhlIHNhbXBsZSBub25jZQ=='],
      ['sec-websocket-version', '13'],
    ],
  },
  expect: {},
  sends: has ? { has: ['sec-websocket-key', 'sec-websocket-version'] } : { hasNot: ['sec-websocket-key', 'sec-websocket-version'] },
});

export const sentCases: readonly FidelityCase[] = [
  ...dropped,
  ...encodings,
  rawEncoding,
  ...authorization,
  ...originHeaders,
  socketCase('websocket-headers-forwarded', { originRequestPolicy: managed.allViewerExceptHostHeader }, true),
  socketCase('websocket-headers-dropped', {}, false),
];
