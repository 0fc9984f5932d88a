import type { Trace } from '../../../trace/trace.ts';
import { behaviorAt, originSpan } from '../../configured.ts';
import { hostFixes } from '../../host-fixes.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, forwardingTo, isS3, type Met, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

type Refusal = Met<'api-host-refused' | 'host-foreign' | 'host-unknown' | 'edge-dispatched'>;

/** Where nobody answers for the Host that arrived. Of several notes at one place the first is enough. */
const refusals = (trace: Trace): readonly Refusal[] => {
  const all = stepsOf(trace, 'api-host-refused', 'host-foreign', 'host-unknown', 'edge-dispatched').filter(
    ({ hop, step }) => !isS3(hop) && (step.kind !== 'edge-dispatched' || (!step.own && step.to === null)),
  );
  return all.filter((a) => all.find((b) => b.ref.hop === a.ref.hop) === a);
};

/** API Gateway and function URLs pick what answers by the Host header, not by the name that CloudFront connects to. */
export const hostHeaderRejected = {
  id: 'host-header-rejected',
  check: ({ trace, model }): readonly Finding[] =>
    refusals(trace).flatMap(({ ref, hop, step }) => {
      const sender = senderOf(trace, ref.hop);
      const forwarded = forwardingTo(trace, ref.hop);
      if (!sender || !forwarded || forwarded.step.host === 'origin' || hop.answer.kind !== 'answered') return [];
      const behavior = sender.hop.behavior ?? '';
      return [
        {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(pastedIn(forwarded.step), originSpan(model, sender.hop), pastedIn(step)),
          about: ref,
          params: {
            host: hop.request.host,
            to: hop.request.to,
            behavior,
            policy: forwarded.step.policy ?? 'ForwardedValues',
            answer: answerIn(hop),
          },
          fixes: [
            ...hostFixes(forwarded.step, behaviorAt(model, sender.hop), behavior),
            { id: 'custom-domain-of-that-name', params: { host: hop.request.host } },
          ],
        },
      ];
    }),
} as const satisfies Rule;
