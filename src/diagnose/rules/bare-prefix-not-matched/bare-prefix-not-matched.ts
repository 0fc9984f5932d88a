import { matchesPattern } from '../../../match/path-pattern.ts';
import { known, whereOf } from '../../../model/value.ts';
import { distributionAt, type Patterned, patternedBehaviors } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { failed, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** Does the pattern take `/x/` and not `/x`? */
const stopsShort = ({ pattern, compiled }: Patterned, path: string): boolean =>
  pattern.endsWith('/*') && !path.endsWith('/') && !matchesPattern(compiled, path) && matchesPattern(compiled, `${path}/`);

/** `/x/*` takes `/x/` and all below, not `/x` itself, which falls to a later behavior. */
export const barePrefixNotMatched = {
  id: 'bare-prefix-not-matched',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'behavior-selected').flatMap(({ ref, hop, step }) => {
      const distribution = distributionAt(model, hop);
      const missed = distribution && patternedBehaviors(distribution).find((behavior) => stopsShort(behavior, step.path));
      if (hop.arrival !== 'viewer' || !missed) return [];
      const { pattern, behavior } = missed;
      const origin = known(behavior.targetOriginId) ?? '';
      // The same origin behind both, or a pattern for this very path: then it was meant so.
      if (origin === step.origin || (step.pattern !== null && !step.pattern.includes('*'))) return [];
      const caught = step.pattern ?? 'Default (*)';
      const params = { path: step.path, pattern, caught, origin, instead: step.origin, both: `${pattern.slice(0, -2)}*` };
      return [
        {
          ...weighed(failed(trace)),
          at: spansOf(whereOf(behavior.pattern), pastedIn(step)),
          about: ref,
          params,
          fixes: [
            { id: 'add-behavior', params },
            { id: 'widen-pattern', params },
            { id: 'ask-with-slash', params },
          ],
        },
      ];
    }),
} as const satisfies Rule;
