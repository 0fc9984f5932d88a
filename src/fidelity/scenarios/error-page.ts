import { defaultDomainName, distribution, managed } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { api, apiHost, apiId, missingToken, site, siteAndApi, spaPages, viewer } from './site.ts';

const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader };
const collaborative = 'https://github.com/aws-samples/sample-collaborative-ai-dlc/issues/186 and PR #233';
const page = { kind: 'answered', status: 200, answeredBy: 's3' } as const;
const authorized = { path: '/api/items', methods: { GET: { auth: 'CUSTOM', authorizer: 'auth1' } } } as const;
const token = [['authorization', 'Bearer expired']] as const;
const withAuthorizer = { authorizers: [{ id: 'auth1', type: 'TOKEN', source: 'method.request.header.Authorization' }] } as const;

/** S17: the page of the single-page application stands in for the API's errors. */
const swallowed: readonly FidelityCase[] = [
  {
    id: 's17-expired-token-becomes-page',
    claim: 'An authorizer’s 403 is replaced by the site’s page: the call gets 200 and HTML.',
    claims: ['cf-error-page-distribution-wide', 'cf-error-page-own-behavior', 'rest-authorizer-deny'],
    status: 'observed',
    evidence: collaborative,
    given: [siteAndApi({ behavior: exceptHost, errorResponses: spaPages }), ...api('REGIONAL', [authorized], withAuthorizer)],
    answers: { 'authorizer:auth1': 'denies' },
    request: { url: `${viewer}/api/items`, headers: token },
    expect: { ...page, replaced: { status: 403, answeredBy: 'api-gateway' }, behavior: '/api/*', finding: 'error-page-hides-error' },
    answerHeaders: { 'x-cache': 'Error from cloudfront' },
  },
  {
    id: 's17-unknown-route-becomes-page',
    claim: 'A missing resource’s 403 is replaced likewise.',
    claims: ['cf-error-page-distribution-wide', 'rest-missing-token-403'],
    status: 'observed',
    evidence: collaborative,
    given: [siteAndApi({ behavior: exceptHost, errorResponses: spaPages }), ...api('REGIONAL', ['GET /api/items'])],
    request: { url: `${viewer}/api/this-route-does-not-exist` },
    expect: {
      ...page,
      replaced: { status: 403, answeredBy: 'api-gateway', errorType: 'MissingAuthenticationTokenException' },
      finding: ['error-page-hides-error', 'resource-missing'],
    },
  },
  {
    id: 's17-after-the-fix-json-error',
    claim: 'Without error pages, and a function on the default behavior instead, the API’s own error comes through.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: collaborative,
    given: [
      siteAndApi({ behavior: exceptHost, site: { functions: { 'viewer-request': 'spa-fallback' } } }),
      ...api('REGIONAL', ['GET /api/items']),
    ],
    request: { url: `${viewer}/api/this-route-does-not-exist` },
    expect: {
      kind: 'answered',
      status: 403,
      answeredBy: 'api-gateway',
      body: missingToken,
      replaced: null,
      noFinding: 'error-page-hides-error',
    },
    answerHeaders: { 'content-type': 'application/json' },
  },
  {
    id: 's17-without-token-401-is-not-listed',
    claim: 'Only listed statuses are replaced: the authorizer’s 401 comes through.',
    claims: ['rest-authorizer-401'],
    status: 'documented',
    evidence: 'DG: GeneratingCustomErrorResponses (401 cannot be listed)',
    given: [siteAndApi({ behavior: exceptHost, errorResponses: spaPages }), ...api('REGIONAL', [authorized], withAuthorizer)],
    request: { url: `${viewer}/api/items` },
    expect: { kind: 'answered', status: 401, answeredBy: 'api-gateway', replaced: null },
  },
];

const loadBalancer = 'app-1234567890.eu-west-1.elb.amazonaws.com';

/** S18: errors of the application's own. */
const ownErrors: readonly FidelityCase[] = [
  {
    id: 's18-own-404-of-a-function',
    claim: 'A 404 that the function behind the API answers itself arrives as the site’s page.',
    claims: ['cf-error-page-distribution-wide', 'rest-pair-matching'],
    status: 'observed',
    evidence: 'Boise-State-Development/agentcore-public-stack PR#230; DoenetApps#2895',
    given: [siteAndApi({ behavior: exceptHost, errorResponses: spaPages }), ...api('REGIONAL', ['GET /api/sessions/{id}'])],
    answers: { [`own-status:${apiId}/prod GET /api/sessions/{id}`]: '404' },
    request: { url: `${viewer}/api/sessions/42` },
    expect: { ...page, replaced: { status: 404, answeredBy: 'api-gateway' }, finding: 'error-page-hides-error' },
  },
  {
    id: 's18-own-answer-unless-said',
    claim: 'Whether the function answers with such a status is its own affair: the method is reached, and the page is an alternative.',
    claims: ['rest-pair-matching'],
    status: 'documented',
    evidence: 'DG: GeneratingCustomErrorResponses; REPORT.md',
    given: [siteAndApi({ behavior: exceptHost, errorResponses: spaPages }), ...api('REGIONAL', ['GET /api/sessions/{id}'])],
    request: { url: `${viewer}/api/sessions/42` },
    expect: { kind: 'reaches', status: null, reaches: { resource: '/api/sessions/{id}', pathParameters: { id: '42' } }, replaced: null },
    asks: [`own-status:${apiId}/prod GET /api/sessions/{id}`],
  },
  {
    id: 's18-own-404-of-a-load-balancer',
    claim: 'The same behind a load balancer.',
    claims: ['cf-error-page-distribution-wide', 'load-balancer-any-host'],
    status: 'observed',
    evidence: 'GuardBench#10',
    given: [siteAndApi({ behavior: exceptHost, errorResponses: spaPages, api: { domainName: loadBalancer, path: '' } })],
    answers: { [`own-status:${loadBalancer}/api/sessions/42`]: '404' },
    request: { url: `${viewer}/api/sessions/42` },
    expect: { ...page, replaced: { status: 404, answeredBy: 'load-balancer' }, finding: 'error-page-hides-error' },
  },
];

const webAcl = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/allow-list/1a2b';
const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:check-auth:7';
const readOnly = { methods: ['HEAD', 'GET'] };

/** S19, S20: refusals of CloudFront itself. */
const ofCloudFront: readonly FidelityCase[] = [
  {
    id: 's19-blocked-by-waf-becomes-page',
    claim: 'A request that AWS WAF blocks is answered with the site’s page and 200.',
    claims: ['cf-waf-403', 'cf-error-page-cf-errors'],
    status: 'observed',
    evidence: 'https://github.com/aws-samples/generative-ai-use-cases/issues/1198',
    given: [distribution({ origins: [site], errorResponses: spaPages, webAcl })],
    answers: { [`waf:${webAcl}`]: 'blocks' },
    request: { url: `${viewer}/app.js` },
    expect: { ...page, replaced: { status: 403, answeredBy: 'cloudfront' }, finding: 'error-page-hides-error' },
    steps: ['waf-checked', 'error-page-served'],
  },
  {
    id: 's20-post-bypasses-login',
    claim: 'A method that is not allowed gets the error page, past the function that asks for a login.',
    claims: ['cf-methods-403', 'cf-error-page-cf-errors', 'cf-error-page-bypasses'],
    status: 'observed',
    evidence: 'https://github.com/aws-samples/cloudfront-authorization-at-edge/issues/25 and PR #26',
    given: [
      distribution({
        origins: [site],
        rootObject: 'index.html',
        errorResponses: [{ code: 403, page: '/index.html', responseCode: 200 }],
        defaultBehavior: { ...readOnly, lambdas: { 'viewer-request': lambdaArn } },
      }),
    ],
    request: { method: 'POST', url: `https://${defaultDomainName}/` },
    expect: {
      ...page,
      replaced: { status: 403, answeredBy: 'cloudfront' },
      finding: ['method-not-allowed', 'error-page-hides-error', 'function-skipped-on-error-page'],
    },
    steps: ['method-refused', 'error-page-served'],
  },
  {
    id: 's20-get-meets-the-login',
    claim: 'The same URL with GET meets the function.',
    claims: ['cf-lambda-edge'],
    status: 'observed',
    evidence: 'https://github.com/aws-samples/cloudfront-authorization-at-edge/issues/25',
    given: [
      distribution({
        origins: [site],
        rootObject: 'index.html',
        defaultBehavior: { ...readOnly, lambdas: { 'viewer-request': lambdaArn } },
      }),
    ],
    answers: { [`lambda-edge:${lambdaArn}/viewer-request`]: 'status=307' },
    request: { url: `https://${defaultDomainName}/` },
    expect: { kind: 'answered', status: 307, answeredBy: 'lambda-edge' },
    answerHeaders: { 'x-cache': 'LambdaGeneratedResponse from cloudfront' },
  },
  {
    id: 's17-refused-host-becomes-page',
    claim: 'A regional API’s refusal of the forwarded Host is replaced too: the API "returns the site".',
    claims: ['api-foreign-host-403', 'cf-error-page-distribution-wide'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §13.1, model answer',
    given: [
      siteAndApi({ behavior: { originRequestPolicy: managed.allViewer }, errorResponses: spaPages }),
      ...api('REGIONAL', ['GET /api/test']),
    ],
    request: { url: `${viewer}/api/test` },
    expect: {
      ...page,
      replaced: { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException' },
      finding: ['host-header-rejected', 'error-page-hides-error'],
    },
    sends: { to: apiHost, host: defaultDomainName },
  },
];

export const errorPageScenarios: readonly FidelityCase[] = [...swallowed, ...ownErrors, ...ofCloudFront];
