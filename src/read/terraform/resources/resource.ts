import type { ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { asArray, asObject, childOf } from '../../access.ts';

/**
 * One resource, in Terraform's own names: attributes, and blocks as lists of objects. HCL gives it by evaluating expressions, a plan or a state
 * by its values; from here on they are read alike.
 */
export type Resource = {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly address: string;
  readonly at: Span;
  readonly values: ObjectNode;
  /** By what other resources name it; null where nothing names it. */
  readonly reference: string | null;
  /** What the model calls it: AWS's id, or the address where there is none yet. */
  readonly id: string;
  /** Host names that are known to be its own. */
  readonly hosts: readonly SyntaxNode[];
};

/** What the reading of all resources of one project shares. */
export type Resources = {
  readonly all: readonly Resource[];
  readonly ofType: (...types: readonly string[]) => readonly Resource[];
  /** The model's id of what a value refers to. */
  readonly idOf: (reference: string) => string;
  /** An expression as written, for what must not be empty and is. */
  readonly written: (at: Span) => string;
};

export const resourcesOf = (all: readonly Resource[], written: (at: Span) => string): Resources => {
  const ids = new Map(all.flatMap((one) => (one.reference === null ? [] : [[one.reference, one.id] as const])));
  return {
    all,
    ofType: (...types) => all.filter((one) => one.mode === 'managed' && types.includes(one.type)),
    idOf: (reference) => ids.get(reference) ?? reference,
    written,
  };
};

/** A value that is text; null where it is not there or not known. */
export const textIn = (node: SyntaxNode | undefined, name: string): string | null => {
  const value = childOf(node, name);
  if (value?.kind === 'string') return value.value;
  return value?.kind === 'number' || value?.kind === 'boolean' ? String(value.value) : null;
};

/** The objects of a nested block: a list, or one alone where a dump or a module's argument has only one. */
export const blocksIn = (node: SyntaxNode | undefined, name: string): readonly ObjectNode[] => {
  const value = childOf(node, name);
  const one = asObject(value);
  return one ? [one] : (asArray(value)?.items ?? []).flatMap((item) => asObject(item) ?? []);
};

export const blockIn = (node: SyntaxNode | undefined, name: string): ObjectNode | undefined => blocksIn(node, name)[0];

/** What a value refers to: an id, or the expression that stands for one nobody knows yet (with a mark that no id begins with). */
export const referenceIn = (node: SyntaxNode | undefined, name: string): string | null => {
  const value = childOf(node, name);
  return value?.kind === 'unresolved' ? `?${value.expression}` : textIn(node, name);
};

export const isOpen = (reference: string): boolean => reference.startsWith('?');

/** The model's id of the API that a part belongs to. */
export const ownerIn = (part: Resource, name: string, { idOf }: Resources): string | null => {
  const reference = referenceIn(part.values, name);
  return reference === null ? null : idOf(reference);
};
