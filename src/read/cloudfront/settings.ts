import { defaulted, unresolved, type Value } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf, enumOf, type Reader } from '../access.ts';

/** AWS's default for a setting that is not written, and the page that says so. */
type Otherwise<T> = { readonly value: T; readonly page: string };

/** One of AWS's words. A word that AWS does not know is reported and stays unresolved: it is never taken for the default. */
export const settingOf = <const T extends string>(
  reader: Reader,
  parent: SyntaxNode | undefined,
  name: string,
  allowed: readonly T[],
  otherwise: Otherwise<NoInfer<T>>,
): Value<T> => {
  const node = childOf(parent, name);
  if (!node) return defaulted<T>(otherwise.value, otherwise.page);
  return enumOf(reader, node, name, allowed) ?? unresolved(node.kind === 'string' ? node.value : name, node.at);
};
