import { account, indexCode, lambdaUri, notFoundTemplate, region } from './site.ts';
import {
  ALL,
  behavior,
  custom,
  disabled,
  distribution,
  exceptHost,
  host,
  known,
  method,
  ofApi,
  optimized,
  planned,
  READ,
  resource,
  restApi,
  stages,
  type TerraformResource,
  under,
} from './terraform-building.ts';

const restHost = host('rest', 'replace(aws_api_gateway_stage.prod.invoke_url, "/^https?://([^/]*).*/", "$1")');
const restDistribution = distribution({
  default_root_object: 'index.html',
  origin: [
    {
      origin_id: 'site',
      domain_name: known('aws_s3_bucket.site.bucket_regional_domain_name', `site-bucket.s3.${region}.amazonaws.com`),
      origin_access_control_id: known('aws_cloudfront_origin_access_control.site.id', 'E1OAC'),
    },
    {
      origin_id: 'api',
      domain_name: restHost,
      origin_path: planned('"/${aws_api_gateway_stage.prod.stage_name}"', '/prod'),
      custom_header: [{ name: 'x-from', value: 'cdn' }],
      custom_origin_config: [custom()],
    },
  ],
  default_cache_behavior: [
    behavior('site', 'redirect-to-https', READ, {
      cache_policy_id: optimized,
      function_association: [
        {
          event_type: 'viewer-request',
          function_arn: known('aws_cloudfront_function.index.arn', `arn:aws:cloudfront::${account}:function/index`),
        },
      ],
    }),
  ],
  ordered_cache_behavior: [
    {
      path_pattern: '/api/*',
      ...behavior('api', 'redirect-to-https', ALL, { cache_policy_id: disabled, origin_request_policy_id: exceptHost }),
    },
    {
      path_pattern: '/legacy/*',
      ...behavior('api', 'allow-all', ['GET', 'HEAD', 'OPTIONS']),
      cached_methods: ['GET', 'HEAD', 'OPTIONS'],
      forwarded_values: [
        {
          query_string: true,
          query_string_cache_keys: ['x'],
          headers: ['Authorization'],
          cookies: [{ forward: 'whitelist', whitelisted_names: ['session'] }],
        },
      ],
    },
    { path_pattern: '/signed/*', ...behavior('site', 'allow-all', READ, { cache_policy_id: optimized, trusted_key_groups: ['kg-1'] }) },
  ],
  custom_error_response: [
    { error_code: 404, response_code: 200, response_page_path: '/index.html' },
    { error_code: 502, error_caching_min_ttl: 10 },
  ],
});

export const restResources: readonly TerraformResource[] = [
  resource(
    'aws_s3_bucket.site',
    { bucket: 'site-bucket' },
    { id: 'site-bucket', bucket_regional_domain_name: `site-bucket.s3.${region}.amazonaws.com` },
  ),
  resource(
    'aws_cloudfront_origin_access_control.site',
    { name: 'E1OAC', origin_access_control_origin_type: 's3', signing_behavior: 'always', signing_protocol: 'sigv4' },
    { id: 'E1OAC' },
  ),
  resource(
    'aws_cloudfront_function.index',
    { name: 'index', runtime: 'cloudfront-js-2.0', publish: true, code: indexCode },
    { id: 'index', arn: `arn:aws:cloudfront::${account}:function/index` },
  ),
  restDistribution,
  restApi('rest', 'EDGE'),
  resource(
    'aws_api_gateway_authorizer.tokens',
    { ...ofApi('rest'), name: 'tokens', type: 'TOKEN', authorizer_uri: lambdaUri },
    { id: 'tok123' },
  ),
  resource('aws_api_gateway_gateway_response.missing', {
    ...ofApi('rest'),
    response_type: 'MISSING_AUTHENTICATION_TOKEN',
    status_code: '404',
    response_templates: { 'application/json': notFoundTemplate },
  }),
  under('rest', 'base', null, 'api'),
  under('rest', 'users', 'base', 'users'),
  under('rest', 'user', 'users', '{id}'),
  under('rest', 'admin', 'base', 'admin'),
  under('rest', 'files', 'base', 'files'),
  under('rest', 'file', 'files', '{proxy+}'),
  ...method('rest', 'users', 'GET'),
  ...method('rest', 'users', 'POST', { api_key_required: true }),
  ...method('rest', 'user', 'ANY'),
  ...method('rest', 'admin', 'GET', { authorization: 'CUSTOM', authorizer_id: known('aws_api_gateway_authorizer.tokens.id', 'tok123') }),
  ...method('rest', 'file', 'GET', { authorization: 'AWS_IAM' }),
  ...stages('rest', 'dev', 'prod'),
];
