import { executeApi, restApi } from '../builders.ts';
import { article, call, guide, localstack } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, reachesMethod } from '../expecting.ts';

const API = 'st1rest';
const given = restApi({ id: API, type: 'REGIONAL', resources: ['GET /', 'GET /pets', 'GET /api/pets'], stages: ['prod', 'api'] });
const at = (path: string): FidelityCase['request'] => call(`https://${executeApi(API)}${path}`);
const unpasted = given.filter(({ name }) => !name.startsWith('stages'));

/** Facts §1.4: the stage in the path of a REST API’s default endpoint. */
export const stageInPathCases: readonly FidelityCase[] = [
  {
    id: 'rest-stage-unknown',
    claim: 'A first segment that is no stage is answered with 403 Forbidden, not with Missing Authentication Token.',
    claims: ['api-rest-no-stage-403'],
    status: 'observed',
    evidence: 'OWASP/Serverless-Goat#13, #14, asishrs/smartthings-ringalarmv2#5',
    given,
    request: at('/staging/pets'),
    expect: forbidden,
    steps: ['stage-missing'],
  },
  {
    id: 'rest-root-without-stage',
    claim: 'The root of the default endpoint, without a stage, is answered with 403 Forbidden.',
    claims: ['api-rest-root-403'],
    status: 'observed',
    evidence: 'berislavlopac/plambdapi#6',
    given,
    request: at('/'),
    expect: { ...forbidden, finding: 'stage-missing' },
  },
  {
    id: 'rest-stage-case',
    claim: 'Stage names are case sensitive.',
    claims: ['api-rest-no-stage-403', 'api-stage-case'],
    status: 'observed',
    evidence: 'aws-samples/aws-microservices-deploy-options#26',
    given,
    request: at('/Prod/pets'),
    expect: forbidden,
  },
  {
    id: 'rest-slashes-before-stage',
    claim: 'Slashes doubled before the stage are collapsed.',
    claims: ['api-leading-slashes'],
    status: 'observed',
    evidence: localstack('test_lambda_aws_proxy_integration'),
    given,
    request: at('//prod/pets'),
    expect: reachesMethod('GET /pets'),
  },
  {
    id: 'rest-stage-with-slash-is-root',
    claim: 'The stage with a slash behind it is the root resource.',
    claims: ['api-rest-first-segment-stage'],
    status: 'documented',
    evidence: guide('how-to-call-api'),
    given,
    request: at('/prod/'),
    expect: reachesMethod('GET /'),
  },
  {
    id: 'rest-stage-without-slash-is-root',
    claim: 'The stage alone, without a slash behind it, is taken to be the root resource too.',
    claims: ['api-rest-first-segment-stage'],
    status: 'disputed',
    evidence: 'Many reports, against one in stackery/php-lambda-layer#31',
    given,
    request: at('/prod'),
    expect: reachesMethod('GET /'),
  },
  {
    id: 'rest-stage-named-like-a-resource',
    claim: 'A segment that is both a stage and a resource is the stage: what follows is the resource.',
    claims: ['api-rest-first-segment-stage'],
    status: 'observed',
    evidence: 'Frequent confusion in forums; the first segment is always the stage',
    given,
    request: at('/api/pets'),
    expect: { kind: 'reaches', reaches: { stage: 'api', resource: '/pets' } },
  },
  {
    id: 'rest-stages-not-pasted-segment-looks-like-resource',
    claim: 'Where stages are not pasted, a first segment that is a resource is taken for a forgotten stage.',
    claims: ['api-rest-no-stage-403'],
    status: 'documented',
    evidence: article('api-gateway-troubleshoot-403-forbidden'),
    given: unpasted,
    request: at('/pets'),
    expect: forbidden,
    asks: [`stage:${API}/pets`],
  },
  {
    id: 'rest-stages-not-pasted-segment-is-stage',
    claim: 'Where stages are not pasted, any other first segment is taken for a stage that exists.',
    claims: ['api-rest-first-segment-stage'],
    status: 'documented',
    evidence: guide('how-to-call-api'),
    given: unpasted,
    request: at('/live/pets'),
    expect: reachesMethod('GET /pets'),
    asks: [`stage:${API}/live`],
  },
];
