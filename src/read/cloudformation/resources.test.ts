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
              forwarding: { mode: 'legacy', queryString: true, headers: ['Authorization'], cookies: { forward: 'whitelist', names: ['a'] } },
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
      { value: { id: 'Policy', name: 'mine', ttl: { min: 0, default: 60, max: 60 }, cookies: { behavior: 'whitelist', names: ['sid'] }, gzip: true } },
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
      { value: { aliases: ['a.example.com'], origins: [{ domainName: 'b.example.com', config: { kind: 'custom', protocolPolicy: 'http-only' } }] } },
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
      { name: 'stack-name-fn', runtime: 'cloudfront-js-2.0', code: 'function handler(e) { return e.request; }', keyValueStores: ['arn:kv'] },
    ],
    ['KeyValueStore', '{Name: kv}', 'key-value-store-summary', { name: 'kv', id: 'X', arn: 'arn:aws:cloudfront::123456789012:key-value-store/kv' }],
    ['Function', '{Name: f, FunctionCode: !ImportValue code, FunctionConfig: {Runtime: cloudfront-js-1.0}}', 'function-summary', { name: 'f' }],
  ])('AWS::CloudFront::%s %s', (type, properties, kind, value) => {
    expect(piecesOf(`Resources:\n  X:\n    Type: AWS::CloudFront::${type}\n    Properties: ${properties}\n`, kind)).toMatchObject([{ value }]);
  });
});

describe('AWS::ApiGateway', () => {
  const rest = `
Resources:
  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: main, EndpointConfiguration: {Types: [REGIONAL]}, Policy: {Version: '2012-10-17'}}}
  Users: {Type: 'AWS::ApiGateway::Resource', Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: users}}
  User: {Type: 'AWS::ApiGateway::Resource', Properties: {RestApiId: !Ref Api, ParentId: !Ref Users, PathPart: '{id}'}}
  Root: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: GET, AuthorizationType: NONE, Integration: {Type: MOCK, RequestTemplates: {application/json: '{"statusCode": 200}'}, IntegrationResponses: [{StatusCode: 204}]}}}
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref User
      HttpMethod: GET
      AuthorizationType: CUSTOM
      AuthorizerId: !Ref Auth
      ApiKeyRequired: true
      RequestValidatorId: !Ref Params
      RequestParameters: {method.request.querystring.q: true}
      RequestModels: {application/json: Empty}
      Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: arn:fn}
  Post: {Type: 'AWS::ApiGateway::Method', Properties: {RestApiId: !Ref Api, ResourceId: !Ref Users, HttpMethod: POST, AuthorizationType: AWS_IAM, RequestValidatorId: !Ref Bodies, RequestModels: {application/json: M}, RequestParameters: {method.request.header.h: true}}}
  Params: {Type: 'AWS::ApiGateway::RequestValidator', Properties: {ValidateRequestParameters: true}}
  Bodies: {Type: 'AWS::ApiGateway::RequestValidator', Properties: {ValidateRequestBody: true}}
  Auth: {Type: 'AWS::ApiGateway::Authorizer', Properties: {RestApiId: !Ref Api, Name: a, Type: TOKEN, IdentitySource: method.request.header.Authorization}}
  Deployment: {Type: 'AWS::ApiGateway::Deployment', Properties: {RestApiId: !Ref Api, StageName: made}}
  Bare: {Type: 'AWS::ApiGateway::Deployment', Properties: {RestApiId: !Ref Api}}
  Stage: {Type: 'AWS::ApiGateway::Stage', Properties: {RestApiId: !Ref Api, DeploymentId: !Ref Bare, StageName: prod, Variables: {v: '1'}}}
  Missing: {Type: 'AWS::ApiGateway::GatewayResponse', Properties: {RestApiId: !Ref Api, ResponseType: MISSING_AUTHENTICATION_TOKEN, StatusCode: '404'}}
`;

  test('the API, with the host that it will have', () => {
    expect(piecesOf(rest, 'rest-api')).toMatchObject([
      { id: 'Api', label: 'main', endpointType: 'regional', hosts: [`Api.execute-api.${REGION}.amazonaws.com`], policy: '{"Version":"2012-10-17"}' },
    ]);
  });

  test('edge-optimized, where nothing is said', () => {
    const plain = "Resources: {A: {Type: 'AWS::ApiGateway::RestApi'}}\n";
    expect(piecesOf(plain, 'rest-api')).toMatchObject([{ id: 'A', label: 'A', endpointType: '("edge")' }]);
  });

  test('its tree of resources, its methods and what they ask', () => {
    expect(piecesOf(rest, 'rest-resources')).toMatchObject([
      {
        owner: 'Api',
        methodsEmbedded: true,
        resources: [
          { path: '/', methods: [{ httpMethod: 'GET', authorizationType: 'NONE', integration: { type: 'MOCK', mockStatus: 204 } }] },
          {
            path: '/users',
            methods: [{ httpMethod: 'POST', authorizationType: 'AWS_IAM', requiredParameters: [], validatesBody: true }],
          },
          {
            path: '/users/{id}',
            methods: [
              {
                httpMethod: 'GET',
                authorizationType: 'CUSTOM',
                authorizerId: 'Auth',
                apiKeyRequired: true,
                requiredParameters: ['method.request.querystring.q'],
                validatesBody: '(false)',
                integration: { type: 'AWS_PROXY', uri: 'arn:fn', httpMethod: 'POST' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('its stages: of their own, and made by a deployment', () => {
    expect(piecesOf(rest, 'rest-stages')).toMatchObject([
      { owner: 'Api', stages: [{ name: 'made' }, { name: 'prod', variables: [{ name: 'v', value: '1' }] }] },
    ]);
  });

  test('gateway responses and authorizers', () => {
    expect(piecesOf(rest, 'gateway-responses')).toMatchObject([
      { owner: 'Api', responses: [{ responseType: 'MISSING_AUTHENTICATION_TOKEN', statusCode: 404, isDefault: false }] },
    ]);
    expect(piecesOf(rest, 'rest-authorizers')).toMatchObject([{ owner: 'Api', authorizers: [{ id: 'Auth', label: 'a', type: 'TOKEN' }] }]);
  });

  test('nothing in it is unknown', () => {
    expect(told(readTemplate(rest).problems)).toEqual([]);
  });

  test.each<[string, string, unknown]>([
    ['ParentId: !Ref B', 'ParentId: !Ref A', ['/', '<A/b/a>', '<A/b>']],
    ['ParentId: !ImportValue root', 'ParentId: !Ref A', ['/', '<!ImportValue root/a>', '<!ImportValue root/a/b>']],
    ['ParentId: !ImportValue apiRootResourceId', 'ParentId: !Ref A', ['/', '/a', '/a/b']],
  ])('parents %s, %s', (first, second, paths) => {
    const text = `
Resources:
  Api: {Type: 'AWS::ApiGateway::RestApi'}
  A: {Type: 'AWS::ApiGateway::Resource', Properties: {RestApiId: !Ref Api, PathPart: a, ${first}}}
  B: {Type: 'AWS::ApiGateway::Resource', Properties: {RestApiId: !Ref Api, PathPart: b, ${second}}}
`;
    const [piece] = piecesOf(text, 'rest-resources');
    const resources: unknown = piece && typeof piece === 'object' ? Reflect.get(piece, 'resources') : [];
    expect(Array.isArray(resources) ? resources.map((resource) => Reflect.get(resource, 'path')) : []).toEqual(paths);
  });

  const body = (more: string, servers = ''): string => `
Resources:
  Fn: {Type: 'AWS::Lambda::Function'}
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      ${more}
      Body:
        openapi: 3.0.1
        info: {title: t}
        ${servers}
        paths:
          /x: {get: {x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: !Sub 'arn:\${Fn.Arn}'}}}
`;

  test('a definition in the template, its functions evaluated', () => {
    expect(piecesOf(body(''), 'rest-resources')).toMatchObject([
      {
        owner: 'Api',
        resources: [{ path: '/' }, { path: '/x', methods: [{ integration: { uri: `arn:arn:aws:lambda:${REGION}:123456789012:function:Fn` } }] }],
      },
    ]);
    expect(piecesOf(body('', 'servers: [{url: "https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/prod"}]'), 'rest-api')).toMatchObject([
      { id: 'Api', hosts: [`Api.execute-api.${REGION}.amazonaws.com`] },
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['ignore', ['/', '/x']],
    ['prepend', ['/', '/v1', '/v1/part', '/v1/part/x']],
    ['split', ['/', '/part', '/part/x']],
  ])('Parameters.basepath %s', (mode, paths) => {
    const text = body(`Parameters: {basepath: ${mode}}`, 'servers: [{url: "https://api.example.com/v1/part"}]');
    expect(piecesOf(text, 'rest-resources')).toMatchObject([{ resources: paths.map((path) => ({ path })) }]);
  });

  test('a condition that does not hold makes nothing', () => {
    const text = `
Parameters: {Env: {Type: String, Default: dev}}
Conditions: {Prod: !Equals [!Ref Env, prod]}
Resources: {A: {Type: 'AWS::ApiGateway::RestApi', Condition: Prod}, B: {Type: 'AWS::ApiGateway::RestApi'}}
`;
    expect(piecesOf(text, 'rest-api')).toMatchObject([{ id: 'B' }]);
  });
});

describe('AWS::ApiGatewayV2', () => {
  const http = `
Resources:
  Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {Name: web, ProtocolType: HTTP, CorsConfiguration: {AllowOrigins: ['*']}, DisableExecuteApiEndpoint: true}}
  Route: {Type: 'AWS::ApiGatewayV2::Route', Properties: {ApiId: !Ref Api, RouteKey: 'GET /x', Target: !Join [/, [integrations, !Ref Call]], AuthorizationType: JWT, AuthorizerId: !Ref Jwt}}
  Call: {Type: 'AWS::ApiGatewayV2::Integration', Properties: {ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: arn:fn, PayloadFormatVersion: 2.0}}
  Stage: {Type: 'AWS::ApiGatewayV2::Stage', Properties: {ApiId: !Ref Api, StageName: $default, AutoDeploy: true}}
  Jwt: {Type: 'AWS::ApiGatewayV2::Authorizer', Properties: {ApiId: !Ref Api, Name: j, AuthorizerType: JWT, IdentitySource: ['$request.header.Authorization']}}
`;

  test.each<[Parameters<typeof piecesOf>[1], unknown]>([
    [
      'http-api',
      { id: 'Api', label: 'web', protocol: 'HTTP', hosts: [`Api.execute-api.${REGION}.amazonaws.com`], disableExecuteApiEndpoint: true, cors: { origins: ['*'] } },
    ],
    ['http-routes', { owner: 'Api', routes: [{ routeKey: 'GET /x', targetId: 'integrations/Call', authorizationType: 'JWT', authorizerId: 'Jwt' }] }],
    ['http-integrations', { owner: 'Api', integrations: [{ id: 'Call', value: { type: 'AWS_PROXY', uri: 'arn:fn', payloadFormatVersion: '2.0' } }] }],
    ['http-stages', { owner: 'Api', stages: [{ name: '$default' }] }],
    ['http-authorizers', { owner: 'Api', authorizers: [{ id: 'Jwt', type: 'JWT', identitySources: ['$request.header.Authorization'] }] }],
  ])('%s', (kind, expected) => {
    expect(piecesOf(http, kind)).toMatchObject([expected]);
    expect(told(readTemplate(http).problems)).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['', 'arn:aws:lambda:us-east-1:1:function:f', '$default AWS_PROXY'],
    ["RouteKey: 'GET /x', ", 'https://example.com', 'GET /x HTTP_PROXY'],
  ])('quick create %s', (key, target, expected) => {
    const text = `Resources: {Api: {Type: 'AWS::ApiGatewayV2::Api', Properties: {Name: n, ProtocolType: HTTP, ${key}Target: '${target}'}}}\n`;
    const [routeKey, type] = [expected.slice(0, expected.lastIndexOf(' ')), expected.slice(expected.lastIndexOf(' ') + 1)];
    expect(piecesOf(text, 'http-routes')).toMatchObject([{ owner: 'Api', routes: [{ routeKey, targetId: 'integrations/quick-create' }] }]);
    expect(piecesOf(text, 'http-integrations')).toMatchObject([{ integrations: [{ value: { type, uri: target } }] }]);
    expect(piecesOf(text, 'http-stages')).toMatchObject([{ stages: [{ name: '$default' }] }]);
  });

  test('a definition in the template', () => {
    const text = `
Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: {Body: {openapi: 3.0.1, info: {title: t}, paths: {/x: {get: {x-amazon-apigateway-integration: {type: aws_proxy, payloadFormatVersion: '2.0', uri: arn:f}}}}}}
`;
    expect(piecesOf(text, 'http-routes')).toMatchObject([{ owner: 'Api', routes: [{ routeKey: 'GET /x' }] }]);
  });
});

describe('custom domain names', () => {
  const domains = `
Resources:
  Api: {Type: 'AWS::ApiGateway::RestApi'}
  Edge: {Type: 'AWS::ApiGateway::DomainName', Properties: {DomainName: edge.example.com, CertificateArn: c}}
  Regional: {Type: 'AWS::ApiGateway::DomainName', Properties: {DomainName: regional.example.com, RegionalCertificateArn: c, EndpointConfiguration: {Types: [REGIONAL]}}}
  Http: {Type: 'AWS::ApiGatewayV2::DomainName', Properties: {DomainName: http.example.com, DomainNameConfigurations: [{EndpointType: REGIONAL}], RoutingMode: ROUTING_RULE_ONLY}}
  Map: {Type: 'AWS::ApiGateway::BasePathMapping', Properties: {DomainName: !Ref Edge, RestApiId: !Ref Api, Stage: prod, BasePath: v1}}
  Map2: {Type: 'AWS::ApiGatewayV2::ApiMapping', Properties: {DomainName: !Ref Regional, ApiId: !Ref Api, Stage: prod, ApiMappingKey: a/b}}
  Rule: {Type: 'AWS::ApiGatewayV2::RoutingRule', Properties: {DomainNameArn: !GetAtt Http.DomainNameArn, Priority: 1, Conditions: [{MatchBasePaths: {AnyOf: [users]}}], Actions: [{InvokeApi: {ApiId: !Ref Api, Stage: prod, StripBasePath: true}}]}}
`;

  test('names, endpoints and targets', () => {
    expect(piecesOf(domains, 'custom-domain')).toMatchObject([
      { value: { name: 'edge.example.com', endpoints: [{ type: 'edge', target: 'Edge.cloudfront.net' }] } },
      { value: { name: 'regional.example.com', endpoints: [{ type: 'regional', target: `d-Regional.execute-api.${REGION}.amazonaws.com` }] } },
      { value: { name: 'http.example.com', endpoints: [{ type: 'regional', target: `d-Http.execute-api.${REGION}.amazonaws.com` }], routingMode: 'rule' } },
    ]);
  });

  test('mappings and rules, by the domain that each names', () => {
    expect(piecesOf(domains, 'mappings')).toMatchObject([
      { owner: 'edge.example.com', mappings: [{ key: 'v1', apiId: 'Api', stage: 'prod' }] },
      { owner: 'regional.example.com', mappings: [{ key: 'a/b', apiId: 'Api', stage: 'prod' }] },
    ]);
    expect(piecesOf(domains, 'routing-rules')).toMatchObject([
      { owner: 'http.example.com', rules: [{ priority: 1, basePaths: ['users'], apiId: 'Api', stage: 'prod', stripBasePath: true }] },
    ]);
    expect(told(readTemplate(domains).problems)).toEqual([]);
  });
});

describe('stacks within stacks', () => {
  const child = `
Parameters: {Stage: {Type: String}, Name: {Type: String, Default: x}}
Resources:
  Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: !Ref Name}}
  S: {Type: 'AWS::ApiGateway::Stage', Properties: {RestApiId: !Ref Api, StageName: !Ref Stage}}
Outputs:
  Host: {Value: !Sub '\${Api}.execute-api.\${AWS::Region}.amazonaws.com'}
`;
  const parent = (name: string): string => `
Resources:
  Backend: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: 'https://s3.amazonaws.com/bucket/${name}', Parameters: {Stage: live}}}
  Dist:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins: [{Id: api, DomainName: !GetAtt Backend.Outputs.Host, CustomOriginConfig: {OriginProtocolPolicy: https-only}}]
        DefaultCacheBehavior: {TargetOriginId: api, ViewerProtocolPolicy: allow-all, CachePolicyId: x}
`;

  test('parameters go down, outputs come up', () => {
    const { value, problems } = readTemplate(parent('t1.yaml'), child);
    expect(value).toMatchObject([
      { kind: 'distribution', value: { origins: [{ domainName: { from: 'paste', value: `Api.execute-api.${REGION}.amazonaws.com` } }] } },
      { kind: 'rest-api', id: 'Api', at: { source: 't1.yaml' } },
      { kind: 'rest-stages', owner: 'Api', stages: [{ name: { value: 'live' } }] },
    ]);
    expect(told(problems)).toEqual([]);
  });

  test('what was not pasted is asked for', () => {
    expect(readTemplate(parent('other.yaml'), child).value).toMatchObject([
      { kind: 'distribution', value: { origins: [{ domainName: { from: 'unresolved', expression: '!GetAtt Backend.Outputs.Host' } }] } },
      { kind: 'rest-api' },
      { kind: 'rest-stages', stages: [{ name: { from: 'unresolved', expression: '!Ref Stage' } }] },
    ]);
  });

  test('two stacks that call their APIs alike keep them apart', () => {
    const one = "Resources: {Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: one}}}\n";
    const two = "Resources: {Api: {Type: 'AWS::ApiGateway::RestApi', Properties: {Name: two}}}\n";
    expect(readTemplate(one, two).value).toMatchObject([
      { id: 'Api-t0', label: 'one' },
      { id: 'Api-t1', label: 'two' },
    ]);
  });

  test('templates that nest without end are told', () => {
    const self = "Resources: {S: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: t1.yaml}}}\n";
    const other = "Resources: {S: {Type: 'AWS::CloudFormation::Stack', Properties: {TemplateURL: t0.yaml}}}\n";
    expect(told(readTemplate(self, other).problems)).toContainEqual('error reference-circular t1.yaml');
  });
});
