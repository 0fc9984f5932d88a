import type { Finding, Rule } from '../../rule.ts';
import { decides, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

const WORDED: ReadonlySet<string> = new Set(['read-only-header', 'forbidden-header', 'timed-out']);

/** A CloudFront Function threw, took too long, or changed what it may not: the viewer gets CloudFront's error page. */
export const functionFails = {
  id: 'function-fails',
  check: ({ trace }): readonly Finding[] =>
    stepsOf(trace, 'function-failed').map(({ ref, step }) => {
      const params = {
        name: step.name,
        event: step.event,
        status: step.status,
        // Where nothing but the reason is known, AWS's own words say as much.
        detail: step.detail || 'The CloudFront function associated with the CloudFront distribution is invalid or could not run.',
        threw: WORDED.has(step.reason) ? 2 : 1,
        readOnly: step.reason === 'read-only-header' ? 1 : 2,
        forbidden: step.reason === 'forbidden-header' ? 1 : 2,
        late: step.reason === 'timed-out' ? 1 : 2,
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
