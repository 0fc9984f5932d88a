import type { SourceText } from '../../workspace/workspace.ts';
import { openApi3 } from './definitions.ts';
import { apiIds, type SiteName, type Written } from './site.ts';
import { eachSite, type Json } from './templates.ts';
import { type Argument, known, ofApi, resource, type TerraformResource, type Values } from './terraform-building.ts';
import { hcl, isExpression, isList, isValues, literal, settings, terraformResources } from './terraform-text.ts';

/** The same resources in other layouts: JSON syntax, modules, bodies instead of methods. */

const variables: SourceText = { name: 'infra/terraform.tfvars', text: 'enabled = true\n' };

const inJson = (value: Argument): Json => {
  if (isExpression(value)) return /^"[^"]*"$/.test(value.hcl) ? value.hcl.slice(1, -1) : `\${${value.hcl}}`;
  if (isList(value)) return value.map(inJson);
  if (isValues(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inJson(member)]));
  return value as Json;
};

/** What `cdktf synth` and hand-made generators write. */
export const terraformJson: Written = eachSite((site) => {
  const types = new Map<string, Record<string, Json>>();
  for (const { type, name, values } of terraformResources[site]) types.set(type, { ...types.get(type), [name]: inJson(values) });
  const file = { '//': 'generated', resource: Object.fromEntries(types), data: { aws_region: { current: {} } } };
  return [{ name: 'infra/main.tf.json', text: JSON.stringify(file, null, 2) }];
});

const isDistribution = ({ type }: TerraformResource): boolean => type === 'aws_cloudfront_distribution';
const distributionOf = (site: SiteName): TerraformResource => {
  const found = terraformResources[site].find(isDistribution);
  if (!found) throw new Error(`${site} has no distribution`);
  return found;
};
const others = (site: SiteName): readonly TerraformResource[] => terraformResources[site].filter((one) => !isDistribution(one));

const REFERENCE = /(?<!data\.)\b(?:aws_[a-z0-9_]+)\.[a-z0-9_]+\.[a-z_]+/g;

/** The distribution in the root module, all else in a module of its own whose outputs it names. */
export const terraformModule: Written = eachSite((site) => {
  const text = hcl(distributionOf(site)).replace('enabled = true', 'enabled = var.enabled');
  const references = [...new Set(text.match(REFERENCE) ?? [])];
  const nameOf = (reference: string): string => reference.replaceAll('.', '_');
  const outputs = references.map((one) => `output "${nameOf(one)}" {\n  value = ${one}\n}\n`);
  const root = `${settings}module "site" {\n  source = "../modules/site"\n}\n\n${text.replace(REFERENCE, (one) => `module.site.${nameOf(one)}`)}`;
  return [
    { name: 'infra/main.tf', text: root },
    { name: 'modules/site/main.tf', text: others(site).map(hcl).join('\n') },
    { name: 'modules/site/outputs.tf', text: outputs.join('\n') },
    variables,
  ];
});

const PARTS = ['resource', 'method', 'integration', 'gateway_response', 'authorizer'].map((part) => `aws_api_gateway_${part}`);
const HTTP_PARTS = ['route', 'integration', 'authorizer'].map((part) => `aws_apigatewayv2_${part}`);

/** The APIs by `body`. A deployment's stage names the API as it did. */
export const terraformBodies: Written = eachSite((site) => {
  const own = terraformResources[site].filter(({ type }) => ![...PARTS, ...HTTP_PARTS].includes(type));
  const isApi = ({ type }: TerraformResource): boolean => type === 'aws_api_gateway_rest_api' || type === 'aws_apigatewayv2_api';
  const text = own.map((one) => {
    const block = hcl(one);
    return isApi(one) ? block.replace(/\n\}\n$/, `\n  body = jsonencode(${literal(openApi3(site) as Argument, '  ')})\n}\n`) : block;
  });
  return [{ name: 'infra/main.tf', text: settings + text.join('\n').replace('enabled = true', 'enabled = var.enabled') }, variables];
});

const first = (value: Argument | undefined): Values =>
  value !== undefined && isList(value) && value[0] && isValues(value[0]) ? value[0] : {};
const objects = (value: Argument | undefined): readonly Values[] =>
  value !== undefined && isList(value) ? value.flatMap((one) => (isValues(one) ? [one] : [])) : [];

const keyed = (list: readonly Values[], key: string): Values => Object.fromEntries(list.map((one) => [String(one[key]), one]));

/** What the module takes in flat form. */
const behavior = (one: Values): Values => {
  const { forwarded_values: forwarded, function_association: functions, lambda_function_association: lambdas, ...own } = one;
  const legacy = first(forwarded);
  const cookies = first(legacy['cookies']);
  return {
    ...own,
    ...(forwarded === undefined ? { use_forwarded_values: false } : {}),
    ...(forwarded === undefined
      ? {}
      : {
          query_string: legacy['query_string'] ?? false,
          query_string_cache_keys: legacy['query_string_cache_keys'] ?? [],
          headers: legacy['headers'] ?? [],
          cookies_forward: cookies['forward'] ?? 'none',
          cookies_whitelisted_names: cookies['whitelisted_names'] ?? [],
        }),
    ...(functions === undefined ? {} : { function_association: keyed(objects(functions), 'event_type') }),
    ...(lambdas === undefined ? {} : { lambda_function_association: keyed(objects(lambdas), 'event_type') }),
  };
};

const origin = (one: Values): Values => {
  const { custom_origin_config: custom, ...own } = one;
  return custom === undefined ? own : { ...own, custom_origin_config: first(custom) };
};

const group = (one: Values): Values => ({
  failover_status_codes: first(one['failover_criteria'])['status_codes'] ?? [],
  primary_member_origin_id: objects(one['member'])[0]?.['origin_id'] ?? '',
  secondary_member_origin_id: objects(one['member'])[1]?.['origin_id'] ?? '',
});

/** Arguments of `terraform-aws-modules/cloudfront/aws`, whose lists are lists of objects and not blocks. */
const cloudFrontModule = (site: SiteName): string => {
  const { values } = distributionOf(site);
  const geo = first(first(values['restrictions'])['geo_restriction']);
  const given: Values = {
    aliases: values['aliases'] ?? [],
    default_root_object: values['default_root_object'] ?? null,
    web_acl_id: values['web_acl_id'] ?? null,
    origin: Object.fromEntries(objects(values['origin']).map((one) => [String(one['origin_id']), origin(one)])),
    origin_group: Object.fromEntries(objects(values['origin_group']).map((one) => [String(one['origin_id']), group(one)])),
    default_cache_behavior: behavior(first(values['default_cache_behavior'])),
    geo_restriction: geo,
  };
  const lists = [
    ['ordered_cache_behavior', objects(values['ordered_cache_behavior']).map(behavior)],
    ['custom_error_response', objects(values['custom_error_response'])],
  ] as const;
  const attributes = Object.entries(given).map(([name, value]) => `  ${name} = ${literal(value, '  ')}`);
  const more = lists.map(([name, list]) => `  ${name} = [${list.map((one) => literal(one, '  ')).join(', ')}]`);
  const head = '  source  = "terraform-aws-modules/cloudfront/aws"\n  version = "~> 3.4"\n  enabled = var.enabled';
  return `module "cdn" {\n${[head, ...attributes, ...more].join('\n')}\n}\n`;
};

const named = (text: string): string =>
  text
    .replaceAll('aws_apigatewayv2_api.main.api_endpoint', 'module.api.api_endpoint')
    .replaceAll('aws_apigatewayv2_api.main.id', 'module.api.api_id');

/** `terraform-aws-modules/apigateway-v2/aws`, version 5; its second stage stands beside it. */
const httpModule = (): string => {
  const of = (type: string): readonly TerraformResource[] =>
    terraformResources.http.filter((one) => one.type === `aws_apigatewayv2_${type}`);
  const api = of('api')[0]?.values ?? {};
  const integration = of('integration')[0]?.values ?? {};
  const route = ({ values }: TerraformResource): readonly [string, Values] => [
    String(values['route_key']),
    {
      integration: {
        uri: integration['integration_uri'] ?? '',
        method: integration['integration_method'] ?? '',
        payload_format_version: integration['payload_format_version'] ?? '',
      },
      ...(values['authorization_type'] === undefined ? {} : { authorization_type: values['authorization_type'], authorizer_key: 'tokens' }),
    },
  ];
  const authorizer = of('authorizer')[0]?.values ?? {};
  const given: Values = {
    name: api['name'] ?? '',
    create_domain_name: false,
    cors_configuration: first(api['cors_configuration']),
    authorizers: {
      tokens: {
        authorizer_type: authorizer['authorizer_type'] ?? '',
        name: authorizer['name'] ?? '',
        identity_sources: authorizer['identity_sources'] ?? [],
        jwt_configuration: first(authorizer['jwt_configuration']),
      },
    },
    routes: Object.fromEntries(of('route').map(route)),
  };
  const attributes = Object.entries(given).map(([name, value]) => `  ${name} = ${literal(value, '  ')}`);
  const stage = resource('aws_apigatewayv2_stage.v1', { api_id: known('module.api.api_id', apiIds.http), name: 'v1', auto_deploy: true });
  return `module "api" {\n  source  = "terraform-aws-modules/apigateway-v2/aws"\n  version = "~> 5.0"\n${attributes.join('\n')}\n}\n\n${hcl(stage)}`;
};

/** The registry has no module for REST APIs: theirs stay resources. */
export const terraformRegistry: Written = eachSite((site) => {
  const apiIsModule = site === 'http';
  const kept = others(site).filter(({ type }) => !(apiIsModule && type.startsWith('aws_apigatewayv2_')));
  const text = [...kept.map(hcl), cloudFrontModule(site), ...(apiIsModule ? [httpModule()] : [])].join('\n');
  return [{ name: 'infra/main.tf', text: settings + (apiIsModule ? named(text) : text) }, variables];
});

/** The domain of a REST API by the resources of the second API. */
const domainV2: readonly TerraformResource[] = [
  resource('aws_apigatewayv2_domain_name.main', {
    domain_name: 'api.example.com',
    domain_name_configuration: [{ certificate_arn: 'arn:c', endpoint_type: 'REGIONAL', security_policy: 'TLS_1_2' }],
  }),
  ...(
    [
      ['v1', { api_mapping_key: 'v1', stage: known('aws_api_gateway_stage.live.stage_name', 'live') }],
      ['test', { api_mapping_key: 'test', stage: known('aws_api_gateway_stage.test.stage_name', 'test') }],
      ['empty', { stage: '' }],
    ] as const
  ).map(([name, more]) =>
    resource(`aws_apigatewayv2_api_mapping.${name}`, {
      api_id: ofApi('domain')['rest_api_id'] ?? '',
      domain_name: known('aws_apigatewayv2_domain_name.main.id', 'api.example.com'),
      ...more,
    }),
  ),
];

export const terraformDomainV2: Partial<Written> = {
  domain: [
    {
      name: 'main.tf',
      text: `${settings}${[...terraformResources.domain.filter(({ type }) => !/domain_name|base_path_mapping/.test(type)), ...domainV2]
        .map(hcl)
        .join('\n')
        .replace('enabled = true', 'enabled = var.enabled')
        .replaceAll('aws_api_gateway_domain_name.main', 'aws_apigatewayv2_domain_name.main')}`,
    },
    variables,
  ],
};
