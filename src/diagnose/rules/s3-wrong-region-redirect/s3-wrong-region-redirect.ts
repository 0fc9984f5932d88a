import { originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, inLoop, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** A bucket in another region than us-east-1 redirects from its global name while it is new, and CloudFront passes that on. */
export const s3WrongRegionRedirect = {
  id: 's3-wrong-region-redirect',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 's3-redirected').map(({ ref, hop, step }) => {
      const sender = senderOf(trace, ref.hop);
      const domain = `${step.bucket}.s3.${step.region}.amazonaws.com`;
      const params = { bucket: step.bucket, region: step.region, to: hop.request.to, domain, origin: sender?.hop.origin ?? '' };
      return {
        ...weighed(decides(trace, ref.hop) && !inLoop(trace, ref.hop)),
        at: spansOf(originSpan(model, sender?.hop), pastedIn(step)),
        about: ref,
        params,
        fixes: sender ? [{ id: 'regional-domain', params }] : [],
      };
    }),
} as const satisfies Rule;
