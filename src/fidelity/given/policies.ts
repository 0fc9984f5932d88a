import type { SourceText } from '../../workspace/workspace.ts';
import { account, type Json, jsonText } from './text.ts';

/** `none`, `all`, a whitelist of names, or all but some. */
export type NamesParts = 'none' | 'all' | readonly string[] | { readonly allExcept: readonly string[] };

const list = (items: readonly unknown[]): Json => ({ Quantity: items.length, Items: items });

const rule = (part: 'Header' | 'Cookie' | 'QueryString', names: NamesParts): Json => {
  if (typeof names === 'string') return { [`${part}Behavior`]: names };
  if ('allExcept' in names) return { [`${part}Behavior`]: 'allExcept', [`${part}s`]: list(names.allExcept) };
  return { [`${part}Behavior`]: 'whitelist', [`${part}s`]: list(names) };
};

export type CachePolicyParts = {
  readonly id: string;
  readonly headers?: 'none' | readonly string[];
  readonly cookies?: NamesParts;
  readonly query?: NamesParts;
  readonly encodings?: boolean;
  /** 1 by default, in seconds. */
  readonly maxTtl?: number;
};

/** `aws cloudfront get-cache-policy`. */
export const cachePolicy = ({
  id,
  headers = 'none',
  cookies = 'none',
  query = 'none',
  encodings = false,
  maxTtl = 1,
}: CachePolicyParts): SourceText =>
  jsonText(`cache-policy-${id}.json`, {
    CachePolicy: {
      Id: id,
      LastModifiedTime: '2025-03-01T09:00:00.000Z',
      CachePolicyConfig: {
        Comment: '',
        Name: `cache-${id}`,
        DefaultTTL: 0,
        MaxTTL: maxTtl,
        MinTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          EnableAcceptEncodingGzip: encodings,
          EnableAcceptEncodingBrotli: encodings,
          HeadersConfig: rule('Header', headers),
          CookiesConfig: rule('Cookie', cookies),
          QueryStringsConfig: rule('QueryString', query),
        },
      },
    },
  });

export type OriginRequestPolicyParts = {
  readonly id: string;
  readonly headers?:
    | 'none'
    | 'allViewer'
    | readonly string[]
    | { readonly allExcept: readonly string[] }
    | { readonly allViewerAnd: readonly string[] };
  readonly cookies?: NamesParts;
  readonly query?: NamesParts;
};

const headerRule = (headers: NonNullable<OriginRequestPolicyParts['headers']>): Json => {
  if (headers === 'allViewer') return { HeaderBehavior: 'allViewer' };
  if (typeof headers === 'object' && 'allViewerAnd' in headers)
    return { HeaderBehavior: 'allViewerAndWhitelistCloudFront', Headers: list(headers.allViewerAnd) };
  return rule('Header', headers);
};

/** `aws cloudfront get-origin-request-policy`. */
export const originRequestPolicy = ({ id, headers = 'none', cookies = 'none', query = 'none' }: OriginRequestPolicyParts): SourceText =>
  jsonText(`origin-request-policy-${id}.json`, {
    OriginRequestPolicy: {
      Id: id,
      LastModifiedTime: '2025-03-01T09:00:00.000Z',
      OriginRequestPolicyConfig: {
        Comment: '',
        Name: `origin-request-${id}`,
        HeadersConfig: headerRule(headers),
        CookiesConfig: rule('Cookie', cookies),
        QueryStringsConfig: rule('QueryString', query),
      },
    },
  });

/** `aws cloudfront get-response-headers-policy`; `config` has the members as AWS names them. */
export const responseHeadersPolicy = (id: string, config: Json): SourceText =>
  jsonText(`response-headers-policy-${id}.json`, {
    ResponseHeadersPolicy: { Id: id, ResponseHeadersPolicyConfig: { Name: `response-headers-${id}`, Comment: '', ...config } },
  });

/** `aws cloudfront get-origin-access-control`. */
export const originAccessControl = (id: string, signing: 'always' | 'never' | 'no-override' = 'always'): SourceText =>
  jsonText(`oac-${id}.json`, {
    OriginAccessControl: {
      Id: id,
      OriginAccessControlConfig: { Name: id, SigningProtocol: 'sigv4', SigningBehavior: signing, OriginAccessControlOriginType: 's3' },
    },
  });

/** The code of a CloudFront Function, as `get-function --stage LIVE` writes it. */
export const functionCode = (name: string, code: string): SourceText => ({ name: `${name}.js`, text: code, for: { functionName: name } });

/** `aws cloudfront describe-function`. */
export const functionSummary = (name: string, runtime: 'cloudfront-js-1.0' | 'cloudfront-js-2.0' = 'cloudfront-js-2.0'): SourceText =>
  jsonText(`function-${name}.json`, {
    FunctionSummary: {
      Name: name,
      Status: 'DEPLOYED',
      FunctionConfig: { Comment: '', Runtime: runtime },
      FunctionMetadata: { FunctionARN: `arn:aws:cloudfront::${account}:function/${name}`, Stage: 'LIVE' },
    },
  });
