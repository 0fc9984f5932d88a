import { whereOf } from '../../../model/value.ts';
import type { Span } from '../../../text/span.ts';
import { originAt } from '../../configured.ts';
import type { Finding, FixIdea, Rule, RuleContext } from '../../rule.ts';
import { takerOf } from '../../stripped.ts';
import { isPrivate, isTold } from '../../told.ts';
import { answerIn, decides, type Met, pastedIn, senderOf, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

type Routed = Met<'route-missing' | 'route-matched'>;

/** What does not fit. `sent` is the path that came to the endpoint; `told`: only the integration sees more than its route. */
type Misfit = { readonly sent: string; readonly told: boolean; readonly fixes: readonly FixIdea[] };

const isBroad = (routeKey: string): boolean => routeKey === '$default' || routeKey.endsWith('+}');

const originOf = ({ trace, model }: RuleContext, hopIndex: number): { name: string; path: string; at: Span | null } | null => {
  const sender = senderOf(trace, hopIndex);
  const origin = sender ? originAt(model, sender.hop) : undefined;
  const prepended = sender ? stepsAt(trace, sender.index, 'origin-path-prepended')[0]?.step.originPath : undefined;
  return sender ? { name: sender.hop.origin ?? '', path: prepended ?? '', at: whereOf(origin?.originPath ?? null) } : null;
};

/** `$default` takes nothing off the path: a segment that was meant for a stage is one too many for the routes. */
const tooMany = (context: RuleContext, { ref, hop, step }: Routed): Misfit | null => {
  const [, first = ''] = step.path.split('/');
  const rest = step.path.slice(first.length + 1) || '/';
  const origin = originOf(context, ref.hop);
  // With a distribution before it, only its origin path can have been meant so; a behavior's prefix has a rule of its own.
  if (first === '' || (origin !== null && origin.path.split('/')[1] !== first)) return null;
  const taker = takerOf(context.model, step.api, rest);
  const lost = step.kind === 'route-missing' || (isBroad(step.routeKey) && taker !== null && !isBroad(taker) && origin !== null);
  if (taker === null || !lost) return null;
  const params = { api: step.api, stage: first, rest, path: step.path };
  return {
    sent: hop.request.path,
    told: false,
    fixes: [
      origin === null
        ? { id: 'drop-stage-from-url', params }
        : { id: 'empty-origin-path', params: { ...params, origin: origin.name, originPath: origin.path } },
      { id: 'create-stage', params },
    ],
  };
};

/** A named stage takes its segment, though a route begins with the same word. */
const oneMissing = (context: RuleContext, { ref, hop, step }: Routed): Misfit | null => {
  if (step.kind !== 'route-missing' || takerOf(context.model, step.api, hop.request.path) === null) return null;
  const origin = originOf(context, ref.hop);
  const url = `/${step.stage}${hop.request.path}`;
  return {
    sent: hop.request.path,
    told: false,
    fixes: [
      origin === null
        ? { id: 'stage-in-direct-url', params: { stage: step.stage, url } }
        : { id: 'origin-path', params: { origin: origin.name, stage: `${step.stage}${origin.path}`, sent: url } },
    ],
  };
};

/** Routes are matched without the stage, and the integration is told the path with it. A route that says the whole path needs no other. */
const toldMore = (context: RuleContext, { ref, step }: Routed): Misfit | null => {
  const reached = stepsAt(context.trace, ref.hop, 'integration-reached')[0];
  if (step.kind !== 'route-matched' || !reached || !isTold(reached.step, step.routeKey)) return null;
  if (!isBroad(step.routeKey) && !isPrivate(reached.step)) return null;
  if (reached.step.path !== `/${step.stage}${step.path}`) return null;
  return { sent: reached.step.path, told: true, fixes: [{ id: 'overwrite-path', params: { path: step.path, sent: reached.step.path } }] };
};

/** At an HTTP API's own endpoint a named stage is taken off the path for its routes, and `$default` takes nothing off. */
export const httpApiStageInPath = {
  id: 'http-api-stage-in-path',
  check: (context): readonly Finding[] =>
    stepsOf(context.trace, 'route-missing', 'route-matched').flatMap((met): readonly Finding[] => {
      const { ref, hop, step } = met;
      const selected = hop.at.kind === 'http-api' ? stepsAt(context.trace, ref.hop, 'stage-selected').at(-1) : undefined;
      const misfit =
        selected?.step.by === 'default-stage'
          ? tooMany(context, met)
          : selected?.step.by === 'path'
            ? (oneMissing(context, met) ?? toldMore(context, met))
            : null;
      if (!selected || !misfit) return [];
      const weight = weighed(step.kind === 'route-missing' && decides(context.trace, ref.hop));
      return [
        {
          ...weight,
          severity: misfit.told ? 'info' : weight.severity,
          at: spansOf(originOf(context, ref.hop)?.at, pastedIn(selected.step), pastedIn(step)),
          about: ref,
          params: {
            api: step.api,
            stage: step.stage,
            path: step.path,
            sent: misfit.sent,
            told: misfit.told ? 1 : 2,
            answer: answerIn(hop),
          },
          fixes: misfit.fixes,
        },
      ];
    }),
} as const satisfies Rule;
