import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf } from '../access.ts';
import { base64Of } from '../base64.ts';
import { jsonText } from '../json-text.ts';
import { hasPlaceholder } from '../placeholders.ts';
import { exportOf } from './exports.ts';
import { isWhole, spelled } from './holes.ts';
import { ifElse } from './if-else.ts';
import { attributeOf, referenceTo } from './references.ts';
import { type Evaluated, type Scope, tellOnce } from './stack.ts';
import { sub } from './sub.ts';
import { asText, joinedText, textNode, unknownOf } from './texts.ts';

type Apply = (scope: Scope, argument: SyntaxNode, node: SyntaxNode) => Evaluated;

const evaluated = (scope: Scope, node: SyntaxNode | undefined): Evaluated => (node ? scope.stack.session.evaluate(scope, node) : null);
const textOf = (scope: Scope, node: SyntaxNode | undefined): string | null => asText(scope, evaluated(scope, node));
const itemsOf = (node: SyntaxNode): readonly SyntaxNode[] => (node.kind === 'array' ? node.items : []);

const ref: Apply = (scope, argument, node) => {
  const name = argument.kind === 'string' ? argument.value : '';
  return scope.variables.get(name) ?? referenceTo(scope, name, node.at);
};

const getAtt: Apply = (scope, argument, node) => {
  const parts = argument.kind === 'array' ? argument.items.map((item) => textOf(scope, item) ?? '') : [textOf(scope, argument) ?? ''];
  return attributeOf(scope, parts.join('.'), node.at);
};

const join: Apply = (scope, argument, node) => {
  const [delimiter, list] = itemsOf(argument);
  const by = textOf(scope, delimiter);
  const parts = evaluated(scope, list);
  if (by === null || parts?.kind !== 'array') return unknownOf(scope, node);
  const texts = parts.items.map((item) => asText(scope, item));
  return texts.every((text) => text !== null) ? joinedText(scope, node, texts, by) : unknownOf(scope, node);
};

const split: Apply = (scope, argument, node) => {
  const [delimiter, source] = itemsOf(argument);
  const by = textOf(scope, delimiter);
  const text = textOf(scope, source);
  if (by === null || by === '' || text === null) return unknownOf(scope, node);
  const parts = text.split(by);
  scope.stack.session.budget.left -= parts.length;
  return { kind: 'array', at: node.at, items: parts.map((part) => textNode(part, node.at)) };
};

const select: Apply = (scope, argument, node) => {
  const [index, list] = itemsOf(argument);
  const at = textOf(scope, index);
  const from = evaluated(scope, list);
  const item = at !== null && /^\d{1,6}$/.test(at) && from?.kind === 'array' ? from.items[Number(at)] : undefined;
  return item ? { ...item, at: node.at } : unknownOf(scope, node);
};

/** A map that is chosen by the region: known where all its entries say the same. */
const findInMap: Apply = (scope, argument, node) => {
  const [name, first, second, options] = itemsOf(argument);
  const keys = [name, first, second].map((key) => textOf(scope, key));
  const [map, top, inner] = keys;
  if (!map || !top || !inner) return unknownOf(scope, node);
  const whole = childOf(scope.stack.mappings, map);
  const tops = choices(whole, top).flatMap((entry) => choices(entry, inner));
  const [found, ...others] = tops;
  if (found && others.every((other) => jsonText(other) === jsonText(found))) return { ...found, at: node.at };
  const otherwise = childOf(options, 'DefaultValue');
  return otherwise && tops.length === 0 && keys.every((key) => key !== null && isWhole(key))
    ? evaluated(scope, otherwise)
    : unknownOf(scope, node);
};

const choices = (map: SyntaxNode | undefined, key: string): readonly SyntaxNode[] => {
  const exact = childOf(map, key);
  if (exact) return [exact];
  const isOpen = !isWhole(key) || hasPlaceholder(key);
  return isOpen && map?.kind === 'object' ? map.members.map((member) => member.value) : [];
};

const importValue: Apply = (scope, argument, node) => {
  const name = textOf(scope, argument);
  const found = name === null ? null : exportOf(scope.stack.session, name);
  const value = found && scope.stack.session.evaluate(found.scope, found.value);
  return value ? { ...value, at: node.at } : unknownOf(scope, node);
};

const base64: Apply = (scope, argument, node) => {
  const text = textOf(scope, argument);
  return text !== null && isWhole(text) ? textNode(base64Of(text), node.at) : unknownOf(scope, node);
};

const length: Apply = (scope, argument, node) => {
  const list = evaluated(scope, argument);
  return list?.kind === 'array' ? { kind: 'number', value: list.items.length, at: node.at } : unknownOf(scope, node);
};

const toJsonString: Apply = (scope, argument, node) => {
  const value = evaluated(scope, argument);
  return value ? joinedText(scope, node, [jsonText(value)]) : unknownOf(scope, node);
};

/** `AWS::Include` puts a file in its place; what any other macro makes of a template only its code tells. */
const transform: Apply = (scope, argument, node) => {
  const location = childOf(childOf(argument, 'Parameters'), 'Location');
  const path = location ? textOf(scope, location) : null;
  const file = path === null ? null : scope.stack.session.file(spelled(scope.stack.session.holes, path), scope.stack.source);
  if (file) return scope.stack.session.evaluate(scope, file);
  const name = childOf(argument, 'Name');
  const what = name?.kind === 'string' ? `Fn::Transform ${name.value}` : 'Fn::Transform';
  tellOnce(scope.stack.session, `macro ${what}`, ({ report }) => report('not-evaluated', 'warning', node.at, { what }));
  return unknownOf(scope, node);
};

/** Outside of `Conditions`, a condition is only something to be chosen by: what it gives is unknown. */
const unknown: Apply = (scope, _argument, node) => unknownOf(scope, node);

/** A member `Condition` of an IAM statement is no function. */
const conditionMember: Apply = (_scope, _argument, node) => node;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html */
export const functions: ReadonlyMap<string, Apply> = new Map<string, Apply>([
  ['Ref', ref],
  ['Condition', conditionMember],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', sub],
  ['Fn::Join', join],
  ['Fn::Split', split],
  ['Fn::Select', select],
  ['Fn::If', ifElse],
  ['Fn::FindInMap', findInMap],
  ['Fn::ImportValue', importValue],
  ['Fn::Base64', base64],
  ['Fn::Length', length],
  ['Fn::ToJsonString', toJsonString],
  ['Fn::Transform', transform],
  ...['Fn::Equals', 'Fn::And', 'Fn::Or', 'Fn::Not', 'Fn::Cidr', 'Fn::GetAZs', 'Fn::GetStackOutput'].map((name): [string, Apply] => [
    name,
    unknown,
  ]),
]);
