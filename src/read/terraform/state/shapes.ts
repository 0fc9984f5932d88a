import type { SyntaxNode } from '../../../syntax/tree.ts';
import { asArray, asObject, childOf, has } from '../../access.ts';

const typeOf = (item: SyntaxNode): SyntaxNode | undefined => childOf(item, 'Type', 'type');

/** `terraform show -json PLAN`. */
export const isPlan = (tree: SyntaxNode): boolean =>
  asObject(childOf(tree, 'planned_values')) !== undefined || asArray(childOf(tree, 'resource_changes')) !== undefined;

/** `terraform show -json`: the state in the shape of a plan's values. */
export const isShownState = (tree: SyntaxNode): boolean => childOf(childOf(tree, 'values'), 'root_module')?.kind === 'object';

/** A `.tfstate` (version 4). */
export const isStateFile = (tree: SyntaxNode): boolean =>
  has(tree, 'terraform_version', 'resources') && asArray(childOf(tree, 'resources')) !== undefined;

/** Lists of resources as drift tools keep them: `[{Type, Id, Attrs}]`. */
export const isResourceList = (tree: SyntaxNode): boolean => {
  const items = asArray(tree)?.items ?? [];
  return (
    items.length > 0 &&
    items.every((item) => {
      const type = typeOf(item);
      return type?.kind === 'string' && type.value.startsWith('aws_');
    })
  );
};
