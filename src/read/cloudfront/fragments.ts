import type { SyntaxNode } from '../../syntax/tree.ts';
import { asArray, childOf, has } from '../access.ts';

/** A part cut out of a distribution: enough to say what it is, not enough to follow a request through. */
export type Fragment = 'behavior' | 'behaviors' | 'origin' | 'origins' | 'error-responses' | 'parts' | 'forwarding';

const isBehavior = (node: SyntaxNode): boolean => has(node, 'TargetOriginId');
const isOrigin = (node: SyntaxNode): boolean =>
  has(node, 'DomainName', 'Id') &&
  ['OriginPath', 'S3OriginConfig', 'CustomOriginConfig', 'VpcOriginConfig', 'CustomHeaders'].some((n) => has(node, n));
const isErrorResponse = (node: SyntaxNode): boolean => has(node, 'ErrorCode');

const PARTS = ['CacheBehaviors', 'DefaultCacheBehavior', 'Origins', 'OriginGroups', 'CustomErrorResponses'];

const listed = (node: SyntaxNode): readonly SyntaxNode[] | undefined => (asArray(node) ?? asArray(childOf(node, 'Items')))?.items;

export const fragmentOf = (node: SyntaxNode): Fragment | null => {
  if (isBehavior(node)) return 'behavior';
  if (isOrigin(node)) return 'origin';
  if (isErrorResponse(node)) return 'error-responses';
  if (has(node, 'Forward') || has(node, 'QueryString', 'Cookies')) return 'forwarding';
  const items = listed(node);
  if (items) {
    if (items.some(isBehavior)) return 'behaviors';
    if (items.some(isOrigin)) return 'origins';
    return items.some(isErrorResponse) ? 'error-responses' : null;
  }
  return PARTS.some((name) => has(node, name)) ? 'parts' : null;
};
