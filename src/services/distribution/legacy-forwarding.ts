import { alwaysRemoved, namesHeader, removedUnlessConfigured } from '../../facts/header-rules.ts';
import { compilePattern, matchesPattern } from '../../match/path-pattern.ts';
import type { Forwarding, Origin } from '../../model/distribution.ts';
import { known, type Value } from '../../model/value.ts';
import { aside, claim, from, pasted } from '../../trace/evidence.ts';
import { asFlag, oneOf, settle, type Walk } from '../../trace/walk.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import { authorizationGoesOn, lowerSet, type Sent } from './sent.ts';

const texts = (values: readonly Value<string>[]): readonly string[] => values.flatMap((v) => known(v) ?? []);

/**
 * Legacy settings (`ForwardedValues`): headers go on unless a table removes them; a list keeps what the table would remove.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 */
export const legacyForwarding = (place: BehaviorPlace, forwarding: Extract<Forwarding, { mode: 'legacy' }>, origin: Origin): Sent => {
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
    cloudFrontHeaders: [...listed].filter((name) => name.startsWith('cloudfront-')),
    gzip: false,
    brotli: false,
    evidence: [
      ...(hostHeader ? from(hostHeader) : forwarding.at ? [pasted(forwarding.at)] : []),
      claim(viewerHost ? 'cf-host-forwarded-legacy' : s3 ? 'cf-host-s3-legacy' : 'cf-host-to-origin-default'),
      aside('cf-legacy-headers'),
      aside('cf-legacy-query'),
      aside('cf-legacy-cookies'),
    ],
  };
};

const legacyHeader = (place: BehaviorPlace, name: string, method: string, listed: ReadonlySet<string>, all: boolean): boolean => {
  if (namesHeader(alwaysRemoved, name)) return false;
  if (all || listed.has(name)) return true;
  if (name === 'user-agent') return false;
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
      return (name) => !name.startsWith('$') && globs.some((glob) => matchesPattern(glob, name));
    }
  }
};
