import type { Mapping } from '../../model/api.ts';
import { defaulted, located, type Value } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { stringOf } from '../access.ts';
import { listingForm } from '../gateway-listing.ts';
import { field, type GatewayReader, hasAny, pages, requiredString } from '../gateway-members.ts';

const isMapping = (node: SyntaxNode): boolean => hasAny(node, 'restApiId') && hasAny(node, 'basePath', 'stage');

const item = (reader: GatewayReader, node: ObjectNode): Mapping | null => {
  const apiId = requiredString(reader, node, 'restApiId');
  if (!apiId) return null;
  return {
    at: node.at,
    key: keyOf(stringOf(reader, field(node, 'basePath'), 'basePath')),
    apiId,
    stage: stageOf(stringOf(reader, field(node, 'stage'), 'stage')),
  };
};

/** AWS writes the empty base path as `(none)`. */
const keyOf = (basePath: Value<string> | null): Value<string> => {
  if (!basePath) return defaulted('', pages.basePathMapping);
  return basePath.from === 'paste' && basePath.value === '(none)' ? located('', basePath.at) : basePath;
};

/** Without a stage, or with `(none)`, the caller names the stage in the path. */
const stageOf = (stage: Value<string> | null): Value<string> | null =>
  stage?.from === 'paste' && stage.value === '(none)' ? located('', stage.at) : stage;

/** `aws apigateway get-base-path-mappings`, `get-base-path-mapping`. The domain name stands only in the command. */
export const basePathMappingsForm = listingForm<Mapping>({
  id: 'apigateway-get-base-path-mappings',
  command: 'aws apigateway get-base-path-mappings --domain-name <domain name>',
  key: 'items',
  isItem: isMapping,
  singleIsPart: true,
  known: new Set(['basePath', 'restApiId', 'stage']),
  item,
  pieces: (mappings, { at, belongsTo }) => [{ kind: 'mappings', owner: belongsTo.domainName ?? null, at, mappings }],
});
