import { originSpan } from '../../configured.ts';
import { isPreflight } from '../../preflight.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, inLoop, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** What a bucket is asked with POST was meant for something else. Preflights are another rule's. */
export const s3MethodRefused = {
  id: 's3-method-refused',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 's3-method-refused')
      .filter(({ ref, step }) => !(step.preflight && isPreflight(trace)) && !inLoop(trace, ref.hop))
      .map(({ ref, hop, step }) => {
        const sender = senderOf(trace, ref.hop)?.hop;
        const params = {
          method: step.method,
          bucket: hop.at.name,
          behavior: sender?.behavior ?? '',
          origin: sender?.origin ?? '',
          path: sender?.request.path ?? hop.request.path,
          answer: answerIn(hop),
        };
        return {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(pastedIn(step), originSpan(model, sender)),
          about: ref,
          params,
          fixes: sender ? [{ id: 'own-behavior', params }] : [],
        };
      }),
} as const satisfies Rule;
