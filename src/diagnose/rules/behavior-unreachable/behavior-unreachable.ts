import { compilePattern } from '../../../match/path-pattern.ts';
import { covers } from '../../../match/pattern-inclusion.ts';
import type { Behavior, Distribution } from '../../../model/distribution.ts';
import { known, whereOf } from '../../../model/value.ts';
import { distributionAt, patternedBehaviors } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { spansOf } from '../../way.ts';

type Taker = { readonly name: string; readonly at: Behavior['pattern'] };

/** What takes every request before a behavior gets it: an earlier pattern, or the default root object in place of `/`. */
const takerBefore = (distribution: Distribution, behavior: Behavior, index: number): Taker | null => {
  const pattern = behavior.pattern === null ? '*' : known(behavior.pattern);
  if (pattern === undefined) return null;
  const inner = compilePattern(pattern);
  const taker = patternedBehaviors(distribution).find((earlier) => earlier.index < index && covers(earlier.compiled, inner));
  if (taker) return { name: taker.pattern, at: taker.behavior.pattern };
  const root = known(distribution.defaultRootObject) ?? '';
  return root !== '' && pattern === '/' ? { name: `DefaultRootObject ${root}`, at: distribution.defaultRootObject } : null;
};

const unreachable = (distribution: Distribution): readonly Finding[] =>
  distribution.behaviors.flatMap((behavior, index): readonly Finding[] => {
    const taker = takerBefore(distribution, behavior, index);
    if (!taker) return [];
    const name = behavior.pattern === null ? 'Default (*)' : (known(behavior.pattern) ?? '');
    const params = { behavior: name, taker: taker.name, origin: known(behavior.targetOriginId) ?? '' };
    const at = spansOf(behavior.pattern ? whereOf(behavior.pattern) : behavior.at, whereOf(taker.at));
    return [
      {
        severity: 'warning',
        rank: 'configuration',
        at,
        about: null,
        params,
        fixes: [{ id: behavior.pattern === null ? 'narrow-taker' : 'reorder', params }],
      },
    ];
  });

// All pairs of behaviors are compared, and every trace asks: so once for each distribution. Keyed by identity: model values never change.
const found = new WeakMap<Distribution, readonly Finding[]>();

/** No URL reaches a behavior. Only told of distributions that the request passed, once each. */
export const behaviorUnreachable = {
  id: 'behavior-unreachable',
  check: ({ trace, model }): readonly Finding[] => {
    const passed = new Set(trace.hops.flatMap((hop) => distributionAt(model, hop) ?? []));
    return [...passed].flatMap((distribution) => {
      const findings = found.get(distribution) ?? unreachable(distribution);
      found.set(distribution, findings);
      return findings;
    });
  },
} as const satisfies Rule;
