import type { SiteName } from '../../forms/testing/site.ts';
import type { HttpApi, RestApi } from '../../model/api.ts';
import type { Behavior, Distribution } from '../../model/distribution.ts';
import type { Model } from '../../model/model.ts';
import { known } from '../../model/value.ts';
import type { Change } from '../change.ts';

/** One change to one of the sites that every form writes, or to one of the pieces that some do. */
export type Case = {
  /** What is special about it, where a kind has several. */
  readonly as?: string;
  readonly of: SiteName | 'a custom domain of an HTTP API' | 'routing rules';
  /** Made of what the form's own model calls things. */
  readonly change: (model: Model) => Change | readonly Change[];
  readonly says: (model: Model) => boolean;
  /** Where the model may say something else than before. */
  readonly only: readonly string[];
  /** What the site has to say before. */
  readonly given?: (text: string) => string;
};

export const distribution = ({ distributions: [one] }: Model): Distribution => {
  if (!one) throw new Error('no distribution');
  return one;
};
export const rest = ({ restApis: [one] }: Model): RestApi => {
  if (!one) throw new Error('no REST API');
  return one;
};
export const http = ({ httpApis: [one] }: Model): HttpApi => {
  if (!one) throw new Error('no HTTP API');
  return one;
};

export const ref = (model: Model, behavior: number) => ({ distribution: distribution(model).name, behavior });
export const origin = (model: Model, id: string) => ({ distribution: distribution(model).name, origin: id });
export const behavior = (model: Model, index: number): Behavior | undefined => distribution(model).behaviors[index];
export const patterns = (model: Model) => distribution(model).behaviors.map(({ pattern }) => known(pattern));
export const originIn = (model: Model, id: string) => distribution(model).origins.find((one) => known(one.id) === id);
export const method = (model: Model, path: string, verb: string) =>
  rest(model)
    .resources?.find((one) => known(one.path) === path)
    ?.methods.find(({ httpMethod }) => httpMethod === verb);
export const route = (model: Model, key: string) => http(model).routes?.find(({ routeKey }) => known(routeKey) === key);
export const mappings = ({ customDomains: [one] }: Model) =>
  (one?.mappings ?? []).map(({ key, stage }) => `${known(key) ?? '?'}:${known(stage) ?? ''}`);
export const rule = ({ customDomains: [one] }: Model) => one?.rules[0];
export const domainName = ({ customDomains: [one] }: Model): string => one?.name.value ?? '';
export const words = (value: readonly string[] | undefined): string => [...(value ?? [])].sort().join(' ');

export const behaviors = 'distributions.*.behaviors';
export const origins = 'distributions.*.origins';
export const resources = 'restApis.*.resources';

export const forwarded = (model: Model, index: number) => behavior(model, index)?.forwarding;
export const requestPolicy = (model: Model, index: number): string | null | undefined => {
  const forwarding = forwarded(model, index);
  return forwarding?.mode === 'policies' ? (known(forwarding.originRequestPolicyId) ?? null) : undefined;
};
