import type { Finding, FixIdea, Rule } from '../../rule.ts';
import { answerIn, decides, type Met, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

type Missing = Met<'resource-missing' | 'route-missing'>['step'];

/** The fix that a near miss asks for. */
const HINTS = [
  { hint: 'trailing-slash', id: 'trailing-slash' },
  { hint: 'case', id: 'spell-path' },
] as const;

const fixesOf = (step: Missing): readonly FixIdea[] => {
  const { api, stage, path, method } = step;
  const near = HINTS.flatMap(({ hint, id }) => {
    const nearest = step.nearest.find((miss) => miss.hint === hint);
    return nearest ? [{ id, params: { path, nearest: nearest.what } }] : [];
  });
  return [
    ...near,
    { id: step.kind === 'resource-missing' ? 'add-resource' : 'add-route', params: { api, stage, path: path || '/', method } },
  ];
};

/** The stage was reached; no resource (REST) or route (HTTP) fits the path for any method. */
export const resourceMissing = {
  id: 'resource-missing',
  check: ({ trace }): readonly Finding[] =>
    stepsOf(trace, 'resource-missing', 'route-missing')
      .filter(({ step }) => !step.nearest.some(({ hint }) => hint === 'other-method'))
      .map(({ ref, hop, step }) => ({
        ...weighed(decides(trace, ref.hop)),
        at: spansOf(
          step.nearest.flatMap(({ at }) => at ?? []),
          pastedIn(step),
        ),
        about: ref,
        params: {
          api: step.api,
          stage: step.stage,
          path: step.path || '/',
          method: step.method,
          answer: answerIn(hop),
          upTo: step.fit.upTo,
        },
        fixes: fixesOf(step),
      })),
} as const satisfies Rule;
