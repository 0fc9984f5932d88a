import { pingAnswers } from '../../facts/gateway-response-types.ts';
import type { HttpApi, RestApi } from '../../model/api.ts';
import type { Answer } from '../../trace/answer.ts';
import { claim, from } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
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
export const defaultEndpoint = (walk: Walk, directory: Directory, request: HttpRequest, arrival: Hop['arrival'], name: ApiName): Answer => {
  const endpoint = endpointOf(walk, directory, name);
  switch (endpoint.protocol) {
    case 'REST':
      return visit(walk, { kind: 'rest-api', name: name.id }, request, arrival, () => rest(walk, directory, request, name, endpoint.rest));
    case 'HTTP':
      return visit(walk, { kind: 'http-api', name: name.id }, request, arrival, () => http(walk, directory, request, name, endpoint.http));
    case 'WEBSOCKET':
      return visit(walk, { kind: 'websocket-api', name: name.id }, request, arrival, () => websocketApi(walk, request, name, endpoint.http));
  }
};

const isDisabled = (walk: Walk, api: RestApi | HttpApi | null): boolean => api !== null && settle(walk, api.disableExecuteApiEndpoint, 'disableExecuteApiEndpoint', asFlag);

const rest = (walk: Walk, directory: Directory, request: HttpRequest, name: ApiName, api: RestApi | null): Answer => {
  if (api && isDisabled(walk, api)) {
    note(walk, { kind: 'endpoint-disabled', api: name.id }, [...from(api.disableExecuteApiEndpoint), claim('api-disabled-rest-403')]);
    return forbidden();
  }
  const staged = restStage(walk, name.id, api, request.path);
  return staged === null ? forbidden() : restApi(walk, request, { directory, name, api, ...staged, eventPath: staged.path, contextPath: request.path });
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
