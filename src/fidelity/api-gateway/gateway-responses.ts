import { executeApi, restApi } from '../builders.ts';
import { call, guide, localstack } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, missingToken, reachesMethod, refusedBy } from '../expecting.ts';

type Responses = NonNullable<Parameters<typeof restApi>[0]['gatewayResponses']>;

const page = guide('supported-gateway-response-types');

/** An API with an open, an IAM and a keyed method, and some gateway responses. */
const api = (id: string, gatewayResponses: Responses) =>
  restApi({
    id,
    type: 'REGIONAL',
    resources: [
      'GET /open',
      { path: '/iam', methods: { GET: { auth: 'AWS_IAM' } } },
      { path: '/keyed', methods: { GET: { apiKey: true } } },
    ],
    stages: ['prod'],
    gatewayResponses,
  });

const at = (id: string, path: string, headers: Readonly<Record<string, string>> = {}) => call(`https://${executeApi(id)}${path}`, headers);

const notFoundInstead = api('gr1custom', {
  MISSING_AUTHENTICATION_TOKEN: {
    status: 404,
    headers: { 'X-Reason': 'unknown-path' },
    template: '{"error":$context.error.messageString}',
  },
});
const worded = api('gr1worded', {
  MISSING_AUTHENTICATION_TOKEN: {
    template: '{"type":"$context.error.responseType","stage":"$context.stage","api":"$context.apiId","id":"$context.requestId"}',
  },
});
const all4xx = api('gr1all', { DEFAULT_4XX: { status: 418, headers: { 'X-Default': 'yes' } } });
const both = api('gr1both', { DEFAULT_4XX: { status: 418 }, INVALID_API_KEY: { status: 402 } });
const partly = api('gr1partly', { DEFAULT_4XX: { status: 418 }, INVALID_API_KEY: { headers: { 'X-Reason': 'key' } } });

/** Facts §2.3: gateway responses and what they fall back to. */
export const gatewayResponseCases: readonly FidelityCase[] = [
  {
    id: 'gateway-response-fills-its-variables',
    claim: 'A body template names the type of the gateway response, the stage, the API; an id that differs each time is told as ….',
    claims: ['rest-gateway-responses'],
    status: 'documented',
    evidence: 'DG26:api-gateway-mapping-template-reference ($context.error.responseType)',
    given: worded,
    request: { url: `https://${executeApi('gr1worded')}/prod/none` },
    expect: {
      status: 403,
      errorType: 'MissingAuthenticationTokenException',
      body: '{"type":"MISSING_AUTHENTICATION_TOKEN","stage":"prod","api":"gr1worded","id":"…"}',
    },
  },
  {
    id: 'gateway-response-makes-unknown-path-404',
    claim: 'A gateway response for MISSING_AUTHENTICATION_TOKEN turns an unknown path into whatever status it sets.',
    claims: ['rest-gateway-responses'],
    status: 'documented',
    evidence: guide('set-up-gateway-response-using-the-console'),
    given: notFoundInstead,
    request: at('gr1custom', '/prod/nowhere'),
    expect: { kind: 'answered', answeredBy: 'api-gateway', status: 404, body: '{"error":"Missing Authentication Token"}' },
    answerHeaders: { 'x-reason': 'unknown-path' },
    steps: ['gateway-response-used'],
  },
  {
    id: 'gateway-response-covers-signature-parse',
    claim: 'The answer to an unreadable Authorization header is of that same type, and changes with it.',
    claims: ['rest-gateway-responses', 'rest-authorization-parse-403'],
    status: 'observed',
    evidence: 'amazon-archives/aws-cognito-angular-quickstart#50',
    given: notFoundInstead,
    request: at('gr1custom', '/prod/nowhere', { Authorization: 'token' }),
    expect: { kind: 'answered', status: 404 },
  },
  {
    id: 'gateway-response-covers-iam',
    claim: 'An unsigned call to an AWS_IAM method is of that type too.',
    claims: ['rest-gateway-responses', 'rest-iam-unsigned'],
    status: 'documented',
    evidence: page,
    given: notFoundInstead,
    request: at('gr1custom', '/prod/iam'),
    expect: { kind: 'answered', status: 404 },
  },
  {
    id: 'gateway-response-default-4xx-status',
    claim: 'A status set on DEFAULT_4XX replaces the status of every 4xx that has none of its own.',
    claims: ['rest-gateway-response-default'],
    status: 'documented',
    evidence: page,
    given: all4xx,
    request: at('gr1all', '/prod/keyed'),
    expect: { kind: 'answered', status: 418 },
    answerHeaders: { 'x-default': 'yes' },
  },
  {
    id: 'gateway-response-own-wins-over-default',
    claim: 'A gateway response of the exact type wins over DEFAULT_4XX.',
    claims: ['rest-gateway-responses'],
    status: 'documented',
    evidence: page,
    given: both,
    request: at('gr1both', '/prod/keyed'),
    expect: { kind: 'answered', status: 402 },
  },
  {
    id: 'gateway-response-own-without-status',
    claim: 'A gateway response without a status takes that of DEFAULT_4XX.',
    claims: ['rest-gateway-responses'],
    status: 'documented',
    evidence: page,
    given: partly,
    request: at('gr1partly', '/prod/keyed'),
    expect: { kind: 'answered', status: 418 },
    answerHeaders: { 'x-reason': 'key' },
  },
  {
    id: 'gateway-response-of-other-type',
    claim: 'A gateway response of another type changes nothing: AWS’s own answer is given.',
    claims: ['rest-api-key-403'],
    status: 'documented',
    evidence: page,
    given: notFoundInstead,
    request: at('gr1custom', '/prod/keyed'),
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
  },
  {
    id: 'gateway-response-not-before-a-stage',
    claim: 'Before a stage is chosen no gateway response applies: an unknown stage stays 403 Forbidden.',
    claims: ['api-rest-no-stage-403'],
    status: 'inferred',
    evidence: 'Gateway responses belong to a deployment, which only a stage leads to',
    given: all4xx,
    request: at('gr1all', '/dev/open'),
    expect: forbidden,
  },
  {
    id: 'gateway-response-not-for-foreign-host',
    claim: 'Nor does one apply to a foreign Host.',
    claims: ['api-foreign-host-403'],
    status: 'inferred',
    evidence: 'Gateway responses belong to a deployment, which only a stage leads to',
    given: all4xx,
    request: at('gr1all', '/prod/open', { Host: 'www.example.com' }),
    expect: forbidden,
  },
  {
    id: 'gateway-response-resource-not-found-unused',
    claim: 'RESOURCE_NOT_FOUND exists, but unknown resources do not use it.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: localstack('test_gateway_response_crud, test_routing_not_found'),
    given: api('gr1unused', { RESOURCE_NOT_FOUND: { status: 404 } }),
    request: at('gr1unused', '/prod/nowhere'),
    expect: missingToken,
  },
  {
    id: 'gateway-response-default-4xx-not-for-reached',
    claim: 'What the integration answers itself is no gateway response.',
    claims: [],
    status: 'documented',
    evidence: page,
    given: all4xx,
    request: at('gr1all', '/prod/open'),
    expect: reachesMethod('GET /open'),
  },
];
