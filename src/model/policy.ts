import type { Span } from '../text/span.ts';
import type { Located } from './value.ts';

/** Which of a request's cookies, or query strings, a policy names. */
export type NameRule = {
  readonly at: Span | null;
  readonly behavior: 'none' | 'all' | 'whitelist' | 'allExcept';
  readonly names: readonly string[];
};

export type CachePolicyHeaderRule = {
  readonly at: Span | null;
  readonly behavior: 'none' | 'whitelist';
  readonly names: readonly string[];
};

export type OriginRequestHeaderRule = {
  readonly at: Span | null;
  readonly behavior: 'none' | 'whitelist' | 'allViewer' | 'allViewerAndWhitelistCloudFront' | 'allExcept';
  readonly names: readonly string[];
};

/** `at` is null for AWS's managed policies, which are not pasted. */
export type CachePolicy = {
  readonly id: string;
  readonly name: string;
  readonly managed: boolean;
  readonly at: Span | null;
  readonly ttl: { readonly min: number; readonly default: number; readonly max: number };
  readonly headers: CachePolicyHeaderRule;
  readonly cookies: NameRule;
  readonly queryStrings: NameRule;
  readonly gzip: boolean;
  readonly brotli: boolean;
};

export type OriginRequestPolicy = {
  readonly id: string;
  readonly name: string;
  readonly managed: boolean;
  readonly at: Span | null;
  readonly headers: OriginRequestHeaderRule;
  readonly cookies: NameRule;
  readonly queryStrings: NameRule;
};

/** A response headers policy: only what changes a header that a viewer sees. */
export type ResponseHeadersPolicy = {
  readonly id: string;
  readonly name: string;
  readonly managed: boolean;
  readonly at: Span | null;
  readonly cors: {
    readonly origins: readonly string[];
    readonly methods: readonly string[];
    readonly headers: readonly string[];
    readonly exposed: readonly string[];
    readonly credentials: boolean;
    readonly maxAge: number | null;
    readonly override: boolean;
  } | null;
  readonly set: readonly { readonly name: string; readonly value: string; readonly override: boolean }[];
  readonly remove: readonly string[];
};

/** Origin access control: how CloudFront signs what it sends to the origin. */
export type OriginAccessControl = {
  readonly id: string;
  readonly at: Span;
  readonly originType: string;
  readonly signingBehavior: Located<'never' | 'always' | 'no-override'>;
};
