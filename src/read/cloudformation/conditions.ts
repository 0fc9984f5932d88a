import type { SyntaxNode } from '../../syntax/tree.ts';
import { intrinsicOf } from '../intrinsics.ts';
import { hasPlaceholder } from '../placeholders.ts';
import { isWhole } from './holes.ts';
import { type Scope, type Stack, tellOnce } from './stack.ts';
import { asText } from './texts.ts';

/**
 * Does a named condition hold? Null: that rests on something that the sources do not tell.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
 */
export const holds = (stack: Stack, name: string): boolean | null => {
  const before = stack.decided.get(name);
  if (before !== undefined) return before;
  const node = stack.conditions.get(name);
  const key = `condition ${stack.source} ${name}`;
  const { open } = stack.session;
  if (node === undefined) return null;
  if (open.has(key)) {
    tellOnce(stack.session, key, ({ report }) => report('reference-circular', 'error', node.at, { expression: `!Condition ${name}` }));
    return null;
  }
  open.add(key);
  const value = truthOf({ stack, variables: new Map(), isCondition: true }, node);
  open.delete(key);
  stack.decided.set(name, value);
  return value;
};

/** A condition's own depth: they nest as deep as the text does, and name each other. */
const truthOf = (scope: Scope, node: SyntaxNode, depth = 0): boolean | null => {
  if (node.kind === 'boolean') return node.value;
  if (node.kind === 'string') return node.value === 'true' ? true : node.value === 'false' ? false : null;
  const call = intrinsicOf(node);
  if (!call || depth > 100) return null;
  if (call.key === 'Condition') return call.value.kind === 'string' ? holds(scope.stack, call.value.value) : null;
  const items = call.value.kind === 'array' ? call.value.items : [];
  switch (call.key) {
    case 'Fn::Equals':
      return equal(scope, items[0], items[1]);
    case 'Fn::Not':
      return negated(items[0] ? truthOf(scope, items[0], depth + 1) : null);
    case 'Fn::And':
      return every(items.map((item) => truthOf(scope, item, depth + 1)));
    case 'Fn::Or':
      return negated(every(items.map((item) => negated(truthOf(scope, item, depth + 1)))));
    default:
      return null;
  }
};

const negated = (value: boolean | null): boolean | null => (value === null ? null : !value);
const every = (values: readonly (boolean | null)[]): boolean | null =>
  values.some((value) => value === false) ? false : values.every((value) => value === true) ? true : null;

const equal = (scope: Scope, a: SyntaxNode | undefined, b: SyntaxNode | undefined): boolean | null => {
  const [left, right] = [a, b].map((node) => (node ? asText(scope, scope.stack.session.evaluate(scope, node)) : null));
  if (left === null || left === undefined || right === null || right === undefined) return null;
  if (left === right) return true;
  return isWhole(left) && isWhole(right) && !hasPlaceholder(left) && !hasPlaceholder(right) ? false : null;
};
