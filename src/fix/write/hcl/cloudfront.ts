import type { Distribution, Origin } from '../../../model/distribution.ts';
import { known } from '../../../model/value.ts';
import type { HclBlock } from '../../../syntax/hcl/ast.ts';
import type { Span } from '../../../text/span.ts';
import type { BehaviorRef, DistributionRef } from '../../change.ts';
import type { Paste } from '../paste.ts';
import type { Holder, Values } from './holder.ts';
import { attributeOf } from './page.ts';
import { chainAt, holderOf, isAlone, moduleAt, resourceAt } from './place.ts';
import { literal } from './said.ts';

const TYPE = 'aws_cloudfront_distribution';

/** The name that a turn of `dynamic` has inside of its `content`. */
const iteratorOf = ({ body, labels }: HclBlock): string => {
  const named = attributeOf(body, 'iterator')?.value;
  return named?.kind === 'name' ? named.name : (labels[0]?.text ?? '');
};

/** What a turn says by its iterator stands elsewhere: putting a text in its place would take that other place out of use. */
const guarded = (holder: Holder, iterator: string): Holder => {
  const isTurn = (text: string | null): boolean => text?.includes(`${iterator}.`) === true;
  const isFree = (values: Values): boolean => Object.keys(values).every((name) => !isTurn(holder.written(name)));
  return {
    ...holder,
    change: (values, first) => (isFree(values) ? holder.change(values, first) : null),
    adjust: (name, list) => (isTurn(holder.written(name)) ? null : holder.adjust(name, list)),
    nested: (type) => holder.nested(type).map((one) => guarded(one, iterator)),
    remove: () => null,
    copy: () => null,
  };
};

export type Part = {
  readonly holder: Holder;
  /** `block`: written once, in a place of its own. `turn`: what `dynamic` makes in its only turn. `argument`: an object that a module is called with. */
  readonly kind: 'block' | 'turn' | 'argument';
};

/** A block inside a distribution that the model's part was read from. */
const partAt = (paste: Paste, all: readonly { readonly at: Span }[], at: Span | undefined, ...types: readonly string[]): Part | null => {
  if (!isAlone(all, at)) return null;
  const found = chainAt(paste, at);
  const block = found?.chain.at(-1);
  if (!found || !block) return null;
  const holder = holderOf(found.page, block);
  if (holder && types.includes(block.type)) return { holder, kind: 'block' };
  const dynamic = found.chain.at(-2);
  if (!holder || block.type !== 'content' || dynamic?.type !== 'dynamic' || !types.includes(dynamic.labels[0]?.text ?? '')) return null;
  return { holder: guarded(holder, iteratorOf(dynamic)), kind: 'turn' };
};

export const distributionOf = (paste: Paste, { distribution }: DistributionRef): Distribution | undefined =>
  paste.model.distributions.find(({ name }) => name === distribution);

/** The resource, or the call of the registry's module. */
export const distributionHolder = (paste: Paste, distribution: Distribution | undefined): Holder | null => {
  const { distributions } = paste.model;
  return resourceAt(paste, distributions, distribution?.at, TYPE) ?? moduleAt(paste, distributions, distribution?.at);
};

/** The objects of an argument, where it is written as a list (or an object) of just so many. */
const argument = (paste: Paste, distribution: Distribution, name: string, count: number): readonly Holder[] => {
  const call = moduleAt(paste, paste.model.distributions, distribution.at);
  const objects = call?.nested(name) ?? [];
  return objects.length === count ? objects : [];
};

const asPart = (holder: Holder | undefined): Part | null => (holder ? { holder, kind: 'argument' } : null);

export const behaviorPart = (paste: Paste, ref: BehaviorRef, index: number = ref.behavior): Part | null => {
  const distribution = distributionOf(paste, ref);
  const behavior = distribution?.behaviors[index];
  if (!distribution || !behavior) return null;
  const all = paste.model.distributions.flatMap(({ behaviors }) => behaviors);
  const part = partAt(paste, all, behavior.at, 'ordered_cache_behavior', 'default_cache_behavior');
  if (part) return part;
  return behavior.pattern === null
    ? asPart(argument(paste, distribution, 'default_cache_behavior', 1)[0])
    : asPart(argument(paste, distribution, 'ordered_cache_behavior', distribution.behaviors.length - 1)[index]);
};

/** The registry's module calls its origins by their keys. */
const namedOrigin = (paste: Paste, distribution: Distribution, id: string): Part | null => {
  const call = moduleAt(paste, paste.model.distributions, distribution.at);
  const block = chainAt(paste, call ? distribution.at : null)?.chain.at(-1);
  const value = block && attributeOf(block.body, 'origin')?.value;
  if (!call || value?.kind !== 'object') return null;
  const objects = call.nested('origin').flatMap((one) => one.entries?.() ?? []);
  const found = objects.filter(([key, one]) => (one.written('origin_id') ?? literal(key)) === literal(id));
  return found.length === 1 ? asPart(found[0]?.[1]) : null;
};

export const originPart = (paste: Paste, distribution: Distribution, origin: Origin): Part | null => {
  const all = paste.model.distributions.flatMap(({ origins }) => origins);
  return partAt(paste, all, origin.at, 'origin') ?? namedOrigin(paste, distribution, known(origin.id) ?? '');
};

export const originOf = ({ origins }: Distribution, id: string): Origin | undefined => origins.find((one) => known(one.id) === id);

/** The part of a distribution that says a custom error response. */
export const errorPart = (paste: Paste, distribution: Distribution, code: number): Part | null => {
  const responses = distribution.customErrorResponses;
  const index = responses.findIndex(({ errorCode }) => known(errorCode) === code);
  const all = paste.model.distributions.flatMap(({ customErrorResponses }) => customErrorResponses);
  const at = responses[index]?.at;
  if (!at) return null;
  return (
    partAt(paste, all, at, 'custom_error_response') ??
    asPart(argument(paste, distribution, 'custom_error_response', responses.length)[index])
  );
};
