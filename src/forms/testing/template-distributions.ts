import { edgeArn, indexCode, type SiteName, webAclArn } from './site.ts';

/**
 * The distributions as people write them in CloudFormation, SAM and `resources` of the Serverless Framework: a part of `Resources`, not indented.
 * `api` is what the template calls its API.
 */
export type Writer = (api: string) => string;

const host = (api: string): string => `!Sub '\${${api}}.execute-api.\${AWS::Region}.amazonaws.com'`;
const block = (text: string, indent: string): string => text.trimEnd().replaceAll(/^/gm, indent);

const rest: Writer = (api) => `
Site:
  Type: AWS::S3::Bucket
  Properties: {BucketName: site-bucket}
Access:
  Type: AWS::CloudFront::OriginAccessControl
  Properties:
    OriginAccessControlConfig: {Name: E1OAC, SigningProtocol: sigv4, SigningBehavior: always, OriginAccessControlOriginType: s3}
Index:
  Type: AWS::CloudFront::Function
  Properties:
    Name: index
    AutoPublish: true
    FunctionConfig: {Comment: '', Runtime: cloudfront-js-2.0}
    FunctionCode: |
${block(indexCode, '      ')}
Distribution:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Enabled: true
      DefaultRootObject: index.html
      Origins:
        - Id: site
          DomainName: !GetAtt Site.RegionalDomainName
          OriginAccessControlId: !GetAtt Access.Id
          S3OriginConfig: {}
        - Id: api
          DomainName: ${host(api)}
          OriginPath: /prod
          OriginCustomHeaders: [{HeaderName: x-from, HeaderValue: cdn}]
          CustomOriginConfig: {OriginProtocolPolicy: https-only, OriginSSLProtocols: [TLSv1.2]}
      CacheBehaviors:
        - PathPattern: /api/*
          TargetOriginId: api
          ViewerProtocolPolicy: redirect-to-https
          AllowedMethods: [GET, HEAD, OPTIONS, PUT, PATCH, POST, DELETE]
          CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
          OriginRequestPolicyId: b689b0a8-53d0-40ab-baf2-68738e2966ac
        - PathPattern: /legacy/*
          TargetOriginId: api
          ViewerProtocolPolicy: allow-all
          AllowedMethods: [GET, HEAD, OPTIONS]
          CachedMethods: [GET, HEAD, OPTIONS]
          ForwardedValues:
            QueryString: true
            QueryStringCacheKeys: [x]
            Headers: [Authorization]
            Cookies: {Forward: whitelist, WhitelistedNames: [session]}
        - PathPattern: /signed/*
          TargetOriginId: site
          ViewerProtocolPolicy: allow-all
          TrustedKeyGroups: [kg-1]
          CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
      DefaultCacheBehavior:
        TargetOriginId: site
        ViewerProtocolPolicy: redirect-to-https
        CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
        FunctionAssociations: [{EventType: viewer-request, FunctionARN: !GetAtt Index.FunctionMetadata.FunctionARN}]
      CustomErrorResponses:
        - {ErrorCode: 404, ResponseCode: 200, ResponsePagePath: /index.html}
        - {ErrorCode: 502, ErrorCachingMinTTL: 10}
`;

const http: Writer = (api) => `
Caching:
  Type: AWS::CloudFront::CachePolicy
  Properties:
    CachePolicyConfig:
      Name: cache-cp-1
      DefaultTTL: 0
      MaxTTL: 1
      MinTTL: 0
      ParametersInCacheKeyAndForwardedToOrigin:
        EnableAcceptEncodingGzip: false
        EnableAcceptEncodingBrotli: false
        HeadersConfig: {HeaderBehavior: whitelist, Headers: [Authorization]}
        CookiesConfig: {CookieBehavior: none}
        QueryStringsConfig: {QueryStringBehavior: all}
Forwarding:
  Type: AWS::CloudFront::OriginRequestPolicy
  Properties:
    OriginRequestPolicyConfig:
      Name: origin-request-orp-1
      HeadersConfig: {HeaderBehavior: whitelist, Headers: [x-tenant]}
      CookiesConfig: {CookieBehavior: none}
      QueryStringsConfig: {QueryStringBehavior: all}
Answering:
  Type: AWS::CloudFront::ResponseHeadersPolicy
  Properties:
    ResponseHeadersPolicyConfig:
      Name: response-headers-rhp-1
      CorsConfig:
        AccessControlAllowOrigins: {Items: ['https://shop.example.com']}
        AccessControlAllowMethods: {Items: [GET]}
        AccessControlAllowHeaders: {Items: [x-tenant]}
        AccessControlAllowCredentials: true
        OriginOverride: true
      CustomHeadersConfig: {Items: [{Header: x-served-by, Value: cdn, Override: false}]}
      RemoveHeadersConfig: {Items: [{Header: apigw-requestid}]}
Distribution:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Enabled: 'true'
      Origins:
        - Id: api
          DomainName: !Select [2, !Split [/, !GetAtt ${api}.ApiEndpoint]]
          CustomOriginConfig: {OriginProtocolPolicy: https-only, OriginSSLProtocols: [TLSv1.2]}
        - Id: v1
          DomainName: ${host(api)}
          OriginPath: !Join ['', [/, v1]]
          CustomOriginConfig: {OriginProtocolPolicy: https-only, OriginSSLProtocols: [TLSv1.2]}
        - Id: backup
          DomainName: backup.example.com
          CustomOriginConfig: {OriginProtocolPolicy: http-only, HTTPPort: 8080, OriginSSLProtocols: [TLSv1.2]}
      OriginGroups:
        Quantity: 1
        Items:
          - Id: either
            FailoverCriteria: {StatusCodes: {Quantity: 2, Items: [500, 502]}}
            Members: {Quantity: 2, Items: [{OriginId: v1}, {OriginId: backup}]}
      CacheBehaviors:
        - PathPattern: /v1/*
          TargetOriginId: api
          ViewerProtocolPolicy: https-only
          AllowedMethods: [GET, HEAD, OPTIONS, PUT, PATCH, POST, DELETE]
          CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
          OriginRequestPolicyId: !Ref Forwarding
        - PathPattern: /new/*
          TargetOriginId: either
          ViewerProtocolPolicy: allow-all
          AllowedMethods: [GET, HEAD]
          CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
      DefaultCacheBehavior:
        TargetOriginId: api
        ViewerProtocolPolicy: https-only
        AllowedMethods: [GET, HEAD, OPTIONS, PUT, PATCH, POST, DELETE]
        CachePolicyId: !Ref Caching
        OriginRequestPolicyId: !GetAtt Forwarding.Id
        ResponseHeadersPolicyId: !Ref Answering
      Restrictions: {GeoRestriction: {RestrictionType: whitelist, Locations: [JP, US]}}
`;

const behavior = (origin: string, policy = 'b689b0a8-53d0-40ab-baf2-68738e2966ac'): string => `
          TargetOriginId: ${origin}
          ViewerProtocolPolicy: allow-all
          AllowedMethods: [GET, HEAD, OPTIONS, PUT, PATCH, POST, DELETE]
          CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
          OriginRequestPolicyId: ${policy}`;

const domain: Writer = (api) => `
Distribution:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Enabled: true
      Aliases: [www.example.com, example.com]
      WebACLId: ${webAclArn}
      Origins:
        - Id: shop
          DomainName: api.example.com
          CustomOriginConfig: {OriginProtocolPolicy: https-only, OriginSSLProtocols: [TLSv1.2]}
        - Id: direct
          DomainName: !Join ['.', [!Ref ${api}, execute-api, !Ref 'AWS::Region', !Ref 'AWS::URLSuffix']]
          OriginPath: /live
          CustomOriginConfig: {OriginProtocolPolicy: https-only, OriginSSLProtocols: [TLSv1.2]}
      CacheBehaviors:
        - PathPattern: /forward/*${behavior('shop', '216adef6-5c7f-47e4-b989-5492eafa07d3')}
        - PathPattern: /direct/*${behavior('direct')}
        - PathPattern: /edge/*${behavior('shop')}
          LambdaFunctionAssociations: [{EventType: origin-request, LambdaFunctionARN: '${edgeArn}'}]
      DefaultCacheBehavior:
        TargetOriginId: shop
        ViewerProtocolPolicy: https-only
        AllowedMethods: [GET, HEAD, OPTIONS]
        CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
        OriginRequestPolicyId: b689b0a8-53d0-40ab-baf2-68738e2966ac
`;

export const distributionIn: Readonly<Record<SiteName, Writer>> = { rest, http, domain };
export const indented = block;
