import { customDomain, distribution, executeApi, httpApi, jsonText, managed, restApi } from '../builders.ts';
import { call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { notFound, reachesMethod, reachesRoute, refusedBy } from '../expecting.ts';

const web = httpApi({
  id: 'th1http',
  routes: ['GET /pets', 'GET /files/{name}', { key: 'GET /broken', integration: null }],
  stages: ['dev'],
});
const fallback = httpApi({ id: 'th1default', routes: ['GET /pets', '$default'], stages: ['$default', 'dev'] });
const greedy = httpApi({ id: 'th1greedy', routes: ['ANY /{proxy+}'] });
const guarded = httpApi({
  id: 'th1guarded',
  routes: [{ key: '$default', auth: 'JWT', authorizer: 'jwt1' }],
  cors: { AllowOrigins: ['https://www.example.com'], AllowMethods: ['GET'] },
  authorizers: [{ id: 'jwt1', type: 'JWT', sources: ['$request.header.Authorization'] }],
});
const joined = httpApi({ id: 'th1joined', routes: ['GET /pets'] });
const regional = restApi({ id: 'th1rest', type: 'REGIONAL', resources: ['GET /pets', 'GET /v1/pets'], stages: ['prod'] });

const at = (api: string, path: string) => call(`https://${executeApi(api)}${path}`);

const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }] };
const withPolicy = restApi({ id: 'th1policy', type: 'REGIONAL', resources: ['GET /pets'], stages: ['prod'], policy });

// What an SDK prints of an HTTP API: the CLI's names with a small first letter.
const fromSdk = [
  jsonText('api.json', { apiId: 'th1sdk', name: 'sdk', protocolType: 'HTTP', apiEndpoint: `https://${executeApi('th1sdk')}` }),
  jsonText('routes.json', { items: [{ routeId: 'r1', routeKey: 'GET /pets', target: 'integrations/i1' }] }, { apiId: 'th1sdk' }),
  jsonText('stages.json', { items: [{ stageName: '$default', autoDeploy: true }] }, { apiId: 'th1sdk' }),
];

/** Facts §7, traps 5, 6, 18, 19, 21, 23, 24, 26, 28: HTTP APIs, and how outputs are read. */
export const httpTrapCases: readonly FidelityCase[] = [
  {
    id: 'trap-05-http-heeds-trailing-slash',
    claim: 'An HTTP API does not ignore a slash at the end.',
    claims: ['http-no-route-404', 'http-trailing-slash'],
    status: 'disputed',
    evidence: 'storacha/w3infra#166 against powertools#1552',
    given: web,
    request: at('th1http', '/dev/pets/'),
    expect: { ...notFound, finding: 'trailing-slash' },
  },
  {
    id: 'trap-05-http-greedy-takes-root',
    claim: '/{proxy+} of an HTTP API takes the root.',
    claims: ['http-greedy-root'],
    status: 'disputed',
    evidence: `${guide('http-api-private-integration')} against KensioSoftware/yulin#299`,
    given: greedy,
    request: at('th1greedy', '/'),
    expect: reachesRoute('ANY /{proxy+}', { params: { proxy: '' } }),
  },
  {
    id: 'trap-06-http-decodes',
    claim: 'rawPath is not raw: %2F has become a slash.',
    claims: ['http-decoded', 'http-encoded-slash'],
    status: 'observed',
    evidence: 'aws/aws-lambda-dotnet, hotsock/voker',
    given: fallback,
    request: at('th1default', '/a%2Fb%20c'),
    expect: reachesRoute('$default', { told: { path: '/a/b c' } }),
  },
  {
    id: 'trap-18-default-route-eats-preflight',
    claim: 'A guarded $default route eats the preflight in spite of the CORS configuration.',
    claims: ['http-cors-route-takes-preflight'],
    status: 'documented',
    evidence: guide('http-api-cors'),
    given: guarded,
    request: call(`OPTIONS https://${executeApi('th1guarded')}/pets`, {
      Origin: 'https://www.example.com',
      'Access-Control-Request-Method': 'GET',
    }),
    expect: { ...refusedBy(401, null, 'Unauthorized'), finding: ['preflight-needs-authorization', 'preflight-not-answered'] },
  },
  {
    id: 'trap-19-http-error-in-capitals',
    claim: 'What an HTTP API cannot integrate is a 500 whose words have capitals; a REST API writes them small.',
    claims: ['http-integration-missing'],
    status: 'observed',
    evidence: 'aws/aws-lambda-dotnet snapshots',
    given: web,
    request: at('th1http', '/dev/broken'),
    expect: refusedBy(500, null, 'Internal Server Error'),
  },
  {
    id: 'trap-21-item-and-double-encoded-policy',
    claim: 'get-stages lists item, not items, and the policy in get-rest-api is escaped twice: both are read.',
    claims: ['rest-resource-policy', 'api-rest-first-segment-stage'],
    status: 'observed',
    evidence: 'Outputs of the AWS CLI',
    given: withPolicy,
    answers: { 'resource-policy:th1policy': 'allows' },
    request: at('th1policy', '/prod/pets'),
    expect: reachesMethod('GET /pets'),
    asks: ['resource-policy:th1policy'],
  },
  {
    id: 'trap-21-names-of-an-sdk',
    claim: 'What an SDK prints begins its names with small letters where the CLI has capitals: both are read.',
    claims: ['http-route-priority'],
    status: 'observed',
    evidence: 'Outputs of the AWS SDK for JavaScript',
    given: fromSdk,
    request: at('th1sdk', '/pets'),
    expect: reachesRoute('GET /pets'),
  },
  {
    id: 'trap-23-default-stage-takes-misspelt-stage',
    claim: '$default takes a misspelt stage name, as the first segment of the route’s path.',
    claims: ['api-http-default-stage'],
    status: 'documented',
    evidence: guide('http-api-develop-routes'),
    given: fallback,
    request: at('th1default', '/dve/pets'),
    expect: { kind: 'reaches', reaches: { routeKey: '$default', stage: '$default', integration: { path: '/dve/pets' } } },
  },
  {
    id: 'trap-23-origin-path-that-names-no-stage',
    claim: 'An origin path as for a REST API is no stage of an HTTP API that has only $default: the routes are asked for it as well.',
    claims: ['api-http-default-stage', 'http-no-route-404'],
    status: 'documented',
    evidence: guide('http-api-develop-routes'),
    given: [
      distribution({
        origins: [{ id: 'api', domainName: executeApi('th1http'), path: '/prod' }],
        defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
      }),
      ...httpApi({ id: 'th1http', routes: ['GET /pets'] }),
    ],
    request: call('https://d111111abcdef8.cloudfront.net/pets'),
    expect: { ...notFound, finding: ['http-api-stage-in-path', 'resource-missing'] },
  },
  {
    id: 'trap-24-private-dns-takes-public-apis-too',
    claim: 'Private DNS leads every execute-api name to the VPC endpoint, where a public API is answered with 403 Forbidden.',
    claims: ['api-private-endpoint'],
    status: 'documented',
    evidence: guide('apigateway-private-api-test-invoke-url'),
    given: regional,
    request: call('https://vpce-0a1b2c3d4e5f-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com/prod/pets', { Host: executeApi('th1rest') }),
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
  },
  {
    id: 'trap-26-joined-slashes-hurt-here',
    claim: 'The same two slashes make another path in an HTTP API.',
    claims: ['http-no-route-404'],
    status: 'disputed',
    evidence: 'Every slash parts segments; localstack/localstack#8170 is a single report that it works',
    given: joined,
    request: at('th1joined', '//pets'),
    expect: notFound,
  },
  {
    id: 'trap-28-stage-not-found',
    claim: 'A 404 without any log is a stage that was not found: the way ends at the stage.',
    claims: ['api-http-no-stage-404'],
    status: 'documented',
    evidence: guide('http-api-develop-routes'),
    given: web,
    request: at('th1http', '/pets'),
    expect: { ...notFound, finding: 'stage-unknown' },
    steps: ['stage-missing'],
  },
  {
    id: 'trap-28-route-not-found',
    claim: 'A 404 with a log line is a route that was not found: the way ends at the routes.',
    claims: ['http-no-route-404'],
    status: 'inferred',
    evidence: 'General knowledge of the access log’s routeKey',
    given: web,
    request: at('th1http', '/dev/cats'),
    expect: { ...notFound, finding: 'resource-missing' },
    steps: ['route-missing'],
  },
  {
    id: 'trap-29-edge-domain-over-regional-api',
    claim: 'An edge-optimized custom domain may map to a regional REST API.',
    claims: ['api-edge-is-cloudfront', 'api-mapping-single-segment'],
    status: 'inferred',
    evidence: 'General knowledge',
    given: [
      ...regional,
      ...customDomain({ name: 'api.example.com', type: 'EDGE', mappings: [{ key: '', api: 'th1rest', stage: 'prod' }] }),
    ],
    request: call('https://api.example.com/pets'),
    expect: reachesMethod('GET /pets'),
  },
  {
    id: 'trap-30-rule-keeps-base-path',
    claim: 'A routing rule keeps the base path unless it is told to strip it.',
    claims: ['api-routing-rules'],
    status: 'documented',
    evidence: guide('rest-api-routing-rules'),
    given: [
      ...regional,
      ...customDomain({
        name: 'api.example.com',
        style: 'v2',
        mode: 'rule',
        rules: [{ priority: 1, api: 'th1rest', stage: 'prod', basePaths: ['v1'] }],
      }),
    ],
    request: call('https://api.example.com/v1/pets'),
    expect: reachesMethod('GET /v1/pets'),
  },
  {
    id: 'trap-30-mapping-strips-base-path',
    claim: 'A mapping always strips it.',
    claims: ['api-mapping-stripped'],
    status: 'documented',
    evidence: guide('rest-api-mappings'),
    given: [...regional, ...customDomain({ name: 'api.example.com', mappings: [{ key: 'v1', api: 'th1rest', stage: 'prod' }] })],
    request: call('https://api.example.com/v1/pets'),
    expect: reachesMethod('GET /pets'),
  },
];
