import { forwardedWithoutPolicy, namesHeader, signedUrlParameters } from '../../facts/header-rules.ts';
import { normalisePath } from '../../match/normalise-path.ts';
import type { Origin } from '../../model/distribution.ts';
import { known } from '../../model/value.ts';
import { aside, claim } from '../../trace/evidence.ts';
import { type HttpRequest, headerOf } from '../../trace/request.ts';
import type { Evidence } from '../../trace/step.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import type { Sent } from './sent.ts';

/** What is claimed about AWS where a particular request is sent on: only the claims that this request brings into play. */
export const forwardingClaims = (
  place: BehaviorPlace,
  request: HttpRequest,
  origin: Origin,
  sent: Sent,
  host: string,
): readonly Evidence[] => [
  ...headerClaims(place, request, origin, sent),
  ...(normalisePath(request.path).path === request.path ? [] : [claim('cf-raw-path-to-origin')]),
  ...(signedUrlParameters.some((name) => request.query.split('&').some((part) => part.startsWith(`${name}=`)))
    ? [aside('cf-signed-params-stripped')]
    : []),
  ...(host === known(origin.domainName) ? [] : [aside('cf-connect-by-origin-domain'), aside('cf-sni-is-host')]),
  ...protocolClaims(origin),
];

const headerClaims = (place: BehaviorPlace, request: HttpRequest, origin: Origin, sent: Sent): readonly Evidence[] => {
  const custom = new Set(origin.customHeaders.flatMap(({ name }) => known(name)?.toLowerCase() ?? []));
  const has = (name: string): boolean => headerOf(request, name) !== undefined;
  const byPolicy = place.behavior.forwarding.mode === 'policies';
  const automatic = byPolicy && request.headers.some(([name]) => namesHeader(forwardedWithoutPolicy, name));
  return [
    ...(has('authorization') ? [aside('cf-authorization')] : []),
    ...(has('authorization') && known(origin.originAccessControlId) ? [aside('cf-oac-signs')] : []),
    ...(request.headers.some(([name]) => custom.has(name)) ? [aside('cf-custom-headers-win')] : []),
    ...(has('user-agent') && !sent.header('user-agent', request.method) ? [aside('cf-user-agent')] : []),
    ...(automatic ? [aside('cf-policy-automatic-headers')] : []),
    ...(byPolicy && drops(request, sent) ? [aside('cf-policy-nothing-by-default')] : []),
  ];
};

/** Is something of the request not sent on? */
const drops = (request: HttpRequest, sent: Sent): boolean =>
  request.headers.some(([name]) => name !== 'cookie' && !sent.header(name, request.method)) ||
  (request.query !== '' && request.query.split('&').some((part) => !sent.query(part.split('=', 1)[0] ?? ''))) ||
  (headerOf(request, 'cookie') ?? '')
    .split(';')
    .some((cookie) => cookie.trim() !== '' && !sent.cookie(cookie.trim().split('=', 1)[0] ?? ''));

const protocolClaims = ({ config }: Origin): readonly Evidence[] =>
  config.kind === 's3' ? [aside('cf-s3-origin-protocol')] : config.kind === 'custom' ? [aside('cf-origin-protocol')] : [];
