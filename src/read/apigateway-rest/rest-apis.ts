import { located, type Value } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { asArray, booleanOf, enumOf, literalOf, type Reader, stringOf } from '../access.ts';
import type { RestApiPiece } from '../contribution.ts';
import { listingForm } from '../gateway-listing.ts';
import { field, type GatewayReader, hasAny } from '../gateway-members.ts';

const knownMembers = new Set(
  (
    'id name description createdDate version warnings binaryMediaTypes minimumCompressionSize apiKeySource endpointConfiguration policy tags ' +
    'disableExecuteApiEndpoint rootResourceId securityPolicy endpointAccessMode apiStatus apiStatusMessage'
  ).split(' '),
);

/** Other things of API Gateway have an id and a name too: models, usage plans, API keys, authorizers, VPC links, validators. */
const isRestApi = (node: SyntaxNode): boolean =>
  hasAny(node, 'id') &&
  !hasAny(node, 'path', 'type', 'authType', 'schema', 'apiStages', 'enabled', 'stageKeys', 'targetArns', 'validateRequestBody') &&
  (hasAny(node, 'endpointConfiguration', 'apiKeySource', 'rootResourceId', 'disableExecuteApiEndpoint') || hasCamelIdAndName(node));

/** In PascalCase an `Id` and a `Name` may be nearly anything of AWS. */
const hasCamelIdAndName = (node: SyntaxNode): boolean =>
  node.kind === 'object' && ['id', 'name'].every((key) => node.members.some((m) => m.key === key && m.value.kind !== 'null'));

const item = (reader: GatewayReader, node: ObjectNode): RestApiPiece | null => {
  const id = literalOf(reader, field(node, 'id'), 'id');
  if (!id) {
    reader.report('member-missing', 'error', node.at, { what: 'id' });
    return null;
  }
  const name = literalOf(reader, field(node, 'name'), 'name');
  const types = asArray(field(field(node, 'endpointConfiguration'), 'types'))?.items[0];
  return {
    kind: 'rest-api',
    id: id.value,
    label: name?.value ?? null,
    at: node.at,
    endpointType: enumOf(reader, types, 'endpointConfiguration.types', ['edge', 'regional', 'private']),
    hosts: [],
    disableExecuteApiEndpoint: booleanOf(reader, field(node, 'disableExecuteApiEndpoint'), 'disableExecuteApiEndpoint'),
    policy: policyOf(reader, field(node, 'policy')),
    apiKeySource: enumOf(reader, field(node, 'apiKeySource'), 'apiKeySource', ['HEADER', 'AUTHORIZER']),
    endpointAccessMode: stringOf(reader, field(node, 'endpointAccessMode'), 'endpointAccessMode'),
  };
};

/**
 * AWS escapes the policy's JSON once more before it puts it into its own JSON string: `"{\\\"Version\\\":…}"`. Give the JSON itself, so that
 * a policy reads the same from here and from elsewhere.
 */
const policyOf = (reader: Reader, node: SyntaxNode | undefined): Value<string> | null => {
  const text = stringOf(reader, node, 'policy');
  if (text?.from !== 'paste') return text;
  if (text.value === '') return null;
  if (!/^\s*\{\s*\\"/.test(text.value)) return text;
  try {
    const inner: unknown = JSON.parse(`"${text.value}"`);
    return typeof inner === 'string' ? located(inner, text.at) : text;
  } catch {
    return text;
  }
};

/** `aws apigateway get-rest-apis`, `get-rest-api`. Neither tells the region: the host is `{id}.execute-api.{any region}.amazonaws.com`. */
export const restApisForm = listingForm<RestApiPiece>({
  id: 'apigateway-get-rest-apis',
  command: 'aws apigateway get-rest-apis',
  key: 'items',
  isItem: isRestApi,
  singleIsPart: false,
  known: knownMembers,
  item,
  pieces: (items) => items,
});
