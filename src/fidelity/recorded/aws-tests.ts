import { executeApi, httpApi, mock, openApi, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { missingToken, reachesMethod, reachesRoute, refusedBy } from '../expecting.ts';

const sam = (test: string): string => `aws/serverless-application-model, integration test run on AWS: ${test}`;

const implicit = httpApi({ id: 'sam1implicit', routes: ['$default'] });
const exported = [
  openApi({
    id: 'sam1exported',
    paths: { '/$default': { 'x-amazon-apigateway-any-method': { isDefaultRoute: true } } },
    raw: { 'x-amazon-apigateway-importexport-version': '1.0' },
  }),
];

const keyed = restApi({
  id: 'sam1keyed',
  type: 'REGIONAL',
  resources: [{ path: '/apikey', methods: { GET: { apiKey: true } } }],
  stages: ['Prod'],
});

const cors = restApi({
  id: 'sam1cors',
  type: 'REGIONAL',
  resources: [
    { path: '/apione', methods: { ANY: {}, OPTIONS: { integration: mock(200) } } },
    { path: '/apitwo', methods: { POST: {}, OPTIONS: { integration: mock(200) } } },
  ],
  stages: ['Prod'],
});

const defaultRoute = (id: string, given: FidelityCase['given'], host: string, path: string): FidelityCase => ({
  id,
  claim: `The $default route of an HTTP API takes ${path === '/' ? 'the root' : path}, which no other route takes.`,
  claims: ['api-http-default-stage', 'http-route-priority'],
  status: 'observed',
  evidence: sam(given === implicit ? 'test_function_with_implicit_api' : 'test_function_with_http_api_default_path'),
  given,
  request: { url: `https://${executeApi(host)}${path}` },
  expect: reachesRoute('$default'),
});

const preflight = (id: string, path: string): FidelityCase => ({
  id,
  claim: 'A doubled slash right after the stage is harmless, and a declared OPTIONS wins over ANY of its resource.',
  claims: ['api-rest-first-segment-stage', 'rest-mock'],
  status: 'observed',
  evidence: sam('test_cors'),
  given: cors,
  request: { method: 'OPTIONS', url: `https://${executeApi('sam1cors')}/Prod/${path}` },
  expect: { kind: 'answered', answeredBy: 'api-gateway', status: 200 },
  steps: ['resource-matched', 'mock-answered'],
});

export const awsTestCases: readonly FidelityCase[] = [
  defaultRoute('recorded-default-route-takes-root', exported, 'sam1exported', '/'),
  defaultRoute('recorded-default-route-takes-path', exported, 'sam1exported', '/something'),
  defaultRoute('recorded-implicit-default-route-takes-root', implicit, 'sam1implicit', '/'),
  defaultRoute('recorded-implicit-default-route-takes-path', implicit, 'sam1implicit', '/something'),
  defaultRoute('recorded-implicit-default-route-takes-deep-path', implicit, 'sam1implicit', '/another/endpoint'),
  {
    id: 'recorded-sam-api-key-not-sent',
    claim: 'An open method that requires an API key is refused with 403 when the key is not sent.',
    claims: ['rest-api-key-403'],
    status: 'observed',
    evidence: sam('test_authorizers_max_openapi'),
    given: keyed,
    request: { url: `https://${executeApi('sam1keyed')}/Prod/apikey` },
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
    steps: ['resource-matched', 'api-key-checked'],
  },
  {
    id: 'recorded-sam-api-key-sent',
    claim: 'With a key of its usage plan, a method that requires one is reached.',
    claims: ['rest-api-key-403'],
    status: 'observed',
    evidence: sam('test_authorizers_max_openapi'),
    given: keyed,
    request: { url: `https://${executeApi('sam1keyed')}/Prod/apikey`, headers: [['x-api-key', 'a-key-of-the-plan']] },
    expect: reachesMethod('GET /apikey'),
  },
  {
    id: 'recorded-default-4xx-headers-reach-iam-refusal',
    claim: 'Headers set on DEFAULT_4XX are on the 403 of an unsigned call to an AWS_IAM method.',
    claims: ['rest-iam-unsigned', 'rest-gateway-response-default'],
    status: 'observed',
    evidence: sam('test_gateway_responses'),
    given: restApi({
      id: 'sam1gateway',
      type: 'REGIONAL',
      resources: [{ path: '/iam', methods: { GET: { auth: 'AWS_IAM' } } }],
      stages: ['Prod'],
      gatewayResponses: { DEFAULT_4XX: { headers: { 'Access-Control-Allow-Origin': '*' } } },
    }),
    request: { url: `https://${executeApi('sam1gateway')}/Prod/iam` },
    expect: { kind: 'answered', answeredBy: 'api-gateway', status: 403 },
    answerHeaders: { 'access-control-allow-origin': '*' },
  },
  preflight('recorded-options-beside-any-after-two-slashes', '/apione'),
  preflight('recorded-options-beside-post-after-two-slashes', '/apitwo'),
  {
    id: 'recorded-resource-gone-after-redeploy',
    claim: 'A resource that the deployed version no longer has is answered with 403.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: sam('test_basic_api_with_mode'),
    given: restApi({ id: 'sam1mode', type: 'REGIONAL', resources: ['PUT /put'], stages: ['MyNewStageName'] }),
    request: { url: `https://${executeApi('sam1mode')}/MyNewStageName/get` },
    expect: missingToken,
  },
  {
    id: 'recorded-view-deleted-by-redeploy',
    claim: 'After a deployment without it, a path of an edge-optimized API is answered with 403.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: 'aws/chalice, test run on AWS: test_redeploy_view_deleted',
    given: restApi({ id: 'ch1redeploy', type: 'EDGE', resources: ['GET /'], stages: ['api'] }),
    request: { url: `https://${executeApi('ch1redeploy')}/api/path/foo` },
    expect: missingToken,
  },
];
