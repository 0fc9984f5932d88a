import type { SyntaxNode } from '../../syntax/tree.ts';
import { expressionOf } from '../intrinsics.ts';
import { markOf } from './holes.ts';
import { attributeOf, referenceTo } from './references.ts';
import type { Evaluated, Scope } from './stack.ts';
import { asText, joinedText, textNode, unknownOf, withoutDynamic } from './texts.ts';

const VARIABLE = /\$\{(!?)([^{}]{0,300})\}/g;

const valueOf = (scope: Scope, name: string, at: SyntaxNode['at']): string => {
  const own = scope.variables.get(name);
  const value = own ?? (name.includes('.') ? attributeOf(scope, name, at) : referenceTo(scope, name, at));
  return asText(scope, value) ?? listText(scope, value) ?? markOf(scope.stack.session.holes, `!Ref ${name}`);
};

/** A list parameter in a text is its items with commas. */
const listText = (scope: Scope, value: Evaluated): string | null =>
  value?.kind === 'array' ? value.items.map((item) => asText(scope, item) ?? '').join(',') : null;

/**
 * `Fn::Sub`, with or without variables of its own.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html
 */
export const sub = (scope: Scope, argument: SyntaxNode, node: SyntaxNode): Evaluated => {
  const [text, own] = argument.kind === 'array' ? argument.items : [argument];
  if (text?.kind !== 'string') return unknownOf(scope, node);
  const variables = new Map(scope.variables);
  for (const { key, value } of own?.kind === 'object' ? own.members : []) {
    const evaluated = scope.stack.session.evaluate(scope, value);
    variables.set(
      key,
      textNode(asText(scope, evaluated) ?? listText(scope, evaluated) ?? markOf(scope.stack.session.holes, expressionOf(value)), value.at),
    );
  }
  const inner = { ...scope, variables };
  const parts: string[] = [];
  let end = 0;
  for (const found of text.value.matchAll(VARIABLE)) {
    const [whole, literal = '', name = ''] = found;
    parts.push(text.value.slice(end, found.index), literal === '!' ? `\${${name}}` : valueOf(inner, name.trim(), node.at));
    end = found.index + whole.length;
  }
  const written = joinedText(scope, node, [...parts, text.value.slice(end)]);
  return written.kind === 'string' ? textNode(withoutDynamic(scope, written.value), node.at) : written;
};
