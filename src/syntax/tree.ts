import type { Span } from '../text/span.ts';

/** One positioned tree for every syntax. Spans cover the value; a member's `keySpan` covers its key. */
export type SyntaxNode = ObjectNode | ArrayNode | ScalarNode | UnresolvedNode;

export type ObjectNode = { readonly kind: 'object'; readonly at: Span; readonly members: readonly Member[] };
export type Member = { readonly key: string; readonly keySpan: Span; readonly value: SyntaxNode };
export type ArrayNode = { readonly kind: 'array'; readonly at: Span; readonly items: readonly SyntaxNode[] };
export type ScalarNode =
  | { readonly kind: 'string'; readonly at: Span; readonly value: string }
  | { readonly kind: 'number'; readonly at: Span; readonly value: number }
  | { readonly kind: 'boolean'; readonly at: Span; readonly value: boolean }
  | { readonly kind: 'null'; readonly at: Span };

/** A value that only something else can tell (`!Ref X`, `var.x`): the expression as written. */
export type UnresolvedNode = { readonly kind: 'unresolved'; readonly at: Span; readonly expression: string };
