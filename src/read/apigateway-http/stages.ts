import type { HttpApi } from '../../model/api.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { listingForm } from '../gateway-listing.ts';
import { type GatewayReader, requiredString } from '../gateway-members.ts';
import { stageKindOf } from '../stage-kind.ts';

type Stage = NonNullable<HttpApi['stages']>[number];

const knownMembers = new Set(
  (
    'accessLogSettings apiGatewayManaged autoDeploy clientCertificateId createdDate defaultRouteSettings deploymentId description ' +
    'lastDeploymentStatusMessage lastUpdatedDate routeSettings stageName stageVariables tags'
  ).split(' '),
);

const isStage = (node: SyntaxNode): boolean => stageKindOf(node) === 'http';

const item = (reader: GatewayReader, node: ObjectNode): Stage | null => {
  const name = requiredString(reader, node, 'stageName');
  return name && { at: node.at, name };
};

/** `aws apigatewayv2 get-stages`, `get-stage`. */
export const stagesForm = listingForm<Stage>({
  id: 'apigatewayv2-get-stages',
  command: 'aws apigatewayv2 get-stages --api-id <id>',
  key: 'items',
  isItem: isStage,
  singleIsPart: true,
  known: knownMembers,
  item,
  pieces: (stages, { at, belongsTo }) => [{ kind: 'http-stages', owner: belongsTo.apiId ?? null, at, stages }],
});
