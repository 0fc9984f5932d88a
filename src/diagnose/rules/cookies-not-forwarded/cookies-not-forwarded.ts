import { notForwarded } from '../../forwarding-fixes.ts';
import { missedAmong, missedBehind } from '../../needs.ts';
import type { Rule } from '../../rule.ts';

/** Cookies reach the origin only where a policy or the legacy settings name them; without them `Set-Cookie` goes too. */
export const cookiesNotForwarded = {
  id: 'cookies-not-forwarded',
  check: notForwarded((met, context) => {
    const missed = missedAmong(missedBehind(context, met.ref.hop), 'header', ['cookie']);
    return { names: met.step.cookies.dropped, decisive: missed.length > 0, at: missed.flatMap(({ at }) => at) };
  }),
} as const satisfies Rule;
