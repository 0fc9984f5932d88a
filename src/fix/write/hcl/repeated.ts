import { known } from '../../../model/value.ts';
import type { Span } from '../../../text/span.ts';
import type { Change } from '../../change.ts';
import { domainOf, httpApi, mappingOf, methodAt, restApi } from '../api-parts.ts';
import type { Paste } from '../paste.ts';
import { chainAt, isAlone } from './place.ts';

type Placed = { readonly at: Span | null };

/** What a change touches, among all things of its kind. */
type Touched = { readonly all: readonly Placed[]; readonly at: Span | null | undefined };

const inDistribution = ({ model }: Paste, change: Extract<Change, { distribution: string }>): readonly Touched[] => {
  const { distributions } = model;
  const own = distributions.find(({ name }) => name === change.distribution);
  const touched: Touched[] = [{ all: distributions, at: own?.at }];
  if ('behavior' in change) touched.push({ all: distributions.flatMap((one) => one.behaviors), at: own?.behaviors[change.behavior]?.at });
  if ('origin' in change && !('behavior' in change)) {
    const origin = own?.origins.find(({ id }) => known(id) === change.origin);
    touched.push({ all: distributions.flatMap((one) => one.origins), at: origin?.at });
  }
  return touched;
};

const inApi = ({ model }: Paste, change: Extract<Change, { api: string }>): readonly Touched[] => {
  const [rest, http] = [restApi(model, change.api), httpApi(model, change.api)];
  const touched: Touched[] = [
    { all: model.restApis, at: rest?.at },
    { all: model.httpApis, at: http?.at },
  ];
  if ('method' in change && change.kind !== 'add-rest-method') {
    const all = model.restApis.flatMap(({ resources }) => resources?.flatMap(({ methods }) => methods) ?? []);
    touched.push({ all, at: methodAt(rest, change.path, change.method)?.at });
  }
  return touched;
};

const inDomain = ({ model }: Paste, change: Extract<Change, { domain: string }>): readonly Touched[] => {
  const own = domainOf(model, change.domain);
  const key = 'from' in change ? change.from : 'key' in change ? change.key : null;
  const mapping = key === null ? undefined : mappingOf(model, change.domain, key);
  return [
    { all: model.customDomains, at: own?.at },
    { all: model.customDomains.flatMap(({ mappings }) => mappings ?? []), at: mapping?.at },
  ];
};

const touchedBy = (paste: Paste, change: Change): readonly Touched[] => {
  const { functions, cachePolicies } = paste.model;
  if (change.kind === 'set-function-code') {
    const codes = functions.map(({ name, code }) => ({ name, at: code.at }));
    return [{ all: codes, at: codes.find(({ name }) => name === change.name)?.at }];
  }
  if (change.kind === 'set-cache-policy-ttl') return [{ all: cachePolicies, at: cachePolicies.find(({ id }) => id === change.policy)?.at }];
  if ('distribution' in change) return inDistribution(paste, change);
  if ('api' in change) return inApi(paste, change);
  return 'domain' in change ? inDomain(paste, change) : [];
};

const isTerraform = ({ readings }: Paste, source: string): boolean =>
  readings.some(({ name, part }) => name === source && part?.kind === 'terraform');

/**
 * Was what a change touches read from text of Terraform that says several such things at once? `for_each`, `dynamic` and a module that is
 * called twice make many of one block: an edit would change all of them. What a module of the registry makes is told by its arguments.
 */
export const isRepeated = (paste: Paste, change: Change): boolean =>
  touchedBy(paste, change).some(({ all, at }) => {
    if (!at || !isTerraform(paste, at.source) || isAlone(all, at)) return false;
    return all === paste.model.distributions || chainAt(paste, at)?.chain.at(-1)?.type !== 'module';
  });

/** Does an API stand in text of Terraform? Then nothing that the AWS CLI prints belongs beside it. */
export const isApiOfTerraform = (paste: Paste, id: string): boolean => {
  const [rest, http] = [restApi(paste.model, id), httpApi(paste.model, id)];
  const places = [rest?.at, rest?.resources?.[0]?.at, rest?.stages?.[0]?.at, http?.at, http?.routes?.[0]?.at, http?.stages?.[0]?.at];
  return places.some((at) => at !== null && at !== undefined && isTerraform(paste, at.source));
};
