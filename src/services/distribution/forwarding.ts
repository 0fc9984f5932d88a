import { alwaysRemoved, authorizationKeptFor, forwardedWithoutPolicy, namesHeader, removedUnlessConfigured } from '../../facts/header-rules.ts';
import { compilePattern, matchesPattern } from '../../match/path-pattern.ts';
import type { Forwarding, Origin } from '../../model/distribution.ts';
import type { CachePolicy, NameRule, OriginRequestPolicy } from '../../model/policy.ts';
import { known, type Value } from '../../model/value.ts';
import { claim, from, pasted } from '../../trace/evidence.ts';
import type { Evidence, StepData } from '../../trace/step.ts';
import { asFlag, oneOf, settle, type Walk } from '../../trace/walk.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import { cachePolicyOf, originRequestPolicyOf } from './policies.ts';

export type HostBy = Extract<StepData, { kind: 'request-forwarded' }>['hostBy'];

/** What a behavior sends on of a request to an origin. Names are compared in lower case; query strings and cookies as written. */
export type Sent = {
  readonly header: (name: string, method: string) => boolean;
  readonly cookie: (name: string) => boolean;
  readonly query: (name: string) => boolean;
  readonly viewerHost: boolean;
  readonly hostBy: HostBy;
  /** The policy that decided over Host, by name. */
  readonly policy: string | null;
  readonly gzip: boolean;
  readonly brotli: boolean;
  readonly evidence: readonly Evidence[];
};

/** Reads a behavior's forwarding, policies or legacy settings, into one answer to "does this go on?". */
export const sentOn = (place: BehaviorPlace, origin: Origin): Sent => {
  const { forwarding } = place.behavior;
  return forwarding.mode === 'legacy' ? legacy(place, forwarding, origin) : policies(place, forwarding);
};

const lowerSet = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((n) => n.toLowerCase()));

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
export const union = (cache: NameRule | null, request: NameRule | null): ((name: string) => boolean) => {
  if (!cache && !request) return () => false;
  const one = cache ? names(cache) : () => false;
  const other = request ? names(request) : () => false;
  if (cache?.behavior === 'allExcept' && request?.behavior === 'allExcept') return (name) => one(name) && other(name);
  return (name) => one(name) || other(name);
};

const policies = (place: BehaviorPlace, forwarding: Extract<Forwarding, { mode: 'policies' }>): Sent => {
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
    gzip: cache?.gzip ?? false,
    brotli: cache?.brotli ?? false,
    evidence: policyEvidence(host, forwarding, cache, request),
  };
};

const hostByPolicy = (byCache: ReadonlySet<string>, request: OriginRequestPolicy | null): 'cache-policy' | 'origin-request-policy' | 'nothing' => {
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

/**
 * Where nothing names it: GET and HEAD lose `Authorization`, OPTIONS only if OPTIONS is cached, the rest keep it.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 */
const authorizationGoesOn = (place: BehaviorPlace, method: string): boolean => {
  if (method === 'OPTIONS') return !(known(place.behavior.cachedMethods) ?? []).includes('OPTIONS');
  return authorizationKeptFor.some((kept) => kept === method);
};

const policyEvidence = (
  host: HostBy,
  forwarding: Extract<Forwarding, { mode: 'policies' }>,
  cache: CachePolicy | null,
  request: OriginRequestPolicy | null,
): readonly Evidence[] => {
  const rule = (at: NonNullable<CachePolicy['at']> | null): readonly Evidence[] => (at ? [pasted(at)] : []);
  if (host === 'cache-policy') return [...from(forwarding.cachePolicyId), ...rule(cache?.headers.at ?? null), claim('cf-host-cache-policy-wins')];
  if (host === 'origin-request-policy') {
    const why = request?.headers.behavior === 'whitelist' ? claim('cf-host-forwarded-list') : claim('cf-host-forwarded-all-viewer');
    return [...from(forwarding.originRequestPolicyId), ...rule(request?.headers.at ?? null), why];
  }
  const ids = request ? from(forwarding.originRequestPolicyId) : from(forwarding.cachePolicyId);
  return [...ids, ...rule(request?.headers.at ?? null), claim('cf-host-to-origin-default')];
};

const texts = (values: readonly Value<string>[]): readonly string[] => values.flatMap((v) => known(v) ?? []);

/**
 * Legacy settings (`ForwardedValues`): headers go on unless a table removes them; a list keeps what the table would remove.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 */
const legacy = (place: BehaviorPlace, forwarding: Extract<Forwarding, { mode: 'legacy' }>, origin: Origin): Sent => {
  const { walk } = place;
  const listed = lowerSet(texts(forwarding.headers));
  const all = listed.has('*');
  const s3 = origin.config.kind === 's3';
  const viewerHost = (all || listed.has('host')) && !s3;
  const hostHeader = forwarding.headers.find((h) => ['*', 'host'].includes(known(h)?.toLowerCase() ?? ''));
  return {
    header: (name, method) => legacyHeader(place, name, method, listed, all),
    cookie: legacyCookies(walk, forwarding),
    query: settle(walk, forwarding.queryString, 'QueryString', asFlag) ? () => true : () => false,
    viewerHost,
    hostBy: viewerHost ? 'legacy' : s3 ? 's3-legacy' : 'nothing',
    policy: null,
    gzip: false,
    brotli: false,
    evidence: [
      ...(hostHeader ? from(hostHeader) : forwarding.at ? [pasted(forwarding.at)] : []),
      claim(viewerHost ? 'cf-host-forwarded-legacy' : s3 ? 'cf-host-s3-legacy' : 'cf-host-to-origin-default'),
    ],
  };
};

const legacyHeader = (place: BehaviorPlace, name: string, method: string, listed: ReadonlySet<string>, all: boolean): boolean => {
  if (namesHeader(alwaysRemoved, name)) return false;
  if (all || listed.has(name)) return true;
  if (name === 'authorization') return authorizationGoesOn(place, method);
  return !namesHeader(removedUnlessConfigured, name);
};

/** Legacy cookie names may use `*` and `?`. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Cookies.html */
const legacyCookies = (walk: Walk, forwarding: Extract<Forwarding, { mode: 'legacy' }>): Sent['cookie'] => {
  switch (settle(walk, forwarding.cookies.forward, 'Cookies.Forward', oneOf('none', 'whitelist', 'all'))) {
    case 'none':
      return () => false;
    case 'all':
      return (name) => !name.startsWith('$');
    case 'whitelist': {
      const globs = texts(forwarding.cookies.names).map(compilePattern);
      return (name) => globs.some((glob) => matchesPattern(glob, name));
    }
  }
};
