import { distribution, httpApi, managed } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { api, apiHost, apiId, bucket, missingToken, site, siteAndApi, viewer } from './site.ts';

const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader };
const mat = {
  kind: 'answered',
  status: 403,
  answeredBy: 'api-gateway',
  errorType: 'MissingAuthenticationTokenException',
  body: missingToken,
} as const;
const samCli = 'aws/aws-sam-cli#437, stackery/php-lambda-layer#31, IPRotate#5';
const troubleshoot = 're:Post api-gateway-troubleshoot-403-forbidden';

/** S37: `/{proxy+}` and the root. */
const roots: readonly FidelityCase[] = [
  ...['/prod', '/prod/'].map(
    (path, index): FidelityCase => ({
      id: `s37-proxy-misses-root-${index === 0 ? 'bare' : 'slash'}`,
      claim: `A greedy resource does not take the root of its stage (${path}).`,
      claims: ['rest-missing-token-403', 'rest-greedy-needs-segment'],
      status: 'observed',
      evidence: samCli,
      given: api('REGIONAL', ['ANY /{proxy+}']),
      request: { url: `https://${apiHost}${path}` },
      expect: { ...mat, finding: 'proxy-misses-root' },
    }),
  ),
  {
    id: 's37-through-cloudfront',
    claim: 'Through CloudFront the root misses likewise.',
    claims: ['rest-missing-token-403', 'rest-greedy-needs-segment'],
    status: 'observed',
    evidence: samCli,
    given: [
      distribution({ origins: [{ id: 'api', domainName: apiHost, path: '/prod' }], defaultBehavior: exceptHost }),
      ...api('REGIONAL', ['ANY /{proxy+}']),
    ],
    request: { url: `${viewer}/` },
    expect: { ...mat, finding: 'proxy-misses-root' },
    sends: { path: '/prod/' },
  },
  {
    id: 's37-with-root-method',
    claim: 'With a method on the root it is reached.',
    claims: ['rest-pair-matching'],
    status: 'observed',
    evidence: samCli,
    given: api('REGIONAL', ['ANY /{proxy+}', 'ANY /']),
    request: { url: `https://${apiHost}/prod` },
    expect: { kind: 'reaches', reaches: { resource: '/', method: 'ANY' }, noFinding: 'proxy-misses-root' },
  },
];

/** S38: a method or resource that is not there. */
const misses: readonly FidelityCase[] = [
  {
    id: 's38-wrong-method',
    claim: 'A resource without the method answers as if it were not there.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: troubleshoot,
    given: api('REGIONAL', ['GET /items']),
    request: { method: 'POST', url: `https://${apiHost}/prod/items` },
    expect: { ...mat, finding: 'method-missing', noFinding: 'resource-missing' },
    answerHeaders: { 'x-amzn-errortype': 'MissingAuthenticationTokenException' },
  },
  {
    id: 's38-resource-missing',
    claim: 'So does a resource that is missing, or not deployed.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: troubleshoot,
    given: api('REGIONAL', ['GET /items']),
    request: { url: `https://${apiHost}/prod/users` },
    expect: { ...mat, finding: 'resource-missing' },
  },
  {
    id: 's38-http-api-instead',
    claim: 'An HTTP API answers 404 Not Found instead.',
    claims: ['http-no-route-404'],
    status: 'observed',
    evidence: 'aws/serverless-application-model test_function_with_http_api',
    given: httpApi({ id: apiId, routes: ['GET /items'] }),
    request: { url: `https://${apiHost}/users` },
    expect: { kind: 'answered', status: 404, answeredBy: 'api-gateway', body: '{"message":"Not Found"}', finding: 'resource-missing' },
  },
];

const otherBucket = { id: 'images', domainName: 'images-bucket.s3.eu-west-1.amazonaws.com', oac: 'E327GJI25M56DG' };
const notFollowing = 're:Post cloudfront-not-following-cache-behavior';

/** S39, S40, S41: patterns. */
const patterns: readonly FidelityCase[] = [
  {
    id: 's39-pattern-without-wildcard',
    claim: 'A pattern `test/` takes `/test/` alone, nothing below it.',
    claims: ['cf-first-pattern-wins'],
    status: 'documented',
    evidence: notFollowing,
    given: [distribution({ origins: [site, otherBucket], behaviors: [{ pattern: 'test/', origin: 'images' }] })],
    request: { url: `${viewer}/test/file1.jpg` },
    expect: { kind: 'reaches', behavior: 'Default (*)', reaches: { bucket, key: 'test/file1.jpg' }, finding: 'pattern-just-missed' },
  },
  {
    id: 's39-pattern-case',
    claim: 'Patterns tell upper from lower case.',
    claims: ['cf-first-pattern-wins'],
    status: 'documented',
    evidence: notFollowing,
    given: [distribution({ origins: [site, otherBucket], behaviors: [{ pattern: '/test/*', origin: 'images' }] })],
    request: { url: `${viewer}/Test/file1.jpg` },
    expect: { kind: 'reaches', behavior: 'Default (*)', reaches: { bucket }, finding: 'pattern-just-missed' },
  },
  {
    id: 's40-broader-pattern-above',
    claim: 'A broad pattern above a narrow one takes its requests.',
    claims: ['cf-first-pattern-wins'],
    status: 'observed',
    evidence: 'RJPearson94/terraform-aws-open-next#32',
    given: [
      distribution({
        origins: [site, otherBucket],
        behaviors: [
          { pattern: '/_next/*', origin: 'site' },
          { pattern: '/_next/image*', origin: 'images' },
        ],
      }),
    ],
    request: { url: `${viewer}/_next/image?url=a` },
    expect: { behavior: '/_next/*', reaches: { bucket }, finding: ['behavior-shadowed', 'behavior-unreachable'] },
  },
  {
    id: 's40-question-marks-above-literal',
    claim: '`/??-??/foo` above `/en-us/foo` takes it.',
    claims: ['cf-first-pattern-wins'],
    status: 'observed',
    evidence: 'gympass/cdn-origin-controller#103',
    given: [
      distribution({
        origins: [site, otherBucket],
        behaviors: [
          { pattern: '/??-??/foo', origin: 'site' },
          { pattern: '/en-us/foo', origin: 'images' },
        ],
      }),
    ],
    request: { url: `${viewer}/en-us/foo` },
    expect: { behavior: '/??-??/foo', reaches: { bucket }, finding: 'behavior-shadowed' },
  },
  {
    id: 's41-bare-prefix',
    claim: '`/api/*` does not take `/api`: the default behavior’s bucket gets it.',
    claims: ['cf-first-pattern-wins', 'cf-pattern-bare-prefix'],
    status: 'inferred',
    evidence: 'the slash before the asterisk is literal; code-dot-org#4471 for the leading slash',
    given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['GET /api'])],
    answers: { [`object:${bucket}/api`]: 'missing' },
    request: { url: `${viewer}/api` },
    expect: { status: 403, answeredBy: 's3', errorType: 'AccessDenied', behavior: 'Default (*)', finding: 'bare-prefix-not-matched' },
  },
];

const helper = 'HumanCellAtlas/data-store#328, stackoverflow 32825413, serverless/serverless#3205';

/** S43: an unknown path with an Authorization header. */
const tokens: readonly FidelityCase[] = [
  {
    id: 's43-unknown-path-with-bearer',
    claim: 'An unknown path with a bearer token is told as a bad AWS signature.',
    claims: ['rest-authorization-parse-403'],
    status: 'observed',
    evidence: helper,
    given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['GET /items'])],
    request: { url: `${viewer}/api/items`, headers: [['authorization', 'Bearer x']] },
    expect: { kind: 'answered', status: 403, answeredBy: 'api-gateway', finding: 'prefix-not-stripped' },
    bodyHas: ["'x' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer x'."],
  },
  {
    id: 's43-unknown-path-with-pairs',
    claim: 'A token that reads as a pair lacks the parts of a signature.',
    claims: ['rest-authorization-parse-403'],
    status: 'observed',
    evidence: helper,
    given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['GET /items'])],
    request: { url: `${viewer}/api/nothing`, headers: [['authorization', 'Bearer eyJhbGciOiJub25lIn0=']] },
    expect: { status: 403, answeredBy: 'api-gateway', finding: 'resource-missing' },
    bodyHas: ["Authorization header requires 'Credential' parameter."],
  },
];

export const apiMatchingScenarios: readonly FidelityCase[] = [...roots, ...misses, ...patterns, ...tokens];
