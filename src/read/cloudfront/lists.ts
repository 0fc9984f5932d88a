import { type Value, whereOf } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { asArray, childOf, memberOf, type Reader, stringOf } from '../access.ts';

const checkQuantity = (reader: Reader, node: SyntaxNode, count: number, what: string): void => {
  const quantity = memberOf(node, 'Quantity');
  if (quantity === undefined) return;
  const value = quantity.value;
  const written = value.kind === 'number' ? value.value : value.kind === 'string' ? Number(value.value) : Number.NaN;
  if (written === count || Number.isNaN(written)) return;
  reader.report('quantity-mismatch', 'warning', value.at, { what, quantity: written, items: count });
};

/** The items of a CloudFront list, `{Quantity, Items}` or plain. AWS leaves `Items` out of an empty list; where the two disagree, `Items` count. */
export const itemsOf = (reader: Reader, node: SyntaxNode | undefined, what: string): readonly SyntaxNode[] => {
  if (node === undefined || node.kind === 'null' || node.kind === 'unresolved') return [];
  if (node.kind === 'array') return node.items;
  if (node.kind !== 'object') {
    // Some dumps write an empty list as an empty string.
    if (node.kind !== 'string' || node.value !== '') {
      reader.report('member-wrong-type', 'error', node.at, { what, expected: 'list', found: node.kind });
    }
    return [];
  }
  const items = childOf(node, 'Items');
  const list = asArray(items)?.items ?? [];
  if (items && items.kind !== 'array' && items.kind !== 'unresolved') {
    reader.report('member-wrong-type', 'error', items.at, { what, expected: 'list', found: items.kind });
    return list;
  }
  checkQuantity(reader, node, list.length, what);
  return list;
};

/** The items of a list of objects. Anything else among them is told, and left out. */
export const objectsOf = (reader: Reader, node: SyntaxNode | undefined, what: string): readonly SyntaxNode[] =>
  itemsOf(reader, node, what).filter((item) => {
    if (item.kind === 'object' || item.kind === 'unresolved') return true;
    reader.report('member-wrong-type', 'error', item.at, { what, expected: 'object', found: item.kind });
    return false;
  });

export const stringsOf = (reader: Reader, node: SyntaxNode | undefined, what: string): readonly Value<string>[] =>
  itemsOf(reader, node, what).flatMap((item) => stringOf(reader, item, what) ?? []);

/** Only those that are known: policies are plain data. */
export const literalsOf = (reader: Reader, node: SyntaxNode | undefined, what: string): readonly string[] =>
  stringsOf(reader, node, what).flatMap((value) => (value.from === 'unresolved' ? [] : [value.value]));

/** A list of strings as one value: unresolved as soon as one of its members is. */
export const wholeList = (node: SyntaxNode, values: readonly Value<string>[]): Value<readonly string[]> => {
  const open = values.find((value) => value.from === 'unresolved');
  if (open?.from === 'unresolved') return { from: 'unresolved', expression: open.expression, at: whereOf(open) ?? node.at };
  return { from: 'paste', value: values.flatMap((value) => (value.from === 'unresolved' ? [] : [value.value])), at: node.at };
};
