import type { Finding, Rule } from '../../rule.ts';
import { decides, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** A CloudFront Function threw, took too long, or changed what it may not: the viewer gets CloudFront's error page. */
export const functionFails = {
  id: 'function-fails',
  check: ({ trace }): readonly Finding[] =>
    stepsOf(trace, 'function-failed').map(({ ref, step }) => {
      const params = {
        name: step.name,
        event: step.event,
        status: step.status,
        detail: step.detail,
        line: step.line ?? '…',
      };
      return {
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(pastedIn(step)),
        about: ref,
        params,
        fixes: [{ id: 'repair-function', params }],
      };
    }),
} as const satisfies Rule;
