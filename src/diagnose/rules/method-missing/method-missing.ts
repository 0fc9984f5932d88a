import { isPreflight } from '../../preflight.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, listed, type Met, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

type Fit = { readonly resource: string; readonly methods: readonly string[] };

/** What fits the path for other methods only. An HTTP API tells it as a route that is missing, with the nearest one. */
const fitOf = (step: Met<'method-missing' | 'resource-missing' | 'route-missing'>['step']): Fit | null => {
  if (step.kind === 'method-missing') return step;
  const near = step.nearest.filter(({ hint }) => hint === 'other-method');
  return near[0] ? { resource: near[0].what, methods: [...new Set(near.flatMap(({ methods }) => methods))] } : null;
};

/** A resource or route fits the path, but not for this method, and nothing takes its place. */
export const methodMissing = {
  id: 'method-missing',
  check: ({ trace }): readonly Finding[] =>
    stepsOf(trace, 'method-missing', 'resource-missing', 'route-missing').flatMap(({ ref, hop, step }) => {
      const fit = fitOf(step);
      if (!fit) return [];
      const near = step.kind === 'method-missing' ? [] : step.nearest.flatMap(({ at }) => at ?? []);
      const params = { api: step.api, stage: step.stage, resource: fit.resource, method: step.method, methods: listed(fit.methods) };
      return [
        {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(pastedIn(step), near),
          about: ref,
          params: { ...params, path: step.path || '/', answer: answerIn(hop) },
          fixes: [
            { id: step.kind === 'route-missing' ? 'add-route' : 'add-method', params },
            // A browser's preflight is no call that could be made otherwise.
            ...(fit.methods.length > 0 && !isPreflight(trace) ? [{ id: 'use-method', params }] : []),
          ],
        },
      ];
    }),
} as const satisfies Rule;
