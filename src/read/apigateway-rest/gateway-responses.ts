import type { GatewayResponse } from '../../model/api.ts';
import { known } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { booleanOf, literalOf, numberOf } from '../access.ts';
import { listingForm } from '../gateway-listing.ts';
import { field, type GatewayReader, hasAny, namedValuesOf } from '../gateway-members.ts';

const isGatewayResponse = (node: SyntaxNode): boolean =>
  hasAny(node, 'responseType') && hasAny(node, 'statusCode', 'responseParameters', 'responseTemplates', 'defaultResponse');

const item = (reader: GatewayReader, node: ObjectNode): GatewayResponse | null => {
  const responseType = literalOf(reader, field(node, 'responseType'), 'responseType');
  if (!responseType) {
    reader.report('member-missing', 'error', node.at, { what: 'responseType' });
    return null;
  }
  const templates = namedValuesOf(reader, field(node, 'responseTemplates'));
  return {
    at: node.at,
    responseType,
    statusCode: numberOf(reader, field(node, 'statusCode'), 'statusCode'),
    template: (templates.find(({ name }) => name === 'application/json') ?? templates[0])?.value ?? null,
    parameters: namedValuesOf(reader, field(node, 'responseParameters')),
    isDefault: known(booleanOf(reader, field(node, 'defaultResponse'), 'defaultResponse')) === true,
  };
};

/** `aws apigateway get-gateway-responses`, `get-gateway-response`. */
export const gatewayResponsesForm = listingForm<GatewayResponse>({
  id: 'apigateway-get-gateway-responses',
  command: 'aws apigateway get-gateway-responses --rest-api-id <id>',
  key: 'items',
  isItem: isGatewayResponse,
  singleIsPart: true,
  known: new Set(['responseType', 'statusCode', 'responseParameters', 'responseTemplates', 'defaultResponse']),
  item,
  pieces: (responses, { at, belongsTo }) => [{ kind: 'gateway-responses', owner: belongsTo.restApiId ?? null, at, responses }],
});
