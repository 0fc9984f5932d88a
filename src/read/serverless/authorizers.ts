import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { childOf } from '../access.ts';
import { listAt, mapAt, textAt } from '../shapes.ts';
import { textIn } from './integrations.ts';

/** The names of the schemes that need no authorizer, as the reader of templates has them. */
const IAM = 'AWS_IAM';
const KEY = 'api_key';

/** What an event asks of its caller, and the authorizers that it brings along, in SAM's words. */
export type Access = { readonly security: SyntaxNode | null; readonly authorizers: readonly (readonly [string, SyntaxNode])[] };

const security = (names: readonly string[], at: Span): SyntaxNode | null =>
  names.length === 0 ? null : listAt([mapAt(at, Object.fromEntries(names.map((name) => [name, listAt([], at)])))], at);

const lastOf = (text: string): string => text.split(/[:/]/).at(-1) ?? text;

/** `authorizer: name`, `authorizer: aws_iam`, `authorizer: {name, arn, type, identitySource}`. */
const authorizerOf = (node: SyntaxNode): { readonly name: string; readonly authorizer: SyntaxNode | null } => {
  const said = node.kind === 'object' ? node : undefined;
  const arnNode = said ? childOf(said, 'arn') : node;
  const arn = textIn(arnNode) ?? '';
  const type = textIn(childOf(said, 'type'))?.toLowerCase() ?? '';
  if (type === 'aws_iam' || arn.toLowerCase() === 'aws_iam') return { name: IAM, authorizer: null };
  const name = textIn(childOf(said, 'name')) ?? textIn(childOf(said, 'authorizerId')) ?? (arn === '' ? 'authorizer' : lastOf(arn));
  const isPool = type === 'cognito_user_pools' || arn.includes(':cognito-idp:') || arn.includes(':userpool/');
  const source = childOf(said, 'identitySource');
  return {
    name,
    authorizer: mapAt(node.at, {
      UserPoolArn: isPool ? textAt(arn, node.at) : null,
      FunctionPayloadType: textAt(type === 'request' ? 'REQUEST' : 'TOKEN', node.at),
      IdentitySource: source ?? textAt('method.request.header.Authorization', node.at),
    }),
  };
};

/** `private: true` asks for an API key; `authorizer` for whatever it names. */
export const restAccess = (event: SyntaxNode | undefined, at: Span): Access => {
  const node = childOf(event, 'authorizer');
  const key = childOf(event, 'private');
  const needsKey = textIn(key)?.toLowerCase() === 'true';
  const found = node ? authorizerOf(node) : null;
  const names = [...(found ? [found.name] : []), ...(needsKey ? [KEY] : [])];
  return { security: security(names, node?.at ?? key?.at ?? at), authorizers: found?.authorizer ? [[found.name, found.authorizer]] : [] };
};

/** `httpApi` events name an authorizer of `provider.httpApi.authorizers`, or `aws_iam`. */
export const httpAccess = (event: SyntaxNode | undefined, at: Span): Access => {
  const node = childOf(event, 'authorizer');
  if (!node) return { security: null, authorizers: [] };
  const isIam = textIn(childOf(node, 'type'))?.toLowerCase() === 'aws_iam' || textIn(node)?.toLowerCase() === 'aws_iam';
  const name = isIam ? IAM : (textIn(node.kind === 'object' ? (childOf(node, 'name') ?? childOf(node, 'id')) : node) ?? 'authorizer');
  return { security: security([name], node.at ?? at), authorizers: [] };
};

/** One of `provider.httpApi.authorizers`, in SAM's words. */
export const httpAuthorizer = (node: SyntaxNode): SyntaxNode => {
  const isRequest = textIn(childOf(node, 'type'))?.toLowerCase() === 'request';
  return mapAt(node.at, {
    JwtConfiguration: isRequest ? null : mapAt(node.at, { issuer: childOf(node, 'issuerUrl') }),
    IdentitySource: sourceOf(childOf(node, 'identitySource')),
  });
};

const sourceOf = (node: SyntaxNode | undefined): SyntaxNode | null =>
  node?.kind === 'array' ? textAt(node.items.map((item) => textIn(item) ?? '').join(','), node.at) : (node ?? null);
