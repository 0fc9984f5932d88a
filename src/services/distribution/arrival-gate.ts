import { cloudFrontRequestLimits } from '../../facts/limits.ts';
import type { Distribution } from '../../model/distribution.ts';
import { whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { aside, at, claim, from, pasted, rests } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import { asFlag, ask, asText, note, oneOf, settle, type Walk } from '../../trace/walk.ts';
import { type Directory, distributionFor } from '../directory.ts';
import { cloudFrontError, misdirected } from './cloudfront-error.ts';

/** UTF-8 bytes of a text. */
const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** What refuses a request before any behavior is chosen; null lets it in. No error page can stand in for these. */
export const arrivalGate = (walk: Walk, directory: Directory, it: Distribution, request: HttpRequest): Answer | null =>
  frontingGate(walk, directory, it, request) ?? stateGate(walk, it) ?? requestGate(walk, request);

/** What every CloudFront refuses, API Gateway's own in front of edge-optimized APIs too: what is too long, and a GET with a body. */
export const requestGate = (walk: Walk, request: HttpRequest): Answer | null => sizeGate(walk, request) ?? bodyGate(walk, request);

/**
 * Domain fronting: the connection's name and the Host must belong to one account. Only seen where both ARNs were pasted.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html
 */
const frontingGate = (walk: Walk, directory: Directory, it: Distribution, request: HttpRequest): Answer | null => {
  const served =
    request.scheme === 'https' && request.to !== request.host ? distributionFor(directory, request.to)?.distribution : undefined;
  if (!served?.accountId || !it.accountId || served.accountId === it.accountId) return null;
  note(walk, { kind: 'misdirected', connected: request.to, host: request.host }, [
    pasted(served.at),
    pasted(it.at),
    claim('cf-domain-fronting-421'),
  ]);
  return misdirected();
};

const stateGate = (walk: Walk, it: Distribution): Answer | null => {
  if (settle(walk, it.viewerMtls, 'ViewerMtlsConfig', asFlag)) {
    const id = `client-certificate:${it.name}`;
    const answer = ask(walk, {
      id,
      kind: 'client-certificate',
      what: it.name,
      options: ['presented', 'missing'],
      default: 'presented',
      why: 'certificate-expected',
      at: whereOf(it.viewerMtls),
      claim: 'cf-viewer-mtls',
    });
    if (answer === 'missing') {
      note(walk, { kind: 'distribution-refuses', reason: 'client-certificate' }, [
        ...from(it.viewerMtls),
        claim('cf-viewer-mtls'),
        rests(id),
      ]);
      return cloudFrontError(403, 'badRequest');
    }
  }
  if (!settle(walk, it.enabled, 'Enabled', asFlag)) {
    note(walk, { kind: 'distribution-refuses', reason: 'disabled' }, [...from(it.enabled), claim('cf-disabled-403')]);
    return cloudFrontError(403, 'badRequest');
  }
  if (settle(walk, it.staging, 'Staging', asFlag)) {
    note(walk, { kind: 'distribution-refuses', reason: 'staging' }, [...from(it.staging), claim('cf-staging-not-addressable')]);
    return cloudFrontError(403, 'badRequest');
  }
  if (settle(walk, it.connectionMode, 'ConnectionMode', oneOf('direct', 'tenant-only')) === 'tenant-only') {
    note(walk, { kind: 'distribution-refuses', reason: 'tenant-only' }, [
      ...from(it.connectionMode),
      claim('cf-tenant-only-not-addressable'),
    ]);
    return cloudFrontError(403, 'badRequest');
  }
  const policy =
    it.continuousDeploymentPolicyId === null ? '' : settle(walk, it.continuousDeploymentPolicyId, 'ContinuousDeploymentPolicyId', asText);
  if (policy !== '') {
    note(walk, { kind: 'continuous-deployment-possible', policy }, [
      ...from(it.continuousDeploymentPolicyId),
      aside('cf-continuous-deployment'),
    ]);
  }
  return null;
};

const sizeGate = (walk: Walk, request: HttpRequest): Answer | null => {
  const url =
    bytesOf(`${request.path}${request.query === '' ? '' : `?${request.query}`}`) + bytesOf(request.scheme) + 3 + bytesOf(request.host);
  if (url > cloudFrontRequestLimits.urlBytes) {
    note(walk, { kind: 'size-refused', what: 'url', bytes: url, limit: cloudFrontRequestLimits.urlBytes }, [claim('cf-url-limit-414')]);
    return cloudFrontError(414, 'badRequest');
  }
  const head = url + request.headers.reduce((sum, [name, value]) => sum + bytesOf(name) + bytesOf(value) + 4, 0);
  if (head > cloudFrontRequestLimits.headBytes) {
    note(walk, { kind: 'size-refused', what: 'headers', bytes: head, limit: cloudFrontRequestLimits.headBytes }, [
      claim('cf-header-limit-494'),
    ]);
    return cloudFrontError(494, 'badRequest');
  }
  return null;
};

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html */
const bodyGate = (walk: Walk, request: HttpRequest): Answer | null => {
  if (request.method !== 'GET' || !request.body) return null;
  note(walk, { kind: 'get-with-body-refused' }, [...at(null), claim('cf-get-with-body-403')]);
  return cloudFrontError(403, 'badRequest');
};
