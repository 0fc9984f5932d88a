import { known } from '../../../model/value.ts';
import type { BehaviorRef, Change, ChangeOf } from '../../change.ts';
import { indentOf } from '../layout.ts';
import type { Paste } from '../paste.ts';
import { allEdits, type Edits } from '../tree-editor.ts';
import { behaviorPart, distributionHolder, distributionOf, originOf, originPart, type Part } from './cloudfront.ts';
import type { Holder, Values } from './holder.ts';
import { type HclPage, linesBeside, textOf, withComments } from './page.ts';
import { addressOf, chainAt, resourceAt } from './place.ts';
import { addResources, freeLabel } from './resource.ts';
import { expression, type Fields, type Said } from './said.ts';

/** The registry's module also takes the names of policies, and takes them first. */
const setPolicy = ({ holder, kind }: Part, name: string, id: string | null): Edits =>
  holder.change({ [`${name}_id`]: id, ...(kind === 'argument' ? { [`${name}_name`]: null } : {}) });

const FLAT_LEGACY = ['query_string', 'query_string_cache_keys', 'headers', 'cookies_forward', 'cookies_whitelisted_names'];

const setCachePolicy = ({ holder, kind }: Part, id: string): Edits => {
  if (kind !== 'argument') {
    return allEdits(holder.change({ cache_policy_id: id }), ...holder.nested('forwarded_values').map((one) => one.remove()));
  }
  const gone = Object.fromEntries([...FLAT_LEGACY, 'forwarded_values', 'cache_policy_name'].map((name) => [name, null]));
  return holder.change({ ...gone, use_forwarded_values: false, cache_policy_id: id });
};

/** Takes what is known of a list of texts; null where one of them is not. */
const knownTexts = (values: readonly (string | undefined)[]): readonly string[] | null =>
  values.every((one) => one !== undefined) ? values.flatMap((one) => one ?? []) : null;

const setLegacy = (paste: Paste, { holder, kind }: Part, change: ChangeOf<'set-legacy-forwarding'>): Edits => {
  const { addHeaders = [], removeHeaders = [], queryString, cookies } = change.forwarding;
  const { forwarding } = distributionOf(paste, change)?.behaviors[change.behavior] ?? {};
  const headers = forwarding?.mode === 'legacy' ? knownTexts(forwarding.headers.map((one) => known(one))) : [];
  const [values] = holder.nested('forwarded_values');
  if (!values && kind !== 'argument') {
    const fresh: Fields = {
      query_string: queryString ?? false,
      ...(addHeaders.length > 0 ? { headers: addHeaders } : {}),
      cookies: { block: { forward: cookies ?? 'none' } },
    };
    // AWS refuses legacy settings beside a cache policy.
    return holder.written('cache_policy_id') === null ? holder.add('forwarded_values', fresh) : null;
  }
  const list = { add: addHeaders, remove: removeHeaders, known: headers };
  if (!values) {
    const flat: Values = {
      ...(queryString === undefined ? {} : { query_string: queryString }),
      ...(cookies === undefined ? {} : { cookies_forward: cookies, cookies_whitelisted_names: null }),
    };
    return allEdits(holder.adjust('headers', list), holder.change(flat));
  }
  const [cookie] = values.nested('cookies');
  const withCookies = cookie
    ? cookie.change({ forward: cookies ?? null, whitelisted_names: null })
    : values.add('cookies', { forward: cookies ?? 'none' });
  return allEdits(
    values.adjust('headers', list),
    queryString === undefined ? [] : values.change({ query_string: queryString }),
    cookies === undefined ? [] : withCookies,
  );
};

/** Text lines of a block as they are written, without the indentation that all of them have. */
const outdented = ({ page, at }: Holder, text: string): readonly string[] => {
  const indent = indentOf(page.text, at.start);
  return text.split(/\r?\n/).map((line, i) => (i > 0 && line.startsWith(indent) ? line.slice(indent.length) : line));
};

/** An origin's id as the origin itself has it: a local that both name stays one. */
const originSaid = (paste: Paste, ref: BehaviorRef, id: string): Said => {
  const distribution = distributionOf(paste, ref);
  const origin = distribution && originOf(distribution, id);
  const part = distribution && origin ? originPart(paste, distribution, origin) : null;
  const words = part?.kind === 'block' && !part.holder.page.json ? part.holder.written('origin_id') : null;
  return words === null || words.startsWith('"') ? id : expression(words);
};

/** The text that a behavior stands in: its block, or the `dynamic` that makes it, and whether it is the first or last of that. */
const standOf = (paste: Paste, ref: BehaviorRef, index: number) => {
  const behaviors = distributionOf(paste, ref)?.behaviors ?? [];
  const found = chainAt(paste, behaviors[index]?.at);
  const block = found?.chain.at(-1);
  if (!found || !block) return null;
  const dynamic = block.type === 'content' ? found.chain.at(-2) : undefined;
  const turns = behaviors.flatMap(({ at }, i) => (at.start === block.at.start && at.source === block.at.source ? [i] : []));
  return { page: found.page, at: (dynamic ?? block).at, isFirst: turns[0] === index, isLast: turns.at(-1) === index };
};

/** Among ordered behaviors the place decides; the default one stands where it likes. */
const placeFor = (paste: Paste, ref: BehaviorRef, before: number, page: HclPage): ((lines: readonly string[]) => Edits) => {
  const last = (distributionOf(paste, ref)?.behaviors.length ?? 0) - 2;
  const isBehind = before > last && last >= 0;
  const stand = standOf(paste, ref, isBehind ? last : before);
  const fits = stand && stand.page === page && (isBehind ? stand.isLast : stand.isFirst);
  return (lines) => (fits ? linesBeside(page, stand.at, isBehind ? 'after' : 'before', lines) : null);
};

const addBehavior = (paste: Paste, like: Part, change: ChangeOf<'add-behavior'>): Edits => {
  const copy = like.holder.copy(
    {
      path_pattern: change.pattern,
      ...(change.origin === null ? {} : { target_origin_id: originSaid(paste, change, change.origin) }),
      ...(change.methods === null ? {} : { allowed_methods: change.methods }),
    },
    true,
  );
  if (!copy) return null;
  const behaviors = distributionOf(paste, change)?.behaviors ?? [];
  const last = behaviors.length - 2;
  const before = Math.min(change.before, behaviors.length - 1);
  if (copy.kind === 'text') {
    const lines = outdented(like.holder, `ordered_cache_behavior ${copy.text}`);
    return placeFor(paste, change, before, like.holder.page)(lines);
  }
  const beside = behaviorPart(paste, change, Math.min(before, last))?.holder;
  if (last >= 0) return beside?.insert?.(copy, before > last ? 'after' : 'before') ?? null;
  return (
    distributionHolder(paste, distributionOf(paste, change))?.put?.('ordered_cache_behavior', { kind: 'json', value: [copy.value] }) ?? null
  );
};

const moveBehavior = (paste: Paste, from: Part, change: ChangeOf<'move-behavior'>): Edits => {
  const to = behaviorPart(paste, change, change.before);
  if (!to || from.holder.page !== to.holder.page || from.kind === 'turn') return null;
  if (from.holder.moveTo) return from.holder.moveTo(change.before);
  if (from.kind !== 'block' || from.holder.page.json) return null;
  const { page } = from.holder;
  return allEdits(
    placeFor(paste, change, change.before, page)(outdented(from.holder, textOf(page, withComments(page, from.holder.at)))),
    from.holder.remove(),
  );
};

const FUNCTION = 'aws_cloudfront_function';

/** The function's resource, if the very same one is there already. */
const functionThere = (paste: Paste, { name, code }: ChangeOf<'add-function'>): string | null => {
  const { functions } = paste.model;
  const own = functions.find((one) => one.name === name && one.code.value === code);
  const holder = resourceAt(paste, functions, own?.at, FUNCTION);
  return holder && addressOf(holder);
};

const addFunction = (paste: Paste, { holder, kind }: Part, change: ChangeOf<'add-function'>): Edits => {
  const { page } = holder;
  const { name, code } = change;
  const there = functionThere(paste, change);
  const label = freeLabel(paste, page, [FUNCTION], name);
  const arn = expression(`${there ?? `${FUNCTION}.${label}`}.arn`);
  const tied =
    kind === 'argument'
      ? tieArgument(holder, arn)
      : holder.add('function_association', { event_type: 'viewer-request', function_arn: arn });
  if (there !== null) return tied;
  const folder = page.source.slice(0, page.source.lastIndexOf('/') + 1);
  const file = expression(`file("\${path.module}/${name}.js")`);
  const fields: Fields = { name, runtime: 'cloudfront-js-2.0', publish: true, code: file };
  return allEdits(tied, addResources(page, [{ type: FUNCTION, label, body: { fields } }]), [
    { source: `${folder}${name}.js`, start: 0, end: 0, newText: code },
  ]);
};

/** The module takes the events as keys. */
const tieArgument = (holder: Holder, arn: Said): Edits => {
  const [there] = holder.nested('function_association');
  const fields: Fields = { function_arn: arn };
  return there ? there.add('viewer-request', fields) : holder.add('function_association', { 'viewer-request': { block: fields } });
};

/** Edits a behavior, or makes one. */
export const writeHclBehavior = (paste: Paste, change: Extract<Change, BehaviorRef>): Edits => {
  const part = behaviorPart(paste, change);
  if (!part) return null;
  const { holder, kind } = part;
  switch (change.kind) {
    case 'set-origin-request-policy':
      return setPolicy(part, 'origin_request_policy', change.policyId);
    case 'set-cache-policy':
      return setCachePolicy(part, change.policyId);
    case 'set-legacy-forwarding':
      return setLegacy(paste, part, change);
    case 'set-allowed-methods':
      return holder.change({ allowed_methods: change.methods });
    case 'set-cached-methods':
      return holder.change({ cached_methods: change.methods });
    case 'set-viewer-protocol':
      return holder.change({ viewer_protocol_policy: change.policy });
    case 'set-pattern':
      return holder.written('path_pattern') === null ? null : holder.change({ path_pattern: change.pattern });
    case 'remove-behavior':
      return kind === 'turn' ? null : holder.remove();
    case 'move-behavior':
      return moveBehavior(paste, part, change);
    case 'add-behavior':
      return kind === 'turn' ? null : addBehavior(paste, part, change);
    case 'add-function':
      return addFunction(paste, part, change);
  }
};
