import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { claim, from } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Evidence } from '../../trace/step.ts';
import type { Hop } from '../../trace/trace.ts';
import { here, note, visit, type Walk } from '../../trace/walk.ts';
import { apiFor, customDomainFor, type Directory } from '../directory.ts';
import { requestGate } from '../distribution/arrival-gate.ts';
import { acceptInChain } from '../distribution/chain.ts';
import { cloudFrontError, passedByCloudFront } from '../distribution/cloudfront-error.ts';
import type { Owner } from '../place.ts';
import { customDomain } from './custom-domain.ts';
import { defaultEndpoint } from './default-endpoint.ts';
import { endpointOf } from './endpoint.ts';
import { forbidden, missingAuthenticationToken } from './errors.ts';

/**
 * API Gateway's own CloudFront, in front of every edge-optimized API and domain. It dispatches by Host as any CloudFront does:
 * to its API for the API's own name, and to whichever distribution owns any other name — yours, if the viewer's Host was forwarded.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html
 */
export const edgeFront = (
  walk: Walk,
  directory: Directory,
  request: HttpRequest,
  arrival: Hop['arrival'],
  name: string,
  owner: Owner | null,
  serveDistribution: (request: HttpRequest) => Answer,
): Answer =>
  visit(walk, { kind: 'edge-front', name }, request, arrival, () => {
    const { host } = request;
    const edge = edgeEvidence(walk, directory, request.to);
    if (owner === null) {
      note(walk, { kind: 'edge-dispatched', host, api: name, to: null, own: false }, [
        ...edge,
        claim('api-edge-is-cloudfront'),
        claim('api-edge-foreign-host-403'),
      ]);
      return cloudFrontError(403, 'badRequest');
    }
    if (owner.kind === 'distribution') {
      const to = { kind: 'distribution', name: owner.distribution.name } as const;
      note(walk, { kind: 'edge-dispatched', host, api: name, to, own: false }, [
        ...edge,
        claim('api-edge-dispatches-by-host'),
        claim('api-edge-is-cloudfront'),
      ]);
      here(walk).sends = request;
      return serveDistribution(request);
    }
    return acceptInChain(walk, `execute-api:${name}`, request.to, () =>
      passedByCloudFront(own(walk, directory, request, name, owner, edge)),
    );
  });

/** Why this is taken for an edge-optimized endpoint. */
const edgeEvidence = (walk: Walk, directory: Directory, to: string): readonly Evidence[] => {
  const domain = customDomainFor(directory, to) ?? directory.domainTargets.get(to.toLowerCase());
  if (domain) return domain.endpoints.flatMap(({ type }) => from(type));
  const api = apiFor(directory, to);
  return api ? endpointOf(walk, directory, api.api).evidence : [];
};

/** The Host is API Gateway's own: the second CloudFront on the way, and then the API. */
const own = (
  walk: Walk,
  directory: Directory,
  request: HttpRequest,
  name: string,
  owner: Exclude<Owner, { kind: 'distribution' }>,
  edge: readonly Evidence[],
): Answer => {
  const to =
    owner.kind === 'api'
      ? ({ kind: 'rest-api', name: owner.api.id } as const)
      : ({ kind: 'custom-domain', name: owner.domain.name.value } as const);
  note(walk, { kind: 'edge-dispatched', host: request.host, api: name, to, own: true }, [...edge, claim('api-edge-is-cloudfront')]);
  const refused = requestGate(walk, request);
  if (refused) return refused;
  if (request.scheme === 'http') {
    const location = `https://${request.host}${request.path}${request.query === '' ? '' : `?${request.query}`}`;
    note(walk, { kind: 'viewer-redirected', status: 301, location }, [claim('api-port-80')]);
    return answered('api-gateway', 301, { headers: [['location', location]] });
  }
  if (owner.kind === 'domain-target') {
    note(walk, { kind: 'mapping-missing', domain: owner.domain.name.value, path: request.path }, [claim('api-domain-target-403')]);
    return owner.domain.mappings?.length ? missingAuthenticationToken() : forbidden();
  }
  here(walk).sends = request;
  return owner.kind === 'api'
    ? defaultEndpoint(walk, directory, request, 'origin', owner.api)
    : customDomain(walk, directory, request, 'origin', owner.domain);
};
