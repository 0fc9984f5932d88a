import { compilePattern } from '../match/path-pattern.ts';
import { covers, patternsOverlap } from '../match/pattern-inclusion.ts';
import type { Distribution } from '../model/distribution.ts';
import { known } from '../model/value.ts';
import type { World } from '../services/run-trace.ts';
import { outcomeKey } from './outcome-of-class.ts';
import type { PathClass, SpaceOutcome, UrlSpace } from './url-space.ts';

/** An earlier behavior that takes what a later one waits for; index -1: the default root object, which takes `/`. */
export type Shadow = { readonly index: number; readonly name: string };

/** What comes to one behavior of the distribution that the host leads to, on the first pass. */
export type BehaviorShare = {
  readonly index: number;
  /** As written, or `Default (*)`. */
  readonly name: string;
  readonly classes: readonly number[];
  /** What its classes end at, the most frequent first. */
  readonly outcomes: readonly { readonly outcome: SpaceOutcome; readonly classes: readonly number[] }[];
  /** How many methods of REST APIs and routes of HTTP APIs are reached through it. */
  readonly routes: number;
  /** Where no URL reaches it: what takes them. Empty where one does. */
  readonly shadowedBy: readonly Shadow[];
  readonly state: 'reached' | 'unreached' | 'undecided';
};

const nameOf = (pattern: string | undefined): string => pattern ?? 'Default (*)';

/** The one that takes all of it, else all that together do. */
const shadowsOf = (it: Distribution, index: number): readonly Shadow[] => {
  const patterns = it.behaviors.map(({ pattern }) => (pattern === null ? undefined : known(pattern)));
  const own = compilePattern(patterns[index] ?? '*');
  const earlier = patterns
    .slice(0, index)
    .flatMap((pattern, at) => (pattern === undefined ? [] : [{ index: at, name: pattern, compiled: compilePattern(pattern) }]));
  const whole = earlier.find(({ compiled }) => covers(compiled, own));
  const takers = whole ? [whole] : earlier.filter(({ compiled }) => patternsOverlap(compiled, own));
  const root = known(it.defaultRootObject) ?? '';
  const byRoot: readonly Shadow[] = !whole && root !== '' && own.source.replace(/^\//, '') === '' ? [{ index: -1, name: root }] : [];
  return [...byRoot, ...takers.map(({ index: at, name }) => ({ index: at, name }))];
};

const outcomesOf = (classes: readonly PathClass[]): BehaviorShare['outcomes'] => {
  const byKey = new Map<string, { outcome: SpaceOutcome; classes: number[] }>();
  for (const { id, outcome } of classes) {
    const key = outcomeKey(outcome);
    const same = byKey.get(key) ?? { outcome, classes: [] };
    same.classes.push(id);
    byKey.set(key, same);
  }
  return [...byKey.values()].sort((a, b) => b.classes.length - a.classes.length);
};

/** The distribution that a space's host leads to; null where it leads to none. */
export const distributionOf = ({ directory }: World, space: UrlSpace): Distribution | null => {
  const names = new Set(
    space.classes.flatMap(({ parts }) => parts.slice(0, 1)).flatMap((part) => ('distribution' in part ? [part.distribution] : [])),
  );
  return directory.model.distributions.find(({ name }) => names.has(name)) ?? null;
};

/** Each behavior with what comes to it: which end where, and which no URL reaches. */
export const behaviorShares = (world: World, space: UrlSpace): readonly BehaviorShare[] => {
  const it = distributionOf(world, space);
  if (!it) return [];
  // Only a class that was never split by behavior can hide one.
  const isOpen = space.classes.some(({ state, parts }) => state.kind === 'undecided' && parts.length === 0);
  return it.behaviors.map((behavior, index): BehaviorShare => {
    const classes = space.classes.filter((one) => one.behavior?.index === index);
    const isReached = classes.length > 0;
    return {
      index,
      name: nameOf(behavior.pattern === null ? undefined : (known(behavior.pattern) ?? '…')),
      classes: classes.map(({ id }) => id),
      outcomes: outcomesOf(classes),
      routes: new Set(classes.flatMap(({ outcome }) => routeKeyOf(outcome) ?? [])).size,
      shadowedBy: isReached ? [] : shadowsOf(it, index),
      state: isReached ? 'reached' : isOpen ? 'undecided' : 'unreached',
    };
  });
};

/** Names the method or route that an outcome reaches. */
export const routeKeyOf = ({ reaches }: SpaceOutcome): string | null => {
  switch (reaches?.kind) {
    case 'rest-method':
      return `${reaches.api} ${reaches.method} ${reaches.resource}`;
    case 'http-route':
      return `${reaches.api} ${reaches.routeKey}`;
    default:
      return null;
  }
};
