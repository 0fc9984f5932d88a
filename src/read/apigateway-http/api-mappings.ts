import type { Mapping } from '../../model/api.ts';
import { defaulted, located, type Value } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { stringOf } from '../access.ts';
import { listingForm } from '../gateway-listing.ts';
import { field, type GatewayReader, hasAny, pages, requiredString } from '../gateway-members.ts';

const isMapping = (node: SyntaxNode): boolean => hasAny(node, 'apiMappingId', 'apiMappingKey');

const item = (reader: GatewayReader, node: ObjectNode): Mapping | null => {
  const apiId = requiredString(reader, node, 'apiId');
  if (!apiId) return null;
  const key = stringOf(reader, field(node, 'apiMappingKey'), 'apiMappingKey');
  return { at: node.at, key: keyOf(key), apiId, stage: stringOf(reader, field(node, 'stage'), 'stage') };
};

/** v2 writes the empty key as `""`, or leaves it out; v1's `(none)` may have been copied here. */
const keyOf = (key: Value<string> | null): Value<string> => {
  if (!key) return defaulted('', pages.apiMapping);
  return key.from === 'paste' && key.value === '(none)' ? located('', key.at) : key;
};

/** `aws apigatewayv2 get-api-mappings`, `get-api-mapping`: for REST APIs too. The domain name stands only in the command. */
export const apiMappingsForm = listingForm<Mapping>({
  id: 'apigatewayv2-get-api-mappings',
  command: 'aws apigatewayv2 get-api-mappings --domain-name <domain name>',
  key: 'items',
  isItem: isMapping,
  singleIsPart: true,
  known: new Set(['apiId', 'apiMappingId', 'apiMappingKey', 'stage']),
  item,
  pieces: (mappings, { at, belongsTo }) => [{ kind: 'mappings', owner: belongsTo.domainName ?? null, at, mappings }],
});
