import type { Finding, Rule } from '../../rule.ts';
import { inLoop, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** An origin group asks its second origin for GET and HEAD alone, and for OPTIONS where that is a cached method. */
export const failoverSkipsMethod = {
  id: 'failover-skips-method',
  check: ({ trace }): readonly Finding[] =>
    stepsOf(trace, 'failover-skipped')
      .filter(({ step }) => step.reason === 'method')
      .map(({ ref, hop, step }) => {
        const { method } = hop.request;
        const params = {
          method,
          group: step.group,
          status: step.status,
          origin: hop.origin ?? '',
          behavior: hop.behavior ?? 'Default (*)',
        };
        return {
          ...weighed(hop.arrival === 'viewer' && !inLoop(trace, ref.hop)),
          at: spansOf(pastedIn(step)),
          about: ref,
          params,
          fixes: [...(method === 'OPTIONS' ? [{ id: 'cache-options', params }] : []), { id: 'failover-behind-origin', params }],
        };
      }),
} as const satisfies Rule;
