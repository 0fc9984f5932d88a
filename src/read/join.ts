import type { Join, Model } from '../model/model.ts';
import type { Problem } from '../text/problem.ts';
import type { Contribution } from './contribution.ts';
import { joinBuckets } from './join-buckets.ts';
import { apiKindOf, originDomains } from './join-candidates.ts';
import { joinDistributions } from './join-distributions.ts';
import { joinDomains } from './join-domains.ts';
import { joinFunctions } from './join-functions.ts';
import { joinHttpApis } from './join-http.ts';
import { joinKeyValueStores } from './join-key-value-stores.ts';
import { type Owned, resolveOwners } from './join-owners.ts';
import { adoptIds, cachePolicyIds, originRequestPolicyIds, responseHeadersPolicyIds, uniqueById } from './join-policies.ts';
import { type Joining, newJoining, twiceIn } from './join-report.ts';
import { joinRestApis } from './join-rest.ts';
import type { SourceReading } from './source.ts';

export type Joined = { readonly model: Model; readonly problems: readonly Problem[]; readonly joins: readonly Join[] };

const isKind = <K extends Contribution['kind']>(piece: Contribution, kind: K): piece is Extract<Contribution, { readonly kind: K }> =>
  piece.kind === kind;

const ofKind = <K extends Contribution['kind']>(
  pieces: readonly Contribution[],
  kind: K,
): readonly Extract<Contribution, { readonly kind: K }>[] => pieces.flatMap((piece) => (isKind(piece, kind) ? [piece] : []));

const valueOf = <T>(piece: { readonly value: T }): T => piece.value;

const byOwner = (owned: readonly Owned[], isWanted: (piece: Contribution) => boolean): ReadonlyMap<string, readonly Owned[]> => {
  const groups = new Map<string, Owned[]>();
  for (const one of owned) {
    if (!isWanted(one.piece)) continue;
    const group = groups.get(one.owner);
    if (group) group.push(one);
    else groups.set(one.owner, [one]);
  }
  return groups;
};

/** Puts the pieces of all sources together. What a text does not say of itself is joined by what fits, and recorded. */
export const joinSources = (readings: readonly SourceReading[], answers: Readonly<Record<string, string>>): Joined => {
  const pieces = readings.flatMap((reading) => reading.contributions);
  const owners = resolveOwners(readings, answers);
  const problems: Problem[] = [...owners.problems];
  const joins: Join[] = [...owners.joins];
  const take = <T>(reading: { readonly value: T; readonly problems: readonly Problem[] }): T => {
    problems.push(...reading.problems);
    return reading.value;
  };
  const joining: Joining = newJoining(answers);
  const distributions = joinDistributions(ofKind(pieces, 'distribution').map(valueOf), joining);
  const functions = joinFunctions(ofKind(pieces, 'function').map(valueOf), ofKind(pieces, 'function-summary').map(valueOf), joining);
  const isDomainPiece = (piece: Contribution): boolean => piece.kind === 'mappings' || piece.kind === 'routing-rules';
  const model: Omit<Model, 'twice'> = {
    distributions,
    cachePolicies: uniqueById(
      adoptIds(ofKind(pieces, 'cache-policy').map(valueOf), cachePolicyIds(distributions), answers, joins),
      'cache-policy',
      joining,
    ),
    originRequestPolicies: uniqueById(
      adoptIds(ofKind(pieces, 'origin-request-policy').map(valueOf), originRequestPolicyIds(distributions), answers, joins),
      'origin-request-policy',
      joining,
    ),
    responseHeadersPolicies: uniqueById(
      adoptIds(ofKind(pieces, 'response-headers-policy').map(valueOf), responseHeadersPolicyIds(distributions), answers, joins),
      'response-headers-policy',
      joining,
    ),
    originAccessControls: uniqueById(
      ofKind(pieces, 'origin-access-control')
        .map(valueOf)
        .map((control) => ({ ...control, name: '' })),
      'origin-access-control',
      joining,
    ).map(({ name: _, ...control }) => control),
    functions,
    keyValueStores: joinKeyValueStores(readings, functions, answers, joins),
    restApis: joinRestApis(
      byOwner(owners.owned, (piece) => apiKindOf(piece) === 'rest'),
      joining,
    ),
    httpApis: joinHttpApis(
      byOwner(owners.owned, (piece) => apiKindOf(piece) === 'http'),
      joining,
    ),
    customDomains: joinDomains(
      ofKind(pieces, 'custom-domain').map(valueOf),
      byOwner(owners.owned, isDomainPiece),
      originDomains(readings),
      joining,
    ),
    bucketListings: take(joinBuckets(readings, distributions, answers, joins)),
    joins,
  };
  const { twice, problems: told } = twiceIn(joining);
  return { model: { ...model, twice }, problems: [...problems, ...joining.problems, ...told], joins };
};
