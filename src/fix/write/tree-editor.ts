import type { ArrayNode, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Edit } from '../../text/edits.ts';
import type { Json } from './json-value.ts';

/** Null: this cannot be written here. */
export type Edits = readonly Edit[] | null;

/** Changes a parsed text in its own style. One for each syntax; all offsets are those of the text that was parsed. */
export type TreeEditor = {
  readonly replace: (node: SyntaxNode, value: Json) => Edits;
  /** Adds a member that is not there yet. */
  readonly addMember: (object: ObjectNode, key: string, value: Json) => Edits;
  readonly removeMember: (object: ObjectNode, key: string) => Edits;
  /** Puts items before the one at `index`, or at the end. */
  readonly insertItems: (array: ArrayNode, index: number, values: readonly Json[]) => Edits;
  readonly removeItem: (array: ArrayNode, index: number) => Edits;
  /** Puts an item before an earlier or later one, as it is written. */
  readonly moveItem: (array: ArrayNode, from: number, before: number) => Edits;
};

export const allEdits = (...parts: readonly Edits[]): Edits => {
  const edits = parts.flatMap((part) => part ?? []);
  return parts.some((part) => part === null) ? null : edits;
};
