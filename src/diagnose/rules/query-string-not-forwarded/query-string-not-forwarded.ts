import { behaviorAt } from '../../configured.ts';
import { checkFailed, forwardedToCode } from '../../dropped.ts';
import type { Finding, Rule } from '../../rule.ts';
import { listed, pastedIn, spansOf, weighed } from '../../way.ts';

/** In policy mode no query string reaches the origin unless a policy names it; in legacy settings unless `QueryString` is true. */
export const queryStringNotForwarded = {
  id: 'query-string-not-forwarded',
  check: ({ trace, model }): readonly Finding[] =>
    forwardedToCode(trace)
      .filter((met) => met.step.query.dropped.length > 0)
      .map((met) => {
        const { ref, hop, step } = met;
        const behavior = behaviorAt(model, hop);
        const refused = checkFailed(
          trace,
          ref.hop,
          ({ step: check }) => check.kind === 'parameters-checked' && check.missing.some((name) => name.includes('querystring')),
        );
        const params = { behavior: hop.behavior ?? '', origin: step.origin, names: listed(step.query.dropped) };
        const legacy = behavior?.forwarding.mode === 'legacy';
        return {
          ...weighed(refused),
          at: spansOf(pastedIn(step), behavior?.at),
          about: ref,
          params,
          fixes: [legacy ? { id: 'forwarded-values', params } : { id: 'all-viewer-except-host', params }],
        };
      }),
} as const satisfies Rule;
