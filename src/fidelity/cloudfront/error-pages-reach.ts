import type { SourceText } from '../../workspace/workspace.ts';
import { distribution } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts, DistributionParts } from '../given/distribution.ts';
import { appHost, appOrigin, bucketOrigin, DG, overHttp, viewer } from './places.ts';

// Section 8.2: which answers an error page stands in for, and what its fetch passes by.

const page = DG('creating-custom-error-pages');

const pages = (
  errorResponses: DistributionParts['errorResponses'],
  behavior: Partial<BehaviorParts> = {},
  more: Partial<DistributionParts> = {},
): SourceText =>
  distribution({
    origins: [appOrigin, bucketOrigin],
    behaviors: [{ pattern: '/errors/*', origin: 'site' }],
    defaultBehavior: behavior,
    ...(errorResponses ? { errorResponses } : {}),
    ...more,
  });
const one = (code: number, responseCode = code) => [{ code, page: `/errors/${code}.html`, responseCode }];
const own = (status: number, path = '/x'): Readonly<Record<string, string>> => ({ [`own-status:${appHost}${path}`]: String(status) });
const fromBucket = { kind: 'answered', answeredBy: 's3' } as const;

const functionAt = { functions: { 'viewer-request': 'auth' } } as const;
const bypasses: readonly FidelityCase[] = (
  [
    ['function', functionAt, 'observed', 'its viewer-request function'],
    ['protocol', { protocol: 'https-only' } as const, 'inferred', 'its viewer protocol policy'],
    ['signature', { keyGroup: 'kg-1' }, 'inferred', 'its check of signatures'],
    ['method', { methods: ['HEAD', 'GET'] }, 'inferred', 'its allowed methods'],
  ] as const
).map(
  ([id, behavior, status, what]): FidelityCase => ({
    id: `error-page-bypasses-${id}`,
    claim: `The fetch of the page passes by ${what}.`,
    claims: id === 'method' ? [] : ['cf-error-page-bypasses'],
    status,
    evidence: 'aws-samples/cloudfront-authorization-at-edge#25 (function); the rest is inferred',
    given: [
      distribution({
        origins: [appOrigin, bucketOrigin],
        behaviors: [{ pattern: '/errors/*', origin: 'site', ...behavior }],
        errorResponses: one(500),
      }),
    ],
    answers: own(500),
    request: { method: 'POST', url: `${id === 'protocol' ? overHttp : viewer}/x` },
    expect: { ...fromBucket, status: 500, replaced: { status: 500, answeredBy: 'custom-origin' } },
    steps: ['error-page-served'],
  }),
);

const webAcl = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/site/1a2b';
const ofCloudFront: readonly FidelityCase[] = [
  {
    id: 'error-page-for-method',
    claim: 'CloudFront’s own 403 for a method gets the page.',
    claims: ['cf-error-page-cf-errors'],
    status: 'observed',
    evidence: 'aws-samples/cloudfront-authorization-at-edge#25',
    given: [pages(one(403, 200), { methods: ['HEAD', 'GET'] })],
    request: { method: 'POST', url: `${viewer}/x` },
    expect: { ...fromBucket, status: 200, replaced: { status: 403, answeredBy: 'cloudfront' } },
  },
  {
    id: 'error-page-for-waf',
    claim: 'So does a block by AWS WAF.',
    claims: ['cf-error-page-cf-errors'],
    status: 'observed',
    evidence: 'aws-samples/generative-ai-use-cases#1198',
    given: [pages(one(403, 200), {}, { webAcl })],
    answers: { [`waf:${webAcl}`]: 'blocks' },
    request: { url: `${viewer}/x` },
    expect: { ...fromBucket, status: 200, replaced: { status: 403, answeredBy: 'cloudfront' } },
  },
  {
    id: 'error-page-for-https-only',
    claim: 'So does the 403 of https-only.',
    claims: ['cf-error-page-cf-errors'],
    status: 'observed',
    evidence: 'aws-samples/cloudfront-authorization-at-edge#25 (a CloudFront-generated 403)',
    given: [pages(one(403, 200), { protocol: 'https-only' })],
    request: { url: `${overHttp}/x` },
    expect: { ...fromBucket, status: 200, replaced: { status: 403, answeredBy: 'cloudfront' } },
  },
  {
    id: 'error-page-for-connection',
    claim: 'So does a 504 for want of a connection.',
    claims: ['cf-error-page-cf-errors', 's3-website-http-only'],
    status: 'documented',
    evidence: page,
    given: [
      distribution({
        origins: [{ id: 'web', domainName: 'w.s3-website-eu-west-1.amazonaws.com', kind: 'custom' }, bucketOrigin],
        behaviors: [{ pattern: '/errors/*', origin: 'site' }],
        errorResponses: one(504),
      }),
    ],
    request: { url: `${viewer}/x` },
    expect: { ...fromBucket, status: 504, replaced: { status: 504, answeredBy: 'cloudfront' } },
  },
  {
    id: 'error-page-not-for-disabled',
    claim: 'A disabled distribution has no error page.',
    claims: ['cf-disabled-403'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md U8',
    given: [pages(one(403, 200), {}, { enabled: false })],
    request: { url: `${viewer}/x` },
    expect: { status: 403, answeredBy: 'cloudfront', replaced: null },
  },
  {
    id: 'error-page-not-for-function-response',
    claim: 'What Lambda@Edge answers at the viewer request gets no page.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: DG('edge-function-restrictions-all'),
    given: [pages(one(403, 200), { lambdas: { 'viewer-request': 'arn:aws:lambda:us-east-1:123456789012:function:auth:1' } })],
    answers: { 'lambda-edge:arn:aws:lambda:us-east-1:123456789012:function:auth:1/viewer-request': 'status=403' },
    request: { url: `${viewer}/x` },
    expect: { status: 403, answeredBy: 'lambda-edge', replaced: null },
  },
  {
    id: 'error-page-not-for-redirects',
    claim: 'Redirects are no errors.',
    claims: ['cf-redirect-to-https'],
    status: 'documented',
    evidence: page,
    given: [pages(one(403, 200), { protocol: 'redirect-to-https' })],
    request: { url: `${overHttp}/x` },
    expect: { status: 301, replaced: null },
  },
];

const possible: FidelityCase = {
  id: 'error-page-possible',
  claim: 'What the origin itself answers is not known: it is reached, and the page is an alternative.',
  claims: [],
  status: 'documented',
  evidence: 'REPORT.md; DG GeneratingCustomErrorResponses',
  given: [pages(one(500))],
  request: { url: `${viewer}/x` },
  expect: { kind: 'reaches', reaches: { kind: 'custom-origin', host: appHost }, replaced: null },
  asks: [`own-status:${appHost}/x`],
};

export const errorPageReachCases: readonly FidelityCase[] = [...bypasses, ...ofCloudFront, possible];
