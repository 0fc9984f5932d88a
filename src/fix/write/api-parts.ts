import type { CustomDomain, HttpApi, Mapping, Method, Resource, RestApi, Route } from '../../model/api.ts';
import type { Model } from '../../model/model.ts';
import { known } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import type { ChangeOf } from '../change.ts';

/** The parts of APIs and of their domains that changes name. */

export const restApi = ({ restApis }: Model, id: string): RestApi | undefined => restApis.find((api) => api.id === id);
export const httpApi = ({ httpApis }: Model, id: string): HttpApi | undefined => httpApis.find((api) => api.id === id);

export const resourceOf = (api: RestApi | undefined, path: string): Resource | undefined =>
  api?.resources?.find((one) => known(one.path) === path);

/** The paths of the resources from the root, which has none here, down to a path: `/a`, `/a/b`. */
export const pathsTo = (path: string): readonly string[] => {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`);
};

export const methodAt = (api: RestApi | undefined, path: string, method: string): Method | undefined =>
  resourceOf(api, path)?.methods.find(({ httpMethod }) => httpMethod === method);

export const routeAt = (api: HttpApi | undefined, key: string): Route | undefined =>
  api?.routes?.find(({ routeKey }) => known(routeKey) === key);

export const domainOf = ({ customDomains }: Model, domain: string): CustomDomain | undefined =>
  customDomains.find(({ name }) => name.value === domain);

/** A mapping by its key, without the slashes that some write around it. */
export const mappingOf = (model: Model, domain: string, key: string): Mapping | undefined =>
  domainOf(model, domain)?.mappings?.find((one) => (known(one.key) ?? '').replaceAll(/^\/|\/$/g, '') === key);

/** Nobody but the user has it: AWS refuses a domain until it is filled in. */
export const CERTIFICATE = '<certificate ARN>';

/** Where the method stands that a new one is made like; for an answer to a preflight, a method of its path, or any. */
export const anchorIn = (api: RestApi, path: string, like: ChangeOf<'add-rest-method'>['like']): Span | null => {
  if (like !== 'mock') return methodAt(api, like.path, like.method)?.at ?? null;
  const beside = resourceOf(api, path)?.methods[0] ?? api.resources?.flatMap(({ methods }) => methods)[0];
  return beside?.at ?? null;
};
