import { behaviorAt } from '../../configured.ts';
import { checkFailed, forwardedToCode } from '../../dropped.ts';
import type { Finding, Rule } from '../../rule.ts';
import { listed, pastedIn, spansOf, weighed } from '../../way.ts';

/** Cookies reach the origin only where a policy or the legacy settings name them; without them `Set-Cookie` goes too. */
export const cookiesNotForwarded = {
  id: 'cookies-not-forwarded',
  check: ({ trace, model }): readonly Finding[] =>
    forwardedToCode(trace)
      .filter((met) => met.step.cookies.dropped.length > 0)
      .map((met) => {
        const { ref, hop, step } = met;
        const behavior = behaviorAt(model, hop);
        const refused = checkFailed(
          trace,
          ref.hop,
          ({ step: check }) => check.kind === 'authorization-checked' && check.result === 'unauthenticated',
        );
        const params = { behavior: hop.behavior ?? '', origin: step.origin, names: listed(step.cookies.dropped) };
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
