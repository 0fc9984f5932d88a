import { namesHeader, notAsCustomHeader, signedUrlParameters, userAgentOfCloudFront } from '../../facts/header-rules.ts';
import { literalPrefixOf } from '../../match/pattern-text.ts';
import type { Origin } from '../../model/distribution.ts';
import { known } from '../../model/value.ts';
import { claim, from } from '../../trace/evidence.ts';
import type { OriginChange } from '../../trace/ports.ts';
import type { Header, HttpRequest } from '../../trace/request.ts';
import type { Forwarded } from '../../trace/step.ts';
import { asText, note, oneOf, settle } from '../../trace/walk.ts';
import { askTwice } from '../joins.ts';
import { type BehaviorPlace, behaviorName } from './behavior-place.ts';
import { sentOn } from './forwarding.ts';
import { forwardingClaims } from './forwarding-claims.ts';
import { declaredEffect } from './lambda-edge.ts';
import type { Sent } from './sent.ts';

/** What is to be sent to an origin, or what Lambda@Edge is declared to answer in its place. */
export type OriginRequest = { readonly kind: 'send'; readonly request: HttpRequest } | { readonly kind: 'status'; readonly status: number };

type Change = Extract<OriginChange, { kind: 'update' }>;

/** Builds the request to an origin: origin path in front, the raw path behind, and of the rest what the behavior sends on. */
export const originRequest = (
  place: BehaviorPlace,
  request: HttpRequest,
  origin: Origin,
  groupId: string | null,
  change: Change | null,
  hostHeader: string | null,
): OriginRequest => {
  const { walk } = place;
  const sent = sentOn(place, origin);
  const domain = change?.domainName ?? settle(walk, origin.domainName, 'DomainName', asText);
  const effect = declaredEffect(place, 'origin-request');
  if (effect?.kind === 'status') return effect;
  const byLambda = effect?.kind === 'host' ? effect.host : null;
  const own = byLambda ?? hostHeader ?? change?.hostHeader ?? change?.domainName ?? null;
  const host = own ?? (sent.viewerHost ? place.viewer.host : domain);
  const setBy = byLambda !== null ? 'lambda-edge' : own !== null ? 'function' : null;
  const headers = sentHeaders(place, request, origin, sent, change);
  const query = keptQuery(place, request.query, sent.query);
  noteForwarding(place, request, origin, groupId, sent, host, setBy, headers.added);
  const prefix = change?.originPath ?? settle(walk, origin.originPath, 'OriginPath', asText);
  // A function at the origin request is shown the URI and the origin path apart: what it makes of the URI still gets the path in front.
  const uri = effect?.kind === 'uri' ? effect.target : request;
  const path = `${prefix}${uri.path}`;
  if (prefix !== '') notePrefix(place, origin, prefix, uri.path, path);
  const built: HttpRequest = {
    scheme: schemeOf(place, origin, change),
    method: request.method,
    to: domain,
    host,
    path,
    query: effect?.kind === 'uri' ? (effect.target.query ?? query) : query,
    headers: headers.all,
    body: request.body,
  };
  return { kind: 'send', request: built };
};

/**
 * S3 (REST) origins are asked in the viewer's scheme, custom origins as their protocol policy says.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesOrigin.html
 */
const schemeOf = ({ walk, viewer }: BehaviorPlace, origin: Origin, change: Change | null): 'http' | 'https' => {
  if (change?.protocol) return change.protocol;
  if (origin.config.kind !== 'custom') return viewer.scheme;
  const policy = settle(walk, origin.config.protocolPolicy, 'OriginProtocolPolicy', oneOf('http-only', 'https-only', 'match-viewer'));
  return policy === 'match-viewer' ? viewer.scheme : policy === 'https-only' ? 'https' : 'http';
};

/** The parts of a query string that go on, in their order and as written. */
const keptQuery = ({ behavior }: BehaviorPlace, query: string, keeps: (name: string) => boolean): string => {
  if (query === '') return '';
  const signed = known(behavior.signed) === true;
  const goesOn = (name: string): boolean => keeps(name) && !(signed && signatureParameters.has(name));
  return query
    .split('&')
    .filter((part) => goesOn(part.split('=', 1)[0] ?? part))
    .join('&');
};

/** Parameters of signed URLs never reach the origin. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-signed-urls.html */
const signatureParameters: ReadonlySet<string> = new Set(signedUrlParameters);

const sentHeaders = (
  place: BehaviorPlace,
  request: HttpRequest,
  origin: Origin,
  sent: Sent,
  change: Change | null,
): { readonly all: readonly Header[]; readonly added: readonly Header[] } => {
  const custom = change?.customHeaders ?? customHeaders(place, origin);
  const overridden = new Set(custom.map(([name]) => name));
  const kept = request.headers.flatMap(([name, value]): readonly Header[] => {
    if (overridden.has(name)) return [];
    if (name === 'cookie') return keptCookies(place, value, sent.cookie);
    return sent.header(name, request.method) ? [[name, value]] : [];
  });
  const encoding = acceptEncoding(request, sent);
  const agent: readonly Header[] =
    kept.some(([name]) => name === 'user-agent') || overridden.has('user-agent') ? [] : [['user-agent', userAgentOfCloudFront]];
  const signature = signatureOf(place, origin, kept);
  const added: readonly Header[] = [
    ...custom,
    ...encoding,
    ...agent,
    ...sent.cloudFrontHeaders.filter((name) => !overridden.has(name)).map((name) => [name, '…'] as const),
    ...signature,
    ['via', '1.1 ….cloudfront.net (CloudFront)'],
    ['x-amz-cf-id', '…'],
    ['x-forwarded-for', '…'],
  ];
  return {
    all: [
      ...kept.filter(
        ([name]) =>
          (name !== 'authorization' || signature.length === 0) && name !== 'via' && name !== 'x-forwarded-for' && name !== 'x-amz-cf-id',
      ),
      ...added,
    ],
    added: custom,
  };
};

/**
 * Origin access control signs: `always` overwrites the viewer's `Authorization`, `no-override` signs only where there is none.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
const signatureOf = ({ walk, directory }: BehaviorPlace, origin: Origin, kept: readonly Header[]): readonly Header[] => {
  const id = known(origin.originAccessControlId) ?? '';
  if (id === '') return [];
  askTwice(walk, directory, 'origin-access-control', id);
  const signing = directory.model.originAccessControls.find((control) => control.id === id)?.signingBehavior.value ?? 'always';
  const sent = kept.some(([name]) => name === 'authorization');
  return signing === 'never' || (signing === 'no-override' && sent) ? [] : [['authorization', 'AWS4-HMAC-SHA256 …']];
};

/** Origin custom headers win over the viewer's of the same name. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/add-origin-custom-headers.html */
const customHeaders = ({ walk }: BehaviorPlace, origin: Origin): readonly Header[] =>
  origin.customHeaders.flatMap(({ name, value }): readonly Header[] => {
    const header = settle(walk, name, 'HeaderName', asText).toLowerCase();
    return namesHeader(notAsCustomHeader, header) ? [] : [[header, known(value) ?? '…']];
  });

/** Legacy settings sort the cookies by name. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Cookies.html */
const keptCookies = ({ behavior }: BehaviorPlace, value: string, keeps: (name: string) => boolean): readonly Header[] => {
  const kept = value
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '' && keeps(cookie.split('=', 1)[0] ?? cookie));
  const ordered = behavior.forwarding.mode === 'legacy' ? kept.toSorted() : kept;
  return ordered.length === 0 ? [] : [['cookie', ordered.join('; ')]];
};

/** With compression on, `Accept-Encoding` is normalised to what the cache policy allows. */
const acceptEncoding = (request: HttpRequest, sent: Sent): readonly Header[] => {
  if (!sent.gzip && !sent.brotli) return [];
  const asked = request.headers.find(([name]) => name === 'accept-encoding')?.[1] ?? '';
  const kept = [sent.brotli && /\bbr\b/.test(asked) ? 'br' : null, sent.gzip && /\bgzip\b/.test(asked) ? 'gzip' : null].filter(
    (x) => x !== null,
  );
  return kept.length === 0 ? [] : [['accept-encoding', kept.join(',')]];
};

const noteForwarding = (
  place: BehaviorPlace,
  request: HttpRequest,
  origin: Origin,
  groupId: string | null,
  sent: Sent,
  hostValue: string,
  setBy: 'function' | 'lambda-edge' | null,
  added: readonly Header[],
): void => {
  if (!place.walk.recording) return;
  const plain = request.headers.filter(([name]) => name !== 'cookie').map(([name]) => name);
  const cookies = request.headers
    .filter(([name]) => name === 'cookie')
    .flatMap(([, value]) => value.split(';').map((c) => c.trim().split('=', 1)[0] ?? ''));
  const queries = request.query === '' ? [] : request.query.split('&').map((part) => part.split('=', 1)[0] ?? '');
  note(
    place.walk,
    {
      kind: 'request-forwarded',
      origin: known(origin.id) ?? '',
      originGroup: groupId,
      host: setBy !== null ? 'set' : sent.viewerHost ? 'viewer' : 'origin',
      hostValue,
      hostBy: setBy ?? sent.hostBy,
      policy: setBy === null ? sent.policy : setBy === 'function' ? 'CloudFront Functions' : 'Lambda@Edge',
      headers: split(plain, (name) => sent.header(name, request.method)),
      cookies: split(cookies, sent.cookie),
      query: split(queries, sent.query),
      added,
    },
    () => [...sent.evidence, ...forwardingClaims(place, request, origin, sent, hostValue)],
  );
};

const split = (names: readonly string[], keeps: (name: string) => boolean): Forwarded => ({
  kept: names.filter(keeps),
  dropped: names.filter((name) => !keeps(name)),
});

const notePrefix = (place: BehaviorPlace, origin: Origin, originPath: string, path: string, sent: string): void => {
  const literal = place.pattern === null ? null : literalPrefixOf(place.pattern);
  note(
    place.walk,
    { kind: 'origin-path-prepended', originPath, path, sent, pattern: place.pattern === null ? null : behaviorName(place) },
    [
      ...from(origin.originPath),
      claim('cf-origin-path-prepended'),
      ...(literal === null || !path.startsWith(literal) ? [] : [claim('cf-pattern-never-stripped')]),
    ],
  );
};
