import type { Authorizer } from '../../model/api.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { literalOf } from '../access.ts';
import { listingForm } from '../gateway-listing.ts';
import { field, type GatewayReader, hasAny, namesOf } from '../gateway-members.ts';

const knownMembers = new Set(
  (
    'id name type providerARNs authType authorizerUri authorizerCredentials identitySource identityValidationExpression ' +
    'authorizerResultTtlInSeconds'
  ).split(' '),
);

const isAuthorizer = (node: SyntaxNode): boolean =>
  hasAny(node, 'id') && hasAny(node, 'type') && hasAny(node, 'authorizerUri', 'identitySource', 'providerARNs');

const item = (reader: GatewayReader, node: ObjectNode): Authorizer | null => {
  const id = literalOf(reader, field(node, 'id'), 'id');
  const type = literalOf(reader, field(node, 'type'), 'type');
  if (!id || !type) {
    reader.report('member-missing', 'error', node.at, { what: id ? 'type' : 'id' });
    return null;
  }
  return {
    at: node.at,
    id: id.value,
    label: literalOf(reader, field(node, 'name'), 'name')?.value ?? id.value,
    type: type.value.toUpperCase(),
    identitySources: namesOf(reader, field(node, 'identitySource'), 'identitySource'),
  };
};

/** `aws apigateway get-authorizers`, `get-authorizer`. */
export const authorizersForm = listingForm<Authorizer>({
  id: 'apigateway-get-authorizers',
  command: 'aws apigateway get-authorizers --rest-api-id <id>',
  key: 'items',
  isItem: isAuthorizer,
  singleIsPart: true,
  known: knownMembers,
  item,
  pieces: (authorizers, { at, belongsTo }) => [{ kind: 'rest-authorizers', owner: belongsTo.restApiId ?? null, at, authorizers }],
});
