import { describe, expect, test } from 'vitest';
import { piecesOf, readTemplate, told } from '../../testing/templates.ts';

const REGION = 'aws-region-1';
const fn = (events: string, more = ''): string => `
Transform: AWS::Serverless-2016-10-31
${more}
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: .
      Events:
        ${events}
`;

type Op = { readonly path: string; readonly methods: readonly string[] };

const operations = (template: string): readonly Op[] =>
  readTemplate(template).value.flatMap((piece) =>
    piece.kind === 'rest-resources'
      ? piece.resources.map(({ path, methods }) => ({
          path: path.from === 'unresolved' ? path.expression : path.value,
          methods: methods.map(({ httpMethod }) => httpMethod),
        }))
      : [],
  );

describe('events without an API make one', () => {
  const template = fn(
    'E: {Type: Api, Properties: {Path: "/users/{id}", Method: get}}\n        A: {Type: Api, Properties: {Path: /all, Method: ANY}}',
  );

  test('ServerlessRestApi, at stage Prod and at the extra stage Stage', () => {
    expect(piecesOf(template, 'rest-api')).toMatchObject([
      { id: 'ServerlessRestApi', endpointType: '("edge")', hosts: [`ServerlessRestApi.execute-api.${REGION}.amazonaws.com`] },
    ]);
    expect(piecesOf(template, 'rest-stages')).toMatchObject([
      { owner: 'ServerlessRestApi', stages: [{ name: 'Prod' }, { name: 'Stage' }] },
    ]);
    expect(operations(template)).toEqual([
      { path: '/', methods: [] },
      { path: '/users', methods: [] },
      { path: '/users/{id}', methods: ['GET'] },
      { path: '/all', methods: ['ANY'] },
    ]);
  });

  test('with OpenApiVersion there is no extra stage', () => {
    const version = fn('E: {Type: Api, Properties: {Path: /x, Method: get}}', 'Globals: {Api: {OpenApiVersion: 3.0.1}}');
    expect(piecesOf(version, 'rest-stages')).toMatchObject([{ stages: [{ name: 'Prod' }] }]);
  });

  test('the event is where the method stands', () => {
    const [method] = readTemplate(template).value.flatMap((piece) =>
      piece.kind === 'rest-resources' ? piece.resources.flatMap(({ methods }) => methods) : [],
    );
    expect(template.slice(method?.at.start, method?.at.end)).toMatch(/^(?:E: |"\/users)/);
  });

  test.each<[string, readonly string[]]>([
    ['E: {Type: HttpApi}', ['$default']],
    ['E: {Type: HttpApi, Properties: {Path: /x, Method: GET}}', ['GET /x']],
    ['E: {Type: HttpApi, Properties: {Path: /x, Method: any}}', ['ANY /x']],
  ])('ServerlessHttpApi at $default: %s', (events, keys) => {
    expect(piecesOf(fn(events), 'http-routes')).toMatchObject([
      { owner: 'ServerlessHttpApi', routes: keys.map((routeKey) => ({ routeKey })) },
    ]);
    expect(piecesOf(fn(events), 'http-stages')).toMatchObject([{ stages: [{ name: '$default' }] }]);
    expect(told(readTemplate(fn(events)).problems)).toEqual([]);
  });
});

const api = (properties: string, event = 'Path: /x, Method: get'): string => `
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      ${properties}
  Fn:
    Type: AWS::Serverless::Function
    Properties: {Events: {E: {Type: Api, Properties: {RestApiId: !Ref Api, ${event}}}}}
`;

describe('AWS::Serverless::Api', () => {
  test.each<[string, string]>([
    ['EndpointConfiguration: REGIONAL', 'regional'],
    ['EndpointConfiguration: {Type: PRIVATE}', 'private'],
    ['EndpointConfiguration: {Type: EDGE}', 'edge'],
  ])('%s', (properties, endpointType) => {
    expect(piecesOf(api(properties), 'rest-api')).toMatchObject([{ id: 'Api', endpointType }]);
  });

  test('a body and events add up; CORS answers OPTIONS where nothing else does', () => {
    const template = api(`Cors: "'*'"
      DefinitionBody:
        openapi: 3.0.1
        info: {title: t}
        paths:
          /y: {post: {x-amazon-apigateway-integration: {type: aws_proxy, uri: !Sub 'arn:\${Fn.Arn}'}}}
          /z: {options: {x-amazon-apigateway-integration: {type: http_proxy, uri: 'https://z'}}}`);
    expect(operations(template)).toEqual([
      { path: '/', methods: [] },
      { path: '/y', methods: ['POST', 'OPTIONS'] },
      { path: '/z', methods: ['OPTIONS'] },
      { path: '/x', methods: ['GET', 'OPTIONS'] },
    ]);
  });

  test('a body that only a macro makes is not guessed', () => {
    const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Api: {Type: 'AWS::Serverless::Api', Properties: {StageName: p, DefinitionBody: {'Fn::Transform': {Name: 'AWS::Include', Parameters: {Location: s3://b/api.yaml}}}}}
`;
    expect(piecesOf(template, 'rest-resources')).toEqual([]);
    expect(told(readTemplate(template).problems)).toEqual(['warning not-evaluated Fn::Transform AWS::Include']);
  });

  const auth = `Auth:
        DefaultAuthorizer: Pool
        Authorizers:
          Pool: {UserPoolArn: arn:pool}
          Fn: {FunctionArn: arn:f, FunctionPayloadType: REQUEST, Identity: {Headers: [X-A], QueryStrings: [t]}}`;

  test.each<[string, unknown]>([
    ['Path: /x, Method: get', { authorizationType: 'COGNITO_USER_POOLS', authorizerId: 'Pool', apiKeyRequired: '(false)' }],
    ['Path: /x, Method: get, Auth: {Authorizer: NONE}', { authorizationType: '("NONE")', authorizerId: null }],
    ['Path: /x, Method: get, Auth: {Authorizer: Fn}', { authorizationType: 'CUSTOM', authorizerId: 'Fn' }],
    ['Path: /x, Method: get, Auth: {Authorizer: AWS_IAM}', { authorizationType: 'AWS_IAM' }],
    ['Path: /x, Method: get, Auth: {ApiKeyRequired: true}', { authorizationType: 'COGNITO_USER_POOLS', apiKeyRequired: true }],
  ])('who may call: %s', (event, expected) => {
    const template = api(auth, event);
    expect(piecesOf(template, 'rest-resources')).toMatchObject([{ resources: [{ path: '/' }, { path: '/x', methods: [expected] }] }]);
    expect(piecesOf(template, 'rest-authorizers')).toMatchObject([
      {
        authorizers: [
          { id: 'Pool', type: 'COGNITO_USER_POOLS', identitySources: ['method.request.header.Authorization'] },
          { id: 'Fn', type: 'REQUEST', identitySources: ['method.request.header.X-A', 'method.request.querystring.t'] },
        ],
      },
    ]);
  });

  test.each<[string, readonly string[], string]>([
    ['BasePath: [my-api, /v1]', ['myapi', 'v1'], 'regional'],
    ['BasePath: [my-api], NormalizeBasePath: false, EndpointConfiguration: EDGE', ['my-api'], 'edge'],
    ['', [''], 'regional'],
  ])('Domain %s', (more, keys, type) => {
    const template = api(`Domain: {DomainName: api.example.com, CertificateArn: c${more === '' ? '' : `, ${more}`}}`);
    expect(piecesOf(template, 'custom-domain')).toMatchObject([{ value: { name: 'api.example.com', endpoints: [{ type }] } }]);
    expect(piecesOf(template, 'mappings')).toMatchObject([
      { owner: 'api.example.com', mappings: keys.map((key) => ({ key, apiId: 'Api', stage: 'live' })) },
    ]);
  });

  test('gateway responses', () => {
    const template = api('GatewayResponses: {DEFAULT_4XX: {StatusCode: 404, ResponseParameters: {Headers: {X-A: "\'b\'"}}}}');
    expect(piecesOf(template, 'gateway-responses')).toMatchObject([
      {
        owner: 'Api',
        responses: [{ responseType: 'DEFAULT_4XX', statusCode: 404, parameters: [{ name: 'gatewayresponse.header.X-A', value: "'b'" }] }],
      },
    ]);
  });

  test('what SAM makes can be referred to', () => {
    const template = `
Transform: AWS::Serverless-2016-10-31
Resources:
  Fn: {Type: 'AWS::Serverless::Function', Properties: {FunctionUrlConfig: {AuthType: NONE}, Events: {E: {Type: Api, Properties: {Path: /x, Method: get}}}}}
  Dist:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins:
          - {Id: a, DomainName: !Sub '\${ServerlessRestApi}.execute-api.\${AWS::Region}.amazonaws.com', OriginPath: !Sub '/\${ServerlessRestApiProdStage}', CustomOriginConfig: {OriginProtocolPolicy: https-only}}
          - {Id: b, DomainName: !Select [2, !Split [/, !GetAtt FnUrl.FunctionUrl]], OriginPath: !Sub '/\${ServerlessRestApi.Stage}', CustomOriginConfig: {OriginProtocolPolicy: https-only}}
        DefaultCacheBehavior: {TargetOriginId: a, ViewerProtocolPolicy: allow-all, CachePolicyId: x}
`;
    expect(piecesOf(template, 'distribution')).toMatchObject([
      {
        value: {
          origins: [
            { domainName: `ServerlessRestApi.execute-api.${REGION}.amazonaws.com`, originPath: '/Prod' },
            { domainName: `FnUrl.lambda-url.${REGION}.on.aws` },
          ],
        },
      },
    ]);
  });
});

describe('AWS::Serverless::HttpApi', () => {
  const http = (properties: string): string => `
Transform: AWS::Serverless-2016-10-31
Resources:
  Api: {Type: 'AWS::Serverless::HttpApi', Properties: ${properties}}
  Fn: {Type: 'AWS::Serverless::Function', Properties: {Events: {E: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: /x, Method: get}}}}}
`;

  test('stages, CORS and authorizers', () => {
    const template = http(
      '{StageName: v1, CorsConfiguration: {AllowOrigins: [https://a.b], AllowMethods: [GET]}, Auth: {DefaultAuthorizer: Jwt, Authorizers: {Jwt: {JwtConfiguration: {issuer: i}, IdentitySource: $request.header.Authorization}}}}',
    );
    expect(piecesOf(template, 'http-stages')).toMatchObject([{ stages: [{ name: 'v1' }] }]);
    expect(piecesOf(template, 'http-api')).toMatchObject([{ id: 'Api', cors: { origins: ['https://a.b'], methods: ['GET'] } }]);
    expect(piecesOf(template, 'http-routes')).toMatchObject([
      { routes: [{ routeKey: 'GET /x', authorizationType: 'JWT', authorizerId: 'Jwt' }] },
    ]);
    expect(piecesOf(template, 'http-authorizers')).toMatchObject([{ authorizers: [{ id: 'Jwt', type: 'JWT' }] }]);
  });

  test('CORS may just be on', () => {
    expect(piecesOf(http('{CorsConfiguration: true}'), 'http-api')).toMatchObject([{ cors: { origins: ['*'] } }]);
  });
});
