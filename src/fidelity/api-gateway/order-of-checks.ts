import { executeApi, restApi } from '../builders.ts';
import { call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { reachesMethod, refusedBy } from '../expecting.ts';

const ACL = 'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/guard/1a2b3c4d';
const POLICY = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: '*' }] };

const guarded = restApi({
  id: 'oc1guarded',
  type: 'REGIONAL',
  resources: [
    { path: '/both', methods: { GET: { auth: 'CUSTOM', authorizer: 'tok123', apiKey: true } } },
    { path: '/checked', methods: { GET: { apiKey: true, requires: ['method.request.querystring.q'] } } },
  ],
  stages: [{ stageName: 'prod', webAclArn: ACL }],
  policy: POLICY,
  authorizers: [{ id: 'tok123', type: 'TOKEN', source: 'method.request.header.Authorization' }],
});
const at = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  call(`https://${executeApi('oc1guarded')}/prod${path}`, headers);
const WAF = `waf:${ACL}`;
const RESOURCE_POLICY = 'resource-policy:oc1guarded';

/** Facts §2.4: what a REST API checks first. */
export const orderOfCheckCases: readonly FidelityCase[] = [
  {
    id: 'order-waf-before-resource-policy',
    claim: 'WAF comes first: what it blocks is Forbidden, whatever the resource policy says.',
    claims: ['rest-waf-first'],
    status: 'documented',
    evidence: guide('apigateway-control-access-aws-waf'),
    given: guarded,
    answers: { [WAF]: 'blocks', [RESOURCE_POLICY]: 'denies' },
    request: at('/both'),
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
    steps: ['waf-checked'],
  },
  {
    id: 'order-waf-before-routing',
    claim: 'WAF comes before routing too: a blocked request to an unknown path is Forbidden.',
    claims: ['rest-waf-first'],
    status: 'documented',
    evidence: guide('apigateway-control-access-aws-waf'),
    given: guarded,
    answers: { [WAF]: 'blocks' },
    request: at('/nowhere'),
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
  },
  {
    id: 'order-waf-on-edge-stage',
    claim: 'A stage of an edge-optimized API has a regional web ACL that works the same.',
    claims: ['rest-waf-first', 'api-edge-is-cloudfront'],
    status: 'documented',
    evidence: guide('apigateway-control-access-aws-waf'),
    given: restApi({ id: 'oc1edge', type: 'EDGE', resources: ['GET /open'], stages: [{ stageName: 'prod', webAclArn: ACL }] }),
    answers: { [WAF]: 'blocks' },
    request: call(`https://${executeApi('oc1edge')}/prod/open`),
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
  },
  {
    id: 'order-routing-before-resource-policy',
    claim: 'Routing comes before the resource policy: an unknown path is a Missing Authentication Token.',
    claims: ['rest-missing-token-403'],
    status: 'inferred',
    evidence: 'ministackorg/ministack#1423 shows it for authorization',
    given: guarded,
    answers: { [RESOURCE_POLICY]: 'denies' },
    request: at('/nowhere'),
    expect: refusedBy(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token'),
  },
  {
    id: 'order-resource-policy-deny-before-authorizer',
    claim: 'An explicit deny of the resource policy comes before the authorizer.',
    claims: ['rest-resource-policy'],
    status: 'documented',
    evidence: guide('apigateway-authorization-flow'),
    given: guarded,
    answers: { [RESOURCE_POLICY]: 'denies' },
    request: at('/both'),
    expect: refusedBy(403, 'AccessDeniedException'),
  },
  {
    id: 'order-authorizer-before-api-key',
    claim: 'The authorizer comes before the API key: a valid key without a token is a 401.',
    claims: ['rest-authorizer-401'],
    status: 'observed',
    evidence: 'aws/serverless-application-model test_authorizer_apikey',
    given: guarded,
    request: at('/both', { 'x-api-key': 'k' }),
    expect: refusedBy(401, 'UnauthorizedException', 'Unauthorized'),
  },
  {
    id: 'order-api-key-after-authorizer',
    claim: 'With the token there, the missing key is what is refused.',
    claims: ['rest-api-key-403'],
    status: 'observed',
    evidence: 'aws/serverless-application-model test_authorizer_apikey',
    given: guarded,
    request: at('/both', { Authorization: 't' }),
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
  },
  {
    id: 'order-api-key-before-validation',
    claim: 'The API key comes before the validation of parameters.',
    claims: ['rest-api-key-403'],
    status: 'inferred',
    evidence: 'Order of the pipeline in the developer guide',
    given: guarded,
    request: at('/checked'),
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
  },
  {
    id: 'order-api-key-from-authorizer',
    claim: 'With apiKeySource AUTHORIZER the key comes from the authorizer, and no header is looked at.',
    claims: [],
    status: 'documented',
    evidence: guide('api-gateway-api-key-source'),
    given: restApi({
      id: 'oc1source',
      type: 'REGIONAL',
      apiKeySource: 'AUTHORIZER',
      resources: [{ path: '/both', methods: { GET: { auth: 'CUSTOM', authorizer: 'tok123', apiKey: true } } }],
      stages: ['prod'],
      authorizers: [{ id: 'tok123', type: 'TOKEN', source: 'method.request.header.Authorization' }],
    }),
    request: call(`https://${executeApi('oc1source')}/prod/both`, { Authorization: 't' }),
    expect: reachesMethod('GET /both'),
    asks: ['api-key:oc1source/prod'],
  },
];
