import type { RestStage } from '../../model/api.ts';
import { defaulted } from '../../model/value.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import { asObject, numberOf, stringOf } from '../access.ts';
import type { Form } from '../form.ts';
import { listingForm } from '../gateway-listing.ts';
import { field, type GatewayReader, hasAny, namedValuesOf, pages, requiredString } from '../gateway-members.ts';
import { stageKindOf } from '../stage-kind.ts';

const knownMembers = new Set(
  (
    'deploymentId clientCertificateId stageName description cacheClusterEnabled cacheClusterSize cacheClusterStatus methodSettings variables ' +
    'documentationVersion accessLogSettings canarySettings tracingEnabled webAclArn tags createdDate lastUpdatedDate'
  ).split(' '),
);

const isStage = (node: SyntaxNode): boolean => stageKindOf(node) === 'rest';

const item = (reader: GatewayReader, node: ObjectNode): RestStage | null => {
  const name = requiredString(reader, node, 'stageName');
  if (!name) return null;
  return {
    at: node.at,
    name,
    webAclArn: stringOf(reader, field(node, 'webAclArn'), 'webAclArn'),
    canary: canaryOf(reader, field(node, 'canarySettings')),
    variables: namedValuesOf(reader, field(node, 'variables')),
  };
};

const canaryOf = (reader: GatewayReader, node: SyntaxNode | undefined): RestStage['canary'] => {
  const canary = asObject(node);
  if (!canary) return null;
  const percent = numberOf(reader, field(canary, 'percentTraffic'), 'canarySettings.percentTraffic');
  return { at: canary.at, percentTraffic: percent ?? defaulted(0, pages.canary) };
};

const listing = listingForm<RestStage>({
  id: 'apigateway-get-stages',
  command: 'aws apigateway get-stages --rest-api-id <id>',
  key: 'item',
  isItem: isStage,
  singleIsPart: true,
  known: knownMembers,
  item,
  pieces: (stages, { at, belongsTo }) => [{ kind: 'rest-stages', owner: belongsTo.restApiId ?? null, at, stages }],
});

/** Only get-stages calls its list `item`; some write `items` by hand. An empty `item` is a REST API without stages. */
const underItems = (tree: SyntaxNode): SyntaxNode | undefined => (hasAny(tree, 'item') ? undefined : field(tree, 'items'));

const isItemList = (tree: SyntaxNode): boolean => {
  const list = field(tree, 'item');
  return list?.kind === 'array' && list.items.every((node) => hasAny(node, 'stageName'));
};

/** `aws apigateway get-stages`, `get-stage`. */
export const stagesForm: Form = {
  id: 'apigateway-get-stages',
  recognise: (tree) => isItemList(tree) || listing.recognise(underItems(tree) ?? tree),
  read: (tree, context) => listing.read(underItems(tree) ?? tree, context),
};
