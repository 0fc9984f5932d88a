import { parseJson } from '../../syntax/json.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf, memberOf } from '../access.ts';
import type { Form } from '../form.ts';
import { cloudFrontForms } from './forms.ts';
import { behaviorMembers, distributionMembers, originMembers } from './members.ts';

/** Members further in, which are read by name. */
const INNER = (
  'Distribution Items Quantity HeaderName HeaderValue HTTPPort HTTPSPort OriginProtocolPolicy OriginSslProtocols OriginReadTimeout ' +
  'OriginKeepaliveTimeout OriginAccessIdentity VpcOriginId LambdaFunctionARN FunctionARN EventType IncludeBody Forward WhitelistedNames ' +
  'QueryString QueryStringCacheKeys Cookies Headers ErrorCode ResponsePagePath ResponseCode ErrorCachingMinTTL GeoRestriction ' +
  'RestrictionType Locations FailoverCriteria StatusCodes Members OriginId SelectionCriteria Mode'
).split(' ');

const plainKey = (key: string): string => key.replaceAll('_', '').toLowerCase();

const NAMES = new Map([...distributionMembers, ...originMembers, ...behaviorMembers, ...INNER].map((name) => [plainKey(name), name]));

/** Members that a distribution always has, as others spell them. */
const MARKS = ['distributionConfig', 'defaultCacheBehavior', 'distribution_config', 'default_cache_behavior'];

const respelled = (node: SyntaxNode): SyntaxNode => {
  if (node.kind === 'array') return { ...node, items: node.items.map(respelled) };
  if (node.kind !== 'object') return node;
  return { ...node, members: node.members.map((m) => ({ ...m, key: NAMES.get(plainKey(m.key)) ?? m.key, value: respelled(m.value) })) };
};

const isMarked = (node: SyntaxNode | undefined): boolean => memberOf(node, ...MARKS) !== undefined;

/** `get-resource-config-history` prints the configuration as a text: all of it stands where the text stands. */
const recorded = (tree: SyntaxNode): SyntaxNode | null => {
  const type = childOf(tree, 'resourceType');
  const text = childOf(tree, 'configuration');
  if (type?.kind !== 'string' || type.value !== 'AWS::CloudFront::Distribution' || text?.kind !== 'string') return null;
  const inner = parseJson(text.at.source, text.value).value;
  const placed = (node: SyntaxNode): SyntaxNode => {
    if (node.kind === 'array') return { ...node, at: text.at, items: node.items.map(placed) };
    if (node.kind !== 'object') return { ...node, at: text.at };
    return { ...node, at: text.at, members: node.members.map((m) => ({ ...m, keySpan: text.at, value: placed(m.value) })) };
  };
  return inner && placed(inner);
};

/**
 * A distribution with its members in AWS's spelling. AWS Config and some SDKs write `defaultCacheBehavior` and `hTTPPort`, Ansible
 * `default_cache_behavior`.
 */
const inOwnSpelling = (tree: SyntaxNode): SyntaxNode | null => {
  const text = recorded(tree);
  const told = text ?? tree;
  if (isMarked(told)) return respelled(told);
  const items = told.kind === 'array' ? told : childOf(told, 'items');
  return items?.kind === 'array' && items.items.some(isMarked) ? respelled(items) : text;
};

/** The forms of distributions in other spellings than CloudFront's. */
export const spelledForms: readonly Form[] = cloudFrontForms
  .filter(({ id }) => id === 'cloudfront-distribution' || id === 'cloudfront-list-distributions')
  .map((form) => ({
    ...form,
    recognise: (tree) => {
      const own = inOwnSpelling(tree);
      return own !== null && form.recognise(own);
    },
    read: (tree, context) => form.read(inOwnSpelling(tree) ?? tree, context),
  }));
