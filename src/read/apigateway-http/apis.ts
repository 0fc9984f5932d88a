import type { CorsConfiguration } from '../../model/api.ts';
import { defaulted, known, located, type Value } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { asObject, booleanOf, literalOf, numberOf, type Reader, stringOf } from '../access.ts';
import type { HttpApiPiece } from '../contribution.ts';
import { listingForm } from '../gateway-listing.ts';
import { enumOr, field, type GatewayReader, hasAny, namesOf, pages } from '../gateway-members.ts';

const knownMembers = new Set(
  (
    'apiId name description apiEndpoint protocolType routeSelectionExpression apiKeySelectionExpression corsConfiguration createdDate ' +
    'disableExecuteApiEndpoint disableSchemaValidation importInfo warnings apiGatewayManaged tags version ipAddressType'
  ).split(' '),
);

const isApi = (node: SyntaxNode): boolean =>
  hasAny(node, 'apiId') &&
  hasAny(node, 'protocolType', 'apiEndpoint', 'routeSelectionExpression', 'name') &&
  // AppSync calls its APIs so too.
  !hasAny(node, 'apiMappingId', 'apiMappingKey', 'uris', 'dns', 'authenticationType', 'eventConfig');

const item = (reader: GatewayReader, node: ObjectNode): HttpApiPiece | null => {
  const id = literalOf(reader, field(node, 'apiId'), 'apiId');
  if (!id) {
    reader.report('member-missing', 'error', node.at, { what: 'apiId' });
    return null;
  }
  const protocol = enumOr(reader, field(node, 'protocolType'), 'protocolType', ['HTTP', 'WEBSOCKET'], defaulted('HTTP', pages.route));
  const endpoint = stringOf(reader, field(node, 'apiEndpoint'), 'apiEndpoint');
  return {
    kind: 'http-api',
    id: id.value,
    label: literalOf(reader, field(node, 'name'), 'name')?.value ?? null,
    at: node.at,
    protocol: known(protocol) ?? protocolOfEndpoint(endpoint),
    hosts: endpoint ? [hostOf(endpoint)] : [],
    disableExecuteApiEndpoint: booleanOf(reader, field(node, 'disableExecuteApiEndpoint'), 'disableExecuteApiEndpoint'),
    cors: corsOf(reader, field(node, 'corsConfiguration')),
  };
};

const protocolOfEndpoint = (endpoint: Value<string> | null): HttpApiPiece['protocol'] =>
  known(endpoint)?.startsWith('wss:') ? 'WEBSOCKET' : 'HTTP';

/** The host of `https://{id}.execute-api.{region}.amazonaws.com`; host names know no case. */
const hostOf = (endpoint: Value<string>): Value<string> => {
  if (endpoint.from !== 'paste') return endpoint;
  const afterScheme = endpoint.value.slice(endpoint.value.indexOf('//') + 1).replace(/^\//, '');
  return located((afterScheme.split('/')[0] ?? '').toLowerCase(), endpoint.at);
};

const corsOf = (reader: Reader, given: SyntaxNode | undefined): CorsConfiguration | null => {
  const node = asObject(given);
  if (!node) return null;
  return {
    at: node.at,
    origins: namesOf(reader, field(node, 'allowOrigins'), 'allowOrigins'),
    methods: namesOf(reader, field(node, 'allowMethods'), 'allowMethods'),
    headers: namesOf(reader, field(node, 'allowHeaders'), 'allowHeaders'),
    exposed: namesOf(reader, field(node, 'exposeHeaders'), 'exposeHeaders'),
    maxAge: known(numberOf(reader, field(node, 'maxAge'), 'maxAge')) ?? null,
    credentials: known(booleanOf(reader, field(node, 'allowCredentials'), 'allowCredentials')) === true,
  };
};

/** `aws apigatewayv2 get-apis`, `get-api`: HTTP and WebSocket APIs. */
export const apisForm = listingForm<HttpApiPiece>({
  id: 'apigatewayv2-get-apis',
  command: 'aws apigatewayv2 get-apis',
  key: 'items',
  isItem: isApi,
  singleIsPart: false,
  known: knownMembers,
  item,
  pieces: (items) => items,
});
