import { compilePattern, matchesPattern } from '../../../match/path-pattern.ts';
import type { Distribution } from '../../../model/distribution.ts';
import { known, whereOf } from '../../../model/value.ts';
import { distributionAt, type Patterned, patternedBehaviors } from '../../configured.ts';
import type { Finding, FixIdea, Rule } from '../../rule.ts';
import { failed, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

type Missed = { readonly pattern: Patterned; readonly fix: FixIdea['id']; readonly both: string; readonly right: string };

const withSlash = (pattern: string): string => (pattern.startsWith('/') ? pattern : `/${pattern}`);

/** The path as the pattern spells what both begin and end with. */
const spelled = (pattern: string, path: string): string => {
  const pieces = withSlash(pattern).split(/[*?]/);
  const first = pieces[0] ?? '';
  const last = pieces.length > 1 ? (pieces.at(-1) ?? '') : '';
  if (first.length + last.length > path.length) return path;
  return first + path.slice(first.length, path.length - last.length) + last;
};

/** A pattern that takes the path once upper and lower case are the same, or that lacks the `*` behind its slash. */
const missedIn = (distribution: Distribution, path: string): Missed | null => {
  for (const pattern of patternedBehaviors(distribution)) {
    const text = pattern.pattern;
    const right = spelled(text, path);
    if (right !== path && right.toLowerCase() === path.toLowerCase() && matchesPattern(pattern.compiled, right))
      return { pattern, fix: 'ask-in-case', both: text, right };
    const both = `${text}*`;
    if (text.endsWith('/') && text.length > 1 && !text.includes('*') && matchesPattern(compilePattern(both), path))
      return { pattern, fix: 'widen-pattern', both, right: path };
  }
  return null;
};

/** Patterns match the whole path and tell upper from lower case; what none takes is the default behavior's. */
export const patternJustMissed = {
  id: 'pattern-just-missed',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'behavior-selected').flatMap(({ ref, hop, step }): readonly Finding[] => {
      const distribution = distributionAt(model, hop);
      const missed = step.pattern === null && distribution ? missedIn(distribution, step.path) : null;
      const origin = missed && known(missed.pattern.behavior.targetOriginId);
      if (!missed || !origin || origin === step.origin || hop.arrival !== 'viewer') return [];
      const { pattern, behavior } = missed.pattern;
      const params = { path: step.path, pattern, origin, instead: step.origin, both: missed.both, right: missed.right };
      return [
        {
          ...weighed(failed(trace)),
          at: spansOf(whereOf(behavior.pattern), pastedIn(step)),
          about: ref,
          params,
          fixes: missed.fix === 'ask-in-case' ? [{ id: 'ask-in-case', params }] : [{ id: 'widen-pattern', params }],
        },
      ];
    }),
} as const satisfies Rule;
