import { cachePolicy, distribution, managed } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { api, apiHost, forbidden, site, siteAndApi, viewer } from './site.ts';

const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader };
const cognito = (...methods: readonly string[]) =>
  api(
    'REGIONAL',
    [
      {
        path: '/api/me',
        methods: Object.fromEntries(methods.map((method) => [method, { auth: 'COGNITO_USER_POOLS', authorizer: 'pool' } as const])),
      },
    ],
    { authorizers: [{ id: 'pool', type: 'COGNITO_USER_POOLS', source: 'method.request.header.Authorization' }] },
  );
const bearer = [['authorization', 'Bearer eyJ.x.y']] as const;
const basicAuth = 'dev.to/dvddpl (basic auth behind CloudFront); DG: http-401-unauthorized';

/** S32: Authorization. */
const authorization: readonly FidelityCase[] = [
  {
    id: 's32-authorization-dropped-on-get',
    claim: 'Without a policy that names it, a GET loses Authorization, and the authorizer answers 401.',
    claims: ['cf-authorization', 'rest-authorizer-401'],
    status: 'observed',
    evidence: basicAuth,
    given: [siteAndApi(), ...cognito('GET')],
    request: { url: `${viewer}/api/me`, headers: bearer },
    expect: {
      kind: 'answered',
      status: 401,
      answeredBy: 'api-gateway',
      errorType: 'UnauthorizedException',
      body: '{"message":"Unauthorized"}',
      finding: 'authorization-not-forwarded',
    },
    sends: { hasNot: ['authorization'] },
  },
  {
    id: 's32-authorization-dropped-legacy',
    claim: 'Legacy settings drop it from a GET just so.',
    claims: ['cf-authorization', 'rest-authorizer-401'],
    status: 'documented',
    evidence: 'DG: RequestAndResponseBehaviorCustomOrigin',
    given: [siteAndApi({ behavior: { forward: { query: true } } }), ...cognito('GET')],
    request: { url: `${viewer}/api/me`, headers: bearer },
    expect: { status: 401, answeredBy: 'api-gateway', finding: 'authorization-not-forwarded' },
    sends: { hasNot: ['authorization'] },
  },
  {
    id: 's32-authorization-in-cache-policy',
    claim: 'A cache policy that lists Authorization sends it on.',
    claims: ['rest-authorizer-deny'],
    status: 'documented',
    evidence: 'DG: add-origin-custom-headers',
    given: [
      siteAndApi({ behavior: { cachePolicy: 'auth-key' } }),
      cachePolicy({ id: 'auth-key', headers: ['Authorization'] }),
      ...cognito('GET'),
    ],
    request: { url: `${viewer}/api/me`, headers: bearer },
    expect: { kind: 'reaches', reaches: { resource: '/api/me' }, noFinding: 'authorization-not-forwarded' },
    sends: { has: ['authorization'] },
  },
  {
    id: 's32-authorization-by-all-viewer-except-host',
    claim: 'AllViewerExceptHostHeader sends Authorization on, although an origin request policy may not list it alone.',
    claims: ['rest-authorizer-deny'],
    status: 'observed',
    evidence: 'https://serverfault.com/questions/1053906; DG: add-origin-custom-headers',
    given: [siteAndApi({ behavior: exceptHost }), ...cognito('GET')],
    request: { url: `${viewer}/api/me`, headers: bearer },
    expect: { kind: 'reaches', reaches: { resource: '/api/me' } },
    sends: { has: ['authorization'] },
  },
];

/** S33: headers of one's own. */
const ownHeaders: readonly FidelityCase[] = [
  {
    id: 's33-api-key-dropped',
    claim: 'Under a cache policy alone `x-api-key` does not reach the API: 403 Forbidden.',
    claims: ['cf-policy-nothing-by-default', 'rest-api-key-403'],
    status: 'observed',
    evidence: 'NC-DIT/Public-Comment-Analyzer#11; body: stackoverflow 39061041',
    given: [siteAndApi(), ...api('REGIONAL', [{ path: '/api/items', methods: { GET: { apiKey: true } } }])],
    request: { url: `${viewer}/api/items`, headers: [['x-api-key', 'abc']] },
    expect: { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException', body: forbidden, finding: 'api-key-not-forwarded' },
    sends: { hasNot: ['x-api-key'] },
  },
  {
    id: 's33-api-key-sent',
    claim: 'With AllViewerExceptHostHeader the key arrives.',
    claims: ['rest-api-key-403'],
    status: 'observed',
    evidence: 'NC-DIT/Public-Comment-Analyzer#11',
    given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', [{ path: '/api/items', methods: { GET: { apiKey: true } } }])],
    request: { url: `${viewer}/api/items`, headers: [['x-api-key', 'abc']] },
    expect: { kind: 'reaches', reaches: { resource: '/api/items' }, noFinding: 'api-key-not-forwarded' },
    sends: { has: ['x-api-key'] },
  },
  {
    id: 's33-own-header-dropped',
    claim: 'A header of one’s own is dropped likewise, and the application answers 401 for want of it.',
    claims: ['cf-policy-nothing-by-default'],
    status: 'observed',
    evidence: 'NC-DIT/Public-Comment-Analyzer#11',
    given: [siteAndApi(), ...api('REGIONAL', ['GET /api/items'])],
    request: { url: `${viewer}/api/items`, headers: [['x-access-key', 'abc']] },
    expect: { kind: 'reaches', reaches: { resource: '/api/items' }, finding: 'header-not-forwarded' },
    sends: { hasNot: ['x-access-key'] },
  },
];

const ooni = { id: 'app', domainName: 'api.ooni.example' };

/** S35, S36: query strings and cookies. */
const dropped: readonly FidelityCase[] = [
  {
    id: 's35-legacy-without-query',
    claim: 'Legacy settings with QueryString false ask the origin without the query.',
    claims: ['cf-legacy-query'],
    status: 'observed',
    evidence: 'https://github.com/ooni/backend/issues/430',
    given: [distribution({ origins: [ooni], defaultBehavior: { forward: { query: false } } })],
    request: { url: `${viewer}/api/v1/test-list/urls?limit=17` },
    expect: { kind: 'reaches', reaches: { kind: 'custom-origin', path: '/api/v1/test-list/urls' }, finding: 'query-string-not-forwarded' },
    sends: { query: '', path: '/api/v1/test-list/urls' },
  },
  {
    id: 's35-caching-disabled-alone',
    claim: 'CachingDisabled alone forwards no query string.',
    claims: ['cf-policy-nothing-by-default'],
    status: 'observed',
    evidence: 'helbing/astro-aws#48, image-resizer-service#37',
    given: [distribution({ origins: [ooni] })],
    request: { url: `${viewer}/search?q=a` },
    expect: { kind: 'reaches', finding: 'query-string-not-forwarded' },
    sends: { query: '' },
  },
  {
    id: 's35-query-forwarded',
    claim: 'With the query forwarded the origin gets it as written.',
    claims: ['cf-legacy-query'],
    status: 'observed',
    evidence: 'https://github.com/ooni/backend/issues/430',
    given: [distribution({ origins: [ooni], defaultBehavior: { forward: { query: true } } })],
    request: { url: `${viewer}/api/v1/test-list/urls?limit=17` },
    expect: { kind: 'reaches', noFinding: 'query-string-not-forwarded' },
    sends: { query: 'limit=17' },
  },
  {
    id: 's36-cookies-none',
    claim: 'With no cookies forwarded the session does not reach the origin.',
    claims: ['cf-legacy-cookies'],
    status: 'observed',
    evidence: 'Hubs-Foundation#295, intercode#11697',
    given: [distribution({ origins: [ooni], defaultBehavior: { forward: { query: true, cookies: 'none' } } })],
    request: { url: `${viewer}/account`, headers: [['cookie', 'session=abc']] },
    expect: { kind: 'reaches', finding: 'cookies-not-forwarded' },
    sends: { hasNot: ['cookie'] },
  },
];

/** S47: what the origin is asked over, and what an API makes of it. */
const protocol: readonly FidelityCase[] = [
  {
    id: 's47-match-viewer-edge-redirects',
    claim: 'An edge-optimized API that is asked over HTTP redirects to its own name, which the viewer then sees.',
    claims: ['api-port-80'],
    status: 'disputed',
    evidence: 'dynamic-image-transformation-for-amazon-cloudfront#12 (seen) against facts/cloudfront.md §10 (port 80 is not served)',
    given: [
      distribution({
        origins: [site, { id: 'api', domainName: apiHost, path: '/image', protocol: 'match-viewer' }],
        behaviors: [{ pattern: '/img/*', origin: 'api' }],
      }),
      ...api('EDGE', ['ANY /{proxy+}'], { stages: ['image'] }),
    ],
    request: { url: 'http://d111111abcdef8.cloudfront.net/img/a.png' },
    expect: { kind: 'answered', status: 301, certainty: 'disputed', finding: 'origin-protocol' },
    answerHeaders: { location: `https://${apiHost}/image/img/a.png` },
    sends: { scheme: 'http' },
  },
  {
    id: 's47-match-viewer-regional-refuses',
    claim: 'A regional API does not listen on port 80: CloudFront gets no connection.',
    claims: ['api-port-80'],
    status: 'disputed',
    evidence: 'facts/cloudfront.md §10; scenarios.md, where these reports and the facts disagree',
    given: [siteAndApi({ api: { protocol: 'match-viewer' } }), ...api('REGIONAL', ['GET /api/items'])],
    request: { url: 'http://d111111abcdef8.cloudfront.net/api/items' },
    expect: { kind: 'answered', status: 502, answeredBy: 'cloudfront', certainty: 'disputed', finding: 'origin-protocol' },
    steps: ['connection-failed'],
  },
  {
    id: 's47-match-viewer-https-works',
    claim: 'The same origin works for a viewer that comes over HTTPS, and the fault waits.',
    claims: ['cf-host-to-origin-default'],
    status: 'observed',
    evidence: 'dynamic-image-transformation-for-amazon-cloudfront#12',
    given: [siteAndApi({ api: { protocol: 'match-viewer' } }), ...api('REGIONAL', ['GET /api/items'])],
    request: { url: `${viewer}/api/items` },
    expect: { kind: 'reaches', finding: 'origin-protocol' },
    sends: { scheme: 'https' },
  },
];

/** S34: AWS takes such a policy not at all; who pastes it is told why. */
const refusedPolicy: FidelityCase = {
  id: 's34-cache-policy-without-caching',
  claim: 'A cache policy whose TTLs are all 0 must not list headers: AWS refuses it.',
  claims: ['cf-authorization'],
  status: 'observed',
  evidence: 'aws/aws-cdk#16977, sladg/nextjs-lambda#89',
  given: [siteAndApi({ behavior: { cachePolicy: 'p34' } }), cachePolicy({ id: 'p34', headers: ['Authorization'], maxTtl: 0 })],
  request: { url: `${viewer}/api/me`, headers: bearer },
  expect: { finding: 'cache-policy-refused' },
};

export const forwardingScenarios: readonly FidelityCase[] = [...authorization, ...ownHeaders, refusedPolicy, ...dropped, ...protocol];
