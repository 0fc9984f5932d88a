/** Managed policies, by id, as the AWS CLI prints them. */
const policies = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  allViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
} as const;

export const apiHost = 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com';

const list = <T>(items: readonly T[]) => (items.length === 0 ? { Quantity: 0 } : { Quantity: items.length, Items: items });

const behavior = (target: string, cachePolicy: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  TargetOriginId: target,
  TrustedSigners: { Enabled: false, Quantity: 0 },
  TrustedKeyGroups: { Enabled: false, Quantity: 0 },
  ViewerProtocolPolicy: 'redirect-to-https',
  AllowedMethods: { ...list(['HEAD', 'GET']), CachedMethods: list(['HEAD', 'GET']) },
  SmoothStreaming: false,
  Compress: true,
  LambdaFunctionAssociations: { Quantity: 0 },
  FunctionAssociations: { Quantity: 0 },
  FieldLevelEncryptionId: '',
  CachePolicyId: cachePolicy,
  ...rest,
});

const origin = (id: string, domain: string, path: string, rest: Readonly<Record<string, unknown>>) => ({
  Id: id,
  DomainName: domain,
  OriginPath: path,
  CustomHeaders: { Quantity: 0 },
  ...rest,
  ConnectionAttempts: 3,
  ConnectionTimeout: 10,
  OriginShield: { Enabled: false },
});

const origins = list([
  origin('site', 'site-bucket.s3.ap-northeast-1.amazonaws.com', '', {
    S3OriginConfig: { OriginAccessIdentity: '' },
    OriginAccessControlId: 'E1EXAMPLE0OAC',
  }),
  origin('api', apiHost, '/prod', {
    CustomOriginConfig: {
      HTTPPort: 80,
      HTTPSPort: 443,
      OriginProtocolPolicy: 'https-only',
      OriginSslProtocols: list(['TLSv1.2']),
      OriginReadTimeout: 30,
      OriginKeepaliveTimeout: 5,
    },
  }),
]);

/** What `aws cloudfront get-distribution` prints: a bucket for everything, and an API for `/api/*`. */
export const distributionJson = (apiPolicy: 'allViewer' | 'allViewerExceptHostHeader'): string =>
  JSON.stringify(
    {
      ETag: 'E2QWRUHAPOMQZL',
      Distribution: {
        Id: 'EDFDVBD632BHDS5',
        ARN: 'arn:aws:cloudfront::123456789012:distribution/EDFDVBD632BHDS5',
        Status: 'Deployed',
        LastModifiedTime: '2025-02-27T03:12:09.411000+00:00',
        InProgressInvalidationBatches: 0,
        DomainName: 'test.cloudfront.net',
        DistributionConfig: {
          CallerReference: '1740626400000',
          Aliases: { Quantity: 0 },
          DefaultRootObject: 'index.html',
          Origins: origins,
          OriginGroups: { Quantity: 0 },
          DefaultCacheBehavior: behavior('site', policies.cachingOptimized),
          CacheBehaviors: list([
            { PathPattern: '/api/*', ...behavior('api', policies.cachingDisabled, { OriginRequestPolicyId: policies[apiPolicy] }) },
            { PathPattern: '/img/*', ...behavior('site', policies.cachingOptimized) },
          ]),
          CustomErrorResponses: { Quantity: 0 },
          Comment: '',
          PriceClass: 'PriceClass_All',
          Enabled: true,
          ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1', CertificateSource: 'cloudfront' },
          Restrictions: { GeoRestriction: { RestrictionType: 'none', Quantity: 0 } },
          WebACLId: '',
          HttpVersion: 'http2',
          IsIPV6Enabled: true,
        },
      },
    },
    null,
    4,
  );
