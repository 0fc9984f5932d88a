import { memberOf } from '../../../read/access.ts';
import type { ArrayNode, ObjectNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import type { Change, ChangeOf } from '../../change.ts';
import { anchorIn, httpApi, methodAt, resourceOf, restApi, routeAt } from '../api-parts.ts';
import { entryOf } from '../chain.ts';
import { isJsonObject, type Json, type JsonObject, jsonOf, without } from '../json-value.ts';
import { setMember } from '../members.ts';
import type { Paste, Sheet } from '../paste.ts';
import { allEdits, type Edits } from '../tree-editor.ts';

/** `- http: …` or `- httpApi: …` in the events of a function. */
type Event = {
  readonly sheet: Sheet;
  readonly list: ArrayNode;
  /** The function. */
  readonly around: ObjectNode | null;
  readonly item: ObjectNode;
  readonly kind: 'http' | 'httpApi';
  readonly value: Json;
};

const eventAt = (paste: Paste, at: Span | null | undefined): Event | null => {
  const place = entryOf(paste, at, 'events');
  const list = place?.around.at(-1)?.node;
  const fn = place?.around.at(-2)?.node;
  if (!place || list?.kind !== 'array' || place.around[1]?.key !== 'functions') return null;
  const kind = (['http', 'httpApi'] as const).find((key) => memberOf(place.node, key));
  const node = kind && memberOf(place.node, kind)?.value;
  const value = node ? jsonOf(node) : undefined;
  return kind && value !== undefined
    ? { sheet: place.sheet, list, around: fn?.kind === 'object' ? fn : null, item: place.node, kind, value }
    : null;
};

/** `GET users/{id}`, in one text or in two members. */
const said = (value: Json): JsonObject => {
  if (isJsonObject(value)) return value;
  const [method = '', path = ''] = String(value).trim().split(/\s+/, 2);
  return { path, method };
};

/** Paths are written with or without the slash before them: as the event that is there. */
const pathLike = (value: Json, path: string): string => {
  const before = said(value)['path'];
  return typeof before === 'string' && !before.startsWith('/') && before !== '*' && path !== '/' ? path.slice(1) : path;
};

const methodLike = (value: Json, method: string): string => {
  const before = said(value)['method'];
  return typeof before === 'string' && before === before.toLowerCase() ? method.toLowerCase() : method;
};

/** Who may call an endpoint. */
const ACCESS = ['authorizer', 'private'];

const addEvent = ({ sheet, list, kind, value }: Event, method: string, path: string, open: boolean): Edits => {
  const [verb, own] = [methodLike(value, method === 'ANY' && kind === 'httpApi' ? '*' : method), pathLike(value, path)];
  const isShort = !isJsonObject(value);
  const made = isShort ? `${verb} ${own}` : { ...without(value, 'cors', ...(open ? ACCESS : [])), path: own, method: verb };
  return sheet.editor.insertItems(list, list.items.length, [{ [kind]: made }]);
};

const addMethod = (paste: Paste, change: ChangeOf<'add-rest-method'>): Edits => {
  const api = restApi(paste.model, change.api);
  const event = api ? eventAt(paste, anchorIn(api, change.path, change.like)) : null;
  if (!event) return null;
  if (change.like !== 'mock') return addEvent(event, change.method, change.path, false);
  // Serverless answers preflights on the path of an event that says so.
  const own = eventAt(paste, resourceOf(api, change.path)?.methods[0]?.at);
  if (!own) return null;
  const node = memberOf(own.item, own.kind)?.value;
  if (node?.kind === 'object') return setMember(own.sheet, node, 'cors', true);
  return node ? own.sheet.editor.replace(node, { ...said(own.value), cors: true }) : null;
};

const addRoute = (paste: Paste, { api, routeKey, like, open = false }: ChangeOf<'add-http-route'>): Edits => {
  const event = eventAt(paste, routeAt(httpApi(paste.model, api), like)?.at);
  const [method = '', path = ''] = routeKey.split(' ');
  return event && path !== '' ? addEvent(event, method, path, open) : null;
};

const openEvent = (paste: Paste, change: ChangeOf<'open-rest-method'>): Edits => {
  const event = eventAt(paste, methodAt(restApi(paste.model, change.api), change.path, change.method)?.at);
  const node = event && memberOf(event.item, event.kind)?.value;
  if (!event || node?.kind !== 'object') return null;
  return allEdits(...ACCESS.map((name) => (memberOf(node, name) ? event.sheet.editor.removeMember(node, name) : [])));
};

const removeEvent = (paste: Paste, { api, path, method }: ChangeOf<'remove-rest-method'>): Edits => {
  const event = eventAt(paste, methodAt(restApi(paste.model, api), path, method)?.at);
  if (!event) return null;
  const { sheet, list, around } = event;
  if (list.items.length > 1) return sheet.editor.removeItem(list, list.items.indexOf(event.item));
  return around ? sheet.editor.removeMember(around, 'events') : null;
};

/** Edits the events of functions, as the Serverless Framework has them. Null for everything else. */
export const writeServerless = (paste: Paste, change: Change): Edits => {
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
