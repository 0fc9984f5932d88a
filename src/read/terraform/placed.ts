import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';

/** The tree with every span moved. */
export const placed = (node: SyntaxNode, place: (at: Span) => Span): SyntaxNode => {
  const at = place(node.at);
  if (node.kind === 'array') return { ...node, at, items: node.items.map((item) => placed(item, place)) };
  if (node.kind !== 'object') return { ...node, at };
  return { ...node, at, members: node.members.map((m) => ({ key: m.key, keySpan: place(m.keySpan), value: placed(m.value, place) })) };
};
