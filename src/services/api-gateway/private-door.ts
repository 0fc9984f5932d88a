import { parseHost } from '../../match/host-name.ts';
import type { Answer } from '../../trace/answer.ts';
import { claim } from '../../trace/evidence.ts';
import { type HttpRequest, headerOf } from '../../trace/request.ts';
import type { Hop } from '../../trace/trace.ts';
import { note, visit, type Walk } from '../../trace/walk.ts';
import { apiFor, customDomainFor, type Directory } from '../directory.ts';
import type { ApiName } from '../place.ts';
import { customDomain } from './custom-domain.ts';
import { defaultEndpoint } from './default-endpoint.ts';
import { endpointOf } from './endpoint.ts';
import { forbidden } from './errors.ts';

/**
 * A private API answers only through a VPC endpoint: by the endpoint's own name with Host or `x-apigw-api-id`, or by `{api}-{vpce}.execute-api…`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-test-invoke-url.html
 */
export const privateDoor = (walk: Walk, directory: Directory, request: HttpRequest, arrival: Hop['arrival']): Answer => {
  const to = parseHost(request.to);
  const named = apiFor(directory, request.host)?.api ?? null;
  if (to.kind === 'vpc-endpoint') {
    const domain = customDomainFor(directory, request.host);
    if (domain) return customDomain(walk, directory, request, arrival, domain, throughEndpoint);
    const id = headerOf(request, 'x-apigw-api-id') ?? named?.id;
    const api = { id: id ?? '', host: request.host, region: to.region };
    const admitted = id !== undefined && !isPublic(walk, directory, api);
    return admitted
      ? defaultEndpoint(walk, directory, request, arrival, api, throughEndpoint)
      : refused(walk, request, arrival, id ?? to.vpcEndpointId);
  }
  if (to.kind === 'execute-api' && to.vpcEndpointId !== null && named && arrival === 'viewer')
    return defaultEndpoint(walk, directory, request, arrival, named, throughEndpoint);
  return refused(walk, request, arrival, named?.id ?? (to.kind === 'execute-api' ? to.apiId : request.to));
};

/** A VPC endpoint lets nobody through to an API that the paste says is not private. */
const isPublic = (walk: Walk, directory: Directory, api: ApiName): boolean =>
  directory.httpApis.has(api.id) || (directory.restApis.has(api.id) && endpointOf(walk, directory, api).type !== 'private');

const throughEndpoint = [claim('api-private-endpoint')];

const refused = (walk: Walk, request: HttpRequest, arrival: Hop['arrival'], name: string): Answer =>
  visit(walk, { kind: 'rest-api', name }, request, arrival, () => {
    note(walk, { kind: 'private-refused', api: name }, [
      claim('api-private-unreachable'),
      ...(walk.stack[0]?.request.to.includes('.vpce.') ? [claim('api-private-endpoint')] : []),
    ]);
    return forbidden();
  });
