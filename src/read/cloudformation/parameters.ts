import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { childOf } from '../access.ts';
import { placeholders } from '../placeholders.ts';
import { markOf } from './holes.ts';
import type { Evaluated, Scope } from './stack.ts';
import { asText, textNode } from './texts.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
const PSEUDO: ReadonlyMap<string, string> = new Map([
  ['AWS::AccountId', placeholders.account],
  ['AWS::Partition', placeholders.partition],
  ['AWS::StackName', placeholders.stack],
  ['AWS::URLSuffix', 'amazonaws.com'],
]);

/** `AWS::…`: undefined for a name that is no pseudo parameter whose value can stand for itself. */
export const pseudoParameter = ({ stack }: Scope, name: string, at: Span): SyntaxNode | null | undefined => {
  if (name === 'AWS::NoValue') return null;
  if (name === 'AWS::Region') return textNode(stack.region, at);
  const value = PSEUDO.get(name);
  return value === undefined ? undefined : textNode(value, at);
};

const isList = (type: string): boolean => type.startsWith('List<') || type === 'CommaDelimitedList';

/** The value of a parameter that stands for a name in another place (`AWS::SSM::Parameter::Value<String>`) is not in the template. */
const isLookedUp = (type: string): boolean => type.startsWith('AWS::SSM::Parameter::Value<');

const listOf = (text: string, at: Span): SyntaxNode => ({
  kind: 'array',
  at,
  items: text === '' ? [] : text.split(',').map((item) => textNode(item.trim(), at)),
});

/**
 * A parameter: what the parent stack passes, else its default. An empty default stands for "to be filled in", except where a condition
 * looks whether it was.
 */
export const parameterValue = (scope: Scope, name: string, node: SyntaxNode, at: Span): Evaluated => {
  const given = scope.stack.given(name);
  if (given) return { ...given, at };
  const typeNode = childOf(node, 'Type');
  const type = typeNode?.kind === 'string' ? typeNode.value : 'String';
  const unset = textNode(markOf(scope.stack.session.holes, `!Ref ${name}`), at);
  const text = isLookedUp(type) ? null : asText(scope, childOf(node, 'Default') ?? null);
  if (text === null || (text === '' && !scope.isCondition)) return unset;
  return isList(type) ? listOf(text, at) : textNode(text, at);
};
