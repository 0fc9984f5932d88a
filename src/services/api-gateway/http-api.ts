import { httpApiAnswers } from '../../facts/gateway-response-types.ts';
import { compileRoutes, explainRouteMiss, matchRoute, type RouteMatch, type RouteTable, rejectedRoutes } from '../../match/http-route.ts';
import { decodeRoutePath } from '../../match/route-path.ts';
import type { HttpApi, Route } from '../../model/api.ts';
import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { reaches } from '../../trace/answers.ts';
import { aside, at, claim, from, pasted, rests } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Evidence, Rejected } from '../../trace/step.ts';
import { note, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import { askJoins, askTwice } from '../joins.ts';
import type { ApiName } from '../place.ts';
import { preflightAnswer } from './cors.ts';
import { notFound } from './errors.ts';
import { fixedAnswer, routeGate } from './http-gates.ts';
import { notPasted } from './not-pasted.ts';

/** A request that has a stage, and the path below it. */
export type HttpVisit = {
  readonly directory: Directory;
  readonly name: ApiName;
  readonly api: HttpApi | null;
  readonly stage: string;
  readonly path: string;
  readonly rawPath: string;
};

type Compiled = { readonly table: RouteTable; readonly routes: readonly Route[] };

const compiled = new WeakMap<HttpApi, Compiled>();

const compile = (api: HttpApi, routes: readonly Route[]): Compiled => {
  const before = compiled.get(api);
  if (before) return before;
  const made = { routes, table: compileRoutes(routes.map((route) => known(route.routeKey) ?? '')) };
  compiled.set(api, made);
  return made;
};

/** The routes of an API as requests are laid against them; null where they were not pasted. */
export const routeTableOf = (api: HttpApi): RouteTable | null => (api.routes === null ? null : compile(api, api.routes).table);

/**
 * An HTTP API behind its stage: the most specific route, else `$default`, else 404.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export const httpApi = (walk: Walk, request: HttpRequest, visit: HttpVisit): Answer => {
  const { api, name, stage } = visit;
  if (!api?.routes) return notPasted(walk, 'routes', { kind: 'http-api', name: name.id });
  askJoins(walk, visit.directory, api.joins);
  askTwice(walk, visit.directory, 'http-api', api.id);
  askTwice(walk, visit.directory, 'stage', stage, api.id);
  const { table, routes } = compile(api, api.routes);
  const path = decodeRoutePath(visit.path);
  const match = matchRoute(table, request.method, path);
  const route = match ? routes[match.route] : undefined;
  if (!match || !route) {
    const preflight = preflightAnswer(walk, request, api);
    if (preflight) return preflight;
    if (walk.recording) noteMissing(walk, visit, api, table, routes, request.method, path);
    return notFound();
  }
  const twice = askTwice(walk, visit.directory, 'route', match.routeKey, api.id);
  if (walk.recording) {
    note(
      walk,
      { kind: 'route-matched', api: name.id, stage, routeKey: match.routeKey, path, pathParameters: match.pathParameters },
      [...matchEvidence(route, api, request, visit.path, match), ...twice],
      named(rejectedRoutes(table, request.method, path, match.route), routes),
    );
  }
  return routeGate(walk, visit.directory, request, api, route) ?? integration(walk, visit, route, match);
};

const matchEvidence = (route: Route, api: HttpApi, request: HttpRequest, raw: string, match: RouteMatch): readonly Evidence[] => {
  const takesPreflight = request.method === 'OPTIONS' && api.cors !== null;
  return [
    pasted(whereOf(route.routeKey) ?? route.at),
    ...api.joins.map(rests),
    claim('http-route-priority'),
    ...(takesPreflight ? [claim('http-cors-route-takes-preflight')] : []),
    ...(raw.includes('%') ? [claim('http-decoded')] : []),
    ...(/%2f/i.test(raw) ? [claim('http-encoded-slash')] : []),
    ...(raw === '/' && match.routeKey.endsWith('+}') ? [claim('http-greedy-root')] : []),
    ...emptySegments(raw),
    ...(Object.values(match.pathParameters).includes('') ? [claim('http-empty-variable')] : []),
    ...(match.routeKey.startsWith('ANY ') || api.routes?.some((one) => known(one.routeKey) === match.routeKey.replace(/^\w+/, 'ANY'))
      ? [aside('http-route-any')]
      : []),
    ...(match.by === 'full' && api.routes?.some((one) => known(one.routeKey)?.endsWith('+}')) ? [aside('http-full-before-greedy')] : []),
  ];
};

const emptySegments = (path: string): readonly Evidence[] => (path.includes('//') ? [claim('http-empty-segments')] : []);

const named = (rejected: ReturnType<typeof rejectedRoutes>, routes: readonly Route[]): readonly Rejected[] =>
  rejected.map(({ index, what, why }) => ({ what, why, at: whereOf(routes[index]?.routeKey ?? null) }));

const noteMissing = (
  walk: Walk,
  visit: HttpVisit,
  api: HttpApi,
  table: RouteTable,
  routes: readonly Route[],
  method: string,
  path: string,
): void => {
  const { fit, nearest, rejected } = explainRouteMiss(table, method, path);
  const near = nearest.map(({ index, what, methods, hint, detail }) => ({
    what,
    methods,
    hint,
    detail,
    at: whereOf(routes[index]?.routeKey ?? null),
  }));
  note(
    walk,
    { kind: 'route-missing', api: visit.name.id, stage: visit.stage, path, method, fit, nearest: near },
    [
      ...at(near[0]?.at ?? api.at),
      ...api.joins.map(rests),
      claim('http-no-route-404'),
      ...(near.some((one) => one.hint === 'trailing-slash') ? [claim('http-trailing-slash')] : []),
      ...emptySegments(path),
    ],
    named(rejected, routes),
  );
};

/**
 * `$request.path` is the path without the stage; whether it has a custom domain's base path is not told. Other expressions are not followed.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
 */
const overwrittenPath = ({ integration: own }: Route, path: string): string | null => {
  const value = known(own?.pathOverwrite ?? null);
  if (value === undefined) return null;
  if (value === '$request.path') return decodeRoutePath(path);
  return value.includes('$') ? null : value;
};

const integration = (
  walk: Walk,
  visit: HttpVisit,
  route: Route,
  match: { readonly routeKey: string; readonly pathParameters: Readonly<Record<string, string>> },
): Answer => {
  const { rawPath } = visit;
  if (route.target === 'none' && route.integration === null) {
    note(walk, { kind: 'integration-fails', status: 500, reason: 'no-integration', detail: match.routeKey }, [
      pasted(route.at),
      claim('http-integration-missing'),
    ]);
    return fixedAnswer(httpApiAnswers.integrationInvalid);
  }
  const type = known(route.integration?.type ?? null) ?? null;
  const uri = known(route.integration?.uri ?? null) ?? null;
  const mapped = walk.stack.at(-2)?.at.kind === 'custom-domain';
  const overwritten = type === 'HTTP_PROXY' && !mapped ? overwrittenPath(route, visit.path) : null;
  const path = overwritten ?? decodeRoutePath(rawPath);
  note(walk, { kind: 'integration-reached', type: type ?? '', uri, path, contextPath: null }, () => [
    ...at(route.integration?.at ?? null),
    ...from(route.integration?.uri ?? null),
    ...(overwritten === null ? [claim('http-raw-path')] : from(route.integration?.pathOverwrite ?? null)),
    ...(mapped ? [aside('http-raw-path-mapping')] : []),
  ]);
  return reaches({
    kind: 'http-route',
    api: visit.name.id,
    stage: visit.stage,
    routeKey: match.routeKey,
    pathParameters: match.pathParameters,
    integration: type === null ? null : { type, uri, path, contextPath: null },
  });
};
