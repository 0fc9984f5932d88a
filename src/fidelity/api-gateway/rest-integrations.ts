import { executeApi, lambdaUri, restApi } from '../builders.ts';
import { call, localstack } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { refusedBy } from '../expecting.ts';

const broken = restApi({
  id: 're1broken',
  type: 'REGIONAL',
  resources: [
    { path: '/get-to-lambda', methods: { GET: { integration: { type: 'AWS_PROXY', httpMethod: 'GET', uri: lambdaUri('handler') } } } },
    {
      path: '/no-variable',
      methods: { GET: { integration: { type: 'HTTP_PROXY', httpMethod: 'GET', uri: 'https://${stageVariables.host}/pets' } } },
    },
    {
      path: '/never',
      methods: {
        POST: {
          integration: {
            type: 'AWS',
            httpMethod: 'POST',
            uri: lambdaUri('handler'),
            passthroughBehavior: 'NEVER',
            requestTemplates: { 'application/json': '{}' },
          },
        },
      },
    },
  ],
  stages: ['prod'],
});
const brokenAt = (target: string, headers: Readonly<Record<string, string>> = {}) => {
  const [method = '', path = ''] = target.split(' ');
  return call(`${method} https://${executeApi('re1broken')}/prod${path}`, headers);
};
const internalError = refusedBy(500, 'InternalServerErrorException', 'Internal server error');

/** Facts §2.1: integrations that cannot work, as their configuration shows. */
export const restIntegrationErrorCases: readonly FidelityCase[] = [
  {
    id: 'rest-lambda-called-with-get',
    claim: 'A Lambda integration whose own method is not POST fails with 500.',
    claims: [],
    status: 'observed',
    evidence: localstack('test_lambda_aws_proxy_integration_non_post_method'),
    given: broken,
    request: brokenAt('GET /get-to-lambda'),
    expect: { ...internalError, finding: 'integration-misconfigured' },
  },
  {
    id: 'rest-stage-variable-missing',
    claim: 'An integration URI with a stage variable that the stage does not have fails with 500.',
    claims: [],
    status: 'observed',
    evidence: localstack('test_import_with_stage_variables'),
    given: broken,
    request: brokenAt('GET /no-variable'),
    expect: { ...internalError, finding: 'integration-misconfigured' },
  },
  {
    id: 'rest-passthrough-never',
    claim: 'With passthroughBehavior NEVER and no template for the content type the answer is 415.',
    claims: [],
    status: 'observed',
    evidence: 'ministackorg/ministack#1746',
    given: broken,
    request: brokenAt('POST /never', { 'Content-Type': 'text/plain' }),
    expect: refusedBy(415, 'BadRequestException', 'Unsupported Media Type'),
  },
];
