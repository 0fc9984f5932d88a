import type { Authorizer } from '../../model/api.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { literalOf } from '../access.ts';
import { listingForm } from '../gateway-listing.ts';
import { field, type GatewayReader, hasAny, namesOf } from '../gateway-members.ts';

const knownMembers = new Set(
  (
    'authorizerCredentialsArn authorizerId authorizerPayloadFormatVersion authorizerResultTtlInSeconds authorizerType authorizerUri ' +
    'enableSimpleResponses identitySource identityValidationExpression jwtConfiguration name'
  ).split(' '),
);

const isAuthorizer = (node: SyntaxNode): boolean => hasAny(node, 'authorizerType') && !hasAny(node, 'routeKey');

const item = (reader: GatewayReader, node: ObjectNode): Authorizer | null => {
  const id = literalOf(reader, field(node, 'authorizerId'), 'authorizerId');
  const type = literalOf(reader, field(node, 'authorizerType'), 'authorizerType');
  if (!id || !type) {
    reader.report('member-missing', 'error', node.at, { what: id ? 'authorizerType' : 'authorizerId' });
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

/** `aws apigatewayv2 get-authorizers`, `get-authorizer`. */
export const authorizersForm = listingForm<Authorizer>({
  id: 'apigatewayv2-get-authorizers',
  command: 'aws apigatewayv2 get-authorizers --api-id <id>',
  key: 'items',
  isItem: isAuthorizer,
  singleIsPart: true,
  known: knownMembers,
  item,
  pieces: (authorizers, { at, belongsTo }) => [{ kind: 'http-authorizers', owner: belongsTo.apiId ?? null, at, authorizers }],
});
