import { located, unresolved, type Value } from '../../model/value.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { asArray, childOf } from '../access.ts';
import { type GatewayReader, membersOf } from '../gateway-members.ts';
import type { Definition } from './references.ts';

/** Where a definition says that its API stands. */
export type Served = {
  /** From an execute-api host. */
  readonly id: string | null;
  readonly hosts: readonly Value<string>[];
  /** The first segment of the base path at an execute-api host; an empty string where there is none. */
  readonly stage: Value<string> | null;
};

type Server = { readonly host: string; readonly base: readonly string[]; readonly at: Span; readonly baseAt: Span };

/**
 * `servers` (OpenAPI 3) or `host` and `basePath` (Swagger 2). At an execute-api host the base path is the stage that the export was taken from.
 * Anywhere else it may be a stage, a prefix or nothing; an import ignores it unless told otherwise, and so do we, and say so.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api-basePath.html
 */
export const servedOf = ({ reader, root }: Definition): Served => {
  const servers = serversOf(root);
  const own = servers.filter(({ host }) => idOf(host) !== undefined);
  for (const server of servers) {
    const ignored = idOf(server.host) === undefined ? server.base : server.base.slice(1);
    if (ignored.length > 0) reportIgnored(reader, ignored, server.baseAt);
  }
  const [first] = own;
  if (!first) return { id: null, hosts: [], stage: null };
  const id = idOf(first.host) ?? null;
  const stage = first.base[0] ?? '';
  return {
    id,
    hosts: own.map(({ host, at }) => (isExpression(host) ? unresolved(host, at) : located(host, at))),
    stage: isExpression(stage) ? unresolved(stage, first.baseAt) : located(stage, first.baseAt),
  };
};

const reportIgnored = (reader: GatewayReader, base: readonly string[], at: Span): void =>
  reader.report('not-modelled', 'info', at, { what: `basePath /${base.join('/')}` });

/** The API's id in an execute-api host; null where it is an expression; undefined where the host is another. */
const idOf = (host: string): string | null | undefined => {
  const [label, service] = host.split('.');
  if (label === undefined || service !== 'execute-api' || !/\.amazonaws\.com(?:\.cn)?$/.test(host)) return undefined;
  // A private API's name in a VPC: `{id}-{vpce-id}`.
  return isExpression(label) ? null : label.replace(/-vpce-.*$/, '');
};

const isExpression = (text: string): boolean => text.includes('{');

const serversOf = (root: SyntaxNode): readonly Server[] => {
  const swagger = swaggerServer(root);
  const listed = (asArray(childOf(root, 'servers'))?.items ?? []).flatMap((server) => openApiServer(server) ?? []);
  return swagger ? [swagger, ...listed] : listed;
};

const swaggerServer = (root: SyntaxNode): Server | null => {
  const host = childOf(root, 'host');
  const base = childOf(root, 'basePath');
  const at = host?.at ?? base?.at;
  if (!at) return null;
  return { host: withoutPort(textOf(host)), base: segments(textOf(base)), at, baseAt: base?.at ?? at };
};

/** The base path is the variable `basePath` if there is one, even where the URL does not use it; else the URL's path. */
const openApiServer = (server: SyntaxNode): Server | null => {
  const url = childOf(server, 'url');
  if (url?.kind !== 'string') return null;
  const variables = membersOf(childOf(server, 'variables')).map(({ key, value }) => ({ key, node: childOf(value, 'default') }));
  let text = url.value;
  for (const { key, node } of variables) text = text.replaceAll(`{${key}}`, textOf(node));
  const [host, path] = splitUrl(text);
  const variable = variables.find(({ key }) => key === 'basePath')?.node;
  return { host: withoutPort(host), base: segments(variable ? textOf(variable) : path), at: url.at, baseAt: variable?.at ?? url.at };
};

const splitUrl = (url: string): readonly [string, string] => {
  const scheme = url.indexOf('//');
  if (scheme < 0) return ['', url];
  const rest = url.slice(scheme + 2);
  const slash = rest.indexOf('/');
  return slash < 0 ? [rest, ''] : [rest.slice(0, slash), rest.slice(slash)];
};

const withoutPort = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();
const segments = (path: string): readonly string[] =>
  path
    .split(/[?#]/, 1)[0]
    ?.split('/')
    .filter((segment) => segment !== '') ?? [];

const textOf = (node: SyntaxNode | undefined): string => {
  if (node?.kind === 'unresolved') return `\${${node.expression}}`;
  return node?.kind === 'string' || node?.kind === 'number' ? String(node.value) : '';
};
