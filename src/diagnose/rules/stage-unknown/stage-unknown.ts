import type { Finding, Rule } from '../../rule.ts';
import { stageFixes } from '../../stage-fixes.ts';
import { answerIn, decides, listed, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/**
 * The first path segment at a default endpoint names no stage of the API: a wrong one, a wrong case, or a resource in its place.
 * A WebSocket API's handshake has no more than the stage for a path: `websocket-path` tells of that.
 */
export const stageUnknown = {
  id: 'stage-unknown',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'stage-missing')
      .filter(({ step }) => step.segment !== '' && step.protocol !== 'WEBSOCKET')
      .map(({ ref, hop, step }) => ({
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(pastedIn(step)),
        about: ref,
        params: {
          api: step.api,
          host: hop.request.host,
          path: hop.request.path,
          segment: step.segment,
          stages: listed(step.stages),
          answer: answerIn(hop),
        },
        fixes: stageFixes({ trace, model }, ref.hop, step),
      })),
} as const satisfies Rule;
