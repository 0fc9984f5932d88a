import type { SyntaxNode } from '../../syntax/tree.ts';
import { holds } from './conditions.ts';
import { type Evaluated, type Scope, tellOnce } from './stack.ts';
import { unknownOf } from './texts.ts';

const isPlain = (node: Evaluated): boolean => node === null || (node.kind !== 'object' && node.kind !== 'array');

/**
 * `Fn::If`. Where nothing tells whether the condition holds, a plain value is asked for; a list or a map cannot be: it is read as if the
 * condition held, and that is told.
 */
export const ifElse = (scope: Scope, argument: SyntaxNode, node: SyntaxNode): Evaluated => {
  const [name, then, otherwise] = argument.kind === 'array' ? argument.items : [];
  if (name?.kind !== 'string' || !then) return unknownOf(scope, node);
  const value = holds(scope.stack, name.value);
  const evaluated = (branch: SyntaxNode | undefined): Evaluated => (branch ? scope.stack.session.evaluate(scope, branch) : null);
  if (value !== null) return evaluated(value ? then : otherwise);
  const [yes, no] = [evaluated(then), evaluated(otherwise)];
  if (isPlain(yes) && isPlain(no)) return unknownOf(scope, node, `!If ${name.value}`);
  tellOnce(scope.stack.session, `if ${scope.stack.source} ${name.value}`, ({ report }) =>
    report('condition-unknown', 'warning', node.at, { condition: name.value }),
  );
  return yes ?? no;
};
