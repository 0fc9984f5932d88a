import type { Member, ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { asArray, asObject } from '../../access.ts';

/** How a member of Terraform's is called by AWS, and what becomes of its value. */
type Rename = string | readonly [name: string, shape: (node: SyntaxNode) => SyntaxNode | undefined];

/** Terraform's names of one block. What is not named here is passed on under its own name, so that readers can say that they do not know it. */
export type Shape = Readonly<Record<string, Rename>>;

const isEmpty = (node: SyntaxNode): boolean => node.kind === 'null' || (node.kind === 'array' && node.items.length === 0);

/** Brings an object into AWS's shape; every value keeps its place. `without`: names that have nothing to do with the way of a request. */
export const shaped = (node: ObjectNode, shape: Shape, without: ReadonlySet<string>): ObjectNode => ({
  kind: 'object',
  at: node.at,
  members: node.members.flatMap((member): readonly Member[] => {
    // An attribute that is null or an empty list is one that nobody set.
    if (isEmpty(member.value) || without.has(member.key)) return [];
    const rename = Object.hasOwn(shape, member.key) ? shape[member.key] : undefined;
    if (rename === undefined) return [member];
    if (typeof rename === 'string') return [{ ...member, key: rename }];
    const value = rename[1](member.value);
    return value ? [{ ...member, key: rename[0], value }] : [];
  }),
});

/** A block that is there once at most: Terraform's dumps write it as a list. */
export const once =
  (shape: Shape, without: ReadonlySet<string> = new Set()) =>
  (node: SyntaxNode): SyntaxNode | undefined => {
    const object = asObject(node) ?? asObject(asArray(node)?.items[0]);
    return object ? shaped(object, shape, without) : node.kind === 'unresolved' ? node : undefined;
  };

/** A block that may be there many times. */
export const each =
  (shape: Shape, without: ReadonlySet<string> = new Set()) =>
  (node: SyntaxNode): SyntaxNode | undefined => {
    const items = asArray(node)?.items ?? (node.kind === 'object' ? [node] : null);
    if (!items) return node;
    return { kind: 'array', at: node.at, items: items.map((item) => (item.kind === 'object' ? shaped(item, shape, without) : item)) };
  };

/** A list of texts; one that is not known as a whole is a list of one unknown text. */
export const texts = (node: SyntaxNode): SyntaxNode => (node.kind === 'array' ? node : { kind: 'array', at: node.at, items: [node] });

export const objectOf = (at: Span, entries: readonly (readonly [string, SyntaxNode | undefined])[]): ObjectNode => ({
  kind: 'object',
  at,
  members: entries.flatMap(([key, value]) => (value === undefined ? [] : [{ key, keySpan: value.at, value }])),
});

export const stringOf = (value: string, at: Span): SyntaxNode => ({ kind: 'string', at, value });
export const arrayOf = (at: Span, items: readonly SyntaxNode[]): SyntaxNode => ({ kind: 'array', at, items });

/** Adds members that the object does not have. */
export const withMembers = (node: ObjectNode, entries: readonly (readonly [string, SyntaxNode | undefined])[]): ObjectNode => ({
  ...node,
  members: [
    ...node.members,
    ...objectOf(
      node.at,
      entries.filter(([key]) => !node.members.some((m) => m.key === key)),
    ).members,
  ],
});

export const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
