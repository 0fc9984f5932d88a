import type { Finding, Rule } from '../../rule.ts';
import { mappedWithoutStage, stageFixes } from '../../stage-fixes.ts';
import { answerIn, decides, listed, type Met, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** A WebSocket API's stage, with more behind it: the stage is known, and the path is the fault. */
const isStageAndMore = ({ protocol, segment, stages }: Met<'stage-missing'>['step']): boolean =>
  protocol === 'WEBSOCKET' && stages.includes(firstOf(segment));

/** Of a WebSocket API the whole path is told, as its handshake has no more than the stage. */
const firstOf = (segment: string): string => segment.split('/')[0] ?? '';

/** The first path segment at a default endpoint names no stage of the API: a wrong one, a wrong case, or a resource in its place. */
export const stageUnknown = {
  id: 'stage-unknown',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'stage-missing')
      .filter(({ step }) => step.segment !== '' && !isStageAndMore(step))
      .map(({ ref, hop, step }) => ({
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(pastedIn(step)),
        about: ref,
        params: {
          api: step.api,
          host: hop.request.host,
          path: hop.request.path,
          segment: firstOf(step.segment),
          stages: listed(step.stages),
          answer: answerIn(hop),
          mapped: mappedWithoutStage(trace, ref.hop) === null ? 2 : 1,
        },
        fixes: stageFixes({ trace, model }, ref.hop, step),
      })),
} as const satisfies Rule;
