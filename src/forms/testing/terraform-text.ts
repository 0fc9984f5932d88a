import type { SiteName, Written } from './site.ts';
import { eachSite, type Json } from './templates.ts';
import type { Argument, Expression, TerraformResource, Values } from './terraform-building.ts';
import { domainResources } from './terraform-domain.ts';
import { httpResources } from './terraform-http.ts';
import { restResources } from './terraform-rest.ts';

export const terraformResources: Readonly<Record<SiteName, readonly TerraformResource[]>> = {
  rest: restResources,
  http: httpResources,
  domain: domainResources,
};

const isObject = (value: Argument): value is Exclude<Argument, null | string | number | boolean> =>
  typeof value === 'object' && value !== null;
export const isExpression = (value: Argument): value is Expression => isObject(value) && 'hcl' in value && 'when' in value;
export const isList = (value: Argument): value is readonly Argument[] => Array.isArray(value);
export const isValues = (value: Argument): value is Values => isObject(value) && !isList(value) && !isExpression(value);

/** `$${` is how HCL writes `${`; nothing here has it. Texts of several lines are heredocs. */
export const literal = (value: Argument, indent: string): string => {
  if (isExpression(value)) return value.hcl;
  if (typeof value === 'string' && value.includes('\n')) return `<<-EOT\n${value.trimEnd()}\nEOT`;
  if (!isObject(value)) return JSON.stringify(value);
  if (isList(value)) return `[${value.map((item) => literal(item, indent)).join(', ')}]`;
  return `{\n${Object.entries(value)
    .map(([key, member]) => `${indent}  ${JSON.stringify(key)} = ${literal(member, `${indent}  `)}`)
    .join('\n')}\n${indent}}`;
};

const body = (values: Values, indent: string): string =>
  Object.entries(values)
    .map(([name, value]) => {
      if (isList(value) && value.length > 0 && value.every(isValues)) {
        return value.map((one) => `${indent}${name} {\n${body(one, `${indent}  `)}\n${indent}}`).join('\n');
      }
      return `${indent}${name} = ${literal(value, indent)}`;
    })
    .join('\n');

export const hcl = ({ type, name, values }: TerraformResource): string => `resource "${type}" "${name}" {\n${body(values, '  ')}\n}\n`;

/** What a project has around its resources: a variable whose value stands in a file of its own. */
export const settings = `variable "enabled" {\n  type = bool\n}\n\ndata "aws_region" "current" {}\n\n`;

export const terraformHcl: Written = eachSite((site) => [
  {
    name: 'infra/main.tf',
    text: settings + terraformResources[site].map(hcl).join('\n').replace('enabled = true', 'enabled = var.enabled'),
  },
  { name: 'infra/terraform.tfvars', text: 'enabled = true\n' },
]);

/** The value of everything, as it is after apply. */
const after = (value: Argument): Json => {
  if (isExpression(value)) return value.value;
  if (!isObject(value)) return value;
  if (isList(value)) return value.map(after);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, after(member)]));
};

/** The provider keeps every attribute that there is: those that nobody set are empty, zero or null. */
const UNSET: Readonly<Record<string, { readonly [key: string]: Json }>> = {
  aws_cloudfront_distribution: {
    aliases: null,
    comment: null,
    default_root_object: '',
    http_version: 'http2',
    logging_config: [],
    origin_group: [],
    price_class: 'PriceClass_All',
    staging: false,
    web_acl_id: '',
  },
  aws_api_gateway_rest_api: { api_key_source: 'HEADER', body: null, disable_execute_api_endpoint: false, policy: '' },
  aws_api_gateway_method: {
    api_key_required: false,
    authorizer_id: '',
    request_models: null,
    request_parameters: null,
    request_validator_id: null,
  },
  aws_api_gateway_integration: { connection_id: '', connection_type: 'INTERNET', content_handling: '', timeout_milliseconds: 29000 },
  aws_api_gateway_stage: { canary_settings: [], variables: null, web_acl_arn: '' },
  aws_api_gateway_base_path_mapping: { base_path: '', stage_name: '' },
  aws_apigatewayv2_api: { body: null, disable_execute_api_endpoint: false, route_key: null, target: null },
  aws_apigatewayv2_route: { api_key_required: false, authorization_type: 'NONE', authorizer_id: null },
};
const ORIGIN = {
  connection_attempts: 3,
  custom_header: [],
  custom_origin_config: [],
  origin_access_control_id: '',
  origin_path: '',
  origin_shield: [],
  s3_origin_config: [],
  vpc_origin_config: [],
};
const BEHAVIOR = {
  compress: false,
  forwarded_values: [],
  function_association: [],
  lambda_function_association: [],
  origin_request_policy_id: '',
  response_headers_policy_id: '',
  cache_policy_id: '',
  trusted_key_groups: [],
  trusted_signers: [],
  grpc_config: [{ enabled: false }],
};
const ERROR = { error_caching_min_ttl: 10, response_code: 0, response_page_path: '' };
const BLOCKS: Readonly<Record<string, { readonly [key: string]: Json }>> = {
  origin: ORIGIN,
  default_cache_behavior: BEHAVIOR,
  ordered_cache_behavior: BEHAVIOR,
  custom_error_response: ERROR,
};

const attributes = ({ type, values }: TerraformResource): { readonly [key: string]: Json } => {
  const own = Object.entries(values).map(([key, value]): [string, Json] => {
    const unset = BLOCKS[key];
    const plain = after(value);
    return [key, unset && Array.isArray(plain) ? plain.map((item: Json) => ({ ...unset, ...(item as object) })) : plain];
  });
  return { ...UNSET[type], ...Object.fromEntries(own) };
};

const stateAttributes = (one: TerraformResource): Json => ({ ...attributes(one), ...(after(one.computed) as object) });

const provider = 'registry.terraform.io/hashicorp/aws';
const head = ({ type, name }: TerraformResource): { readonly [key: string]: Json } => ({ mode: 'managed', type, name });

/** Some JSON of Terraform has whole trees in one line. */
const json = (name: string, value: Json): { readonly name: string; readonly text: string } => ({ name, text: JSON.stringify(value) });

export const terraformState: Written = eachSite((site) => [
  json('terraform.tfstate', {
    version: 4,
    terraform_version: '1.12.0',
    serial: 3,
    lineage: '0b1c',
    outputs: {},
    resources: terraformResources[site].map((one) => ({
      ...head(one),
      provider: `provider["${provider}"]`,
      instances: [{ schema_version: 0, attributes: stateAttributes(one), sensitive_attributes: [] }],
    })),
  }),
]);

export const terraformShow: Written = eachSite((site) => [
  json('state.json', {
    format_version: '1.0',
    terraform_version: '1.12.0',
    values: {
      root_module: {
        resources: terraformResources[site].map((one) => ({
          address: `${one.type}.${one.name}`,
          ...head(one),
          provider_name: provider,
          values: stateAttributes(one),
        })),
      },
    },
  }),
]);

/** What is known before apply: all but references to what AWS gives. */
const before = (value: Argument): Json | undefined => {
  if (isExpression(value)) return value.when === 'plan' ? value.value : undefined;
  if (!isObject(value)) return value;
  if (isList(value)) return value.flatMap((item) => before(item) ?? []);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (before(member) === undefined ? [] : [[key, before(member) as Json]])),
  );
};

const unknown = (value: Argument): Json | undefined => {
  if (isExpression(value)) return value.when === 'apply' ? true : undefined;
  if (!isObject(value)) return undefined;
  if (isList(value)) return !value.some(isObject) ? undefined : value.map((item) => unknown(item) ?? {});
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (unknown(member) === undefined ? [] : [[key, unknown(member) as Json]])),
  );
};

/** An expression's references: each with all of its prefixes, as Terraform lists them. */
const expressions = (value: Argument): Json => {
  if (isExpression(value)) {
    const found = value.hcl.match(/(?:data\.)?aws_[a-z0-9_]+\.[a-z0-9_]+\.[a-z_]+/g) ?? [];
    return { references: found.flatMap((one) => [one, one.slice(0, one.lastIndexOf('.'))]) };
  }
  if (isList(value) && value.some(isObject)) return value.map(expressions);
  if (isValues(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, expressions(member)]));
  return { constant_value: value as Json };
};

const allUnknown = (computed: Values): Json => Object.fromEntries(Object.keys(computed).map((key) => [key, true]));

const plan = (site: SiteName): Json => {
  const resources = terraformResources[site].map((one) => {
    const unset = { ...UNSET[one.type] } as Values;
    const filled = before({ ...unset, ...withUnset(one.values) }) as { readonly [key: string]: Json };
    return { one, address: `${one.type}.${one.name}`, values: filled };
  });
  return {
    format_version: '1.2',
    terraform_version: '1.12.0',
    planned_values: {
      root_module: { resources: resources.map(({ one, address, values }) => ({ address, ...head(one), provider_name: provider, values })) },
    },
    resource_changes: resources.map(({ one, address, values }) => ({
      address,
      ...head(one),
      provider_name: provider,
      change: {
        actions: ['create'],
        before: null,
        after: values,
        after_unknown: { ...(unknown(one.values) as object), ...(allUnknown(one.computed) as object) },
      },
    })),
    configuration: {
      root_module: {
        resources: resources.map(({ one, address }) => ({ address, ...head(one), expressions: expressions(one.values) })),
      },
    },
  };
};

/** Blocks with what nobody set in them. */
const withUnset = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const unset = BLOCKS[key] as Values | undefined;
      return [key, unset && isList(value) ? value.map((item) => ({ ...unset, ...(item as Values) })) : value];
    }),
  );

export const terraformPlan: Written = eachSite((site) => [json('plan.json', plan(site))]);
