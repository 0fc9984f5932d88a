import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, pastedIn, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

/** The request got to its method, and what stands there cannot be called: API Gateway answers for it. */
export const integrationMisconfigured = {
  id: 'integration-misconfigured',
  check: ({ trace }): readonly Finding[] =>
    stepsOf(trace, 'integration-fails').map(({ ref, hop, step }) => {
      const matched = stepsAt(trace, ref.hop, 'resource-matched', 'route-matched').at(-1)?.step;
      const taker = matched?.kind === 'resource-matched' ? `${matched.method} ${matched.resource}` : (matched?.routeKey ?? '');
      const params = { api: hop.at.name, taker, detail: step.detail };
      const path = matched?.kind === 'resource-matched' ? { path: matched.resource, method: matched.method } : {};
      return {
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(pastedIn(step)),
        about: ref,
        params: {
          ...params,
          answer: answerIn(hop),
          post: step.reason === 'lambda-needs-post' ? 1 : 2,
          variable: step.reason === 'stage-variable-missing' ? 1 : 2,
          media: step.reason === 'media-type' ? 1 : 2,
          none: step.reason === 'no-integration' ? 1 : 2,
        },
        fixes:
          step.reason === 'lambda-needs-post'
            ? [{ id: 'integration-post', params: { ...params, ...path } }]
            : [{ id: 'complete-integration', params }],
      };
    }),
} as const satisfies Rule;
