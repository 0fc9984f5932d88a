import { managedCachePolicies, managedOriginRequestPolicies } from '../../facts/managed-policies.ts';
import type { CachePolicy, OriginRequestPolicy } from '../../model/policy.ts';
import { type Value, whereOf } from '../../model/value.ts';
import { claim, from, rests } from '../../trace/evidence.ts';
import { ask, asText, note, settle } from '../../trace/walk.ts';
import { askTwice } from '../joins.ts';
import type { BehaviorPlace } from './behavior-place.ts';

const nothing = 'forwards-nothing';

const plainName = (name: string): string => name.replace(/^Managed-/, '');

/** The policies behind an id: pasted ones first, then AWS's managed ones, which are found by id (their names vary). */
const find = <P extends { readonly id: string; readonly name: string }>(
  pasted: readonly P[],
  managed: readonly P[],
  id: string,
): P | undefined => pasted.find((p) => p.id === id) ?? managed.find((p) => p.id === id);

const lookUp = <P extends { readonly id: string; readonly name: string }>(
  place: BehaviorPlace,
  value: Value<string> | null,
  which: 'cache' | 'origin-request',
  pasted: readonly P[],
  managed: readonly P[],
): P | null => {
  const { walk } = place;
  if (value === null) return null;
  const id = settle(walk, value, which === 'cache' ? 'CachePolicyId' : 'OriginRequestPolicyId', asText);
  if (id === '') return null;
  const found = find(pasted, managed, id);
  askTwice(walk, place.directory, `${which}-policy`, id);
  if (found) return found;
  const question = `policy:${id}`;
  const options = [nothing, ...pasted.map((p) => p.name), ...managed.map((p) => plainName(p.name))];
  const taken = ask(walk, {
    id: question,
    kind: 'policy',
    what: id,
    options,
    default: nothing,
    why: 'policy-not-pasted',
    at: whereOf(value),
    claim: 'cf-policy-nothing-by-default',
  });
  note(walk, { kind: 'policy-unknown', policy: id, which, taken }, [
    ...from(value),
    rests(question),
    claim('cf-policy-nothing-by-default'),
  ]);
  return pasted.find((p) => p.name === taken) ?? managed.find((p) => plainName(p.name) === taken) ?? null;
};

export const cachePolicyOf = (place: BehaviorPlace, id: Value<string> | null): CachePolicy | null =>
  lookUp(place, id, 'cache', place.directory.model.cachePolicies, managedCachePolicies);

export const originRequestPolicyOf = (place: BehaviorPlace, id: Value<string> | null): OriginRequestPolicy | null =>
  lookUp(place, id, 'origin-request', place.directory.model.originRequestPolicies, managedOriginRequestPolicies);
