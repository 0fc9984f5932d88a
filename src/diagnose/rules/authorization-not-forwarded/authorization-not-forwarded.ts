import { behaviorAt } from '../../configured.ts';
import { checkFailed, forwardedToCode, headerDropped } from '../../dropped.ts';
import type { Finding, Rule } from '../../rule.ts';
import { pastedIn, spansOf, weighed } from '../../way.ts';

/** CloudFront takes `Authorization` off GET and HEAD unless a policy sends it on, so the origin sees nobody signed in. */
export const authorizationNotForwarded = {
  id: 'authorization-not-forwarded',
  check: ({ trace, model }): readonly Finding[] =>
    forwardedToCode(trace)
      .filter((met) => headerDropped(met, 'authorization'))
      .map((met) => {
        const { ref, hop, step } = met;
        const behavior = behaviorAt(model, hop);
        const refused = checkFailed(
          trace,
          ref.hop,
          ({ step: check }) => check.kind === 'authorization-checked' && check.result !== 'allowed',
        );
        const params = { behavior: hop.behavior ?? '', method: hop.request.method, origin: step.origin };
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
