import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { asObject, childOf } from '../access.ts';
import type { GatewayReader } from '../gateway-members.ts';

/** A chain of references longer than this is a circle, or as good as one. */
const MOST_HOPS = 16;

/** What one definition is read with. */
export type Definition = { readonly reader: GatewayReader; readonly root: ObjectNode };

/** The object that a node stands for, after local references (`#/components/…`). References into other files are reported, once each. */
export const resolved = (definition: Definition, node: SyntaxNode | undefined): ObjectNode | undefined => {
  let current = asObject(node);
  for (let hops = 0; current && hops < MOST_HOPS; hops++) {
    const reference = childOf(current, '$ref');
    if (reference?.kind !== 'string') return current;
    if (!reference.value.startsWith('#/')) {
      reportReference(definition.reader, reference.value, reference);
      return undefined;
    }
    const target = asObject(pointed(definition.root, reference.value));
    if (!target) reportReference(definition.reader, reference.value, reference);
    current = target;
  }
  return undefined;
};

const pointed = (root: ObjectNode, reference: string): SyntaxNode | undefined => {
  let current: SyntaxNode | undefined = root;
  for (const part of reference.slice(2).split('/')) current = childOf(current, decoded(part));
  return current;
};

/** `~1paths~1%7Bid%7D`: a JSON pointer, percent-encoded as it stands in a URI. */
const decoded = (part: string): string => {
  const pointer = part.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
};

const reportReference = (reader: GatewayReader, reference: string, { at }: SyntaxNode): void => {
  if (reader.reported.has(reference)) return;
  reader.reported.add(reference);
  reader.report('member-unknown-value', 'warning', at, { what: '$ref', value: reference, allowed: '' });
};

/** The text of a member, or an empty text. */
export const textOf = (node: SyntaxNode | undefined, name: string): string => {
  const value = childOf(node, name);
  return value?.kind === 'string' ? value.value : '';
};

/** The text of a member whose case AWS does not heed. */
export const lowerTextOf = (node: SyntaxNode | undefined, name: string): string => textOf(node, name).toLowerCase();
