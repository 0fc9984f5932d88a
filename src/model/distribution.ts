import type { Span } from '../text/span.ts';
import type { Located, Value } from './value.ts';

/** A CloudFront distribution. */
export type Distribution = {
  /** The id (`E…`), else the domain name, else the source's name. What reports call it. */
  readonly name: string;
  readonly at: Span;
  readonly id: Located<string> | null;
  /** `d….cloudfront.net`; null where the form does not tell it (`get-distribution-config`). */
  readonly domainName: Located<string> | null;
  readonly aliases: readonly Value<string>[];
  readonly enabled: Value<boolean>;
  readonly staging: Value<boolean>;
  readonly continuousDeploymentPolicyId: Value<string> | null;
  readonly connectionMode: Value<'direct' | 'tenant-only'>;
  /** Empty string: none. */
  readonly defaultRootObject: Value<string>;
  readonly origins: readonly Origin[];
  readonly originGroups: readonly OriginGroup[];
  /** Ordered as CloudFront evaluates them; the default behavior is the last, and the only one without a pattern. */
  readonly behaviors: readonly Behavior[];
  readonly customErrorResponses: readonly CustomErrorResponse[];
  readonly geoRestriction: GeoRestriction;
  /** Empty string: none. */
  readonly webAclId: Value<string>;
  readonly viewerMtls: Value<boolean>;
  /** The AWS account, where an ARN tells it. */
  readonly accountId: string | null;
  /** `get-distribution` tells `Deployed` or `InProgress`. */
  readonly status: Located<string> | null;
};

export type GeoRestriction = { readonly type: Value<'none' | 'whitelist' | 'blacklist'>; readonly locations: readonly Value<string>[] };

export type Origin = {
  readonly at: Span;
  readonly id: Value<string>;
  readonly domainName: Value<string>;
  /** Empty string: none. */
  readonly originPath: Value<string>;
  readonly customHeaders: readonly { readonly at: Span; readonly name: Value<string>; readonly value: Value<string> }[];
  readonly config: OriginConfig;
  /** Empty string: none. */
  readonly originAccessControlId: Value<string>;
};

export type OriginConfig =
  | { readonly kind: 's3'; readonly at: Span; readonly originAccessIdentity: Value<string> }
  | {
      readonly kind: 'custom';
      readonly at: Span;
      readonly protocolPolicy: Value<'http-only' | 'https-only' | 'match-viewer'>;
      readonly httpPort: Value<number>;
      readonly httpsPort: Value<number>;
      readonly sslProtocols: readonly Value<string>[];
    }
  | { readonly kind: 'vpc'; readonly at: Span; readonly vpcOriginId: Value<string> }
  /** The paste shows none of the three. */
  | { readonly kind: 'unsaid' };

export type OriginGroup = {
  readonly at: Span;
  readonly id: Value<string>;
  readonly members: readonly Value<string>[];
  readonly statusCodes: readonly Value<number>[];
  readonly selectionCriteria: Value<string>;
};

export type Behavior = {
  readonly at: Span;
  /** As written; null for the default behavior. */
  readonly pattern: Value<string> | null;
  /** An origin's or an origin group's id. */
  readonly targetOriginId: Value<string>;
  readonly viewerProtocolPolicy: Value<'allow-all' | 'https-only' | 'redirect-to-https'>;
  readonly allowedMethods: Value<readonly string[]>;
  readonly cachedMethods: Value<readonly string[]>;
  readonly forwarding: Forwarding;
  readonly responseHeadersPolicyId: Value<string> | null;
  readonly functions: readonly EdgeAssociation<'viewer-request' | 'viewer-response'>[];
  readonly lambdas: readonly EdgeAssociation<'viewer-request' | 'viewer-response' | 'origin-request' | 'origin-response'>[];
  /** Trusted signers or trusted key groups are on: the viewer must sign. */
  readonly signed: Value<boolean>;
  readonly grpc: Value<boolean>;
};

/** A CloudFront Function or Lambda@Edge function tied to an event of a behavior. `arn` may also be a bare name. */
export type EdgeAssociation<E extends string> = { readonly at: Span; readonly event: Value<E>; readonly arn: Value<string> };

export type Forwarding =
  | { readonly mode: 'policies'; readonly cachePolicyId: Value<string> | null; readonly originRequestPolicyId: Value<string> | null }
  | ({ readonly mode: 'legacy' } & ForwardedValues);

/** Legacy settings (`ForwardedValues`). */
export type ForwardedValues = {
  readonly at: Span | null;
  readonly queryString: Value<boolean>;
  readonly queryStringCacheKeys: readonly Value<string>[];
  readonly headers: readonly Value<string>[];
  readonly cookies: { readonly forward: Value<'none' | 'whitelist' | 'all'>; readonly names: readonly Value<string>[] };
};

export type CustomErrorResponse = {
  readonly at: Span;
  readonly errorCode: Value<number>;
  /** Null: no page stands in, only the caching time is set. */
  readonly responsePagePath: Value<string> | null;
  readonly responseCode: Value<number> | null;
  /** `ErrorCachingMinTTL` in seconds: how long CloudFront keeps the error at least. */
  readonly errorCachingMinTtl: Value<number>;
};
