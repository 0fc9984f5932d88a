import type { Finding, Rule } from '../../rule.ts';
import { mappedWithoutStage, stageFixes } from '../../stage-fixes.ts';
import { answerIn, decides, listed, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** A default endpoint was asked for `/`. Its first path segment is always the stage; there is no default one for a REST API. */
export const stageMissing = {
  id: 'stage-missing',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'stage-missing')
      .filter(({ step }) => step.segment === '')
      .map(({ ref, hop, step }) => ({
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(pastedIn(step)),
        about: ref,
        params: {
          api: step.api,
          host: hop.request.host,
          path: hop.request.path,
          stages: listed(step.stages),
          answer: answerIn(hop),
          mapped: mappedWithoutStage(trace, ref.hop) === null ? 2 : 1,
        },
        fixes: stageFixes({ trace, model }, ref.hop, step),
      })),
} as const satisfies Rule;
