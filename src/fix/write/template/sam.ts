import { known } from '../../../model/value.ts';
import { childOf, memberOf } from '../../../read/access.ts';
import type { ObjectNode } from '../../../syntax/tree.ts';
import type { Change, ChangeOf } from '../../change.ts';
import { anchorIn, httpApi, methodAt, restApi, routeAt } from '../api-parts.ts';
import { entryOf, type Place } from '../chain.ts';
import { isJsonObject, type JsonObject, jsonOf, without } from '../json-value.ts';
import { dropMember, setMember } from '../members.ts';
import type { Paste } from '../paste.ts';
import { CORS } from '../preflight.ts';
import { allEdits, type Edits } from '../tree-editor.ts';
import { apiMember, propertiesNode, type Template, templateAt, typeOf } from './page.ts';

/** An event of a function, and the events that it is one of. */
type Event = Place & { readonly events: ObjectNode; readonly value: JsonObject; readonly properties: JsonObject };

const eventAt = (paste: Paste, at: Parameters<typeof entryOf>[1]): Event | null => {
  const place = entryOf(paste, at, 'Events');
  const events = place?.around.at(-1)?.node;
  const value = place ? jsonOf(place.node) : undefined;
  const type = isJsonObject(value) ? value['Type'] : undefined;
  if (!place || events?.kind !== 'object' || !isJsonObject(value) || (type !== 'Api' && type !== 'HttpApi')) return null;
  const properties = value['Properties'];
  return { ...place, events, value, properties: isJsonObject(properties) ? properties : {} };
};

/** Another event of the same function: the path and the method are its own, and so is who may call it. */
const addEvent = ({ sheet, events, value, properties }: Event, method: string, path: string, auth: JsonObject | null): Edits => {
  const isLower = typeof properties['Method'] === 'string' && properties['Method'] === properties['Method'].toLowerCase();
  const words = `${method.toLowerCase()} ${path}`.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  let free = name;
  for (let n = 2; memberOf(events, free); n++) free = `${name}${n}`;
  const own = {
    ...without(properties, ...(auth === null ? [] : ['Auth'])),
    Path: path,
    Method: isLower ? method.toLowerCase() : method,
    ...(auth === null || Object.keys(auth).length === 0 ? {} : { Auth: auth }),
  };
  return sheet.editor.addMember(events, free, { ...value, Properties: own });
};

/** What the template says of an API, or of all of its kind (`Globals`): only where some authorizer is the default one is `NONE` a word for it. */
const hasDefaultAuthorizer = (paste: Paste, template: Template, id: string, kind: 'Api' | 'HttpApi'): boolean => {
  const own = propertiesNode(apiMember(paste.model, template, id) ?? undefined) ?? undefined;
  const all = childOf(childOf(template.root, 'Globals'), kind);
  return [own, all].some((node) => childOf(childOf(node, 'Auth'), 'DefaultAuthorizer') !== undefined);
};

const NONE: JsonObject = { Authorizer: 'NONE' };

const addMethod = (paste: Paste, change: ChangeOf<'add-rest-method'>): Edits => {
  const api = restApi(paste.model, change.api);
  const anchor = api ? anchorIn(api, change.path, change.like) : null;
  const event = eventAt(paste, anchor);
  if (!event) return null;
  return change.like === 'mock' ? setCors(paste, change, anchor) : addEvent(event, change.method, change.path, null);
};

const addRoute = (paste: Paste, { api, routeKey, like, open = false }: ChangeOf<'add-http-route'>): Edits => {
  const at = routeAt(httpApi(paste.model, api), like)?.at;
  const event = eventAt(paste, at);
  const template = templateAt(paste, at);
  const [method = '', path = ''] = routeKey.split(' ');
  if (!event || !template || path === '') return null;
  return addEvent(event, method, path, open ? (hasDefaultAuthorizer(paste, template, api, 'HttpApi') ? NONE : {}) : null);
};

/** Where SAM is told what holds for all of an API: its resource, or `Globals` where events make it. */
const settingsOf = (
  paste: Paste,
  template: Template,
  id: string,
): { readonly around: ObjectNode; readonly node: ObjectNode | null; readonly key: string } | null => {
  const member = apiMember(paste.model, template, id);
  if (member) {
    const node = propertiesNode(member);
    return member.value.kind === 'object' && typeOf(member) === 'AWS::Serverless::Api'
      ? { around: member.value, node, key: 'Properties' }
      : null;
  }
  const globals = childOf(template.root, 'Globals');
  const node = childOf(globals, 'Api');
  if (globals?.kind !== 'object') return null;
  return { around: globals, node: node?.kind === 'object' ? node : null, key: 'Api' };
};

/**
 * SAM answers preflights by itself, on all paths of an API at once. With a default authorizer it would ask for that there too.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiauth.html
 */
const setCors = (paste: Paste, { api }: ChangeOf<'add-rest-method'>, at: Parameters<typeof templateAt>[1]): Edits => {
  const template = templateAt(paste, at);
  const cors = {
    AllowMethods: CORS['Access-Control-Allow-Methods'],
    AllowHeaders: CORS['Access-Control-Allow-Headers'],
    AllowOrigin: CORS['Access-Control-Allow-Origin'],
  };
  if (!template) return null;
  const settings = settingsOf(paste, template, api);
  if (!settings) {
    return memberOf(template.root, 'Globals') ? null : setMember(template.sheet, template.root, 'Globals', { Api: { Cors: cors } });
  }
  const { sheet } = template;
  const { around, node, key } = settings;
  if (!node) return setMember(sheet, around, key, { Cors: cors });
  // Both may come to stand behind the same line: what is inside goes first.
  return allEdits(openPreflight(template, node), memberOf(node, 'Cors') ? [] : setMember(sheet, node, 'Cors', cors));
};

const openPreflight = ({ sheet }: Template, settings: ObjectNode): Edits => {
  const auth = childOf(settings, 'Auth');
  if (auth?.kind !== 'object') return [];
  return allEdits(
    childOf(auth, 'DefaultAuthorizer') ? setMember(sheet, auth, 'AddDefaultAuthorizerToCorsPreflight', false) : [],
    childOf(auth, 'ApiKeyRequired') ? setMember(sheet, auth, 'AddApiKeyRequiredToCorsPreflight', false) : [],
  );
};

/** An event asks nothing of its caller: by its own word, or by none. */
const openEvent = (paste: Paste, change: ChangeOf<'open-rest-method'>): Edits => {
  const method = methodAt(restApi(paste.model, change.api), change.path, change.method);
  const template = templateAt(paste, method?.at);
  if (!method || !template) return null;
  const event = eventAt(paste, method.at);
  if (!event) return isPreflightOfSam(paste, template, change) ? openAll(paste, template, change.api) : null;
  const hasDefault = hasDefaultAuthorizer(paste, template, change.api, 'Api');
  const isGuarded = known(method.authorizationType) !== 'NONE';
  const before = event.properties['Auth'];
  const auth: JsonObject = {
    ...(isJsonObject(before)
      ? without(before, ...(isGuarded ? ['Authorizer', 'AuthorizationScopes', 'InvokeRole'] : []), 'ApiKeyRequired')
      : {}),
    ...(isGuarded && hasDefault ? NONE : {}),
    ...(known(method.apiKeyRequired) === true ? { ApiKeyRequired: false } : {}),
  };
  const properties = childOf(event.node, 'Properties');
  if (properties?.kind !== 'object') return null;
  return setMember(event.sheet, properties, 'Auth', Object.keys(auth).length === 0 ? undefined : auth);
};

/** A function without events says nothing of them. */
const removeEvent = (paste: Paste, { api, path, method }: ChangeOf<'remove-rest-method'>): Edits => {
  const event = eventAt(paste, methodAt(restApi(paste.model, api), path, method)?.at);
  const around = event?.around.at(-2)?.node;
  return event && dropMember(event.sheet, event.events, event.key, around?.kind === 'object' ? { object: around, key: 'Events' } : null);
};

/** `Cors` of an API made it: no event has it. */
const isPreflightOfSam = (paste: Paste, template: Template, { api, method }: ChangeOf<'open-rest-method'>): boolean => {
  const settings = settingsOf(paste, template, api);
  return method === 'OPTIONS' && settings?.node !== null && settings !== null && memberOf(settings.node, 'Cors') !== undefined;
};

const openAll = (paste: Paste, template: Template, api: string): Edits => {
  const node = settingsOf(paste, template, api)?.node;
  return node ? openPreflight(template, node) : null;
};

/** Edits the events of functions, as SAM has them. Null for everything else. */
export const writeSam = (paste: Paste, change: Change): Edits => {
  switch (change.kind) {
    case 'add-rest-method':
      return addMethod(paste, change);
    case 'add-http-route':
      return addRoute(paste, change);
    case 'remove-rest-method':
      return removeEvent(paste, change);
    case 'open-rest-method':
      return openEvent(paste, change);
    default:
      return null;
  }
};
