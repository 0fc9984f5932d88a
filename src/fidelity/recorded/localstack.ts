import { executeApi, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { missingToken, reachesMethod } from '../expecting.ts';

const seen = (test: string): string => `localstack/localstack, validated against AWS: ${test}`;

const one = restApi({ id: 'ls1existing', type: 'EDGE', resources: ['GET /existing'], stages: ['dev'] });
const at = (path: string): string => `https://${executeApi('ls1existing')}${path}`;

const PRIVATE = 'ls1private';
const endpointName = `vpce-0a1b2c3d4e5f-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com`;
const inVpc = restApi({
  id: PRIVATE,
  type: 'PRIVATE',
  vpcEndpoints: ['vpce-0a1b2c3d4e5f'],
  resources: ['POST /test'],
  stages: ['dev'],
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }] },
});
const throughEndpoint = {
  claims: ['api-private-endpoint'],
  status: 'observed',
  evidence: seen('test_create_execute_api_vpc_endpoint'),
  given: inVpc,
  expect: reachesMethod('POST /test'),
} as const;

export const localstackCases: readonly FidelityCase[] = [
  {
    id: 'recorded-resource-below-its-stage',
    claim: 'A resource of an edge-optimized REST API answers below the name of the stage.',
    claims: ['api-rest-first-segment-stage', 'rest-pair-matching'],
    status: 'observed',
    evidence: seen('test_routing_not_found'),
    given: one,
    request: { url: at('/dev/existing') },
    expect: reachesMethod('GET /existing', { told: { path: '/existing', contextPath: '/dev/existing' } }),
  },
  {
    id: 'recorded-unknown-resource',
    claim: 'A path that no resource takes is answered with 403 Missing Authentication Token.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: seen('test_routing_not_found'),
    given: one,
    request: { url: at('/dev/random-non-existing') },
    expect: missingToken,
    steps: ['resource-missing'],
  },
  {
    id: 'recorded-unknown-method',
    claim: 'A method that the resource does not declare gets the same answer as an unknown path, never 405.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: seen('test_routing_not_found'),
    given: one,
    request: { method: 'POST', url: at('/dev/existing') },
    expect: missingToken,
    steps: ['method-missing'],
  },
  {
    id: 'recorded-import-prepends-base-path',
    claim: 'An import with basepath=prepend makes resources of the base path, which the caller then has to write.',
    claims: ['rest-pair-matching'],
    status: 'observed',
    evidence: seen('test_import_rest_api_with_base_path_oas30[prepend]'),
    given: restApi({ id: 'ls1import', type: 'EDGE', resources: ['GET /base-var/test'], stages: ['dev'] }),
    request: { url: `https://${executeApi('ls1import')}/dev/base-var/test` },
    expect: reachesMethod('GET /base-var/test'),
  },
  {
    id: 'recorded-any-takes-get-with-parameter',
    claim: 'ANY takes a GET, and the variable segment is handed on as a path parameter.',
    claims: ['rest-pair-matching'],
    status: 'observed',
    evidence: seen('test_api_gateway_mock_integration'),
    given: restApi({ id: 'ls1echo', type: 'EDGE', resources: ['ANY /echo/{data}'], stages: ['test'] }),
    request: { url: `https://${executeApi('ls1echo')}/test/echo/foobar` },
    expect: reachesMethod('ANY /echo/{data}', { params: { data: 'foobar' } }),
  },
  {
    id: 'recorded-canary-of-no-percent',
    claim: 'A canary that takes no share of the traffic leaves the stage’s own deployment to answer.',
    claims: ['api-canary'],
    status: 'observed',
    evidence: seen('test_invoking_canary_deployment'),
    given: restApi({
      id: 'ls1canary',
      type: 'EDGE',
      resources: ['GET /'],
      stages: [{ stageName: 'dev', canarySettings: { percentTraffic: 0, deploymentId: 'c4n4ry', useStageCache: false } }],
    }),
    request: { url: `https://${executeApi('ls1canary')}/dev/` },
    expect: reachesMethod('GET /'),
  },
  {
    id: 'recorded-private-by-api-and-endpoint-name',
    claim: 'A private API answers to the name made of its own id and its VPC endpoint’s.',
    ...throughEndpoint,
    request: { method: 'POST', url: `https://${PRIVATE}-vpce-0a1b2c3d4e5f.execute-api.eu-west-1.amazonaws.com/dev/test` },
  },
  {
    id: 'recorded-private-by-api-id-header',
    claim: 'Through the VPC endpoint’s own name, the header x-apigw-api-id picks the private API.',
    ...throughEndpoint,
    request: { method: 'POST', url: `https://${endpointName}/dev/test`, headers: [['x-apigw-api-id', PRIVATE]] },
  },
  {
    id: 'recorded-private-by-host-header',
    claim: 'Through the VPC endpoint’s own name, the Host of the API picks the private API.',
    ...throughEndpoint,
    request: { method: 'POST', url: `https://${endpointName}/dev/test`, headers: [['Host', executeApi(PRIVATE)]] },
  },
  {
    id: 'recorded-greedy-variable-of-any-name',
    claim: 'A greedy variable may have any name, and its ANY takes a PUT.',
    claims: ['rest-pair-matching'],
    status: 'observed',
    evidence: seen('test_apigateway_s3_any'),
    given: restApi({ id: 'ls1greedy', type: 'EDGE', resources: ['ANY /{object_path+}'], stages: ['test'] }),
    request: { method: 'PUT', url: `https://${executeApi('ls1greedy')}/test/report.csv` },
    expect: reachesMethod('ANY /{object_path+}', { params: { object_path: 'report.csv' } }),
  },
];
