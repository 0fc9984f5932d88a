import { defaulted, known } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { stringOf } from '../access.ts';
import type { RoutePiece } from '../contribution.ts';
import { listingForm } from '../gateway-listing.ts';
import { booleanOr, enumOr, field, type GatewayReader, hasAny, pages, requiredString } from '../gateway-members.ts';

const knownMembers = new Set(
  (
    'apiGatewayManaged apiKeyRequired authorizationScopes authorizationType authorizerId modelSelectionExpression operationName requestModels ' +
    'requestParameters routeId routeKey routeResponseSelectionExpression target'
  ).split(' '),
);

const isRoute = (node: SyntaxNode): boolean => hasAny(node, 'routeKey') && !hasAny(node, 'apiId', 'protocolType');

const item = (reader: GatewayReader, node: ObjectNode): RoutePiece | null => {
  const routeKey = requiredString(reader, node, 'routeKey');
  if (!routeKey) return null;
  const allowed = ['NONE', 'JWT', 'AWS_IAM', 'CUSTOM'] as const;
  return {
    at: node.at,
    routeKey,
    authorizationType: enumOr(reader, field(node, 'authorizationType'), 'authorizationType', allowed, defaulted('NONE', pages.route)),
    authorizerId: stringOf(reader, field(node, 'authorizerId'), 'authorizerId'),
    apiKeyRequired: booleanOr(reader, field(node, 'apiKeyRequired'), 'apiKeyRequired', false, pages.route),
    integration: null,
    target: field(node, 'target') ? 'named' : 'none',
    targetId: known(stringOf(reader, field(node, 'target'), 'target')) ?? null,
  };
};

/** `aws apigatewayv2 get-routes`, `get-route`. */
export const routesForm = listingForm<RoutePiece>({
  id: 'apigatewayv2-get-routes',
  command: 'aws apigatewayv2 get-routes --api-id <id>',
  key: 'items',
  isItem: isRoute,
  singleIsPart: true,
  known: knownMembers,
  item,
  pieces: (routes, { at, belongsTo }) => [{ kind: 'http-routes', owner: belongsTo.apiId ?? null, at, routes }],
});
