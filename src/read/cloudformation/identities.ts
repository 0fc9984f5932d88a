import { placeholders } from '../placeholders.ts';

/** What a resource can be called by: its name in the model, and members of its properties. */
export type Known = {
  readonly id: string;
  readonly region: string;
  /** A property as text; null where the template does not set it. */
  readonly property: (name: string) => string | null;
};

type Name = (known: Known) => string;
type Identity = { readonly ref: Name; readonly attributes: Readonly<Record<string, Name>> };

const { account, partition } = placeholders;
const id: Name = (known) => known.id;
const arn = (service: string, rest: string, where: string): string => `arn:${partition}:${service}:${where}:${rest}`;
const named =
  (...names: readonly string[]): Name =>
  (known) =>
    names.map((name) => known.property(name)).find((value) => value !== null && value !== '') ?? known.id;

const bucket = named('BucketName');
const domain = named('DomainName');
const functionName = named('FunctionName');
const lambdaArn: Name = (known) => arn('lambda', `function:${functionName(known)}`, `${known.region}:${account}`);
const edgeFunctionArn: Name = (known) => arn('cloudfront', `function/${named('Name')(known)}`, `:${account}`);
const storeArn: Name = (known) => arn('cloudfront', `key-value-store/${named('Name')(known)}`, `:${account}`);

/** The default endpoint of an API, edge-optimized or not. */
export const apiHost = (apiId: string, region: string): string => `${apiId}.execute-api.${region}.amazonaws.com`;
/** The DNS target of a regional custom domain name; AWS makes up a `d-…` that only a deployment tells. */
const regionalTarget: Name = (known) => `d-${known.id}.execute-api.${known.region}.amazonaws.com`;
/** An ELB's DNS name in AWS's form: the logical id stands for the name that AWS makes. */
const balancerHost: Name = (known) =>
  known.property('Type')?.toLowerCase() === 'network'
    ? `${named('Name')(known)}.elb.${known.region}.amazonaws.com`
    : `${named('Name')(known)}.${known.region}.elb.amazonaws.com`;

const plain = (...attributes: readonly string[]): Identity => ({
  ref: id,
  attributes: Object.fromEntries(attributes.map((name) => [name, id])),
});

const restApi: Identity = { ref: id, attributes: { RootResourceId: (known) => `${known.id}/root`, RestApiId: id } };
const httpApi: Identity = { ref: id, attributes: { ApiId: id, ApiEndpoint: (known) => `https://${apiHost(known.id, known.region)}` } };
const gatewayDomain: Identity = {
  ref: domain,
  attributes: {
    DomainName: domain,
    DomainNameArn: (known) => arn('apigateway', `/domainnames/${domain(known)}`, `${known.region}:`),
    RegionalDomainName: regionalTarget,
    DistributionDomainName: (known) => `${known.id}.cloudfront.net`,
  },
};
const lambda: Identity = { ref: functionName, attributes: { Arn: lambdaArn } };

/**
 * What `Ref` and `Fn::GetAtt` give, for the types that can stand on the way of a request. Names that AWS makes up when it deploys are taken
 * from the logical id, so that whoever refers to them finds the same.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export const identities: ReadonlyMap<string, Identity> = new Map<string, Identity>([
  ['AWS::CloudFront::Distribution', { ref: id, attributes: { Id: id, DomainName: (known) => `${known.id}.cloudfront.net` } }],
  ['AWS::CloudFront::CachePolicy', plain('Id')],
  ['AWS::CloudFront::OriginRequestPolicy', plain('Id')],
  ['AWS::CloudFront::ResponseHeadersPolicy', plain('Id')],
  ['AWS::CloudFront::OriginAccessControl', plain('Id')],
  ['AWS::CloudFront::CloudFrontOriginAccessIdentity', plain('Id', 'S3CanonicalUserId')],
  ['AWS::CloudFront::VpcOrigin', plain('Id')],
  ['AWS::CloudFront::KeyGroup', plain('Id')],
  [
    'AWS::CloudFront::Function',
    { ref: edgeFunctionArn, attributes: { FunctionARN: edgeFunctionArn, 'FunctionMetadata.FunctionARN': edgeFunctionArn } },
  ],
  ['AWS::CloudFront::KeyValueStore', { ref: named('Name'), attributes: { Arn: storeArn, Id: id } }],
  [
    'AWS::S3::Bucket',
    {
      ref: bucket,
      attributes: {
        Arn: (known) => arn('s3', bucket(known), ':'),
        DomainName: (known) => `${bucket(known)}.s3.amazonaws.com`,
        RegionalDomainName: (known) => `${bucket(known)}.s3.${known.region}.amazonaws.com`,
        DualStackDomainName: (known) => `${bucket(known)}.s3.dualstack.${known.region}.amazonaws.com`,
        WebsiteURL: (known) => `http://${bucket(known)}.s3-website-${known.region}.amazonaws.com`,
      },
    },
  ],
  ['AWS::ApiGateway::RestApi', restApi],
  ['AWS::Serverless::Api', restApi],
  ['AWS::ApiGateway::Resource', plain('ResourceId')],
  ['AWS::ApiGateway::Stage', { ref: named('StageName'), attributes: {} }],
  ['AWS::Serverless::Api.Stage', { ref: named('StageName'), attributes: {} }],
  ['AWS::ApiGateway::Deployment', plain('DeploymentId')],
  ['AWS::ApiGateway::Authorizer', plain('AuthorizerId')],
  ['AWS::ApiGateway::RequestValidator', plain('RequestValidatorId')],
  ['AWS::ApiGateway::DomainName', gatewayDomain],
  [
    'AWS::ApiGateway::DomainNameV2',
    { ...gatewayDomain, ref: (known) => arn('apigateway', `/domainnames/${domain(known)}`, `${known.region}:`) },
  ],
  ['AWS::ApiGatewayV2::Api', httpApi],
  ['AWS::Serverless::HttpApi', httpApi],
  ['AWS::ApiGatewayV2::Route', plain('RouteId')],
  ['AWS::ApiGatewayV2::Integration', plain('IntegrationId')],
  ['AWS::ApiGatewayV2::Authorizer', plain('AuthorizerId')],
  ['AWS::ApiGatewayV2::Stage', { ref: named('StageName'), attributes: {} }],
  ['AWS::ApiGatewayV2::DomainName', gatewayDomain],
  ['AWS::Lambda::Function', lambda],
  ['AWS::Serverless::Function', { ref: functionName, attributes: { Arn: lambdaArn, Version: (known) => `${lambdaArn(known)}:1` } }],
  [
    'AWS::Lambda::Version',
    { ref: (known) => `${named('FunctionName')(known)}:1`, attributes: { FunctionArn: (known) => `${named('FunctionName')(known)}:1` } },
  ],
  ['AWS::Lambda::Alias', { ref: (known) => `${named('FunctionName')(known)}:${named('Name')(known)}`, attributes: {} }],
  [
    'AWS::Lambda::Url',
    {
      ref: named('TargetFunctionArn'),
      attributes: {
        FunctionUrl: (known) => `https://${known.id}.lambda-url.${known.region}.on.aws/`,
        FunctionArn: named('TargetFunctionArn'),
      },
    },
  ],
  [
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    { ref: id, attributes: { DNSName: balancerHost, LoadBalancerName: named('Name'), LoadBalancerArn: id } },
  ],
  ['AWS::ElasticLoadBalancing::LoadBalancer', { ref: id, attributes: { DNSName: balancerHost, CanonicalHostedZoneName: balancerHost } }],
  [
    'AWS::WAFv2::WebACL',
    { ref: id, attributes: { Arn: (known) => arn('wafv2', `global/webacl/${known.id}`, `us-east-1:${account}`), Id: id } },
  ],
]);
