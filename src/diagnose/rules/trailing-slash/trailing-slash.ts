import { whereOf } from '../../../model/value.ts';
import type { Span } from '../../../text/span.ts';
import { httpApi } from '../../configured.ts';
import { routeFor } from '../../routes.ts';
import type { Finding, FixIdea, Rule, RuleContext } from '../../rule.ts';
import { answerIn, decides, type Met, pastedIn, senderOf, spansOf, stepsOf, weighed } from '../../way.ts';

type Step = Met<'route-missing' | 'route-matched'>['step'];

/** The route that the path would have with its slash taken off, or with one. */
type Other = { readonly routeKey: string; readonly path: string; readonly at: Span | null };

const flipped = (path: string): string => (path.endsWith('/') ? path.slice(0, -1) : `${path}/`);

/** How little a route says of a path. */
const breadth = (routeKey: string): number => (routeKey === '$default' ? 2 : routeKey.endsWith('+}') ? 1 : 0);

const missed = (step: Extract<Step, { kind: 'route-missing' }>): Other | null => {
  const near = step.nearest.find(({ hint }) => hint === 'trailing-slash');
  return near ? { routeKey: near.what, path: flipped(step.path), at: near.at } : null;
};

/** A slash at the end gave the request to a broader route, or to a variable that stays empty. */
const turned = ({ model }: RuleContext, step: Extract<Step, { kind: 'route-matched' }>, method: string): Other | null => {
  const api = httpApi(model, step.api);
  if (api?.protocol !== 'HTTP' || step.path.length < 2 || !step.path.endsWith('/')) return null;
  const other = routeFor(api, method, flipped(step.path));
  if (!other || other.match.routeKey === step.routeKey || other.match.by === 'default') return null;
  const isEmptied = Object.values(step.pathParameters).includes('');
  // `/test/{proxy+}` beside `/test` is there for just this.
  if (isEmptied && step.routeKey.endsWith('+}')) return null;
  return breadth(other.match.routeKey) < breadth(step.routeKey) || isEmptied
    ? { routeKey: other.match.routeKey, path: flipped(step.path), at: whereOf(other.route.routeKey) }
    : null;
};

const fixesOf = ({ path }: Step, { routeKey }: Other, method: string, params: FixIdea['params'], isSent: boolean): readonly FixIdea[] => {
  // A route key cannot end in a slash; below it, a greedy variable takes nothing as well.
  const base = (routeKey.split(' ')[1] ?? '').replace(/\/\{[^/{}]+\+\}$/, '');
  const key = path.endsWith('/') ? `${method} ${base}/{proxy+}` : `${method} ${base}`;
  return [
    { id: 'write-as-routed', params },
    ...(isSent && path.endsWith('/') ? [{ id: 'slash-in-function', params }] : []),
    ...(base === '' ? [] : [{ id: 'slash-route', params: { ...params, key } }]),
  ];
};

/** To an HTTP API `/test/` is another path than `/test`; a REST API takes both for one. AWS does not say so: seen by users. */
export const trailingSlash = {
  id: 'trailing-slash',
  check: (context): readonly Finding[] =>
    stepsOf(context.trace, 'route-missing', 'route-matched').flatMap(({ ref, hop, step }): readonly Finding[] => {
      const { method } = hop.request;
      const other = step.kind === 'route-missing' ? missed(step) : turned(context, step, method);
      if (!other) return [];
      const params = { api: step.api, stage: step.stage, path: step.path, other: other.path, nearest: other.routeKey, method };
      return [
        {
          ...weighed(step.kind === 'route-missing' && decides(context.trace, ref.hop)),
          at: spansOf(other.at, pastedIn(step)),
          about: ref,
          params: {
            ...params,
            missing: step.kind === 'route-missing' ? 1 : 2,
            taker: step.kind === 'route-matched' ? step.routeKey : answerIn(hop),
          },
          fixes: fixesOf(step, other, method, params, senderOf(context.trace, ref.hop) !== null),
        },
      ];
    }),
} as const satisfies Rule;
