import type { Trace } from '../../../trace/trace.ts';
import { originSpan } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, inLoop, type Met, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

const isDecisive = (trace: Trace, { ref }: Met<'object-missing'>): boolean => decides(trace, ref.hop) && !inLoop(trace, ref.hop);

/** An error page is asked for on every pass: each key is told once, where it decides. */
const missing = (trace: Trace): readonly Met<'object-missing'>[] => {
  const all = stepsOf(trace, 'object-missing').filter(({ step }) => !step.listable);
  const first = [...all.filter((met) => isDecisive(trace, met)), ...all];
  return first.filter((a, i) => first.findIndex((b) => b.step.bucket === a.step.bucket && b.step.key === a.step.key) === i);
};

/** S3 says that a key is missing only to those who may list the bucket; to all others it is forbidden. */
export const s3MissingKeyForbidden = {
  id: 's3-missing-key-forbidden',
  check: ({ trace, model }): readonly Finding[] => {
    // Where an error page stands in for the 403, nobody sees it.
    if (trace.outcome.status !== 403) return [];
    return missing(trace).map((met) => {
      const { ref, step } = met;
      const params = { bucket: step.bucket, key: step.key };
      return {
        ...weighed(isDecisive(trace, met)),
        at: spansOf(pastedIn(step), originSpan(model, senderOf(trace, ref.hop)?.hop)),
        about: ref,
        params,
        // At the end of a loop the key was never meant to be there.
        fixes: inLoop(trace, ref.hop)
          ? []
          : [
              { id: 'upload-object', params },
              { id: 'grant-list-bucket', params },
            ],
      };
    });
  },
} as const satisfies Rule;
