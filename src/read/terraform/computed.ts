import { managedCachePolicies, managedOriginRequestPolicies } from '../../facts/managed-policies.ts';
import { managedResponseHeadersPolicies } from '../../facts/managed-response-headers.ts';
import type { Span } from '../../text/span.ts';
import { placeholders } from '../placeholders.ts';
import { writtenAttribute } from './blocks.ts';
import { hasHole, textVal } from './holes.ts';
import { instancesOf } from './instances.ts';
import { itemsOf } from './module.ts';
import { regionOf } from './regions.ts';
import { slugOf } from './slugs.ts';
import { type Instance, type Module, object, text, unknown, type Val } from './value.ts';
import type { World } from './world.ts';

const ACCOUNT = placeholders.account;

/** Works out one attribute of one instance. */
type Known = {
  readonly world: World;
  readonly instance: Instance;
  readonly at: Span;
  /** A stand-in for the id. */
  readonly slug: () => string;
  readonly region: () => string;
  /** A written attribute as text; null where it is not there or not known in full. */
  readonly said: (name: string) => string | null;
  /** The same with marks for what is not known. */
  readonly partly: (name: string) => string | null;
};

type Attributes = Readonly<Record<string, (known: Known) => string | null>>;

const apiHost = (id: string, region: string): string => `${id}.execute-api.${region}.amazonaws.com`;

/** The id of the API that a stage or deployment belongs to: a stand-in, or an id as it is written. */
const apiIdOf = ({ partly }: Known, name: string): string | null => partly(name);

const restArn = (known: Known, tail: string): string => `arn:aws:execute-api:${known.region()}:${ACCOUNT}:${known.slug()}${tail}`;

const bucketName = (known: Known): string => known.said('bucket') ?? known.slug();

/** Regions whose website endpoints have a dot before the region. https://docs.aws.amazon.com/general/latest/gr/s3.html */
const DASHED = new Set(
  'us-east-1 us-west-1 us-west-2 ap-southeast-1 ap-southeast-2 ap-northeast-1 eu-west-1 sa-east-1 us-gov-west-1'.split(' '),
);
const websiteDomain = (region: string): string => `s3-website${DASHED.has(region) ? '-' : '.'}${region}.amazonaws.com`;

const functionName = (known: Known): string => known.said('function_name') ?? known.slug();
const lambdaArn = (known: Known): string => `arn:aws:lambda:${known.region()}:${ACCOUNT}:function:${functionName(known)}`;
const invokeArn = (known: Known, arn: string): string =>
  `arn:aws:apigateway:${known.region()}:lambda:path/2015-03-31/functions/${arn}/invocations`;

const balancerHost: Attributes = { dns_name: (known) => `${known.slug()}-1.${known.region()}.elb.amazonaws.com` };

const bucket: Attributes = {
  id: bucketName,
  bucket: bucketName,
  arn: (known) => `arn:aws:s3:::${bucketName(known)}`,
  bucket_domain_name: (known) => `${bucketName(known)}.s3.amazonaws.com`,
  bucket_regional_domain_name: (known) => `${bucketName(known)}.s3.${known.region()}.amazonaws.com`,
  website_endpoint: (known) => `${bucketName(known)}.${websiteDomain(known.region())}`,
  website_domain: (known) => websiteDomain(known.region()),
  region: (known) => known.region(),
  bucket_region: (known) => known.region(),
};

const function_: Attributes = {
  id: (known) => functionName(known),
  arn: lambdaArn,
  qualified_arn: (known) => `${lambdaArn(known)}:1`,
  invoke_arn: (known) => invokeArn(known, lambdaArn(known)),
  version: () => '1',
};

const region: Attributes = { name: (known) => known.region(), id: (known) => known.region(), region: (known) => known.region() };

/** A policy of the project itself, which a data source looks up by its name. */
const ownPolicy = ({ world, instance, said }: Known): string | null => {
  const wanted = said('name');
  for (let module: Module | null = wanted === null ? null : instance.module; module; module = module.parent) {
    for (const key of module.config.resources.keys()) {
      const [type, name = ''] = key.split('.');
      if (type !== instance.type) continue;
      const own = itemsOf(instancesOf(world, module, 'managed', type, name, instance.at));
      const found = own.find((one) => knownOf(world, one, one.at).said('name') === wanted);
      if (found) return found.address;
    }
  }
  return null;
};

const managedId = (policies: readonly { readonly id: string; readonly name: string }[]): Attributes => ({
  id: (known) =>
    known.said('id') ?? policies.find((policy) => policy.name === known.said('name')?.replace(/^Managed-/, ''))?.id ?? ownPolicy(known),
});

const byAddress: Attributes = { id: (known) => known.instance.address };

/** What is known before apply, by meaning: whose host, whose id. https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
const MANAGED: Readonly<Record<string, Attributes>> = {
  aws_api_gateway_rest_api: {
    id: (known) => known.slug(),
    root_resource_id: (known) => `${known.slug()}/root`,
    execution_arn: (known) => restArn(known, ''),
    arn: (known) => `arn:aws:apigateway:${known.region()}::/restapis/${known.slug()}`,
  },
  aws_api_gateway_resource: byAddress,
  aws_api_gateway_authorizer: byAddress,
  aws_api_gateway_request_validator: byAddress,
  aws_api_gateway_usage_plan: byAddress,
  aws_api_gateway_api_key: byAddress,
  aws_api_gateway_deployment: {
    ...byAddress,
    invoke_url: (known) => {
      const id = apiIdOf(known, 'rest_api_id');
      return id === null ? null : `https://${apiHost(id, known.region())}/${known.partly('stage_name') ?? ''}`;
    },
  },
  aws_api_gateway_stage: {
    ...byAddress,
    invoke_url: (known) => {
      const id = apiIdOf(known, 'rest_api_id');
      const stage = known.partly('stage_name');
      return id === null || stage === null ? null : `https://${apiHost(id, known.region())}/${stage}`;
    },
  },
  aws_api_gateway_domain_name: {
    id: (known) => known.partly('domain_name'),
    cloudfront_domain_name: (known) => `${known.slug()}.cloudfront.net`,
    regional_domain_name: (known) => `d-${known.slug()}.execute-api.${known.region()}.amazonaws.com`,
  },
  aws_apigatewayv2_api: {
    id: (known) => known.slug(),
    api_endpoint: (known) => `${known.said('protocol_type') === 'WEBSOCKET' ? 'wss' : 'https'}://${apiHost(known.slug(), known.region())}`,
    execution_arn: (known) => restArn(known, ''),
    arn: (known) => `arn:aws:apigateway:${known.region()}::/apis/${known.slug()}`,
  },
  aws_apigatewayv2_stage: {
    id: (known) => known.partly('name'),
    invoke_url: (known) => {
      const id = apiIdOf(known, 'api_id');
      const stage = known.partly('name');
      if (id === null || stage === null) return null;
      return `https://${apiHost(id, known.region())}/${stage === '$default' ? '' : stage}`;
    },
  },
  aws_apigatewayv2_integration: byAddress,
  aws_apigatewayv2_route: byAddress,
  aws_apigatewayv2_authorizer: byAddress,
  aws_apigatewayv2_domain_name: { id: (known) => known.partly('domain_name') },
  aws_cloudfront_distribution: {
    id: (known) => known.instance.address,
    arn: (known) => `arn:aws:cloudfront::${ACCOUNT}:distribution/${known.instance.address}`,
    domain_name: (known) => `${known.slug()}.cloudfront.net`,
    hosted_zone_id: () => 'Z2FDTNDATAQYW2',
  },
  aws_cloudfront_cache_policy: byAddress,
  aws_cloudfront_origin_request_policy: byAddress,
  aws_cloudfront_response_headers_policy: byAddress,
  aws_cloudfront_origin_access_control: byAddress,
  aws_cloudfront_key_group: byAddress,
  aws_cloudfront_public_key: byAddress,
  aws_cloudfront_vpc_origin: byAddress,
  aws_cloudfront_origin_access_identity: {
    ...byAddress,
    cloudfront_access_identity_path: (known) => `origin-access-identity/cloudfront/${known.instance.address}`,
    iam_arn: (known) => `arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity ${known.instance.address}`,
  },
  aws_cloudfront_function: {
    id: (known) => known.said('name') ?? known.instance.address,
    arn: (known) => `arn:aws:cloudfront::${ACCOUNT}:function/${known.said('name') ?? known.slug()}`,
  },
  aws_cloudfront_key_value_store: {
    ...byAddress,
    arn: (known) => `arn:aws:cloudfront::${ACCOUNT}:key-value-store/${known.said('name') ?? known.slug()}`,
  },
  aws_s3_bucket: bucket,
  aws_s3_bucket_website_configuration: {
    id: bucketName,
    website_endpoint: (known) => `${bucketName(known)}.${websiteDomain(known.region())}`,
    website_domain: (known) => websiteDomain(known.region()),
  },
  aws_lambda_function: function_,
  aws_lambda_alias: {
    arn: (known) => `${lambdaArn(known)}:${known.said('name') ?? 'alias'}`,
    invoke_arn: (known) => invokeArn(known, `${lambdaArn(known)}:${known.said('name') ?? 'alias'}`),
  },
  aws_lambda_function_url: {
    function_url: (known) => `https://${known.slug()}.lambda-url.${known.region()}.on.aws/`,
    url_id: (known) => known.slug(),
  },
  aws_lb: balancerHost,
  aws_alb: balancerHost,
  aws_elb: balancerHost,
  aws_route53_record: {
    fqdn: (known) => known.partly('name'),
    id: (known) => known.instance.address,
  },
};

const DATA: Readonly<Record<string, Attributes>> = {
  aws_region: region,
  aws_caller_identity: { account_id: () => ACCOUNT, id: () => ACCOUNT },
  aws_partition: { partition: () => 'aws', dns_suffix: () => 'amazonaws.com', id: () => 'aws' },
  aws_s3_bucket: bucket,
  aws_lambda_function: function_,
  aws_cloudfront_cache_policy: managedId(managedCachePolicies),
  aws_cloudfront_origin_request_policy: managedId(managedOriginRequestPolicies),
  aws_cloudfront_response_headers_policy: managedId(managedResponseHeadersPolicies),
};

const knownOf = (world: World, instance: Instance, at: Span): Known => {
  const partly = (name: string): string | null => {
    const value = writtenAttribute(world, instance, name);
    if (value === null || value.kind === 'null') return null;
    if (value.kind === 'unknown') return world.holes.mark(value);
    return value.kind === 'string' ? value.value : null;
  };
  return {
    world,
    instance,
    at,
    slug: () => standIn(world, instance),
    region: () => regionOf(world, instance),
    partly,
    said: (name) => {
      const value = partly(name);
      return value === null || value === '' || hasHole(world.holes, value) ? null : value;
    },
  };
};

const IS_API = new Set(['aws_api_gateway_rest_api', 'aws_apigatewayv2_api']);

/** APIs are found again by their stand-ins: routes, stages and mappings name them so. */
const standIn = (world: World, instance: Instance): string => {
  const slug = slugOf(world, instance);
  if (IS_API.has(instance.type)) world.standIns.set(slug, instance);
  return slug;
};

/** The attribute, worked out by meaning; null where nothing is known of it before apply. `name[]`: what a nested block gets. */
export const computed = (world: World, instance: Instance, name: string, at: Span): Val | null => {
  const known = knownOf(world, instance, at);
  if (instance.type === 'aws_apigatewayv2_domain_name' && name.startsWith('domain_name_configuration')) {
    return domainConfiguration(known, name.endsWith('[]'));
  }
  const table = instance.mode === 'data' ? DATA : MANAGED;
  const make = Object.hasOwn(table, instance.type) ? table[instance.type]?.[name] : undefined;
  if (make === undefined) return null;
  const made = make(known);
  return made === null ? unknown(`${instance.address}.${name}`, at) : textVal(world.holes, made, at);
};

const domainConfiguration = (known: Known, isNested: boolean): Val | null => {
  if (!isNested) return null;
  const target = `d-${known.slug()}.execute-api.${known.region()}.amazonaws.com`;
  return object([['target_domain_name', text(target, known.at)]], known.at);
};
