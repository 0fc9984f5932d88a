import { account, apiIds, hostOf, lambdaUri, region, type SiteName } from './site.ts';

/**
 * The sites as resources of Terraform, written once: `terraform-text.ts` writes them as HCL, a plan and a state.
 * A list of objects is nested blocks, an object a map, `known` an expression that Terraform evaluates to a value only after apply, `plan` one
 * whose value the plan tells.
 */
export type Expression = { readonly hcl: string; readonly value: string | number | boolean; readonly when: 'apply' | 'plan' };
export type Argument = null | string | number | boolean | Expression | readonly Argument[] | { readonly [name: string]: Argument };
export type Values = { readonly [name: string]: Argument };
export type TerraformResource = { readonly type: string; readonly name: string; readonly values: Values; readonly computed: Values };

export const known = (hcl: string, value: string): Expression => ({ hcl, value, when: 'apply' });
export const planned = (hcl: string, value: string): Expression => ({ hcl, value, when: 'plan' });
export const resource = (address: string, values: Values, computed: Values = {}): TerraformResource => {
  const [type = '', name = ''] = address.split('.');
  return { type, name, values, computed: { id: `${name}-id`, ...computed } };
};

export const ALL = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
export const READ = ['GET', 'HEAD'];
export const disabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
export const optimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
export const exceptHost = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
export const allViewer = '216adef6-5c7f-47e4-b989-5492eafa07d3';

export const behavior = (origin: string, policy: string, methods: readonly string[], more: Values = {}): Values => ({
  target_origin_id: origin,
  viewer_protocol_policy: policy,
  allowed_methods: methods,
  cached_methods: READ,
  ...more,
});
export const custom = (policy = 'https-only', port = 80): Values => ({
  http_port: port,
  https_port: 443,
  origin_protocol_policy: policy,
  origin_ssl_protocols: ['TLSv1.2'],
});
export const distribution = (values: Values, geo: Values = { restriction_type: 'none', locations: [] }): TerraformResource =>
  resource(
    'aws_cloudfront_distribution.main',
    {
      enabled: true,
      ...values,
      restrictions: [{ geo_restriction: [geo] }],
      viewer_certificate: [{ cloudfront_default_certificate: true }],
    },
    {
      id: 'E1A2B3C4D5E6F7',
      arn: `arn:aws:cloudfront::${account}:distribution/E1A2B3C4D5E6F7`,
      domain_name: 'd111111abcdef8.cloudfront.net',
      status: 'Deployed',
    },
  );

/** The host of an API, as people take it out of an `invoke_url`: by a regular expression, or by `split`. */
export const host = (site: SiteName, hcl: string): Expression => known(hcl, hostOf(site));

export const api = 'aws_api_gateway_rest_api.main';
export const ofApi = (site: SiteName): Values => ({ rest_api_id: known(`${api}.id`, apiIds[site]) });
export const under = (site: SiteName, name: string, parent: string | null, part: string): TerraformResource =>
  resource(`aws_api_gateway_resource.${name}`, {
    ...ofApi(site),
    parent_id:
      parent === null ? known(`${api}.root_resource_id`, 'root-id') : known(`aws_api_gateway_resource.${parent}.id`, `${parent}-id`),
    path_part: part,
  });
const lambda: Values = { type: 'AWS_PROXY', integration_http_method: 'POST', uri: lambdaUri };
export const method = (
  site: SiteName,
  on: string,
  verb: string,
  more: Values = {},
  integration: Values = lambda,
): readonly TerraformResource[] => {
  const target = { ...ofApi(site), resource_id: known(`aws_api_gateway_resource.${on}.id`, `${on}-id`) };
  const name = `${on}_${verb.toLowerCase()}`;
  return [
    resource(`aws_api_gateway_method.${name}`, { ...target, http_method: verb, authorization: 'NONE', ...more }),
    resource(`aws_api_gateway_integration.${name}`, {
      ...target,
      http_method: planned(`aws_api_gateway_method.${name}.http_method`, verb),
      ...integration,
    }),
  ];
};
export const stages = (site: SiteName, ...names: readonly string[]): readonly TerraformResource[] => [
  resource('aws_api_gateway_deployment.main', ofApi(site)),
  ...names.map((name) =>
    resource(
      `aws_api_gateway_stage.${name}`,
      { ...ofApi(site), deployment_id: known('aws_api_gateway_deployment.main.id', 'main-id'), stage_name: name },
      { invoke_url: `https://${hostOf(site)}/${name}` },
    ),
  ),
];
export const restApi = (site: SiteName, type: string, more: Values = {}): TerraformResource =>
  resource(
    api,
    { name: apiIds[site], endpoint_configuration: [{ types: [type] }], ...more },
    { id: apiIds[site], root_resource_id: 'root-id', execution_arn: `arn:aws:execute-api:${region}:${account}:${apiIds[site]}` },
  );
