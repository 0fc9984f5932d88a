import type { HttpApi, RestApi } from '../../model/api.ts';
import { memberOf } from '../../read/access.ts';
import type { ObjectNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { Change, ChangeOf } from '../change.ts';
import { anchorIn, httpApi, methodAt, restApi, routeAt } from './api-parts.ts';
import { entryOf } from './chain.ts';
import { isJsonObject, type Json, type JsonObject, jsonOf } from './json-value.ts';
import { dropMember, OVERWRITE_PATH, setEntry, setMember } from './members.ts';
import { nodeAt, type Paste, type Sheet } from './paste.ts';
import { corsSchemas, corsValues, mockRequest } from './preflight.ts';
import type { Edits } from './tree-editor.ts';

const ANY = 'x-amazon-apigateway-any-method';
const keyOf = (method: string): string => (method === 'ANY' ? ANY : method.toLowerCase());

const mock: JsonObject = {
  responses: { '200': { description: 'CORS preflight', headers: corsSchemas } },
  'x-amazon-apigateway-integration': {
    type: 'mock',
    requestTemplates: mockRequest,
    responses: { default: { statusCode: '200', responseParameters: corsValues } },
  },
};

/** The paths of a definition, wherever it stands: a text of its own, a template's `Body`, SAM's `DefinitionBody`. */
type Definition = { readonly sheet: Sheet; readonly paths: ObjectNode };

const definitionAt = (paste: Paste, at: Span | null | undefined): Definition | null => {
  const item = entryOf(paste, at, 'paths');
  const paths = item?.around.at(-1)?.node;
  return item?.key.startsWith('/') && paths?.kind === 'object' ? { sheet: item.sheet, paths } : null;
};

/** The operation that was read from there. */
const operationAt = ({ paths }: Definition, at: Span): ObjectNode | null => {
  const item = paths.members.find(({ value }) => value.at.start <= at.start && at.end <= value.at.end)?.value;
  const operation = item?.kind === 'object' ? item.members.find(({ value }) => value.at.end === at.end)?.value : undefined;
  return operation?.kind === 'object' ? operation : null;
};

/** What stands at an operation, for another one. Its id must stay unique, so that has none. */
const copied = (definition: Definition, at: Span): JsonObject | null => {
  const node = operationAt(definition, at);
  const value = node ? jsonOf(node) : undefined;
  if (!isJsonObject(value)) return null;
  const { operationId: _, ...rest } = value;
  return rest;
};

const addOperation = ({ sheet, paths }: Definition, path: string, method: string, value: Json): Edits => {
  const item = memberOf(paths, path)?.value;
  return item?.kind === 'object' ? setMember(sheet, item, keyOf(method), value) : setMember(sheet, paths, path, { [keyOf(method)]: value });
};

const addRestMethod = (paste: Paste, api: RestApi, { path, method, like }: ChangeOf<'add-rest-method'>): Edits => {
  const at = anchorIn(api, path, like);
  const definition = definitionAt(paste, at);
  const value = definition && at && (like === 'mock' ? mock : copied(definition, at));
  return definition && value ? addOperation(definition, path, method, value) : null;
};

/** A definition's route `$default` is one of its paths. It counts as the default one only if it says so. */
const addHttpRoute = (paste: Paste, api: HttpApi, { routeKey, like, open }: ChangeOf<'add-http-route'>): Edits => {
  const at = routeAt(api, like)?.at;
  const definition = definitionAt(paste, at);
  const value = definition && at ? copied(definition, at) : null;
  const [method = '', path = ''] = routeKey.split(' ');
  if (!definition || !value || !path.startsWith('/')) return null;
  const { isDefaultRoute: _, ...rest } = value;
  const integration = rest['x-amazon-apigateway-integration'];
  const plain = isJsonObject(integration) && 'isDefaultRoute' in integration ? { ...integration, isDefaultRoute: false } : integration;
  const made = plain === undefined ? rest : { ...rest, 'x-amazon-apigateway-integration': plain };
  // No security scheme holds for an operation with an empty list: it takes away what the whole definition asks for.
  return addOperation(definition, path, method, open ? { ...made, security: [] } : made);
};

const openMethod = (paste: Paste, api: RestApi, { path, method }: ChangeOf<'open-rest-method'>): Edits => {
  const at = methodAt(api, path, method)?.at;
  const definition = definitionAt(paste, at);
  const operation = definition && at ? operationAt(definition, at) : null;
  return definition && operation ? setMember(definition.sheet, operation, 'security', []) : null;
};

const setPath = (paste: Paste, api: HttpApi, { routeKey, value }: ChangeOf<'set-integration-path'>): Edits => {
  const at = routeAt(api, routeKey)?.integration?.at;
  const sheet = at && entryOf(paste, routeAt(api, routeKey)?.at, 'paths') ? paste.sheet(at.source) : null;
  const node = sheet && at ? nodeAt(sheet.trees, at) : null;
  return sheet && node?.kind === 'object' ? setEntry(sheet, node, 'requestParameters', OVERWRITE_PATH, value) : null;
};

const OPERATIONS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', ANY]);

/** A path without operations is no path. */
const removeMethod = (paste: Paste, api: RestApi, { path, method }: ChangeOf<'remove-rest-method'>): Edits => {
  const place = entryOf(paste, methodAt(api, path, method)?.at, 'paths');
  const definition = definitionAt(paste, methodAt(api, path, method)?.at);
  if (!place || !definition) return null;
  const all = place.node.members.filter(({ key }) => OPERATIONS.has(key.toLowerCase()));
  const own = all.find(({ key }) => key.toLowerCase() === keyOf(method));
  if (!own) return null;
  return all.length > 1 ? place.sheet.editor.removeMember(place.node, own.key) : dropMember(place.sheet, definition.paths, place.key, null);
};

/** Edits API definitions. Null where what is to be changed, or to be copied, was not read from one. */
export const writeDefinition = (paste: Paste, change: Change): Edits => {
  if (!('api' in change)) return null;
  const [rest, http] = [restApi(paste.model, change.api), httpApi(paste.model, change.api)];
  switch (change.kind) {
    case 'add-rest-method':
      return rest ? addRestMethod(paste, rest, change) : null;
    case 'add-http-route':
      return http ? addHttpRoute(paste, http, change) : null;
    case 'set-integration-path':
      return http ? setPath(paste, http, change) : null;
    case 'remove-rest-method':
      return rest ? removeMethod(paste, rest, change) : null;
    case 'open-rest-method':
      return rest ? openMethod(paste, rest, change) : null;
    default:
      return null;
  }
};
