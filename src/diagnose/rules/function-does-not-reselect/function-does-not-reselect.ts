import { known, whereOf } from '../../../model/value.ts';
import type { Step } from '../../../trace/step.ts';
import { behaviorFor, distributionAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { failed, inLoop, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

type Rewrite = { readonly name: string; readonly before: string; readonly after: string };

/** What a function made of the path. Of Lambda@Edge only what the user declares is known: `uri=/x?a=1`. */
const rewriteIn = (step: Extract<Step, { kind: 'function-ran' | 'lambda-edge-declared' }>, path: string): Rewrite | null => {
  if (step.event !== 'viewer-request') return null;
  const { name } = step;
  if (step.kind === 'lambda-edge-declared') {
    const after = /^uri=([^?]+)/.exec(step.effect)?.[1];
    return after === undefined ? null : { name: name.split(':function:').at(-1) ?? name, before: path, after };
  }
  const change = step.changes.find(({ what }) => what === 'uri');
  return change?.after ? { name, before: change.before ?? path, after: change.after } : null;
};

/**
 * The behavior is chosen before any function runs, and stays. Told only where the new path is one that another pattern is there for:
 * who takes a prefix off, or serves `index.html` for a route, wants just this.
 */
export const functionDoesNotReselect = {
  id: 'function-does-not-reselect',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'function-ran', 'lambda-edge-declared').flatMap(({ ref, hop, step }): readonly Finding[] => {
      const distribution = distributionAt(model, hop);
      const rewrite = rewriteIn(step, hop.request.path);
      if (!distribution || !rewrite || rewrite.before.endsWith(rewrite.after) || inLoop(trace, ref.hop)) return [];
      const other = behaviorFor(distribution, rewrite.after);
      const pattern = other?.behavior.pattern && known(other.behavior.pattern);
      const meant = other && known(other.behavior.targetOriginId);
      const own = distribution.behaviors[hop.behaviorIndex ?? -1];
      const isSame = !other || other.index === hop.behaviorIndex || meant === (own && known(own.targetOriginId));
      const hasChanged = hop.steps.some(({ kind }) => kind === 'origin-changed');
      const isApiReached = trace.outcome.reaches?.kind === 'rest-method' || trace.outcome.reaches?.kind === 'http-route';
      if (isSame || !pattern || !meant || hasChanged || isApiReached) return [];
      const params = { ...rewrite, behavior: hop.behavior ?? 'Default (*)', origin: hop.origin ?? '', pattern, meant };
      return [
        {
          ...weighed(failed(trace)),
          at: spansOf(pastedIn(step), whereOf(other.behavior.pattern)),
          about: ref,
          params,
          fixes: [
            { id: 'call-rewritten', params },
            { id: 'origin-in-function', params },
          ],
        },
      ];
    }),
} as const satisfies Rule;
