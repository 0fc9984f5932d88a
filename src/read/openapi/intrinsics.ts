import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { jsonText } from './json-text.ts';

/** Texts are not read deeper than this anyway. */
const DEEPEST = 200;
const LONGEST = 2000;

const isIntrinsic = ({ members }: ObjectNode): boolean => {
  const [only, ...others] = members;
  return only !== undefined && others.length === 0 && (only.key === 'Ref' || only.key.startsWith('Fn::'));
};

/**
 * A definition that stands in a template may hold functions of CloudFormation (`{"Fn::Sub": "…"}`): these are expressions, not objects.
 * What holds none is given back as it is.
 */
export const withoutIntrinsics = (node: SyntaxNode, depth = 0): SyntaxNode => {
  if (depth > DEEPEST) return node;
  if (node.kind === 'array') {
    const items = node.items.map((item) => withoutIntrinsics(item, depth + 1));
    return items.some((item, index) => item !== node.items[index]) ? { ...node, items } : node;
  }
  if (node.kind !== 'object') return node;
  if (isIntrinsic(node)) return { kind: 'unresolved', at: node.at, expression: jsonText(node).slice(0, LONGEST) };
  return membersWithout(node, depth);
};

const membersWithout = (node: ObjectNode, depth: number): ObjectNode => {
  const members = node.members.map((member) => {
    const value = withoutIntrinsics(member.value, depth + 1);
    return value === member.value ? member : { ...member, value };
  });
  return members.some((member, index) => member !== node.members[index]) ? { ...node, members } : node;
};
