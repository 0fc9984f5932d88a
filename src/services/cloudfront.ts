import { parseHost } from '../match/host-name.ts';
import type { Answer } from '../trace/answer.ts';
import { answers } from '../trace/answers.ts';
import { claim, rests } from '../trace/evidence.ts';
import type { HttpRequest } from '../trace/request.ts';
import type { Evidence } from '../trace/step.ts';
import type { Hop } from '../trace/trace.ts';
import { ask, note, visit, type Walk } from '../trace/walk.ts';
import { edgeFront } from './api-gateway/edge-front.ts';
import { endpointOf } from './api-gateway/endpoint.ts';
import { apiFor, customDomainFor, type Directory, distributionFor, hasEndpoint } from './directory.ts';
import { cloudFrontError, misdirected } from './distribution/cloudfront-error.ts';
import { distribution } from './distribution/distribution.ts';
import type { Owner } from './place.ts';

type Arrival = Hop['arrival'];

/**
 * CloudFront's own servers: they pick the distribution by the Host header alone, whatever name the connection was made to.
 * A connection to an edge-optimized API or domain first meets API Gateway's own CloudFront, which dispatches in the same way.
 */
export const cloudFront = (
  walk: Walk,
  directory: Directory,
  request: HttpRequest,
  arrival: Arrival,
  because: readonly Evidence[] = [],
): Answer => {
  const front = edgeFrontOf(walk, directory, request.to);
  const owner = ownerOf(walk, directory, request, arrival);
  if (front !== null)
    return edgeFront(walk, directory, request, arrival, front, owner, (inner) => serve(walk, directory, inner, arrival, owner, because));
  return serve(walk, directory, request, arrival, owner, because);
};

const serve = (
  walk: Walk,
  directory: Directory,
  request: HttpRequest,
  arrival: Arrival,
  owner: Owner | null,
  because: readonly Evidence[],
): Answer => {
  if (owner?.kind === 'distribution') {
    const amplify = parseHost(request.to).kind === 'amplify' ? [claim('amplify-is-cloudfront')] : [];
    return distribution(walk, directory, request, arrival, owner, [...because, ...amplify]);
  }
  if (owner !== null) {
    // A Host that is an edge-optimized API's own, on a connection made to another CloudFront name.
    const name = owner.kind === 'api' ? owner.api.id : owner.domain.name.value;
    return edgeFront(walk, directory, request, arrival, name, owner, () => answers.cannotTell);
  }
  if (isUnpastedPlace(request) && (arrival !== 'viewer' || pointsElsewhere(walk, directory, request.host)))
    return left(walk, request, arrival);
  return visit(walk, { kind: 'unknown-host', name: request.host }, request, arrival, () => {
    if (arrival === 'viewer' && isFronted(request)) {
      note(walk, { kind: 'misdirected', connected: request.to, host: request.host }, [claim('cf-domain-fronting-421')]);
      return misdirected();
    }
    note(walk, { kind: 'host-unknown', host: request.host, fleet: 'cloudfront' }, [
      claim('cf-unknown-host-403'),
      ...because,
      ...(walk.asked.has(`dns:${request.host}`) && because.length === 0 ? [rests(`dns:${request.host}`)] : []),
    ]);
    return cloudFrontError(403, 'badRequest');
  });
};

/**
 * Over https a connection to a `cloudfront.net` name shows CloudFront's own certificate, which covers no other name.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html
 */
const isFronted = ({ scheme, to, host }: HttpRequest): boolean =>
  scheme === 'https' && parseHost(to).kind === 'cloudfront' && parseHost(host).kind !== 'cloudfront';

/** Another distribution, or an Amplify app, asked by its own name: it is there, but the paste says nothing of it. */
const isUnpastedPlace = (request: HttpRequest): boolean => {
  const host = parseHost(request.host);
  return request.host === request.to && (host.kind === 'cloudfront' || host.kind === 'amplify');
};

/** A viewer's `*.cloudfront.net` beside pasted distributions that all have names of their own: not theirs, so CloudFront knows none. */
const pointsElsewhere = (walk: Walk, directory: Directory, host: string): boolean =>
  directory.model.distributions.length === 0 ||
  ask(walk, {
    id: `dns:${host}`,
    kind: 'dns',
    what: host,
    options: ['cloudfront', 'elsewhere'],
    default: 'cloudfront',
    why: 'alias-expected',
    at: null,
    claim: 'cf-unknown-host-403',
  }) === 'elsewhere';

const left = (walk: Walk, request: HttpRequest, arrival: Arrival): Answer =>
  visit(walk, { kind: 'unknown-host', name: request.host }, request, arrival, () => {
    note(walk, { kind: 'left-the-model', host: request.host }, [claim('custom-origin-answers')]);
    return answers.leavesTheModel;
  });

/** The name of the edge-optimized API or custom domain whose CloudFront the connection was made to. */
const edgeFrontOf = (walk: Walk, directory: Directory, to: string): string | null => {
  if (distributionFor(directory, to)) return null;
  const domain = customDomainFor(directory, to) ?? directory.domainTargets.get(to.toLowerCase());
  if (domain) return domain.name.value;
  const api = apiFor(directory, to);
  return api && endpointOf(walk, directory, api.api).type === 'edge' ? api.api.id : null;
};

const ownerOf = (walk: Walk, directory: Directory, request: HttpRequest, arrival: Arrival): Owner | null => {
  const owned = distributionFor(directory, request.host);
  if (owned) return owned;
  const domain = customDomainFor(directory, request.host);
  if (domain && hasEndpoint(domain, 'edge')) return { kind: 'custom-domain', domain };
  const target = directory.domainTargets.get(request.host.toLowerCase());
  if (target && hasEndpoint(target, 'edge')) return { kind: 'domain-target', domain: target };
  const api = apiFor(directory, request.host);
  if (api && endpointOf(walk, directory, api.api).type === 'edge') return api;
  return standIn(walk, directory, request.host, arrival);
};

/** A viewer's `*.cloudfront.net` that nobody owns is the distribution whose domain name the paste does not tell, for the whole trace. */
const standIn = (walk: Walk, directory: Directory, host: string, arrival: Arrival): Owner | null => {
  const taken = walk.standIns.get(host);
  const pick = (name: string | undefined): Owner | null => {
    const found = directory.nameless.find((d) => d.name === name);
    return found ? { kind: 'distribution', distribution: found, by: 'assumed' } : null;
  };
  if (taken !== undefined) return pick(taken);
  if (arrival !== 'viewer' || parseHost(host).kind !== 'cloudfront') return null;
  const options = directory.nameless.map((d) => d.name);
  const first = options[0];
  if (first === undefined) return null;
  const name =
    options.length === 1
      ? first
      : ask(walk, {
          id: `distribution-of:${host}`,
          kind: 'distribution-of',
          what: host,
          options,
          default: first,
          why: 'first-of-several',
          at: null,
          claim: 'cf-stand-in-domain',
        });
  walk.standIns.set(host, name);
  return pick(name);
};
