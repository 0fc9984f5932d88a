import type { Model } from '../../../model/model.ts';
import { known, whereOf } from '../../../model/value.ts';
import { behaviorAt, originAt, restApi } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { isPossiblePath, type Sent, strippedFit, takerOf } from '../../stripped.ts';
import { answerIn, decides, pastedIn, senderOf, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

type Fit = NonNullable<ReturnType<typeof strippedFit>>;

/**
 * What an origin path that ends in more than the stage adds to the path, as if CloudFront took that off. `fits`: without it the API has the
 * path, or would with the prefix taken off.
 */
const addedAgain = (
  model: Model,
  api: string,
  sent: Sent,
): { readonly shortened: string; readonly fits: boolean; readonly fit: Fit | null } => {
  const { originPath, uri, below } = sent;
  const added = below.endsWith(uri) ? below.slice(0, below.length - uri.length) : '';
  const shortened = originPath.endsWith(added) ? originPath.slice(0, originPath.length - added.length) : '';
  if (added === '' || shortened === '') return { shortened: '', fits: false, fit: null };
  const fit = strippedFit(model, api, { ...sent, originPath: shortened, below: uri });
  return { shortened, fits: fit !== null || takerOf(model, api, uri) !== null, fit };
};

/** A pattern only selects a behavior: CloudFront sends the whole path on, so the API is asked for the prefix as well. */
export const prefixNotStripped = {
  id: 'prefix-not-stripped',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'resource-missing', 'route-missing').flatMap(({ ref, hop, step }) => {
      const sender = senderOf(trace, ref.hop);
      const prepended = sender && stepsAt(trace, sender.index, 'origin-path-prepended')[0];
      const pattern = sender?.hop.behavior;
      const behavior = sender && behaviorAt(model, sender.hop);
      if (!sender || typeof pattern !== 'string' || !behavior || behavior.pattern === null) return [];
      const uri = prepended ? prepended.step.path : sender.hop.request.path;
      const originPath = prepended?.step.originPath ?? '';
      const sent = { pattern, originPath, uri, below: step.path || '/' };
      const again = addedAgain(model, step.api, sent);
      const own = strippedFit(model, step.api, sent);
      const fit = own ?? again.fit;
      if (!fit) return [];
      const params = {
        api: step.api,
        stage: step.stage,
        behavior: pattern,
        prefix: fit.prefix,
        length: fit.prefix.length,
        resource: fit.resource,
        method: step.method,
        origin: sender.hop.origin ?? '',
      };
      const key = fit.prefix.slice(1);
      // A stage is one segment, and only a default endpoint of a REST API wants one in the path.
      const isStage =
        step.kind === 'resource-missing' &&
        !key.includes('/') &&
        hop.at.kind === 'rest-api' &&
        originPath === `/${step.stage}` &&
        !(restApi(model, step.api)?.stages ?? []).some(({ name }) => known(name) === key);
      const near = step.nearest.find(({ hint, what }) => hint === 'without-prefix' && what.endsWith(fit.resource));
      return [
        {
          ...weighed(decides(trace, ref.hop)),
          at: spansOf(whereOf(behavior.pattern), near?.at, whereOf(originAt(model, sender.hop)?.originPath ?? null), pastedIn(step)),
          about: ref,
          params: {
            ...params,
            path: step.path || '/',
            sent: originPath + uri,
            stripped: fit.path,
            answer: answerIn(hop),
            twice: again.fits ? 1 : 2,
          },
          fixes: [
            ...(again.fits
              ? [{ id: own ? 'shorten-origin-path' : 'shorten-and-strip', params: { ...params, shortened: again.shortened } }]
              : []),
            { id: 'strip-in-function', params },
            ...(step.kind === 'route-missing' || isPossiblePath(fit.prefix)
              ? [{ id: step.kind === 'resource-missing' ? 'add-resource' : 'add-route', params: { ...params, path: step.path } }]
              : []),
            ...(isStage ? [{ id: 'stage-of-that-name', params: { ...params, key } }] : []),
            { id: 'custom-domain', params: { ...params, key } },
            { id: 'own-pattern', params: { ...params, stripped: fit.path } },
          ],
        },
      ];
    }),
} as const satisfies Rule;
