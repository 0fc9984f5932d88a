import { distribution, distributionConfig, jsonText, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { Json } from '../given/text.ts';
import { apiHost, apiId, appHost, appOrigin, bucketOrigin, DG, only, overHttp, viewer } from './places.ts';

// Section 11: special kinds of distributions, and members that change nothing.

const refused = { kind: 'answered', status: 403, answeredBy: 'cloudfront' } as const;
const raw = (members: Json, more: object = {}) => only({}, {}, { raw: members, ...more });
const mtls = { ViewerMtlsConfig: { Mode: 'required', TrustStoreConfig: { TrustStoreId: 'ts-1' } } };

const states: readonly FidelityCase[] = [
  {
    id: 'kind-disabled',
    claim: 'A disabled distribution serves nothing: 403.',
    claims: ['cf-disabled-403'],
    status: 'inferred',
    evidence: 'API Enabled; KensioSoftware/yulin docs',
    given: [only({}, {}, { enabled: false })],
    request: { url: `${viewer}/x` },
    expect: { ...refused, certainty: 'inferred', finding: 'distribution-not-serving' },
    steps: ['distribution-refuses'],
  },
  {
    id: 'kind-staging',
    claim: 'A staging distribution cannot be addressed by viewers.',
    claims: ['cf-staging-not-addressable'],
    status: 'documented',
    evidence: DG('understanding-continuous-deployment'),
    given: [only({}, {}, { staging: true })],
    request: { url: `${viewer}/x` },
    expect: refused,
    steps: ['distribution-refuses'],
  },
  {
    id: 'kind-tenant-only',
    claim: 'A multi-tenant distribution is not routed to by its own name.',
    claims: ['cf-tenant-only-not-addressable'],
    status: 'documented',
    evidence: DG('distribution-config-options'),
    given: [raw({ ConnectionMode: 'tenant-only', TenantConfig: { ParameterDefinitions: [] } })],
    request: { url: `${viewer}/x` },
    expect: refused,
    steps: ['distribution-refuses'],
  },
  {
    id: 'kind-direct',
    claim: 'ConnectionMode direct is a plain distribution.',
    claims: [],
    status: 'documented',
    evidence: DG('distribution-config-options'),
    given: [raw({ ConnectionMode: 'direct' })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
  },
  {
    id: 'kind-in-progress',
    claim: 'Status InProgress: the old configuration may still be served, and the model says so.',
    claims: [],
    status: 'documented',
    evidence: 'facts/cloudfront.md trap 33; API Distribution.Status',
    given: [
      jsonText('distribution.json', {
        Distribution: {
          Id: 'E1A2B3C4D5E6F7',
          Status: 'InProgress',
          DomainName: 'd111111abcdef8.cloudfront.net',
          DistributionConfig: distributionConfig({ origins: [appOrigin] }),
        },
      }),
    ],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    problems: ['distribution-in-progress'],
  },
  {
    id: 'kind-continuous-deployment',
    claim: 'A continuous deployment policy may send the request to the staging distribution: the model says so.',
    claims: ['cf-continuous-deployment'],
    status: 'documented',
    evidence: DG('understanding-continuous-deployment'),
    given: [raw({ ContinuousDeploymentPolicyId: 'cdp-1' })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
  },
];

const certificates: readonly FidelityCase[] = [
  {
    id: 'kind-viewer-mtls-missing',
    claim: 'A distribution that requires a client certificate refuses a viewer without one, before everything else.',
    claims: ['cf-viewer-mtls'],
    status: 'documented',
    evidence: DG('viewer-mtls'),
    given: [raw(mtls)],
    answers: { 'client-certificate:E1A2B3C4D5E6F7': 'missing' },
    request: { url: `${viewer}/x` },
    expect: refused,
    steps: ['distribution-refuses'],
  },
  {
    id: 'kind-viewer-mtls-asked',
    claim: 'Whether the viewer has one is asked.',
    claims: [],
    status: 'documented',
    evidence: DG('viewer-mtls'),
    given: [raw(mtls)],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    asks: ['client-certificate:E1A2B3C4D5E6F7'],
  },
  ...(['optional', 'passthrough'] as const).map(
    (Mode): FidelityCase => ({
      id: `kind-viewer-mtls-${Mode}`,
      claim: `Mode ${Mode} lets a viewer without a certificate in.`,
      claims: [],
      status: 'documented',
      evidence: DG('viewer-mtls'),
      given: [raw({ ViewerMtlsConfig: { ...mtls.ViewerMtlsConfig, Mode } })],
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches' },
    }),
  ),
];

const origins: readonly FidelityCase[] = [
  {
    id: 'kind-vpc-origin',
    claim: 'A VPC origin keeps protocol and ports outside the distribution: what answers there is not in the paste.',
    claims: ['cf-vpc-origin'],
    status: 'documented',
    evidence: DG('private-content-vpc-origins'),
    given: [distribution({ origins: [{ id: 'vpc', domainName: 'internal.example.org', kind: 'vpc', path: '/v1' }] })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'leaves-the-model' },
    sends: { path: '/v1/x', to: 'internal.example.org' },
  },
  {
    id: 'kind-origin-mtls',
    claim: 'That CloudFront shows a certificate to the origin changes nothing about the way.',
    claims: [],
    status: 'documented',
    evidence: 'API CustomOriginConfig.OriginMtlsConfig',
    given: [
      only(
        {},
        {
          raw: {
            CustomOriginConfig: {
              HTTPPort: 80,
              HTTPSPort: 443,
              OriginProtocolPolicy: 'https-only',
              OriginMtlsConfig: { ClientCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/c' },
            },
          },
        },
      ),
    ],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches', reaches: { host: appHost } },
  },
  {
    id: 'kind-origin-shield',
    claim: 'Origin Shield is no distribution of the chain.',
    claims: ['api-edge-is-cloudfront'],
    status: 'documented',
    evidence: 'facts/cloudfront.md §11',
    given: [
      distribution({
        origins: [
          { id: 'api', domainName: apiHost, path: '/prod', raw: { OriginShield: { Enabled: true, OriginShieldRegion: 'eu-west-1' } } },
        ],
      }),
      ...restApi({ id: apiId, type: 'EDGE', resources: ['GET /x'], stages: ['prod'] }),
    ],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches', reaches: { resource: '/x' } },
  },
];

const unknownOrigin: FidelityCase = {
  id: 'kind-origin-unknown',
  claim:
    'A behavior that names an origin which is not there: AWS would refuse it, reading says so, and nothing can be told of the request.',
  claims: [],
  status: 'documented',
  evidence: 'API CacheBehavior.TargetOriginId (NoSuchOrigin)',
  given: [only({ origin: 'nowhere' })],
  request: { url: `${viewer}/x` },
  expect: { kind: 'cannot-tell' },
  steps: ['origin-unknown'],
  problems: ['origin-unknown'],
};

const harmless: Json = {
  AnycastIpListId: 'aip-1',
  CacheTagConfig: { HeaderName: 'x-cache-tag' },
  HttpVersion: 'http3',
  IsIPV6Enabled: false,
  Logging: { Enabled: true, IncludeCookies: true, Bucket: 'logs.s3.amazonaws.com', Prefix: 'cf/' },
  PriceClass: 'PriceClass_100',
};

const ignored: readonly FidelityCase[] = [
  ...Object.entries(harmless).map(
    ([name, value]): FidelityCase => ({
      id: `kind-ignored-${name.toLowerCase()}`,
      claim: `${name} changes nothing about where a request goes.`,
      claims: [],
      status: 'documented',
      evidence: 'facts/cloudfront.md §11',
      given: [raw({ [name]: value })],
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches', reaches: { host: appHost } },
    }),
  ),
  ...(
    [
      ['FieldLevelEncryptionId', 'fle-1'],
      ['RealtimeLogConfigArn', 'arn:aws:cloudfront::123456789012:realtime-log-config/c'],
      ['SmoothStreaming', true],
    ] as const
  ).map(
    ([name, value]): FidelityCase => ({
      id: `kind-ignored-behavior-${name.toLowerCase()}`,
      claim: `${name} of a behavior changes nothing about where a request goes.`,
      claims: [],
      status: 'documented',
      evidence: 'facts/cloudfront.md §11',
      given: [only({ raw: { [name]: value } })],
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches', reaches: { host: appHost } },
    }),
  ),
];

const gates: readonly FidelityCase[] = [
  {
    id: 'kind-webacl-present',
    claim: 'WebACLId says that AWS WAF is there; its rules are not visible.',
    claims: ['cf-waf-403'],
    status: 'documented',
    evidence: 'API WebACLId',
    given: [only({}, {}, { webAcl: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/x/1' })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    asks: ['waf:arn:aws:wafv2:us-east-1:123456789012:global/webacl/x/1'],
  },
  {
    id: 'kind-disabled-before-method',
    claim: 'A disabled distribution refuses before any behavior is chosen.',
    claims: ['cf-disabled-403'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §0, steps 3 and 7',
    given: [distribution({ origins: [bucketOrigin], enabled: false, defaultBehavior: { protocol: 'redirect-to-https' } })],
    request: { url: `${overHttp}/x` },
    expect: { ...refused, behavior: null },
  },
];

export const kindCases: readonly FidelityCase[] = [...states, ...certificates, ...origins, unknownOrigin, ...ignored, ...gates];
