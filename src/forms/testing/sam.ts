import { apiIds, issuer, lambdaUri, notFoundTemplate, type SiteName, type Written } from './site.ts';
import { distributionIn, indented } from './template-distributions.ts';
import { eachSite } from './templates.ts';

const event = (kind: 'Api' | 'HttpApi', name: string, path: string, method: string, auth = ''): string =>
  `        ${name}: {Type: ${kind}, Properties: {${kind === 'Api' ? 'RestApiId' : 'ApiId'}: !Ref Api, Path: '${path}', Method: ${method}${auth}}}`;

const rest = `
Api:
  Type: AWS::Serverless::Api
  Properties:
    Name: ${apiIds.rest}
    StageName: prod
    OpenApiVersion: 3.0.1
    EndpointConfiguration: {Type: EDGE}
    Auth:
      Authorizers: {tokens: {FunctionArn: '${lambdaUri}'}}
    GatewayResponses:
      MISSING_AUTHENTICATION_TOKEN:
        StatusCode: 404
        ResponseTemplates: {application/json: '${notFoundTemplate}'}
Dev:
  Type: AWS::ApiGateway::Stage
  Properties: {RestApiId: !Ref Api, StageName: dev, DeploymentId: !Ref Api.Deployment}
Handler:
  Type: AWS::Serverless::Function
  Properties:
    FunctionName: handler
    Handler: index.handler
    Events:
${event('Api', 'GetUsers', '/api/users', 'get')}
${event('Api', 'PostUsers', '/api/users', 'post', ', Auth: {ApiKeyRequired: true}')}
${event('Api', 'AnyUser', '/api/users/{id}', 'any')}
${event('Api', 'GetAdmin', '/api/admin', 'get', ', Auth: {Authorizer: tokens}')}
${event('Api', 'GetFile', '/api/files/{proxy+}', 'get', ', Auth: {Authorizer: AWS_IAM}')}
`;

const http = `
Api:
  Type: AWS::Serverless::HttpApi
  Properties:
    Name: ${apiIds.http}
    CorsConfiguration: {AllowOrigins: ['https://shop.example.com'], AllowMethods: [GET, POST], AllowHeaders: [x-tenant], MaxAge: 300}
    Auth:
      Authorizers:
        tokens: {IdentitySource: $request.header.Authorization, JwtConfiguration: {issuer: '${issuer}', audience: [web]}}
V1:
  Type: AWS::ApiGatewayV2::Stage
  Properties: {ApiId: !Ref Api, StageName: v1, AutoDeploy: true}
Handler:
  Type: AWS::Serverless::Function
  Properties:
    FunctionName: handler
    Handler: index.handler
    Events:
${event('HttpApi', 'GetItems', '/items', 'GET')}
${event('HttpApi', 'PostItems', '/items', 'POST', ', Auth: {Authorizer: tokens}')}
${event('HttpApi', 'AnyItem', '/items/{id}', 'ANY')}
${event('HttpApi', 'GetFile', '/files/{proxy+}', 'GET')}
        Rest: {Type: HttpApi, Properties: {ApiId: !Ref Api}}
`;

const integration = `{type: aws_proxy, httpMethod: POST, uri: '${lambdaUri}'}`;

const domain = `
Api:
  Type: AWS::Serverless::Api
  Properties:
    Name: ${apiIds.domain}
    StageName: live
    EndpointConfiguration: REGIONAL
    DisableExecuteApiEndpoint: true
    DefinitionBody:
      openapi: 3.0.1
      info: {title: ${apiIds.domain}}
      paths:
        /orders:
          get: {x-amazon-apigateway-integration: ${integration}}
          options:
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 200}'}
              responses: {default: {statusCode: '200'}}
        /orders/{id}:
          get: {x-amazon-apigateway-integration: ${integration}}
    Domain: {DomainName: api.example.com, CertificateArn: arn:c, EndpointConfiguration: REGIONAL, BasePath: [v1]}
Test:
  Type: AWS::ApiGateway::Stage
  Properties: {RestApiId: !Ref Api, StageName: test, DeploymentId: !Ref Api.Deployment}
ToTest:
  Type: AWS::ApiGateway::BasePathMapping
  Properties: {DomainName: api.example.com, RestApiId: !Ref Api, BasePath: test, Stage: !Ref Test}
ToAny:
  Type: AWS::ApiGateway::BasePathMapping
  Properties: {DomainName: api.example.com, RestApiId: !Ref Api}
`;

const apis: Readonly<Record<SiteName, string>> = { rest, http, domain };

/** Without `OpenApiVersion` SAM makes a stage `Stage` that nobody asked for; most templates say it once for all. */
const head = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Globals:
  Api: {OpenApiVersion: 3.0.1}
Resources:
`;

export const sam: Written = eachSite((site) => [
  { name: 'template.yaml', text: `${head}${indented(`${apis[site]}${distributionIn[site]('Api')}`, '  ')}\n` },
]);
