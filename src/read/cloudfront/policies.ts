import type { CachePolicy, NameRule, OriginAccessControl, OriginRequestPolicy } from '../../model/policy.ts';
import { located } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { booleanOf, childOf, enumOf, literalOf, numberOf, type Reader } from '../access.ts';
import type { FormContext } from '../form.ts';
import { literalsOf } from './lists.ts';

/** A policy's id, name and kind. A configuration without its id goes by its name, and that is told. */
export type PolicyIdentity = { readonly id: string; readonly name: string; readonly managed: boolean };

/** `command` prints the policy with its id. */
export const identityOf = (
  reader: Reader,
  wrapper: SyntaxNode,
  config: SyntaxNode,
  context: FormContext,
  command: string,
): PolicyIdentity => {
  const id = literalOf(reader, childOf(wrapper, 'Id'), 'Id')?.value;
  const name = literalOf(reader, childOf(config, 'Name'), 'Name')?.value ?? id ?? context.source;
  if (!id) reader.report('member-missing', 'info', config.at, { what: 'Id', instead: name, command });
  return { id: id ?? name, name, managed: name.startsWith('Managed-') };
};

const numberIn = (reader: Reader, node: SyntaxNode, name: string, otherwise: number): number => {
  const value = numberOf(reader, childOf(node, name), name);
  return value && value.from !== 'unresolved' ? value.value : otherwise;
};

export const flagIn = (reader: Reader, node: SyntaxNode | undefined, name: string, otherwise: boolean): boolean => {
  const value = booleanOf(reader, childOf(node, name), name);
  return value && value.from !== 'unresolved' ? value.value : otherwise;
};

/** One of the three parts of a policy: `{HeaderBehavior, Headers}`, `{CookieBehavior, Cookies}`, `{QueryStringBehavior, QueryStrings}`. */
const ruleOf = <const B extends string>(
  reader: Reader,
  node: SyntaxNode | undefined,
  part: 'Header' | 'Cookie' | 'QueryString',
  behaviors: readonly ['none', ...B[]],
): { readonly at: NameRule['at']; readonly behavior: 'none' | B; readonly names: readonly string[] } => {
  const list = `${part}s`;
  const config = childOf(node, `${list}Config`);
  const behavior = enumOf<'none' | B>(reader, childOf(config, `${part}Behavior`), `${part}Behavior`, behaviors);
  const value = behavior && behavior.from !== 'unresolved' ? behavior.value : 'none';
  // CloudFormation and hand-written files list the names without a wrapper.
  return { at: config?.at ?? null, behavior: value, names: literalsOf(reader, childOf(config, list), list) };
};

const NAME_RULES = ['none', 'all', 'whitelist', 'allExcept'] as const;

/** TTL defaults: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CachePolicyConfig.html */
export const readCachePolicy = (reader: Reader, wrapper: SyntaxNode, config: SyntaxNode, context: FormContext): CachePolicy => {
  const parameters = childOf(config, 'ParametersInCacheKeyAndForwardedToOrigin');
  const min = numberIn(reader, config, 'MinTTL', 0);
  const usual = numberIn(reader, config, 'DefaultTTL', Math.max(86_400, min));
  return {
    ...identityOf(reader, wrapper, config, context, 'aws cloudfront get-cache-policy'),
    at: config.at,
    ttl: { min, default: usual, max: numberIn(reader, config, 'MaxTTL', Math.max(31_536_000, usual)) },
    headers: ruleOf(reader, parameters, 'Header', ['none', 'whitelist']),
    cookies: ruleOf(reader, parameters, 'Cookie', NAME_RULES),
    queryStrings: ruleOf(reader, parameters, 'QueryString', NAME_RULES),
    gzip: flagIn(reader, parameters, 'EnableAcceptEncodingGzip', false),
    brotli: flagIn(reader, parameters, 'EnableAcceptEncodingBrotli', false),
  };
};

export const readOriginRequestPolicy = (
  reader: Reader,
  wrapper: SyntaxNode,
  config: SyntaxNode,
  context: FormContext,
): OriginRequestPolicy => ({
  ...identityOf(reader, wrapper, config, context, 'aws cloudfront get-origin-request-policy'),
  at: config.at,
  headers: ruleOf(reader, config, 'Header', ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept']),
  cookies: ruleOf(reader, config, 'Cookie', NAME_RULES),
  queryStrings: ruleOf(reader, config, 'QueryString', NAME_RULES),
});

export const readOriginAccessControl = (
  reader: Reader,
  wrapper: SyntaxNode,
  config: SyntaxNode,
  context: FormContext,
): OriginAccessControl | null => {
  const { id } = identityOf(reader, wrapper, config, context, 'aws cloudfront get-origin-access-control');
  const node = childOf(config, 'SigningBehavior');
  const signing = enumOf(reader, node, 'SigningBehavior', ['never', 'always', 'no-override']);
  if (!node) reader.report('member-missing', 'error', config.at, { what: 'SigningBehavior' });
  if (!node || signing?.from !== 'paste') return null;
  const type = childOf(config, 'OriginAccessControlOriginType') ?? childOf(config, 'OriginType');
  return {
    id,
    at: config.at,
    originType: literalOf(reader, type, 'OriginAccessControlOriginType')?.value ?? 's3',
    signingBehavior: located(signing.value, node.at),
  };
};
