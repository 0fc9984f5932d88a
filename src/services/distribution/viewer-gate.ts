import { redirectPage, signatureRefusals } from '../../facts/status-texts.ts';
import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { claim, from, rests } from '../../trace/evidence.ts';
import { type HttpRequest, headerOf } from '../../trace/request.ts';
import { asFlag, ask, asText, here, note, oneOf, settle } from '../../trace/walk.ts';
import { type BehaviorPlace, behaviorName } from './behavior-place.ts';
import { cloudFrontError } from './cloudfront-error.ts';

/** `final`: no error page can stand in for it. */
export type GateAnswer = { readonly answer: Answer; readonly final: boolean };

/**
 * The gates of a behavior: allowed method, viewer protocol, geography, signature, web ACL. Their order is only partly known
 * (facts: geography before WAF, signature before WAF, all before functions), so it is said where more than one would act.
 */
export const viewerGate = (place: BehaviorPlace, request: HttpRequest): GateAnswer | null =>
  methodGate(place, request) ?? protocolGate(place) ?? geoGate(place) ?? signatureGate(place, request) ?? wafGate(place);

const open = (answer: Answer): GateAnswer => ({ answer, final: false });

const asMethods = (text: string): readonly string[] => text.split(/[\s,]+/).filter((m) => m !== '');

/** A matched behavior is final: a method that it does not allow never falls through to another. */
const methodGate = ({ walk, behavior, pattern, viewer }: BehaviorPlace, { method }: HttpRequest): GateAnswer | null => {
  const allowed = settle(walk, behavior.allowedMethods, 'AllowedMethods', asMethods);
  if (allowed.includes(method)) return null;
  const protocolWouldAct = viewer.scheme === 'http' && known(behavior.viewerProtocolPolicy) !== 'allow-all';
  note(walk, { kind: 'method-refused', method, allowed, pattern }, [
    ...from(behavior.allowedMethods),
    claim('cf-methods-403'),
    claim('cf-behavior-final'),
    ...(protocolWouldAct ? [claim('cf-gate-order')] : []),
  ]);
  return open(cloudFrontError(403, 'method'));
};

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html */
const protocolGate = (place: BehaviorPlace): GateAnswer | null => {
  const { walk, behavior, viewer } = place;
  const policy = settle(walk, behavior.viewerProtocolPolicy, 'ViewerProtocolPolicy', oneOf('allow-all', 'https-only', 'redirect-to-https'));
  if (viewer.scheme === 'https' || policy === 'allow-all') return null;
  if (policy === 'https-only') {
    note(walk, { kind: 'viewer-http-refused' }, [...from(behavior.viewerProtocolPolicy), claim('cf-https-only-403')]);
    return open(cloudFrontError(403, 'badRequest'));
  }
  const status = viewer.method === 'GET' || viewer.method === 'HEAD' ? 301 : 307;
  const location = `https://${viewer.host}${viewer.path}${viewer.query === '' ? '' : `?${viewer.query}`}`;
  note(walk, { kind: 'viewer-redirected', status, location }, [
    ...from(behavior.viewerProtocolPolicy),
    claim('cf-redirect-to-https'),
    ...(laterGates(place) ? [claim('cf-gate-order')] : []),
  ]);
  const answer = answered('cloudfront', status, {
    body: redirectPage(status),
    headers: [
      ['server', 'CloudFront'],
      ['location', location],
      ['x-cache', 'Redirect from cloudfront'],
    ],
  });
  return { answer, final: true };
};

/** Would a gate behind the protocol act as well? Which of them comes first is not documented. */
const laterGates = ({ distribution, behavior }: BehaviorPlace): boolean =>
  known(distribution.geoRestriction.type) !== 'none' || known(behavior.signed) === true || (known(distribution.webAclId) ?? '') !== '';

const geoGate = ({ walk, distribution }: BehaviorPlace): GateAnswer | null => {
  const { type } = distribution.geoRestriction;
  if (settle(walk, type, 'GeoRestriction', oneOf('none', 'whitelist', 'blacklist')) === 'none') return null;
  const id = `geo:${distribution.name}`;
  const blocked =
    ask(walk, {
      id,
      kind: 'geo',
      what: distribution.name,
      options: ['allowed', 'blocked'],
      default: 'allowed',
      why: 'location-unknown',
      at: whereOf(type),
      claim: 'cf-geo-403',
    }) === 'blocked';
  note(walk, { kind: 'geo-checked', blocked }, [...from(type), rests(id), claim('cf-geo-403')]);
  return blocked ? open(cloudFrontError(403, 'geo')) : null;
};

const carriesSignature = (request: HttpRequest): boolean =>
  /(^|&)(Signature|Policy|Key-Pair-Id)=/.test(request.query) ||
  /CloudFront-(Signature|Policy|Key-Pair-Id)=/.test(headerOf(request, 'cookie') ?? '');

/** Signed URLs and cookies. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-signed-urls.html */
const signatureGate = (place: BehaviorPlace, request: HttpRequest): GateAnswer | null => {
  const { walk, behavior } = place;
  if (!settle(walk, behavior.signed, 'TrustedKeyGroups', asFlag)) return null;
  const present = carriesSignature(request);
  const id = `signed:${behaviorName(place)}`;
  const signed =
    ask(walk, {
      id,
      kind: 'signed',
      what: behaviorName(place),
      options: ['signed', 'unsigned'],
      default: present ? 'signed' : 'unsigned',
      why: present ? 'signature-present' : 'signature-absent',
      at: whereOf(behavior.signed),
      claim: 'cf-missing-key-403',
    }) === 'signed';
  const result = signed ? 'signed' : present ? 'refused' : 'missing';
  note(walk, { kind: 'signature-checked', result }, [...from(behavior.signed), rests(id), claim('cf-missing-key-403')]);
  if (signed) return null;
  const errorType = present ? 'AccessDenied' : 'MissingKey';
  return open(
    answered('cloudfront', 403, {
      errorType,
      body: signatureRefusals[errorType],
      headers: [
        ['server', 'CloudFront'],
        ['content-type', 'text/xml'],
        ['x-cache', 'Error from cloudfront'],
      ],
    }),
  );
};

const wafGate = ({ walk, distribution }: BehaviorPlace): GateAnswer | null => {
  const acl = settle(walk, distribution.webAclId, 'WebACLId', asText);
  if (acl === '') return null;
  // The second pass comes from CloudFront's own addresses: a rule on addresses may see it otherwise than the first.
  const { pass } = here(walk);
  const id = pass > 1 ? `waf:${acl}/pass-${pass}` : `waf:${acl}`;
  const first = walk.asked.get(`waf:${acl}`)?.answer ?? 'passes';
  const blocked =
    ask(walk, {
      id,
      kind: 'waf',
      what: acl,
      options: ['passes', 'blocks'],
      default: first,
      why: 'rules-not-visible',
      at: whereOf(distribution.webAclId),
      claim: 'cf-waf-403',
    }) === 'blocks';
  note(walk, { kind: 'waf-checked', blocked, id: acl, where: 'distribution' }, [
    ...from(distribution.webAclId),
    rests(id),
    claim('cf-waf-403'),
  ]);
  return blocked ? open(cloudFrontError(403, 'blocked')) : null;
};
