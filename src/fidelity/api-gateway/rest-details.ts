import { executeApi, restApi } from '../builders.ts';
import { call, guide, localstack } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { missingToken, reachesMethod } from '../expecting.ts';

type Row = Omit<FidelityCase, 'given' | 'request'> & { readonly target: string; readonly headers?: Readonly<Record<string, string>> };

const API = 'rd1rest';
const given = restApi({
  id: API,
  type: 'REGIONAL',
  resources: ['ANY /any', 'GET /only', 'PUT /only2', 'GET /test', 'ANY /files/{proxy+}', 'GET /days/{day}', 'GET /x/y', 'GET /Case'],
  stages: ['Prod'],
});
const greedy = restApi({ id: 'rd1greedy', type: 'REGIONAL', resources: ['ANY /{proxy+}'], stages: ['Prod'] });
const edge = restApi({ id: 'rd1edge', type: 'EDGE', resources: ['GET /test'], stages: ['Prod'] });

const over = (host: string, sources: FidelityCase['given'], rows: readonly Row[]): readonly FidelityCase[] =>
  rows.map(({ target, headers, ...row }) => {
    const [method = '', path = ''] = target.split(' ');
    return { ...row, given: sources, request: call(`${method} https://${executeApi(host)}${path}`, headers ?? {}) };
  });

const slashes = localstack('test_lambda_aws_proxy_integration');

const details: readonly Row[] = [
  {
    id: 'rest-any-takes-the-seven-methods',
    claim: 'ANY covers DELETE, GET, HEAD, OPTIONS, PATCH, POST and PUT.',
    claims: ['rest-pair-matching'],
    status: 'documented',
    evidence: guide('api-gateway-method-settings-method-request'),
    target: 'HEAD /Prod/any',
    expect: reachesMethod('ANY /any'),
  },
  {
    id: 'rest-any-does-not-take-trace',
    claim: 'ANY covers no other method: a TRACE is not taken.',
    claims: ['rest-missing-token-403', 'rest-any-methods'],
    status: 'documented',
    evidence: guide('api-gateway-method-settings-method-request'),
    target: 'TRACE /Prod/any',
    expect: missingToken,
  },
  {
    id: 'rest-head-is-not-implied-by-get',
    claim: 'HEAD is not implied by GET.',
    claims: ['rest-missing-token-403', 'rest-head-not-get'],
    status: 'observed',
    evidence: 'propublica/congress-api-docs#129',
    target: 'HEAD /Prod/only',
    expect: { kind: 'answered', status: 403, errorType: 'MissingAuthenticationTokenException' },
  },
  {
    id: 'rest-method-override-header',
    claim: 'X-HTTP-Method-Override changes the method that routing looks for.',
    claims: ['rest-method-override'],
    status: 'documented',
    evidence: guide('api-gateway-known-issues'),
    target: 'POST /Prod/only2',
    headers: { 'X-HTTP-Method-Override': 'PUT' },
    expect: reachesMethod('PUT /only2'),
  },
  {
    id: 'rest-method-override-hides-method',
    claim: 'The overridden method is not looked for any more.',
    claims: ['rest-missing-token-403', 'rest-method-override'],
    status: 'documented',
    evidence: guide('api-gateway-known-issues'),
    target: 'GET /Prod/only',
    headers: { 'X-HTTP-Method-Override': 'PUT' },
    expect: missingToken,
  },
  {
    id: 'rest-trailing-slash-is-nothing',
    claim: 'A slash at the end makes no difference to matching, and the event’s paths keep it.',
    claims: ['rest-trailing-slash'],
    status: 'observed',
    evidence: `${slashes}; powertools test_api_gateway_rest_trailing_slash`,
    target: 'GET /Prod/test/',
    expect: reachesMethod('GET /test', { told: { path: '/test/', contextPath: '/Prod/test/' } }),
  },
  {
    id: 'rest-trailing-slash-not-in-greedy-value',
    claim: 'The value of a greedy variable drops the slash at the end.',
    claims: ['rest-trailing-slash'],
    status: 'observed',
    evidence: slashes,
    target: 'GET /Prod/files/a/',
    expect: reachesMethod('ANY /files/{proxy+}', { params: { proxy: 'a' }, told: { path: '/files/a/' } }),
  },
  {
    id: 'rest-nested-greedy-misses-its-parent',
    claim: 'A greedy resource below a prefix does not take the prefix itself.',
    claims: ['rest-missing-token-403', 'rest-greedy-needs-segment'],
    status: 'documented',
    evidence: guide('setup-http-integrations'),
    target: 'GET /Prod/files',
    expect: { ...missingToken, finding: 'resource-missing' },
  },
  {
    id: 'rest-nested-greedy-misses-its-parent-with-slash',
    claim: 'Nor does it take the prefix with a slash behind it.',
    claims: ['rest-missing-token-403', 'rest-greedy-needs-segment'],
    status: 'observed',
    evidence: 'mikestaub/serverless-express#43',
    target: 'GET /Prod/files/',
    expect: missingToken,
  },
  {
    id: 'rest-variable-takes-no-empty-segment',
    claim: 'A variable of a REST API never takes an empty segment.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: 'aws/chalice#734',
    target: 'GET /Prod/days/',
    expect: missingToken,
  },
  {
    id: 'rest-double-slash-after-stage',
    claim: 'Two slashes after the stage match as one, and requestContext.path keeps both.',
    claims: ['rest-pair-matching', 'api-leading-slashes'],
    status: 'observed',
    evidence: `${slashes}; aws/serverless-application-model test_api_with_cors; OWASP/Serverless-Goat#13`,
    target: 'GET /Prod//test',
    expect: reachesMethod('GET /test', { told: { contextPath: '/Prod//test' } }),
  },
  {
    id: 'rest-double-slash-in-greedy-value',
    claim: 'Two slashes inside a greedy value are kept.',
    claims: ['rest-inner-slashes'],
    status: 'observed',
    evidence: slashes,
    target: 'GET /Prod/files/a//b',
    expect: reachesMethod('ANY /files/{proxy+}', { params: { proxy: 'a//b' } }),
  },
  {
    id: 'rest-double-slash-between-literals',
    claim: 'Two slashes between literal segments are taken to make an empty segment, which no literal takes.',
    claims: ['rest-missing-token-403', 'rest-inner-slashes'],
    status: 'disputed',
    evidence: 'No record',
    target: 'GET /Prod/x//y',
    expect: missingToken,
  },
  {
    id: 'rest-percent-escapes-stay',
    claim: 'Percent escapes are not decoded, in the path or in the parameters.',
    claims: ['rest-no-decoding'],
    status: 'observed',
    evidence: 'aws/aws-lambda-dotnet, hotsock/voker, localstack/localstack',
    target: 'GET /Prod/days/1%20may%2B',
    expect: reachesMethod('GET /days/{day}', { params: { day: '1%20may%2B' }, told: { path: '/days/1%20may%2B' } }),
  },
  {
    id: 'rest-encoded-slash-stays-in-its-segment',
    claim: 'An encoded slash does not part segments.',
    claims: ['rest-encoded-slash'],
    status: 'inferred',
    evidence: 'Paths are not decoded',
    target: 'GET /Prod/days/a%2Fb',
    expect: reachesMethod('GET /days/{day}', { params: { day: 'a%2Fb' } }),
  },
  {
    id: 'rest-encoded-literal-differs',
    claim: 'A letter that is written as an escape is not the letter of a literal segment.',
    claims: ['rest-missing-token-403', 'rest-no-decoding'],
    status: 'inferred',
    evidence: 'Paths are not decoded',
    target: 'GET /Prod/%74est',
    expect: missingToken,
  },
  {
    id: 'rest-path-case',
    claim: 'Paths are case sensitive.',
    claims: ['rest-missing-token-403'],
    status: 'inferred',
    evidence: 'As stage names are',
    target: 'GET /Prod/case',
    expect: { ...missingToken, finding: 'resource-missing' },
  },
  {
    id: 'rest-query-plays-no-part',
    claim: 'The query string has no influence on matching.',
    claims: ['rest-pair-matching'],
    status: 'documented',
    evidence: guide('how-to-call-api'),
    target: 'GET /Prod/test?path=/nowhere&x=/y',
    expect: reachesMethod('GET /test'),
  },
  {
    id: 'rest-root-has-no-methods-of-itself',
    claim: 'The root resource always exists, but takes nothing until a method is added to it.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: localstack('test_create_rest_api_with_optional_params'),
    target: 'GET /Prod/',
    expect: missingToken,
  },
];

/** Facts §3.2: details of matching in a REST API. */
export const restDetailCases: readonly FidelityCase[] = [
  ...over(API, given, details),
  ...over('rd1greedy', greedy, [
    {
      id: 'rest-root-greedy-misses-root',
      claim: 'A greedy resource at the root does not take the root itself.',
      claims: ['rest-missing-token-403', 'rest-greedy-needs-segment'],
      status: 'documented',
      evidence: `${guide('setup-http-integrations')}; adamchainz/apig-wsgi#294`,
      target: 'GET /Prod/',
      expect: { ...missingToken, finding: 'proxy-misses-root' },
    },
    {
      id: 'rest-root-greedy-takes-everything-below',
      claim: 'It takes every path below the root, as one value.',
      claims: ['rest-pair-matching'],
      status: 'observed',
      evidence: slashes,
      target: 'GET /Prod/a/b/c',
      expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'a/b/c' } }),
    },
  ]),
  ...over('rd1edge', edge, [
    {
      id: 'rest-double-slash-after-stage-of-edge-api',
      claim: 'Two slashes after the stage are harmless at an edge-optimized API as well.',
      claims: ['rest-pair-matching', 'api-leading-slashes'],
      status: 'observed',
      evidence: slashes,
      target: 'GET /Prod//test',
      expect: reachesMethod('GET /test'),
    },
  ]),
];
