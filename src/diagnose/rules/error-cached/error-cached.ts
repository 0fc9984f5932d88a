import { errorCachingDefault } from '../../../facts/limits.ts';
import { known, whereOf } from '../../../model/value.ts';
import { behaviorAt, distributionAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { spansOf, stepsAt } from '../../way.ts';

const KEPT: readonly number[] = errorCachingDefault.alwaysKept;
/** Kept only where the origin's `Cache-Control` says so, and then at least as long. */
const KEPT_IF_SAID: readonly number[] = [400, 403, 405, 412, 415];

/**
 * CloudFront keeps an origin's error for a while, so that what was repaired stays broken for those who ask in that time. Only what came
 * from beyond the viewer's distribution is kept, and only for methods whose answers are cached.
 */
export const errorCached = {
  id: 'error-cached',
  check: ({ trace, model }): readonly Finding[] => {
    const hop = trace.hops[0];
    const distribution = hop && distributionAt(model, hop);
    const code = trace.outcome.replaced?.status ?? (trace.outcome.kind === 'answered' ? trace.outcome.status : null);
    if (!hop || !distribution || code === null || hop.sends === null) return [];
    const cached = known(behaviorAt(model, hop)?.cachedMethods ?? null) ?? [];
    if (!['GET', 'HEAD', ...cached].includes(trace.request.method)) return [];
    const entry = distribution.customErrorResponses.find(({ errorCode }) => known(errorCode) === code);
    const seconds = entry ? known(entry.errorCachingMinTtl) : errorCachingDefault.seconds;
    const isLong = seconds !== undefined && seconds > errorCachingDefault.seconds;
    if (!seconds || !(KEPT.includes(code) || (isLong && KEPT_IF_SAID.includes(code)))) return [];
    const ref = stepsAt(trace, 0, 'request-forwarded')[0]?.ref ?? null;
    const params = { code, seconds, path: hop.request.path, distribution: distribution.name };
    return [
      {
        severity: isLong ? 'warning' : 'info',
        rank: 'request',
        at: spansOf(entry && (whereOf(entry.errorCachingMinTtl) ?? entry.at), entry ? null : behaviorAt(model, hop)?.at),
        about: ref,
        params,
        fixes: [
          ...(entry && isLong ? [{ id: 'keep-no-errors', params }] : []),
          { id: 'invalidate', params: { ...params, id: distribution.id?.value ?? '<distribution id>' } },
        ],
      },
    ];
  },
} as const satisfies Rule;
