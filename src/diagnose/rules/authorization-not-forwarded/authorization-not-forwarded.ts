import { droppedHeaders } from '../../dropped.ts';
import { notForwarded } from '../../forwarding-fixes.ts';
import { identityOf } from '../../needs.ts';
import type { Rule } from '../../rule.ts';
import { stepsOf } from '../../way.ts';

/** CloudFront takes `Authorization` off GET and HEAD unless a policy sends it on, so the origin sees nobody signed in. */
export const authorizationNotForwarded = {
  id: 'authorization-not-forwarded',
  check: notForwarded((met, { trace, model }) => ({
    names: droppedHeaders(met).filter((name) => name === 'authorization'),
    decisive: stepsOf(trace, 'authorization-checked').some(
      (check) =>
        check.ref.hop > met.ref.hop &&
        check.step.result !== 'allowed' &&
        identityOf(model, check).some(({ name }) => name.toLowerCase() === 'authorization'),
    ),
  })),
} as const satisfies Rule;
