import { customDomain, distribution, executeApi, httpApi, managed, restApi } from '../builders.ts';
import { article, call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, notFound, reachesMethod, reachesRoute } from '../expecting.ts';

const rest = restApi({ id: 'cl1rest', type: 'REGIONAL', resources: ['GET /pets'], stages: ['prod', 'dev'], disabled: true });
const web = httpApi({ id: 'cl1http', routes: ['GET /pets', 'GET /ping'], disabled: true });
const open = httpApi({ id: 'cl1open', routes: ['GET /ping', 'GET /sping', 'GET /time'] });
const anyone = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }] };
const privately = (id: string, policy?: typeof anyone) =>
  restApi({
    id,
    type: 'PRIVATE',
    resources: ['GET /pets'],
    stages: ['prod'],
    vpcEndpoints: ['vpce-0a1b2c3d4e5f'],
    ...(policy ? { policy } : {}),
  });
const inVpc = 'vpce-0a1b2c3d4e5f-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com';
const stage = restApi({ id: 'cl1ping', type: 'REGIONAL', resources: ['GET /ping', 'GET /sping'], stages: ['prod'] });

/** Facts §1.6 to §1.8: disabled default endpoints, private APIs, reserved paths. */
export const closedEndpointCases: readonly FidelityCase[] = [
  ...(['prod', 'dev'] as const).map(
    (name): FidelityCase => ({
      id: `rest-default-endpoint-disabled-${name}`,
      claim: 'A disabled default endpoint of a REST API answers 403 Forbidden for every stage.',
      claims: ['api-disabled-rest-403'],
      status: 'documented',
      evidence: guide('rest-api-disable-default-endpoint'),
      given: rest,
      request: call(`https://${executeApi('cl1rest')}/${name}/pets`),
      expect: { ...forbidden, finding: 'default-endpoint-disabled' },
      steps: ['endpoint-disabled'],
    }),
  ),
  {
    id: 'rest-disabled-still-answers-at-its-domain',
    claim: 'Disabling the default endpoint leaves custom domains as they are.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: guide('rest-api-disable-default-endpoint'),
    given: [...rest, ...customDomain({ name: 'api.example.com', mappings: [{ key: '', api: 'cl1rest', stage: 'prod' }] })],
    request: call('https://api.example.com/pets'),
    expect: { ...reachesMethod('GET /pets'), noFinding: 'default-endpoint-disabled' },
  },
  {
    id: 'http-default-endpoint-disabled',
    claim: 'A disabled default endpoint of an HTTP API is said to answer 404 Not Found.',
    claims: ['api-disabled-http-404'],
    status: 'disputed',
    evidence: `${article('api-gateway-disable-endpoint')} as quoted in floci-io/floci#2054; KensioSoftware/yulin models 403`,
    given: web,
    request: call(`https://${executeApi('cl1http')}/pets`),
    expect: notFound,
  },
  {
    id: 'http-disabled-still-answers-at-its-domain',
    claim: 'An HTTP API whose default endpoint is disabled answers at its custom domain.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: guide('http-api-disable-default-endpoint'),
    given: [...web, ...customDomain({ name: 'api.example.com', style: 'v2', mappings: [{ key: '', api: 'cl1http', stage: '$default' }] })],
    request: call('https://api.example.com/pets'),
    expect: reachesRoute('GET /pets'),
  },
  {
    id: 'private-api-without-policy',
    claim: 'A private API needs a resource policy that allows: without one every call is refused.',
    claims: ['rest-resource-policy'],
    status: 'documented',
    evidence: guide('apigateway-private-apis'),
    given: privately('cl1nopolicy'),
    request: call(`https://${inVpc}/prod/pets`, { 'x-apigw-api-id': 'cl1nopolicy' }),
    expect: { kind: 'answered', answeredBy: 'api-gateway', status: 403, errorType: 'AccessDeniedException' },
  },
  {
    id: 'private-api-with-policy',
    claim: 'A private API whose policy allows answers through its VPC endpoint.',
    claims: ['rest-resource-policy'],
    status: 'documented',
    evidence: guide('apigateway-private-api-test-invoke-url'),
    given: privately('cl1policy', anyone),
    request: call(`https://${inVpc}/prod/pets`, { 'x-apigw-api-id': 'cl1policy' }),
    expect: reachesMethod('GET /pets'),
    asks: ['resource-policy:cl1policy'],
  },
  {
    id: 'private-api-by-its-public-name',
    claim: 'From outside, a private API is refused by its default name.',
    claims: ['api-private-unreachable'],
    status: 'inferred',
    evidence: 'Private APIs answer only through a VPC endpoint',
    given: privately('cl1policy', anyone),
    request: call(`https://${executeApi('cl1policy')}/prod/pets`),
    expect: forbidden,
    steps: ['private-refused'],
  },
  {
    id: 'private-api-behind-distribution',
    claim: 'A public distribution can never reach a private API directly.',
    claims: ['api-private-unreachable'],
    status: 'inferred',
    evidence: 'CloudFront connects from outside the VPC',
    given: [
      distribution({
        aliases: ['www.example.com'],
        origins: [{ id: 'api', domainName: executeApi('cl1policy'), path: '/prod' }],
        defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
      }),
      ...privately('cl1policy', anyone),
    ],
    request: call('https://www.example.com/pets'),
    expect: { kind: 'answered', status: 403, finding: 'private-api-unreachable' },
  },
  {
    id: 'private-custom-domain-through-endpoint',
    claim: 'A private custom domain as Host, at the VPC endpoint’s name, chooses by its mappings.',
    claims: ['api-private-endpoint', 'api-mapping-single-segment'],
    status: 'documented',
    evidence: guide('apigateway-private-custom-domains'),
    given: [
      ...privately('cl1policy', anyone),
      ...customDomain({ name: 'api.internal.example.com', type: 'PRIVATE', mappings: [{ key: 'shop', api: 'cl1policy', stage: 'prod' }] }),
    ],
    request: call(`https://${inVpc}/shop/pets`, { Host: 'api.internal.example.com' }),
    expect: reachesMethod('GET /pets'),
  },
  ...(['/ping', '/sping'] as const).map(
    (path): FidelityCase => ({
      id: `http-reserved${path.replace('/', '-')}`,
      claim: `At an HTTP API’s default endpoint ${path} never gets to your route.`,
      claims: ['api-ping'],
      status: 'observed',
      evidence: 'serverless/examples#667',
      given: open,
      request: call(`https://${executeApi('cl1open')}${path}`),
      expect: { kind: 'answered', answeredBy: 'api-gateway', status: 200 },
    }),
  ),
  {
    id: 'http-neighbour-of-reserved-path',
    claim: 'Other routes of an API with a /ping route are reached as usual.',
    claims: ['http-route-priority'],
    status: 'observed',
    evidence: 'serverless/examples#667',
    given: open,
    request: call(`https://${executeApi('cl1open')}/time`),
    expect: reachesRoute('GET /time'),
  },
  {
    id: 'rest-ping-at-custom-domain',
    claim: 'On a custom domain /ping answers 200 by itself and is not routed.',
    claims: ['api-ping'],
    status: 'observed',
    evidence: 'apex/up#556',
    given: [...stage, ...customDomain({ name: 'api.example.com', mappings: [{ key: '', api: 'cl1ping', stage: 'prod' }] })],
    request: call('https://api.example.com/ping'),
    expect: { kind: 'answered', answeredBy: 'api-gateway', status: 200, body: 'healthy' },
  },
  {
    id: 'rest-ping-below-stage',
    claim: 'At a REST API’s default endpoint the stage comes first, so /{stage}/ping is yours.',
    claims: ['api-rest-first-segment-stage'],
    status: 'inferred',
    evidence: 'The reserved path is /ping, and the stage stands before it',
    given: stage,
    request: call(`https://${executeApi('cl1ping')}/prod/ping`),
    expect: reachesMethod('GET /ping'),
  },
];
