import { whereOf } from '../../../model/value.ts';
import { distributionAt } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { destinationOf, failed, isS3, pastedIn, spansOf, stepsOf, weighed } from '../../way.ts';

/** The default root object takes the place of `/` whatever the origin is: an API is then asked for `/index.html`. */
export const rootObjectReachesOrigin = {
  id: 'root-object-reaches-origin',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'root-object-applied').flatMap(({ ref, hop, step }) => {
      const destination = destinationOf(trace, ref.hop);
      if (!destination || isS3(destination.hop) || hop.arrival !== 'viewer') return [];
      const rootObject = distributionAt(model, hop)?.defaultRootObject ?? null;
      const params = {
        object: step.object,
        path: step.path,
        origin: hop.origin ?? '',
        to: destination.hop.request.to,
        behavior: hop.behavior ?? '',
      };
      return [
        {
          ...weighed(failed(trace)),
          at: spansOf(whereOf(rootObject), pastedIn(step)),
          about: ref,
          params,
          fixes: [
            { id: 'empty-root-object', params },
            { id: 'rewrite-in-function', params },
          ],
        },
      ];
    }),
} as const satisfies Rule;
