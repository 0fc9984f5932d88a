import { originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, inLoop, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** S3 says that a key is missing only to those who may list the bucket; to all others it is forbidden. */
export const s3MissingKeyForbidden = {
  id: 's3-missing-key-forbidden',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'object-missing')
      // Where an error page stands in for the 403, nobody sees it.
      .filter(({ step }) => !step.listable && trace.outcome.status === 403)
      .map(({ ref, step }) => {
        const params = { bucket: step.bucket, key: step.key };
        return {
          ...weighed(decides(trace, ref.hop) && !inLoop(trace, ref.hop)),
          at: spansOf(pastedIn(step), originSpan(model, senderOf(trace, ref.hop)?.hop)),
          about: ref,
          params,
          fixes: [
            { id: 'upload-object', params },
            { id: 'grant-list-bucket', params },
          ],
        };
      }),
} as const satisfies Rule;
