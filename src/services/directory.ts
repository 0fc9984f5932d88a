import { matchesWildcard, matchesWildcardLabel, parseHost } from '../match/host-name.ts';
import { asciiHost } from '../match/idn.ts';
import type { CustomDomain, HttpApi, RestApi } from '../model/api.ts';
import type { Distribution } from '../model/distribution.ts';
import type { Model } from '../model/model.ts';
import { known } from '../model/value.ts';
import type { Owner } from './place.ts';

/** Answers one question, for all of a model: who answers for this host name? */
export type Directory = {
  readonly model: Model;
  readonly distributions: ReadonlyMap<string, { readonly distribution: Distribution; readonly by: 'alias' | 'domain-name' }>;
  /** `*.example.com`, the most specific first. */
  readonly wildcards: readonly { readonly pattern: string; readonly distribution: Distribution }[];
  /** Distributions whose domain name the paste does not tell. */
  readonly nameless: readonly Distribution[];
  readonly domains: ReadonlyMap<string, CustomDomain>;
  readonly wildcardDomains: readonly CustomDomain[];
  readonly domainTargets: ReadonlyMap<string, CustomDomain>;
  readonly restApis: ReadonlyMap<string, RestApi>;
  readonly httpApis: ReadonlyMap<string, HttpApi>;
  /** Host names that a form ties to an API beyond the usual `{id}.execute-api.{region}`. */
  readonly apiHosts: ReadonlyMap<string, string>;
  /** The ids of all APIs, by what a host name makes of them. */
  readonly apiIds: ReadonlyMap<string, string>;
};

const lower = (text: string): string => asciiHost(text.toLowerCase());
const longestFirst = (a: string, b: string): number => b.length - a.length;

/** The first of two that claim one name keeps it: the reader has already said that it is defined twice. */
const putFirst = <V>(map: Map<string, V>, key: string, value: V): void => {
  if (!map.has(key)) map.set(key, value);
};

export const buildDirectory = (model: Model): Directory => {
  const distributions = new Map<string, { distribution: Distribution; by: 'alias' | 'domain-name' }>();
  const wildcards: { pattern: string; distribution: Distribution }[] = [];
  for (const distribution of model.distributions) {
    if (distribution.domainName) putFirst(distributions, lower(distribution.domainName.value), { distribution, by: 'domain-name' });
    for (const alias of distribution.aliases) {
      const name = lower(known(alias) ?? '') || undefined;
      if (name?.startsWith('*.')) wildcards.push({ pattern: name, distribution });
      else if (name !== undefined) putFirst(distributions, name, { distribution, by: 'alias' });
    }
  }
  const domains = new Map<string, CustomDomain>();
  const domainTargets = new Map<string, CustomDomain>();
  for (const domain of model.customDomains) {
    putFirst(domains, lower(domain.name.value), domain);
    for (const { target } of domain.endpoints) {
      const name = known(target);
      if (name) putFirst(domainTargets, lower(name), domain);
    }
  }
  const apiHosts = new Map<string, string>();
  for (const api of [...model.restApis, ...model.httpApis]) {
    for (const host of api.hosts) {
      const name = known(host);
      if (name) putFirst(apiHosts, lower(name), api.id);
    }
  }
  return {
    model,
    distributions,
    wildcards: wildcards.sort((a, b) => longestFirst(a.pattern, b.pattern)),
    nameless: model.distributions.filter((d) => d.domainName === null),
    domains,
    wildcardDomains: [...domains.values()]
      .filter((d) => d.name.value.startsWith('*.'))
      .sort((a, b) => longestFirst(a.name.value, b.name.value)),
    domainTargets,
    restApis: new Map(model.restApis.map((api) => [api.id, api])),
    httpApis: new Map(model.httpApis.map((api) => [api.id, api])),
    apiHosts,
    apiIds: new Map([...model.restApis, ...model.httpApis].map((api) => [lower(api.id), api.id])),
  };
};

/** The distribution that CloudFront picks for a Host: the exact name, else the most specific wildcard alias. */
export const distributionFor = (directory: Directory, host: string): Extract<Owner, { kind: 'distribution' }> | null => {
  const exact = directory.distributions.get(lower(host));
  if (exact) return { kind: 'distribution', ...exact };
  const wildcard = directory.wildcards.find(({ pattern }) => matchesWildcard(pattern, lower(host)));
  return wildcard ? { kind: 'distribution', distribution: wildcard.distribution, by: 'wildcard' } : null;
};

/** The custom domain of API Gateway for a Host: the exact name, else the wildcard. */
export const customDomainFor = (directory: Directory, host: string): CustomDomain | null =>
  directory.domains.get(lower(host)) ??
  directory.wildcardDomains.find((d) => matchesWildcardLabel(lower(d.name.value), lower(host))) ??
  null;

/** The API that a host name is the default endpoint of. */
export const apiFor = (directory: Directory, host: string): Extract<Owner, { kind: 'api' }> | null => {
  const named = directory.apiHosts.get(lower(host));
  const parsed = parseHost(host);
  const region = parsed.kind === 'execute-api' ? parsed.region : null;
  if (named !== undefined) return { kind: 'api', api: { id: named, host, region } };
  if (parsed.kind !== 'execute-api') return null;
  // Host names know no case; what a template calls an API may have capitals.
  return { kind: 'api', api: { id: directory.apiIds.get(parsed.apiId) ?? parsed.apiId, host, region } };
};

/** Does a custom domain have an endpoint of this type? One with none said is taken as regional. */
export const hasEndpoint = (domain: CustomDomain, type: 'edge' | 'regional' | 'private'): boolean =>
  domain.endpoints.length === 0 ? type === 'regional' : domain.endpoints.some((e) => known(e.type) === type);
