import { customDomain, distribution, domainTargets, jsonText, managed, originAccessControl, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { api, apiHost, apiId, bucket, forbidden, missingToken, site, viewer } from './site.ts';

const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader };

/** S46: the viewer's protocol. */
const viewers: readonly FidelityCase[] = [
  {
    id: 's46-https-only',
    claim: 'A behavior with https-only answers 403 to HTTP.',
    claims: ['cf-https-only-403'],
    status: 'observed',
    evidence: 'ministryofjustice PR#13080, #13063; DG: using-https-viewers-to-cloudfront',
    given: [distribution({ origins: [site], defaultBehavior: { protocol: 'https-only' } })],
    request: { url: 'http://d111111abcdef8.cloudfront.net/index.html' },
    expect: { kind: 'answered', status: 403, answeredBy: 'cloudfront', finding: 'viewer-http-refused' },
  },
  {
    id: 's46-redirect-instead',
    claim: 'redirect-to-https answers 301 to a GET.',
    claims: ['cf-redirect-to-https'],
    status: 'documented',
    evidence: 'DG: using-https-viewers-to-cloudfront',
    given: [distribution({ origins: [site], defaultBehavior: { protocol: 'redirect-to-https' } })],
    request: { url: 'http://d111111abcdef8.cloudfront.net/index.html?a=1' },
    expect: { status: 301, answeredBy: 'cloudfront', noFinding: 'viewer-http-refused' },
    answerHeaders: { location: 'https://d111111abcdef8.cloudfront.net/index.html?a=1', 'x-cache': 'Redirect from cloudfront' },
  },
  {
    id: 's46-redirect-of-a-post',
    claim: 'It answers 307 to a POST, which keeps the method (the report’s 301 is contradicted by the pages of 2026).',
    claims: ['cf-redirect-to-https'],
    status: 'documented',
    evidence: 'DG: using-https-viewers-to-cloudfront',
    given: [distribution({ origins: [site], defaultBehavior: { protocol: 'redirect-to-https' } })],
    request: { method: 'POST', url: 'http://d111111abcdef8.cloudfront.net/form', body: true },
    expect: { status: 307, answeredBy: 'cloudfront' },
  },
];

/** S50: names that are nobody's. */
const names: readonly FidelityCase[] = [
  {
    id: 's50-alias-only-in-dns',
    claim: 'A name that points at CloudFront and is no alias gets CloudFront’s 403.',
    claims: ['cf-unknown-host-403'],
    status: 'documented',
    evidence: 'DG: http-403-permission-denied',
    given: [distribution({ aliases: ['www.example.com'], origins: [site] })],
    request: { url: 'https://new.example.com/' },
    expect: { kind: 'answered', status: 403, answeredBy: 'cloudfront', finding: 'unknown-alias' },
    asks: ['dns:new.example.com'],
  },
  {
    id: 's50-edge-target-called-directly',
    claim: 'The CloudFront name behind an edge custom domain, called directly, has no mapping of its own: a missing token.',
    claims: ['api-domain-target-403'],
    status: 'observed',
    evidence: 'https://kenten0124.hatenablog.com/entry/2024/04/20/222452 (as pasted there)',
    given: [
      ...customDomain({ name: 'api.example.com', type: 'EDGE', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...api('EDGE', ['GET /items']),
    ],
    request: { url: `https://${domainTargets.edge}/items` },
    expect: {
      status: 403,
      answeredBy: 'api-gateway',
      errorType: 'MissingAuthenticationTokenException',
      body: missingToken,
      finding: 'domain-target-as-host',
    },
    answerHeaders: { 'x-cache': 'Error from cloudfront' },
  },
  {
    id: 's50-edge-target-without-mapping',
    claim: 'Where the domain has no mapping at all, its CloudFront name is Forbidden.',
    claims: ['api-domain-target-403'],
    status: 'observed',
    evidence: 'zappa/Zappa#1338 (facts/api-gateway.md §5.5)',
    given: [
      ...customDomain({ name: 'api.example.com', type: 'EDGE' }),
      // An empty list says what it lists only to whoever asked for it.
      { ...jsonText('mappings.json', { items: [] }, { domainName: 'api.example.com' }), form: 'apigateway-get-base-path-mappings' },
      ...api('EDGE', ['GET /items']),
    ],
    request: { url: `https://${domainTargets.edge}/items` },
    expect: { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException', body: forbidden, finding: 'domain-target-as-host' },
  },
];

const s51 = 'aws/aws-cdk#3486; KensioSoftware/yulin PR#399';

/** S51, S52, S53: the default root object, functions on error pages, signed function URLs. */
const rest: readonly FidelityCase[] = [
  {
    id: 's51-root-object-reaches-api',
    claim: 'With a default root object an API behind the default behavior is asked for `/index.html`.',
    claims: ['cf-root-object-before-match', 'rest-missing-token-403'],
    status: 'observed',
    evidence: s51,
    given: [
      distribution({ rootObject: 'index.html', origins: [{ id: 'api', domainName: apiHost, path: '/prod' }], defaultBehavior: exceptHost }),
      ...restApi({ id: apiId, resources: ['GET /'], stages: ['prod'] }),
    ],
    request: { url: `${viewer}/` },
    expect: {
      status: 403,
      answeredBy: 'api-gateway',
      errorType: 'MissingAuthenticationTokenException',
      finding: 'root-object-reaches-origin',
    },
    sends: { path: '/prod/index.html' },
  },
  {
    id: 's51-root-object-reaches-application',
    claim: 'A custom origin is asked for it as well, and may redirect to it.',
    claims: ['cf-root-object-before-match'],
    status: 'observed',
    evidence: s51,
    given: [distribution({ rootObject: 'index.html', origins: [{ id: 'app', domainName: 'app.example.org' }] })],
    request: { url: `${viewer}/` },
    expect: { kind: 'reaches', reaches: { kind: 'custom-origin', path: '/index.html' }, finding: 'root-object-reaches-origin' },
    sends: { path: '/index.html' },
  },
  {
    id: 's52-viewer-response-not-run-on-error-page',
    claim: 'A viewer-response function does not run on an error page, so the header that it adds is missing.',
    claims: ['cf-viewer-response-skipped'],
    status: 'observed',
    evidence: 'aws-samples/amazon-cloudfront-functions#8',
    given: [
      distribution({
        origins: [site],
        defaultBehavior: { functions: { 'viewer-response': 'add-csp' } },
        errorResponses: [{ code: 403, page: '/index.html', responseCode: 200 }],
      }),
    ],
    answers: { [`object:${bucket}/deep/link`]: 'missing' },
    request: { url: `${viewer}/deep/link` },
    expect: {
      kind: 'answered',
      status: 200,
      answeredBy: 's3',
      replaced: { status: 403, answeredBy: 's3' },
      finding: 'function-skipped-on-error-page',
    },
    steps: ['error-page-served', 'function-skipped'],
    answerHeaders: { 'content-security-policy': null },
  },
  {
    id: 's53-signed-function-url-post',
    claim:
      'A POST to a function URL behind an origin access control needs the body’s hash from the client: without it the signature is refused.',
    claims: ['function-url-payload-hash'],
    status: 'observed',
    evidence: 'https://eiji.page/blog/aws-function-lambda-post',
    given: [
      distribution({
        origins: [{ id: 'fn', domainName: 'abc123def456.lambda-url.eu-west-1.on.aws', oac: 'E2LAMBDA' }],
        defaultBehavior: exceptHost,
      }),
      { ...originAccessControl('E2LAMBDA'), text: originAccessControl('E2LAMBDA').text.replace('"s3"', '"lambda"') },
    ],
    request: { method: 'POST', url: `${viewer}/items`, body: true },
    expect: { kind: 'answered', status: 403, answeredBy: 'function-url', finding: 'function-url-payload-hash' },
  },
  ...[
    { id: 's53-signed-function-url-get', method: 'GET', headers: [] },
    { id: 's53-signed-function-url-post-with-hash', method: 'POST', headers: [['x-amz-content-sha256', 'e3b0c442']] as const },
  ].map(
    ({ id, method, headers }): FidelityCase => ({
      id,
      claim: `With nothing to hash, or the hash sent, the same function URL is reached (${method}).`,
      claims: ['custom-origin-answers'],
      status: 'observed',
      evidence: 'https://eiji.page/blog/aws-function-lambda-post',
      given: [
        distribution({
          origins: [{ id: 'fn', domainName: 'abc123def456.lambda-url.eu-west-1.on.aws', oac: 'E2LAMBDA' }],
          defaultBehavior: exceptHost,
        }),
        { ...originAccessControl('E2LAMBDA'), text: originAccessControl('E2LAMBDA').text.replace('"s3"', '"lambda"') },
      ],
      request: { method, url: `${viewer}/items`, headers, body: method === 'POST' },
      expect: { kind: 'reaches', reaches: { kind: 'function-url', path: '/items' } },
    }),
  ),
];

export const otherScenarios: readonly FidelityCase[] = [...viewers, ...names, ...rest];
