import { describe, expect, test } from 'vitest';
import { piecesOf, readTemplate, told } from '../testing/templates.ts';

const REGION = 'aws-region-1';

describe('AWS::CloudFront', () => {
  const distribution = `
Resources:
  Site: {Type: 'AWS::S3::Bucket'}
  Policy:
    Type: AWS::CloudFront::CachePolicy
    Properties:
      CachePolicyConfig:
        Name: mine
        DefaultTTL: 60
        MaxTTL: 60
        MinTTL: 0
        ParametersInCacheKeyAndForwardedToOrigin:
          CookiesConfig: {CookieBehavior: whitelist, Cookies: [sid]}
          HeadersConfig: {HeaderBehavior: none}
          QueryStringsConfig: {QueryStringBehavior: all}
          EnableAcceptEncodingGzip: true
  Dist:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Aliases: [www.example.com]
        Enabled: true
        IPV6Enabled: true
        DefaultRootObject: index.html
        WebACLId: ''
        Origins:
          - Id: site
            DomainName: !GetAtt Site.RegionalDomainName
            OriginCustomHeaders: [{HeaderName: X-From, HeaderValue: cf}]
            S3OriginConfig: {OriginAccessIdentity: ''}
          - Id: api
            DomainName: api.example.com
            OriginPath: /v1
            CustomOriginConfig: {OriginProtocolPolicy: https-only, HTTPSPort: 8443, OriginSSLProtocols: [TLSv1.2]}
        OriginGroups:
          Quantity: 1
          Items:
            - Id: both
              FailoverCriteria: {StatusCodes: {Quantity: 1, Items: [503]}}
              Members: {Quantity: 2, Items: [{OriginId: site}, {OriginId: api}]}
        DefaultCacheBehavior: {TargetOriginId: both, ViewerProtocolPolicy: redirect-to-https, CachePolicyId: !Ref Policy}
        CacheBehaviors:
          - PathPattern: /api/*
            TargetOriginId: api
            ViewerProtocolPolicy: https-only
            AllowedMethods: [GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE]
            CachedMethods: [GET, HEAD]
            TrustedKeyGroups: [k]
            ForwardedValues: {QueryString: true, Headers: [Authorization], Cookies: {Forward: whitelist, WhitelistedNames: [a]}}
        CustomErrorResponses: [{ErrorCode: 404, ResponseCode: 200, ResponsePagePath: /index.html}]
        Restrictions: {GeoRestriction: {RestrictionType: whitelist, Locations: [JP]}}
`;

  test('a distribution, in the words of CloudFormation', () => {
    expect(piecesOf(distribution, 'distribution')).toMatchObject([
      {
        value: {
          name: 'Dist',
          id: null,
          domainName: null,
          aliases: ['www.example.com'],
          defaultRootObject: 'index.html',
          origins: [
            {
              id: 'site',
              domainName: `Site.s3.${REGION}.amazonaws.com`,
              customHeaders: [{ name: 'X-From', value: 'cf' }],
              config: { kind: 's3', originAccessIdentity: '' },
            },
            {
              id: 'api',
              originPath: '/v1',
              config: { kind: 'custom', protocolPolicy: 'https-only', httpPort: '(80)', httpsPort: 8443, sslProtocols: ['TLSv1.2'] },
            },
          ],
          originGroups: [{ id: 'both', members: ['site', 'api'], statusCodes: [503] }],
          behaviors: [
            {
              pattern: '/api/*',
              allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE'],
              cachedMethods: ['GET', 'HEAD'],
              signed: true,
              forwarding: {
                mode: 'legacy',
                queryString: true,
                headers: ['Authorization'],
                cookies: { forward: 'whitelist', names: ['a'] },
              },
            },
            { pattern: null, targetOriginId: 'both', forwarding: { mode: 'policies', cachePolicyId: 'Policy' } },
          ],
          customErrorResponses: [{ errorCode: 404, responseCode: 200, responsePagePath: '/index.html' }],
          geoRestriction: { type: 'whitelist', locations: ['JP'] },
        },
      },
    ]);
  });

  test('nothing in it is unknown', () => {
    expect(told(readTemplate(distribution).problems)).toEqual([]);
  });

  test('a cache policy goes by its logical id', () => {
    expect(piecesOf(distribution, 'cache-policy')).toMatchObject([
      {
        value: {
          id: 'Policy',
          name: 'mine',
          ttl: { min: 0, default: 60, max: 60 },
          cookies: { behavior: 'whitelist', names: ['sid'] },
          gzip: true,
        },
      },
    ]);
  });

  test('the one origin of the oldest templates', () => {
    const old = `
Resources:
  D:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        CNAMEs: [a.example.com]
        CustomOrigin: {DNSName: b.example.com, OriginProtocolPolicy: http-only, OriginSSLProtocols: [TLSv1]}
        DefaultCacheBehavior: {TargetOriginId: origin, ViewerProtocolPolicy: allow-all}
`;
    expect(piecesOf(old, 'distribution')).toMatchObject([
      {
        value: {
          aliases: ['a.example.com'],
          origins: [{ domainName: 'b.example.com', config: { kind: 'custom', protocolPolicy: 'http-only' } }],
        },
      },
    ]);
  });

  test.each<[string, string, Parameters<typeof piecesOf>[1], unknown]>([
    [
      'OriginRequestPolicy',
      '{OriginRequestPolicyConfig: {Name: n, HeadersConfig: {HeaderBehavior: allViewer}, CookiesConfig: {CookieBehavior: all}, QueryStringsConfig: {QueryStringBehavior: all}}}',
      'origin-request-policy',
      { id: 'X', headers: { behavior: 'allViewer' } },
    ],
    [
      'ResponseHeadersPolicy',
      '{ResponseHeadersPolicyConfig: {Name: n, CorsConfig: {AccessControlAllowOrigins: {Items: ["*"]}, AccessControlAllowMethods: {Items: [GET]}, AccessControlAllowHeaders: {Items: ["*"]}, AccessControlAllowCredentials: false, OriginOverride: true}}}',
      'response-headers-policy',
      { id: 'X', cors: { origins: ['*'], methods: ['GET'], override: true } },
    ],
    [
      'OriginAccessControl',
      '{OriginAccessControlConfig: {Name: n, OriginAccessControlOriginType: s3, SigningBehavior: always, SigningProtocol: sigv4}}',
      'origin-access-control',
      { id: 'X', signingBehavior: 'always' },
    ],
    [
      'Function',
      '{Name: !Sub "${AWS::StackName}-fn", FunctionCode: "function handler(e) { return e.request; }", FunctionConfig: {Runtime: cloudfront-js-2.0, KeyValueStoreAssociations: [{KeyValueStoreARN: arn:kv}]}}',
      'function',
      {
        name: 'stack-name-fn',
        runtime: 'cloudfront-js-2.0',
        code: 'function handler(e) { return e.request; }',
        keyValueStores: ['arn:kv'],
      },
    ],
    [
      'KeyValueStore',
      '{Name: kv}',
      'key-value-store-summary',
      { name: 'kv', id: 'X', arn: 'arn:aws:cloudfront::123456789012:key-value-store/kv' },
    ],
    [
      'Function',
      '{Name: f, FunctionCode: !ImportValue code, FunctionConfig: {Runtime: cloudfront-js-1.0}}',
      'function-summary',
      { name: 'f' },
    ],
  ])('AWS::CloudFront::%s %s', (type, properties, kind, value) => {
    expect(piecesOf(`Resources:\n  X:\n    Type: AWS::CloudFront::${type}\n    Properties: ${properties}\n`, kind)).toMatchObject([
      { value },
    ]);
  });
});
