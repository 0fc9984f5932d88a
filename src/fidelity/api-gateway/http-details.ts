import { executeApi, httpApi } from '../builders.ts';
import { call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { notFound, reachesRoute } from '../expecting.ts';

type Row = Omit<FidelityCase, 'given' | 'request'> & { readonly path: string; readonly routes: Parameters<typeof httpApi>[0]['routes'] };

const rows: readonly Row[] = [
  {
    id: 'http-trailing-slash-counts',
    claim: 'A slash at the end makes another path of it.',
    claims: ['http-no-route-404', 'http-trailing-slash'],
    status: 'disputed',
    evidence: 'storacha/w3infra#166 against powertools#1552 and an article',
    routes: ['GET /metrics'],
    path: '/metrics/',
    expect: notFound,
  },
  {
    id: 'http-greedy-takes-its-slash',
    claim: 'A greedy route takes its prefix with a slash behind it, as an empty value.',
    claims: ['http-empty-variable'],
    status: 'observed',
    evidence: 'storacha/w3infra#166, architect/sandbox',
    routes: ['GET /a/{proxy+}'],
    path: '/a/',
    expect: reachesRoute('GET /a/{proxy+}', { params: { proxy: '' } }),
  },
  {
    id: 'http-greedy-needs-its-slash',
    claim: 'A greedy route does not take its prefix without that slash.',
    claims: ['http-no-route-404'],
    status: 'observed',
    evidence: 'architect/sandbox',
    routes: ['GET /a/{proxy+}'],
    path: '/a',
    expect: notFound,
  },
  {
    id: 'http-root-greedy-takes-root',
    claim: 'ANY /{proxy+} takes the root.',
    claims: ['http-greedy-root'],
    status: 'disputed',
    evidence: `${guide('http-api-private-integration')} against KensioSoftware/yulin#299`,
    routes: ['ANY /{proxy+}'],
    path: '/',
    expect: reachesRoute('ANY /{proxy+}', { params: { proxy: '' } }),
  },
  {
    id: 'http-variable-takes-root',
    claim: 'A single variable takes the empty segment of the root.',
    claims: ['http-empty-variable'],
    status: 'observed',
    evidence: 'architect/architect#981',
    routes: ['GET /{param}'],
    path: '/',
    expect: reachesRoute('GET /{param}', { params: { param: '' } }),
  },
  {
    id: 'http-path-is-decoded',
    claim: 'Percent escapes are decoded in path parameters and in rawPath.',
    claims: ['http-decoded'],
    status: 'observed',
    evidence: `aws/aws-lambda-dotnet, hotsock/voker; ${guide('http-api-develop-routes')}`,
    routes: ['GET /names/{name}'],
    path: '/names/J%C3%BCrgen%20S',
    expect: reachesRoute('GET /names/{name}', { params: { name: 'Jürgen S' }, told: { path: '/names/Jürgen S' } }),
  },
  {
    id: 'http-encoded-slash-parts-segments',
    claim: 'An encoded slash is taken to part segments before a route is chosen.',
    claims: ['http-encoded-slash'],
    status: 'disputed',
    evidence: 'fastify/aws-lambda-fastify#169, honojs/hono#2156: decoded in rawPath; of the choice nothing is recorded',
    routes: ['GET /a/b', 'GET /{one}'],
    path: '/a%2Fb',
    expect: reachesRoute('GET /a/b', { told: { path: '/a/b' } }),
  },
  {
    id: 'http-encoded-question-mark-cuts',
    claim: 'The path is cut at an encoded question mark.',
    claims: ['http-decoded'],
    status: 'observed',
    evidence: 'middleapi/standard-server#93',
    routes: ['ANY /{proxy+}'],
    path: '/what%3Fnow',
    expect: reachesRoute('ANY /{proxy+}', { params: { proxy: 'what' }, told: { path: '/what' } }),
  },
  {
    id: 'http-two-slashes-at-the-start',
    claim: 'A path that begins with two slashes has an empty first segment.',
    claims: ['http-empty-segments'],
    status: 'disputed',
    evidence: 'localstack/localstack#8170, a single report that it works',
    routes: ['GET /x', '$default'],
    path: '//x',
    expect: reachesRoute('$default'),
  },
  {
    id: 'http-path-case',
    claim: 'Route paths are case sensitive.',
    claims: ['http-no-route-404'],
    status: 'inferred',
    evidence: 'As for REST APIs',
    routes: ['GET /Pets'],
    path: '/pets',
    expect: notFound,
  },
];

const URI = 'https://backend.example.com/x/{proxy}';
const proxied = httpApi({
  id: 'hd1proxy',
  routes: [{ key: 'ANY /{proxy+}', integration: 'web' }],
  stages: ['dev'],
  integrations: { web: { IntegrationType: 'HTTP_PROXY', IntegrationMethod: 'ANY', IntegrationUri: URI, PayloadFormatVersion: '1.0' } },
});

const overwritten = httpApi({
  id: 'hd1private',
  routes: [{ key: 'ANY /{proxy+}', integration: 'link' }],
  stages: ['dev'],
  integrations: {
    link: {
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'ANY',
      IntegrationUri: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2',
      PayloadFormatVersion: '1.0',
      RequestParameters: { 'overwrite:path': '$request.path' },
    },
  },
});

/** Facts §4.3 and §4.5: details of matching in an HTTP API, and what its integrations are told. */
export const httpDetailCases: readonly FidelityCase[] = [
  ...rows.map(({ path, routes, ...row }, index): FidelityCase => {
    const id = `hd${index + 1}http`;
    return { ...row, given: httpApi({ id, routes }), request: call(`https://${executeApi(id)}${path}`) };
  }),
  {
    id: 'http-proxy-integration-uri',
    claim: 'An HTTP_PROXY integration is told the path parameters; its URI is filled in with them.',
    claims: ['http-raw-path'],
    status: 'documented',
    evidence: guide('http-api-develop-integrations-http'),
    given: proxied,
    request: call(`https://${executeApi('hd1proxy')}/dev/shop/7`),
    expect: {
      kind: 'reaches',
      reaches: { routeKey: 'ANY /{proxy+}', pathParameters: { proxy: 'shop/7' }, integration: { type: 'HTTP_PROXY', uri: URI } },
    },
  },
  {
    id: 'http-private-path-overwritten',
    claim: 'With `overwrite:path` set to `$request.path`, a private integration is told the path without the stage.',
    claims: [],
    status: 'documented',
    evidence: guide('http-api-develop-integrations-private'),
    given: overwritten,
    request: call(`https://${executeApi('hd1private')}/dev/shop/7`),
    expect: {
      kind: 'reaches',
      reaches: { routeKey: 'ANY /{proxy+}', integration: { type: 'HTTP_PROXY', path: '/shop/7' } },
      noFinding: 'http-api-stage-in-path',
    },
  },
];
