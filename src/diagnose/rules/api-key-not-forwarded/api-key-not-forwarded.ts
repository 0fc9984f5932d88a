import { droppedHeaders } from '../../dropped.ts';
import { notForwarded } from '../../forwarding-fixes.ts';
import type { Rule } from '../../rule.ts';
import { stepsOf } from '../../way.ts';

/** An API key travels in `x-api-key`, which CloudFront sends on only where a policy says so. */
export const apiKeyNotForwarded = {
  id: 'api-key-not-forwarded',
  check: notForwarded((met, { trace }) => ({
    names: droppedHeaders(met).filter((name) => name === 'x-api-key'),
    decisive: stepsOf(trace, 'api-key-checked').some(({ ref, step }) => ref.hop > met.ref.hop && step.result !== 'known'),
  })),
} as const satisfies Rule;
