import type { SyntaxNode } from '../syntax/tree.ts';

/** Deeper than any policy. */
const DEEPEST = 64;

/** A tree as JSON: `x-amazon-apigateway-policy` stands as an object where other forms have the policy's text. */
export const jsonText = (node: SyntaxNode, depth = 0): string => {
  if (depth > DEEPEST) return 'null';
  switch (node.kind) {
    case 'object':
      return `{${node.members.map(({ key, value }) => `${JSON.stringify(key)}:${jsonText(value, depth + 1)}`).join(',')}}`;
    case 'array':
      return `[${node.items.map((item) => jsonText(item, depth + 1)).join(',')}]`;
    case 'null':
      return 'null';
    case 'unresolved':
      return JSON.stringify(node.expression);
    default:
      return JSON.stringify(node.value);
  }
};
