import type { HclBlock } from '../../../syntax/hcl/ast.ts';
import type { SyntaxNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { holding } from '../chain.ts';
import { nodeAt, type Paste } from '../paste.ts';
import type { Edits, TreeEditor } from '../tree-editor.ts';
import { blockHolder } from './block.ts';
import type { Copy, Holder, Values } from './holder.ts';
import { inList, jsonSheet, nodeHolder } from './node.ts';
import { blocksTo, type HclPage, hclPage, textOf } from './page.ts';

/** Takes a node out of what holds it. A list without items says nothing: it goes too. */
const removed = (trees: readonly SyntaxNode[], editor: TreeEditor, node: SyntaxNode): Edits => {
  const outer = holding(trees, node);
  if (!outer) return null;
  if ('object' in outer) return editor.removeMember(outer.object, outer.key);
  return outer.array.items.length === 1 ? removed(trees, editor, outer.array) : editor.removeItem(outer.array, outer.index);
};

/** A block of a page, to be edited. */
export const holderOf = (page: HclPage, block: HclBlock): Holder | null => {
  const sheet = jsonSheet(page);
  // A block that is still being typed has no end to write before.
  if (!sheet || !page.json) return page.text[block.at.end - 1] === '}' ? blockHolder(page, block) : null;
  const { trees, editor } = page.json;
  const node = nodeAt(trees, block.body.at);
  if (node?.kind !== 'object') return null;
  const labels = block.labels.map(({ text }) => text);
  const rename = (): Edits => null;
  const outer = holding(trees, node);
  const stand = { remove: () => removed(trees, editor, node), rename, type: block.type, labels };
  return nodeHolder(sheet, node, outer && 'array' in outer ? { ...stand, ...inList(editor, outer.array, outer.index) } : stand);
};

/** The blocks that stand around a place, the one that stands there last. */
export const chainAt = (
  paste: Paste,
  at: Span | null | undefined,
): { readonly page: HclPage; readonly chain: readonly HclBlock[] } | null => {
  const page = at ? hclPage(paste, at.source) : null;
  const chain = page && at ? blocksTo(page.body, at) : [];
  return page && chain.length > 0 ? { page, chain } : null;
};

type Placed = { readonly at: Span | null };

export const isSame = (a: Span | null | undefined, b: Span): boolean => a?.source === b.source && a.start === b.start && a.end === b.end;

/** Was nothing else of its kind read from the same text? What `for_each` or a module called twice makes of one block, no edit can tell apart. */
export const isAlone = (all: readonly Placed[], at: Span | null | undefined): boolean =>
  at !== null && at !== undefined && all.filter((one) => isSame(one.at, at)).length === 1;

/** The resource of one of these types that a part of the model was read from, and nothing else was. */
export const resourceAt = (
  paste: Paste,
  all: readonly Placed[],
  at: Span | null | undefined,
  ...types: readonly string[]
): Holder | null => {
  if (!isAlone(all, at)) return null;
  const found = chainAt(paste, at);
  const block = found?.chain.at(-1);
  if (!found || !block || block.type !== 'resource' || !types.includes(block.labels[0]?.text ?? '')) return null;
  return holderOf(found.page, block);
};

/** The resource that a part of the model was read from, to be copied: others may have been made of it too. */
export const modelAt = (paste: Paste, at: Span | null | undefined, ...types: readonly string[]): Holder | null =>
  resourceAt(paste, [{ at: at ?? null }], at, ...types);

/** The call of a module of the registry, where the model's part has that for its place. */
export const moduleAt = (paste: Paste, all: readonly Placed[], at: Span | null | undefined): Holder | null => {
  if (!isAlone(all, at)) return null;
  const found = chainAt(paste, at);
  const block = found?.chain.at(-1);
  return found && block?.type === 'module' ? holderOf(found.page, block) : null;
};

export const textIn = ({ page, at }: Holder): string => textOf(page, at);

/** Does it say another thing in each of its turns? */
export const isPerTurn = (text: string): boolean => /\beach\.(?:key|value)\b|\bcount\.index\b/.test(text);

/** A resource like another one, there once; null where something else in it differs in each turn of its `for_each`. */
export const copyOnce = (holder: Holder, values: Values): Copy | null => {
  const copy = holder.copy(holder.written('for_each') === null ? values : { ...values, for_each: null });
  const text = copy?.kind === 'text' ? copy.text : JSON.stringify(copy?.value ?? null);
  return isPerTurn(text) ? null : copy;
};

/** By what other resources of its module name a resource; null where it is there several times. */
export const addressOf = (holder: Holder): string | null => {
  const [type = '', label = ''] = holder.labels;
  if (holder.type === 'module') return holder.written('for_each') || holder.written('count') ? null : `module.${type}`;
  if (holder.written('for_each')) return null;
  return `${type}.${label}${holder.written('count') ? '[0]' : ''}`;
};
