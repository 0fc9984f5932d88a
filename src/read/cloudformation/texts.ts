import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { expressionOf } from '../intrinsics.ts';
import { markOf } from './holes.ts';
import { type Evaluated, type Scope, tellOnce } from './stack.ts';

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

/** Characters in one text: functions that double what they refer to would fill any memory. */
const MOST_TEXT = 2_000_000;
/** Making a text costs as much as making a value for each so many characters. */
const CHARACTERS = 100;

/** Texts put together, or an unknown and a problem where that would be too long. */
export const joinedText = (scope: Scope, node: SyntaxNode, parts: readonly string[], by = ''): SyntaxNode => {
  const { session } = scope.stack;
  const length = parts.reduce((sum, part) => sum + part.length, by.length * Math.max(0, parts.length - 1));
  session.budget.left -= Math.ceil(length / CHARACTERS);
  if (length <= MOST_TEXT) return textNode(parts.join(by), node.at);
  tellOnce(session, 'text', ({ report }) => report('expression-error', 'error', node.at, { detail: 'text-too-long', limit: MOST_TEXT }));
  return unknownOf(scope, node, '…');
};

const DYNAMIC = /\{\{resolve:[^{}]{1,500}\}\}/g;

/**
 * `{{resolve:ssm:…}}` is looked up when the stack is deployed.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export const withoutDynamic = ({ stack }: Scope, text: string): string =>
  text.includes('{{resolve:') ? text.replace(DYNAMIC, (reference) => markOf(stack.session.holes, reference, reference)) : text;
