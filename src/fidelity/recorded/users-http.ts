import { executeApi, httpApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { notFound, reachesRoute, refusedBy } from '../expecting.ts';

const preflight = (origin: string): readonly (readonly [string, string])[] => [
  ['Origin', origin],
  ['Access-Control-Request-Method', 'GET'],
];

/** Answers of HTTP APIs that users pasted. */
export const usersHttpCases: readonly FidelityCase[] = [
  {
    id: 'recorded-http-variable-takes-empty-segment',
    claim: 'A single variable of an HTTP API takes the empty segment of the root.',
    claims: ['http-empty-variable'],
    status: 'observed',
    evidence: 'architect/architect#981',
    given: httpApi({ id: 'uh1empty', routes: ['GET /{param}'] }),
    request: { url: `https://${executeApi('uh1empty')}/` },
    expect: reachesRoute('GET /{param}', { params: { param: '' } }),
  },
  {
    id: 'recorded-http-trailing-slash-is-another-path',
    claim: 'For an HTTP API a path with a slash at its end is another path.',
    claims: ['http-no-route-404', 'http-trailing-slash'],
    status: 'observed',
    evidence: 'storacha/w3infra#166',
    given: httpApi({ id: 'uh1slash', routes: ['GET /metrics'] }),
    request: { url: `https://${executeApi('uh1slash')}/metrics/` },
    expect: notFound,
    steps: ['route-missing'],
  },
  {
    id: 'recorded-http-greedy-takes-empty-rest',
    claim: 'A greedy route takes the path that ends with its slash.',
    claims: ['http-empty-variable'],
    status: 'observed',
    evidence: 'storacha/w3infra#166',
    given: httpApi({ id: 'uh1greedy', routes: ['GET /metrics', 'GET /metrics/{proxy+}'] }),
    request: { url: `https://${executeApi('uh1greedy')}/metrics/` },
    expect: reachesRoute('GET /metrics/{proxy+}', { params: { proxy: '' } }),
  },
  {
    id: 'recorded-http-ping-is-reserved',
    claim: 'The path /ping of an HTTP API answers 200 itself, even where a route of that name is declared.',
    claims: ['api-ping'],
    status: 'observed',
    evidence: 'serverless/examples#667',
    given: httpApi({ id: 'uh1ping', routes: ['GET /ping', 'GET /time'] }),
    request: { url: `https://${executeApi('uh1ping')}/ping` },
    expect: { kind: 'answered', answeredBy: 'api-gateway', status: 200, body: 'Healthy Connection', reaches: null },
    steps: ['ping-answered'],
  },
  {
    id: 'recorded-http-any-route-authorizes-preflight',
    claim: 'An ANY route takes the preflight from the CORS configuration, and its authorizer refuses it.',
    claims: ['http-cors-route-takes-preflight', 'http-authorizer-401'],
    status: 'observed',
    evidence: 'arpadt.com/articles/cors-in-http-api, anomalyco/sst#5493',
    given: httpApi({
      id: 'uh1jwt',
      routes: [{ key: 'ANY /{proxy+}', auth: 'JWT', authorizer: 'jwt1' }],
      cors: { AllowOrigins: ['http://localhost:3000'] },
      authorizers: [{ id: 'jwt1', type: 'JWT', sources: ['$request.header.Authorization'] }],
    }),
    request: { method: 'OPTIONS', url: `https://${executeApi('uh1jwt')}/todos`, headers: preflight('http://localhost:3000') },
    expect: refusedBy(401, null, 'Unauthorized'),
    steps: ['route-matched', 'authorization-checked'],
  },
  {
    id: 'recorded-http-any-route-gets-preflight',
    claim: 'An open ANY route hands the preflight to its function, whatever the CORS configuration says.',
    claims: ['http-cors-route-takes-preflight'],
    status: 'observed',
    evidence: 'aws/serverless-application-model#1603',
    given: httpApi({ id: 'uh1any', routes: ['ANY /path/{any+}'], cors: { AllowOrigins: ['https://thedomain.com'] } }),
    request: { method: 'OPTIONS', url: `https://${executeApi('uh1any')}/path/x`, headers: preflight('https://thedomain.com') },
    expect: reachesRoute('ANY /path/{any+}', { params: { any: 'x' } }),
  },
];
