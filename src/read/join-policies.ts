import { managedCachePolicies, managedOriginRequestPolicies } from '../facts/managed-policies.ts';
import { managedResponseHeadersPolicies } from '../facts/managed-response-headers.ts';
import type { Distribution } from '../model/distribution.ts';
import type { Join } from '../model/model.ts';
import type { Value } from '../model/value.ts';
import type { Span } from '../text/span.ts';
import { type Joining, oneOfTwo } from './join-report.ts';
import { sameContent } from './same-content.ts';

/** A policy as it was pasted. One whose source does not tell its id goes by its name. */
type Policy = { readonly id: string; readonly name: string; readonly at: Span | null };

const MANAGED: ReadonlySet<string> = new Set(
  [...managedCachePolicies, ...managedOriginRequestPolicies, ...managedResponseHeadersPolicies].map((policy) => policy.id),
);

const isNameless = (policy: Policy): boolean => policy.id === policy.name;

const idsOf = (values: readonly (Value<string> | null)[]): readonly string[] =>
  values.flatMap((value) => (value === null || value.from === 'unresolved' ? [] : [value.value]));

export const cachePolicyIds = (distributions: readonly Distribution[]): readonly string[] =>
  idsOf(distributions.flatMap((d) => d.behaviors.map((b) => (b.forwarding.mode === 'policies' ? b.forwarding.cachePolicyId : null))));

export const originRequestPolicyIds = (distributions: readonly Distribution[]): readonly string[] =>
  idsOf(
    distributions.flatMap((d) => d.behaviors.map((b) => (b.forwarding.mode === 'policies' ? b.forwarding.originRequestPolicyId : null))),
  );

export const responseHeadersPolicyIds = (distributions: readonly Distribution[]): readonly string[] =>
  idsOf(distributions.flatMap((d) => d.behaviors.map((b) => b.responseHeadersPolicyId)));

/** Each id once: of those that differ one counts. */
export const uniqueById = <T extends Policy>(policies: readonly T[], what: string, joining: Joining): readonly T[] => {
  const byId = new Map<string, T>();
  for (const policy of policies) {
    const before = byId.get(policy.id);
    if (!before) byId.set(policy.id, policy);
    else if (!sameContent(before, policy)) byId.set(policy.id, oneOfTwo(joining, what, policy.id, before, policy));
  }
  return [...byId.values()];
};

/**
 * `get-…-policy-config` does not print the policy's id. Such a policy is taken for one that a behavior names and no paste describes:
 * the answer given for its source, else the first.
 */
export const adoptIds = <T extends Policy>(
  policies: readonly T[],
  used: readonly string[],
  answers: Readonly<Record<string, string>>,
  joins: Join[],
): readonly T[] => {
  const pasted = new Set(policies.filter((p) => !isNameless(p)).map((p) => p.id));
  const open = [...new Set(used)].filter((id) => !pasted.has(id) && !MANAGED.has(id) && !policies.some((p) => p.id === id));
  return policies.map((policy) => {
    if (!isNameless(policy) || policy.at === null || used.includes(policy.id)) return policy;
    const { source } = policy.at;
    const id = joins.some((j) => j.id === `belongs-to:${source}`) ? `belongs-to:${source}#${policy.name}` : `belongs-to:${source}`;
    const free = open.filter((candidate) => !joins.some((j) => j.owner === candidate));
    const owner = answers[id] ?? free[0];
    if (owner === undefined) return policy;
    joins.push({
      id,
      source,
      owner,
      options: open.includes(owner) ? [owner, ...open.filter((o) => o !== owner)] : [owner, ...open],
      at: policy.at,
    });
    return { ...policy, id: owner };
  });
};
