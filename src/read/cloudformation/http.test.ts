import { describe, expect, test } from 'vitest';
import { piecesOf, readTemplate, told } from '../testing/templates.ts';

const REGION = 'aws-region-1';

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
      {
        id: 'Api',
        label: 'web',
        protocol: 'HTTP',
        hosts: [`Api.execute-api.${REGION}.amazonaws.com`],
        disableExecuteApiEndpoint: true,
        cors: { origins: ['*'] },
      },
    ],
    [
      'http-routes',
      { owner: 'Api', routes: [{ routeKey: 'GET /x', targetId: 'integrations/Call', authorizationType: 'JWT', authorizerId: 'Jwt' }] },
    ],
    [
      'http-integrations',
      { owner: 'Api', integrations: [{ id: 'Call', value: { type: 'AWS_PROXY', uri: 'arn:fn', payloadFormatVersion: '2.0' } }] },
    ],
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
      {
        value: {
          name: 'regional.example.com',
          endpoints: [{ type: 'regional', target: `d-Regional.execute-api.${REGION}.amazonaws.com` }],
        },
      },
      {
        value: {
          name: 'http.example.com',
          endpoints: [{ type: 'regional', target: `d-Http.execute-api.${REGION}.amazonaws.com` }],
          routingMode: 'rule',
        },
      },
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
