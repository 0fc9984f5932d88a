import type { SyntaxNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { childOf } from '../../access.ts';
import { membersOf } from '../../gateway-members.ts';
import { listAt, mapAt, textAt } from '../../shapes.ts';
import { textIn } from '../resources.ts';

/** SAM's names for the two schemes that no `Authorizers` entry makes. */
const iam = 'AWS_IAM';
const apiKey = 'api_key';

const headerScheme = (at: Span, more: Readonly<Record<string, SyntaxNode>>, name = 'Authorization'): SyntaxNode =>
  mapAt(at, { type: textAt('apiKey', at), name: textAt(name, at), in: textAt('header', at), ...more });

const texts = (node: SyntaxNode | undefined): readonly string[] =>
  node?.kind === 'array' ? node.items.flatMap((item) => textIn(item) ?? []) : node ? [textIn(node) ?? ''] : [];

/** Where a Lambda authorizer looks: REST and HTTP APIs spell it differently. */
const sourcesOf = (kind: 'rest' | 'http', identity: SyntaxNode | undefined): string => {
  const prefix = kind === 'rest' ? 'method.request' : '$request';
  const header = texts(childOf(identity, 'Header'));
  const headers = [...header, ...texts(childOf(identity, 'Headers'))].map((name) => `${prefix}.header.${name}`);
  const queries = texts(childOf(identity, 'QueryStrings')).map((name) => `${prefix}.querystring.${name}`);
  return [...headers, ...queries].join(',');
};

const typeOf = (kind: 'rest' | 'http', authorizer: SyntaxNode): string => {
  if (childOf(authorizer, 'UserPoolArn')) return 'cognito_user_pools';
  if (childOf(authorizer, 'JwtConfiguration')) return 'jwt';
  return kind === 'http' || textIn(childOf(authorizer, 'FunctionPayloadType'))?.toUpperCase() === 'REQUEST' ? 'request' : 'token';
};

const schemeOf = (kind: 'rest' | 'http', authorizer: SyntaxNode, at: Span): SyntaxNode => {
  const type = typeOf(kind, authorizer);
  const identity = childOf(authorizer, 'Identity');
  const said = textIn(childOf(authorizer, 'IdentitySource')) ?? sourcesOf(kind, identity);
  const usual = kind === 'rest' ? 'method.request.header.Authorization' : '$request.header.Authorization';
  const source = said !== '' || type === 'request' ? said : usual;
  return headerScheme(at, {
    'x-amazon-apigateway-authorizer': mapAt(at, {
      type: textAt(type, at),
      ...(source === '' ? {} : { identitySource: textAt(source, at) }),
    }),
  });
};

/** The security schemes of `Auth`, as an OpenAPI definition has them. */
export const schemesOf = (kind: 'rest' | 'http', auth: SyntaxNode | undefined, at: Span): Readonly<Record<string, SyntaxNode>> => ({
  [iam]: headerScheme(at, { 'x-amazon-apigateway-authtype': textAt('awsSigv4', at) }),
  [apiKey]: headerScheme(at, {}, 'x-api-key'),
  ...Object.fromEntries(membersOf(childOf(auth, 'Authorizers')).map(({ key, value }) => [key, schemeOf(kind, value, value.at)])),
});

const isOn = (node: SyntaxNode | undefined): boolean => textIn(node)?.toLowerCase() === 'true';
const isOff = (node: SyntaxNode | undefined): boolean => textIn(node)?.toLowerCase() === 'false';

/** What one method asks of its caller: its event's own word, else the API's. Null where that is nothing. */
export const securityOf = (own: SyntaxNode | undefined, all: SyntaxNode | undefined, method: string, at: Span): SyntaxNode | null => {
  const isPreflight = method === 'options' && own === undefined;
  const defaultNode = childOf(all, 'DefaultAuthorizer');
  const usual = isPreflight && isOff(childOf(all, 'AddDefaultAuthorizerToCorsPreflight')) ? undefined : defaultNode;
  const node = childOf(own, 'Authorizer') ?? usual;
  const authorizer = textIn(node);
  const keyNode = childOf(own, 'ApiKeyRequired') ?? childOf(all, 'ApiKeyRequired');
  const needsKey = isOn(keyNode) && !(isPreflight && isOff(childOf(all, 'AddApiKeyRequiredToCorsPreflight')));
  const where = node?.at ?? keyNode?.at ?? at;
  const named = [...(authorizer === null || authorizer === 'NONE' ? [] : [authorizer]), ...(needsKey ? [apiKey] : [])];
  if (named.length === 0) return authorizer === 'NONE' ? listAt([], where) : null;
  return listAt([mapAt(where, Object.fromEntries(named.map((name) => [name, listAt([], where)])))], where);
};
