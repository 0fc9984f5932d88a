import { apiIds, issuer, lambdaArn, lambdaUri, notFoundTemplate, type SiteName } from './site.ts';

const proxy = `Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: '${lambdaUri}'}`;

const resource = (name: string, parent: string, part: string): string => `
${name}:
  Type: AWS::ApiGateway::Resource
  Properties: {RestApiId: !Ref Api, ParentId: ${parent}, PathPart: '${part}'}`;

const method = (name: string, on: string, verb: string, more = 'AuthorizationType: NONE', integration = proxy): string => `
${name}:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    ResourceId: !Ref ${on}
    HttpMethod: ${verb}
    ${more}
    ${integration}`;

const stage = (name: string): string => `
Stage${name}:
  Type: AWS::ApiGateway::Stage
  Properties: {RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: ${name}}`;

const root = '!GetAtt Api.RootResourceId';

const rest = `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: {Name: ${apiIds.rest}, EndpointConfiguration: {Types: [EDGE]}}
Tokens:
  Type: AWS::ApiGateway::Authorizer
  Properties:
    RestApiId: !Ref Api
    Name: tokens
    Type: TOKEN
    IdentitySource: method.request.header.Authorization
    AuthorizerUri: '${lambdaUri}'
NotFound:
  Type: AWS::ApiGateway::GatewayResponse
  Properties:
    RestApiId: !Ref Api
    ResponseType: MISSING_AUTHENTICATION_TOKEN
    StatusCode: '404'
    ResponseTemplates: {application/json: '${notFoundTemplate}'}
${resource('Base', root, 'api')}${resource('Users', '!Ref Base', 'users')}${resource('User', '!Ref Users', '{id}')}
${resource('Admin', '!Ref Base', 'admin')}${resource('Files', '!Ref Base', 'files')}${resource('File', '!Ref Files', '{proxy+}')}
${method('GetUsers', 'Users', 'GET')}${method('PostUsers', 'Users', 'POST', 'ApiKeyRequired: true')}${method('AnyUser', 'User', 'ANY')}
${method('GetAdmin', 'Admin', 'GET', 'AuthorizationType: CUSTOM\n    AuthorizerId: !Ref Tokens')}
${method('GetFile', 'File', 'GET', 'AuthorizationType: AWS_IAM')}
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties: {RestApiId: !Ref Api, StageName: dev}
${stage('prod')}
`;

const route = (name: string, key: string, more = ''): string => `
${name}:
  Type: AWS::ApiGatewayV2::Route
  Properties:
    ApiId: !Ref Api
    RouteKey: ${key}
    Target: !Sub integrations/\${Handler}${more}`;

const jwt = `
    AuthorizationType: JWT
    AuthorizerId: !Ref Tokens`;

const http = `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Name: ${apiIds.http}
    ProtocolType: HTTP
    CorsConfiguration: {AllowOrigins: ['https://shop.example.com'], AllowMethods: [GET, POST], AllowHeaders: [x-tenant], MaxAge: 300}
Tokens:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties:
    ApiId: !Ref Api
    Name: tokens
    AuthorizerType: JWT
    IdentitySource: [$request.header.Authorization]
    JwtConfiguration: {Audience: [web], Issuer: '${issuer}'}
Handler:
  Type: AWS::ApiGatewayV2::Integration
  Properties: {ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: '${lambdaArn}', IntegrationMethod: POST, PayloadFormatVersion: '2.0'}
${route('GetItems', 'GET /items')}${route('PostItems', 'POST /items', jwt)}${route('AnyItem', 'ANY /items/{id}')}
${route('GetFile', 'GET /files/{proxy+}')}${route('Rest', '$default')}
StageDefault:
  Type: AWS::ApiGatewayV2::Stage
  Properties: {ApiId: !Ref Api, StageName: $default, AutoDeploy: true}
StageV1:
  Type: AWS::ApiGatewayV2::Stage
  Properties: {ApiId: !Ref Api, StageName: v1, AutoDeploy: true}
`;

const mock = `Integration:
      Type: MOCK
      RequestTemplates: {application/json: '{"statusCode": 200}'}
      IntegrationResponses: [{StatusCode: '200'}]`;

const mapping = (name: string, more: string): string => `
Mapping${name}:
  Type: AWS::ApiGateway::BasePathMapping
  Properties: {DomainName: !Ref Domain, RestApiId: !Ref Api${more}}`;

/** The domain name and its mappings, of an API that the template calls `api`. */
export const domainMapping = mapping;

const domain = `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: {Name: ${apiIds.domain}, EndpointConfiguration: {Types: [REGIONAL]}, DisableExecuteApiEndpoint: true}
${resource('Orders', root, 'orders')}${resource('Order', '!Ref Orders', '{id}')}
${method('GetOrders', 'Orders', 'GET')}${method('OrdersOptions', 'Orders', 'OPTIONS', 'AuthorizationType: NONE', mock)}${method('GetOrder', 'Order', 'GET')}
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties: {RestApiId: !Ref Api}
${stage('live')}${stage('test')}
Domain:
  Type: AWS::ApiGateway::DomainName
  Properties: {DomainName: api.example.com, EndpointConfiguration: {Types: [REGIONAL]}, RegionalCertificateArn: arn:c}
${mapping('V1', ', BasePath: v1, Stage: !Ref Stagelive')}${mapping('Test', ', BasePath: test, Stage: !Ref Stagetest')}${mapping('Empty', '')}
`;

/** The APIs in CloudFormation: a part of `Resources`, not indented. */
export const apiIn: Readonly<Record<SiteName, string>> = { rest, http, domain };
