import type { RestApi } from '../../../model/api.ts';
import { known, whereOf } from '../../../model/value.ts';
import type { Span } from '../../../text/span.ts';
import { headerOf } from '../../../trace/request.ts';
import type { Trace } from '../../../trace/trace.ts';
import { httpApi, restApi } from '../../configured.ts';
import { isPreflight } from '../../preflight.ts';
import { methodFor, routeFor } from '../../routes.ts';
import type { Finding, FixIdea, Rule, RuleContext } from '../../rule.ts';
import { decides, type Met, spansOf, stepsAt, stepsOf, weighed } from '../../way.ts';

type Taken = Met<'resource-matched' | 'route-matched'>;

/** What takes the OPTIONS request for a path, and what it wants to see first. */
type Guard = {
  readonly api: string;
  readonly path: string;
  /** `OPTIONS /pets`, `ANY /pets` or `$default`. */
  readonly taker: string;
  readonly guard: string;
  readonly at: readonly Span[];
  /** Does the paste mean the API to be called from other origins? */
  readonly meant: boolean;
  readonly by: 'options' | 'any' | 'route';
};

const guardOfMethod = (api: RestApi, path: string): Guard | null => {
  const found = methodFor(api, 'OPTIONS', path);
  if (!found) return null;
  const { method } = found;
  const type = known(method.authorizationType) ?? 'NONE';
  const key = known(method.apiKeyRequired) === true;
  if (type === 'NONE' && !key) return null;
  const explicit = method.httpMethod === 'OPTIONS';
  const at = spansOf(type === 'NONE' ? whereOf(method.apiKeyRequired) : whereOf(method.authorizationType), method.at);
  const guard = type === 'NONE' ? 'x-api-key' : type;
  return { api: api.id, path, taker: `${method.httpMethod} ${found.path}`, guard, at, meant: explicit, by: explicit ? 'options' : 'any' };
};

const guardAt = ({ model }: RuleContext, { step }: Taken): Guard | null => {
  if (step.kind === 'resource-matched') {
    const api = restApi(model, step.api);
    return api ? guardOfMethod(api, step.path || '/') : null;
  }
  const api = httpApi(model, step.api);
  const route = api && routeFor(api, 'OPTIONS', step.path)?.route;
  const guard = route ? (known(route.authorizationType) ?? 'NONE') : 'NONE';
  if (!api || !route || guard === 'NONE' || api.protocol !== 'HTTP') return null;
  const at = spansOf(whereOf(route.routeKey), whereOf(route.authorizationType), api.cors?.at);
  return {
    api: api.id,
    path: step.path,
    taker: known(route.routeKey) ?? '',
    guard,
    at,
    meant: api.cors !== null,
    by: 'route',
  };
};

/** The fault is there when a check refused the preflight itself, and nothing else did. */
const refused = (trace: Trace, hopIndex: number): boolean =>
  decides(trace, hopIndex) &&
  stepsAt(trace, hopIndex, 'authorization-checked', 'api-key-checked').some(
    ({ step }) => step.result !== 'allowed' && step.result !== 'known',
  );

/** A request that the browser asks about first: from another origin, with credentials in a header. */
const isAskedAbout = ({ request }: Trace): boolean => {
  const headers = request.headers.map(([name, value]) => [name.toLowerCase(), value] as const);
  const has = (name: string): boolean => headerOf({ headers }, name) !== undefined;
  return request.method !== 'OPTIONS' && has('origin') && (has('authorization') || has('x-api-key'));
};

const weightOf = (
  trace: Trace,
  guard: Guard,
  hopIndex: number,
): ReturnType<typeof weighed> | { severity: 'warning'; rank: 'configuration' } | null => {
  if (isPreflight(trace)) return refused(trace, hopIndex) ? weighed(true) : null;
  if (isAskedAbout(trace)) return weighed(false);
  return guard.meant && trace.request.method !== 'OPTIONS' ? { severity: 'warning', rank: 'configuration' } : null;
};

/** An OPTIONS request for this path, though sent without credentials, has to pass an authorizer or show a key. */
export const preflightNeedsAuthorization = {
  id: 'preflight-needs-authorization',
  check: (context): readonly Finding[] =>
    stepsOf(context.trace, 'resource-matched', 'route-matched').flatMap((met): readonly Finding[] => {
      const guard = guardAt(context, met);
      const weight = guard && weightOf(context.trace, guard, met.ref.hop);
      if (!guard || !weight) return [];
      const { api, path, taker, by } = guard;
      const params = { api, stage: met.step.stage, path, taker, guard: guard.guard };
      const fixes: readonly FixIdea[] = [
        { id: by === 'options' ? 'open-options' : by === 'any' ? 'options-method' : 'open-options-route', params },
      ];
      return [{ ...weight, at: guard.at, about: met.ref, params, fixes }];
    }),
} as const satisfies Rule;
