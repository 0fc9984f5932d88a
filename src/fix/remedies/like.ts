import type { HttpApi, RestApi } from '../../model/api.ts';
import type { Model } from '../../model/model.ts';
import { known } from '../../model/value.ts';

export const restApi = (model: Model, id: string): RestApi | undefined => model.restApis.find((api) => api.id === id);
export const httpApi = (model: Model, id: string): HttpApi | undefined => model.httpApis.find((api) => api.id === id);

type Like = { readonly path: string; readonly method: string };

/** A method whose integration a new one may take over: at the resource named if there is one, best for the same HTTP method. */
export const methodLike = (api: RestApi | undefined, path: string | null, method: string): Like | null => {
  const all = (api?.resources ?? []).flatMap((resource) => {
    const own = known(resource.path);
    return own === undefined ? [] : resource.methods.map(({ httpMethod }) => ({ path: own, method: httpMethod }));
  });
  const order = (one: Like): number =>
    (one.path === path ? 0 : 4) + (one.method === method ? 0 : one.method === 'ANY' ? 1 : one.method === 'OPTIONS' ? 3 : 2);
  return [...all].sort((a, b) => order(a) - order(b))[0] ?? null;
};

/** A route whose integration a new one may take over. */
export const routeLike = (api: HttpApi | undefined, path: string | null, method: string): string | null => {
  const keys = (api?.routes ?? []).flatMap(({ routeKey }) => known(routeKey) ?? []);
  const order = (key: string): number => {
    const [own, at] = key.split(' ');
    return (at === path ? 0 : 4) + (own === method ? 0 : own === 'ANY' ? 1 : own === '$default' ? 3 : 2);
  };
  return [...keys].sort((a, b) => order(a) - order(b))[0] ?? null;
};

const segmentsOf = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

const isVariable = (segment: string): boolean => /^\{[^}+]+\}$/.test(segment);

/**
 * A path with variables where the API has them, if it ends like one of the API's own: `/v1/pets/7` is `/v1/pets/{id}` beside `/pets/{id}`. Otherwise
 * as it is.
 */
export const withVariables = (path: string, own: readonly string[]): string => {
  const asked = segmentsOf(path);
  const fits = own.map(segmentsOf).filter((wanted) => {
    const tail = asked.slice(asked.length - wanted.length);
    const isFit = wanted.length <= asked.length && wanted.every((segment, i) => segment === tail[i] || isVariable(segment));
    return isFit && wanted.some((segment) => !isVariable(segment));
  });
  const [best] = fits.sort((a, b) => b.length - a.length || a.filter(isVariable).length - b.filter(isVariable).length);
  return best ? `/${[...asked.slice(0, asked.length - best.length), ...best].join('/')}` : path;
};

/** The API's own path that another one ends with, so that what stands there can stand here. */
export const endsLike = (path: string, own: readonly string[]): string | null =>
  own.filter((one) => one !== '/' && path.endsWith(one)).sort((a, b) => b.length - a.length)[0] ?? null;
