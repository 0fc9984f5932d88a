import { known, whereOf } from '../../../model/value.ts';
import { originAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { losesAll, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** S3's website endpoints speak HTTP only. An origin that AWS does not even take so is the fault of `website-endpoint-as-s3-origin`. */
export const websiteEndpointHttps = {
  id: 'website-endpoint-https',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'connection-failed')
      .filter(({ hop, step }) => step.reason === 'website-https' && originAt(model, hop)?.config.kind !== 's3')
      .map(({ ref, hop, step }) => {
        const config = originAt(model, hop)?.config;
        const policy = config?.kind === 'custom' ? config.protocolPolicy : null;
        const params = { origin: hop.origin ?? '', to: step.to, policy: (policy && known(policy)) ?? 'https-only', status: step.status };
        return {
          ...weighed(losesAll(trace, ref)),
          at: spansOf(policy && whereOf(policy), pastedIn(step)),
          about: ref,
          params,
          fixes: [
            { id: 'http-only', params },
            { id: 'rest-endpoint', params },
          ],
        };
      }),
} as const satisfies Rule;
