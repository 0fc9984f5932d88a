import type { ArrayNode, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Paste, Sheet } from './paste.ts';

/** A node, and the key or the index that it stands at in the one around it. */
export type Link = { readonly key: string; readonly node: SyntaxNode };

type Step = Link & { readonly start: number };

const stepsIn = (node: SyntaxNode): readonly Step[] => {
  if (node.kind === 'object') return node.members.map(({ key, keySpan, value }) => ({ key, node: value, start: keySpan.start }));
  return node.kind === 'array' ? node.items.map((item, i) => ({ key: String(i), node: item, start: item.at.start })) : [];
};

/** Everything around a place of the text, the outermost first. A member is around what begins with its key. */
const chainTo = (trees: readonly SyntaxNode[], at: Span): readonly Link[] => {
  const links: Link[] = [];
  let level: readonly Step[] = trees.map((node) => ({ key: '', node, start: node.at.start }));
  for (;;) {
    const next = level.find(({ node, start }) => start <= at.start && at.end <= node.at.end);
    if (!next) return links;
    links.push({ key: next.key, node: next.node });
    level = stepsIn(next.node);
  }
};

/** What a node stands in, and where: as a member of an object, or as an item of a list. */
export type Holding = { readonly object: ObjectNode; readonly key: string } | { readonly array: ArrayNode; readonly index: number };

/** What holds a node; null for a tree by itself. */
export const holding = (nodes: readonly SyntaxNode[], inner: SyntaxNode): Holding | null => {
  const node = nodes.find((one) => one !== inner && one.at.start <= inner.at.start && inner.at.end <= one.at.end);
  if (node?.kind === 'array') {
    const index = node.items.indexOf(inner);
    return index >= 0 ? { array: node, index } : holding(node.items, inner);
  }
  if (node?.kind !== 'object') return null;
  const member = node.members.find(({ value }) => value === inner);
  if (member) return { object: node, key: member.key };
  return holding(
    node.members.map(({ value }) => value),
    inner,
  );
};

/** An entry of the collection that stands at a key: an event of a function, an operation of a path. */
export type Place = { readonly sheet: Sheet; readonly key: string; readonly node: ObjectNode; readonly around: readonly Link[] };

/** The object that is the entry of a collection called `name` around a place; null where there is none. */
export const entryOf = (paste: Paste, at: Span | null | undefined, name: string): Place | null => {
  const sheet = at ? paste.sheet(at.source) : null;
  if (!sheet || !at) return null;
  const links = chainTo(sheet.trees, at);
  const index = links.findIndex(({ key }) => key === name);
  const entry = index < 0 ? undefined : links[index + 1];
  return entry?.node.kind === 'object' ? { sheet, key: entry.key, node: entry.node, around: links.slice(0, index + 1) } : null;
};
