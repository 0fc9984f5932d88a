import { behaviorAt } from '../../configured.ts';
import { checkFailed, forwardedToCode, headerDropped } from '../../dropped.ts';
import type { Finding, Rule } from '../../rule.ts';
import { pastedIn, spansOf, weighed } from '../../way.ts';

/** An API key travels in `x-api-key`, which CloudFront sends on only where a policy says so. */
export const apiKeyNotForwarded = {
  id: 'api-key-not-forwarded',
  check: ({ trace, model }): readonly Finding[] =>
    forwardedToCode(trace)
      .filter((met) => headerDropped(met, 'x-api-key'))
      .map((met) => {
        const { ref, hop, step } = met;
        const behavior = behaviorAt(model, hop);
        const refused = checkFailed(trace, ref.hop, ({ step: check }) => check.kind === 'api-key-checked' && check.result !== 'known');
        const params = { behavior: hop.behavior ?? '', origin: step.origin };
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
