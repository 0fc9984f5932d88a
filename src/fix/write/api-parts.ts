import type { HttpApi, Method, Resource, RestApi, Route } from '../../model/api.ts';
import type { Model } from '../../model/model.ts';
import { known } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import type { ChangeOf } from '../change.ts';

/** The parts of an API that changes name. */

export const restApi = ({ restApis }: Model, id: string): RestApi | undefined => restApis.find((api) => api.id === id);
export const httpApi = ({ httpApis }: Model, id: string): HttpApi | undefined => httpApis.find((api) => api.id === id);

export const resourceOf = (api: RestApi | undefined, path: string): Resource | undefined =>
  api?.resources?.find((one) => known(one.path) === path);

export const methodAt = (api: RestApi | undefined, path: string, method: string): Method | undefined =>
  resourceOf(api, path)?.methods.find(({ httpMethod }) => httpMethod === method);

export const routeAt = (api: HttpApi | undefined, key: string): Route | undefined =>
  api?.routes?.find(({ routeKey }) => known(routeKey) === key);

/** Where the method stands that a new one is made like; for an answer to a preflight, a method of its path, or any. */
export const anchorIn = (api: RestApi, path: string, like: ChangeOf<'add-rest-method'>['like']): Span | null => {
  if (like !== 'mock') return methodAt(api, like.path, like.method)?.at ?? null;
  const beside = resourceOf(api, path)?.methods[0] ?? api.resources?.flatMap(({ methods }) => methods)[0];
  return beside?.at ?? null;
};
