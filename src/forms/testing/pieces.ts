import { customDomain, httpApi } from '../../fidelity/builders.ts';
import { json, type Piece, text } from './piece.ts';
import { apiIds, lambdaArn, region } from './site.ts';
import { stores } from './store-piece.ts';

const id = apiIds.http;

const cliApi = httpApi({ id, routes: ['GET /items'], stages: ['$default', 'v1'] });

const template = `
Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: {Name: ${id}, ProtocolType: HTTP}
  Handler:
    Type: AWS::ApiGatewayV2::Integration
    Properties: {ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: '${lambdaArn}', IntegrationMethod: POST, PayloadFormatVersion: '2.0'}
  Items:
    Type: AWS::ApiGatewayV2::Route
    Properties: {ApiId: !Ref Api, RouteKey: GET /items, Target: !Sub 'integrations/\${Handler}'}
  StageDefault:
    Type: AWS::ApiGatewayV2::Stage
    Properties: {ApiId: !Ref Api, StageName: $default, AutoDeploy: true}
  StageV1:
    Type: AWS::ApiGatewayV2::Stage
    Properties: {ApiId: !Ref Api, StageName: v1, AutoDeploy: true}
`;

const terraform = `
resource "aws_apigatewayv2_api" "main" {
  name          = "${id}"
  protocol_type = "HTTP"
}
resource "aws_apigatewayv2_integration" "handler" {
  api_id                 = aws_apigatewayv2_api.main.id
  integration_type       = "AWS_PROXY"
  integration_method     = "POST"
  integration_uri        = "${lambdaArn}"
  payload_format_version = "2.0"
}
resource "aws_apigatewayv2_route" "items" {
  api_id    = aws_apigatewayv2_api.main.id
  route_key = "GET /items"
  target    = "integrations/\${aws_apigatewayv2_integration.handler.id}"
}
resource "aws_apigatewayv2_stage" "main" {
  for_each    = toset(["$default", "v1"])
  api_id      = aws_apigatewayv2_api.main.id
  name        = each.key
  auto_deploy = true
}
`;

const templateDomain = (mode: string): string => `
  Domain:
    Type: AWS::ApiGatewayV2::DomainName
    Properties: {DomainName: api.example.com, ${mode}DomainNameConfigurations: [{EndpointType: REGIONAL, CertificateArn: arn:c}]}
`;
const terraformDomain = (mode: string): string => `
resource "aws_apigatewayv2_domain_name" "main" {
  domain_name = "api.example.com"
  ${mode}
  domain_name_configuration {
    certificate_arn = "arn:c"
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}
`;

const mappings: Piece = {
  name: 'a custom domain of an HTTP API',
  forms: {
    CLI: [
      ...cliApi,
      ...customDomain({
        name: 'api.example.com',
        style: 'v2',
        mappings: [
          { key: 'shop/v1', api: id, stage: 'v1' },
          { key: '', api: id, stage: '$default' },
        ],
      }),
    ],
    CloudFormation: [
      text(
        'template.yaml',
        `${template}${templateDomain('')}
  ToV1:
    Type: AWS::ApiGatewayV2::ApiMapping
    Properties: {DomainName: !Ref Domain, ApiId: !Ref Api, ApiMappingKey: shop/v1, Stage: !Ref StageV1}
  ToDefault:
    Type: AWS::ApiGatewayV2::ApiMapping
    Properties: {DomainName: !Ref Domain, ApiId: !Ref Api, Stage: $default}
`,
      ),
    ],
    Terraform: [
      text(
        'main.tf',
        `${terraform}${terraformDomain('')}
resource "aws_apigatewayv2_api_mapping" "v1" {
  api_id          = aws_apigatewayv2_api.main.id
  domain_name     = aws_apigatewayv2_domain_name.main.id
  stage           = aws_apigatewayv2_stage.main["v1"].id
  api_mapping_key = "shop/v1"
}
resource "aws_apigatewayv2_api_mapping" "default" {
  api_id      = aws_apigatewayv2_api.main.id
  domain_name = aws_apigatewayv2_domain_name.main.id
  stage       = "$default"
}
`,
      ),
    ],
    SAM: [
      text(
        'template.yaml',
        `
Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      Name: ${id}
      Domain: {DomainName: api.example.com, CertificateArn: arn:c, EndpointConfiguration: REGIONAL, BasePath: [/]}
  V1:
    Type: AWS::ApiGatewayV2::Stage
    Properties: {ApiId: !Ref Api, StageName: v1, AutoDeploy: true}
  ToV1:
    Type: AWS::ApiGatewayV2::ApiMapping
    Properties: {DomainName: api.example.com, ApiId: !Ref Api, ApiMappingKey: shop/v1, Stage: !Ref V1}
  Handler:
    Type: AWS::Serverless::Function
    Properties:
      FunctionName: handler
      Events: {Items: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: /items, Method: GET}}}
`,
      ),
    ],
    'Serverless Framework': [
      text(
        'serverless.yml',
        `
service: shop
provider: {name: aws, region: ${region}, httpApi: {name: ${id}, payload: '2.0'}}
custom:
  customDomain:
    http: {domainName: api.example.com, endpointType: regional, apiType: http}
functions:
  handler: {name: handler, handler: a.b, events: [{httpApi: GET /items}]}
resources:
  Resources:
    V1:
      Type: AWS::ApiGatewayV2::Stage
      Properties: {ApiId: !Ref HttpApi, StageName: v1, AutoDeploy: true}
    ToV1:
      Type: AWS::ApiGatewayV2::ApiMapping
      Properties: {DomainName: api.example.com, ApiId: !Ref HttpApi, ApiMappingKey: shop/v1, Stage: v1}
`,
      ),
    ],
  },
  without: { OpenAPI: 'A definition has no custom domains.' },
};

const rules: Piece = {
  name: 'routing rules',
  forms: {
    CLI: [
      ...cliApi,
      ...customDomain({ name: 'api.example.com', style: 'v2', mappings: [{ key: '', api: id, stage: '$default' }] }).map((source) => ({
        ...source,
        text: source.text.replaceAll('"API_MAPPING_ONLY"', '"ROUTING_RULE_THEN_API_MAPPING"'),
      })),
      json('rules.json', {
        RoutingRules: [
          {
            Actions: [{ InvokeApi: { ApiId: id, Stage: 'v1', StripBasePath: true } }],
            Conditions: [{ MatchBasePaths: { AnyOf: ['shop'] } }, { MatchHeaders: { AnyOf: [{ Header: 'x-version', ValueGlob: 'v1*' }] } }],
            Priority: 10,
            RoutingRuleArn: `arn:aws:apigateway:${region}:123456789012:/domainnames/api.example.com/routingrules/r1`,
            RoutingRuleId: 'r1',
          },
        ],
      }),
    ],
    CloudFormation: [
      text(
        'template.yaml',
        `${template}${templateDomain('RoutingMode: ROUTING_RULE_THEN_API_MAPPING, ')}
  ToDefault:
    Type: AWS::ApiGatewayV2::ApiMapping
    Properties: {DomainName: !Ref Domain, ApiId: !Ref Api, Stage: $default}
  Rule:
    Type: AWS::ApiGatewayV2::RoutingRule
    Properties:
      DomainNameArn: !GetAtt Domain.DomainNameArn
      Priority: 10
      Actions: [{InvokeApi: {ApiId: !Ref Api, Stage: !Ref StageV1, StripBasePath: true}}]
      Conditions: [{MatchBasePaths: {AnyOf: [shop]}}, {MatchHeaders: {AnyOf: [{Header: x-version, ValueGlob: v1*}]}}]
`,
      ),
    ],
    Terraform: [
      text(
        'main.tf',
        `${terraform}${terraformDomain('routing_mode = "ROUTING_RULE_THEN_API_MAPPING"')}
resource "aws_apigatewayv2_api_mapping" "default" {
  api_id      = aws_apigatewayv2_api.main.id
  domain_name = aws_apigatewayv2_domain_name.main.id
  stage       = "$default"
}
resource "aws_apigatewayv2_routing_rule" "one" {
  domain_name = aws_apigatewayv2_domain_name.main.domain_name
  priority    = 10
  actions {
    invoke_api {
      api_id          = aws_apigatewayv2_api.main.id
      stage           = "v1"
      strip_base_path = true
    }
  }
  conditions {
    match_base_paths {
      any_of = ["shop"]
    }
  }
  conditions {
    match_headers {
      any_of {
        header     = "x-version"
        value_glob = "v1*"
      }
    }
  }
}
`,
      ),
    ],
  },
  without: {
    SAM: 'SAM’s `Domain` makes mappings; rules are plain CloudFormation there.',
    'Serverless Framework': 'Its domain plugin makes mappings; rules are plain CloudFormation there.',
    OpenAPI: 'A definition has no custom domains.',
  },
};

export const pieces: readonly Piece[] = [mappings, rules, stores];
