import type { SyntaxNode } from '../../../syntax/tree.ts';
import { childOf } from '../../access.ts';
import { placeholders } from '../../placeholders.ts';
import { textIn } from '../resources/resource.ts';
import type { Dumped } from './collect.ts';
import { modulePath } from './references.ts';

/** What the values of one plan mean that are only known after apply. */
export type Meaning = {
  /** Of an attribute by its name and what its expression refers to; null where that does not tell. */
  readonly of: (owner: Dumped, name: string, references: readonly string[]) => string | null;
  /** The stand-in for an API's own host. */
  readonly host: (api: Dumped) => string | null;
};

const APIS = new Set(['aws_api_gateway_rest_api', 'aws_apigatewayv2_api']);

const labelOf = (address: string, type: string): string =>
  address
    .replaceAll('module.', '')
    .replace(`${type}.`, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^(d-|.*vpce)/, 'x-$1')
    .slice(0, 60) || 'unnamed';

const region = placeholders.region;

/** Hosts that AWS gives, by the attribute that a reference names. */
const HOSTS: Readonly<Record<string, (one: Dumped, name: string) => string>> = {
  'aws_s3_bucket.bucket_regional_domain_name': (one, name) => `${textIn(one.values, 'bucket') ?? name}.s3.${region}.amazonaws.com`,
  'aws_s3_bucket.bucket_domain_name': (one, name) => `${textIn(one.values, 'bucket') ?? name}.s3.amazonaws.com`,
  'aws_s3_bucket.website_endpoint': (one, name) => `${textIn(one.values, 'bucket') ?? name}.s3-website.${region}.amazonaws.com`,
  'aws_s3_bucket_website_configuration.website_endpoint': (one, name) =>
    `${textIn(one.values, 'bucket') ?? name}.s3-website.${region}.amazonaws.com`,
  'aws_lb.dns_name': (_, name) => `${name}-1.${region}.elb.amazonaws.com`,
  'aws_alb.dns_name': (_, name) => `${name}-1.${region}.elb.amazonaws.com`,
  'aws_lambda_function_url.function_url': (_, name) => `${name}.lambda-url.${region}.on.aws`,
  'aws_cloudfront_distribution.domain_name': (_, name) => `${name}.cloudfront.net`,
};

type Split = { readonly address: string; readonly type: string; readonly attribute: string };

/** `aws_x.y[0].attribute` in its parts; the module is that of whoever refers to it. */
const splitReference = (reference: string, path: string): Split | null => {
  const found = /^((aws_\w{1,80})\.[\w-]{1,200}(?:\[[^\]]{1,200}\])?)(?:\.(.{1,200}))?$/.exec(reference);
  if (!found) return null;
  const [, address = '', type = '', attribute = ''] = found;
  return { address: `${path}${address}`, type, attribute };
};

const isId = (name: string): boolean => name === 'id' || /_id$/.test(name);

/** Unknown values by meaning: a plan tells what an expression refers to, if not what it does with it. */
export const meaningOf = (all: readonly Dumped[]): Meaning => {
  const byAddress = new Map(all.map((one) => [one.address, one]));
  const find = ({ address }: Split): Dumped | undefined => byAddress.get(address) ?? byAddress.get(`${address}[0]`);
  const labels = new Map<string, string>();
  const label = (one: Dumped): string => {
    const known = labels.get(one.address);
    if (known) return known;
    const plain = labelOf(one.address, one.type);
    const made = [...labels.values()].includes(plain) ? `${plain}-${labels.size + 1}` : plain;
    labels.set(one.address, made);
    return made;
  };
  const idOf = (one: Dumped): string => textIn(one.values, 'id') ?? one.address;
  const apiHost = (api: Dumped): string => `${textIn(api.values, 'id') ?? label(api)}.execute-api.${region}.amazonaws.com`;
  const host = (one: Dumped, attribute: string, owners: ReadonlyMap<string, Dumped>): string | null => {
    if (APIS.has(one.type)) return apiHost(one);
    const api = /^aws_api_gateway_(?:stage|deployment)$|^aws_apigatewayv2_stage$/.test(one.type) ? owners.get(one.address) : undefined;
    if (api) return apiHost(api);
    const make = Object.hasOwn(HOSTS, `${one.type}.${attribute}`) ? HOSTS[`${one.type}.${attribute}`] : undefined;
    return make ? make(one, label(one)) : null;
  };
  const owners = new Map<string, Dumped>();
  return {
    host: (api) => (APIS.has(api.type) ? apiHost(api) : null),
    of: (owner, name, references) => {
      const path = modulePath(owner.address);
      for (const reference of references) {
        const split = splitReference(reference, path);
        const target = split && find(split);
        if (!split || !target) continue;
        if (name === 'rest_api_id' || name === 'api_id') owners.set(owner.address, target);
        if (isId(name) || name === 'domain_name_id')
          return split.attribute === 'root_resource_id' ? `${target.address}/root` : idOf(target);
        if (name === 'domain_name')
          return owner.type.includes('domain_name') ? null : hostOrName(host(target, split.attribute, owners), target);
        if (name === 'target') return `integrations/${idOf(target)}`;
        if (name === 'function_arn' || name === 'lambda_arn' || /_arn$/.test(name)) return textIn(target.values, 'arn') ?? target.address;
        if (name === 'origin_path' && split.attribute === 'stage_name') return slashed(textIn(target.values, 'stage_name'));
        if (name === 'origin_path' && split.attribute === 'name') return slashed(textIn(target.values, 'name'));
      }
      return null;
    },
  };
};

const slashed = (stage: string | null): string | null => (stage === null ? null : `/${stage}`);

/** A mapping's domain is a resource whose name is known. */
const hostOrName = (host: string | null, target: Dumped): string | null => {
  const name: SyntaxNode | undefined = childOf(target.values, 'domain_name');
  return host ?? (name?.kind === 'string' && target.type.includes('domain_name') ? name.value : null);
};
