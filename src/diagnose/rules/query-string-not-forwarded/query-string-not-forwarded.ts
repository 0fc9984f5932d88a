import { notForwarded } from '../../forwarding-fixes.ts';
import { missedAmong, missedBehind } from '../../needs.ts';
import type { Rule } from '../../rule.ts';

/** In policy mode no query string reaches the origin unless a policy names it; in legacy settings unless `QueryString` is true. */
export const queryStringNotForwarded = {
  id: 'query-string-not-forwarded',
  check: notForwarded((met, context) => {
    const names = met.step.query.dropped;
    const missed = missedAmong(missedBehind(context, met.ref.hop), 'querystring', names);
    return { names, decisive: missed.length > 0, at: missed.flatMap(({ at }) => at) };
  }),
} as const satisfies Rule;
