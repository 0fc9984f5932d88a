import { cachePolicy, distribution, distributionConfig, jsonText, managed, originRequestPolicy, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { apiHost, apiId, apiOrigin, appHost, appOrigin, bucket, bucketOrigin, DG, only, viewer, viewerHost } from './places.ts';
import { trap } from './trap.ts';

// The fact sheet's "Traps", 28 to 35: what a reader must know.

const bucketSite = distribution({ origins: [bucketOrigin] });
const spare = { id: 'spare', domainName: 'spare.example.org' };
const grouped = (codes: readonly number[]) =>
  distribution({
    origins: [appOrigin, spare],
    originGroups: [{ id: 'both', members: ['app', 'spare'], statusCodes: codes }],
    defaultBehavior: { origin: 'both' },
  });

const bare = { Quantity: 0 };
const named = (name: string, id: string) => ({
  ...originRequestPolicy({ id, headers: 'allViewer' }),
  text: originRequestPolicy({ id, headers: 'allViewer' }).text.replace(`origin-request-${id}`, name),
});

const reading: readonly FidelityCase[] = [
  ...trap(
    28,
    '4',
    ...['Managed-AllViewer', 'AllViewer'].map((name) => ({
      claim: `A managed policy is known by its id, though it is called ${name} here and otherwise there.`,
      claims: ['cf-host-forwarded-all-viewer'] as const,
      given: [only({ originRequestPolicy: managed.allViewer }), named(name, managed.allViewer)],
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches' },
      sends: { host: viewerHost },
    })),
    ...['host', 'Host', 'HOST'].map((header) => ({
      claim: `Header names in policies come in any letter case (${header}).`,
      claims: ['cf-host-cache-policy-wins'] as const,
      given: [only({ cachePolicy: 'key' }), cachePolicy({ id: 'key', headers: [header] })],
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches' },
      sends: { host: viewerHost },
    })),
  ),
  ...trap(
    29,
    '13.1',
    {
      claim: 'A list without Items is empty, and "" is not set.',
      given: [
        only(
          {},
          {},
          {
            raw: {
              Aliases: bare,
              CacheBehaviors: bare,
              OriginGroups: bare,
              CustomErrorResponses: bare,
              WebACLId: '',
              DefaultRootObject: '',
              ContinuousDeploymentPolicyId: '',
            },
          },
        ),
      ],
      request: { url: `${viewer}/` },
      expect: { kind: 'reaches', reaches: { path: '/' } },
    },
    {
      claim: 'ResponseCode is a string.',
      claims: ['cf-error-page-distribution-wide'],
      given: [
        distribution({
          origins: [bucketOrigin],
          raw: {
            CustomErrorResponses: {
              Quantity: 1,
              Items: [{ ErrorCode: 403, ResponsePagePath: '/index.html', ResponseCode: '200', ErrorCachingMinTTL: 10 }],
            },
          },
        }),
      ],
      answers: { [`object:${bucket}/x`]: 'missing' },
      request: { url: `${viewer}/x` },
      expect: { kind: 'answered', status: 200, replaced: { status: 403 } },
    },
  ),
  ...trap(30, '13.1', {
    claim: 'get-function does not print the code: what it prints says nothing, and the code is asked for.',
    given: [
      only({ functions: { 'viewer-request': 'edge' } }),
      jsonText('get-function.json', { ETag: 'ETVABCEXAMPLE', ContentType: 'application/octet-stream' }),
    ],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    asks: ['function:edge'],
    problems: ['form-not-yet'],
  }),
  ...trap(
    31,
    '11',
    {
      claim: 'Viewers cannot address a staging distribution.',
      claims: ['cf-staging-not-addressable'],
      given: [only({}, {}, { staging: true })],
      request: { url: `${viewer}/x` },
      expect: { status: 403, answeredBy: 'cloudfront' },
    },
    {
      claim: 'Nor a tenant-only one.',
      claims: ['cf-tenant-only-not-addressable'],
      given: [only({}, {}, { raw: { ConnectionMode: 'tenant-only' } })],
      request: { url: `${viewer}/x` },
      expect: { status: 403, answeredBy: 'cloudfront' },
    },
  ),
];

const rest: readonly FidelityCase[] = [
  ...trap(
    32,
    '5.3',
    {
      claim: 'CloudFront rewrites no Location: an origin’s redirect shows the origin’s own name.',
      claims: ['api-port-80'],
      status: 'disputed',
      given: [
        distribution({ origins: [{ ...apiOrigin, protocol: 'http-only' }] }),
        ...restApi({ id: apiId, type: 'EDGE', resources: ['ANY /{proxy+}'], stages: ['prod'] }),
      ],
      request: { url: `${viewer}/x` },
      expect: { kind: 'answered', status: 301 },
      answerHeaders: { location: `https://${apiHost}/prod/x` },
    },
    {
      claim: 'A 404 is never CloudFront’s own: it is the bucket’s.',
      claims: ['s3-missing-404'],
      given: [bucketSite],
      answers: { [`object:${bucket}/x`]: 'missing', [`list-bucket:${bucket}`]: 'yes' },
      request: { url: `${viewer}/x` },
      expect: { status: 404, answeredBy: 's3' },
    },
  ),
  ...trap(33, '13', {
    claim: 'Enabled with Status InProgress: the old configuration may still be served, and the model says so.',
    given: [
      jsonText('distribution.json', {
        Distribution: {
          Id: 'E1',
          Status: 'InProgress',
          DomainName: viewerHost,
          DistributionConfig: distributionConfig({ origins: [appOrigin] }),
        },
      }),
    ],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    problems: ['distribution-in-progress'],
  }),
  ...trap(34, '8.2, 0.10', {
    claim: 'A cached answer would skip the origin: the model says that it takes nothing to be cached.',
    claims: ['cf-cache-miss-assumed'],
    status: 'inferred',
    given: [only({ cachePolicy: managed.cachingOptimized })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    steps: ['cache-missed'],
  }),
  ...trap(
    35,
    '12',
    {
      claim: 'A URL that is too long is 414 (413 in 2023).',
      claims: ['cf-url-limit-414'],
      evidence: DG('cloudfront-limits'),
      given: [only()],
      request: { url: `${viewer}/${'a'.repeat(8192)}` },
      expect: { status: 414, answeredBy: 'cloudfront' },
    },
    {
      claim: 'Headers may have 32,768 bytes in all (20,480 in 2023), and more are 494.',
      claims: ['cf-header-limit-494'],
      evidence: DG('cloudfront-limits'),
      given: [only()],
      request: { url: `${viewer}/x`, headers: [['x-long', 'a'.repeat(33_000)]] },
      expect: { status: 494, answeredBy: 'cloudfront' },
    },
    {
      claim: 'There may be 75 behaviors (25 in 2023): the last of them is found.',
      evidence: DG('cloudfront-limits'),
      given: [
        distribution({
          origins: [appOrigin, bucketOrigin],
          behaviors: Array.from({ length: 74 }, (_, n) => ({ pattern: `/p${n}/*`, origin: 'site' })),
        }),
      ],
      request: { url: `${viewer}/p73/x` },
      expect: { behavior: '/p73/*' },
    },
    {
      claim: '429 may be among the failover codes (not in 2023).',
      claims: ['cf-failover-statuses'],
      given: [grouped([429])],
      answers: { [`own-status:${appHost}/x`]: '429' },
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches', reaches: { host: 'spare.example.org' } },
    },
    {
      claim: 'The default root object may hold a path.',
      claims: ['cf-root-object-before-match'],
      given: [only({}, {}, { rootObject: 'site/index.html' })],
      request: { url: `${viewer}/` },
      expect: { kind: 'reaches', reaches: { path: '/site/index.html' } },
    },
  ),
];

export const readingTraps: readonly FidelityCase[] = [...reading, ...rest];
