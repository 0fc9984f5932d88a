import { compileRoutes, matchRoute, type RouteMatch } from '../match/http-route.ts';
import { compileResources, matchResource } from '../match/rest-resource.ts';
import type { HttpApi, Method, RestApi, Route } from '../model/api.ts';
import { known } from '../model/value.ts';

type RouteFinder = (method: string, path: string) => { readonly route: Route; readonly match: RouteMatch } | null;
type MethodFinder = (method: string, path: string) => { readonly path: string; readonly method: Method } | null;

const finderOfRoutes = ({ routes }: HttpApi): RouteFinder => {
  const all = routes ?? [];
  const table = compileRoutes(all.map(({ routeKey }) => known(routeKey) ?? ''));
  return (method, path) => {
    const match = matchRoute(table, method, path);
    const route = match ? all[match.route] : undefined;
    return match && route ? { route, match } : null;
  };
};

const finderOfMethods = ({ resources }: RestApi): MethodFinder => {
  const all = resources ?? [];
  const table = compileResources(
    all.map(({ path, methods }) => ({ path: known(path) ?? '', methods: methods.map((one) => one.httpMethod) })),
  );
  return (method, path) => {
    const match = matchResource(table, method, path);
    const resource = match ? all[match.resource] : undefined;
    const declared = resource?.methods.find(({ httpMethod }) => httpMethod === match?.method);
    return resource && declared ? { path: known(resource.path) ?? '', method: declared } : null;
  };
};

// Compiled once for each API. Keyed by identity: model values never change.
const routeFinders = new WeakMap<HttpApi, RouteFinder>();
const methodFinders = new WeakMap<RestApi, MethodFinder>();

/** The route that would take another request at an HTTP API; null where none does, or routes were not pasted. */
export const routeFor = (api: HttpApi, method: string, path: string): ReturnType<RouteFinder> => {
  const finder = routeFinders.get(api) ?? finderOfRoutes(api);
  routeFinders.set(api, finder);
  return finder(method, path);
};

/** The resource and method that would take another request at a REST API. */
export const methodFor = (api: RestApi, method: string, path: string): ReturnType<MethodFinder> => {
  const finder = methodFinders.get(api) ?? finderOfMethods(api);
  methodFinders.set(api, finder);
  return finder(method, path);
};
