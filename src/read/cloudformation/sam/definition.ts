import type { Member, ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { childOf, memberOf } from '../../access.ts';
import { membersOf } from '../../gateway-members.ts';
import { flagAt, listAt, mapAt, textAt } from '../../shapes.ts';
import { textIn } from '../resources.ts';
import { schemesOf, securityOf } from './auth.ts';
import type { ApiEvent } from './events.ts';

/** What SAM puts together to one definition of an API. */
export type Parts = {
  readonly kind: 'rest' | 'http';
  readonly at: Span;
  readonly name: string;
  /** `DefinitionBody`. */
  readonly body: SyntaxNode | null;
  readonly events: readonly ApiEvent[];
  readonly auth: SyntaxNode | undefined;
  readonly cors: SyntaxNode | undefined;
  readonly responses: SyntaxNode | undefined;
};

const operation = ({ kind, auth }: Parts, event: ApiEvent): Member => {
  const { at } = event;
  const integration = mapAt(at, {
    type: textAt('aws_proxy', at),
    httpMethod: textAt('POST', at),
    uri: textAt(event.target, at),
    ...(kind === 'http' ? { payloadFormatVersion: event.payloadFormat ?? textAt('2.0', at) } : {}),
  });
  const value = mapAt(at, {
    'x-amazon-apigateway-integration': integration,
    security: securityOf(event.auth ?? mapAt(at, {}), auth, event.method, at),
    ...(event.path === '/$default' ? { isDefaultRoute: flagAt(true, at) } : {}),
  });
  return { key: event.method, keySpan: event.pathAt, value };
};

/** Operations of the body that say nothing of their own get the API's default authorizer and key. */
const secured = (parts: Parts, member: Member): Member => {
  const { key, value } = member;
  if (value.kind !== 'object' || childOf(value, 'security') || key === 'parameters') return member;
  const security = securityOf(undefined, parts.auth, key.toLowerCase(), value.at);
  return security
    ? { ...member, value: { ...value, members: [...value.members, { key: 'security', keySpan: security.at, value: security }] } }
    : member;
};

/**
 * `Cors` makes a mock that answers `OPTIONS` on every path that has no `OPTIONS` of its own.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-corsconfiguration.html
 */
const preflight = (parts: Parts, cors: SyntaxNode): Member => {
  const { at } = cors;
  const integration = mapAt(at, {
    type: textAt('mock', at),
    requestTemplates: mapAt(at, { 'application/json': textAt('{"statusCode": 200}', at) }),
    responses: mapAt(at, { default: mapAt(at, { statusCode: textAt('200', at) }) }),
  });
  const value = mapAt(at, { 'x-amazon-apigateway-integration': integration, security: securityOf(undefined, parts.auth, 'options', at) });
  return { key: 'options', keySpan: at, value };
};

const hasOptions = (item: ObjectNode): boolean => item.members.some(({ key }) => key.toLowerCase() === 'options');

const pathsOf = (parts: Parts): ObjectNode => {
  const items = new Map<string, { readonly keySpan: Span; readonly item: ObjectNode }>();
  for (const { key, keySpan, value } of membersOf(childOf(parts.body ?? undefined, 'paths'))) {
    const item: ObjectNode = value.kind === 'object' ? value : mapAt(value.at, {});
    items.set(key, { keySpan, item: { ...item, members: item.members.map((member) => secured(parts, member)) } });
  }
  for (const event of parts.events) {
    const before = items.get(event.path) ?? { keySpan: event.pathAt, item: mapAt(event.at, {}) };
    const own = operation(parts, event);
    const others = before.item.members.filter(({ key }) => key.toLowerCase() !== own.key);
    items.set(event.path, { ...before, item: { ...before.item, members: [...others, own] } });
  }
  const cors = parts.kind === 'rest' ? parts.cors : undefined;
  const members = [...items].map(
    ([key, { keySpan, item }]): Member => ({
      key,
      keySpan,
      value: cors && !hasOptions(item) ? { ...item, members: [...item.members, preflight(parts, cors)] } : item,
    }),
  );
  return { kind: 'object', at: parts.at, members };
};

const CORS = {
  AllowOrigins: 'allowOrigins',
  AllowMethods: 'allowMethods',
  AllowHeaders: 'allowHeaders',
  ExposeHeaders: 'exposeHeaders',
  MaxAge: 'maxAge',
  AllowCredentials: 'allowCredentials',
} as const;

/** `true` allows every origin. */
const httpCors = (cors: SyntaxNode | undefined): SyntaxNode | null => {
  if (!cors) return null;
  if (cors.kind !== 'object')
    return textIn(cors)?.toLowerCase() === 'true' ? mapAt(cors.at, { allowOrigins: listAt([textAt('*', cors.at)], cors.at) }) : null;
  return mapAt(cors.at, Object.fromEntries(Object.entries(CORS).map(([from, to]) => [to, childOf(cors, from)])));
};

/** `ResponseParameters: {Headers: {X: …}}` is `gatewayresponse.header.X`. */
const responseOf = (node: SyntaxNode): SyntaxNode => {
  const headers = membersOf(childOf(childOf(node, 'ResponseParameters'), 'Headers'));
  return mapAt(node.at, {
    statusCode: childOf(node, 'StatusCode'),
    responseTemplates: childOf(node, 'ResponseTemplates'),
    responseParameters: mapAt(node.at, Object.fromEntries(headers.map(({ key, value }) => [`gatewayresponse.header.${key}`, value]))),
  });
};

const responsesOf = (responses: SyntaxNode | undefined): SyntaxNode | null =>
  responses?.kind === 'object'
    ? { ...responses, members: responses.members.map((member) => ({ ...member, value: responseOf(member.value) })) }
    : null;

/** The definition that SAM makes of a body and the events of functions; null where it cannot be known. */
export const samDefinition = (parts: Parts): ObjectNode | null => {
  if (!parts.body && parts.events.length === 0) return null;
  const { at, body } = parts;
  const added = {
    paths: pathsOf(parts),
    'x-amazon-apigateway-cors': parts.kind === 'http' ? httpCors(parts.cors) : null,
    'x-amazon-apigateway-gateway-responses': responsesOf(parts.responses),
  };
  const schemes = membersOf(childOf(childOf(body ?? undefined, 'components'), 'securitySchemes'));
  const own = mapAt(at, schemesOf(parts.kind, parts.auth, at));
  const components: ObjectNode = {
    kind: 'object',
    at,
    members: [
      ...membersOf(childOf(body ?? undefined, 'components')).filter(({ key }) => key !== 'securitySchemes'),
      { key: 'securitySchemes', keySpan: at, value: { ...own, members: [...own.members, ...schemes] } },
    ],
  };
  const version = body && (memberOf(body, 'openapi') ?? memberOf(body, 'swagger')) ? {} : { openapi: textAt('3.0.1', at) };
  const made = mapAt(at, { ...version, ...added, components });
  const names = new Set(made.members.map(({ key }) => key));
  return { ...made, members: [...membersOf(body ?? undefined).filter(({ key }) => !names.has(key)), ...made.members] };
};
