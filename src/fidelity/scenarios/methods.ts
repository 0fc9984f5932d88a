import { distribution, managed } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { api, site, siteAndApi, viewer } from './site.ts';

const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader };
const readOnly = ['HEAD', 'GET'];
const onlyCachable =
  'This distribution is not configured to allow the HTTP request method that was used for this request. The distribution supports only cachable requests.';

const s21: FidelityCase = {
  id: 's21-get-with-body',
  claim: 'CloudFront refuses a GET that carries a body before any origin is asked.',
  claims: ['cf-get-with-body-403'],
  status: 'observed',
  evidence:
    'spatie/laravel-webhook-server#42, directus/sdk-python#47, supabase/storage-dart#34, planningcenter#1213; DG: RequestAndResponseBehaviorCustomOrigin',
  given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['GET /api/items'])],
  request: { url: `${viewer}/api/items`, body: true },
  expect: { kind: 'answered', status: 403, answeredBy: 'cloudfront', finding: 'get-with-body' },
  bodyHas: ['<H1>403 ERROR</H1>'],
  answerHeaders: { server: 'CloudFront' },
};

/** S22, S23: the methods of the behavior that really matched. */
const notAllowed: readonly FidelityCase[] = [
  {
    id: 's22-post-to-read-only-behavior',
    claim: 'A POST to a behavior with GET and HEAD is refused by CloudFront, which says so in its page.',
    claims: ['cf-methods-403'],
    status: 'observed',
    evidence: 'anomalyco/sst#2948, serverless-nextjs/serverless-next.js#454 (full page), magda-io/magda#736',
    given: [distribution({ origins: [site], defaultBehavior: { methods: readOnly } })],
    request: { method: 'POST', url: `${viewer}/form`, body: true },
    expect: { kind: 'answered', status: 403, answeredBy: 'cloudfront', behavior: 'Default (*)', finding: 'method-not-allowed' },
    bodyHas: [onlyCachable, '<H1>403 ERROR</H1>'],
    answerHeaders: { server: 'CloudFront', 'x-cache': 'Error from cloudfront' },
  },
  {
    id: 's23-another-behavior-matched',
    claim: 'The method of a behavior further down does not count: the first that matches is final.',
    claims: ['cf-methods-403', 'cf-behavior-final', 'cf-first-pattern-wins'],
    status: 'observed',
    evidence: 'https://github.com/serverless-nextjs/serverless-next.js/issues/362',
    given: [
      siteAndApi({ behavior: exceptHost, above: [{ pattern: '/api/con*', origin: 'site', methods: readOnly }] }),
      ...api('REGIONAL', ['POST /api/contact']),
    ],
    request: { method: 'POST', url: `${viewer}/api/contact`, body: true },
    expect: { status: 403, answeredBy: 'cloudfront', behavior: '/api/con*', finding: 'method-not-allowed' },
    bodyHas: [onlyCachable],
  },
  {
    id: 's23-later-works',
    claim: 'Once the behavior that allows POST is the one that matches, the same request reaches the API.',
    claims: ['cf-first-pattern-wins'],
    status: 'observed',
    evidence: 'https://github.com/serverless-nextjs/serverless-next.js/issues/362',
    given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['POST /api/contact'])],
    request: { method: 'POST', url: `${viewer}/api/contact`, body: true },
    expect: { kind: 'reaches', reaches: { resource: '/api/contact', method: 'POST' }, behavior: '/api/*' },
  },
];

const s24: FidelityCase = {
  id: 's24-post-falls-to-bucket',
  claim: 'A POST that a bucket gets on an object’s key is refused with 405, and S3 says what it allows.',
  claims: ['s3-post-405'],
  status: 'observed',
  evidence: 'https://github.com/FineUploader/fine-uploader/issues/1016',
  given: [distribution({ origins: [site] })],
  request: { method: 'POST', url: `${viewer}/upload`, body: true },
  expect: { kind: 'answered', status: 405, answeredBy: 's3', errorType: 'MethodNotAllowed', finding: 's3-method-refused' },
  bodyHas: [
    '<Code>MethodNotAllowed</Code>',
    '<Message>The specified method is not allowed against this resource.</Message>',
    '<Method>POST</Method>',
    '<ResourceType>OBJECT</ResourceType>',
  ],
  answerHeaders: { allow: 'GET, DELETE, HEAD, PUT', server: 'AmazonS3', 'x-cache': 'Error from cloudfront' },
};

/** S42: the preflight that falls to the bucket. */
const preflight: FidelityCase = {
  id: 's42-preflight-falls-to-bucket',
  claim: 'A preflight that reaches a bucket without CORS rules is refused with 403.',
  claims: ['s3-cors-403'],
  status: 'observed',
  evidence: 'https://github.com/aws-amplify/amplify-hosting/issues/3267',
  given: [distribution({ origins: [site], defaultBehavior: { originRequestPolicy: managed.corsS3Origin } })],
  request: {
    method: 'OPTIONS',
    url: `${viewer}/api/items`,
    headers: [
      ['origin', 'https://app.example.com'],
      ['access-control-request-method', 'GET'],
    ],
  },
  expect: { kind: 'answered', status: 403, answeredBy: 's3', errorType: 'AccessForbidden', finding: 'preflight-not-answered' },
  bodyHas: ['<Code>AccessForbidden</Code>', '<Message>CORSResponse: CORS is not enabled for this bucket.</Message>'],
  answerHeaders: { 'access-control-allow-origin': null },
};

const preflightAtCloudFront: FidelityCase = {
  id: 's42-preflight-not-allowed',
  claim: 'A preflight to a behavior without OPTIONS gets CloudFront’s 403, without any CORS header.',
  claims: ['cf-methods-403'],
  status: 'observed',
  evidence: 'https://github.com/serverless/serverless/issues/7141',
  given: [distribution({ origins: [site], defaultBehavior: { methods: readOnly } })],
  request: {
    method: 'OPTIONS',
    url: `${viewer}/api/items`,
    headers: [
      ['origin', 'https://app.example.com'],
      ['access-control-request-method', 'POST'],
    ],
  },
  expect: { status: 403, answeredBy: 'cloudfront', finding: ['preflight-not-answered', 'method-not-allowed'] },
  answerHeaders: { 'access-control-allow-origin': null },
};

export const methodScenarios: readonly FidelityCase[] = [s21, ...notAllowed, s24, preflight, preflightAtCloudFront];
