import { originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, failed, inLoop, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** A bucket's REST endpoint knows no index documents: `/docs/` is the key `docs/`, and the default root object holds for `/` alone. */
export const s3DirectoryIndex = {
  id: 's3-directory-index',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'bucket-selected')
      .filter(
        ({ ref, hop, step }) => hop.at.kind === 's3-bucket' && step.key.length > 1 && step.key.endsWith('/') && !inLoop(trace, ref.hop),
      )
      .map(({ ref, hop, step }) => {
        const params = { bucket: step.bucket, key: step.key, path: hop.request.path };
        return {
          ...weighed(failed(trace) && decides(trace, ref.hop)),
          at: spansOf(pastedIn(step), originSpan(model, senderOf(trace, ref.hop)?.hop)),
          about: ref,
          params,
          fixes: [
            { id: 'index-in-function', params },
            { id: 'website-endpoint', params },
          ],
        };
      }),
} as const satisfies Rule;
