import { describe, expect, test } from 'vitest';
import { bare, readPaste } from '../testing.ts';

const cache = {
  Name: 'mine',
  MinTTL: 1,
  ParametersInCacheKeyAndForwardedToOrigin: {
    EnableAcceptEncodingGzip: true,
    HeadersConfig: { HeaderBehavior: 'whitelist', Headers: { Quantity: 1, Items: ['Authorization'] } },
    CookiesConfig: { CookieBehavior: 'allExcept', Cookies: { Quantity: 1, Items: ['c'] } },
    QueryStringsConfig: { QueryStringBehavior: 'all' },
  },
};
const cacheRead = {
  id: 'p1',
  name: 'mine',
  managed: false,
  ttl: { min: 1, default: 86_400, max: 31_536_000 },
  headers: { behavior: 'whitelist', names: ['Authorization'] },
  cookies: { behavior: 'allExcept', names: ['c'] },
  queryStrings: { behavior: 'all', names: [] },
  gzip: true,
  brotli: false,
};
const request = {
  Name: 'fwd',
  HeadersConfig: { HeaderBehavior: 'allViewerAndWhitelistCloudFront', Headers: { Quantity: 1, Items: ['CloudFront-Viewer-Country'] } },
  CookiesConfig: { CookieBehavior: 'none' },
  QueryStringsConfig: { QueryStringBehavior: 'whitelist', QueryStrings: { Quantity: 1, Items: ['q'] } },
};
const requestRead = {
  id: 'p2',
  name: 'fwd',
  managed: false,
  headers: { behavior: 'allViewerAndWhitelistCloudFront', names: ['CloudFront-Viewer-Country'] },
  cookies: { behavior: 'none', names: [] },
  queryStrings: { behavior: 'whitelist', names: ['q'] },
};

describe('policies in every shape', () => {
  test.each<[string, unknown, string, string, object]>([
    [
      'get-cache-policy',
      { ETag: 'x', CachePolicy: { Id: 'p1', CachePolicyConfig: cache } },
      'cloudfront-cache-policy',
      'cache-policy',
      cacheRead,
    ],
    ['a bare cache policy', { Id: 'p1', CachePolicyConfig: cache }, 'cloudfront-cache-policy', 'cache-policy', cacheRead],
    [
      'list-cache-policies',
      { CachePolicyList: { Quantity: 1, Items: [{ Type: 'custom', CachePolicy: { Id: 'p1', CachePolicyConfig: cache } }] } },
      'cloudfront-cache-policy',
      'cache-policy',
      cacheRead,
    ],
    [
      'get-origin-request-policy',
      { OriginRequestPolicy: { Id: 'p2', OriginRequestPolicyConfig: request } },
      'cloudfront-origin-request-policy',
      'origin-request-policy',
      requestRead,
    ],
    [
      '--query of a list',
      [{ Type: 'custom', OriginRequestPolicy: { Id: 'p2', OriginRequestPolicyConfig: request } }],
      'cloudfront-origin-request-policy',
      'origin-request-policy',
      requestRead,
    ],
  ])('%s', (_, content, form, kind, value) => {
    const reading = readPaste('p.json', content);
    expect(reading.form).toBe(form);
    expect(reading.problems).toEqual([]);
    expect(reading.contributions.map((c) => [c.kind, 'value' in c ? bare(c.value) : null])).toEqual([[kind, value]]);
  });

  test.each([
    ['get-cache-policy-config', { ETag: 'x', CachePolicyConfig: cache }, 'mine', 'aws cloudfront get-cache-policy'],
    [
      'get-origin-request-policy-config',
      { ETag: 'x', OriginRequestPolicyConfig: request },
      'fwd',
      'aws cloudfront get-origin-request-policy',
    ],
    ['a bare configuration', request, 'fwd', 'aws cloudfront get-origin-request-policy'],
  ])('%s does not tell the id: the name stands in, and that is told', (_, content, name, command) => {
    const reading = readPaste('p.json', content);
    expect(reading.contributions).toMatchObject([{ value: { id: name, name } }]);
    expect(reading.problems).toMatchObject([{ code: 'member-missing', severity: 'info', params: { what: 'Id', instead: name, command } }]);
  });

  test('AWS’s own are marked', () => {
    const reading = readPaste('p.json', { CachePolicy: { Id: 'm', CachePolicyConfig: { ...cache, Name: 'Managed-X' } } });
    expect(reading.contributions).toMatchObject([{ value: { managed: true } }]);
  });
});

test('a response headers policy: what it sets, and what it takes away', () => {
  const config = {
    Name: 'h',
    CorsConfig: {
      AccessControlAllowOrigins: { Quantity: 1, Items: ['*'] },
      AccessControlAllowHeaders: { Quantity: 0 },
      AccessControlAllowMethods: { Quantity: 1, Items: ['GET'] },
      AccessControlAllowCredentials: false,
      AccessControlMaxAgeSec: 600,
      OriginOverride: true,
    },
    SecurityHeadersConfig: {
      StrictTransportSecurity: { Override: true, AccessControlMaxAgeSec: 60, IncludeSubdomains: true },
      ContentTypeOptions: { Override: false },
      FrameOptions: { Override: true, FrameOption: 'DENY' },
      XSSProtection: { Override: true, Protection: true, ModeBlock: true },
    },
    CustomHeadersConfig: { Quantity: 1, Items: [{ Header: 'X-A', Value: '1', Override: false }] },
    RemoveHeadersConfig: { Quantity: 1, Items: [{ Header: 'Server' }] },
  };
  const reading = readPaste('p.json', { ResponseHeadersPolicy: { Id: 'r', ResponseHeadersPolicyConfig: config } });
  expect(reading.form).toBe('cloudfront-response-headers-policy');
  expect(reading.contributions.map((c) => ('value' in c ? bare(c.value) : null))).toEqual([
    {
      id: 'r',
      name: 'h',
      managed: false,
      cors: { origins: ['*'], methods: ['GET'], headers: [], exposed: [], credentials: false, maxAge: 600, override: true },
      set: [
        { name: 'x-xss-protection', value: '1; mode=block', override: true },
        { name: 'x-frame-options', value: 'DENY', override: true },
        { name: 'x-content-type-options', value: 'nosniff', override: false },
        { name: 'strict-transport-security', value: 'max-age=60; includeSubDomains', override: true },
        { name: 'x-a', value: '1', override: false },
      ],
      remove: ['server'],
    },
  ]);
});

test.each<[string, unknown]>([
  [
    'get-origin-access-control',
    {
      OriginAccessControl: {
        Id: 'o',
        OriginAccessControlConfig: { Name: 'n', SigningProtocol: 'sigv4', SigningBehavior: 'always', OriginAccessControlOriginType: 's3' },
      },
    },
  ],
  [
    'list-origin-access-controls',
    {
      OriginAccessControlList: {
        Items: [{ Id: 'o', Name: 'n', SigningProtocol: 'sigv4', SigningBehavior: 'always', OriginAccessControlOriginType: 's3' }],
      },
    },
  ],
])('%s', (_, content) => {
  const reading = readPaste('p.json', content);
  expect(reading.form).toBe('cloudfront-origin-access-control');
  expect(reading.contributions.map((c) => ('value' in c ? bare(c.value) : null))).toEqual([
    { id: 'o', originType: 's3', signingBehavior: 'always' },
  ]);
});

const summary = {
  Name: 'rewrite',
  Status: 'DEPLOYED',
  FunctionConfig: {
    Comment: '',
    Runtime: 'cloudfront-js-2.0',
    KeyValueStoreAssociations: { Quantity: 1, Items: [{ KeyValueStoreARN: 'arn:kvs' }] },
  },
  FunctionMetadata: { FunctionARN: 'arn:fn', Stage: 'LIVE' },
};

test.each<[string, unknown]>([
  ['describe-function', { ETag: 'x', FunctionSummary: summary }],
  ['list-functions', { FunctionList: { Quantity: 1, Items: [summary] } }],
  ['a bare summary', summary],
])('%s', (_, content) => {
  const reading = readPaste('f.json', content);
  expect(reading.form).toBe('cloudfront-function-summary');
  expect(reading.contributions.map((c) => ('value' in c ? bare(c.value) : null))).toEqual([
    { name: 'rewrite', arn: 'arn:fn', runtime: 'cloudfront-js-2.0', keyValueStores: ['arn:kvs'] },
  ]);
});
