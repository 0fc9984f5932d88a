import { apiIds, edgeArn, region, webAclArn } from './site.ts';
import {
  ALL,
  allViewer,
  api,
  behavior,
  custom,
  disabled,
  distribution,
  exceptHost,
  host,
  known,
  method,
  planned,
  resource,
  restApi,
  stages,
  type TerraformResource,
  under,
  type Values,
} from './terraform-building.ts';

const pattern = (path: string, origin: string, policy = exceptHost, more: Values = {}): Values => ({
  path_pattern: path,
  ...behavior(origin, 'allow-all', ALL, { cache_policy_id: disabled, origin_request_policy_id: policy, ...more }),
});
const mapping = (name: string, more: Values): TerraformResource =>
  resource(`aws_api_gateway_base_path_mapping.${name}`, {
    api_id: known(`${api}.id`, apiIds.domain),
    domain_name: planned('aws_api_gateway_domain_name.main.domain_name', 'api.example.com'),
    ...more,
  });
const mock: Values = { type: 'MOCK', request_templates: { 'application/json': '{"statusCode": 200}' } };

export const domainResources: readonly TerraformResource[] = [
  distribution({
    aliases: ['www.example.com', 'example.com'],
    web_acl_id: webAclArn,
    origin: [
      {
        origin_id: 'shop',
        domain_name: planned('aws_api_gateway_domain_name.main.domain_name', 'api.example.com'),
        custom_origin_config: [custom()],
      },
      {
        origin_id: 'direct',
        domain_name: host('domain', '"${aws_api_gateway_rest_api.main.id}.execute-api.${data.aws_region.current.name}.amazonaws.com"'),
        origin_path: '/live',
        custom_origin_config: [custom()],
      },
    ],
    default_cache_behavior: [
      behavior('shop', 'https-only', ['GET', 'HEAD', 'OPTIONS'], { cache_policy_id: disabled, origin_request_policy_id: exceptHost }),
    ],
    ordered_cache_behavior: [
      pattern('/forward/*', 'shop', allViewer),
      pattern('/direct/*', 'direct'),
      pattern('/edge/*', 'shop', exceptHost, { lambda_function_association: [{ event_type: 'origin-request', lambda_arn: edgeArn }] }),
    ],
  }),
  restApi('domain', 'REGIONAL', { disable_execute_api_endpoint: true }),
  under('domain', 'orders', null, 'orders'),
  under('domain', 'order', 'orders', '{id}'),
  ...method('domain', 'orders', 'GET'),
  ...method('domain', 'orders', 'OPTIONS', {}, mock),
  ...method('domain', 'order', 'GET'),
  ...stages('domain', 'live', 'test'),
  resource(
    'aws_api_gateway_domain_name.main',
    { domain_name: 'api.example.com', regional_certificate_arn: 'arn:c', endpoint_configuration: [{ types: ['REGIONAL'] }] },
    { id: 'api.example.com', regional_domain_name: `d-1a2b3c4d5e.execute-api.${region}.amazonaws.com` },
  ),
  mapping('v1', { base_path: 'v1', stage_name: planned('aws_api_gateway_stage.live.stage_name', 'live') }),
  mapping('test', { base_path: 'test', stage_name: planned('aws_api_gateway_stage.test.stage_name', 'test') }),
  mapping('empty', {}),
];
