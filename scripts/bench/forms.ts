import type { SourceText } from '../../src/index.ts';

/** Large texts in the forms of templates: what a big project has, made by rule. */

const letters = (number: number): string =>
  String.fromCharCode(97 + (number % 26)) + (number >= 26 ? letters(Math.floor(number / 26) - 1) : '');

const blocks = (number: number): string => `
resource "aws_api_gateway_resource" "r${number}" {
  rest_api_id = aws_api_gateway_rest_api.main.id
  parent_id   = aws_api_gateway_rest_api.main.root_resource_id
  path_part   = "\${var.prefix}-${letters(number)}"
}

resource "aws_api_gateway_method" "r${number}" {
  rest_api_id   = aws_api_gateway_rest_api.main.id
  resource_id   = aws_api_gateway_resource.r${number}.id
  http_method   = ${number % 3 === 0 ? '"ANY"' : 'lookup(local.methods, "read", "GET")'}
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "r${number}" {
  rest_api_id             = aws_api_gateway_rest_api.main.id
  resource_id             = aws_api_gateway_resource.r${number}.id
  http_method             = aws_api_gateway_method.r${number}.http_method
  type                    = "AWS_PROXY"
  integration_http_method = "POST"
  uri                     = format("arn:aws:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations", var.region, "arn:f${number}")
}
`;

const behaviorBlock = (number: number): string => `
  ordered_cache_behavior {
    path_pattern             = "/\${var.prefix}-${letters(number)}/*"
    target_origin_id         = local.api_origin
    viewer_protocol_policy   = "redirect-to-https"
    allowed_methods          = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]
    cached_methods           = ["GET", "HEAD"]
    cache_policy_id          = data.aws_cloudfront_cache_policy.off.id
    origin_request_policy_id = "b689b0a8-53d0-40ab-baf2-68738e2966ac"
  }
`;

const counted = (count: number, make: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => make(number)).join('');

const terraformHead = `
variable "region" { default = "eu-west-1" }
variable "prefix" { default = "team" }
locals {
  api_origin = "api"
  methods    = { read = "GET", write = "POST" }
}
data "aws_cloudfront_cache_policy" "off" { name = "Managed-CachingDisabled" }
resource "aws_api_gateway_rest_api" "main" {
  name = "main"
  endpoint_configuration { types = ["REGIONAL"] }
}
resource "aws_api_gateway_deployment" "main" { rest_api_id = aws_api_gateway_rest_api.main.id }
resource "aws_api_gateway_stage" "prod" {
  rest_api_id   = aws_api_gateway_rest_api.main.id
  deployment_id = aws_api_gateway_deployment.main.id
  stage_name    = "prod"
}
`;

/** About as many lines as are asked for, with the resources of one API and one distribution. */
export const terraform = (lines: number): readonly SourceText[] => {
  const behaviors = counted(60, behaviorBlock);
  const distribution = `
resource "aws_cloudfront_distribution" "main" {
  enabled = true
  aliases = ["www.example.com"]
  origin {
    origin_id   = local.api_origin
    domain_name = replace(aws_api_gateway_stage.prod.invoke_url, "/^https?://([^/]*).*/", "$1")
    origin_path = "/\${aws_api_gateway_stage.prod.stage_name}"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
  default_cache_behavior {
    target_origin_id       = local.api_origin
    viewer_protocol_policy = "allow-all"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = data.aws_cloudfront_cache_policy.off.id
  }${behaviors}}
`;
  const head = terraformHead + distribution;
  const rest = Math.max(1, Math.round((lines - head.split('\n').length) / (blocks(0).split('\n').length - 1)));
  return [{ name: 'main.tf', text: head + counted(rest, blocks) }];
};

const hash = (text: string): string =>
  [...text]
    .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffff, 7)
    .toString(16)
    .toUpperCase()
    .padStart(8, '0');

const synthesised = (number: number): readonly (readonly [string, unknown])[] => {
  const path = letters(number);
  const id = `Api${path}${hash(path)}`;
  const arn = { 'Fn::GetAtt': [`Handler${path}${hash(path)}`, 'Arn'] };
  const permission = {
    'Fn::Join': [
      '',
      [
        'arn:',
        { Ref: 'AWS::Partition' },
        ':execute-api:',
        { Ref: 'AWS::Region' },
        ':',
        { Ref: 'AWS::AccountId' },
        ':',
        { Ref: 'ApiA1B2C3D4' },
        '/',
        { Ref: 'ApiStageprodE5F6A7B8' },
        `/GET/${path}`,
      ],
    ],
  };
  const uri = {
    'Fn::Join': [
      '',
      [
        'arn:',
        { Ref: 'AWS::Partition' },
        ':apigateway:',
        { Ref: 'AWS::Region' },
        ':lambda:path/2015-03-31/functions/',
        arn,
        '/invocations',
      ],
    ],
  };
  return [
    [
      id,
      {
        Type: 'AWS::ApiGateway::Resource',
        Properties: { ParentId: { 'Fn::GetAtt': ['ApiA1B2C3D4', 'RootResourceId'] }, PathPart: path, RestApiId: { Ref: 'ApiA1B2C3D4' } },
        Metadata: { 'aws:cdk:path': `Shop/Api/Default/${path}/Resource` },
      },
    ],
    [
      `${id}GET`,
      {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          AuthorizationType: 'NONE',
          HttpMethod: 'GET',
          Integration: { IntegrationHttpMethod: 'POST', Type: 'AWS_PROXY', Uri: uri },
          ResourceId: { Ref: id },
          RestApiId: { Ref: 'ApiA1B2C3D4' },
        },
        Metadata: { 'aws:cdk:path': `Shop/Api/Default/${path}/GET/Resource` },
      },
    ],
    [
      `${id}Permission`,
      {
        Type: 'AWS::Lambda::Permission',
        Properties: { Action: 'lambda:InvokeFunction', FunctionName: arn, Principal: 'apigateway.amazonaws.com', SourceArn: permission },
      },
    ],
    [
      `Handler${path}${hash(path)}`,
      {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: { S3Bucket: { 'Fn::Sub': 'cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}' }, S3Key: `${hash(path).repeat(8)}.zip` },
          Handler: 'index.handler',
          Runtime: 'nodejs22.x',
        },
      },
    ],
  ];
};

const synthesisedHead = {
  ApiA1B2C3D4: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'Api', EndpointConfiguration: { Types: ['REGIONAL'] } } },
  ApiDeploymentC9D0E1F2: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'ApiA1B2C3D4' } } },
  ApiStageprodE5F6A7B8: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: { RestApiId: { Ref: 'ApiA1B2C3D4' }, DeploymentId: { Ref: 'ApiDeploymentC9D0E1F2' }, StageName: 'prod' },
  },
  Distribution830FAC52: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Aliases: ['www.example.com'],
        Enabled: true,
        Origins: [
          {
            Id: 'api',
            DomainName: {
              'Fn::Select': [
                2,
                {
                  'Fn::Split': [
                    '/',
                    {
                      'Fn::Join': [
                        '',
                        [
                          'https://',
                          { Ref: 'ApiA1B2C3D4' },
                          '.execute-api.',
                          { Ref: 'AWS::Region' },
                          '.',
                          { Ref: 'AWS::URLSuffix' },
                          '/',
                          { Ref: 'ApiStageprodE5F6A7B8' },
                          '/',
                        ],
                      ],
                    },
                  ],
                },
              ],
            },
            OriginPath: '/prod',
            CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
          },
        ],
        DefaultCacheBehavior: {
          TargetOriginId: 'api',
          ViewerProtocolPolicy: 'allow-all',
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        },
      },
    },
  },
};

/** What the CDK synthesises, of about so many characters. */
export const cdkTemplate = (characters: number): readonly SourceText[] => {
  const one = JSON.stringify(Object.fromEntries(synthesised(26)), null, 1).length;
  const resources = Array.from({ length: Math.round(characters / one) }, (_, number) => synthesised(number)).flat();
  return [
    { name: 'Shop.template.json', text: JSON.stringify({ Resources: { ...synthesisedHead, ...Object.fromEntries(resources) } }, null, 1) },
  ];
};

const property = (name: string): unknown => ({
  type: 'string',
  description: `The ${name} of the order, as the customer wrote it.`,
  example: 'x',
});
const operation = (path: string): unknown => ({
  operationId: `get-${path}`,
  summary: `Reads ${path}`,
  parameters: ['id', 'from', 'to'].map((name) => ({
    name,
    in: name === 'id' ? 'path' : 'query',
    required: name === 'id',
    schema: { type: 'string' },
  })),
  responses: Object.fromEntries(
    ['200', '400', '404'].map((code) => [
      code,
      { description: `Response ${code}`, content: { 'application/json': { schema: { $ref: `#/components/schemas/${path}` } } } },
    ]),
  ),
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:f/invocations',
  },
});

/** A definition with schemas, of about so many characters. */
export const openApi = (characters: number): readonly SourceText[] => {
  const schema = (): unknown => ({
    type: 'object',
    properties: Object.fromEntries(
      ['name', 'street', 'city', 'note', 'phone', 'mail', 'voucher', 'state'].map((name) => [name, property(name)]),
    ),
  });
  const one = JSON.stringify([operation('abc'), operation('abc'), schema()], null, 2).length;
  const names = Array.from({ length: Math.round(characters / one) }, (_, number) => letters(number));
  const definition = {
    openapi: '3.0.1',
    info: { title: 'orders', version: '1' },
    servers: [{ url: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/{basePath}', variables: { basePath: { default: '/prod' } } }],
    paths: Object.fromEntries(names.map((name) => [`/${name}/{id}`, { get: operation(name), post: operation(name) }])),
    components: { schemas: Object.fromEntries(names.map((name) => [name, schema()])) },
  };
  return [{ name: 'openapi.json', text: JSON.stringify(definition, null, 2) }];
};
