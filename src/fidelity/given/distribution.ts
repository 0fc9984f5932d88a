import type { SourceText } from '../../workspace/workspace.ts';
import { account, type Json, jsonText } from './text.ts';

/** Ids of AWS's managed policies. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html */
export const managed = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  useOriginCacheControlHeaders: '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
  allViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  allViewerAndCloudFrontHeaders: '33f36d7e-f396-46d9-90e0-52428a34d9dc',
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
  hostHeaderOnly: 'bf0718e1-ba1e-49d1-88b1-f726733018ae',
  corsCustomOrigin: '59781a5b-3903-41f3-afcb-af62929ccde1',
  corsS3Origin: '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf',
  userAgentReferer: 'acba4595-bd28-49b8-b9fe-13317c0390fa',
} as const;

/** The domain name that `distribution` gives by default. */
export const defaultDomainName = 'd111111abcdef8.cloudfront.net';

export type OriginParts = {
  readonly id: string;
  readonly domainName: string;
  readonly path?: string;
  /** By default `s3` for the REST host names of S3, else `custom`. */
  readonly kind?: 's3' | 'custom' | 'vpc';
  /** `https-only` by default. */
  readonly protocol?: 'http-only' | 'https-only' | 'match-viewer';
  readonly headers?: Readonly<Record<string, string>>;
  readonly oac?: string;
  readonly oai?: string;
  readonly httpPort?: number;
  readonly httpsPort?: number;
  /** Members of the origin itself, as AWS names them. */
  readonly raw?: Json;
};

export type ForwardParts = {
  readonly query?: boolean;
  readonly queryKeys?: readonly string[];
  readonly cookies?: 'none' | 'all' | readonly string[];
  readonly headers?: readonly string[];
};

export type BehaviorParts = {
  /** Left out in the default behavior. */
  readonly pattern?: string;
  /** An origin's or an origin group's id. */
  readonly origin: string;
  /** `allow-all` by default. */
  readonly protocol?: 'allow-all' | 'https-only' | 'redirect-to-https';
  /** All seven by default. */
  readonly methods?: readonly string[];
  readonly cachedMethods?: readonly string[];
  /** CachingDisabled by default, unless `forward` says that the settings are legacy ones. */
  readonly cachePolicy?: string;
  readonly originRequestPolicy?: string;
  readonly responseHeadersPolicy?: string;
  /** Legacy settings (`ForwardedValues`). */
  readonly forward?: ForwardParts;
  /** CloudFront Functions: name (or ARN) by event. */
  readonly functions?: Readonly<Partial<Record<'viewer-request' | 'viewer-response', string>>>;
  /** Lambda@Edge: ARN by event. */
  readonly lambdas?: Readonly<Partial<Record<'viewer-request' | 'viewer-response' | 'origin-request' | 'origin-response', string>>>;
  /** A trusted key group's id: the viewer must sign. */
  readonly keyGroup?: string;
  /** Members of the behavior itself, as AWS names them. */
  readonly raw?: Json;
};

export type DistributionParts = {
  readonly id?: string;
  readonly domainName?: string;
  readonly aliases?: readonly string[];
  readonly origins: readonly OriginParts[];
  readonly originGroups?: readonly { readonly id: string; readonly members: readonly string[]; readonly statusCodes: readonly number[] }[];
  readonly behaviors?: readonly (BehaviorParts & { readonly pattern: string })[];
  /** To the first origin by default. */
  readonly defaultBehavior?: Partial<BehaviorParts>;
  readonly errorResponses?: readonly {
    readonly code: number;
    readonly page?: string;
    readonly responseCode?: number;
    readonly ttl?: number;
  }[];
  readonly rootObject?: string;
  readonly enabled?: boolean;
  readonly staging?: boolean;
  readonly webAcl?: string;
  readonly geo?: { readonly type: 'whitelist' | 'blacklist'; readonly countries: readonly string[] };
  /** Members of the `DistributionConfig`, as AWS names them. */
  readonly raw?: Json;
};

const list = <T>(items: readonly T[]): Json => (items.length === 0 ? { Quantity: 0 } : { Quantity: items.length, Items: items });

const S3_REST = /\.s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com$/;

const originConfig = (parts: OriginParts): Json => {
  switch (parts.kind ?? (S3_REST.test(parts.domainName) ? 's3' : 'custom')) {
    case 's3':
      return { S3OriginConfig: { OriginAccessIdentity: parts.oai ?? '' } };
    case 'vpc':
      return { VpcOriginConfig: { VpcOriginId: `vo_${parts.id}`, OriginReadTimeout: 30, OriginKeepaliveTimeout: 5 } };
    case 'custom':
      return {
        CustomOriginConfig: {
          HTTPPort: parts.httpPort ?? 80,
          HTTPSPort: parts.httpsPort ?? 443,
          OriginProtocolPolicy: parts.protocol ?? 'https-only',
          OriginSslProtocols: list(['TLSv1.2']),
          OriginReadTimeout: 30,
          OriginKeepaliveTimeout: 5,
        },
      };
  }
};

const origin = (parts: OriginParts): Json => ({
  Id: parts.id,
  DomainName: parts.domainName,
  OriginPath: parts.path ?? '',
  CustomHeaders: list(Object.entries(parts.headers ?? {}).map(([HeaderName, HeaderValue]) => ({ HeaderName, HeaderValue }))),
  ...originConfig(parts),
  ConnectionAttempts: 3,
  ConnectionTimeout: 10,
  OriginShield: { Enabled: false },
  OriginAccessControlId: parts.oac ?? '',
  ...parts.raw,
});

const functionArn = (name: string): string => (name.startsWith('arn:') ? name : `arn:aws:cloudfront::${account}:function/${name}`);

const cookiesOf = (cookies: NonNullable<ForwardParts['cookies']>): Json =>
  typeof cookies === 'string' ? { Forward: cookies } : { Forward: 'whitelist', WhitelistedNames: list(cookies) };

const forwarding = (parts: BehaviorParts): Json =>
  parts.forward
    ? {
        ForwardedValues: {
          QueryString: parts.forward.query ?? false,
          Cookies: cookiesOf(parts.forward.cookies ?? 'none'),
          Headers: list(parts.forward.headers ?? []),
          QueryStringCacheKeys: list(parts.forward.queryKeys ?? []),
        },
        MinTTL: 0,
        DefaultTTL: 0,
        MaxTTL: 0,
      }
    : {
        CachePolicyId: parts.cachePolicy ?? managed.cachingDisabled,
        ...(parts.originRequestPolicy ? { OriginRequestPolicyId: parts.originRequestPolicy } : {}),
      };

const ALL_METHODS = ['HEAD', 'DELETE', 'POST', 'GET', 'OPTIONS', 'PUT', 'PATCH'];

const behavior = (parts: BehaviorParts): Json => ({
  ...(parts.pattern === undefined ? {} : { PathPattern: parts.pattern }),
  TargetOriginId: parts.origin,
  TrustedSigners: { Enabled: false, Quantity: 0 },
  TrustedKeyGroups: parts.keyGroup ? { Enabled: true, ...list([parts.keyGroup]) } : { Enabled: false, Quantity: 0 },
  ViewerProtocolPolicy: parts.protocol ?? 'allow-all',
  AllowedMethods: { ...list(parts.methods ?? ALL_METHODS), CachedMethods: list(parts.cachedMethods ?? ['HEAD', 'GET']) },
  SmoothStreaming: false,
  Compress: true,
  LambdaFunctionAssociations: list(
    Object.entries(parts.lambdas ?? {}).map(([EventType, LambdaFunctionARN]) => ({ LambdaFunctionARN, EventType, IncludeBody: false })),
  ),
  FunctionAssociations: list(
    Object.entries(parts.functions ?? {}).map(([EventType, name]) => ({ FunctionARN: functionArn(name), EventType })),
  ),
  FieldLevelEncryptionId: '',
  ...(parts.responseHeadersPolicy ? { ResponseHeadersPolicyId: parts.responseHeadersPolicy } : {}),
  ...forwarding(parts),
  ...parts.raw,
});

const group = ({ id, members, statusCodes }: NonNullable<DistributionParts['originGroups']>[number]): Json => ({
  Id: id,
  FailoverCriteria: { StatusCodes: list(statusCodes) },
  Members: list(members.map((OriginId) => ({ OriginId }))),
  SelectionCriteria: 'default',
});

const errorResponse = ({ code, page, responseCode, ttl = 10 }: NonNullable<DistributionParts['errorResponses']>[number]): Json => ({
  ErrorCode: code,
  ResponsePagePath: page ?? '',
  ResponseCode: responseCode === undefined ? '' : String(responseCode),
  ErrorCachingMinTTL: ttl,
});

/** The `DistributionConfig` alone, as `get-distribution-config` holds it. */
export const distributionConfig = (parts: DistributionParts): Json => ({
  CallerReference: `made-by-hand-${parts.id ?? 'E1A2B3C4D5E6F7'}`,
  Aliases: list(parts.aliases ?? []),
  DefaultRootObject: parts.rootObject ?? '',
  Origins: list(parts.origins.map(origin)),
  OriginGroups: list((parts.originGroups ?? []).map(group)),
  DefaultCacheBehavior: behavior({ origin: parts.origins[0]?.id ?? '', ...parts.defaultBehavior }),
  CacheBehaviors: list((parts.behaviors ?? []).map(behavior)),
  CustomErrorResponses: list((parts.errorResponses ?? []).map(errorResponse)),
  Comment: '',
  Logging: { Enabled: false, IncludeCookies: false, Bucket: '', Prefix: '' },
  PriceClass: 'PriceClass_All',
  Enabled: parts.enabled ?? true,
  ViewerCertificate: { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: 'TLSv1', CertificateSource: 'cloudfront' },
  Restrictions: {
    GeoRestriction: parts.geo
      ? { RestrictionType: parts.geo.type, ...list(parts.geo.countries) }
      : { RestrictionType: 'none', Quantity: 0 },
  },
  WebACLId: parts.webAcl ?? '',
  HttpVersion: 'http2',
  IsIPV6Enabled: true,
  ContinuousDeploymentPolicyId: '',
  Staging: parts.staging ?? false,
  ...parts.raw,
});

/** `aws cloudfront get-distribution`. */
export const distribution = (parts: DistributionParts): SourceText => {
  const id = parts.id ?? 'E1A2B3C4D5E6F7';
  return jsonText(`distribution-${id}.json`, {
    ETag: 'E2QWRUHEXAMPLE',
    Distribution: {
      Id: id,
      ARN: `arn:aws:cloudfront::${account}:distribution/${id}`,
      Status: 'Deployed',
      LastModifiedTime: '2025-03-01T09:00:00.000Z',
      InProgressInvalidationBatches: 0,
      DomainName: parts.domainName ?? defaultDomainName,
      ActiveTrustedSigners: { Enabled: false, Quantity: 0 },
      ActiveTrustedKeyGroups: { Enabled: false, Quantity: 0 },
      DistributionConfig: distributionConfig(parts),
    },
  });
};
