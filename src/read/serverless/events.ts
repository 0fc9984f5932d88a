import type { Member, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { asArray, childOf } from '../access.ts';
import { membersOf, spanOfMember } from '../gateway-members.ts';
import { flagAt, listAt, mapAt, textAt } from '../shapes.ts';
import { type Access, httpAccess, restAccess } from './authorizers.ts';
import { integrationAt, isOn, mockAt, textIn } from './integrations.ts';

/** One method and path that an event makes. */
export type Endpoint = {
  readonly path: string;
  readonly pathAt: Span;
  readonly method: string;
  readonly operation: SyntaxNode;
  readonly at: Span;
  readonly cors: SyntaxNode | null;
  readonly authorizers: Access['authorizers'];
};

const ANY = 'x-amazon-apigateway-any-method';

const methodOf = (text: string): string => {
  const method = text.toLowerCase();
  return method === 'any' || method === '*' || method === '' ? ANY : method;
};

/** `GET users/{id}`, or `{path, method}`: the two ways of writing an event. */
const target = (node: SyntaxNode): { readonly method: string; readonly path: string; readonly pathAt: Span } => {
  const text = textIn(node);
  if (text !== null) {
    const [method = '', path = ''] = text.trim().split(/\s+/, 2);
    return { method, path, pathAt: node.at };
  }
  const path = childOf(node, 'path');
  const unknown = path?.kind === 'unresolved' ? path.expression : '';
  return { method: textIn(childOf(node, 'method')) ?? '', path: textIn(path) ?? unknown, pathAt: path?.at ?? node.at };
};

const withSlash = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

const PLACES = { querystrings: 'query', headers: 'header', paths: 'path' } as const;

/** `request.parameters` and `request.schemas`: Serverless adds a validator that checks both. */
const validation = (event: SyntaxNode, at: Span): Readonly<Record<string, SyntaxNode>> => {
  const request = childOf(event, 'request');
  const parameters = Object.entries(PLACES).flatMap(([key, place]) =>
    membersOf(childOf(childOf(request, 'parameters'), key))
      .filter(({ value }) => isOn(value.kind === 'object' ? childOf(value, 'required') : value))
      .map(({ key: name, keySpan }) =>
        mapAt(keySpan, { name: textAt(name, keySpan), in: textAt(place, keySpan), required: flagAt(true, keySpan) }),
      ),
  );
  const schemas = childOf(request, 'schemas') ?? childOf(request, 'schema');
  if (parameters.length === 0 && !schemas) return {};
  return {
    parameters: listAt(parameters, at),
    'x-amazon-apigateway-request-validator': textAt(validator, at),
    ...(schemas ? { requestBody: mapAt(schemas.at, { content: schemas }) } : {}),
  };
};

/** The validator's name in the definition. */
export const validator = 'request';

const isOff = (node: SyntaxNode | undefined): boolean => node === undefined || textIn(node)?.toLowerCase() === 'false';

const restEndpoint = (member: Member, uri: SyntaxNode): Endpoint => {
  const { method, path, pathAt } = target(member.value);
  const at = spanOfMember(member);
  const access = restAccess(member.value, at);
  const cors = childOf(member.value, 'cors');
  const operation = mapAt(at, {
    'x-amazon-apigateway-integration': integrationAt(member.value, uri, at),
    security: access.security,
    ...validation(member.value, at),
  });
  return {
    path: withSlash(path),
    pathAt,
    method: methodOf(method),
    operation,
    at,
    cors: cors && !isOff(cors) ? cors : null,
    authorizers: access.authorizers,
  };
};

/** `httpApi: '*'` is the route `$default`. */
const httpEndpoint = (member: Member, uri: SyntaxNode, payload: SyntaxNode | undefined): Endpoint => {
  const { method, path, pathAt } = target(member.value);
  const at = spanOfMember(member);
  const access = httpAccess(member.value, at);
  const isDefault = path === '*' || (path === '' && (method === '*' || method === ''));
  const integration = mapAt(at, {
    type: textAt('aws_proxy', at),
    httpMethod: textAt('POST', at),
    uri,
    payloadFormatVersion: payload ?? textAt('2.0', at),
  });
  const operation = mapAt(at, {
    'x-amazon-apigateway-integration': integration,
    security: access.security,
    isDefaultRoute: isDefault ? flagAt(true, at) : null,
  });
  return {
    path: isDefault ? '/$default' : withSlash(path),
    pathAt,
    method: isDefault ? ANY : methodOf(method),
    operation,
    at,
    cors: null,
    authorizers: access.authorizers,
  };
};

/** The events of one kind that a function has. */
export const eventsIn = (fn: Member, kind: string): readonly Member[] =>
  (asArray(childOf(fn.value, 'events'))?.items ?? []).flatMap((event) => membersOf(event).filter(({ key }) => key === kind));

/** The API Gateway events of one function. `uri` is what they call. */
export const endpointsOf = (kind: 'http' | 'httpApi', fn: SyntaxNode, uri: SyntaxNode, payload?: SyntaxNode): readonly Endpoint[] =>
  (asArray(childOf(fn, 'events'))?.items ?? []).flatMap((event) =>
    membersOf(event)
      .filter(({ key }) => key === kind)
      .map((member) => (kind === 'http' ? restEndpoint(member, uri) : httpEndpoint(member, uri, payload))),
  );

/** `cors` of an event makes an `OPTIONS` on its path, unless a function answers that itself. */
const withPreflight = (members: readonly Member[], cors: SyntaxNode | null): readonly Member[] =>
  cors === null || members.some(({ key }) => key === 'options')
    ? members
    : [...members, { key: 'options', keySpan: cors.at, value: mapAt(cors.at, { 'x-amazon-apigateway-integration': mockAt(cors.at) }) }];

/** The paths of an OpenAPI definition that says what the events say. */
export const pathsOf = (endpoints: readonly Endpoint[], at: Span): ObjectNode => {
  const byPath = new Map<string, Endpoint[]>();
  for (const endpoint of endpoints) byPath.set(endpoint.path, [...(byPath.get(endpoint.path) ?? []), endpoint]);
  const members = [...byPath].map(([key, own]): Member => {
    const operations = own.map(({ method, pathAt, operation }): Member => ({ key: method, keySpan: pathAt, value: operation }));
    const cors = own.find((endpoint) => endpoint.cors)?.cors ?? null;
    const where = own[0]?.at ?? at;
    return { key, keySpan: own[0]?.pathAt ?? at, value: { kind: 'object', at: where, members: withPreflight(operations, cors) } };
  });
  return { kind: 'object', at, members };
};
