import { managedCachePolicies } from '../../../facts/managed-policies.ts';
import { parseHost } from '../../../match/host-name.ts';
import type { Behavior, Distribution } from '../../../model/distribution.ts';
import type { Model } from '../../../model/model.ts';
import { known, whereOf } from '../../../model/value.ts';
import type { Span } from '../../../text/span.ts';
import type { Hop, Trace } from '../../../trace/trace.ts';
import { distributionAt } from '../../configured.ts';
import { hostFixes } from '../../host-fixes.ts';
import type { Finding, Rule } from '../../rule.ts';
import { decides, failed, forwardingTo, isApi, type Met, spansOf, weighed } from '../../way.ts';

/** What of a behavior forwards the viewer's Host beside, or in spite of, an origin request policy. */
type Forwarder = { readonly by: 'cache-policy' | 'legacy'; readonly name: string; readonly at: readonly Span[] };

const isHost = (name: string, legacy: boolean): boolean => name.toLowerCase() === 'host' || (legacy && name === '*');

const forwarderOf = ({ cachePolicies }: Model, { forwarding }: Behavior): Forwarder | null => {
  if (forwarding.mode === 'legacy') {
    const header = forwarding.headers.find((one) => isHost(known(one) ?? '', true));
    return header ? { by: 'legacy', name: 'ForwardedValues', at: spansOf(whereOf(header), forwarding.at) } : null;
  }
  const id = known(forwarding.cachePolicyId);
  const policy = cachePolicies.find((one) => one.id === id) ?? managedCachePolicies.find((one) => one.id === id);
  if (policy?.headers.behavior !== 'whitelist' || !policy.headers.names.some((name) => isHost(name, false))) return null;
  return { by: 'cache-policy', name: policy.name, at: spansOf(whereOf(forwarding.cachePolicyId), policy.headers.at) };
};

/** An API's own name, at which no other Host is known. A name that is mapped to it may well be the viewer's, so that is not looked at. */
const apiOrigin = ({ restApis, httpApis }: Model, { origins }: Distribution, behavior: Behavior): string | null => {
  const origin = origins.find(({ id }) => known(id) === known(behavior.targetOriginId));
  const name = (known(origin?.domainName ?? null) ?? '').toLowerCase();
  const isNamed = [...restApis, ...httpApis].some(({ hosts }) => hosts.some((one) => known(one)?.toLowerCase() === name));
  return name !== '' && (isNamed || parseHost(name).kind === 'execute-api') ? name : null;
};

/** Every name of the distribution is a custom domain of API Gateway: then its Host is known there. */
const isKnownThere = ({ customDomains }: Model, { aliases }: Distribution): boolean => {
  const names = new Set(customDomains.map(({ name }) => name.value.toLowerCase()));
  return aliases.length > 0 && aliases.every((alias) => names.has((known(alias) ?? '').toLowerCase()));
};

/** Where the Host that this behavior forwarded decided: at an API that another Host than its own name came to. */
const sentHere = (trace: Trace, distribution: string, index: number): Met<'request-forwarded'> | null => {
  for (const [at, hop] of trace.hops.entries()) {
    const forwarded = isApi(hop) ? forwardingTo(trace, at) : null;
    const sender: Hop | undefined = forwarded?.hop;
    if (forwarded && sender?.at.name === distribution && sender.behaviorIndex === index && forwarded.step.host === 'viewer')
      return failed(trace) && decides(trace, at) ? forwarded : null;
  }
  return null;
};

const inDistribution = (model: Model, trace: Trace, distribution: Distribution): readonly Finding[] =>
  distribution.behaviors.flatMap((behavior, index): readonly Finding[] => {
    const forwarder = forwarderOf(model, behavior);
    const to = forwarder && apiOrigin(model, distribution, behavior);
    if (!forwarder || to === null || isKnownThere(model, distribution)) return [];
    const met = sentHere(trace, distribution.name, index);
    // That legacy settings forward what they list surprises nobody: where it decides, host-header-loop or -rejected says all of it.
    if (met && forwarder.by === 'legacy') return [];
    const name = behavior.pattern === null ? 'Default (*)' : (known(behavior.pattern) ?? '');
    const forwarded = { hostBy: forwarder.by, policy: forwarder.name };
    return [
      {
        ...(met ? weighed(true) : { severity: 'warning', rank: 'configuration' }),
        at: forwarder.at,
        about: met?.ref ?? null,
        params: {
          behavior: name,
          policy: forwarder.name,
          to,
          index,
          distribution: distribution.name,
          kept: forwarder.by === 'cache-policy' ? 1 : 2,
        },
        fixes: hostFixes(forwarded, behavior, name),
      },
    ];
  });

/** Host in the cache key goes to the origin too, whatever the origin request policy leaves out; so does Host among legacy headers. */
export const cachedPolicyForwardsHost = {
  id: 'cached-policy-forwards-host',
  check: ({ trace, model }): readonly Finding[] =>
    [...new Set(trace.hops.flatMap((hop) => distributionAt(model, hop) ?? []))].flatMap((one) => inDistribution(model, trace, one)),
} as const satisfies Rule;
