import { defaulted } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf, enumOf, literalOf, type Reader } from '../access.ts';
import type { FunctionSummary } from '../contribution.ts';
import { itemsOf } from './lists.ts';
import { pages } from './pages.ts';

/** What `list-functions` and `describe-function` tell of a CloudFront Function: everything but its code. */
export const readFunctionSummary = (reader: Reader, node: SyntaxNode): FunctionSummary | null => {
  const name = literalOf(reader, childOf(node, 'Name'), 'FunctionSummary.Name');
  if (!name) {
    reader.report('member-missing', 'error', node.at, { what: 'FunctionSummary.Name' });
    return null;
  }
  const config = childOf(node, 'FunctionConfig');
  const stores = itemsOf(reader, childOf(config, 'KeyValueStoreAssociations'), 'KeyValueStoreAssociations');
  return {
    at: node.at,
    name: name.value,
    arn: literalOf(reader, childOf(childOf(node, 'FunctionMetadata'), 'FunctionARN'), 'FunctionARN')?.value ?? null,
    runtime:
      enumOf(reader, childOf(config, 'Runtime'), 'Runtime', ['cloudfront-js-1.0', 'cloudfront-js-2.0']) ??
      defaulted('cloudfront-js-1.0', pages.functionConfig),
    keyValueStores: stores.flatMap((store) => literalOf(reader, childOf(store, 'KeyValueStoreARN'), 'KeyValueStoreARN')?.value ?? []),
  };
};
