import { known, whereOf } from '../../model/value.ts';
import type { HclBlock } from '../../syntax/hcl/ast.ts';
import type { Span } from '../../text/span.ts';
import type { Change, DistributionRef } from '../change.ts';
import { writeHclGateway } from './hcl-gateway.ts';
import {
  appendBlock,
  appendToFile,
  attributeOf,
  blockAt,
  copyOf,
  type HclPage,
  hclPage,
  insertLines,
  listOf,
  literal,
  removeAttribute,
  removeBlock,
  setAttribute,
  textOf,
} from './hcl-page.ts';
import type { Paste } from './paste.ts';
import { allEdits, type Edits } from './tree-editor.ts';

type Place = { readonly page: HclPage; readonly block: HclBlock };

/** The block that a part of the model was read from; null where an expression made it. */
const placeAt = (paste: Paste, at: Span | null | undefined): Place | null => {
  const page = at ? hclPage(paste, at.source) : null;
  const block = page && at ? blockAt(page.body, at) : null;
  return page && block ? { page, block } : null;
};

const distributionOf = (paste: Paste, { distribution }: DistributionRef) =>
  paste.model.distributions.find(({ name }) => name === distribution);

const behaviorAt = (paste: Paste, ref: DistributionRef, index: number): Place | null =>
  placeAt(paste, distributionOf(paste, ref)?.behaviors[index]?.at);

const set = ({ page, block }: Place, name: string, value: string): Edits => setAttribute(page, block, name, value);

/** Text lines of a block as they are written, without the indentation that all of them have. */
const outdented = ({ page, block }: Place, text: string): readonly string[] => {
  const indent = page.text.slice(page.text.lastIndexOf('\n', block.at.start - 1) + 1, block.at.start);
  return text.split(/\r?\n/).map((line, i) => (i > 0 && line.startsWith(indent) ? line.slice(indent.length) : line));
};

const addBehavior = (paste: Paste, change: Extract<Change, { kind: 'add-behavior' }>): Edits => {
  const like = behaviorAt(paste, change, change.behavior);
  const behaviors = distributionOf(paste, change)?.behaviors ?? [];
  const target = behaviorAt(paste, change, Math.min(change.before, behaviors.length - 1));
  if (!like || !target || like.page.source !== target.page.source) return null;
  const text = copyOf(like.page, like.block, 'ordered_cache_behavior', {
    path_pattern: literal(change.pattern),
    ...(change.origin === null ? {} : { target_origin_id: literal(change.origin) }),
    ...(change.methods === null ? {} : { allowed_methods: listOf(change.methods) }),
  });
  // Among ordered behaviors the place decides; the default one stands where it likes.
  return insertLines(target.page, target.block, 'before', outdented(like, text));
};

const moveBehavior = (paste: Paste, change: Extract<Change, { kind: 'move-behavior' }>): Edits => {
  const from = behaviorAt(paste, change, change.behavior);
  const to = behaviorAt(paste, change, change.before);
  if (!from || !to || from.page.source !== to.page.source) return null;
  return allEdits(
    insertLines(to.page, to.block, 'before', outdented(from, textOf(from.page, from.block.at))),
    removeBlock(from.page, from.block),
  );
};

const nameOf = (name: string): string => name.replaceAll(/\W+/g, '_').toLowerCase();

const addFunction = (place: Place, { name, code }: Extract<Change, { kind: 'add-function' }>): Edits => {
  const folder = place.page.source.slice(0, place.page.source.lastIndexOf('/') + 1);
  const own = nameOf(name);
  const made = `resource "aws_cloudfront_function" "${own}" {\n  name    = "${name}"\n  runtime = "cloudfront-js-2.0"\n  publish = true\n  code    = file("\${path.module}/${name}.js")\n}`;
  const association = [
    'function_association {',
    '  event_type   = "viewer-request"',
    `  function_arn = aws_cloudfront_function.${own}.arn`,
    '}',
  ];
  return allEdits(appendBlock(place.page, place.block, ['', ...association].slice(1)), appendToFile(place.page, [made]), [
    { source: `${folder}${name}.js`, start: 0, end: 0, newText: code },
  ]);
};

const writeBehavior = (paste: Paste, place: Place, change: Extract<Change, { behavior: number }>): Edits => {
  const { page, block } = place;
  switch (change.kind) {
    case 'set-origin-request-policy':
      return change.policyId === null
        ? removeAttribute(page, block, 'origin_request_policy_id')
        : set(place, 'origin_request_policy_id', literal(change.policyId));
    case 'set-cache-policy': {
      const old = block.body.blocks.find(({ type }) => type === 'forwarded_values');
      return allEdits(set(place, 'cache_policy_id', literal(change.policyId)), old ? removeBlock(page, old) : []);
    }
    case 'set-legacy-forwarding':
      return null;
    case 'set-allowed-methods':
      return set(place, 'allowed_methods', listOf(change.methods));
    case 'set-cached-methods':
      return set(place, 'cached_methods', listOf(change.methods));
    case 'set-viewer-protocol':
      return set(place, 'viewer_protocol_policy', literal(change.policy));
    case 'set-pattern':
      return set(place, 'path_pattern', literal(change.pattern));
    case 'remove-behavior':
      return removeBlock(page, block);
    case 'move-behavior':
      return moveBehavior(paste, change);
    case 'add-behavior':
      return addBehavior(paste, change);
    case 'add-function':
      return addFunction(place, change);
  }
};

const writeOrigin = (paste: Paste, change: Extract<Change, { origin: string; kind: `set-${string}` }>): Edits => {
  const origin = distributionOf(paste, change)?.origins.find(({ id }) => known(id) === change.origin);
  const place = placeAt(paste, origin?.at);
  if (!place) return null;
  switch (change.kind) {
    case 'set-origin-path':
      return change.path === '' && !attributeOf(place.block.body, 'origin_path') ? [] : set(place, 'origin_path', literal(change.path));
    case 'set-origin-domain':
      return set(place, 'domain_name', literal(change.domainName));
    case 'set-origin-protocol': {
      const custom = place.block.body.blocks.find(({ type }) => type === 'custom_origin_config');
      return custom ? setAttribute(place.page, custom, 'origin_protocol_policy', literal(change.policy)) : null;
    }
    case 'set-s3-endpoint':
      return null;
  }
};

const writeDistribution = (paste: Paste, change: Extract<Change, DistributionRef>): Edits => {
  if ('behavior' in change) {
    const place = behaviorAt(paste, change, change.behavior);
    return place && writeBehavior(paste, place, change);
  }
  const distribution = distributionOf(paste, change);
  const place = placeAt(paste, distribution?.at);
  if (!distribution || !place) return null;
  switch (change.kind) {
    case 'set-root-object':
      return set(place, 'default_root_object', literal(change.object));
    case 'enable-distribution':
      return set(place, 'enabled', 'true');
    case 'remove-error-response': {
      const found = distribution.customErrorResponses.find(({ errorCode }) => known(errorCode) === change.errorCode);
      const one = placeAt(paste, found?.at);
      return one && removeBlock(one.page, one.block);
    }
    case 'set-error-caching': {
      const found = distribution.customErrorResponses.find(({ errorCode }) => known(errorCode) === change.errorCode);
      const one = placeAt(paste, found?.at);
      return one && set(one, 'error_caching_min_ttl', String(change.seconds));
    }
    case 'add-alias': {
      const names = distribution.aliases.map((alias) => known(alias));
      return names.some((name) => name === undefined)
        ? null
        : set(place, 'aliases', listOf([...names.flatMap((name) => name ?? []), change.alias]));
    }
    default:
      return writeOrigin(paste, change);
  }
};

/** Edits Terraform's own language. Null where the part was not read from a block of its own: a module's argument, a dynamic block, a local. */
export const writeHcl = (paste: Paste, change: Change): Edits => {
  if (!paste.readings.some(({ part }) => part?.kind === 'terraform')) return null;
  if ('distribution' in change) return writeDistribution(paste, change);
  if (change.kind === 'set-endpoint-type') {
    const at = whereOf(paste.model.restApis.find(({ id }) => id === change.api)?.endpointType ?? null);
    const page = hclPage(paste, at?.source);
    return page && at && /^"[A-Z]+"$/.test(textOf(page, at))
      ? [{ source: page.source, start: at.start, end: at.end, newText: literal(change.type) }]
      : null;
  }
  return writeHclGateway(paste, change);
};
