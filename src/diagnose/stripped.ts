import { compileRoutes, matchRoute } from '../match/http-route.ts';
import { fixedPrefixIn } from '../match/pattern-text.ts';
import { compileResources, matchResource } from '../match/rest-resource.ts';
import type { HttpApi, RestApi } from '../model/api.ts';
import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import { httpApi, restApi } from './configured.ts';

type Taker = (path: string) => string | null;

const takerAmongResources = ({ resources }: RestApi): Taker => {
  const paths = (resources ?? []).flatMap(({ path, methods }) => (methods.length > 0 ? (known(path) ?? []) : []));
  const table = compileResources(paths.map((path) => ({ path, methods: ['ANY'] })));
  return (path) => paths[matchResource(table, 'GET', path)?.resource ?? -1] ?? null;
};

/** `$default` takes anything and says nothing. */
const takerAmongRoutes = ({ routes }: HttpApi): Taker => {
  const keys = (routes ?? []).flatMap(({ routeKey }) => known(routeKey) ?? []).filter((key) => key !== '$default');
  const table = compileRoutes(keys.map((key) => key.replace(/^[A-Z]+ /, 'ANY ')));
  return (path) => matchRoute(table, 'GET', path)?.routeKey.replace(/^ANY /, '') ?? null;
};

// Compiled once for each API, as many traces end here. Keyed by identity: model values never change.
const takers = new WeakMap<RestApi | HttpApi, Taker>();

/** What in an API takes a path, whatever the method: a resource with a method, or a route. */
export const takerOf = (model: Model, id: string, path: string): string | null => {
  const api = restApi(model, id) ?? httpApi(model, id);
  if (!api) return null;
  const taker = takers.get(api) ?? ('resources' in api ? takerAmongResources(api) : takerAmongRoutes(api));
  takers.set(api, taker);
  return taker(path);
};

/**
 * Can a REST API have a resource of this path? A part takes letters, digits and a few signs: no `%`, and nothing empty.
 * AWS: API Gateway Developer Guide, "api-gateway-known-issues".
 */
export const isPossiblePath = (path: string): boolean =>
  path
    .split('/')
    .every((part, i, parts) => (part === '' ? i === 0 || i === parts.length - 1 : /^[\w.:,-]+$/.test(part) && !/^\.+$/.test(part)));

/** `/v1/api` gives `/v1/api` and `/v1`, the longest first. */
const prefixesOf = (fixed: string): readonly string[] => {
  const segments = fixed.split('/').slice(1);
  return segments.map((_, i) => `/${segments.slice(0, segments.length - i).join('/')}`);
};

/** A path sent on: `uri` is what CloudFront had, `originPath` what it put before it, `below` what the API is left with under its stage. */
export type Sent = { readonly pattern: string; readonly originPath: string; readonly uri: string; readonly below: string };

/** `below` as it would be if `prefix` had been taken off `uri`; null where the prefix reaches the API not at all. */
const without = ({ originPath, uri, below }: Sent, prefix: string): string | null => {
  const sent = originPath + uri;
  const taken = sent.endsWith(below) ? sent.length - below.length : originPath.length;
  const start = Math.max(0, originPath.length - taken);
  const end = originPath.length + prefix.length - taken;
  return end <= start || !uri.startsWith(prefix) ? null : below.slice(0, start) + below.slice(end) || '/';
};

/** The longest of the behavior's literal segments without which something in the API takes the path. */
export const strippedFit = (
  model: Model,
  api: string,
  sent: Sent,
): { readonly prefix: string; readonly path: string; readonly resource: string } | null => {
  const fixed = fixedPrefixIn(sent.pattern, sent.uri);
  for (const prefix of fixed === null ? [] : prefixesOf(fixed)) {
    const path = without(sent, prefix);
    const resource = path === null ? null : takerOf(model, api, path);
    if (path !== null && resource !== null) return { prefix, path, resource };
  }
  return null;
};
