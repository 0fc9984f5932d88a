import type { Span } from '../../../text/span.ts';
import type { Json } from '../json-value.ts';
import type { Edits } from '../tree-editor.ts';
import type { HclPage } from './page.ts';
import type { Fields, Said } from './said.ts';

/** Attributes to set; null takes one away. */
export type Values = { readonly [name: string]: Said | null };

/** What becomes of a list of texts. `known`: all that is in it, where it is an expression; null where nobody knows. */
export type ListChange = {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly known: readonly string[] | null;
};

/** Something that says attributes: a block, the same in Terraform's JSON, or an object that a module is called with. */
export type Holder = {
  readonly page: HclPage;
  readonly at: Span;
  /** The type of a block (`resource`, `origin`), or the argument's name. */
  readonly type: string;
  readonly labels: readonly string[];
  /** How an attribute is written, in the words of HCL; null where it is not there. */
  readonly written: (name: string) => string | null;
  /** `first`: what is new comes before all others. */
  readonly change: (values: Values, first?: boolean) => Edits;
  readonly adjust: (name: string, change: ListChange) => Edits;
  /** Blocks inside, and objects that are written as attributes. */
  readonly nested: (type: string) => readonly Holder[];
  /** The objects of a map, by their keys; a block has none. */
  readonly entries?: () => readonly (readonly [string, Holder])[];
  /** Puts an object under a key of its own into a map. */
  readonly put?: (key: string, copy: Copy) => Edits;
  readonly add: (type: string, fields: Fields) => Edits;
  /** Puts a copy of an object before this one of its list, or behind it. */
  readonly insert?: (copy: Copy, where: 'before' | 'after') => Edits;
  /** Puts this object before another one of its list, as it is written. */
  readonly moveTo?: (index: number) => Edits;
  readonly remove: () => Edits;
  /** Puts another block in its place. */
  readonly swap: (type: string, fields: Fields) => Edits;
  readonly copy: (values: Values, first?: boolean) => Copy | null;
};

/** A block as it is written, with some attributes set otherwise: its text from the brace on, or its JSON. */
export type Copy = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'json'; readonly value: Json };
