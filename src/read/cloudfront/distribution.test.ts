import { describe, expect, test } from 'vitest';
import type { Behavior, Distribution } from '../../model/distribution.ts';
import { bare, behavior, distributionConfig, origin, readPaste } from '../testing.ts';

const distributionsIn = (content: unknown, options = {}): readonly Distribution[] =>
  readPaste('d.json', content, options).contributions.flatMap((c) => (c.kind === 'distribution' ? [c.value] : []));

const distributionIn = (content: unknown, options = {}): Distribution => {
  const [first] = distributionsIn(content, options);
  if (!first) throw new Error('no distribution was read');
  return first;
};

const withDefault = (more: object): Behavior => {
  const last = distributionIn(distributionConfig({ DefaultCacheBehavior: behavior('api', more) })).behaviors.at(-1);
  if (!last) throw new Error('no behavior was read');
  return last;
};

test('every value has the place of its text', () => {
  const text = JSON.stringify(distributionConfig({ Aliases: { Quantity: 1, Items: ['a.example.com'] } }), null, 2);
  const distribution = distributionIn(text);
  const at = distribution.origins[0]?.domainName;
  expect(at?.from === 'paste' && text.slice(at.at.start, at.at.end)).toBe('"abcde12345.execute-api.eu-west-1.amazonaws.com"');
  const alias = distribution.aliases[0];
  expect(alias?.from === 'paste' && text.slice(alias.at.start, alias.at.end)).toBe('"a.example.com"');
});

test('what is not written is AWS’s default, with its page', () => {
  const distribution = distributionIn({
    CallerReference: 'x',
    Origins: { Items: [{ Id: 'a', DomainName: 'b.example.com', CustomOriginConfig: {} }] },
    DefaultCacheBehavior: { TargetOriginId: 'a' },
  });
  expect(bare(distribution)).toEqual({
    name: 'd.json',
    id: null,
    domainName: null,
    status: null,
    accountId: null,
    aliases: [],
    enabled: '(true)',
    staging: '(false)',
    continuousDeploymentPolicyId: null,
    connectionMode: '("direct")',
    defaultRootObject: '("")',
    origins: [
      {
        id: 'a',
        domainName: 'b.example.com',
        originPath: '("")',
        customHeaders: [],
        config: { kind: 'custom', protocolPolicy: '("match-viewer")', httpPort: '(80)', httpsPort: '(443)', sslProtocols: [] },
        originAccessControlId: '("")',
      },
    ],
    originGroups: [],
    behaviors: [
      {
        pattern: null,
        targetOriginId: 'a',
        viewerProtocolPolicy: '("allow-all")',
        allowedMethods: '(["HEAD","GET"])',
        cachedMethods: '(["HEAD","GET"])',
        forwarding: {
          mode: 'legacy',
          queryString: '(false)',
          queryStringCacheKeys: [],
          headers: [],
          cookies: { forward: '("none")', names: [] },
        },
        responseHeadersPolicyId: null,
        functions: [],
        lambdas: [],
        signed: '(false)',
        grpc: '(false)',
      },
    ],
    customErrorResponses: [],
    geoRestriction: { type: '("none")', locations: [] },
    webAclId: '("")',
    viewerMtls: '(false)',
  });
  expect(distribution.enabled).toMatchObject({ page: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\/cloudfront\//) });
});

describe('behaviors', () => {
  test.each<[string, object, object]>([
    [
      'policies',
      { CachePolicyId: 'c', OriginRequestPolicyId: 'o' },
      { forwarding: { mode: 'policies', cachePolicyId: 'c', originRequestPolicyId: 'o' } },
    ],
    [
      'an empty policy id is none',
      { CachePolicyId: 'c', OriginRequestPolicyId: '' },
      { forwarding: { mode: 'policies', cachePolicyId: 'c', originRequestPolicyId: null } },
    ],
    [
      'a policy beside ForwardedValues counts',
      { CachePolicyId: 'c', ForwardedValues: { QueryString: true } },
      { forwarding: { mode: 'policies', cachePolicyId: 'c', originRequestPolicyId: null } },
    ],
    [
      'ForwardedValues',
      {
        ForwardedValues: {
          QueryString: true,
          Cookies: { Forward: 'whitelist', WhitelistedNames: { Quantity: 1, Items: ['s'] } },
          Headers: { Quantity: 1, Items: ['*'] },
          QueryStringCacheKeys: { Quantity: 1, Items: ['q'] },
        },
      },
      {
        forwarding: {
          mode: 'legacy',
          queryString: true,
          queryStringCacheKeys: ['q'],
          headers: ['*'],
          cookies: { forward: 'whitelist', names: ['s'] },
        },
      },
    ],
    [
      'methods, cached ones inside',
      { AllowedMethods: { Quantity: 1, Items: ['GET'], CachedMethods: { Quantity: 1, Items: ['HEAD'] } } },
      { allowedMethods: ['GET'], cachedMethods: ['HEAD'] },
    ],
    ['plain lists', { AllowedMethods: ['GET', 'PUT'], CachedMethods: ['GET'] }, { allowedMethods: ['GET', 'PUT'], cachedMethods: ['GET'] }],
    [
      'trusted key groups',
      { TrustedSigners: { Enabled: false, Quantity: 0 }, TrustedKeyGroups: { Enabled: true, Quantity: 1, Items: ['k'] } },
      { signed: true },
    ],
    ['no signers', { TrustedSigners: { Enabled: false, Quantity: 0 } }, { signed: false }],
    ['flags written as text', { TrustedSigners: { Enabled: 'True', Quantity: '1', Items: ['self'] } }, { signed: true }],
    [
      'functions',
      { FunctionAssociations: { Quantity: 1, Items: [{ FunctionARN: 'arn:f', EventType: 'viewer-request' }] } },
      { functions: [{ event: 'viewer-request', arn: 'arn:f' }] },
    ],
    [
      'Lambda@Edge',
      {
        LambdaFunctionAssociations: {
          Quantity: 1,
          Items: [{ LambdaFunctionARN: 'arn:l:1', EventType: 'origin-request', IncludeBody: false }],
        },
      },
      { lambdas: [{ event: 'origin-request', arn: 'arn:l:1' }] },
    ],
    ['a word that AWS does not know stays unresolved', { ViewerProtocolPolicy: 'https' }, { viewerProtocolPolicy: '<https>' }],
    ['gRPC', { GrpcConfig: { Enabled: true } }, { grpc: true }],
  ])('%s', (_, written, read) => {
    expect(bare(withDefault(written))).toMatchObject(read);
  });

  test('are in order, the default one last', () => {
    const items = ['/b/*', '/a/*'].map((PathPattern) => behavior('api', { PathPattern }));
    const distribution = distributionIn(distributionConfig({ CacheBehaviors: { Quantity: 2, Items: items } }));
    expect(distribution.behaviors.map((b) => bare(b.pattern))).toEqual(['/b/*', '/a/*', null]);
  });
});

test('origins, groups, error responses and restrictions', () => {
  const distribution = distributionIn(
    distributionConfig({
      Aliases: ['a.example.com'],
      Origins: {
        Quantity: 3,
        Items: [
          { Id: 's3', DomainName: 'b.s3.amazonaws.com', S3OriginConfig: { OriginAccessIdentity: '' }, OriginAccessControlId: 'E3' },
          { ...origin('api', 'x.example.com'), CustomHeaders: { Quantity: 1, Items: [{ HeaderName: 'x-k', HeaderValue: 'v' }] } },
          { Id: 'vpc', DomainName: 'i.example.com', VpcOriginConfig: { VpcOriginId: 'vo_1' } },
        ],
      },
      OriginGroups: {
        Quantity: 1,
        Items: [
          {
            Id: 'g',
            FailoverCriteria: { StatusCodes: { Quantity: 2, Items: [500, 502] } },
            Members: { Quantity: 2, Items: [{ OriginId: 's3' }, { OriginId: 'api' }] },
          },
        ],
      },
      DefaultCacheBehavior: behavior('g'),
      CustomErrorResponses: {
        Quantity: 2,
        Items: [
          { ErrorCode: 403, ResponsePagePath: '/index.html', ResponseCode: '200', ErrorCachingMinTTL: 10 },
          { ErrorCode: 404, ResponsePagePath: '', ResponseCode: '' },
        ],
      },
      Restrictions: { GeoRestriction: { RestrictionType: 'whitelist', Quantity: 1, Items: ['JP'] } },
      WebACLId: 'arn:w',
      ViewerMtlsConfig: { Mode: 'required' },
      ConnectionMode: 'tenant-only',
    }),
  );
  expect(bare(distribution)).toMatchObject({
    aliases: ['a.example.com'],
    origins: [
      { config: { kind: 's3', originAccessIdentity: '' }, originAccessControlId: 'E3' },
      { customHeaders: [{ name: 'x-k', value: 'v' }], config: { kind: 'custom', protocolPolicy: 'https-only' } },
      { config: { kind: 'vpc', vpcOriginId: 'vo_1' } },
    ],
    originGroups: [{ id: 'g', members: ['s3', 'api'], statusCodes: [500, 502], selectionCriteria: '("default")' }],
    customErrorResponses: [
      { errorCode: 403, responsePagePath: '/index.html', responseCode: 200 },
      { errorCode: 404, responsePagePath: null, responseCode: null },
    ],
    geoRestriction: { type: 'whitelist', locations: ['JP'] },
    webAclId: 'arn:w',
    viewerMtls: true,
    connectionMode: 'tenant-only',
  });
});
