import { memberOf } from '../../read/access.ts';
import type { ArrayNode, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Json } from './json-value.ts';
import { nodeAt, type Paste, type Sheet } from './paste.ts';
import type { Edits } from './tree-editor.ts';

/** An entry of what AWS lists, and the list that holds it. */
export type Entry = { readonly sheet: Sheet; readonly node: ObjectNode; readonly list: ArrayNode | null };

const listHolding = (nodes: readonly SyntaxNode[], item: SyntaxNode): ArrayNode | null => {
  for (const node of nodes) {
    if (node.at.start > item.at.start || node.at.end < item.at.end) continue;
    if (node.kind === 'array' && node.items.includes(item)) return node;
    const inner = node.kind === 'object' ? node.members.map(({ value }) => value) : node.kind === 'array' ? node.items : [];
    return listHolding(inner, item);
  }
  return null;
};

const isListing = ({ reading: { form } }: Sheet): boolean => form?.startsWith('apigateway') === true;

/** The entry that a span of the model is; null where the form is no listing of AWS's. */
export const entryAt = (paste: Paste, at: Span | null | undefined): Entry | null => {
  const sheet = at ? paste.sheet(at.source) : null;
  const node = sheet && at && isListing(sheet) ? nodeAt(sheet.trees, at) : null;
  return sheet && node?.kind === 'object' ? { sheet, node, list: listHolding(sheet.trees, node) } : null;
};

/** AWS spells members of one thing in two ways (`routeKey`, `RouteKey`): as the entry has it, or its first member. */
export const spelled = (node: ObjectNode, key: string): string => {
  const upper = (key[0] ?? '').toUpperCase() + key.slice(1);
  if (memberOf(node, key)) return key;
  return memberOf(node, upper) || /^[A-Z]/.test(node.members[0]?.key ?? '') ? upper : key;
};

/** A value that stands where the model says it does. */
export const setAt = (paste: Paste, at: Span | null, value: (node: SyntaxNode) => Json | null): Edits => {
  const sheet = at ? paste.sheet(at.source) : null;
  const node = sheet && at ? nodeAt(sheet.trees, at) : null;
  const now = node ? value(node) : null;
  return sheet && node && now !== null ? sheet.editor.replace(node, now) : null;
};
