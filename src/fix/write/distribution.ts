import type { Behavior, Distribution, Origin } from '../../model/distribution.ts';
import type { Model } from '../../model/model.ts';
import { known } from '../../model/value.ts';
import { childOf, memberOf } from '../../read/access.ts';
import type { ArrayNode, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import type { BehaviorRef, Change, DistributionRef, OriginRef } from '../change.ts';
import { domainInPlaceOf } from './bucket-name.ts';
import { isJsonObject, type Json, jsonOf } from './json-value.ts';
import { setMember } from './members.ts';
import { findWith, nodeAt, type Paste, type Sheet } from './paste.ts';
import { allEdits, type Edits } from './tree-editor.ts';

/** A distribution's configuration in the paste, with what edits it. CloudFormation writes its lists plain, the AWS CLI as `{Quantity, Items}`. */
type Place = {
  readonly sheet: Sheet;
  readonly config: ObjectNode;
  readonly lists: 'plain' | 'items' | 'quantity';
  readonly distribution: Distribution;
};

const listStyle = (config: ObjectNode): Place['lists'] => {
  const origins = childOf(config, 'Origins');
  if (origins?.kind === 'array') return 'plain';
  return memberOf(origins, 'Quantity') ? 'quantity' : 'items';
};

const placeOf = (paste: Paste, { distribution: name }: DistributionRef): Place | null => {
  const distribution = distributionOf(paste.model, name);
  const sheet = distribution?.at ? paste.sheet(distribution.at.source) : null;
  if (!distribution?.at || !sheet) return null;
  const config = findWith(nodeAt(sheet.trees, distribution.at), 'DefaultCacheBehavior');
  return config ? { sheet, config, lists: listStyle(config), distribution } : null;
};

const distributionOf = (model: Model, name: string): Distribution | undefined => model.distributions.find((d) => d.name === name);

const objectAt = ({ trees }: Sheet, at: Span | undefined): ObjectNode | null => {
  const node = at ? nodeAt(trees, at) : null;
  return node?.kind === 'object' ? node : null;
};

const listOf = (lists: Place['lists'], items: readonly Json[]): Json => {
  if (lists === 'plain') return items;
  return lists === 'items' ? { Items: items } : { Quantity: items.length, ...(items.length > 0 ? { Items: items } : {}) };
};

const arrayIn = (list: SyntaxNode | undefined): ArrayNode | null => {
  const items = list?.kind === 'object' ? childOf(list, 'Items') : list;
  return items?.kind === 'array' ? items : null;
};

/** `Quantity` says how many items there are: AWS refuses a list that disagrees. */
const setQuantity = ({ editor }: Sheet, list: SyntaxNode | undefined, count: number): Edits => {
  const quantity = list?.kind === 'object' ? memberOf(list, 'Quantity')?.value : undefined;
  if (!quantity) return [];
  return editor.replace(quantity, quantity.kind === 'string' ? String(count) : count);
};

/** Puts items into the list at a key of `object`, which may not be there yet. */
const insertInto = (place: Place, object: ObjectNode, key: string, index: number | null, items: readonly Json[]): Edits => {
  const { sheet, lists } = place;
  const list = childOf(object, key);
  if (!list) return setMember(sheet, object, key, listOf(lists, items));
  const array = arrayIn(list);
  if (array) {
    const count = array.items.length;
    return allEdits(setQuantity(sheet, list, count + items.length), sheet.editor.insertItems(array, index ?? count, items));
  }
  if (list.kind !== 'object') return sheet.editor.replace(list, listOf(lists, items));
  return allEdits(setQuantity(sheet, list, items.length), setMember(sheet, list, 'Items', items));
};

/** One item more in a plain list, as templates have it. */
export const appendTo = (sheet: Sheet, object: ObjectNode, key: string, item: Json): Edits => {
  const array = arrayIn(childOf(object, key));
  return array && array.items.length > 0
    ? sheet.editor.insertItems(array, array.items.length, [item])
    : setMember(sheet, object, key, [item]);
};

const removeFrom = (place: Place, object: ObjectNode, key: string, index: number): Edits => {
  const { sheet, lists } = place;
  const list = childOf(object, key);
  const array = arrayIn(list);
  if (!list || !array || index < 0) return null;
  if (array.items.length === 1) return sheet.editor.replace(list, listOf(lists, []));
  return allEdits(setQuantity(sheet, list, array.items.length - 1), sheet.editor.removeItem(array, index));
};

// --- behaviors

type BehaviorPlace = Place & { readonly behavior: Behavior; readonly node: ObjectNode; readonly index: number };

const behaviorPlace = (paste: Paste, ref: BehaviorRef): BehaviorPlace | null => {
  const place = placeOf(paste, ref);
  const behavior = place?.distribution.behaviors[ref.behavior];
  const node = place && behavior ? objectAt(place.sheet, behavior.at) : null;
  return place && behavior && node ? { ...place, behavior, node, index: ref.behavior } : null;
};

const methodsValue = ({ lists, node }: BehaviorPlace, methods: readonly string[]): Json => {
  if (lists === 'plain') return methods;
  const cached = childOf(childOf(node, 'AllowedMethods'), 'CachedMethods');
  const before = cached ? jsonOf(cached) : undefined;
  const list = listOf(lists, methods);
  return isJsonObject(list) ? { ...list, ...(before === undefined ? {} : { CachedMethods: before }) } : list;
};

const namesIn = (list: SyntaxNode | undefined): readonly string[] =>
  arrayIn(list)?.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) ?? [];

const setLegacy = (place: BehaviorPlace, change: Extract<Change, { kind: 'set-legacy-forwarding' }>): Edits => {
  const { sheet, node, lists } = place;
  const values = childOf(node, 'ForwardedValues');
  const { addHeaders = [], removeHeaders = [], queryString, cookies } = change.forwarding;
  const before = namesIn(childOf(values, 'Headers'));
  const gone = new Set(removeHeaders.map((name) => name.toLowerCase()));
  const headers = [...before.filter((name) => !gone.has(name.toLowerCase())), ...addHeaders];
  const isSame = addHeaders.length === 0 && headers.length === before.length;
  if (values?.kind !== 'object') {
    const fresh = { QueryString: queryString ?? false, Cookies: { Forward: cookies ?? 'none' }, Headers: listOf(lists, headers) };
    return setMember(sheet, node, 'ForwardedValues', fresh);
  }
  const list = childOf(values, 'Headers');
  return allEdits(
    isSame
      ? []
      : list
        ? sheet.editor.replace(list, listOf(lists, headers))
        : sheet.editor.addMember(values, 'Headers', listOf(lists, headers)),
    queryString === undefined ? [] : setMember(sheet, values, 'QueryString', queryString),
    cookies === undefined ? [] : setMember(sheet, values, 'Cookies', { Forward: cookies }),
  );
};

/** The members of the default behavior and of the others are the same, but for the pattern. */
const likeBehavior = (place: BehaviorPlace, change: Extract<Change, { kind: 'add-behavior' }>): Json | null => {
  const value = jsonOf(place.node);
  if (!isJsonObject(value)) return null;
  const { PathPattern: _, ...rest } = value;
  return {
    PathPattern: change.pattern,
    ...rest,
    ...(change.origin === null ? {} : { TargetOriginId: change.origin }),
    ...(change.methods === null ? {} : { AllowedMethods: methodsValue(place, change.methods) }),
  };
};

const addBehavior = (place: BehaviorPlace, change: Extract<Change, { kind: 'add-behavior' }>): Edits => {
  const value = likeBehavior(place, change);
  const count = place.distribution.behaviors.length - 1;
  return value === null ? null : insertInto(place, place.config, 'CacheBehaviors', Math.min(change.before, count), [value]);
};

const moveBehavior = (place: BehaviorPlace, before: number): Edits => {
  const array = arrayIn(childOf(place.config, 'CacheBehaviors'));
  return array ? place.sheet.editor.moveItem(array, place.index, before) : null;
};

/** A distribution's certificate and its other functions are in its own account. Where nothing tells it, the user has to. */
const accountIn = ({ distribution, config, sheet }: Place): string =>
  distribution.accountId ??
  /\barn:aws[\w-]*:(?:acm:us-east-1|cloudfront:):(\d{12}):/.exec(sheet.text.slice(config.at.start, config.at.end))?.[1] ??
  '<account id>';

const functionArn = (place: Place, name: string): string => `arn:aws:cloudfront::${accountIn(place)}:function/${name}`;

/** The code is a source of its own; the behavior names it. */
const addFunction = (place: BehaviorPlace, { name, code }: Extract<Change, { kind: 'add-function' }>): Edits => {
  const item = { FunctionARN: functionArn(place, name), EventType: 'viewer-request' };
  return allEdits(insertInto(place, place.node, 'FunctionAssociations', null, [item]), [
    { source: `${name}.js`, start: 0, end: 0, newText: code },
  ]);
};

const writeBehavior = (place: BehaviorPlace, change: Extract<Change, BehaviorRef>): Edits => {
  const { sheet, node } = place;
  switch (change.kind) {
    case 'set-origin-request-policy':
      return setMember(sheet, node, 'OriginRequestPolicyId', change.policyId ?? undefined);
    case 'set-cache-policy':
      return allEdits(setMember(sheet, node, 'CachePolicyId', change.policyId), sheet.editor.removeMember(node, 'ForwardedValues'));
    case 'set-legacy-forwarding':
      return setLegacy(place, change);
    case 'set-allowed-methods':
      return setMember(sheet, node, 'AllowedMethods', methodsValue(place, change.methods));
    case 'set-cached-methods': {
      if (place.lists === 'plain') return setMember(sheet, node, 'CachedMethods', change.methods);
      const allowed = childOf(node, 'AllowedMethods');
      return allowed?.kind === 'object' ? setMember(sheet, allowed, 'CachedMethods', listOf(place.lists, change.methods)) : null;
    }
    case 'set-viewer-protocol':
      return setMember(sheet, node, 'ViewerProtocolPolicy', change.policy);
    case 'set-pattern':
      return place.behavior.pattern === null ? null : setMember(sheet, node, 'PathPattern', change.pattern);
    case 'remove-behavior':
      return removeFrom(place, place.config, 'CacheBehaviors', place.index);
    case 'move-behavior':
      return moveBehavior(place, change.before);
    case 'add-behavior':
      return addBehavior(place, change);
    case 'add-function':
      return addFunction(place, change);
  }
};

// --- origins and the rest

const originOf = ({ distribution }: Place, { origin }: OriginRef): Origin | undefined =>
  distribution.origins.find(({ id }) => known(id) === origin);

const website: Json = { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'http-only' };

const setDomain = (paste: Paste, sheet: Sheet, node: ObjectNode, origin: Origin, domainName: string): Edits => {
  const said = memberOf(node, 'DomainName')?.value;
  const from = known(origin.domainName) ?? null;
  const text = said ? sheet.text.slice(said.at.start, said.at.end) : '';
  const now = domainInPlaceOf(paste, text, said?.kind === 'string' && said.value === from, from, domainName);
  if (now === null) return null;
  if (now.kind === 'text') return setMember(sheet, node, 'DomainName', domainName);
  return now.kind === 'keep' || !said ? [] : [{ source: sheet.reading.name, start: said.at.start, end: said.at.end, newText: now.text }];
};

const writeOrigin = (paste: Paste, place: Place, change: Extract<Change, OriginRef>): Edits => {
  const { sheet } = place;
  const origin = originOf(place, change);
  const node = objectAt(sheet, origin?.at);
  if (!origin || !node) return null;
  switch (change.kind) {
    case 'set-origin-path':
      return change.path === '' && !memberOf(node, 'OriginPath') ? [] : setMember(sheet, node, 'OriginPath', change.path);
    case 'set-origin-domain':
      return setDomain(paste, sheet, node, origin, change.domainName);
    case 'set-origin-protocol': {
      const custom = childOf(node, 'CustomOriginConfig');
      return custom?.kind === 'object' ? setMember(sheet, custom, 'OriginProtocolPolicy', change.policy) : null;
    }
    case 'set-origin-port': {
      const custom = childOf(node, 'CustomOriginConfig');
      return custom?.kind === 'object' ? setMember(sheet, custom, change.scheme === 'http' ? 'HTTPPort' : 'HTTPSPort', change.port) : null;
    }
    case 'set-s3-endpoint': {
      const [gone, now, value] =
        change.endpoint === 'website'
          ? (['S3OriginConfig', 'CustomOriginConfig', website] as const)
          : (['CustomOriginConfig', 'S3OriginConfig', { OriginAccessIdentity: '' }] as const);
      const rest =
        change.endpoint === 'website' && memberOf(node, 'OriginAccessControlId') ? setMember(sheet, node, 'OriginAccessControlId', '') : [];
      const domain = setDomain(paste, sheet, node, origin, change.domainName);
      const old = memberOf(node, gone);
      // One member takes the other's place where it can.
      const swapped = old
        ? allEdits(
            [
              {
                source: sheet.reading.name,
                start: old.keySpan.start,
                end: old.keySpan.end,
                newText: sheet.text.slice(old.keySpan.start, old.keySpan.end).replace(gone, now),
              },
            ],
            sheet.editor.replace(old.value, value),
          )
        : setMember(sheet, node, now, value);
      return allEdits(domain, swapped, rest);
    }
  }
};

/** Edits a distribution as `get-distribution-config` prints it, or as a CloudFormation template has it. */
export const writeDistribution = (paste: Paste, change: Extract<Change, DistributionRef>): Edits => {
  if ('behavior' in change) {
    const place = behaviorPlace(paste, change);
    return place && writeBehavior(place, change);
  }
  const place = placeOf(paste, change);
  if (!place) return null;
  switch (change.kind) {
    case 'set-root-object':
      return setMember(place.sheet, place.config, 'DefaultRootObject', change.object);
    case 'enable-distribution':
      return setMember(place.sheet, place.config, 'Enabled', true);
    case 'remove-error-response': {
      const index = place.distribution.customErrorResponses.findIndex(({ errorCode }) => known(errorCode) === change.errorCode);
      return removeFrom(place, place.config, 'CustomErrorResponses', index);
    }
    case 'set-error-caching': {
      const { customErrorResponses } = place.distribution;
      const node = objectAt(place.sheet, customErrorResponses.find(({ errorCode }) => known(errorCode) === change.errorCode)?.at);
      return node && setMember(place.sheet, node, 'ErrorCachingMinTTL', change.seconds);
    }
    case 'add-alias':
      return insertInto(place, place.config, 'Aliases', null, [change.alias]);
    default:
      return writeOrigin(paste, place, change);
  }
};
