import type { Integration } from '../../model/api.ts';
import { located, type Value } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { childOf, literalOf, stringOf } from '../access.ts';
import { listingForm } from '../gateway-listing.ts';
import { field, type GatewayReader, hasAny, requiredString } from '../gateway-members.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html */
const OVERWRITE_PATH = 'overwrite:path';

type Identified = { readonly id: string; readonly value: Integration };

const knownMembers = new Set(
  (
    'apiGatewayManaged connectionId connectionType contentHandlingStrategy credentialsArn description integrationId integrationMethod ' +
    'integrationResponseSelectionExpression integrationSubtype integrationType integrationUri passthroughBehavior payloadFormatVersion ' +
    'requestParameters requestTemplates responseParameters templateSelectionExpression timeoutInMillis tlsConfig'
  ).split(' '),
);

const isIntegration = (node: SyntaxNode): boolean => hasAny(node, 'integrationType');

const item = (reader: GatewayReader, node: ObjectNode): Identified | null => {
  const id = literalOf(reader, field(node, 'integrationId'), 'integrationId');
  const type = requiredString(reader, node, 'integrationType');
  if (!id) reader.report('member-missing', 'error', node.at, { what: 'integrationId' });
  if (!id || !type) return null;
  return {
    id: id.value,
    value: {
      at: node.at,
      type: upper(type),
      // A first-class AWS service integration (`EventBridge-PutEvents`) has no URI: its subtype says what it calls.
      uri: stringOf(reader, field(node, 'integrationUri') ?? field(node, 'integrationSubtype'), 'integrationUri'),
      httpMethod: stringOf(reader, field(node, 'integrationMethod'), 'integrationMethod'),
      payloadFormatVersion: stringOf(reader, field(node, 'payloadFormatVersion'), 'payloadFormatVersion'),
      mockStatus: null,
      ...overwriteIn(reader, node),
      passthroughBehavior: null,
      templateTypes: [],
    },
  };
};

const overwriteIn = (reader: GatewayReader, node: ObjectNode): Pick<Integration, 'pathOverwrite'> => {
  const value = stringOf(reader, childOf(field(node, 'requestParameters'), OVERWRITE_PATH), OVERWRITE_PATH);
  return value ? { pathOverwrite: value } : {};
};

const upper = (type: Value<string>): Value<string> => (type.from === 'paste' ? located(type.value.toUpperCase(), type.at) : type);

/** `aws apigatewayv2 get-integrations`, `get-integration`. */
export const integrationsForm = listingForm<Identified>({
  id: 'apigatewayv2-get-integrations',
  command: 'aws apigatewayv2 get-integrations --api-id <id>',
  key: 'items',
  isItem: isIntegration,
  singleIsPart: true,
  known: knownMembers,
  item,
  pieces: (integrations, { at, belongsTo }) => [{ kind: 'http-integrations', owner: belongsTo.apiId ?? null, at, integrations }],
});
