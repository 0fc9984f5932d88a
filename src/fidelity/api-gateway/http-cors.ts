import { executeApi, httpApi } from '../builders.ts';
import { call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { notFound, reachesRoute, refusedBy } from '../expecting.ts';

const CORS = { AllowOrigins: ['https://www.example.com', 'http://*'], AllowMethods: ['GET'], AllowHeaders: ['content-type'], MaxAge: 300 };
const preflight = { Origin: 'https://www.example.com', 'Access-Control-Request-Method': 'GET' };
const page = guide('http-api-cors');

type Row = Omit<FidelityCase, 'given' | 'request'> & {
  readonly api: Omit<Parameters<typeof httpApi>[0], 'id'>;
  readonly headers: Readonly<Record<string, string>>;
};

const answeredPreflight = { kind: 'answered', answeredBy: 'api-gateway', status: 204 } as const;

const rows: readonly Row[] = [
  {
    id: 'cors-preflight-answered',
    claim: 'With a CORS configuration and no route that takes OPTIONS the API answers the preflight itself.',
    claims: ['http-cors-preflight'],
    status: 'documented',
    evidence: page,
    api: { routes: ['GET /pets'], cors: CORS },
    headers: preflight,
    expect: answeredPreflight,
    answerHeaders: {
      'access-control-allow-origin': 'https://www.example.com',
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '300',
    },
    steps: ['preflight-answered'],
  },
  {
    id: 'cors-preflight-of-unknown-path-answered',
    claim: 'It answers the preflight of a path that no route has as well.',
    claims: ['http-cors-preflight'],
    status: 'documented',
    evidence: page,
    api: { routes: ['GET /cats'], cors: CORS },
    headers: preflight,
    expect: answeredPreflight,
  },
  {
    id: 'cors-preflight-from-other-origin',
    claim: 'A preflight from an origin that is not allowed is taken to get 204 without access-control-allow-origin.',
    claims: ['http-cors-foreign-origin'],
    status: 'inferred',
    evidence: 'No record',
    api: { routes: ['GET /pets'], cors: CORS },
    headers: { ...preflight, Origin: 'https://evil.example' },
    expect: answeredPreflight,
    answerHeaders: { 'access-control-allow-origin': null },
  },
  {
    id: 'cors-origin-by-scheme',
    claim: 'An allowed origin http://* takes every origin of that scheme.',
    claims: ['http-cors-preflight'],
    status: 'documented',
    evidence: page,
    api: { routes: ['GET /pets'], cors: CORS },
    headers: { ...preflight, Origin: 'http://localhost:3000' },
    expect: answeredPreflight,
    answerHeaders: { 'access-control-allow-origin': 'http://localhost:3000' },
  },
  {
    id: 'cors-any-origin',
    claim: 'An allowed origin * takes every origin.',
    claims: ['http-cors-preflight'],
    status: 'documented',
    evidence: page,
    api: { routes: ['GET /pets'], cors: { AllowOrigins: ['*'], AllowMethods: ['*'] } },
    headers: preflight,
    expect: answeredPreflight,
    answerHeaders: { 'access-control-allow-origin': '*' },
  },
  {
    id: 'cors-options-without-origin',
    claim: 'An OPTIONS without Origin and Access-Control-Request-Method is no preflight, and answered as any unknown method.',
    claims: ['http-no-route-404'],
    status: 'documented',
    evidence: page,
    api: { routes: ['GET /pets'], cors: CORS },
    headers: {},
    expect: notFound,
  },
  {
    id: 'cors-default-route-takes-preflight',
    claim: 'A $default route takes the preflight instead.',
    claims: ['http-cors-route-takes-preflight'],
    status: 'documented',
    evidence: page,
    api: { routes: ['GET /pets', '$default'], cors: CORS },
    headers: preflight,
    expect: reachesRoute('$default'),
  },
  {
    id: 'cors-any-route-takes-preflight',
    claim: 'An ANY route takes the preflight instead.',
    claims: ['http-cors-route-takes-preflight'],
    status: 'observed',
    evidence: 'arpadt.com/articles/cors-in-http-api, anomalyco/sst#5493, aws/serverless-application-model#1603',
    api: { routes: ['ANY /pets'], cors: CORS },
    headers: preflight,
    expect: reachesRoute('ANY /pets'),
  },
  {
    id: 'cors-authorizer-of-default-route-refuses-preflight',
    claim: 'The authorizer of the route that takes the preflight refuses it, as browsers send no token with it.',
    claims: ['http-cors-route-takes-preflight', 'http-authorizer-401'],
    status: 'documented',
    evidence: page,
    api: {
      routes: [{ key: '$default', auth: 'JWT', authorizer: 'jwt1' }],
      cors: CORS,
      authorizers: [{ id: 'jwt1', type: 'JWT', sources: ['$request.header.Authorization'] }],
    },
    headers: preflight,
    expect: refusedBy(401, null, 'Unauthorized'),
  },
  {
    id: 'cors-open-options-route-helps',
    claim: 'An open route OPTIONS /{proxy+} takes the preflight before the guarded $default does.',
    claims: ['http-cors-route-takes-preflight'],
    status: 'documented',
    evidence: page,
    api: {
      routes: ['OPTIONS /{proxy+}', { key: '$default', auth: 'JWT', authorizer: 'jwt1' }],
      cors: CORS,
      authorizers: [{ id: 'jwt1', type: 'JWT', sources: ['$request.header.Authorization'] }],
    },
    headers: preflight,
    expect: reachesRoute('OPTIONS /{proxy+}'),
  },
  {
    id: 'cors-not-configured',
    claim: 'Without a CORS configuration OPTIONS is a method like any other: no route, 404.',
    claims: ['http-no-route-404'],
    status: 'documented',
    evidence: page,
    api: { routes: ['GET /pets'] },
    headers: preflight,
    expect: { ...notFound, finding: 'preflight-not-answered' },
  },
];

/** Facts §4.4: CORS of HTTP APIs. */
export const httpCorsCases: readonly FidelityCase[] = rows.map(({ api, headers, ...row }, index) => {
  const id = `hc${index + 1}http`;
  return { ...row, given: httpApi({ id, ...api }), request: call(`OPTIONS https://${executeApi(id)}/pets`, headers) };
});
