import { normalisePath } from '../match/normalise-path.ts';
import { compilePattern, matchesPattern, type PathPattern } from '../match/path-pattern.ts';
import type { HttpApi, RestApi } from '../model/api.ts';
import type { Behavior, Distribution, Origin } from '../model/distribution.ts';
import type { Model } from '../model/model.ts';
import { known, whereOf } from '../model/value.ts';
import type { Span } from '../text/span.ts';
import type { Hop } from '../trace/trace.ts';

/** The pasted distribution that a hop was at. */
export const distributionAt = (model: Model, hop: Hop): Distribution | undefined =>
  hop.at.kind === 'distribution' ? model.distributions.find((d) => d.name === hop.at.name) : undefined;

/** The behavior that took the request there. */
export const behaviorAt = (model: Model, hop: Hop): Behavior | undefined =>
  hop.behaviorIndex === null ? undefined : distributionAt(model, hop)?.behaviors[hop.behaviorIndex];

/** The origin that was asked first. */
export const originAt = (model: Model, hop: Hop): Origin | undefined =>
  distributionAt(model, hop)?.origins.find((origin) => known(origin.id) === hop.origin);

/** Where the origin is named that a distribution asked. */
export const originSpan = (model: Model, sender: Hop | undefined): Span | null =>
  sender === undefined ? null : whereOf(originAt(model, sender)?.domainName ?? null);

/** A behavior with a pattern that is known, and its place in the order. */
export type Patterned = { readonly behavior: Behavior; readonly index: number; readonly pattern: string; readonly compiled: PathPattern };

// Every trace asks this of the same few distributions. Keyed by identity: model values never change.
const patterned = new WeakMap<Distribution, readonly Patterned[]>();

/** The behaviors whose patterns are known, compiled; without the default one. */
export const patternedBehaviors = (distribution: Distribution): readonly Patterned[] => {
  const before = patterned.get(distribution);
  if (before) return before;
  const made = distribution.behaviors.flatMap((behavior, index) => {
    const pattern = known(behavior.pattern);
    return pattern === undefined ? [] : [{ behavior, index, pattern, compiled: compilePattern(pattern) }];
  });
  patterned.set(distribution, made);
  return made;
};

/** The behavior that takes a path (without a query string), and its place in the order. */
export const behaviorFor = (
  distribution: Distribution,
  path: string,
): { readonly behavior: Behavior; readonly index: number } | undefined => {
  const { path: normal } = normalisePath(path);
  const last = distribution.behaviors.length - 1;
  const taker = patternedBehaviors(distribution).find(({ compiled }) => matchesPattern(compiled, normal));
  const behavior = distribution.behaviors[last];
  return taker ?? (behavior && { behavior, index: last });
};

/** The name of a behavior as reports have it. */
export const nameOfBehavior = ({ pattern }: Behavior): string => (pattern === null ? 'Default (*)' : (known(pattern) ?? ''));

export const restApi = (model: Model, id: string): RestApi | undefined => model.restApis.find((api) => api.id === id);
export const httpApi = (model: Model, id: string): HttpApi | undefined => model.httpApis.find((api) => api.id === id);
