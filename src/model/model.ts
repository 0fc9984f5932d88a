import type { Span } from '../text/span.ts';
import type { CustomDomain, HttpApi, RestApi } from './api.ts';
import type { Distribution } from './distribution.ts';
import type { CachePolicy, OriginAccessControl, OriginRequestPolicy, ResponseHeadersPolicy } from './policy.ts';
import type { Located, Value } from './value.ts';

/** All that the workspace's sources say, joined. Managed policies are not in here: they are facts. */
export type Model = {
  readonly distributions: readonly Distribution[];
  readonly cachePolicies: readonly CachePolicy[];
  readonly originRequestPolicies: readonly OriginRequestPolicy[];
  readonly responseHeadersPolicies: readonly ResponseHeadersPolicy[];
  readonly originAccessControls: readonly OriginAccessControl[];
  readonly functions: readonly CloudFrontFunction[];
  readonly keyValueStores: readonly KeyValueStore[];
  readonly restApis: readonly RestApi[];
  readonly httpApis: readonly HttpApi[];
  readonly customDomains: readonly CustomDomain[];
  readonly bucketListings: readonly BucketListing[];
  /** What a text could not say of itself and was joined by what fits: each becomes a question when a trace rests on it. */
  readonly joins: readonly Join[];
  /** What several sources define, each differently: one counts, and becomes a question when a trace rests on it. */
  readonly twice: readonly Twice[];
};

/** A CloudFront Function's code. */
export type CloudFrontFunction = {
  readonly at: Span;
  readonly name: string;
  readonly arn: string | null;
  readonly runtime: Value<'cloudfront-js-1.0' | 'cloudfront-js-2.0'>;
  readonly code: Located<string>;
  readonly keyValueStores: readonly string[];
};

/** A key value store's pasted contents. `name` is an ARN, id or name; `aliases` are the others of these, where they are known. */
export type KeyValueStore = {
  readonly at: Span;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly items: readonly { readonly key: string; readonly value: string; readonly at: Span }[];
  /** False: the store holds more than was pasted. */
  readonly complete?: boolean;
  /** The joins that its name rests on. */
  readonly joins?: readonly string[];
};

/** The keys of a bucket (`aws s3api list-objects-v2`, `aws s3 ls --recursive`). */
export type BucketListing = {
  readonly at: Span;
  readonly bucket: string;
  readonly keys: readonly string[];
  /** Where each key stands, in the order of `keys`. */
  readonly keysAt?: readonly Span[];
  /** Whether a key that is not listed is not there: of all keys, or of those that begin with `prefix`. */
  readonly complete: boolean;
  readonly prefix?: string;
  /** The joins that its bucket rests on. */
  readonly joins?: readonly string[];
};

/** A source that does not name its owner, and what it was taken to belong to. `id` is the question's id: `belongs-to:<source>`. */
export type Join = {
  readonly id: string;
  readonly source: string;
  readonly owner: string;
  readonly options: readonly string[];
  readonly at: Span;
};

/** A thing that several sources define, each differently. `id` is the question's id: `defined-twice:<what> <name>`. */
export type Twice = {
  readonly id: string;
  readonly what: string;
  readonly name: string;
  /** The sources, in their order; the second definition in one source is `<source>#2`. */
  readonly options: readonly string[];
  /** The one that counts: the first, or what the user chose. */
  readonly taken: string;
  readonly at: Span | null;
  /** `what`, and what the model calls the thing: by this a trace finds it. */
  readonly thing: string;
};

export const emptyModel: Model = {
  distributions: [],
  cachePolicies: [],
  originRequestPolicies: [],
  responseHeadersPolicies: [],
  originAccessControls: [],
  functions: [],
  keyValueStores: [],
  restApis: [],
  httpApis: [],
  customDomains: [],
  bucketListings: [],
  joins: [],
  twice: [],
};
