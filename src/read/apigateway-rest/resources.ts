import type { Resource } from '../../model/api.ts';
import type { Member, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Contribution } from '../contribution.ts';
import type { Form, FormContext } from '../form.ts';
import { type Listing, listingForm } from '../gateway-listing.ts';
import { field, type GatewayReader, hasAny, membersOf, newGatewayReader, requiredString } from '../gateway-members.ts';
import { isEmbedded, methodOf } from './methods.ts';

const command = (restApiId: string | undefined): string =>
  `aws apigateway get-resources --rest-api-id ${restApiId ?? '<id>'} --embed methods`;

/** A resource, and its methods as written: whether they were embedded shows only over the whole listing. */
type ReadResource = { readonly value: Resource; readonly methods: readonly Member[] };

const isResource = (node: SyntaxNode): boolean =>
  hasCamelPath(node) || (hasAny(node, 'path') && hasAny(node, 'resourceMethods', 'pathPart', 'parentId'));

const hasCamelPath = (node: SyntaxNode): boolean =>
  node.kind === 'object' &&
  node.members.some((m) => m.key === 'path' && m.value.kind === 'string' && m.value.value.startsWith('/')) &&
  node.members.some((m) => m.key === 'id');

const item = (reader: GatewayReader, node: ObjectNode): ReadResource | null => {
  const path = requiredString(reader, node, 'path');
  if (!path) return null;
  const given = field(node, 'resourceMethods');
  if (given && given.kind !== 'object') {
    reader.report('member-wrong-type', 'error', given.at, { what: 'resourceMethods', expected: 'object', found: given.kind });
  }
  const methods = membersOf(given);
  return { value: { at: node.at, path, methods: methods.map((member) => methodOf(reader, member)) }, methods };
};

const pieces = (items: readonly ReadResource[], { reader, at, belongsTo }: Listing): readonly Contribution[] => {
  const methods = items.flatMap((resource) => resource.methods);
  const bare = methods.find((member) => !isEmbedded(member));
  const methodsEmbedded = methods.length > 0 && bare === undefined;
  if (!methodsEmbedded && items.length > 0) {
    reader.report('not-embedded', 'warning', bare?.keySpan ?? at, { command: command(belongsTo.restApiId) });
  }
  const resources = items.map((resource) => resource.value);
  return [{ kind: 'rest-resources', owner: belongsTo.restApiId ?? null, at, resources, methodsEmbedded }];
};

const listing = listingForm<ReadResource>({
  id: 'apigateway-get-resources',
  command: command(undefined),
  key: 'items',
  isItem: isResource,
  singleIsPart: true,
  known: new Set(['id', 'parentId', 'pathPart', 'path', 'resourceMethods']),
  item,
  pieces,
});

/** One method or one integration alone: neither says the path that it stands on. */
const isFragment = (tree: SyntaxNode): boolean =>
  !hasAny(tree, 'path', 'resourceMethods', 'integrationType', 'authorizerUri', 'identitySource', 'providerARNs') &&
  ((hasAny(tree, 'httpMethod') && hasAny(tree, 'authorizationType', 'methodIntegration', 'methodResponses', 'apiKeyRequired')) ||
    (hasAny(tree, 'type') && hasAny(tree, 'integrationResponses', 'passthroughBehavior', 'cacheNamespace')));

/** `aws apigateway get-resources`, with or without `--embed methods`, `get-resource`; `get-method` and `get-integration` as fragments of it. */
export const resourcesForm: Form = {
  id: 'apigateway-get-resources',
  recognise: (tree) => listing.recognise(tree) || isFragment(tree),
  read: (tree, context) => (isFragment(tree) ? readFragment(tree, context) : listing.read(tree, context)),
};

const readFragment = (tree: SyntaxNode, { belongsTo }: FormContext): ReturnType<Form['read']> => {
  const reader = newGatewayReader();
  const what = hasAny(tree, 'methodIntegration', 'authorizationType', 'methodResponses', 'apiKeyRequired')
    ? 'get-method'
    : 'get-integration';
  reader.report('form-fragment', 'warning', tree.at, { what, command: command(belongsTo.restApiId) });
  return { value: [], problems: reader.problems };
};
