import { whereOf } from '../../../model/value.ts';
import { originSpan, restApi } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

/** A private API answers only through an interface VPC endpoint. CloudFront comes from the internet. */
export const privateApiUnreachable = {
  id: 'private-api-unreachable',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'private-refused').map(({ ref, hop, step }) => {
      const sender = senderOf(trace, ref.hop);
      const params = { api: step.api, host: hop.request.host, origin: sender?.hop.origin ?? '' };
      return {
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(pastedIn(step), whereOf(restApi(model, step.api)?.endpointType ?? null), originSpan(model, sender?.hop)),
        about: ref,
        params: { ...params, answer: answerIn(hop) },
        fixes: [{ id: 'make-regional', params }, ...(sender ? [{ id: 'vpc-origin', params }] : [{ id: 'call-from-vpc', params }])],
      };
    }),
} as const satisfies Rule;
