import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, forwardingTo, inLoop, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** The method asks for a signature and the viewer sent none. What CloudFront dropped is another rule's. */
export const iamUnsigned = {
  id: 'iam-unsigned',
  check: ({ trace }): readonly Finding[] =>
    stepsOf(trace, 'authorization-checked').flatMap(({ ref, hop, step }): readonly Finding[] => {
      const forwarded = forwardingTo(trace, ref.hop);
      const dropped = [...(forwarded?.step.headers.dropped ?? []), ...(forwarded?.step.query.dropped ?? [])].map((name) =>
        name.toLowerCase(),
      );
      const isDropped = dropped.includes('authorization') || dropped.includes('x-amz-signature');
      if (step.result !== 'unsigned' || isDropped || inLoop(trace, ref.hop)) return [];
      const params = { method: hop.request.method, path: hop.request.path, api: hop.at.name, answer: answerIn(hop) };
      return [
        {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(pastedIn(step)),
          about: ref,
          params,
          fixes: [{ id: 'sign-request', params }],
        },
      ];
    }),
} as const satisfies Rule;
