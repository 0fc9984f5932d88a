import { whereOf } from '../../../model/value.ts';
import { distributionAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { failed, inLoop, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** A default root object is a name, not a path: with a slash in front CloudFront asks for `//index.html`. */
export const rootObjectLeadingSlash = {
  id: 'root-object-leading-slash',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'root-object-applied')
      .filter(({ ref, step }) => step.object.startsWith('/') && !inLoop(trace, ref.hop))
      .map(({ ref, hop, step }) => {
        const right = step.object.replace(/^\/+/, '');
        const params = { object: step.object, path: step.path, right };
        return {
          ...weighed(failed(trace)),
          at: spansOf(whereOf(distributionAt(model, hop)?.defaultRootObject ?? null), pastedIn(step)),
          about: ref,
          params,
          fixes: [{ id: right === '' ? 'empty-root-object' : 'root-object-name', params }],
        };
      }),
} as const satisfies Rule;
