import { customDomain, distribution, executeApi, httpApi, managed, restApi } from '../builders.ts';
import { article, call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, missingToken, reachesMethod } from '../expecting.ts';

const shop = restApi({ id: 'td1shop', type: 'REGIONAL', resources: ['GET /pets', 'ANY /{proxy+}'], stages: ['prod'] });
const orders = restApi({ id: 'td1orders', type: 'REGIONAL', resources: ['GET /pets', 'GET /ping'], stages: ['prod'] });
const edge = restApi({ id: 'td1edge', type: 'EDGE', resources: ['GET /pets'], stages: ['prod'] });
const disabled = restApi({ id: 'td1closed', type: 'REGIONAL', resources: ['GET /pets'], stages: ['prod'], disabled: true });
const staged = httpApi({ id: 'td1http', routes: ['GET /pets'], stages: ['dev'] });
const renamed = restApi({
  id: 'td1renamed',
  type: 'REGIONAL',
  resources: ['GET /pets'],
  stages: ['prod'],
  gatewayResponses: { DEFAULT_4XX: { status: 404 } },
});

const domain = (mappings: Parameters<typeof customDomain>[0]['mappings'], style: 'v1' | 'v2' = 'v1') =>
  customDomain({ name: 'api.example.com', style, ...(mappings ? { mappings } : {}) });

/** A distribution with one API behind it, and a bucket for what else there is. */
const inFront = (api: string, path: string, more: { readonly pattern?: string; readonly policy?: string; readonly page?: number } = {}) =>
  distribution({
    aliases: ['www.example.com'],
    origins: [
      { id: 'api', domainName: api.includes('.') ? api : executeApi(api), path },
      { id: 'pages', domainName: 'td1-pages.s3.eu-west-1.amazonaws.com' },
    ],
    behaviors: [
      {
        pattern: more.pattern ?? '/*',
        origin: 'api',
        originRequestPolicy: more.policy ?? managed.allViewerExceptHostHeader,
      },
    ],
    defaultBehavior: { origin: 'pages' },
    errorResponses: more.page ? [{ code: more.page, page: '/index.html', responseCode: 200 }] : [],
  });

const WWW = 'https://www.example.com';

/** Facts §7, traps 7 to 14, 17 and 20: custom domains, and a distribution in front of an API. */
export const domainTrapCases: readonly FidelityCase[] = [
  {
    id: 'trap-07-multi-level-keys-are-raw-prefixes',
    claim: 'With a key of several levels, /ordersandmore goes to the key orders.',
    claims: ['api-mapping-raw-prefix'],
    status: 'documented',
    evidence: guide('http-api-mappings'),
    given: [
      ...shop,
      ...orders,
      ...domain(
        [
          { key: 'orders', api: 'td1orders', stage: 'prod' },
          { key: 'orders/v2', api: 'td1orders', stage: 'prod' },
          { key: '', api: 'td1shop', stage: 'prod' },
        ],
        'v2',
      ),
    ],
    request: call('https://api.example.com/ordersandmore'),
    expect: missingToken,
    steps: ['mapping-selected'],
  },
  {
    id: 'trap-07-single-level-keys-are-whole-segments',
    claim: 'With single-level keys alone the same path goes to the empty mapping.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: guide('http-api-mappings'),
    given: [
      ...shop,
      ...orders,
      ...domain([
        { key: 'orders', api: 'td1orders', stage: 'prod' },
        { key: '', api: 'td1shop', stage: 'prod' },
      ]),
    ],
    request: call('https://api.example.com/ordersandmore'),
    expect: { kind: 'reaches', reaches: { api: 'td1shop' } },
  },
  {
    id: 'trap-08-chosen-mapping-is-final',
    claim: 'A chosen mapping is final: its API’s missing route is not looked for in another.',
    claims: ['rest-missing-token-403'],
    status: 'documented',
    evidence: guide('rest-api-mappings'),
    given: [
      ...shop,
      ...orders,
      ...domain([
        { key: 'orders', api: 'td1orders', stage: 'prod' },
        { key: '', api: 'td1shop', stage: 'prod' },
      ]),
    ],
    request: call('https://api.example.com/orders/cats'),
    expect: missingToken,
  },
  {
    id: 'trap-09-base-path-stays-in-event',
    claim: 'The base path stays in event.path, so that a framework may answer 404 inside the function.',
    claims: ['rest-event-path'],
    status: 'observed',
    evidence: 'localstack/localstack#12296, serverless-java-container#112',
    given: [...shop, ...domain([{ key: 'v1', api: 'td1shop', stage: 'prod' }])],
    request: call('https://api.example.com/v1/pets'),
    expect: reachesMethod('GET /pets', { told: { path: '/v1/pets' } }),
  },
  {
    id: 'trap-09-stage-stays-in-raw-path',
    claim: 'The stage stays in an HTTP API’s rawPath.',
    claims: ['http-raw-path'],
    status: 'observed',
    evidence: 'logandk/serverless-wsgi#191',
    given: staged,
    request: call(`https://${executeApi('td1http')}/dev/pets`),
    expect: { kind: 'reaches', reaches: { routeKey: 'GET /pets', integration: { path: '/dev/pets' } } },
  },
  {
    id: 'trap-10-mapping-without-stage',
    claim: 'A mapping without a stage makes the stage reappear in the public path.',
    claims: ['api-mapping-without-stage'],
    status: 'documented',
    evidence: 'API Gateway API reference, CreateBasePathMapping',
    given: [...orders, ...domain([{ key: 'v1', api: 'td1orders' }])],
    request: call('https://api.example.com/v1/prod/pets'),
    expect: reachesMethod('GET /pets'),
  },
  {
    id: 'trap-11-stage-twice',
    claim: 'An origin path with the stage, in front of a domain whose mapping brings it, has the stage twice.',
    claims: ['rest-missing-token-403', 'cf-origin-path-prepended'],
    status: 'inferred',
    evidence: 'From the origin path and the mapping',
    given: [inFront('api.example.com', '/prod'), ...orders, ...domain([{ key: '', api: 'td1orders', stage: 'prod' }])],
    request: call(`${WWW}/pets`),
    expect: { ...missingToken, finding: 'stage-doubled' },
    sends: { path: '/prod/pets' },
  },
  {
    id: 'trap-11-stage-missing',
    claim: 'A default endpoint as origin without the stage in the origin path is 403 Forbidden.',
    claims: ['api-rest-no-stage-403'],
    status: 'inferred',
    evidence: 'From the stage as first segment',
    given: [inFront('td1orders', ''), ...orders],
    request: call(`${WWW}/pets`),
    expect: { ...forbidden, finding: 'stage-unknown' },
  },
  {
    id: 'trap-11-pattern-not-stripped',
    claim: 'CloudFront does not strip a pattern’s prefix: without such a resource it is a Missing Authentication Token.',
    claims: ['rest-missing-token-403', 'cf-pattern-never-stripped'],
    status: 'inferred',
    evidence: 'aws-solutions-library-samples/secure-media-delivery-at-the-edge-on-aws#35',
    given: [inFront('td1orders', '/prod', { pattern: '/api/*' }), ...orders],
    request: call(`${WWW}/api/pets`),
    expect: { ...missingToken, finding: 'prefix-not-stripped' },
  },
  {
    id: 'trap-12-edge-api-sends-forwarded-host-back',
    claim: 'An edge-optimized API that is sent the viewer’s Host sends the request to the distribution that owns it.',
    claims: ['api-edge-dispatches-by-host'],
    status: 'observed',
    evidence: 'qiita.com/mokokerokro/items/f6a145692fba3cd63e4e, serverfault.com/q/1040045',
    given: [inFront('td1edge', '/prod', { pattern: '/pets*', policy: managed.allViewer }), ...edge],
    request: call(`${WWW}/pets`),
    expect: { loop: {}, finding: 'host-header-loop' },
    steps: ['edge-dispatched'],
  },
  {
    id: 'trap-12-others-refuse-it-in-json',
    claim: 'Every other kind of API answers it with 403 Forbidden in JSON, and nothing is in its log.',
    claims: ['api-foreign-host-403'],
    status: 'observed',
    evidence: 'KensioSoftware/yulin#1033, envoyproxy/envoy#14285',
    given: [inFront('td1http', '', { policy: managed.allViewer }), ...staged],
    request: call(`${WWW}/dev/pets`),
    expect: { ...forbidden, finding: 'host-header-rejected' },
  },
  {
    id: 'trap-13-edge-api-is-a-second-cloudfront',
    claim: 'An edge-optimized API behind a distribution is two CloudFronts in a row.',
    claims: ['api-edge-is-cloudfront'],
    status: 'observed',
    evidence: 'Droplr/serverless-api-cloudfront#39',
    given: [inFront('td1edge', '/prod'), ...edge],
    request: call(`${WWW}/cats`),
    expect: { ...missingToken, loop: null },
    answerHeaders: { 'x-cache': 'Error from cloudfront' },
    steps: ['edge-dispatched', 'behavior-selected'],
  },
  {
    id: 'trap-14-disabled-endpoint-as-origin',
    claim: 'A disabled default endpoint kills the distribution whose origin it is.',
    claims: ['api-disabled-rest-403'],
    status: 'documented',
    evidence: guide('rest-api-disable-default-endpoint'),
    given: [inFront('td1closed', '/prod'), ...disabled],
    request: call(`${WWW}/pets`),
    expect: { ...forbidden, finding: 'default-endpoint-disabled' },
  },
  {
    id: 'trap-17-ping-never-arrives',
    claim: 'A resource /ping behind a custom domain is never asked.',
    claims: ['api-ping'],
    status: 'observed',
    evidence: `${guide('api-gateway-known-issues')}; apex/up#556`,
    given: [...orders, ...domain([{ key: '', api: 'td1orders', stage: 'prod' }])],
    request: call('https://api.example.com/ping'),
    expect: { kind: 'answered', status: 200, reaches: null, finding: 'ping-path-reserved' },
  },
  {
    id: 'trap-20-gateway-response-and-error-page',
    claim: 'A gateway response changes the status first, and the distribution’s error page then changes what came of it.',
    claims: ['rest-gateway-response-default', 'cf-error-page-distribution-wide'],
    status: 'inferred',
    evidence: article('api-gateway-troubleshoot-403-forbidden'),
    given: [inFront('td1renamed', '/prod', { pattern: '/api/*', page: 404 }), ...renamed],
    answers: { 'object:td1-pages/index.html': 'exists' },
    request: call(`${WWW}/api/pets`),
    expect: { status: 200, replaced: { status: 404, answeredBy: 'api-gateway' }, finding: 'error-page-hides-error' },
    steps: ['gateway-response-used', 'error-page-served'],
  },
];
