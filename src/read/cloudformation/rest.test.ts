import { describe, expect, test } from 'vitest';
import { piecesOf, readTemplate, told } from '../testing/templates.ts';

const REGION = 'aws-region-1';

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
  Waf: {Type: 'AWS::WAFv2::WebACLAssociation', Properties: {WebACLArn: arn:acl, ResourceArn: !Sub 'arn:aws:apigateway:\${AWS::Region}::/restapis/\${Api}/stages/\${Stage}'}}
  Missing: {Type: 'AWS::ApiGateway::GatewayResponse', Properties: {RestApiId: !Ref Api, ResponseType: MISSING_AUTHENTICATION_TOKEN, StatusCode: '404'}}
`;

  test('the API, with the host that it will have', () => {
    expect(piecesOf(rest, 'rest-api')).toMatchObject([
      {
        id: 'Api',
        label: 'main',
        endpointType: 'regional',
        hosts: [`Api.execute-api.${REGION}.amazonaws.com`],
        policy: '{"Version":"2012-10-17"}',
      },
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
      { owner: 'Api', stages: [{ name: 'made' }, { name: 'prod', webAclArn: 'arn:acl', variables: [{ name: 'v', value: '1' }] }] },
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
        resources: [
          { path: '/' },
          { path: '/x', methods: [{ integration: { uri: `arn:arn:aws:lambda:${REGION}:123456789012:function:Fn` } }] },
        ],
      },
    ]);
    expect(piecesOf(body('', 'servers: [{url: "https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/prod"}]'), 'rest-api')).toMatchObject(
      [{ id: 'Api', hosts: [`Api.execute-api.${REGION}.amazonaws.com`] }],
    );
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

test.each<[string, readonly string[]]>([
  ['AWS::Serverless-2016-10-31', []],
  ['[AWS::LanguageExtensions, AWS::Serverless-2016-10-31]', []],
  ['[MyMacro]', ['warning not-evaluated Transform MyMacro']],
])('Transform: %s', (transform, problems) => {
  expect(told(readTemplate(`Transform: ${transform}\nResources: {Api: {Type: 'AWS::ApiGateway::RestApi'}}\n`).problems)).toEqual(problems);
});
