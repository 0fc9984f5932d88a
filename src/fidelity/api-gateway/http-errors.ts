import { customDomain, executeApi, httpApi } from '../builders.ts';
import { article, call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, notFound, reachesRoute, refusedBy } from '../expecting.ts';

const API = 'he1http';
const routes = [
  'GET /pets',
  { key: 'GET /jwt', auth: 'JWT', authorizer: 'jwt1' },
  { key: 'GET /lambda', auth: 'CUSTOM', authorizer: 'lam1' },
  { key: 'GET /iam', auth: 'AWS_IAM' },
  { key: 'GET /nothing', integration: null },
] as const;
const given = httpApi({
  id: API,
  routes,
  authorizers: [
    { id: 'jwt1', type: 'JWT', sources: ['$request.header.Authorization'] },
    { id: 'lam1', type: 'REQUEST', sources: ['$request.header.X-Token'] },
  ],
});
const staged = httpApi({ id: 'he1staged', routes: ['GET /pets'], stages: ['dev'] });
const at = (path: string, headers: Readonly<Record<string, string>> = {}) => call(`https://${executeApi(API)}${path}`, headers);
const kc = article('api-gateway-troubleshoot-403-forbidden');

/** Facts §2.2: what an HTTP API answers itself. */
export const httpErrorCases: readonly FidelityCase[] = [
  {
    id: 'http-no-stage-matches',
    claim: 'Without a $default stage, a first segment that is no stage is answered with 404 Not Found.',
    claims: ['api-http-no-stage-404'],
    status: 'documented',
    evidence: guide('http-api-develop-routes'),
    given: staged,
    request: call(`https://${executeApi('he1staged')}/prod/pets`),
    expect: notFound,
    steps: ['stage-missing'],
  },
  {
    id: 'http-no-route-for-path',
    claim: 'A path that no route takes is answered with 404 Not Found and no error type.',
    claims: ['http-no-route-404'],
    status: 'observed',
    evidence: `${guide('http-api-develop-routes')}; aws/serverless-application-model test_function_with_http_api`,
    given,
    request: at('/cats'),
    expect: notFound,
    answerHeaders: { 'x-amzn-errortype': null, 'apigw-requestid': '…' },
  },
  {
    id: 'http-no-route-for-method',
    claim: 'A wrong method gets the same 404: an HTTP API has no 405 either.',
    claims: ['http-no-route-404'],
    status: 'documented',
    evidence: guide('http-api-develop-routes'),
    given,
    request: { ...at('/pets'), method: 'DELETE' },
    expect: notFound,
  },
  {
    id: 'http-jwt-without-token',
    claim: 'A JWT authorizer answers 401 Unauthorized without a token, with www-authenticate.',
    claims: ['http-authorizer-401'],
    status: 'inferred',
    evidence: 'General knowledge; the body stands in the knowledge center',
    given,
    request: at('/jwt'),
    expect: refusedBy(401, null, 'Unauthorized'),
    answerHeaders: { 'www-authenticate': 'Bearer' },
  },
  {
    id: 'http-jwt-allows',
    claim: 'Whether a token holds is not to be seen: it is taken to, and asked.',
    claims: [],
    status: 'inferred',
    evidence: kc,
    given,
    request: at('/jwt', { Authorization: 'Bearer x' }),
    expect: reachesRoute('GET /jwt'),
    asks: ['authorizer:jwt1'],
  },
  {
    id: 'http-jwt-scope-missing',
    claim: 'A token without the scope that the route wants is answered with 403 Forbidden.',
    claims: ['http-authorizer-403'],
    status: 'documented',
    evidence: kc,
    given,
    answers: { 'authorizer:jwt1': 'denies' },
    request: at('/jwt', { Authorization: 'Bearer x' }),
    expect: { kind: 'answered', answeredBy: 'api-gateway', status: 403, body: '{"message":"Forbidden"}' },
  },
  {
    id: 'http-lambda-authorizer-without-source',
    claim: 'A Lambda authorizer whose identity source is missing answers 401.',
    claims: ['http-authorizer-401'],
    status: 'inferred',
    evidence: guide('http-api-lambda-authorizer'),
    given,
    request: at('/lambda'),
    expect: refusedBy(401, null, 'Unauthorized'),
    answerHeaders: { 'www-authenticate': null },
  },
  {
    id: 'http-lambda-authorizer-denies',
    claim: 'A Lambda authorizer that denies answers 403 Forbidden.',
    claims: ['http-authorizer-403'],
    status: 'documented',
    evidence: kc,
    given,
    answers: { 'authorizer:lam1': 'denies' },
    request: at('/lambda', { 'X-Token': 't' }),
    expect: { kind: 'answered', answeredBy: 'api-gateway', status: 403, body: '{"message":"Forbidden"}' },
  },
  {
    id: 'http-iam-unsigned',
    claim: 'An AWS_IAM route answers an unsigned call with 403 Forbidden, never with Missing Authentication Token.',
    claims: ['http-authorizer-403'],
    status: 'documented',
    evidence: kc,
    given,
    request: at('/iam'),
    expect: { kind: 'answered', answeredBy: 'api-gateway', status: 403, body: '{"message":"Forbidden"}', finding: 'iam-unsigned' },
  },
  {
    id: 'http-domain-without-mapping',
    claim: 'A custom domain that maps nothing for the path answers 403 Forbidden.',
    claims: ['api-mapping-missing-403'],
    status: 'observed',
    evidence: 'KensioSoftware/yulin#1033',
    given: [...given, ...customDomain({ name: 'api.example.com', style: 'v2', mappings: [{ key: 'shop', api: API, stage: '$default' }] })],
    request: call('https://api.example.com/pets'),
    expect: forbidden,
  },
  {
    id: 'http-route-without-integration',
    claim: 'A route without a target answers 500 Internal Server Error.',
    claims: ['http-integration-missing'],
    status: 'inferred',
    evidence: 'A route is nothing but its integration',
    given,
    request: at('/nothing'),
    expect: refusedBy(500, null, 'Internal Server Error'),
    steps: ['integration-fails'],
  },
];
