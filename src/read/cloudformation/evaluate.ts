import type { Member, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { expressionOf, intrinsicOf } from '../intrinsics.ts';
import { functions } from './functions.ts';
import { markOf } from './holes.ts';
import { type Evaluated, type Scope, tellOnce } from './stack.ts';
import { textNode, unknownOf, withoutDynamic } from './texts.ts';

/** Values that one reading may make; `Ref`s to long lists and nested `ForEach`es multiply. */
export const mostValues = 1_000_000;
/** Functions within functions, over all that they refer to. */
const DEEPEST = 200;

/** A tree with all functions of CloudFormation evaluated, as far as the sources tell what they need. Null is `AWS::NoValue`. */
export const evaluate = (scope: Scope, node: SyntaxNode): Evaluated => {
  const { session } = scope.stack;
  const { budget } = session;
  if (budget.left <= 0) {
    tellOnce(session, 'expansion', ({ report }) => report('expansion-too-large', 'error', node.at, { limit: mostValues }));
    return unknownOf(scope, node, '…');
  }
  if (budget.depth >= DEEPEST) {
    tellOnce(session, 'depth', ({ report }) => report('too-deep', 'error', node.at, { limit: DEEPEST }));
    return unknownOf(scope, node, '…');
  }
  budget.left--;
  budget.depth++;
  const value = valueOf(scope, node);
  budget.depth--;
  return value;
};

const valueOf = (scope: Scope, node: SyntaxNode): Evaluated => {
  switch (node.kind) {
    case 'string':
      return node.value.includes('{{resolve:') ? textNode(withoutDynamic(scope, node.value), node.at) : node;
    case 'unresolved':
      return textNode(markOf(scope.stack.session.holes, node.expression, inlineOf(node.expression)), node.at);
    case 'array':
      return { ...node, items: node.items.flatMap((item) => evaluate(scope, item) ?? []) };
    case 'object':
      return objectOf(scope, node);
    default:
      return node;
  }
};

/** What another reader left open (`${self:…}`) stands in a text as it was written. */
const inlineOf = (expression: string): string => (expression.startsWith('${') ? expression : `\${${expression}}`);

const objectOf = (scope: Scope, node: ObjectNode): Evaluated => {
  const call = intrinsicOf(node);
  if (call) {
    const apply = functions.get(call.key);
    return apply ? apply(scope, call.value, node) : unknownFunction(scope, node);
  }
  const members = node.members.flatMap((member) => memberOf(scope, member) ?? []);
  return { ...node, members };
};

const memberOf = (scope: Scope, member: Member): Member | null => {
  if (member.key === 'Fn::Transform') {
    tellMacro(scope, member.value, member.keySpan);
    return null;
  }
  const value = evaluate(scope, member.value);
  return value && { ...member, value };
};

const tellMacro = (scope: Scope, value: SyntaxNode, at: Member['keySpan']): void =>
  tellOnce(scope.stack.session, `macro ${expressionOf(value)}`, ({ report }) =>
    report('not-evaluated', 'warning', at, { what: 'Fn::Transform' }),
  );

const unknownFunction = (scope: Scope, node: ObjectNode): SyntaxNode => {
  const what = node.members[0]?.key ?? '';
  tellOnce(scope.stack.session, `function ${what}`, ({ report }) => report('not-evaluated', 'warning', node.at, { what }));
  return unknownOf(scope, node);
};
