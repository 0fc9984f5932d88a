/**
 * One site in five forms: S3 by default, `/api/*` to an edge-optimized REST API with stages `prod` and `dev` and the one method `GET /hello`.
 * `policy` is the origin request policy of `/api/*`, `path` the API origin's path.
 */
export type Site = { readonly policy: string; readonly path: string };

export const allViewer = '216adef6-5c7f-47e4-b989-5492eafa07d3';
export const allViewerExceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';

type Sources = readonly { readonly name: string; readonly text: string }[];

const list = (items: readonly object[]): object => ({ Quantity: items.length, Items: items });

export const asCli = ({ policy, path }: Site): Sources => {
  const host = 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com';
  const text = (value: object): string => JSON.stringify(value, null, 2);
  const method = {
    httpMethod: 'GET',
    authorizationType: 'NONE',
    methodIntegration: { type: 'AWS_PROXY', httpMethod: 'POST', uri: 'arn:f' },
  };
  return [
    {
      name: 'distribution.json',
      text: text({
        DistributionConfig: {
          CallerReference: 'x',
          Enabled: true,
          DefaultRootObject: '',
          Origins: list([
            {
              Id: 'site',
              DomainName: 'site-bucket.s3.us-east-1.amazonaws.com',
              OriginPath: '',
              S3OriginConfig: { OriginAccessIdentity: '' },
            },
            { Id: 'api', DomainName: host, OriginPath: path, CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
          ]),
          DefaultCacheBehavior: { TargetOriginId: 'site', ViewerProtocolPolicy: 'redirect-to-https', CachePolicyId: cachingOptimized },
          CacheBehaviors: list([
            {
              PathPattern: '/api/*',
              TargetOriginId: 'api',
              ViewerProtocolPolicy: 'redirect-to-https',
              CachePolicyId: cachingDisabled,
              OriginRequestPolicyId: policy,
            },
          ]),
        },
      }),
    },
    { name: 'api.json', text: text({ items: [{ id: 'a1b2c3d4e5', name: 'main', endpointConfiguration: { types: ['EDGE'] } }] }) },
    {
      name: 'resources.json',
      text: text({
        items: [
          { id: 'r', path: '/' },
          { id: 'h', path: '/hello', resourceMethods: { GET: method } },
        ],
      }),
    },
    { name: 'stages.json', text: text({ item: [{ stageName: 'prod' }, { stageName: 'dev' }] }) },
  ];
};

const yamlDistribution = ({ policy }: Site, indent: string, domain: string, path: string): string =>
  `Site:
  Type: AWS::S3::Bucket
  Properties: {BucketName: site-bucket}
Distribution:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Enabled: true
      Origins:
        - Id: site
          DomainName: !GetAtt Site.RegionalDomainName
          S3OriginConfig: {OriginAccessIdentity: ''}
        - Id: api
          DomainName: ${domain}
          OriginPath: ${path}
          CustomOriginConfig: {OriginProtocolPolicy: https-only}
      DefaultCacheBehavior:
        TargetOriginId: site
        ViewerProtocolPolicy: redirect-to-https
        CachePolicyId: ${cachingOptimized}
      CacheBehaviors:
        - PathPattern: /api/*
          TargetOriginId: api
          ViewerProtocolPolicy: redirect-to-https
          CachePolicyId: ${cachingDisabled}
          OriginRequestPolicyId: ${policy}
`
    .split('\n')
    .map((line) => `${indent}${line}`)
    .join('\n');

const subbed = (api: string): string => `!Sub '\${${api}}.execute-api.\${AWS::Region}.amazonaws.com'`;

export const asCloudFormation = (site: Site): Sources => [
  {
    name: 'template.yaml',
    text: `
AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Stage: {Type: String, Default: '${site.path.replace('/', '')}'}
Conditions:
  HasStage: !Not [!Equals [!Ref Stage, '']]
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: main, EndpointConfiguration: {Types: [EDGE]}}
  Hello:
    Type: AWS::ApiGateway::Resource
    Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: hello}
  GetHello:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref Hello
      HttpMethod: GET
      AuthorizationType: NONE
      Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: arn:f}
  Deployment:
    Type: AWS::ApiGateway::Deployment
    DependsOn: GetHello
    Properties: {RestApiId: !Ref Api, StageName: prod}
  Dev:
    Type: AWS::ApiGateway::Stage
    Properties: {RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: dev}
${yamlDistribution(site, '  ', subbed('Api'), "!If [HasStage, !Join ['', [/, !Ref Stage]], !Ref AWS::NoValue]")}`,
  },
];

/** What `cdk synth` writes: an API's URL is joined, and taken apart again for its host and its stage. */
export const asCdk = (site: Site): Sources => {
  const url = {
    'Fn::Join': [
      '',
      [
        'https://',
        { Ref: 'ApiF70053CD' },
        '.execute-api.',
        { Ref: 'AWS::Region' },
        '.',
        { Ref: 'AWS::URLSuffix' },
        '/',
        { Ref: 'StageProd1' },
        '/',
      ],
    ],
  };
  const part = (index: number): object => ({ 'Fn::Select': [index, { 'Fn::Split': ['/', url] }] });
  const api = { Ref: 'ApiF70053CD' };
  const behavior = { ViewerProtocolPolicy: 'redirect-to-https' };
  const config = {
    Enabled: true,
    HttpVersion: 'http2',
    IPV6Enabled: true,
    Origins: [
      {
        Id: 'S1',
        DomainName: { 'Fn::GetAtt': ['SiteBucket397A1860', 'RegionalDomainName'] },
        S3OriginConfig: { OriginAccessIdentity: '' },
      },
      {
        Id: 'S2',
        DomainName: part(2),
        ...(site.path === '' ? {} : { OriginPath: { 'Fn::Join': ['', ['/', part(3)]] } }),
        CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
      },
    ],
    DefaultCacheBehavior: { ...behavior, TargetOriginId: 'S1', Compress: true, CachePolicyId: cachingOptimized },
    CacheBehaviors: [
      { ...behavior, PathPattern: '/api/*', TargetOriginId: 'S2', CachePolicyId: cachingDisabled, OriginRequestPolicyId: site.policy },
    ],
  };
  const resources = {
    SiteBucket397A1860: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'site-bucket' } },
    ApiF70053CD: {
      Type: 'AWS::ApiGateway::RestApi',
      Properties: { Name: 'main', EndpointConfiguration: { Types: ['EDGE'] } },
      Metadata: { 'aws:cdk:path': 'S/Api/Resource' },
    },
    ApiDeployment1: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: api } },
    StageProd1: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: { RestApiId: api, DeploymentId: { Ref: 'ApiDeployment1' }, StageName: 'prod' },
    },
    StageDev1: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: { RestApiId: api, DeploymentId: { Ref: 'ApiDeployment1' }, StageName: 'dev' },
    },
    Hello1: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: { RestApiId: api, ParentId: { 'Fn::GetAtt': ['ApiF70053CD', 'RootResourceId'] }, PathPart: 'hello' },
    },
    HelloGET1: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: api,
        ResourceId: { Ref: 'Hello1' },
        HttpMethod: 'GET',
        AuthorizationType: 'NONE',
        Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: 'arn:f' },
      },
    },
    Dist1: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: config } },
  };
  return [{ name: 'cdk.out/S.template.json', text: JSON.stringify({ Resources: resources }) }];
};

export const asSam = (site: Site): Sources => [
  {
    name: 'template.yml',
    text: `
Transform: AWS::Serverless-2016-10-31
Globals: {Api: {OpenApiVersion: 3.0.1}}
Resources:
  Api: {Type: AWS::Serverless::Api, Properties: {StageName: prod, EndpointConfiguration: EDGE}}
  Dev: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api, StageName: dev, DeploymentId: !Ref Api.Deployment}}
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Hello: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /hello, Method: get}}
${yamlDistribution(site, '  ', subbed('Api'), site.path === '' ? "''" : "!Sub '/${Api.Stage}'")}`,
  },
];

export const asServerless = (site: Site): Sources => [
  {
    name: 'serverless.yml',
    text: `
service: founding
provider:
  name: aws
  stage: \${opt:stage, 'prod'}
  endpointType: edge
functions:
  hello:
    handler: h.h
    events:
      - http: GET hello
resources:
  Resources:
    Dev: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref ApiGatewayRestApi, StageName: dev}}
${yamlDistribution(site, '    ', "!Join ['.', [!Ref ApiGatewayRestApi, execute-api, !Ref 'AWS::Region', amazonaws.com]]", site.path === '' ? "''" : '/${sls:stage}')}`,
  },
];
