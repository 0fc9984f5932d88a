import type { Origin } from '../model/distribution.ts';
import { known } from '../model/value.ts';
import { apiFor, customDomainFor } from '../services/directory.ts';
import type { World } from '../services/run-trace.ts';
import { distributionOf, routeKeyOf } from './behaviors-reached.ts';
import { classOf } from './map-url-space.ts';
import type { PathClass, UrlSpace } from './url-space.ts';

/** A method of a REST API's resource, or a route of an HTTP API. */
export type ApiRoute =
  | { readonly kind: 'rest-method'; readonly api: string; readonly resource: string; readonly method: string }
  | { readonly kind: 'http-route'; readonly api: string; readonly routeKey: string };

/** Why no URL of a host reaches a route, one reason for each way that looks like leading there. */
export type WhyUnreached =
  /** The host leads to none: an API's own name, or nobody's. */
  | { readonly kind: 'no-distribution'; readonly host: string }
  /** No origin of the distribution is this API, or a custom domain that maps to it. */
  | { readonly kind: 'no-origin' }
  /** An origin is, but no behavior sends to it. */
  | { readonly kind: 'no-behavior'; readonly origin: string }
  /** The origin path comes in front of whatever is asked for, and the route's own path does not begin with it. */
  | { readonly kind: 'origin-path'; readonly origin: string; readonly originPath: string; readonly wanted: string }
  /** The URL that would fit ends elsewhere. */
  | { readonly kind: 'taken'; readonly url: string; readonly class: PathClass };

/** All routes that were pasted and that a request of this method could reach. */
export const routesFor = ({ directory }: World, method: string): readonly ApiRoute[] => {
  const { restApis, httpApis } = directory.model;
  const takes = (declared: string): boolean => declared === method || declared === 'ANY' || declared === '$default';
  return [
    ...restApis.flatMap((api) =>
      (api.resources ?? []).flatMap((resource) =>
        resource.methods.flatMap(({ httpMethod }): readonly ApiRoute[] =>
          takes(httpMethod) ? [{ kind: 'rest-method', api: api.id, resource: known(resource.path) ?? '…', method: httpMethod }] : [],
        ),
      ),
    ),
    ...httpApis.flatMap((api) =>
      (api.routes ?? []).flatMap((route): readonly ApiRoute[] => {
        const routeKey = known(route.routeKey) ?? '';
        return takes(routeKey.split(' ', 1)[0] ?? '') && api.protocol === 'HTTP' ? [{ kind: 'http-route', api: api.id, routeKey }] : [];
      }),
    ),
  ];
};

const keyOf = (route: ApiRoute): string =>
  route.kind === 'rest-method' ? `${route.api} ${route.method} ${route.resource}` : `${route.api} ${route.routeKey}`;

/** The classes whose paths reach a route. */
export const classesReaching = ({ classes }: Pick<UrlSpace, 'classes'>, route: ApiRoute): readonly PathClass[] =>
  reachedIn(classes).get(keyOf(route)) ?? [];

// A map is asked for each of its routes in turn.
const reached = new WeakMap<readonly PathClass[], ReadonlyMap<string, readonly PathClass[]>>();

const reachedIn = (classes: readonly PathClass[]): ReadonlyMap<string, readonly PathClass[]> => {
  const before = reached.get(classes);
  if (before) return before;
  const byRoute = new Map<string, PathClass[]>();
  for (const one of classes) {
    const key = routeKeyOf(one.outcome);
    if (key === null) continue;
    const same = byRoute.get(key);
    if (same) same.push(one);
    else byRoute.set(key, [one]);
  }
  reached.set(classes, byRoute);
  return byRoute;
};

/** How many methods and routes ask for another method than the one of a map, by method. */
export const routesByMethod = ({ directory }: World): Readonly<Record<string, number>> => {
  const { restApis, httpApis } = directory.model;
  const methods = [
    ...restApis.flatMap((api) => (api.resources ?? []).flatMap((resource) => resource.methods.map(({ httpMethod }) => httpMethod))),
    ...httpApis.flatMap((api) => (api.routes ?? []).map((route) => (known(route.routeKey) ?? '').split(' ', 1)[0] ?? '')),
  ];
  const counts: Record<string, number> = {};
  for (const method of methods) if (/^[A-Z]+$/.test(method) && method !== 'ANY') counts[method] = (counts[method] ?? 0) + 1;
  return counts;
};

/** The routes that no URL of the space's host reaches with its method. */
export const routesUnreached = (world: World, space: UrlSpace): readonly ApiRoute[] => {
  const reached = new Set(space.classes.flatMap(({ outcome }) => routeKeyOf(outcome) ?? []));
  return routesFor(world, space.of.method).filter((route) => !reached.has(keyOf(route)));
};

/** What a route is asked for as, at an origin: with the stage or base path that it needs in front. */
const wantedPaths = ({ directory }: World, origin: Origin, route: ApiRoute): readonly string[] => {
  const host = known(origin.domainName) ?? '';
  const template = route.kind === 'rest-method' ? route.resource : route.routeKey.replace(/^\S+ */, '') || '/';
  const path = template.replaceAll(/\{[^{}]*\}/g, 'x').replace(/^\$default$/, '/');
  const domain = customDomainFor(directory, host);
  if (domain) {
    return (domain.mappings ?? []).flatMap((mapping) => {
      const key = known(mapping.key) ?? '';
      return known(mapping.apiId) === route.api ? [`${key === '' || key === '(none)' ? '' : `/${key}`}${path}`] : [];
    });
  }
  if (apiFor(directory, host)?.api.id !== route.api) return [];
  const api = directory.restApis.get(route.api) ?? directory.httpApis.get(route.api);
  const stages = (api?.stages ?? []).flatMap(({ name }) => known(name) ?? []);
  return stages.length === 0 ? [path] : stages.map((stage) => (stage === '$default' ? path : `/${stage}${path}`));
};

/** For a route that no URL of a distribution's host reaches: what stands in the way. */
export const whyUnreached = (world: World, space: UrlSpace, route: ApiRoute): readonly WhyUnreached[] => {
  const it = distributionOf(world, space);
  const leading = (it?.origins ?? []).flatMap((origin) => wantedPaths(world, origin, route).map((wanted) => ({ origin, wanted })));
  if (!it) return [{ kind: 'no-distribution', host: space.of.host }];
  if (leading.length === 0) return [{ kind: 'no-origin' }];
  const used = new Set([
    ...it.behaviors.flatMap(({ targetOriginId }) => known(targetOriginId) ?? []),
    ...it.originGroups.flatMap(({ members }) => members.flatMap((member) => known(member) ?? [])),
  ]);
  return leading.flatMap(({ origin, wanted }): readonly WhyUnreached[] => {
    const name = known(origin.id) ?? '';
    if (!used.has(name)) return [{ kind: 'no-behavior', origin: name }];
    const originPath = known(origin.originPath) ?? '';
    if (!wanted.startsWith(`${originPath}/`)) return [{ kind: 'origin-path', origin: name, originPath, wanted }];
    const path = wanted.slice(originPath.length);
    const found = classOf(space, path);
    return found ? [{ kind: 'taken', url: `${space.of.scheme}://${space.of.host}${path}`, class: found }] : [];
  });
};

/** What a route is asked for as, without a stage: `{id}` filled in. */
const filledPath = (route: ApiRoute): string => {
  const template = route.kind === 'rest-method' ? route.resource : route.routeKey.replace(/^\S+ */, '');
  return (template === '' || template === '$default' ? '/x' : template).replaceAll(/\{[^{}]*\}/g, 'x');
};

/** What stands before the first wildcard of the patterns that lead to a class, without the slash at its end. */
const prefixesOf = ({ parts }: PathClass): readonly string[] =>
  parts.flatMap((part) => {
    const literal = part.kind === 'behavior' ? (/^[^*?]*/.exec(part.pattern ?? '')?.[0] ?? '') : '';
    return literal.startsWith('/') ? [literal.replace(/\/$/, '')] : [];
  });

/**
 * A URL that reaches a route through a class of which only a witness was looked at: a function that strips or adds a prefix is what usually
 * stands there, so such paths are traced. Null where none of them does, which proves nothing.
 */
export const probedUrl = (space: UrlSpace, route: ApiRoute): string | null => {
  const open = space.classes.filter(({ state }) => state.kind !== 'decided');
  const path = filledPath(route);
  const paths = new Set([path, ...open.flatMap(prefixesOf).map((prefix) => `${prefix}${path}`)]);
  const found = [...paths].find((one) => {
    const of = classOf(space, one);
    return of !== null && of.state.kind !== 'decided' && routeKeyOf(space.inside.outcomeAt(one)) === keyOf(route);
  });
  return found === undefined ? null : `${space.of.scheme}://${space.of.host}${found}`;
};
