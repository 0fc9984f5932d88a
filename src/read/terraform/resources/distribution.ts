import type { ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import { childOf } from '../../access.ts';
import type { Resource, Resources } from './resource.ts';
import { each, names, objectOf, once, type Shape, shaped, stringOf, texts, withMembers } from './shape.ts';

const IRRELEVANT = names(`id arn etag tags tags_all region comment price_class http_version is_ipv6_enabled logging_config retain_on_delete
  wait_for_deployment viewer_certificate anycast_ip_list_id caller_reference hosted_zone_id in_progress_validation_batches last_modified_time
  logging_v1_enabled status domain_name trusted_key_groups trusted_signers depends_on lifecycle count for_each provider timeouts`);

const ORIGIN_IRRELEVANT = names('connection_attempts connection_timeout origin_shield response_completion_timeout');

const BEHAVIOR_IRRELEVANT = names(
  `compress default_ttl max_ttl min_ttl smooth_streaming field_level_encryption_id realtime_log_config_arn`,
);

const forwardedValues: Shape = {
  query_string: 'QueryString',
  query_string_cache_keys: ['QueryStringCacheKeys', texts],
  headers: ['Headers', texts],
  cookies: ['Cookies', once({ forward: 'Forward', whitelisted_names: ['WhitelistedNames', texts] })],
};

const behavior: Shape = {
  path_pattern: 'PathPattern',
  target_origin_id: 'TargetOriginId',
  viewer_protocol_policy: 'ViewerProtocolPolicy',
  allowed_methods: 'AllowedMethods',
  cached_methods: 'CachedMethods',
  cache_policy_id: 'CachePolicyId',
  origin_request_policy_id: 'OriginRequestPolicyId',
  response_headers_policy_id: 'ResponseHeadersPolicyId',
  forwarded_values: ['ForwardedValues', once(forwardedValues)],
  function_association: ['FunctionAssociations', each({ event_type: 'EventType', function_arn: 'FunctionARN' })],
  lambda_function_association: ['LambdaFunctionAssociations', each({ event_type: 'EventType', lambda_arn: 'LambdaFunctionARN' })],
  trusted_key_groups: ['TrustedKeyGroups', texts],
  trusted_signers: ['TrustedSigners', texts],
  grpc_config: ['GrpcConfig', once({ enabled: 'Enabled' })],
};

const vpcOrigin: Shape = { vpc_origin_id: 'VpcOriginId' };

const customOrigin: Shape = {
  http_port: 'HTTPPort',
  https_port: 'HTTPSPort',
  origin_protocol_policy: 'OriginProtocolPolicy',
  origin_ssl_protocols: ['OriginSslProtocols', texts],
};

const origin: Shape = {
  origin_id: 'Id',
  domain_name: 'DomainName',
  origin_path: 'OriginPath',
  origin_access_control_id: 'OriginAccessControlId',
  custom_header: ['CustomHeaders', each({ name: 'HeaderName', value: 'HeaderValue' })],
  s3_origin_config: ['S3OriginConfig', once({ origin_access_identity: 'OriginAccessIdentity' })],
  custom_origin_config: ['CustomOriginConfig', once(customOrigin, names('origin_keepalive_timeout origin_read_timeout ip_address_type'))],
  vpc_origin_config: ['VpcOriginConfig', once(vpcOrigin, names('origin_keepalive_timeout origin_read_timeout'))],
};

const originGroup: Shape = {
  origin_id: 'Id',
  failover_criteria: ['FailoverCriteria', once({ status_codes: ['StatusCodes', texts] })],
  member: ['Members', each({ origin_id: 'OriginId' })],
};

const errorResponse: Shape = {
  error_code: 'ErrorCode',
  response_code: 'ResponseCode',
  response_page_path: 'ResponsePagePath',
  error_caching_min_ttl: 'ErrorCachingMinTTL',
};

/** The provider writes 0 where nobody set a code, and CloudFront then answers with its own. A time of 0 is one. */
const withoutZeros = (node: SyntaxNode): SyntaxNode => {
  if (node.kind !== 'array') return node;
  const isUnset = (value: SyntaxNode): boolean => (value.kind === 'number' || value.kind === 'string') && String(value.value) === '0';
  return {
    ...node,
    items: node.items.map((item) =>
      item.kind === 'object' ? { ...item, members: item.members.filter((m) => m.key === 'ErrorCachingMinTTL' || !isUnset(m.value)) } : item,
    ),
  };
};

const errorResponses = (node: SyntaxNode): SyntaxNode | undefined => {
  const all = each(errorResponse)(node);
  return all && withoutZeros(all);
};

/**
 * An origin. Without any of the three configurations the provider makes it an S3 origin:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution#origin-arguments
 */
const origins =
  (resources: Resources) =>
  (node: SyntaxNode): SyntaxNode | undefined => {
    const all = each(origin, ORIGIN_IRRELEVANT)(node);
    if (all?.kind !== 'array') return all;
    return { ...all, items: all.items.map((item) => (item.kind === 'object' ? wholeOrigin(resources, item) : item)) };
  };

const wholeOrigin = (resources: Resources, item: ObjectNode): ObjectNode => {
  const hasConfig = ['S3OriginConfig', 'CustomOriginConfig', 'VpcOriginConfig'].some((name) => childOf(item, name) !== undefined);
  const configured = hasConfig
    ? item
    : withMembers(item, [['S3OriginConfig', objectOf(item.at, [['OriginAccessIdentity', stringOf('', item.at)]])]]);
  return {
    ...configured,
    members: configured.members.map((member) => {
      // A variable whose default is an empty string: it is to be set, and nobody has.
      const isUnset = (member.key === 'DomainName' || member.key === 'Id') && member.value.kind === 'string' && member.value.value === '';
      if (!isUnset) return member;
      return { ...member, value: { kind: 'unresolved', at: member.value.at, expression: resources.written(member.value.at) } };
    }),
  };
};

const distributionShape = (resources: Resources): Shape => ({
  aliases: ['Aliases', texts],
  enabled: 'Enabled',
  staging: 'Staging',
  continuous_deployment_policy_id: 'ContinuousDeploymentPolicyId',
  default_root_object: 'DefaultRootObject',
  web_acl_id: 'WebACLId',
  origin: ['Origins', origins(resources)],
  origin_group: ['OriginGroups', each(originGroup)],
  default_cache_behavior: ['DefaultCacheBehavior', once(behavior, BEHAVIOR_IRRELEVANT)],
  ordered_cache_behavior: ['CacheBehaviors', each(behavior, BEHAVIOR_IRRELEVANT)],
  custom_error_response: ['CustomErrorResponses', errorResponses],
  restrictions: [
    'Restrictions',
    once({ geo_restriction: ['GeoRestriction', once({ restriction_type: 'RestrictionType', locations: ['Items', texts] })] }),
  ],
  viewer_mtls_config: ['ViewerMtlsConfig', once({ mode: 'Mode' })],
});

/** A distribution as `get-distribution` would print it. */
export const distributionTree = (resource: Resource, resources: Resources): SyntaxNode => {
  const config = shaped(resource.values, distributionShape(resources), IRRELEVANT);
  const domainName = childOf(resource.values, 'domain_name');
  return objectOf(resource.at, [
    ['Id', stringOf(resource.id, resource.at)],
    ['DomainName', domainName?.kind === 'string' && domainName.value !== '' ? domainName : undefined],
    ['DistributionConfig', { ...config, at: resource.at }],
  ]);
};
