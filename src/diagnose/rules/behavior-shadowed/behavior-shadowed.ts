import { matchesPattern } from '../../../match/path-pattern.ts';
import { covers } from '../../../match/pattern-inclusion.ts';
import { literalPrefixOf } from '../../../match/pattern-text.ts';
import { known, whereOf } from '../../../model/value.ts';
import { distributionAt, type Patterned, patternedBehaviors } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { failed, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** Which of two patterns that take one path is the narrower? Where neither holds the other, the one that fixes more of the path's beginning. */
const isNarrower = (later: Patterned, earlier: Patterned): boolean => {
  if (covers(earlier.compiled, later.compiled)) return true;
  if (covers(later.compiled, earlier.compiled)) return false;
  return (literalPrefixOf(later.pattern)?.length ?? 0) > (literalPrefixOf(earlier.pattern)?.length ?? 0);
};

/** The first behavior that matches wins, so a broad pattern takes what a narrower one further down was written for. */
export const behaviorShadowed = {
  id: 'behavior-shadowed',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'behavior-selected').flatMap(({ ref, hop, step }) => {
      const distribution = distributionAt(model, hop);
      const behaviors = distribution && hop.arrival === 'viewer' ? patternedBehaviors(distribution) : [];
      const taken = behaviors.find(({ index }) => index === hop.behaviorIndex);
      if (!taken) return [];
      const shadowed = behaviors.filter(
        (later) => later.index > taken.index && matchesPattern(later.compiled, step.path) && isNarrower(later, taken),
      );
      return shadowed.map(({ behavior, pattern }): Finding => {
        const origin = known(behavior.targetOriginId) ?? '';
        const instead = known(taken.behavior.targetOriginId) ?? '';
        const params = { path: step.path, taken: taken.pattern, shadowed: pattern, origin, instead };
        return {
          ...weighed(failed(trace) && origin !== instead),
          at: spansOf(whereOf(behavior.pattern), pastedIn(step)),
          about: ref,
          params,
          fixes: [{ id: 'move-up', params }],
        };
      });
    }),
} as const satisfies Rule;
