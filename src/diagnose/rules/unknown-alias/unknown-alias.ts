import { whereOf } from '../../../model/value.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** CloudFront was asked for a host that is no distribution's alias. */
export const unknownAlias = {
  id: 'unknown-alias',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'host-unknown')
      .filter(({ hop, step }) => step.fleet === 'cloudfront' && hop.arrival === 'viewer')
      .map(({ ref, step }) => {
        const distribution = model.distributions[0];
        const params = { host: step.host, distribution: distribution?.name ?? '' };
        return {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(
            pastedIn(step),
            distribution?.aliases.flatMap((alias) => whereOf(alias) ?? []),
          ),
          about: ref,
          params,
          fixes: distribution ? [{ id: 'add-alias', params }] : [],
        };
      }),
} as const satisfies Rule;
