import type { SyntaxNode } from '../../syntax/tree.ts';
import { childOf, has } from '../access.ts';
import { membersOf } from '../gateway-members.ts';
import { lowerTextOf } from './references.ts';

export type ApiKind = 'rest' | 'http';

/** An OpenAPI or Swagger definition; the version line may have been cut off, if paths and AWS's members or an `info` are there. */
export const isDefinition = (tree: SyntaxNode): boolean => {
  if (tree.kind !== 'object' || has(tree, 'Resources')) return false;
  if (['openapi', 'swagger'].some((key) => ['string', 'number'].includes(childOf(tree, key)?.kind ?? ''))) return true;
  return (
    childOf(tree, 'paths')?.kind === 'object' &&
    (has(tree, 'info') || tree.members.some(({ key }) => key.startsWith('x-amazon-apigateway-')))
  );
};

/** Each operation's, and their paths' members: everything in which the two kinds of API show. */
const operationsOf = (tree: SyntaxNode): readonly { path: string; node: SyntaxNode }[] =>
  membersOf(childOf(tree, 'paths')).flatMap(({ key, value }) => membersOf(value).map((member) => ({ path: key, node: member.value })));

const INTEGRATION = 'x-amazon-apigateway-integration';

/** Only HTTP APIs have these. */
const isSurelyHttp = (tree: SyntaxNode): boolean =>
  has(tree, 'x-amazon-apigateway-importexport-version') ||
  has(tree, 'x-amazon-apigateway-cors') ||
  has(childOf(tree, 'components'), 'x-amazon-apigateway-integrations') ||
  operationsOf(tree).some(
    ({ path, node }) =>
      path === '/$default' ||
      childOf(node, 'isDefaultRoute')?.kind === 'boolean' ||
      formatOf(node) === '2.0' ||
      has(childOf(node, INTEGRATION), 'integrationSubtype'),
  ) ||
  authorizersOf(tree).some((authorizer) => lowerTextOf(authorizer, 'type') === 'jwt');

/** Only REST APIs have these. */
const isSurelyRest = (tree: SyntaxNode): boolean =>
  ['gateway-responses', 'policy', 'api-key-source', 'request-validators', 'request-validator', 'endpoint-access-mode'].some((name) =>
    has(tree, `x-amazon-apigateway-${name}`),
  ) ||
  has(tree, 'swagger') ||
  authorizersOf(tree).some((authorizer) => ['token', 'cognito_user_pools'].includes(lowerTextOf(authorizer, 'type'))) ||
  operationsOf(tree).some(({ node }) => ['aws', 'http', 'mock'].includes(lowerTextOf(childOf(node, INTEGRATION), 'type')));

/**
 * REST or HTTP API? `payloadFormatVersion: "1.0"` alone speaks for an HTTP API only where nothing speaks for a REST API: many write it into
 * REST definitions, where it does nothing (Terraform's own example does).
 */
export const kindOf = (tree: SyntaxNode): ApiKind => {
  if (isSurelyHttp(tree) && !has(tree, 'swagger')) return 'http';
  return !isSurelyRest(tree) && operationsOf(tree).some(({ node }) => formatOf(node) !== null) ? 'http' : 'rest';
};

const formatOf = (operation: SyntaxNode): string | null => {
  const format = childOf(childOf(operation, INTEGRATION), 'payloadFormatVersion');
  if (format?.kind === 'number') return format.value.toFixed(1);
  return format?.kind === 'string' ? format.value : null;
};

const authorizersOf = (tree: SyntaxNode): readonly SyntaxNode[] =>
  [childOf(childOf(tree, 'components'), 'securitySchemes'), childOf(tree, 'securityDefinitions')].flatMap((schemes) =>
    membersOf(schemes).flatMap(({ value }) => childOf(value, 'x-amazon-apigateway-authorizer') ?? []),
  );
