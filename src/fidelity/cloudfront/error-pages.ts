import type { SourceText } from '../../workspace/workspace.ts';
import { distribution, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts, DistributionParts } from '../given/distribution.ts';
import { apiHost, apiId, appHost, appOrigin, bucket, bucketOrigin, DG, viewer } from './places.ts';

// Section 8.2: custom error responses.

const page = DG('creating-custom-error-pages');
const statusCodes = DG('HTTPStatusCodes');
const generating = DG('GeneratingCustomErrorResponses');

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

const codes = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

const byStatus: readonly FidelityCase[] = [
  ...codes.map(
    (code): FidelityCase => ({
      id: `error-page-code-${code}`,
      claim: `${code} may have a page${code === 414 ? '; CloudFront’s own 414 is no answer of an origin' : ''}.`,
      claims: ['cf-error-page-distribution-wide'],
      status: 'documented',
      evidence: `${page}; custom-error-pages-response-code`,
      given: [pages(one(code))],
      answers: own(code),
      request: { url: `${viewer}/x` },
      expect: { ...fromBucket, status: code, replaced: { status: code, answeredBy: 'custom-origin' } },
      steps: ['error-page-served'],
    }),
  ),
  {
    id: 'error-page-other-status',
    claim: 'A status without a page of its own comes through.',
    claims: ['s3-missing-403'],
    status: 'documented',
    evidence: page,
    given: [pages(one(404), { origin: 'site' })],
    answers: { [`object:${bucket}/x`]: 'missing' },
    request: { url: `${viewer}/x` },
    expect: { ...fromBucket, status: 403, replaced: null },
  },
  {
    id: 'error-page-response-code',
    claim: 'The response code may differ from the error’s.',
    claims: ['cf-error-page-distribution-wide'],
    status: 'documented',
    evidence: DG('custom-error-pages-response-code'),
    given: [pages(one(500, 200))],
    answers: own(500),
    request: { url: `${viewer}/x` },
    expect: { ...fromBucket, status: 200, replaced: { status: 500 } },
    answerHeaders: { 'x-cache': 'Error from cloudfront' },
  },
  {
    id: 'error-page-caching-only',
    claim: 'An entry without a page sets a caching time alone: the error comes through.',
    claims: [],
    status: 'documented',
    evidence: page,
    given: [distribution({ origins: [bucketOrigin], errorResponses: [{ code: 403 }] })],
    answers: { [`object:${bucket}/x`]: 'missing' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 403, answeredBy: 's3', errorType: 'AccessDenied', replaced: null },
  },
  {
    id: 'error-page-of-all-methods',
    claim: 'It is for every method: a POST’s error gets the page too, fetched with GET.',
    claims: ['cf-error-page-distribution-wide'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §8.2, last row (GET is assumed)',
    given: [pages(one(500))],
    answers: own(500),
    request: { method: 'POST', url: `${viewer}/x`, body: true },
    expect: { ...fromBucket, status: 500, replaced: { status: 500 } },
  },
  {
    id: 'error-page-of-all-behaviors',
    claim: 'It is for the whole distribution, never for one behavior.',
    claims: ['cf-error-page-distribution-wide'],
    status: 'documented',
    evidence: generating,
    given: [
      distribution({
        origins: [bucketOrigin, { id: 'api', domainName: apiHost, path: '/prod' }],
        behaviors: [{ pattern: '/api/*', origin: 'api', originRequestPolicy: managed.allViewerExceptHostHeader }],
        errorResponses: [{ code: 403, page: '/index.html', responseCode: 200 }],
      }),
      ...restApi({ id: apiId, resources: ['GET /api/items'], stages: ['prod'] }),
    ],
    request: { url: `${viewer}/api/nothing` },
    expect: { ...fromBucket, status: 200, replaced: { status: 403, answeredBy: 'api-gateway' }, finding: 'error-page-hides-error' },
  },
];

const fetches: readonly FidelityCase[] = [
  {
    id: 'error-page-own-behavior',
    claim: 'The page is fetched through the first behavior that takes its own path, from that behavior’s origin.',
    claims: ['cf-error-page-own-behavior'],
    status: 'documented',
    evidence: statusCodes,
    given: [pages(one(500))],
    answers: own(500),
    request: { url: `${viewer}/x` },
    expect: { ...fromBucket, status: 500, reaches: { kind: 's3-object', bucket, key: 'errors/500.html' } },
    steps: ['error-page-served'],
  },
  {
    id: 'error-page-behavior-takes-it-elsewhere',
    claim: 'A behavior for *.html may send the page to another origin than was meant.',
    claims: ['cf-error-page-own-behavior'],
    status: 'documented',
    evidence: statusCodes,
    given: [
      distribution({
        origins: [bucketOrigin, appOrigin],
        behaviors: [{ pattern: '*.html', origin: 'app' }],
        errorResponses: [{ code: 403, page: '/index.html', responseCode: 200 }],
      }),
    ],
    answers: { [`object:${bucket}/x`]: 'missing' },
    request: { url: `${viewer}/x` },
    expect: {
      kind: 'answered',
      status: 200,
      answeredBy: 'custom-origin',
      replaced: { status: 403, answeredBy: 's3' },
      finding: 'error-page-unreachable',
    },
  },
  {
    id: 'error-page-behind-origin-path',
    claim: 'The page’s path stands behind the origin path of its origin.',
    claims: ['cf-error-page-fetch-fails'],
    status: 'documented',
    evidence: statusCodes,
    given: [
      distribution({
        origins: [appOrigin, { ...bucketOrigin, path: '/static' }],
        behaviors: [{ pattern: '/errors/*', origin: 'site' }],
        errorResponses: one(500),
      }),
    ],
    answers: { ...own(500), [`object:${bucket}/static/errors/500.html`]: 'missing', [`list-bucket:${bucket}`]: 'yes' },
    request: { url: `${viewer}/x` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey' },
    bodyHas: ['<Key>static/errors/500.html</Key>'],
  },
  {
    id: 'error-page-missing',
    claim: 'If the page cannot be fetched, the viewer gets the status of that: 404 in place of 500.',
    claims: ['cf-error-page-fetch-fails'],
    status: 'documented',
    evidence: generating,
    given: [pages(one(500))],
    answers: { ...own(500), [`object:${bucket}/errors/500.html`]: 'missing', [`list-bucket:${bucket}`]: 'yes' },
    request: { url: `${viewer}/x` },
    expect: { ...fromBucket, status: 404, errorType: 'NoSuchKey', replaced: { status: 500, answeredBy: 'custom-origin' } },
    steps: ['error-page-failed'],
  },
  {
    id: 'error-page-never-in-turn',
    claim: 'A page that fails has no page in turn.',
    claims: ['cf-error-page-fetch-fails'],
    status: 'documented',
    evidence: generating,
    given: [pages([...one(500), ...one(403)])],
    answers: { ...own(500), [`object:${bucket}/errors/500.html`]: 'missing' },
    request: { url: `${viewer}/x` },
    expect: { ...fromBucket, status: 403, errorType: 'AccessDenied', replaced: { status: 500 } },
  },
];

export const errorPageCases: readonly FidelityCase[] = [...byStatus, ...fetches];
