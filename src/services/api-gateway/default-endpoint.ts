import { pingAnswers } from '../../facts/gateway-response-types.ts';
import type { HttpApi, RestApi } from '../../model/api.ts';
import { known } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { claim, from } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Evidence } from '../../trace/step.ts';
import type { Hop } from '../../trace/trace.ts';
import { asFlag, note, settle, visit, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import type { ApiName } from '../place.ts';
import { endpointOf } from './endpoint.ts';
import { forbidden, notFound } from './errors.ts';
import { httpApi } from './http-api.ts';
import { answerPing } from './ping.ts';
import { restApi } from './rest-api.ts';
import { httpStage, restStage } from './stage.ts';
import { websocketApi } from './websocket-api.ts';

/** An API at its own `execute-api` name: the stage, if it takes one, is the first segment of the path. */
export const defaultEndpoint = (
  walk: Walk,
  directory: Directory,
  request: HttpRequest,
  arrival: Hop['arrival'],
  name: ApiName,
  because: readonly Evidence[] = [],
): Answer => {
  const endpoint = endpointOf(walk, directory, name);
  const at = { kind: placeKinds[endpoint.protocol], name: name.id } as const;
  return visit(walk, at, request, arrival, () => {
    if (because.length > 0)
      note(walk, { kind: 'host-dispatched', host: request.host, fleet: 'api-gateway', owner: at, by: 'name' }, because);
    switch (endpoint.protocol) {
      case 'REST':
        return rest(walk, directory, request, name, endpoint.rest);
      case 'HTTP':
        return http(walk, directory, request, name, endpoint.http);
      case 'WEBSOCKET':
        return websocketApi(walk, request, name, endpoint.http);
    }
  });
};

/** What reports call a place by its protocol. */
export const placeKinds = { REST: 'rest-api', HTTP: 'http-api', WEBSOCKET: 'websocket-api' } as const;

const isDisabled = (walk: Walk, api: RestApi | HttpApi | null): boolean =>
  api !== null && settle(walk, api.disableExecuteApiEndpoint, 'disableExecuteApiEndpoint', asFlag);

const rest = (walk: Walk, directory: Directory, request: HttpRequest, name: ApiName, api: RestApi | null): Answer => {
  if (api && isDisabled(walk, api)) {
    note(walk, { kind: 'endpoint-disabled', api: name.id }, [...from(api.disableExecuteApiEndpoint), claim('api-disabled-rest-403')]);
    return forbidden();
  }
  if (api && known(api.endpointAccessMode) === 'STRICT' && walk.frames.length === 1 && request.to !== request.host) {
    note(walk, { kind: 'api-host-refused', host: request.host, expected: request.to }, [
      ...from(api.endpointAccessMode),
      claim('api-strict-mode'),
    ]);
    return answered('api-gateway', 403);
  }
  const staged = restStage(walk, name.id, api, request.path);
  return staged === null
    ? forbidden()
    : restApi(walk, request, { directory, name, api, ...staged, eventPath: staged.path, contextPath: request.path });
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html */
const http = (walk: Walk, directory: Directory, request: HttpRequest, name: ApiName, api: HttpApi | null): Answer => {
  if (api && isDisabled(walk, api)) {
    note(walk, { kind: 'endpoint-disabled', api: name.id }, [...from(api.disableExecuteApiEndpoint), claim('api-disabled-http-404')]);
    return notFound();
  }
  const ping = answerPing(walk, request, pingAnswers.httpApi);
  if (ping) return ping;
  const staged = httpStage(walk, name.id, api, request.path);
  return staged === null ? notFound() : httpApi(walk, request, { directory, name, api, ...staged, rawPath: request.path });
};
