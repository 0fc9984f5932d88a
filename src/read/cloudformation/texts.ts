import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { expressionOf } from '../intrinsics.ts';
import { markOf } from './holes.ts';
import type { Evaluated, Scope } from './stack.ts';

export const textNode = (value: string, at: Span): SyntaxNode => ({ kind: 'string', value, at });

/** What a function gives where nothing tells its value. */
export const unknownOf = ({ stack }: Scope, node: SyntaxNode, expression = expressionOf(node)): SyntaxNode =>
  textNode(markOf(stack.session.holes, expression), node.at);

/** A plain value as text; null for lists and maps. */
export const asText = ({ stack }: Scope, node: Evaluated): string | null => {
  switch (node?.kind) {
    case 'string':
      return node.value;
    case 'number':
    case 'boolean':
      return String(node.value);
    case 'unresolved':
      return markOf(stack.session.holes, node.expression);
    default:
      return null;
  }
};

const DYNAMIC = /\{\{resolve:[^{}]{1,500}\}\}/g;

/**
 * `{{resolve:ssm:…}}` is looked up when the stack is deployed.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export const withoutDynamic = ({ stack }: Scope, text: string): string =>
  text.includes('{{resolve:') ? text.replace(DYNAMIC, (reference) => markOf(stack.session.holes, reference, reference)) : text;

const UNITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const bytesOf = (text: string): readonly number[] =>
  [...encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).matchAll(/%([0-9A-F]{2})|[\s\S]/g)].map(([unit, hex]) =>
    hex === undefined ? unit.charCodeAt(0) : Number.parseInt(hex, 16),
  );

export const base64Of = (text: string): string => {
  const bytes = bytesOf(text);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    const four = [18, 12, 6, 0].map((shift) => UNITS[(bits >> shift) & 63] ?? '');
    parts.push(four.map((unit, at) => (at <= bytes.length - i ? unit : '=')).join(''));
  }
  return parts.join('');
};
