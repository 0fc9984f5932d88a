import { customDomain, httpApi, restApi } from '../builders.ts';
import { call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, missingToken, notFound, reachesMethod } from '../expecting.ts';

const shop = restApi({ id: 'mp1shop', type: 'REGIONAL', resources: ['GET /', 'GET /hats', 'ANY /{proxy+}'], stages: ['prod'] });
const orders = restApi({ id: 'mp1orders', type: 'REGIONAL', resources: ['GET /', 'GET /hats', 'GET /andmore'], stages: ['prod'] });
const web = httpApi({ id: 'mp1http', routes: ['GET /hats', 'GET /'] });
const apis = [...shop, ...orders, ...web];

type Key = readonly [key: string, api: 'mp1shop' | 'mp1orders' | 'mp1http', stage?: string];

const domain = (style: 'v1' | 'v2', keys: readonly Key[]): FidelityCase['given'] => [
  ...apis,
  ...customDomain({
    name: 'api.example.com',
    style,
    mappings: keys.map(([key, api, stage]) => ({
      key,
      api,
      ...(stage === '' ? {} : { stage: stage ?? (api === 'mp1http' ? '$default' : 'prod') }),
    })),
  }),
];

const single = domain('v1', [
  ['orders', 'mp1orders'],
  ['', 'mp1shop'],
  ['web', 'mp1http'],
]);
const multi = domain('v2', [
  ['orders', 'mp1orders'],
  ['orders/shop/5', 'mp1shop'],
  ['', 'mp1shop'],
  ['v1/web', 'mp1http'],
]);

type Row = Omit<FidelityCase, 'request'> & { readonly path: string };

const page = guide('rest-api-mappings');
const documented = { status: 'documented', evidence: page } as const;
const reachesApi = (api: string, resource: string): FidelityCase['expect'] => ({ kind: 'reaches', reaches: { api, resource } });

const rows: readonly Row[] = [
  {
    id: 'mapping-single-first-segment-equals',
    claim: 'In a domain of single-level mappings the first segment must equal the key.',
    claims: ['api-mapping-single-segment'],
    ...documented,
    given: single,
    path: '/orders/hats',
    expect: reachesApi('mp1orders', '/hats'),
  },
  {
    id: 'mapping-single-longer-segment-goes-to-none',
    claim: 'A first segment that only begins with the key goes to the empty mapping.',
    claims: ['api-mapping-single-segment'],
    ...documented,
    given: single,
    path: '/ordersandmore',
    expect: reachesApi('mp1shop', '/{proxy+}'),
  },
  {
    id: 'mapping-single-none-without-catch-all',
    claim: 'Without an empty mapping such a segment is 403 Forbidden.',
    claims: ['api-mapping-missing-403'],
    ...documented,
    given: domain('v1', [['orders', 'mp1orders']]),
    path: '/ordersandmore',
    expect: { ...forbidden, finding: 'mapping-missing' },
  },
  {
    id: 'mapping-single-case',
    claim: 'Keys are taken to be case sensitive.',
    claims: ['api-mapping-missing-403'],
    status: 'inferred',
    evidence: 'Documented for the base paths of routing rules',
    given: domain('v1', [['orders', 'mp1orders']]),
    path: '/Orders/hats',
    expect: forbidden,
  },
  {
    id: 'mapping-root-with-slash',
    claim: 'The mapping’s own root works with and without a slash at its end.',
    claims: ['api-mapping-single-segment'],
    status: 'inferred',
    evidence: page,
    given: single,
    path: '/orders/',
    expect: reachesApi('mp1orders', '/'),
  },
  {
    id: 'mapping-root-without-slash',
    claim: 'The key alone is the root of the API.',
    claims: ['api-mapping-single-segment'],
    ...documented,
    given: single,
    path: '/orders',
    expect: reachesApi('mp1orders', '/'),
  },
  {
    id: 'mapping-multi-longest-prefix',
    claim: 'As soon as one key has several levels, the longest key that the path begins with is taken.',
    claims: ['api-mapping-raw-prefix', 'api-mapping-stripped'],
    ...documented,
    given: multi,
    path: '/orders/shop/5/hats',
    expect: reachesApi('mp1shop', '/hats'),
  },
  {
    id: 'mapping-multi-shorter-prefix',
    claim: 'A path that begins only with the shorter key goes there.',
    claims: ['api-mapping-raw-prefix'],
    ...documented,
    given: multi,
    path: '/orders/hats',
    expect: reachesApi('mp1orders', '/hats'),
  },
  {
    id: 'mapping-multi-raw-prefix',
    claim: 'The prefix is plain text: /ordersandmore goes to orders; what is left of it is taken to be /andmore.',
    claims: ['api-mapping-raw-prefix', 'api-mapping-rest-of-raw-prefix'],
    status: 'disputed',
    evidence: `${page} (the choice); what remains is not documented`,
    given: multi,
    path: '/ordersandmore',
    expect: { ...reachesApi('mp1orders', '/andmore'), finding: 'mapping-prefix-surprise' },
  },
  {
    id: 'mapping-multi-catch-all',
    claim: 'What begins with no key goes to the empty mapping.',
    claims: [],
    ...documented,
    given: multi,
    path: '/somewhere',
    expect: reachesApi('mp1shop', '/{proxy+}'),
  },
  {
    id: 'mapping-multi-http',
    claim: 'A key of several levels works for an HTTP API as well.',
    claims: ['api-mapping-raw-prefix'],
    status: 'documented',
    evidence: guide('http-api-mappings'),
    given: multi,
    path: '/v1/web/hats',
    expect: { kind: 'reaches', reaches: { kind: 'http-route', routeKey: 'GET /hats' } },
  },
  {
    id: 'mapping-never-tries-another',
    claim: 'Once a mapping is chosen, a path that its API does not have is refused there: no other mapping is tried.',
    claims: ['rest-missing-token-403'],
    ...documented,
    given: single,
    path: '/orders/nowhere',
    expect: missingToken,
  },
  {
    id: 'mapping-never-tries-another-http',
    claim: 'The same for an HTTP API: its 404 stands, although the empty mapping has a greedy resource.',
    claims: ['http-no-route-404'],
    ...documented,
    given: single,
    path: '/web/nowhere',
    expect: notFound,
  },
  {
    id: 'mapping-without-stage-wants-it-in-the-path',
    claim: 'A mapping without a stage wants the stage right after the base path.',
    claims: ['api-mapping-without-stage', 'api-rest-first-segment-stage'],
    status: 'documented',
    evidence: 'API Gateway API reference, CreateBasePathMapping',
    given: domain('v1', [['orders', 'mp1orders', '']]),
    path: '/orders/prod/hats',
    expect: reachesApi('mp1orders', '/hats'),
  },
  {
    id: 'mapping-without-stage-and-none-written',
    claim: 'Without it the first segment is taken for a stage: 403 Forbidden.',
    claims: ['api-mapping-without-stage', 'api-rest-no-stage-403'],
    status: 'documented',
    evidence: 'API Gateway API reference, CreateBasePathMapping',
    given: domain('v1', [['orders', 'mp1orders', '']]),
    path: '/orders/hats',
    expect: forbidden,
  },
  {
    id: 'mapping-to-a-stage-that-is-gone',
    claim: 'A mapping to a stage that the API does not have reaches no stage.',
    claims: ['api-rest-no-stage-403'],
    status: 'inferred',
    evidence: 'As for a stage in the path',
    given: domain('v1', [['orders', 'mp1orders', 'old']]),
    path: '/orders/hats',
    expect: forbidden,
  },
  {
    id: 'mapping-key-stays-in-rest-event',
    claim: 'The base path stays in event.path and requestContext.path, but not in the path parameters.',
    claims: ['rest-event-path'],
    status: 'observed',
    evidence: 'localstack/localstack#12296, serverless-express#397, #86, powertools#576',
    given: domain('v1', [['shop', 'mp1shop']]),
    path: '/shop/a/b',
    expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'a/b' }, told: { path: '/shop/a/b', contextPath: '/shop/a/b' } }),
  },
  {
    id: 'mapping-key-in-http-raw-path',
    claim: 'Whether an HTTP API’s rawPath keeps the mapping key is reported both ways; it is shown as kept.',
    claims: ['http-raw-path-mapping'],
    status: 'disputed',
    evidence: 'powertools#576 against KensioSoftware/yulin',
    given: single,
    path: '/web/hats',
    expect: { kind: 'reaches', reaches: { routeKey: 'GET /hats', integration: { path: '/web/hats' } } },
  },
];

/** Facts §5.2 and §5.3: which mapping takes a path, and what is left of it. */
export const mappingCases: readonly FidelityCase[] = rows.map(({ path, ...row }) => ({
  ...row,
  request: call(`https://api.example.com${path}`),
}));
