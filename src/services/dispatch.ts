import { parseHost } from '../match/host-name.ts';
import type { Answer } from '../trace/answer.ts';
import { answered, answers, reaches } from '../trace/answers.ts';
import { aside, claim, rests } from '../trace/evidence.ts';
import type { HttpRequest } from '../trace/request.ts';
import type { Hop } from '../trace/trace.ts';
import { ask, type Dispatch, note, visit, type Walk } from '../trace/walk.ts';
import { apiDoor } from './api-gateway/door.ts';
import { endpointOf } from './api-gateway/endpoint.ts';
import { privateDoor } from './api-gateway/private-door.ts';
import { cloudFront } from './cloudfront.ts';
import { apiFor, customDomainFor, type Directory, distributionFor, hasEndpoint } from './directory.ts';
import { functionUrl } from './function-url.ts';
import { s3Bucket } from './s3/bucket.ts';
import { s3Website } from './s3/website.ts';

type Arrival = Hop['arrival'];

/**
 * Sends a request on: the connection goes where `request.to` resolves to, and the servers there pick who answers by Host.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html
 */
export const dispatcher =
  (directory: Directory): Dispatch =>
  (walk, request, arrival) => {
    const { to } = request;
    if (distributionFor(directory, to)) return cloudFront(walk, directory, request, arrival);
    const domain = customDomainFor(directory, to) ?? directory.domainTargets.get(to.toLowerCase()) ?? null;
    if (domain) {
      if (hasEndpoint(domain, 'edge')) return cloudFront(walk, directory, request, arrival);
      return hasEndpoint(domain, 'private') ? privateDoor(walk, directory, request, arrival) : apiDoor(walk, directory, request, arrival);
    }
    const api = apiFor(directory, to);
    if (api) {
      const endpoint = endpointOf(walk, directory, api.api);
      if (endpoint.type === 'edge') return cloudFront(walk, directory, request, arrival);
      return endpoint.type === 'private' ? privateDoor(walk, directory, request, arrival) : apiDoor(walk, directory, request, arrival);
    }
    return byName(walk, directory, request, arrival);
  };

/** What a host name alone tells, where nothing pasted owns it. */
const byName = (walk: Walk, directory: Directory, request: HttpRequest, arrival: Arrival): Answer => {
  const host = parseHost(request.to);
  switch (host.kind) {
    case 'cloudfront':
    case 'amplify':
      return cloudFront(walk, directory, request, arrival);
    case 'vpc-endpoint':
      return privateDoor(walk, directory, request, arrival);
    case 'execute-api':
    case 'custom-domain-target':
      return apiDoor(walk, directory, request, arrival);
    case 's3-rest':
      return s3Bucket(walk, directory, request, arrival, host);
    case 's3-website':
      return s3Website(walk, directory, request, arrival, host);
    case 'function-url':
      return functionUrl(walk, directory, request, arrival);
    case 'load-balancer':
      return named(walk, request, arrival, 'load-balancer');
    case 'app-runner':
    case 'plain':
      return arrival === 'viewer' ? viewersHost(walk, directory, request) : named(walk, request, arrival, 'custom-origin');
  }
};

/** MediaStore and MediaPackage find what they serve by Host, as other services of AWS do. */
const MEDIA = /\.media(?:store|package|packagev2)\.[a-z0-9-]+\.amazonaws\.com$/i;

/** A place that the paste names as an origin, and that answers whatever the Host. */
const named = (walk: Walk, request: HttpRequest, arrival: Arrival, kind: 'load-balancer' | 'custom-origin'): Answer => {
  if (arrival === 'viewer') return leaves(walk, request, kind);
  return visit(walk, { kind, name: request.to }, request, arrival, () => {
    if (MEDIA.test(request.to) && request.host !== request.to) {
      note(walk, { kind: 'api-host-refused', host: request.host, expected: request.to }, [claim('media-foreign-host')]);
      return answered('custom-origin', 403);
    }
    note(walk, { kind: 'origin-reached', place: { kind, name: request.to }, path: request.path }, [
      claim(kind === 'load-balancer' ? 'load-balancer-any-host' : 'custom-origin-answers'),
    ]);
    return reaches({ kind, host: request.to, path: request.path });
  });
};

/** A viewer's host that nothing pasted owns: a name that points at CloudFront without being an alias, or another server. */
const viewersHost = (walk: Walk, directory: Directory, request: HttpRequest): Answer => {
  if (directory.model.distributions.length === 0) return leaves(walk, request, 'unknown-host');
  const id = `dns:${request.to}`;
  const answer = ask(walk, {
    id,
    kind: 'dns',
    what: request.to,
    options: ['cloudfront', 'elsewhere'],
    default: 'cloudfront',
    why: 'alias-expected',
    at: null,
    claim: 'cf-unknown-host-403',
  });
  if (answer === 'cloudfront') return cloudFront(walk, directory, request, 'viewer', [rests(id)]);
  return leaves(walk, request, 'unknown-host', [rests(id), aside('cf-unknown-host-403')]);
};

const leaves = (
  walk: Walk,
  request: HttpRequest,
  kind: 'unknown-host' | 'load-balancer' | 'custom-origin',
  because: Parameters<typeof note>[2] = [],
): Answer =>
  visit(walk, { kind, name: request.to }, request, 'viewer', () => {
    note(walk, { kind: 'left-the-model', host: request.to }, because.length > 0 ? because : [claim('custom-origin-answers')]);
    return answers.leavesTheModel;
  });
