import type { Member, ObjectNode, SyntaxNode } from '../syntax/tree.ts';
import { jsonText } from './json-text.ts';

/** Texts are not read deeper than this anyway. */
const DEEPEST = 260;
const LONGEST = 2000;

/** The one member of an object that is a function of CloudFormation: `{"Ref": "X"}`, `{"Fn::Sub": "…"}`. `!Sub` reads as that, too. */
export const intrinsicOf = (node: SyntaxNode): Member | null => {
  if (node.kind !== 'object') return null;
  const [only] = node.members;
  if (only === undefined || node.members.length > 1) return null;
  if (only.key === 'Ref' || only.key === 'Condition') return only.value.kind === 'string' ? only : null;
  return only.key.startsWith('Fn::') && !only.key.startsWith('Fn::ForEach::') ? only : null;
};

/** A function as people write it in YAML: `!Ref X`, `!GetAtt A.B`. One name for the two ways of writing it. */
export const expressionOf = (node: SyntaxNode): string => {
  const member = intrinsicOf(node);
  if (!member) return node.kind === 'unresolved' ? node.expression : jsonText(node).slice(0, LONGEST);
  const { key, value } = member;
  const isPath = key === 'Fn::GetAtt' && value.kind === 'array' && value.items.every((item) => item.kind === 'string');
  const argument = value.kind === 'string' ? value.value : isPath ? pathOf(value.items) : jsonText(value);
  return `!${key.replace('Fn::', '')} ${argument}`.slice(0, LONGEST);
};

const pathOf = (items: readonly SyntaxNode[]): string => items.map((item) => (item.kind === 'string' ? item.value : '')).join('.');

/**
 * What stands in a template may hold functions of CloudFormation: where nothing evaluates them these are expressions, not objects.
 * What holds none is given back as it is.
 */
export const withoutIntrinsics = (node: SyntaxNode, depth = 0): SyntaxNode => {
  if (depth > DEEPEST) return node;
  if (node.kind === 'array') {
    const items = mapped(node.items, (item) => withoutIntrinsics(item, depth + 1));
    return items === node.items ? node : { ...node, items };
  }
  if (node.kind !== 'object') return node;
  const member = intrinsicOf(node);
  if (member && member.key !== 'Condition') return { kind: 'unresolved', at: node.at, expression: expressionOf(node) };
  return membersWithout(node, depth);
};

const membersWithout = (node: ObjectNode, depth: number): ObjectNode => {
  const members = mapped(node.members, (member) => {
    const value = withoutIntrinsics(member.value, depth + 1);
    return value === member.value ? member : { ...member, value };
  });
  return members === node.members ? node : { ...node, members };
};

/** A list with every item changed: the list itself, and nothing made, where nothing changes. */
export const mapped = <T>(list: readonly T[], change: (item: T) => T): readonly T[] => {
  let made: T[] | null = null;
  for (const [index, item] of list.entries()) {
    const next = change(item);
    if (made === null && next !== item) made = list.slice(0, index);
    made?.push(next);
  }
  return made ?? list;
};
