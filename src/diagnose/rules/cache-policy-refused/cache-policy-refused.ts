import { known, whereOf } from '../../../model/value.ts';
import { distributionAt, nameOfBehavior } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { spansOf } from '../../way.ts';

/** AWS refuses a cache policy that caches nothing and still lists headers, cookies or query strings for its key. */
export const cachePolicyRefused = {
  id: 'cache-policy-refused',
  check: ({ trace, model }): readonly Finding[] => {
    const refused = model.cachePolicies.filter(
      ({ ttl, headers, cookies, queryStrings }) =>
        ttl.max === 0 && [headers, cookies, queryStrings].some(({ behavior }) => behavior !== 'none'),
    );
    const passed = refused.length === 0 ? [] : [...new Set(trace.hops.flatMap((hop) => distributionAt(model, hop) ?? []))];
    return refused.flatMap((policy): readonly Finding[] => {
      const used = passed.flatMap((distribution) =>
        distribution.behaviors.flatMap((behavior) =>
          behavior.forwarding.mode === 'policies' && known(behavior.forwarding.cachePolicyId) === policy.id
            ? [{ behavior, at: whereOf(behavior.forwarding.cachePolicyId) }]
            : [],
        ),
      );
      const [first] = used;
      if (!first) return [];
      const params = { policy: policy.name, behavior: nameOfBehavior(first.behavior) };
      const at = spansOf(policy.at, first.at);
      return [{ severity: 'error', rank: 'configuration', at, about: null, params, fixes: [{ id: 'max-ttl-or-request-policy', params }] }];
    });
  },
} as const satisfies Rule;
