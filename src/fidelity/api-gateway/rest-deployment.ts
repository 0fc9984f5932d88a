import { customDomain, executeApi, openApi, restApi } from '../builders.ts';
import { call, guide, localstack } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { missingToken, reachesMethod } from '../expecting.ts';

const draft = restApi({ id: 'dp1draft', type: 'REGIONAL', resources: ['GET /pets/{id}'], stages: ['prod'] });
const canary = restApi({
  id: 'dp1canary',
  type: 'REGIONAL',
  resources: ['GET /pets'],
  stages: [{ stageName: 'prod', canarySettings: { percentTraffic: 10, deploymentId: 'c4n4ry', useStageCache: false } }],
});
const unembedded = draft.map((source) =>
  source.name.startsWith('resources')
    ? {
        ...source,
        text: JSON.stringify({
          items: [
            { id: 'r0', path: '/' },
            { id: 'r1', path: '/pets', resourceMethods: { GET: {} } },
          ],
        }),
      }
    : source,
);

/** Facts §3.3 and §3.4: what is deployed, and what the integration is told. */
export const restDeploymentCases: readonly FidelityCase[] = [
  {
    id: 'rest-resources-are-assumed-deployed',
    claim: 'get-resources shows the API as edited: that it is deployed so is an assumption that the answer shows.',
    claims: ['api-deployed-assumed'],
    status: 'documented',
    evidence: guide('how-to-deploy-api'),
    given: draft,
    request: call(`https://${executeApi('dp1draft')}/prod/pets/7`),
    expect: reachesMethod('GET /pets/{id}'),
  },
  {
    id: 'rest-resource-not-deployed',
    claim: 'A resource that the deployed version does not have is answered as one that does not exist.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: `${guide('how-to-deploy-api')}; aws/chalice redeploy tests`,
    given: draft,
    request: call(`https://${executeApi('dp1draft')}/prod/cats`),
    expect: missingToken,
  },
  {
    id: 'rest-export-of-a-stage',
    claim: 'The export of a stage shows what is deployed there.',
    claims: ['rest-pair-matching'],
    status: 'documented',
    evidence: guide('api-gateway-export-api'),
    given: [openApi({ id: 'dp1export', stage: 'prod', paths: { '/pets/{id}': { get: {} } } })],
    answers: { 'endpoint-type:dp1export': 'regional' },
    request: call(`https://${executeApi('dp1export')}/prod/pets/7`),
    expect: reachesMethod('GET /pets/{id}', { params: { id: '7' } }),
  },
  {
    id: 'rest-canary-may-have-other-resources',
    claim: 'A canary deployment may have other resources: part of the requests may be answered otherwise.',
    claims: ['api-canary'],
    status: 'observed',
    evidence: localstack('test_invoking_canary_deployment'),
    given: canary,
    request: call(`https://${executeApi('dp1canary')}/prod/pets`),
    expect: reachesMethod('GET /pets'),
    steps: ['canary-possible'],
  },
  {
    id: 'rest-methods-not-embedded',
    claim: 'get-resources without --embed methods names the methods and says nothing more of them.',
    claims: ['rest-pair-matching'],
    status: 'documented',
    evidence: 'API Gateway CLI reference, get-resources',
    given: unembedded,
    request: call(`https://${executeApi('dp1draft')}/prod/pets`),
    expect: reachesMethod('GET /pets'),
  },
  {
    id: 'rest-event-path-behind-domain',
    claim: 'Behind a custom domain both paths of the event are the full path that the client wrote.',
    claims: ['rest-event-path', 'api-mapping-stripped'],
    status: 'observed',
    evidence: 'localstack/localstack#12296, serverless-java-container#112, #34',
    given: [...draft, ...customDomain({ name: 'api.example.com', mappings: [{ key: 'v1', api: 'dp1draft', stage: 'prod' }] })],
    request: call('https://api.example.com/v1/pets/7'),
    expect: reachesMethod('GET /pets/{id}', { params: { id: '7' }, told: { path: '/v1/pets/7', contextPath: '/v1/pets/7' } }),
  },
];
