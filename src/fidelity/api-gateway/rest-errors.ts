import { customDomain, executeApi, lambdaUri, restApi } from '../builders.ts';
import { article, call, guide, localstack } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, missingToken, refusedBy } from '../expecting.ts';

const API = 're1rest';
const given = restApi({
  id: API,
  type: 'REGIONAL',
  resources: [
    'GET /open',
    { path: '/iam', methods: { GET: { auth: 'AWS_IAM' } } },
    { path: '/token', methods: { GET: { auth: 'CUSTOM', authorizer: 'tok123' } } },
    { path: '/query', methods: { GET: { auth: 'CUSTOM', authorizer: 'req123' } } },
    { path: '/pool', methods: { GET: { auth: 'COGNITO_USER_POOLS', authorizer: 'cog123' } } },
    { path: '/keyed', methods: { GET: { apiKey: true } } },
    { path: '/searched', methods: { GET: { requires: ['method.request.querystring.a', 'method.request.header.b'] } } },
  ],
  stages: ['prod'],
  authorizers: [
    { id: 'tok123', type: 'TOKEN', source: 'method.request.header.Authorization' },
    { id: 'req123', type: 'REQUEST', source: 'method.request.querystring.auth,method.request.header.X-Tenant' },
    { id: 'cog123', type: 'COGNITO_USER_POOLS', source: 'method.request.header.Authorization' },
  ],
});
const at = (path: string, headers: Readonly<Record<string, string>> = {}) => call(`https://${executeApi(API)}/prod${path}`, headers);

const kc = article('api-gateway-troubleshoot-403-forbidden');
const SIGNED = 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250301/eu-west-1/execute-api/aws4_request, SignedHeaders=host, Signature=abc';
const denied = refusedBy(403, 'AccessDeniedException');

const policyApi = restApi({
  id: 're1policy',
  type: 'REGIONAL',
  resources: ['GET /open'],
  stages: ['prod'],
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }] },
});

/** Facts §2.1: who may call, as far as routing and the request’s headers show it. */
export const restErrorCases: readonly FidelityCase[] = [
  {
    id: 'rest-token-parse-of-a-bare-token',
    claim: 'An Authorization header without an equals sign on an unknown path is answered as a broken AWS signature.',
    claims: ['rest-authorization-parse-403'],
    status: 'documented',
    evidence: kc,
    given,
    request: at('/nowhere', { Authorization: 'eyJhbGciOiJub25lIn0' }),
    expect: refusedBy(403, 'IncompleteSignatureException'),
    bodyHas: ['missing equal-sign'],
  },
  {
    id: 'rest-token-parse-of-a-bearer-token',
    claim: 'So is a Bearer token.',
    claims: ['rest-authorization-parse-403'],
    status: 'observed',
    evidence: 'HumanCellAtlas/data-store#328',
    given,
    request: at('/nowhere', { Authorization: 'Bearer eyJhbGciOiJub25lIn0' }),
    expect: refusedBy(403, 'IncompleteSignatureException'),
  },
  {
    id: 'rest-signed-request-to-unknown-path',
    claim: 'A header that is an AWS signature leaves an unknown path a Missing Authentication Token.',
    claims: ['rest-missing-token-403'],
    status: 'inferred',
    evidence: kc,
    given,
    request: at('/nowhere', { Authorization: SIGNED }),
    expect: missingToken,
  },
  {
    id: 'rest-iam-unsigned',
    claim: 'An AWS_IAM method answers an unsigned call with 403 Missing Authentication Token.',
    claims: ['rest-iam-unsigned'],
    status: 'documented',
    evidence: `${kc}; status recorded in aws/serverless-application-model test_authorizers_min`,
    given,
    request: at('/iam'),
    expect: missingToken,
    steps: ['resource-matched', 'authorization-checked'],
  },
  {
    id: 'rest-iam-signed-is-a-question',
    claim: 'Whether a signature holds is not to be seen: it is taken to, and asked.',
    claims: [],
    status: 'inferred',
    evidence: kc,
    given,
    request: at('/iam', { Authorization: SIGNED }),
    expect: { kind: 'reaches', reaches: { resource: '/iam' } },
    asks: [`authorizer:${API}/AWS_IAM`],
  },
  {
    id: 'rest-iam-bad-signature',
    claim: 'A signature that does not fit is answered with InvalidSignatureException.',
    claims: [],
    status: 'observed',
    evidence: `${kc}; ministackorg/ministack#1746`,
    given,
    answers: { [`authorizer:${API}/AWS_IAM`]: 'denies' },
    request: at('/iam', { Authorization: SIGNED }),
    expect: refusedBy(403, 'InvalidSignatureException'),
    bodyHas: ['The request signature we calculated does not match the signature you provided'],
  },
  {
    id: 'rest-resource-policy-denies',
    claim: 'A resource policy that does not allow answers 403 with the message under a capital M.',
    claims: ['rest-resource-policy'],
    status: 'observed',
    evidence: `${kc}; aws-samples/aws-cross-account-private-api-demo#1`,
    given: policyApi,
    answers: { 'resource-policy:re1policy': 'denies' },
    request: call(`https://${executeApi('re1policy')}/prod/open`),
    expect: denied,
    bodyHas: ['{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke', 're1policy/prod/GET/open'],
  },
  {
    id: 'rest-lambda-authorizer-denies',
    claim: 'A Lambda authorizer that denies answers 403 with an explicit deny under a capital M.',
    claims: ['rest-authorizer-deny'],
    status: 'documented',
    evidence: kc,
    given,
    answers: { 'authorizer:tok123': 'denies' },
    request: at('/token', { Authorization: 'Bearer x' }),
    expect: denied,
    bodyHas: ['{"Message":"User is not authorized to access this resource with an explicit deny'],
  },
  {
    id: 'rest-lambda-authorizer-without-token',
    claim: 'A Lambda authorizer whose identity source is missing answers 401 without running.',
    claims: ['rest-authorizer-401'],
    status: 'observed',
    evidence: 'aws/serverless-application-model test_authorizers_min, aws/chalice',
    given,
    request: at('/token'),
    expect: refusedBy(401, 'UnauthorizedException', 'Unauthorized'),
  },
  {
    id: 'rest-lambda-authorizer-with-one-source-of-two',
    claim: 'Of several identity sources every one must be there.',
    claims: ['rest-authorizer-401'],
    status: 'documented',
    evidence: guide('configure-api-gateway-lambda-authorization'),
    given,
    request: at('/query?auth=1'),
    expect: refusedBy(401, 'UnauthorizedException', 'Unauthorized'),
  },
  {
    id: 'rest-lambda-authorizer-with-all-sources',
    claim: 'With its identity sources there, the authorizer’s own code decides: asked, and taken to allow.',
    claims: [],
    status: 'documented',
    evidence: guide('configure-api-gateway-lambda-authorization'),
    given,
    request: at('/query?auth=1', { 'X-Tenant': 't1' }),
    expect: { kind: 'reaches', reaches: { resource: '/query' } },
    asks: ['authorizer:req123'],
  },
  {
    id: 'rest-cognito-without-token',
    claim: 'A Cognito authorizer answers 401 Unauthorized without a token.',
    claims: ['rest-authorizer-401'],
    status: 'observed',
    evidence: 'aws/serverless-application-model test_authorizers_min',
    given,
    request: at('/pool'),
    expect: refusedBy(401, 'UnauthorizedException', 'Unauthorized'),
  },
  {
    id: 'rest-cognito-refuses-token',
    claim: 'A Cognito authorizer answers a token that does not hold with 401, not with 403.',
    claims: ['rest-authorizer-401'],
    status: 'observed',
    evidence: 'aws/chalice',
    given,
    answers: { 'authorizer:cog123': 'denies' },
    request: at('/pool', { Authorization: 'Bearer x' }),
    expect: refusedBy(401, 'UnauthorizedException', 'Unauthorized'),
  },
  {
    id: 'rest-api-key-unknown',
    claim: 'A key that is unknown, disabled or in no usage plan of the stage is answered as a missing one.',
    claims: ['rest-api-key-403'],
    status: 'observed',
    evidence: localstack('test_api_key_required_for_methods'),
    given,
    answers: { [`api-key:${API}/prod`]: 'unknown' },
    request: at('/keyed', { 'x-api-key': 'nobodys' }),
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
    steps: ['resource-matched', 'api-key-checked'],
  },
  {
    id: 'rest-required-parameters-missing',
    claim: 'A validator names every required parameter that is not there.',
    claims: ['rest-parameters-400'],
    status: 'observed',
    evidence: localstack('test_api_gateway_request_validator'),
    given,
    request: at('/searched'),
    expect: refusedBy(400, 'BadRequestException', 'Missing required request parameters: [a, b]'),
  },
  {
    id: 'rest-required-parameters-there',
    claim: 'With all required parameters there, the method is reached.',
    claims: [],
    status: 'observed',
    evidence: localstack('test_api_gateway_request_validator'),
    given,
    request: at('/searched?a=1', { b: '2' }),
    expect: { kind: 'reaches', reaches: { resource: '/searched' } },
  },
  {
    id: 'rest-domain-without-fitting-mapping',
    claim: 'A custom domain none of whose mappings fits answers 403 Forbidden.',
    claims: ['api-mapping-missing-403'],
    status: 'documented',
    evidence: guide('rest-api-routing-rules-examples'),
    given: [...given, ...customDomain({ name: 'api.example.com', mappings: [{ key: 'shop', api: API, stage: 'prod' }] })],
    request: call('https://api.example.com/open'),
    expect: forbidden,
  },
  {
    id: 'rest-stage-written-although-mapped',
    claim: 'Where the mapping names the stage, a caller who writes it once more gets Missing Authentication Token.',
    claims: ['rest-missing-token-403'],
    status: 'documented',
    evidence: article('api-gateway-403-custom-domain'),
    given: [...given, ...customDomain({ name: 'api.example.com', mappings: [{ key: '', api: API, stage: 'prod' }] })],
    request: call('https://api.example.com/prod/open'),
    expect: missingToken,
  },
  {
    id: 'rest-preflight-without-options',
    claim: 'A preflight to a resource without OPTIONS or ANY is a 403 without CORS headers, which browsers report as a CORS error.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: 'pulumi/pulumi-cloud#521 and many others',
    given,
    request: { ...at('/open', { Origin: 'https://www.example.com', 'Access-Control-Request-Method': 'GET' }), method: 'OPTIONS' },
    expect: { ...missingToken, finding: 'preflight-not-answered' },
    answerHeaders: { 'access-control-allow-origin': null },
  },
];

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
    { path: '/bare', methods: { GET: { integration: null } } },
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
    expect: internalError,
  },
  {
    id: 'rest-stage-variable-missing',
    claim: 'An integration URI with a stage variable that the stage does not have fails with 500.',
    claims: [],
    status: 'observed',
    evidence: localstack('test_import_with_stage_variables'),
    given: broken,
    request: brokenAt('GET /no-variable'),
    expect: internalError,
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
