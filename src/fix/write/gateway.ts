import type { HttpApi, Method, RestApi } from '../../model/api.ts';
import type { Model } from '../../model/model.ts';
import { known, whereOf } from '../../model/value.ts';
import { memberOf } from '../../read/access.ts';
import type { ArrayNode, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Change, ChangeOf } from '../change.ts';
import { isJsonObject, type Json, type JsonObject, jsonOf } from './json-value.ts';
import { setMember } from './members.ts';
import { addOperation, openOperation } from './openapi.ts';
import { nodeAt, type Paste, type Sheet } from './paste.ts';
import { allEdits, type Edits } from './tree-editor.ts';

/** An entry of a listing, and the list that holds it. */
type Entry = { readonly sheet: Sheet; readonly node: ObjectNode; readonly list: ArrayNode | null };

const listHolding = (nodes: readonly SyntaxNode[], item: SyntaxNode): ArrayNode | null => {
  for (const node of nodes) {
    if (node.at.start > item.at.start || node.at.end < item.at.end) continue;
    if (node.kind === 'array' && node.items.includes(item)) return node;
    const inner = node.kind === 'object' ? node.members.map(({ value }) => value) : node.kind === 'array' ? node.items : [];
    return listHolding(inner, item);
  }
  return null;
};

/** The entry that a span of the model is; null where the form is no listing. */
const entryAt = (paste: Paste, at: Span | null | undefined): Entry | null => {
  const sheet = at ? paste.sheet(at.source) : null;
  const node = sheet && at ? nodeAt(sheet.trees, at) : null;
  return sheet && node?.kind === 'object' ? { sheet, node, list: listHolding(sheet.trees, node) } : null;
};

const restApi = ({ restApis }: Model, id: string): RestApi | undefined => restApis.find((api) => api.id === id);
const httpApi = ({ httpApis }: Model, id: string): HttpApi | undefined => httpApis.find((api) => api.id === id);

/** AWS spells members of one thing in two ways (`routeKey`, `RouteKey`): as the entry has it. */
const spelled = (node: ObjectNode, key: string): string => {
  const upper = (key[0] ?? '').toUpperCase() + key.slice(1);
  return memberOf(node, upper) && !memberOf(node, key) ? upper : key;
};

const textIn = (node: SyntaxNode | undefined): string | undefined => (node?.kind === 'string' ? node.value : undefined);

// --- REST: resources, methods, stages

/** What a browser wants to hear of a preflight; everyone may ask, as the answer holds no secret. */
const cors = {
  'method.response.header.Access-Control-Allow-Headers': "'Content-Type,Authorization,X-Api-Key'",
  'method.response.header.Access-Control-Allow-Methods': "'GET,HEAD,OPTIONS,PUT,POST,PATCH,DELETE'",
  'method.response.header.Access-Control-Allow-Origin': "'*'",
} as const;

const mock: JsonObject = {
  httpMethod: 'OPTIONS',
  authorizationType: 'NONE',
  apiKeyRequired: false,
  methodResponses: { '200': { statusCode: '200', responseParameters: Object.fromEntries(Object.keys(cors).map((name) => [name, false])) } },
  methodIntegration: {
    type: 'MOCK',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    passthroughBehavior: 'WHEN_NO_MATCH',
    integrationResponses: { '200': { statusCode: '200', responseParameters: cors } },
  },
};

/** What stands at a method of the listing, for another method. */
const methodLike = (paste: Paste, api: RestApi, change: ChangeOf<'add-rest-method'>): Json | null => {
  if (change.like === 'mock') return mock;
  const { path, method } = change.like;
  const resource = api.resources?.find((one) => known(one.path) === path);
  const node = entryAt(paste, resource?.at)?.node;
  const value = memberOf(memberOf(node, 'resourceMethods')?.value, method)?.value;
  const json = value ? jsonOf(value) : undefined;
  if (!isJsonObject(json)) return null;
  const { cacheNamespace: _, ...integration } = isJsonObject(json['methodIntegration']) ? json['methodIntegration'] : {};
  return {
    ...json,
    httpMethod: change.method,
    ...('methodIntegration' in json ? { methodIntegration: integration } : {}),
  };
};

const parentsOf = (path: string): readonly string[] => {
  const parts = path.split('/').filter((part) => part !== '');
  return ['/', ...parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`)];
};

/** The resource and what is missing above it. Ids are AWS's to give: these only hold the entries together. */
const newResources = (paste: Paste, api: RestApi, path: string, methods: JsonObject): readonly Json[] => {
  const there = new Map((api.resources ?? []).map((one) => [known(one.path), one.at]));
  const idOf = (one: string): string =>
    textIn(memberOf(entryAt(paste, there.get(one))?.node, 'id')?.value) ?? `new${one.replaceAll(/\W+/g, '-')}`;
  return parentsOf(path)
    .filter((one) => !there.has(one) || one === path)
    .map((one): Json => {
      const parent = one.slice(0, one.lastIndexOf('/')) || '/';
      const own = one === '/' ? {} : { parentId: idOf(parent), pathPart: one.slice(one.lastIndexOf('/') + 1) };
      return { id: idOf(one), ...own, path: one, ...(one === path ? { resourceMethods: methods } : {}) };
    });
};

const addRestMethod = (paste: Paste, change: ChangeOf<'add-rest-method'>): Edits => {
  const api = restApi(paste.model, change.api);
  const last = api?.resources?.at(-1);
  if (!api || !last) return null;
  const sheet = paste.sheet(last.at.source);
  if (sheet && isDefinition(sheet)) return addOperation(sheet, change.path, change.method, change.like);
  const value = methodLike(paste, api, change);
  if (value === null) return null;
  const there = api.resources?.find((one) => known(one.path) === change.path);
  const entry = entryAt(paste, there?.at ?? last.at);
  if (!entry) return null;
  if (!there)
    return entry.list
      ? entry.sheet.editor.insertItems(
          entry.list,
          entry.list.items.length,
          newResources(paste, api, change.path, { [change.method]: value }),
        )
      : null;
  const methods = memberOf(entry.node, 'resourceMethods')?.value;
  return methods?.kind === 'object' && methods.members.length > 0
    ? setMember(entry.sheet, methods, change.method, value)
    : setMember(entry.sheet, entry.node, 'resourceMethods', { [change.method]: value });
};

/** What a listing, or a template, says of a method at one resource. */
const methodAt = (
  paste: Paste,
  { api: id, path, method }: Pick<ChangeOf<'open-rest-method'>, 'api' | 'path' | 'method'>,
): Method | undefined =>
  restApi(paste.model, id)
    ?.resources?.find((one) => known(one.path) === path)
    ?.methods.find(({ httpMethod }) => httpMethod === method);

const openRestMethod = (paste: Paste, change: ChangeOf<'open-rest-method'>): Edits => {
  const method = methodAt(paste, change);
  const sheet = method ? paste.sheet(method.at.source) : null;
  if (!method || !sheet) return null;
  if (isDefinition(sheet)) return openOperation(sheet, change.path, change.method);
  const isGuarded = known(method.authorizationType) !== 'NONE';
  const isKeyed = known(method.apiKeyRequired) === true;
  return allEdits(
    isGuarded ? setAt(paste, whereOf(method.authorizationType), () => 'NONE') : [],
    isKeyed ? setAt(paste, whereOf(method.apiKeyRequired), (node) => (node.kind === 'string' ? 'false' : false)) : [],
  );
};

const setIntegrationMethod = (paste: Paste, change: ChangeOf<'set-integration-method'>): Edits =>
  setAt(paste, whereOf(methodAt(paste, change)?.integration?.httpMethod ?? null), () => change.to);

const isDefinition = ({ reading }: Sheet): boolean => reading.form === 'openapi-rest' || reading.form === 'openapi-http';

const addRestStage = (paste: Paste, { api: id, stage, like }: ChangeOf<'add-rest-stage'>): Edits => {
  const api = restApi(paste.model, id);
  const entry = entryAt(paste, api?.stages?.find(({ name }) => known(name) === like)?.at);
  if (!entry?.list) return null;
  const deployment = memberOf(entry.node, 'deploymentId')?.value;
  const value = { ...(deployment?.kind === 'string' ? { deploymentId: deployment.value } : {}), stageName: stage };
  return entry.sheet.editor.insertItems(entry.list, entry.list.items.length, [value]);
};

// --- HTTP: routes, stages

const AUTHORIZATION = ['authorizationType', 'authorizerId', 'authorizationScopes', 'apiKeyRequired'] as const;

const addHttpRoute = (paste: Paste, { api: id, routeKey, like, open = false }: ChangeOf<'add-http-route'>): Edits => {
  const route = httpApi(paste.model, id)?.routes?.find((one) => known(one.routeKey) === like);
  const sheet = route ? paste.sheet(route.at.source) : null;
  const [method = '', path = ''] = routeKey.split(' ');
  const [likeMethod = '', likePath = ''] = like.split(' ');
  if (sheet && isDefinition(sheet)) return addOperation(sheet, path, method, { path: likePath, method: likeMethod }, open);
  const entry = entryAt(paste, route?.at);
  const value = entry ? jsonOf(entry.node) : undefined;
  if (!entry?.list || !isJsonObject(value)) return null;
  const [key, routeId] = [spelled(entry.node, 'routeKey'), spelled(entry.node, 'routeId')];
  const left = open ? [routeId, ...AUTHORIZATION.map((name) => spelled(entry.node, name))] : [routeId];
  const copy = Object.entries(value).filter(([name]) => !left.includes(name));
  return entry.sheet.editor.insertItems(entry.list, entry.list.items.length, [{ ...Object.fromEntries(copy), [key]: routeKey }]);
};

const addHttpStage = (paste: Paste, { api: id, stage }: ChangeOf<'add-http-stage'>): Edits => {
  const entry = entryAt(paste, httpApi(paste.model, id)?.stages?.[0]?.at);
  if (!entry?.list) return null;
  const value = { [spelled(entry.node, 'stageName')]: stage, [spelled(entry.node, 'autoDeploy')]: true };
  return entry.sheet.editor.insertItems(entry.list, entry.list.items.length, [value]);
};

// --- the API itself, and its domains

/** A value that stands where the model says it does. */
const setAt = (paste: Paste, at: Span | null, value: (node: SyntaxNode) => Json): Edits => {
  const sheet = at ? paste.sheet(at.source) : null;
  const node = sheet && at ? nodeAt(sheet.trees, at) : null;
  return sheet && node ? sheet.editor.replace(node, value(node)) : null;
};

const enableEndpoint = (paste: Paste, { api: id }: ChangeOf<'enable-default-endpoint'>): Edits => {
  const api = restApi(paste.model, id) ?? httpApi(paste.model, id);
  return setAt(paste, api ? whereOf(api.disableExecuteApiEndpoint) : null, (node) => (node.kind === 'string' ? 'false' : false));
};

const setEndpointType = (paste: Paste, { api: id, type }: ChangeOf<'set-endpoint-type'>): Edits =>
  setAt(paste, whereOf(restApi(paste.model, id)?.endpointType ?? null), (node) => (node.kind === 'array' ? [type] : type));

const setMappingKey = (paste: Paste, { domain, from, key }: ChangeOf<'set-mapping-key'>): Edits => {
  const mapping = paste.model.customDomains
    .find(({ name }) => name.value === domain)
    ?.mappings?.find((one) => (known(one.key) ?? '').replaceAll(/^\/|\/$/g, '') === from);
  const at = whereOf(mapping?.key ?? null);
  const before = at ? paste.sheet(at.source)?.text.slice(Math.max(0, at.start - 24), at.start) : undefined;
  // API mappings (v2) have an empty key where base path mappings (v1) have `(none)`.
  const none = before?.toLowerCase().includes('mappingkey') ? '' : '(none)';
  return setAt(paste, at, () => (key === '' ? none : key));
};

const stripBasePath = (paste: Paste, { domain, priority }: ChangeOf<'strip-base-path'>): Edits => {
  const rule = paste.model.customDomains.find(({ name }) => name.value === domain)?.rules.find((one) => known(one.priority) === priority);
  return setAt(paste, whereOf(rule?.stripBasePath ?? null), (node) => (node.kind === 'string' ? 'true' : true));
};

const written = (value: Json): string => `${JSON.stringify(value, null, 4)}\n`;

/** A new domain, as `get-domain-name` and `get-base-path-mappings` (HTTP APIs: `get-api-mappings`) will print it. */
const addDomain = (change: ChangeOf<'add-custom-domain'>): Edits => {
  const { domain, region, api, stage, basePath, protocol } = change;
  const target = `d-example.execute-api.${region}.amazonaws.com`;
  const described =
    protocol === 'REST'
      ? { domainName: domain, regionalDomainName: target, endpointConfiguration: { types: ['REGIONAL'] } }
      : { DomainName: domain, DomainNameConfigurations: [{ ApiGatewayDomainName: target, EndpointType: 'REGIONAL' }] };
  const mapping =
    protocol === 'REST'
      ? { items: [{ basePath: basePath === '' ? '(none)' : basePath, restApiId: api, stage }] }
      : { Items: [{ ApiId: api, ApiMappingId: 'new', ApiMappingKey: basePath, Stage: stage }] };
  const fresh = (source: string, value: Json) => ({ source, start: 0, end: 0, newText: written(value) });
  return [fresh(`${domain}.json`, described), fresh(`${domain}-mappings.json`, mapping)];
};

/** Edits what `aws apigateway` and `aws apigatewayv2` print, and API definitions. */
export const writeGateway = (paste: Paste, change: Exclude<Change, { readonly distribution: string }>): Edits => {
  switch (change.kind) {
    case 'add-rest-method':
      return addRestMethod(paste, change);
    case 'add-http-route':
      return addHttpRoute(paste, change);
    case 'add-rest-stage':
      return addRestStage(paste, change);
    case 'add-http-stage':
      return addHttpStage(paste, change);
    case 'set-endpoint-type':
      return setEndpointType(paste, change);
    case 'enable-default-endpoint':
      return enableEndpoint(paste, change);
    case 'open-rest-method':
      return openRestMethod(paste, change);
    case 'set-integration-method':
      return setIntegrationMethod(paste, change);
    case 'set-mapping-key':
      return setMappingKey(paste, change);
    case 'strip-base-path':
      return stripBasePath(paste, change);
    case 'add-custom-domain':
      return addDomain(change);
  }
};
