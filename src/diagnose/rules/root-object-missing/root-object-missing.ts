import { known, whereOf } from '../../../model/value.ts';
import { distributionAt, originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, inLoop, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** Without a default root object `/` asks a bucket for the list of its keys, which it refuses, or shows to everybody. */
export const rootObjectMissing = {
  id: 'root-object-missing',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'bucket-listed').flatMap(({ ref, hop, step }): readonly Finding[] => {
      const sender = senderOf(trace, ref.hop)?.hop;
      const distribution = sender && distributionAt(model, sender);
      if (!sender || !distribution || sender.request.path !== '/' || inLoop(trace, ref.hop)) return [];
      if (known(distribution.defaultRootObject) !== '') return [];
      const params = { bucket: step.bucket, answer: answerIn(hop), distribution: distribution.name, object: 'index.html' };
      return [
        {
          ...weighed(!step.listable && decides(trace, ref.hop)),
          at: spansOf(whereOf(distribution.defaultRootObject), originSpan(model, sender)),
          about: ref,
          params,
          fixes: [{ id: 'set-root-object', params }],
        },
      ];
    }),
} as const satisfies Rule;
