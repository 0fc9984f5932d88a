import type { Model } from '../../../model/model.ts';
import { known, whereOf } from '../../../model/value.ts';
import { httpApi, originAt, restApi } from '../../configured.ts';
import type { Finding, Rule } from '../../rule.ts';
import { answerIn, decides, pastedIn, senderOf, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

const beginsWith = (path: string, segment: string): boolean => path === `/${segment}` || path.startsWith(`/${segment}/`);

/** Does the API have anything of its own that begins with the stage's name? Then the second one is meant. */
const hasOwn = (model: Model, api: string, stage: string): boolean => {
  const paths = restApi(model, api)?.resources?.map(({ path }) => known(path)) ?? [];
  const keys = httpApi(model, api)?.routes?.map(({ routeKey }) => known(routeKey)?.split(' ')[1]) ?? [];
  return [...paths, ...keys].some((path) => path !== undefined && beginsWith(path, stage));
};

/** What takes anything takes the second name too, and hands it to the backend. */
const isBroad = (taker: string): boolean => taker === '$default' || taker.endsWith('+}');

/** Below the stage, or below a mapping that brings one, the path begins with the stage's name again. */
export const stageDoubled = {
  id: 'stage-doubled',
  check: ({ trace, model }): readonly Finding[] =>
    stepsOf(trace, 'resource-missing', 'route-missing', 'resource-matched', 'route-matched').flatMap(({ ref, hop, step }) => {
      const selected = stepsAt(trace, ref.hop, 'stage-selected').at(-1);
      if (!selected || !beginsWith(step.path, step.stage) || hasOwn(model, step.api, step.stage)) return [];
      const isMissing = step.kind === 'resource-missing' || step.kind === 'route-missing';
      const taker = step.kind === 'resource-matched' ? step.resource : step.kind === 'route-matched' ? step.routeKey : '';
      if (!isMissing && (!isBroad(taker) || selected.step.by !== 'path')) return [];
      const sender = senderOf(trace, ref.hop);
      const originPath = sender ? originAt(model, sender.hop)?.originPath : undefined;
      const written = originPath && (known(originPath) ?? '');
      const rest = step.path.slice(step.stage.length + 1) || '/';
      const params = {
        api: step.api,
        stage: step.stage,
        path: step.path,
        rest,
        origin: sender?.hop.origin ?? '',
        originPath: written ?? '',
      };
      return [
        {
          ...weighed(isMissing && decides(trace, ref.hop)),
          ...(isMissing ? {} : { severity: 'info' }),
          at: spansOf(originPath && whereOf(originPath), pastedIn(selected.step), pastedIn(step)),
          about: ref,
          params: { ...params, answer: answerIn(hop) },
          fixes: [
            ...(written ? [{ id: 'empty-origin-path', params }] : []),
            { id: 'drop-stage-from-url', params: { ...params, url: hop.request.path } },
          ],
        },
      ];
    }),
} as const satisfies Rule;
