import { apiIds, hostOf, issuer, lambdaUri } from './site.ts';
import {
  ALL,
  behavior,
  custom,
  disabled,
  distribution,
  type Expression,
  host,
  known,
  READ,
  resource,
  type TerraformResource,
  type Values,
} from './terraform-building.ts';

const rule = (part: string, kind: string, names: readonly string[] = []): Values => ({
  [`${part}s_config`]: [{ [`${part}_behavior`]: kind, ...(names.length > 0 ? { [`${part}s`]: [{ items: names }] } : {}) }],
});

const httpHost = (hcl: string): Expression => host('http', hcl);
const httpApi: Values = { api_id: known('aws_apigatewayv2_api.main.id', apiIds.http) };
const route = (name: string, key: string, more: Values = {}): TerraformResource =>
  resource(`aws_apigatewayv2_route.${name}`, {
    ...httpApi,
    route_key: key,
    target: known('"integrations/${aws_apigatewayv2_integration.handler.id}"', 'integrations/handler-id'),
    ...more,
  });

export const httpResources: readonly TerraformResource[] = [
  resource(
    'aws_cloudfront_cache_policy.main',
    {
      name: 'cache-cp-1',
      default_ttl: 0,
      max_ttl: 1,
      min_ttl: 0,
      parameters_in_cache_key_and_forwarded_to_origin: [
        {
          enable_accept_encoding_gzip: false,
          enable_accept_encoding_brotli: false,
          ...rule('header', 'whitelist', ['Authorization']),
          ...rule('cookie', 'none'),
          ...rule('query_string', 'all'),
        },
      ],
    },
    { id: 'cp-1' },
  ),
  resource(
    'aws_cloudfront_origin_request_policy.main',
    {
      name: 'origin-request-orp-1',
      ...rule('header', 'whitelist', ['x-tenant']),
      ...rule('cookie', 'none'),
      ...rule('query_string', 'all'),
    },
    { id: 'orp-1' },
  ),
  resource(
    'aws_cloudfront_response_headers_policy.main',
    {
      name: 'response-headers-rhp-1',
      cors_config: [
        {
          access_control_allow_credentials: true,
          access_control_allow_headers: [{ items: ['x-tenant'] }],
          access_control_allow_methods: [{ items: ['GET'] }],
          access_control_allow_origins: [{ items: ['https://shop.example.com'] }],
          origin_override: true,
        },
      ],
      custom_headers_config: [{ items: [{ header: 'x-served-by', value: 'cdn', override: false }] }],
      remove_headers_config: [{ items: [{ header: 'apigw-requestid' }] }],
    },
    { id: 'rhp-1' },
  ),
  distribution(
    {
      origin: [
        {
          origin_id: 'api',
          domain_name: httpHost('replace(aws_apigatewayv2_api.main.api_endpoint, "https://", "")'),
          custom_origin_config: [custom()],
        },
        {
          origin_id: 'v1',
          domain_name: httpHost('trimprefix(aws_apigatewayv2_api.main.api_endpoint, "https://")'),
          origin_path: '/v1',
          custom_origin_config: [custom()],
        },
        { origin_id: 'backup', domain_name: 'backup.example.com', custom_origin_config: [custom('http-only', 8080)] },
      ],
      origin_group: [
        { origin_id: 'either', failover_criteria: [{ status_codes: [500, 502] }], member: [{ origin_id: 'v1' }, { origin_id: 'backup' }] },
      ],
      default_cache_behavior: [
        behavior('api', 'https-only', ALL, {
          cache_policy_id: known('aws_cloudfront_cache_policy.main.id', 'cp-1'),
          origin_request_policy_id: known('aws_cloudfront_origin_request_policy.main.id', 'orp-1'),
          response_headers_policy_id: known('aws_cloudfront_response_headers_policy.main.id', 'rhp-1'),
        }),
      ],
      ordered_cache_behavior: [
        {
          path_pattern: '/v1/*',
          ...behavior('api', 'https-only', ALL, {
            cache_policy_id: disabled,
            origin_request_policy_id: known('aws_cloudfront_origin_request_policy.main.id', 'orp-1'),
          }),
        },
        { path_pattern: '/new/*', ...behavior('either', 'allow-all', READ, { cache_policy_id: disabled }) },
      ],
    },
    { restriction_type: 'whitelist', locations: ['JP', 'US'] },
  ),
  resource(
    'aws_apigatewayv2_api.main',
    {
      name: apiIds.http,
      protocol_type: 'HTTP',
      cors_configuration: [
        { allow_origins: ['https://shop.example.com'], allow_methods: ['GET', 'POST'], allow_headers: ['x-tenant'], max_age: 300 },
      ],
    },
    { id: apiIds.http, api_endpoint: `https://${hostOf('http')}` },
  ),
  resource(
    'aws_apigatewayv2_authorizer.tokens',
    {
      ...httpApi,
      name: 'tokens',
      authorizer_type: 'JWT',
      identity_sources: ['$request.header.Authorization'],
      jwt_configuration: [{ audience: ['web'], issuer }],
    },
    { id: 'jwt123' },
  ),
  resource('aws_apigatewayv2_integration.handler', {
    ...httpApi,
    integration_type: 'AWS_PROXY',
    integration_method: 'POST',
    integration_uri: lambdaUri,
    payload_format_version: '2.0',
  }),
  route('items', 'GET /items'),
  route('post', 'POST /items', { authorization_type: 'JWT', authorizer_id: known('aws_apigatewayv2_authorizer.tokens.id', 'jwt123') }),
  route('item', 'ANY /items/{id}'),
  route('files', 'GET /files/{proxy+}'),
  route('rest', '$default'),
  resource('aws_apigatewayv2_stage.default', { ...httpApi, name: '$default', auto_deploy: true }),
  resource('aws_apigatewayv2_stage.v1', { ...httpApi, name: 'v1', auto_deploy: true }),
];
