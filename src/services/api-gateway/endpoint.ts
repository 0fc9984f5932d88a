import type { EndpointType, HttpApi, RestApi } from '../../model/api.ts';
import { whereOf } from '../../model/value.ts';
import { from, rests } from '../../trace/evidence.ts';
import type { Evidence } from '../../trace/step.ts';
import { ask, oneOf, settle, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import type { ApiName } from '../place.ts';

/** What kind of API stands behind an execute-api host, and through which kind of endpoint it is reached. */
export type Endpoint = {
  readonly protocol: 'REST' | 'HTTP' | 'WEBSOCKET';
  readonly type: EndpointType;
  readonly rest: RestApi | null;
  readonly http: HttpApi | null;
  readonly evidence: readonly Evidence[];
};

/**
 * Edge-optimized, regional and HTTP APIs have host names of one form: what no source tells is asked.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html
 */
export const endpointOf = (walk: Walk, directory: Directory, api: ApiName): Endpoint => {
  const http = directory.httpApis.get(api.id) ?? null;
  if (http) return { protocol: http.protocol, type: 'regional', rest: null, http, evidence: [] };
  const rest = directory.restApis.get(api.id) ?? null;
  if (rest) return restEndpoint(walk, api, rest, []);
  const id = `api-kind:${api.id}`;
  const kind = ask(walk, {
    id,
    kind: 'api-kind',
    what: api.id,
    options: ['rest', 'http', 'websocket'],
    default: 'rest',
    why: 'only-host-known',
    at: null,
    claim: 'api-host-looks-alike',
  });
  if (kind === 'rest') return restEndpoint(walk, api, null, [rests(id)]);
  return { protocol: kind === 'http' ? 'HTTP' : 'WEBSOCKET', type: 'regional', rest: null, http: null, evidence: [rests(id)] };
};

const endpointType = oneOf('edge', 'regional', 'private');

const restEndpoint = (walk: Walk, api: ApiName, rest: RestApi | null, because: readonly Evidence[]): Endpoint => {
  const said = rest?.endpointType ?? null;
  const of = (type: EndpointType, evidence: readonly Evidence[]): Endpoint => ({ protocol: 'REST', type, rest, http: null, evidence });
  if (said?.from === 'paste') return of(settle(walk, said, 'endpointConfiguration', endpointType), [...because, ...from(said)]);
  const id = `endpoint-type:${api.id}`;
  const usual = said?.from === 'default' ? said.value : 'edge';
  const type = ask(walk, {
    id,
    kind: 'endpoint-type',
    what: api.id,
    options: ['edge', 'regional', 'private'],
    default: usual,
    why: 'aws-default',
    at: whereOf(said) ?? rest?.at ?? null,
    claim: 'api-default-edge',
  });
  return of(endpointType(type) ?? usual, [...because, rests(id)]);
};
