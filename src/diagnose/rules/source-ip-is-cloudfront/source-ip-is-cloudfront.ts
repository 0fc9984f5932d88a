import { known, whereOf } from '../../../model/value.ts';
import { originSpan, restApi } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/**
 * A resource policy that looks at `aws:SourceIp` sees whoever connects to API Gateway: behind a distribution that is CloudFront.
 * AWS: API Gateway Developer Guide, "AWS condition keys that can be used in API Gateway resource policies".
 */
export const sourceIpIsCloudFront = {
  id: 'source-ip-is-cloudfront',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'resource-policy-checked').flatMap(({ ref, step }): readonly Finding[] => {
      const sender = senderOf(trace, ref.hop);
      const policy = restApi(model, step.api)?.policy ?? null;
      if (!sender || !known(policy)?.toLowerCase().includes('aws:sourceip')) return [];
      const params = { api: step.api, behavior: sender.hop.behavior ?? '', origin: sender.hop.origin ?? '' };
      return [
        {
          ...weighed(!step.allowed && decides(trace, ref.hop)),
          at: spansOf(whereOf(policy), originSpan(model, sender.hop)),
          about: ref,
          params,
          fixes: [{ id: 'check-at-cloudfront', params }],
        },
      ];
    }),
} as const satisfies Rule;
