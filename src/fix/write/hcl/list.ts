import type { SyntaxNode } from '../../../syntax/tree.ts';
import type { Json } from '../json-value.ts';
import type { Edits, TreeEditor } from '../tree-editor.ts';
import type { ListChange } from './holder.ts';
import { unmarked, written } from './said.ts';

/** Adds to a list and takes from it: item by item where it is written as a list, else around the expression that makes it. */
export const adjusted = (
  editor: TreeEditor,
  node: SyntaxNode,
  list: ListChange,
  concat: (expression: string, add: string) => Json,
): Edits => {
  const { add = [], remove = [], known } = list;
  const gone = new Set(remove.map((one) => one.toLowerCase()));
  const isGone = (item: SyntaxNode): boolean => item.kind === 'string' && gone.has(item.value.toLowerCase());
  if (node.kind === 'array') {
    const indices = node.items.flatMap((item, i) => (isGone(item) ? [i] : []));
    const isPlain = known !== null && node.items.every((item) => item.kind === 'string' && unmarked(item.value) === null);
    // More than one edit of a list may meet: it is written anew.
    if (indices.length > 1 || (indices.length === 1 && add.length > 0)) {
      return isPlain ? editor.replace(node, [...known.filter((one) => !gone.has(one.toLowerCase())), ...add]) : null;
    }
    if (indices[0] === undefined && gone.size > 0 && known?.some((one) => gone.has(one.toLowerCase()))) return null;
    if (indices[0] !== undefined) return editor.removeItem(node, indices[0]);
    return add.length === 0 ? [] : editor.insertItems(node, node.items.length, add);
  }
  const expression = node.kind === 'string' ? unmarked(node.value) : null;
  if (gone.size === 0 && expression !== null) return editor.replace(node, concat(expression, written(add)));
  return known === null ? null : editor.replace(node, [...known.filter((one) => !gone.has(one.toLowerCase())), ...add]);
};
