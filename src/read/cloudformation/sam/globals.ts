import type { Member, SyntaxNode } from '../../../syntax/tree.ts';
import { childOf } from '../../access.ts';

/** `Globals.Function` are the properties of every `AWS::Serverless::Function`. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['AWS::Serverless::Function', 'Function'],
  ['AWS::Serverless::Api', 'Api'],
  ['AWS::Serverless::HttpApi', 'HttpApi'],
]);

/** Maps are merged, lists are added up, and of everything else the resource's own counts. */
const merged = (global: SyntaxNode, own: SyntaxNode | undefined, depth = 0): SyntaxNode => {
  if (!own || depth > 30) return own ?? global;
  if (global.kind === 'array' && own.kind === 'array') return { ...own, items: [...global.items, ...own.items] };
  if (global.kind !== 'object' || own.kind !== 'object') return own;
  const inherited = global.members.map((member): Member => {
    const mine = own.members.find(({ key }) => key === member.key);
    return mine ? { ...mine, value: merged(member.value, mine.value, depth + 1) } : member;
  });
  const names = new Set(global.members.map(({ key }) => key));
  return { ...own, members: [...inherited, ...own.members.filter(({ key }) => !names.has(key))] };
};

/**
 * The properties of a resource with what `Globals` says of all resources of its type.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export const withGlobals = (root: SyntaxNode, type: string, properties: SyntaxNode | undefined): SyntaxNode | undefined => {
  const section = SECTIONS.get(type);
  const global = section === undefined ? undefined : childOf(childOf(root, 'Globals'), section);
  return global ? merged(global, properties) : properties;
};
