import { pathPatternLimits } from '../../facts/limits.ts';
import type { Behavior, EdgeAssociation, Forwarding } from '../../model/distribution.ts';
import { defaulted, located, type Value } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { booleanOf, childOf, enumOf, type Reader, stringOf } from '../access.ts';
import { itemsOf, objectsOf, stringsOf, wholeList } from './lists.ts';
import { behaviorMembers, noteUnmodelled, type Unmodelled } from './members.ts';
import { required } from './origins.ts';
import { pages } from './pages.ts';
import { settingOf } from './settings.ts';

/** A reference that AWS writes as `""` where there is none. */
const reference = (reader: Reader, node: SyntaxNode, name: string): Value<string> | null => {
  const value = stringOf(reader, childOf(node, name), name);
  return value?.from === 'paste' && value.value === '' ? null : value;
};

const readLegacy = (reader: Reader, values: SyntaxNode | undefined): Forwarding => {
  const page = pages.forwardedValues;
  const cookies = childOf(values, 'Cookies');
  return {
    mode: 'legacy',
    at: values?.at ?? null,
    queryString: booleanOf(reader, childOf(values, 'QueryString'), 'QueryString') ?? defaulted(false, page),
    queryStringCacheKeys: stringsOf(reader, childOf(values, 'QueryStringCacheKeys'), 'QueryStringCacheKeys'),
    headers: stringsOf(reader, childOf(values, 'Headers'), 'ForwardedValues.Headers'),
    cookies: {
      forward: settingOf(reader, cookies, 'Forward', ['none', 'whitelist', 'all'], { value: 'none', page }),
      names: stringsOf(reader, childOf(cookies, 'WhitelistedNames'), 'Cookies.WhitelistedNames'),
    },
  };
};

/** A cache policy rules out `ForwardedValues`; AWS refuses both at once, and an export that shows both means the policy. */
const readForwarding = (reader: Reader, node: SyntaxNode): Forwarding => {
  const cachePolicyId = reference(reader, node, 'CachePolicyId');
  const originRequestPolicyId = reference(reader, node, 'OriginRequestPolicyId');
  const values = childOf(node, 'ForwardedValues');
  if (cachePolicyId || (originRequestPolicyId && !values)) return { mode: 'policies', cachePolicyId, originRequestPolicyId };
  return readLegacy(reader, values);
};

const readMethods = (reader: Reader, node: SyntaxNode): Pick<Behavior, 'allowedMethods' | 'cachedMethods'> => {
  const allowed = childOf(node, 'AllowedMethods');
  const cached = childOf(allowed, 'CachedMethods') ?? childOf(node, 'CachedMethods');
  const list = (at: SyntaxNode | undefined, what: string, page: string): Value<readonly string[]> => {
    if (at?.kind === 'unresolved') return { from: 'unresolved', expression: at.expression, at: at.at };
    const methods = stringsOf(reader, at, what);
    return at && methods.length > 0 ? wholeList(at, methods) : defaulted(['HEAD', 'GET'], page);
  };
  return {
    allowedMethods: list(allowed, 'AllowedMethods', pages.allowedMethods),
    cachedMethods: list(cached, 'CachedMethods', pages.cachedMethods),
  };
};

const VIEWER_EVENTS = ['viewer-request', 'viewer-response'] as const;
const ALL_EVENTS = ['viewer-request', 'viewer-response', 'origin-request', 'origin-response'] as const;

const readAssociations = <const E extends string>(
  reader: Reader,
  list: SyntaxNode | undefined,
  what: string,
  arnName: string,
  events: readonly E[],
): readonly EdgeAssociation<E>[] =>
  objectsOf(reader, list, what).flatMap((node) => {
    const event = enumOf(reader, childOf(node, 'EventType'), 'EventType', events);
    if (!event) return [];
    return [{ at: node.at, event, arn: required(reader, node, arnName, arnName) }];
  });

const readSigned = (reader: Reader, node: SyntaxNode): Value<boolean> => {
  const parts = ['TrustedSigners', 'TrustedKeyGroups'].flatMap((name) => {
    const list = childOf(node, name);
    if (!list) return [];
    const enabled = booleanOf(reader, childOf(list, 'Enabled'), `${name}.Enabled`);
    return [enabled ?? located(itemsOf(reader, list, name).length > 0, list.at)];
  });
  const on = parts.find((part) => part.from !== 'unresolved' && part.value);
  return on ?? parts.find((part) => part.from === 'unresolved') ?? parts[0] ?? defaulted(false, pages.trustedKeyGroups);
};

const readPattern = (reader: Reader, node: SyntaxNode): Value<string> => {
  const pattern = required(reader, node, 'PathPattern', 'PathPattern');
  if (pattern.from !== 'paste') return pattern;
  const { maximumLength, characters } = pathPatternLimits;
  if (pattern.value === '' || pattern.value.length > maximumLength) {
    reader.report('behavior-pattern-invalid', 'error', pattern.at, { pattern: pattern.value.slice(0, 80) });
  } else {
    const refused = [...pattern.value].find((character) => !characters.includes(character));
    if (refused !== undefined)
      reader.report('behavior-pattern-invalid', 'warning', pattern.at, { pattern: pattern.value.slice(0, 80), character: refused });
  }
  return pattern;
};

/** Every behavior is read alike; only the default one has no pattern. */
const readBehavior = (reader: Reader, node: SyntaxNode, pattern: Value<string> | null, found: Unmodelled): Behavior => {
  noteUnmodelled(found, node, behaviorMembers);
  const functions = childOf(node, 'FunctionAssociations');
  const lambdas = childOf(node, 'LambdaFunctionAssociations');
  return {
    at: node.at,
    pattern,
    targetOriginId: required(reader, node, 'TargetOriginId', 'TargetOriginId'),
    viewerProtocolPolicy: settingOf(reader, node, 'ViewerProtocolPolicy', ['allow-all', 'https-only', 'redirect-to-https'], {
      value: 'allow-all',
      page: pages.cacheBehavior,
    }),
    ...readMethods(reader, node),
    forwarding: readForwarding(reader, node),
    responseHeadersPolicyId: reference(reader, node, 'ResponseHeadersPolicyId'),
    functions: readAssociations(reader, functions, 'FunctionAssociations', 'FunctionARN', VIEWER_EVENTS),
    lambdas: readAssociations(reader, lambdas, 'LambdaFunctionAssociations', 'LambdaFunctionARN', ALL_EVENTS),
    signed: readSigned(reader, node),
    grpc: booleanOf(reader, childOf(childOf(node, 'GrpcConfig'), 'Enabled'), 'GrpcConfig.Enabled') ?? defaulted(false, pages.grpcConfig),
  };
};

/** All behaviors in CloudFront's order: as listed, the default one last. */
export const readBehaviors = (reader: Reader, config: SyntaxNode, found: Unmodelled): readonly Behavior[] => {
  const ordered = objectsOf(reader, childOf(config, 'CacheBehaviors'), 'CacheBehaviors');
  const written = childOf(config, 'DefaultCacheBehavior');
  if (!written) reader.report('member-missing', 'error', config.at, { what: 'DefaultCacheBehavior' });
  const [last] = written ? objectsOf(reader, { kind: 'array', at: written.at, items: [written] }, 'DefaultCacheBehavior') : [];
  return [
    ...ordered.map((node) => readBehavior(reader, node, readPattern(reader, node), found)),
    ...(last ? [readBehavior(reader, last, null, found)] : []),
  ];
};
