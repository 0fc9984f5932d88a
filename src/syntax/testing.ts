import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { SyntaxNode } from './tree.ts';

/** A tree as plain data; an unresolved value shows as `<expression>`. */
export const plain = (node: SyntaxNode | null): unknown => {
  if (node === null || node.kind === 'null') return null;
  if (node.kind === 'object') return Object.fromEntries(node.members.map((m) => [m.key, plain(m.value)]));
  if (node.kind === 'array') return node.items.map(plain);
  return node.kind === 'unresolved' ? `<${node.expression}>` : node.value;
};

/** Every node of a tree, and every span in it. */
export const nodesOf = (node: SyntaxNode): readonly SyntaxNode[] => [
  node,
  ...(node.kind === 'object' ? node.members.flatMap((m) => nodesOf(m.value)) : node.kind === 'array' ? node.items.flatMap(nodesOf) : []),
];

export const spansOf = (node: SyntaxNode): readonly Span[] =>
  nodesOf(node).flatMap((n) => [n.at, ...(n.kind === 'object' ? n.members.map((m) => m.keySpan) : [])]);

/** Problems as `code`, or `code:detail`, with the text that they stand at. */
export const told = (text: string, problems: readonly Problem[]): readonly string[] =>
  problems.map(({ code, at, params }) => {
    const detail = params['detail'] === undefined ? '' : `:${params['detail']}`;
    return `${code}${detail} ${at === null ? '' : JSON.stringify(text.slice(at.start, at.end))}`.trim();
  });
