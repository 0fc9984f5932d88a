import type { ArrayNode, Member, ObjectNode, SyntaxNode } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import { membersOf } from './gateway-members.ts';

/**
 * Trees are built where one form says in other words what another form's reader knows: the values stand where the user wrote them.
 */
export const textAt = (value: string, at: Span): SyntaxNode => ({ kind: 'string', value, at });
export const flagAt = (value: boolean, at: Span): SyntaxNode => ({ kind: 'boolean', value, at });
export const listAt = (items: readonly SyntaxNode[], at: Span): ArrayNode => ({ kind: 'array', items, at });

/** A map of what is there: members without a value are left out. */
export const mapAt = (at: Span, entries: Readonly<Record<string, SyntaxNode | null | undefined>>): ObjectNode => ({
  kind: 'object',
  at,
  members: Object.entries(entries).flatMap(([key, value]) => (value ? [{ key, keySpan: value.at, value }] : [])),
});

/** Only the members named, under the names that the other form has for them: `{IntegrationHttpMethod: 'httpMethod'}`. */
export const renamed = (node: SyntaxNode | undefined, names: Readonly<Record<string, string>>): Readonly<Record<string, SyntaxNode>> =>
  Object.fromEntries(
    membersOf(node).flatMap(({ key, value }) => {
      const name = Object.hasOwn(names, key) ? names[key] : undefined;
      return name === undefined || value.kind === 'null' ? [] : [[name, value]];
    }),
  );

/** A map with some of its members under other names, or made anew; all else stays as it is. */
export const changed = (node: SyntaxNode, change: (member: Member) => Member | null): SyntaxNode =>
  node.kind === 'object' ? { ...node, members: node.members.flatMap((member) => change(member) ?? []) } : node;

/** `{Name: x}` for each key, `x` by what `keys` says of it. */
export const withKeys = (node: SyntaxNode, keys: Readonly<Record<string, string>>): SyntaxNode =>
  changed(node, (member) => ({ ...member, key: (Object.hasOwn(keys, member.key) ? keys[member.key] : undefined) ?? member.key }));

export const withMember = (node: SyntaxNode, key: string, change: (value: SyntaxNode) => SyntaxNode): SyntaxNode =>
  changed(node, (member) => (member.key === key ? { ...member, value: change(member.value) } : member));

export const eachItem = (node: SyntaxNode, change: (item: SyntaxNode) => SyntaxNode): SyntaxNode => {
  if (node.kind === 'array') return { ...node, items: node.items.map(change) };
  return node.kind === 'object' ? withMember(node, 'Items', (items) => eachItem(items, change)) : node;
};
