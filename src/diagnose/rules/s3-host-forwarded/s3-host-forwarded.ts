import { behaviorAt, originSpan } from '../../configured.ts';
import { hostFixes } from '../../host-fixes.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, failed, forwardingTo, isS3, pastedIn, senderOf, spansOf, stepsAt, weighed } from '../../way.ts';

/** S3 reads the bucket's name off the Host header, and signs it: with the viewer's Host it looks for another bucket. */
export const s3HostForwarded = {
  id: 's3-host-forwarded',
  check: ({ trace, model }): readonly Finding[] =>
    trace.hops.flatMap((hop, index): readonly Finding[] => {
      // A bucket that is called after the viewer's host is found by it.
      if (!isS3(hop) || hop.request.host === hop.request.to || hop.steps.some(({ kind }) => kind === 'bucket-selected')) return [];
      const sender = senderOf(trace, index);
      const forwarded = forwardingTo(trace, index);
      if (!sender || !forwarded || forwarded.step.host === 'origin') return [];
      // An error page is fetched through the behavior of its own path; what to change there is the page's affair.
      const page = hop.arrival === 'error-page' ? stepsAt(trace, sender.index, 'error-page-failed').at(-1) : undefined;
      const behavior = page?.step.pattern ?? sender.hop.behavior ?? '';
      const isElsewhere = behavior !== sender.hop.behavior;
      const params = { host: hop.request.host, to: hop.request.to, behavior, policy: forwarded.step.policy ?? 'ForwardedValues' };
      return [
        {
          ...weighed(failed(trace) && decides(trace, index)),
          at: spansOf(pastedIn(forwarded.step), isElsewhere ? null : originSpan(model, sender.hop)),
          about: forwarded.ref,
          params: { ...params, answer: answerIn(hop) },
          fixes: isElsewhere
            ? []
            : hostFixes(forwarded.step, behaviorAt(model, sender.hop), behavior).map((fix) =>
                fix.id === 'all-viewer-except-host' ? { ...fix, id: 'cors-s3-origin' } : fix,
              ),
        },
      ];
    }),
} as const satisfies Rule;
