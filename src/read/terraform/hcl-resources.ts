import type { Member, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { attributeOf } from './attributes.ts';
import { scopeOf } from './blocks.ts';
import { textVal } from './holes.ts';
import { instancesOf } from './instances.ts';
import { itemsOf } from './module.ts';
import { modulesOf } from './module-calls.ts';
import { nodeOf } from './nodes.ts';
import { placed } from './placed.ts';
import { regionOf } from './regions.ts';
import type { Resource } from './resources/resource.ts';
import type { Instance, Module } from './value.ts';
import { valuesOf } from './values.ts';
import type { World } from './world.ts';

/** The types that say something of the way of a request, and what is added to each that is known before apply. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  aws_cloudfront_distribution: [],
  aws_cloudfront_cache_policy: [],
  aws_cloudfront_origin_request_policy: [],
  aws_cloudfront_response_headers_policy: [],
  aws_cloudfront_origin_access_control: [],
  aws_cloudfront_function: ['arn'],
  aws_cloudfront_key_value_store: ['arn'],
  aws_cloudfrontkeyvaluestore_key: [],
  aws_cloudfrontkeyvaluestore_keys_exclusive: [],
  aws_api_gateway_rest_api: ['id', 'root_resource_id'],
  aws_api_gateway_rest_api_policy: [],
  aws_api_gateway_resource: [],
  aws_api_gateway_method: [],
  aws_api_gateway_integration: [],
  aws_api_gateway_integration_response: [],
  aws_api_gateway_deployment: [],
  aws_api_gateway_stage: [],
  aws_api_gateway_gateway_response: [],
  aws_api_gateway_authorizer: [],
  aws_api_gateway_domain_name: ['regional_domain_name', 'cloudfront_domain_name'],
  aws_api_gateway_base_path_mapping: [],
  aws_apigatewayv2_api: ['id'],
  aws_apigatewayv2_route: [],
  aws_apigatewayv2_integration: [],
  aws_apigatewayv2_stage: [],
  aws_apigatewayv2_authorizer: [],
  aws_apigatewayv2_domain_name: [],
  aws_apigatewayv2_api_mapping: [],
  aws_apigatewayv2_routing_rule: [],
};

const IS_API = new Set(['aws_api_gateway_rest_api', 'aws_apigatewayv2_api']);

/** The module and all that it calls, however deep. */
const withChildren = (world: World, module: Module): readonly Module[] => [
  module,
  ...[...module.config.modules.keys()].flatMap((name) =>
    itemsOf(modulesOf(world, module, name)).flatMap((child) => withChildren(world, child)),
  ),
];

const textOf = (world: World, instance: Instance, name: string): string | null => {
  const value = attributeOf(world, instance, name, instance.at);
  const node = nodeOf(world, value);
  return node.kind === 'string' ? node.value : null;
};

/** The place of a resource in the sources: inside a module of the registry it is the block that calls the module. */
const placeOf = (world: World, instance: Instance): Span => {
  let { module } = instance;
  let { at } = instance;
  while (!world.texts.has(at.source) && module.at && module.parent) {
    at = module.at;
    module = module.parent;
  }
  return at;
};

const extra = (world: World, instance: Instance, name: string): readonly Member[] => {
  const value = attributeOf(world, instance, name, instance.at);
  const at = placeOf(world, instance);
  return [{ key: name, keySpan: at, value: nodeOf(world, value, at) }];
};

const hostOf = (world: World, instance: Instance, region: string): SyntaxNode => {
  const id = textOf(world, instance, 'id') ?? instance.address;
  return nodeOf(world, textVal(world.holes, `${id}.execute-api.${region}.amazonaws.com`, placeOf(world, instance)));
};

/** The target of an HTTP API's domain name, which its nested block gets after apply. */
const withTargets = (world: World, instance: Instance, members: readonly Member[]): readonly Member[] => {
  if (instance.type !== 'aws_apigatewayv2_domain_name') return members;
  const told = attributeOf(world, instance, 'domain_name_configuration', instance.at);
  const first = told.kind === 'list' ? told.items[0] : undefined;
  const target = first?.kind === 'object' ? first.members.get('target_domain_name')?.value : undefined;
  if (!target) return members;
  return members.map((member): Member => {
    if (member.key !== 'domain_name_configuration' || member.value.kind !== 'array') return member;
    const added: Member = { key: 'target_domain_name', keySpan: instance.at, value: nodeOf(world, target) };
    const items = member.value.items.map((item) => (item.kind === 'object' ? { ...item, members: [...item.members, added] } : item));
    return { ...member, value: { ...member.value, items } };
  });
};

/** What is written, what is known after apply, and all of it at places that somebody here wrote. */
const membersOf = (world: World, instance: Instance, at: Span, region: string): readonly Member[] => {
  const written = instance.block ? valuesOf(scopeOf(world, instance), instance.block, region).members : [];
  const names = TYPES[instance.type] ?? [];
  const added = names.flatMap((name) => (written.some((m) => m.key === name) ? [] : extra(world, instance, name)));
  const all = withTargets(world, instance, [...written, ...added]);
  if (at === instance.at) return all;
  const here = (span: Span): Span => (world.texts.has(span.source) ? span : at);
  return all.map((m) => ({ key: m.key, keySpan: here(m.keySpan), value: placed(m.value, here) }));
};

const resourceOf = (world: World, instance: Instance): Resource => {
  const region = regionOf(world, instance);
  const at = placeOf(world, instance);
  return {
    mode: instance.mode,
    type: instance.type,
    name: instance.name,
    address: instance.address,
    at,
    values: { kind: 'object', at, members: membersOf(world, instance, at, region) },
    reference: textOf(world, instance, 'id'),
    id: instance.address,
    hosts: IS_API.has(instance.type) ? [hostOf(world, instance, region)] : [],
  };
};

/** All resources of a project that say something of the way of a request. */
export const hclResources = (world: World, roots: readonly Module[]): readonly Resource[] => {
  const modules = roots.flatMap((root) => withChildren(world, root));
  const declared = modules.flatMap((module) =>
    [...module.config.resources].flatMap(([key, block]) => {
      const [type = '', name = ''] = key.split('.');
      return Object.hasOwn(TYPES, type) && block.type === 'resource'
        ? itemsOf(instancesOf(world, module, 'managed', type, name, block.at))
        : [];
    }),
  );
  const resources = declared.map((instance) => resourceOf(world, instance));
  // APIs that something refers to, but whose own files are not here: their hosts are theirs all the same.
  const known = new Set(resources.map((one) => one.address));
  const elsewhere = [...world.standIns.values()].filter((instance) => instance.block === null && !known.has(instance.address));
  return [...resources, ...elsewhere.map((instance) => resourceOf(world, instance))];
};
