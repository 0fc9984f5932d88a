import type { RestApi } from '../../model/api.ts';
import { known, whereOf } from '../../model/value.ts';
import { memberOf } from '../../read/access.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Change, ChangeOf } from '../change.ts';
import { httpApi, methodAt, pathsTo, resourceOf, restApi, routeAt } from './api-parts.ts';
import { isJsonObject, type Json, type JsonObject, jsonOf } from './json-value.ts';
import { entryAt, setAt, spelled } from './listing.ts';
import { dropMember, OVERWRITE_PATH, setEntry, setMember } from './members.ts';
import type { Paste } from './paste.ts';
import { corsDeclared, corsValues, mockRequest } from './preflight.ts';
import { allEdits, type Edits } from './tree-editor.ts';

const textIn = (node: SyntaxNode | undefined): string | undefined => (node?.kind === 'string' ? node.value : undefined);

// --- REST: resources, methods, stages

const mock: JsonObject = {
  httpMethod: 'OPTIONS',
  authorizationType: 'NONE',
  apiKeyRequired: false,
  methodResponses: { '200': { statusCode: '200', responseParameters: corsDeclared } },
  methodIntegration: {
    type: 'MOCK',
    requestTemplates: mockRequest,
    passthroughBehavior: 'WHEN_NO_MATCH',
    integrationResponses: { '200': { statusCode: '200', responseParameters: corsValues } },
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

/** The resource and what is missing above it. Ids are AWS's to give: these only hold the entries together. */
const newResources = (paste: Paste, api: RestApi, path: string, methods: JsonObject): readonly Json[] => {
  const there = new Map((api.resources ?? []).map((one) => [known(one.path), one.at]));
  const idOf = (one: string): string =>
    textIn(memberOf(entryAt(paste, there.get(one))?.node, 'id')?.value) ?? `new${one.replaceAll(/\W+/g, '-')}`;
  return ['/', ...pathsTo(path)]
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

const openRestMethod = (paste: Paste, change: ChangeOf<'open-rest-method'>): Edits => {
  const method = methodAt(restApi(paste.model, change.api), change.path, change.method);
  if (!method) return null;
  const isGuarded = known(method.authorizationType) !== 'NONE';
  const isKeyed = known(method.apiKeyRequired) === true;
  return allEdits(
    isGuarded ? setAt(paste, whereOf(method.authorizationType), () => 'NONE') : [],
    isKeyed ? setAt(paste, whereOf(method.apiKeyRequired), (node) => (node.kind === 'string' ? 'false' : false)) : [],
  );
};

/** A resource without methods has no list of them. */
const removeRestMethod = (paste: Paste, { api, path, method }: ChangeOf<'remove-rest-method'>): Edits => {
  const entry = entryAt(paste, resourceOf(restApi(paste.model, api), path)?.at);
  const methods = memberOf(entry?.node, 'resourceMethods')?.value;
  if (!entry || methods?.kind !== 'object' || !memberOf(methods, method)) return null;
  return dropMember(entry.sheet, methods, method, { object: entry.node, key: 'resourceMethods' });
};

/** SAM and Serverless say a method and its integration in one: there is no word that is the integration's alone. */
const setIntegrationMethod = (paste: Paste, { api, path, method, to }: ChangeOf<'set-integration-method'>): Edits => {
  const now = methodAt(restApi(paste.model, api), path, method)?.integration?.httpMethod ?? null;
  return setAt(paste, whereOf(now), (node) => (node.kind === 'string' && node.value === known(now) ? to : null));
};

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
  const entry = entryAt(paste, routeAt(httpApi(paste.model, id), like)?.at);
  const value = entry ? jsonOf(entry.node) : undefined;
  if (!entry?.list || !isJsonObject(value)) return null;
  const [key, routeId] = [spelled(entry.node, 'routeKey'), spelled(entry.node, 'routeId')];
  const left = open ? [routeId, ...AUTHORIZATION.map((name) => spelled(entry.node, name))] : [routeId];
  const copy = Object.entries(value).filter(([name]) => !left.includes(name));
  return entry.sheet.editor.insertItems(entry.list, entry.list.items.length, [{ ...Object.fromEntries(copy), [key]: routeKey }]);
};

const setIntegrationPath = (paste: Paste, { api, routeKey, value }: ChangeOf<'set-integration-path'>): Edits => {
  const entry = entryAt(paste, routeAt(httpApi(paste.model, api), routeKey)?.integration?.at);
  return entry && setEntry(entry.sheet, entry.node, spelled(entry.node, 'requestParameters'), OVERWRITE_PATH, value);
};

const addHttpStage = (paste: Paste, { api: id, stage }: ChangeOf<'add-http-stage'>): Edits => {
  const entry = entryAt(paste, httpApi(paste.model, id)?.stages?.[0]?.at);
  if (!entry?.list) return null;
  const value = { [spelled(entry.node, 'stageName')]: stage, [spelled(entry.node, 'autoDeploy')]: true };
  return entry.sheet.editor.insertItems(entry.list, entry.list.items.length, [value]);
};

// --- the API itself

const enableEndpoint = (paste: Paste, { api: id }: ChangeOf<'enable-default-endpoint'>): Edits => {
  const api = restApi(paste.model, id) ?? httpApi(paste.model, id);
  return setAt(paste, api ? whereOf(api.disableExecuteApiEndpoint) : null, (node) => (node.kind === 'string' ? 'false' : false));
};

const setEndpointType = (paste: Paste, { api: id, type }: ChangeOf<'set-endpoint-type'>): Edits =>
  setAt(paste, whereOf(restApi(paste.model, id)?.endpointType ?? null), (node) => (node.kind === 'array' ? [type] : type));

/** Edits what `aws apigateway` and `aws apigatewayv2` print, and in any form a value that stands where the model says. */
export const writeGateway = (paste: Paste, change: Change): Edits => {
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
    case 'set-integration-path':
      return setIntegrationPath(paste, change);
    case 'remove-rest-method':
      return removeRestMethod(paste, change);
    case 'open-rest-method':
      return openRestMethod(paste, change);
    case 'set-integration-method':
      return setIntegrationMethod(paste, change);
    default:
      return null;
  }
};
