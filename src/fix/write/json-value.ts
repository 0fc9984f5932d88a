import type { SyntaxNode } from '../../syntax/tree.ts';

/** A value to be written. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** What a node says, to be written again; null where a part of it is an expression. */
export const jsonOf = (node: SyntaxNode): Json | undefined => {
  switch (node.kind) {
    case 'object': {
      const entries = node.members.map(({ key, value }) => [key, jsonOf(value)] as const);
      return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries.map(([k, v]) => [k, v ?? null]));
    }
    case 'array': {
      const items = node.items.map(jsonOf);
      return items.some((item) => item === undefined) ? undefined : items.map((item) => item ?? null);
    }
    case 'null':
      return null;
    case 'unresolved':
      return undefined;
    default:
      return node.value;
  }
};

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isCollection = (value: Json): value is readonly Json[] | JsonObject => typeof value === 'object' && value !== null;

/** An object without some of its members. */
export const without = (value: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
