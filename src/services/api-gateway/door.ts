import { parseHost } from '../../match/host-name.ts';
import type { Answer, PlaceRef } from '../../trace/answer.ts';
import { answers } from '../../trace/answers.ts';
import { claim } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Hop } from '../../trace/trace.ts';
import { note, visit, type Walk } from '../../trace/walk.ts';
import { apiFor, customDomainFor, type Directory, hasEndpoint } from '../directory.ts';
import { customDomain } from './custom-domain.ts';
import { defaultEndpoint, placeKinds } from './default-endpoint.ts';
import { endpointOf } from './endpoint.ts';
import { forbidden } from './errors.ts';

/**
 * API Gateway's regional front door: it picks the API by the Host header, and refuses a Host that it does not know.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html
 */
export const apiDoor = (walk: Walk, directory: Directory, request: HttpRequest, arrival: Hop['arrival']): Answer => {
  // CloudFront's own attempt is refused before it gets here; a viewer's simply finds nobody.
  if (request.scheme === 'http') return nobodyListens(walk, directory, request, arrival);
  const domain = customDomainFor(directory, request.host);
  if (domain && !hasEndpoint(domain, 'private')) return customDomain(walk, directory, request, arrival, domain);
  const api = apiFor(directory, request.host);
  if (api) return defaultEndpoint(walk, directory, request, arrival, api.api);
  const target = directory.domainTargets.get(request.host.toLowerCase());
  const at = target ? ({ kind: 'custom-domain', name: target.name.value } as const) : placeAsked(walk, directory, request.to);
  return visit(walk, at, request, arrival, () => {
    if (target || parseHost(request.host).kind === 'custom-domain-target') {
      note(walk, { kind: 'mapping-missing', domain: request.host, path: request.path }, [claim('api-domain-target-403')]);
    } else {
      note(walk, { kind: 'api-host-refused', host: request.host, expected: request.to }, [claim('api-foreign-host-403')]);
    }
    return forbidden();
  });
};

/** API Gateway serves HTTPS alone: on port 80 no one answers. */
const nobodyListens = (walk: Walk, directory: Directory, request: HttpRequest, arrival: Hop['arrival']): Answer =>
  visit(walk, placeAsked(walk, directory, request.to), request, arrival, () => {
    note(walk, { kind: 'left-the-model', host: request.to }, [claim('api-port-80')]);
    return answers.leavesTheModel;
  });

/** The place that the connection was made to: what a refused Host is refused by. */
const placeAsked = (walk: Walk, directory: Directory, to: string): PlaceRef => {
  const domain = customDomainFor(directory, to) ?? directory.domainTargets.get(to.toLowerCase());
  if (domain) return { kind: 'custom-domain', name: domain.name.value };
  const api = apiFor(directory, to);
  if (!api) return { kind: 'custom-domain', name: to };
  const { protocol } = endpointOf(walk, directory, api.api);
  return { kind: placeKinds[protocol], name: api.api.id };
};
