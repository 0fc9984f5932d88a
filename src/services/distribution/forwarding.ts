import { alwaysRemoved, forwardedWithoutPolicy, namesHeader, onlyByOriginRequestPolicy } from '../../facts/header-rules.ts';
import { cloudFrontHeadersOf2022 } from '../../facts/managed-policies.ts';
import type { Behavior, Forwarding, Origin } from '../../model/distribution.ts';
import type { CachePolicy, NameRule, OriginRequestPolicy } from '../../model/policy.ts';
import { aside, claim, from, pasted } from '../../trace/evidence.ts';
import type { Evidence } from '../../trace/step.ts';
import type { Directory } from '../directory.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import { legacyForwarding } from './legacy-forwarding.ts';
import { cachePolicyOf, originRequestPolicyOf } from './policies.ts';
import { authorizationGoesOn, type HostBy, lowerSet, type Sent } from './sent.ts';

// What a behavior sends on to an origin is the same for every request to one configuration, unless a policy had to be asked for: so it is
// read once. Keyed by the directory too: the same behavior may stand beside other policies after an edit.
const remembered = new WeakMap<Directory, WeakMap<Behavior, WeakMap<Origin, Sent>>>();

/** Reads a behavior's forwarding, policies or legacy settings, into one answer to "does this go on?". */
export const sentOn = (place: BehaviorPlace, origin: Origin): Sent => {
  const { directory, behavior, walk } = place;
  const before = remembered.get(directory)?.get(behavior)?.get(origin);
  if (before) return before;
  const { forwarding } = behavior;
  const sent = forwarding.mode === 'legacy' ? legacyForwarding(place, forwarding, origin) : policies(place, forwarding, origin);
  const asked = [...walk.asked.keys()].some((id) => id.startsWith('policy:'));
  if (!asked && isSettled(forwarding)) keep(place, origin, sent);
  return sent;
};

/** A value that an answer settles may be settled otherwise in the next trace. */
const isSettled = (forwarding: Forwarding): boolean =>
  forwarding.mode === 'legacy'
    ? forwarding.queryString.from !== 'unresolved' && forwarding.cookies.forward.from !== 'unresolved'
    : forwarding.cachePolicyId?.from !== 'unresolved' && forwarding.originRequestPolicyId?.from !== 'unresolved';

const keep = ({ directory, behavior }: BehaviorPlace, origin: Origin, sent: Sent): void => {
  const byBehavior = remembered.get(directory) ?? new WeakMap<Behavior, WeakMap<Origin, Sent>>();
  const byOrigin = byBehavior.get(behavior) ?? new WeakMap<Origin, Sent>();
  remembered.set(directory, byBehavior.set(behavior, byOrigin.set(origin, sent)));
};

/** Does a policy's rule name it? `*` in a policy is a name like any other. */
const names = (rule: NameRule): ((name: string) => boolean) => {
  const listed = new Set(rule.names);
  switch (rule.behavior) {
    case 'none':
      return () => false;
    case 'all':
      return () => true;
    case 'whitelist':
      return (name) => listed.has(name);
    case 'allExcept':
      return (name) => !listed.has(name);
  }
};

/**
 * A cache policy and an origin request policy together: the union of both, but that two block lists block what either names.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-how-origin-request-policies-and-cache-policies-work-together.html
 */
const union = (cache: NameRule | null, request: NameRule | null): ((name: string) => boolean) => {
  if (!cache && !request) return () => false;
  const one = cache ? names(cache) : () => false;
  const other = request ? names(request) : () => false;
  if (cache?.behavior === 'allExcept' && request?.behavior === 'allExcept') return (name) => one(name) && other(name);
  return (name) => one(name) || other(name);
};

const policies = (place: BehaviorPlace, forwarding: Extract<Forwarding, { mode: 'policies' }>, origin: Origin): Sent => {
  const cache = cachePolicyOf(place, forwarding.cachePolicyId);
  const request = originRequestPolicyOf(place, forwarding.originRequestPolicyId);
  const byCache = lowerSet(cache?.headers.behavior === 'whitelist' ? cache.headers.names : []);
  const header = policyHeaders(byCache, request, place);
  const compressed = cache !== null && (cache.gzip || cache.brotli);
  const host = hostByPolicy(byCache, request);
  return {
    header: (name, method) => (compressed && name === 'accept-encoding' ? false : header(name, method)),
    cookie: union(cache?.cookies ?? null, request?.cookies ?? null),
    query: union(cache?.queryStrings ?? null, request?.queryStrings ?? null),
    viewerHost: host !== 'nothing',
    hostBy: host,
    policy: host === 'cache-policy' ? (cache?.name ?? null) : (request?.name ?? null),
    cloudFrontHeaders: cloudFrontHeaders(byCache, request),
    gzip: cache?.gzip ?? false,
    brotli: cache?.brotli ?? false,
    evidence: [
      ...policyEvidence(host, forwarding, cache, request),
      ...(host !== 'nothing' && origin.config.kind === 's3' ? [claim('cf-host-s3-policy')] : []),
      ...(cache && request && bothName(cache, request) ? [aside('cf-policy-union')] : []),
      ...(cache?.managed || request?.managed ? [aside('cf-managed-policy')] : []),
      ...(cache || request ? [] : [aside('cf-policy-nothing-by-default')]),
    ],
  };
};

/** Do both policies name something of one kind? Only then does it matter how the two are put together. */
const bothName = (cache: CachePolicy, request: OriginRequestPolicy): boolean =>
  (cache.headers.behavior !== 'none' && request.headers.behavior !== 'none') ||
  (cache.cookies.behavior !== 'none' && request.cookies.behavior !== 'none') ||
  (cache.queryStrings.behavior !== 'none' && request.queryStrings.behavior !== 'none');

const hostByPolicy = (
  byCache: ReadonlySet<string>,
  request: OriginRequestPolicy | null,
): 'cache-policy' | 'origin-request-policy' | 'nothing' => {
  if (byCache.has('host')) return 'cache-policy';
  if (!request) return 'nothing';
  const listed = lowerSet(request.headers.names).has('host');
  switch (request.headers.behavior) {
    case 'none':
      return 'nothing';
    case 'whitelist':
      return listed ? 'origin-request-policy' : 'nothing';
    case 'allViewer':
    case 'allViewerAndWhitelistCloudFront':
      return 'origin-request-policy';
    case 'allExcept':
      return listed ? 'nothing' : 'origin-request-policy';
  }
};

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html */
const cloudFrontHeaders = (byCache: ReadonlySet<string>, request: OriginRequestPolicy | null): readonly string[] => {
  const own = (names: Iterable<string>): readonly string[] =>
    [...names].map((name) => name.toLowerCase()).filter((name) => name.startsWith('cloudfront-'));
  const named = request?.headers.behavior === 'allExcept' ? exceptHostAdds(request.headers.names) : own(request?.headers.names ?? []);
  return [...new Set([...own(byCache), ...named])];
};

/** A block list lets CloudFront's own headers through, but for those that only a list can ask for. */
const exceptHostAdds = (blocked: readonly string[]): readonly string[] => {
  const refused = lowerSet([...blocked, ...onlyByOriginRequestPolicy.filter((name) => name !== 'cloudfront-viewer-tls')]);
  return cloudFrontHeadersOf2022.map((name) => name.toLowerCase()).filter((name) => !refused.has(name));
};

const policyHeaders = (byCache: ReadonlySet<string>, request: OriginRequestPolicy | null, place: BehaviorPlace): Sent['header'] => {
  const listed = lowerSet(request?.headers.names ?? []);
  const behavior = request?.headers.behavior ?? 'none';
  const all = behavior === 'allViewer' || behavior === 'allViewerAndWhitelistCloudFront';
  return (name, method) => {
    if (namesHeader(alwaysRemoved, name)) return false;
    if (byCache.has(name) || all) return true;
    if (behavior === 'whitelist' && listed.has(name)) return true;
    if (behavior === 'allExcept' && !listed.has(name)) return true;
    if (name === 'authorization') return authorizationGoesOn(place, method);
    return namesHeader(forwardedWithoutPolicy, name);
  };
};

const policyEvidence = (
  host: HostBy,
  forwarding: Extract<Forwarding, { mode: 'policies' }>,
  cache: CachePolicy | null,
  request: OriginRequestPolicy | null,
): readonly Evidence[] => {
  const rule = (at: NonNullable<CachePolicy['at']> | null): readonly Evidence[] => (at ? [pasted(at)] : []);
  if (host === 'cache-policy')
    return [...from(forwarding.cachePolicyId), ...rule(cache?.headers.at ?? null), claim('cf-host-cache-policy-wins')];
  if (host === 'origin-request-policy') {
    const why = request?.headers.behavior === 'whitelist' ? claim('cf-host-forwarded-list') : claim('cf-host-forwarded-all-viewer');
    return [...from(forwarding.originRequestPolicyId), ...rule(request?.headers.at ?? null), why];
  }
  const ids = request ? from(forwarding.originRequestPolicyId) : from(forwarding.cachePolicyId);
  return [...ids, ...rule(request?.headers.at ?? null), claim('cf-host-to-origin-default')];
};
