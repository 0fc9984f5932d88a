import { type Candidate, type RejectedCandidate, rejectedAmong, type Wanted } from './candidate.ts';
import { explainCandidates, type MissExplained } from './near-miss.ts';
import { templateOf, type VariablePlace, valuesIn, variablesOf } from './path-template.ts';
import { addTemplate, emptyNode, literalChild, type SegmentNode } from './segment-tree.ts';

type Endpoint = { readonly route: number; readonly routeKey: string; readonly variables: readonly VariablePlace[] };

/** The routes of one path, by method. */
type Endpoints = Map<string, Endpoint>;

/** The routes of an HTTP API, compiled for matching. */
export type RouteTable = {
  readonly tree: SegmentNode<Endpoints>;
  readonly candidates: readonly Candidate[];
  readonly defaultRoute: { readonly route: number; readonly routeKey: string } | null;
};

/** `by`: which of the three classes took it. Values of path parameters are decoded, as the path is. */
export type RouteMatch = {
  readonly route: number;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly by: 'full' | 'greedy' | 'default';
};

/** Every `/` counts in an HTTP API: `/a/` has an empty last segment. */
const routeSegments = (path: string): readonly string[] => (path.startsWith('/') ? path.slice(1) : path).split('/');

const ROUTE_KEY = /^([A-Z]+) +(\/\S*)$/;

/** Compiles route keys (`GET /pets/{id}`, `ANY /{proxy+}`, `$default`). Keys of another form never match. */
export const compileRoutes = (routeKeys: readonly string[]): RouteTable => {
  const tree = emptyNode<Endpoints>();
  const candidates: Candidate[] = [];
  routeKeys.forEach((routeKey, route) => {
    const [, method, path] = ROUTE_KEY.exec(routeKey.trim()) ?? [];
    if (method === undefined || path === undefined) return;
    const template = templateOf(path, routeSegments(path));
    const endpoint: Endpoint = { route, routeKey, variables: variablesOf(template) };
    addTemplate<Endpoints>(tree, template, (before) => {
      const endpoints = before ?? new Map<string, Endpoint>();
      if (!endpoints.has(method)) endpoints.set(method, endpoint);
      return endpoints;
    });
    candidates.push({ index: route, what: routeKey, template, methods: [method] });
  });
  const byDefault = routeKeys.findIndex((routeKey) => routeKey.trim() === '$default');
  return { tree, candidates, defaultRoute: byDefault === -1 ? null : { route: byDefault, routeKey: '$default' } };
};

/** What takes a method at the end of a path: the method itself before `ANY`. */
export const pickRoute = (endpoints: Endpoints | null, method: string): Endpoint | null =>
  endpoints?.get(method) ?? endpoints?.get('ANY') ?? null;

/** The most specific endpoint below a node, from the left; `full` looks at routes without a greedy variable, `greedy` at those with one. */
const search = (node: SegmentNode<Endpoints>, by: 'full' | 'greedy', method: string, path: string, at: number): Endpoint | null => {
  if (at > path.length) return by === 'full' ? pickRoute(node.ends, method) : null;
  const slash = path.indexOf('/', at);
  const stop = slash === -1 ? path.length : slash;
  const child = literalChild(node, path, at, stop);
  const found = child && search(child, by, method, path, stop + 1);
  if (found) return found;
  const byVariable = node.variable === null ? null : search(node.variable, by, method, path, stop + 1);
  return byVariable ?? (by === 'greedy' ? pickRoute(node.greedy, method) : null);
};

/**
 * The route that takes a request, or null (404 Not Found). `path` is what follows the stage or the mapping, as `decodeRoutePath` gives it.
 * Full matches come before greedy ones as a class, then literal before variable from the left, then the method before `ANY`; `$default` is last.
 * Source: API Gateway Developer Guide, http-api-develop-routes.
 */
export const matchRoute = (table: RouteTable, method: string, path: string): RouteMatch | null => {
  const start = path.startsWith('/') ? 1 : 0;
  for (const by of ['full', 'greedy'] as const) {
    const endpoint = search(table.tree, by, method, path, start);
    if (!endpoint) continue;
    const { route, routeKey, variables } = endpoint;
    return { route, routeKey, pathParameters: valuesIn(variables, path, start, path.length), by };
  }
  return table.defaultRoute && { ...table.defaultRoute, pathParameters: {}, by: 'default' };
};

const wanted = (table: RouteTable, method: string, path: string): Wanted => {
  const segments = routeSegments(path);
  return {
    segments,
    folded: segments.map((text) => text.toLowerCase()),
    emptyFillsVariable: true,
    takesMethod: ({ methods }) => methods.includes(method) || methods.includes('ANY'),
    matches: (rest) => matchRoute(table, method, rest)?.route ?? null,
    otherSlash: path.endsWith('/') ? path.slice(0, -1) : `${path}/`,
  };
};

/** Why no route takes a request, and what nearly does. Indexes are those of the route keys given to `compileRoutes`. */
export const explainRouteMiss = (table: RouteTable, method: string, path: string): MissExplained =>
  explainCandidates(table.candidates, wanted(table, method, path));

/** Why the routes nearest to a path were not taken, at most 12 and `$default`, the closest first; `chosen` is the one that was. */
export const rejectedRoutes = (table: RouteTable, method: string, path: string, chosen: number | null): readonly RejectedCandidate[] => {
  const rejected = rejectedAmong(table.candidates, wanted(table, method, path), chosen);
  const { defaultRoute } = table;
  if (defaultRoute === null || defaultRoute.route === chosen) return rejected;
  return [...rejected, { index: defaultRoute.route, what: defaultRoute.routeKey, why: 'less-specific' }];
};
