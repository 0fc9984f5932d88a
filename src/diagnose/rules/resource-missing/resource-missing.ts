import type { Finding, FixIdea, Rule, RuleContext } from '../../rule.ts';
import { isPossiblePath, takerOf } from '../../stripped.ts';
import { answerIn, decides, type Met, pastedIn, senderOf, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

type Missing = Met<'resource-missing' | 'route-missing'>['step'];

/** The fix that a near miss asks for. */
const HINTS = [
  { hint: 'trailing-slash', id: 'trailing-slash' },
  { hint: 'case', id: 'spell-path' },
] as const;

/** An origin path that is no stage (an HTTP API's `$default` needs none) is part of the path that the API is asked for. */
const withoutOriginPath = ({ trace, model }: RuleContext, hopIndex: number, { api, path }: Missing): readonly FixIdea[] => {
  const sender = senderOf(trace, hopIndex);
  const originPath = sender === null ? undefined : stepsAt(trace, sender.index, 'origin-path-prepended')[0]?.step.originPath;
  if (!sender || !originPath || !path.startsWith(`${originPath}/`)) return [];
  const rest = path.slice(originPath.length);
  return takerOf(model, api, rest) === null
    ? []
    : [{ id: 'empty-origin-path', params: { origin: sender.hop.origin ?? '', originPath, rest } }];
};

/** To a REST API a slash at the end is no part of the path. */
const pathOf = ({ kind, path }: Missing): string =>
  path === '' ? '/' : kind === 'resource-missing' && path.endsWith('/') ? path.slice(0, -1) || '/' : path;

const fixesOf = (context: RuleContext, hopIndex: number, step: Missing): readonly FixIdea[] => {
  const { api, stage, path, method } = step;
  const near = HINTS.flatMap(({ hint, id }) => {
    const nearest = step.nearest.find((miss) => miss.hint === hint);
    return nearest ? [{ id, params: { path, nearest: nearest.what } }] : [];
  });
  const add = { id: step.kind === 'resource-missing' ? 'add-resource' : 'add-route', params: { api, stage, path: pathOf(step), method } };
  // API Gateway refuses a route key that ends in a slash, and a resource of such a path.
  const isRefused = step.kind === 'route-missing' ? path.length > 1 && path.endsWith('/') : !isPossiblePath(path);
  // The root resource is always there; what it lacks is a method.
  if (step.kind === 'resource-missing' && /^\/*$/.test(path))
    return [...near, { id: 'add-method', params: { api, stage, resource: '/', method } }];
  return [...withoutOriginPath(context, hopIndex, step), ...near, ...(isRefused ? [] : [add])];
};

/** The stage was reached; no resource (REST) or route (HTTP) fits the path for any method. */
export const resourceMissing = {
  id: 'resource-missing',
  check: (context): readonly Finding[] =>
    stepsOf(context.trace, 'resource-missing', 'route-missing')
      .filter(({ step }) => !step.nearest.some(({ hint }) => hint === 'other-method'))
      .map(({ ref, hop, step }) => ({
        ...weighed(decides(context.trace, ref.hop)),
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
        fixes: fixesOf(context, ref.hop, step),
      })),
} as const satisfies Rule;
