import { distribution, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { apiId, apiOrigin, appOrigin, bucket, bucketHost, bucketOrigin, only, viewer, viewerHost } from './places.ts';
import { type Trap, trap } from './trap.ts';

// The fact sheet's "Traps", 12 to 17: error pages, and what is sent on.

const regional = restApi({ id: apiId, type: 'REGIONAL', resources: ['ANY /{proxy+}'], stages: ['prod'] });
const allViewer = { originRequestPolicy: managed.allViewer };

const spa = [
  { code: 403, page: '/index.html', responseCode: 200 },
  { code: 404, page: '/index.html', responseCode: 200 },
];

const answersBack: readonly FidelityCase[] = [
  ...trap(
    12,
    '8.2',
    {
      claim: 'The page of a single-page application turns a regional API’s refusal of Host into 200 HTML.',
      claims: ['api-foreign-host-403', 'cf-error-page-distribution-wide'],
      status: 'observed',
      given: [
        distribution({
          origins: [bucketOrigin, apiOrigin],
          behaviors: [{ pattern: '/api/*', origin: 'api', ...allViewer }],
          errorResponses: spa,
        }),
        ...regional,
      ],
      request: { url: `${viewer}/api/x` },
      expect: { status: 200, answeredBy: 's3', replaced: { status: 403, answeredBy: 'api-gateway' }, finding: 'error-page-hides-error' },
    },
    {
      claim: 'And CloudFront’s own 403 for a method.',
      claims: ['cf-error-page-cf-errors'],
      status: 'observed',
      given: [distribution({ origins: [bucketOrigin], defaultBehavior: { methods: ['HEAD', 'GET'] }, errorResponses: spa })],
      request: { method: 'POST', url: `${viewer}/x`, body: true },
      expect: { status: 200, answeredBy: 's3', replaced: { status: 403, answeredBy: 'cloudfront' } },
    },
  ),
  ...trap(
    13,
    '8.2',
    {
      claim: 'A behavior for *.html sends the page’s fetch to another origin.',
      claims: ['cf-error-page-own-behavior'],
      given: [distribution({ origins: [bucketOrigin, appOrigin], behaviors: [{ pattern: '*.html', origin: 'app' }], errorResponses: spa })],
      answers: { [`object:${bucket}/x`]: 'missing' },
      request: { url: `${viewer}/x` },
      expect: { status: 200, answeredBy: 'custom-origin', replaced: { status: 403, answeredBy: 's3' } },
    },
    {
      claim: 'A page that cannot be fetched leaves the viewer with the status of that.',
      claims: ['cf-error-page-fetch-fails'],
      given: [distribution({ origins: [bucketOrigin], errorResponses: [{ code: 403, page: '/sorry.html', responseCode: 200 }] })],
      answers: { [`object:${bucket}/x`]: 'missing', [`object:${bucket}/sorry.html`]: 'missing' },
      request: { url: `${viewer}/x` },
      expect: { status: 403, answeredBy: 's3', errorType: 'AccessDenied', replaced: { status: 403 } },
    },
  ),
];

const probe = [
  ['cookie', 'a=1'],
  ['x-custom', 'c'],
  ['accept', 'text/html'],
  ['accept-language', 'ja'],
  ['user-agent', 'Mozilla/5.0'],
] as const;

const sent: readonly FidelityCase[] = [
  ...trap(
    14,
    '5',
    {
      claim: 'In policy mode nothing reaches the origin by default, not even the query.',
      claims: ['cf-policy-nothing-by-default'],
      given: [only()],
      request: { url: `${viewer}/x?a=1`, headers: probe },
      expect: { kind: 'reaches' },
      sends: { query: '', hasNot: ['cookie', 'x-custom'] },
    },
    {
      claim: 'In legacy settings most headers do.',
      claims: ['cf-legacy-headers'],
      given: [only({ forward: {} })],
      request: { url: `${viewer}/x?a=1`, headers: probe },
      expect: { kind: 'reaches' },
      sends: { query: '', has: ['x-custom'] },
    },
  ),
  ...trap(
    15,
    '5.3',
    ...(
      [
        ['GET', false, 'hasNot'],
        ['POST', false, 'has'],
        ['OPTIONS', true, 'hasNot'],
        ['OPTIONS', false, 'has'],
      ] as const
    ).map(
      ([method, cached, which]): Trap => ({
        claim: `Authorization ${which === 'has' ? 'survives' : 'disappears'} on ${method}${cached ? ' that is cached' : ''}.`,
        claims: ['cf-authorization'],
        given: [only(cached ? { cachedMethods: ['HEAD', 'GET', 'OPTIONS'] } : {})],
        request: { method, url: `${viewer}/x`, headers: [['authorization', 'Bearer x']] },
        expect: { kind: 'reaches' },
        sends: { [which]: ['authorization'] },
      }),
    ),
  ),
  ...trap(16, '5.3', {
    claim: 'User-Agent becomes Amazon CloudFront; Accept and Accept-Language vanish.',
    claims: ['cf-user-agent'],
    given: [only()],
    request: { url: `${viewer}/x`, headers: probe },
    expect: { kind: 'reaches' },
    sends: { values: { 'user-agent': 'Amazon CloudFront' }, hasNot: ['accept', 'accept-language'] },
  }),
  ...trap(
    17,
    '9',
    {
      claim: 'A missing object is 403 without ListBucket.',
      claims: ['s3-missing-403'],
      given: [distribution({ origins: [bucketOrigin] })],
      answers: { [`object:${bucket}/x`]: 'missing' },
      request: { url: `${viewer}/x` },
      expect: { status: 403, answeredBy: 's3', errorType: 'AccessDenied' },
    },
    {
      claim: '/dir/ has no index.',
      claims: ['s3-no-index'],
      given: [distribution({ origins: [bucketOrigin] })],
      answers: { [`object:${bucket}/dir/`]: 'missing' },
      request: { url: `${viewer}/dir/` },
      expect: { status: 403, finding: 's3-directory-index' },
    },
    {
      claim: 'AllViewer breaks it: SignatureDoesNotMatch.',
      claims: ['s3-signature-mismatch'],
      status: 'observed',
      given: [distribution({ origins: [bucketOrigin], defaultBehavior: allViewer })],
      request: { url: `${viewer}/x` },
      expect: { status: 403, answeredBy: 's3', errorType: 'SignatureDoesNotMatch' },
      sends: { to: bucketHost, host: viewerHost },
    },
  ),
];

export const sentTraps: readonly FidelityCase[] = [...answersBack, ...sent];
