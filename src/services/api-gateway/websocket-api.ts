import type { HttpApi } from '../../model/api.ts';
import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { reaches } from '../../trace/answers.ts';
import { at, claim, pasted } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import { note, type Walk } from '../../trace/walk.ts';
import type { ApiName } from '../place.ts';
import { forbidden } from './errors.ts';

/**
 * The handshake of a WebSocket API: the path is the stage and nothing else. Routes are chosen by messages, which are out of sight here.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api.html
 */
export const websocketApi = (
  walk: Walk,
  request: HttpRequest,
  name: ApiName,
  api: HttpApi | null,
  mappedStage: string | null = null,
): Answer => {
  const segments = request.path.split('/').filter((segment) => segment !== '');
  const stage = mappedStage ?? segments[0] ?? '';
  const below = mappedStage === null ? segments.slice(1) : segments;
  const stages = api?.stages ?? null;
  const found = stages?.find((one) => known(one.name) === stage);
  const management = below[0] === '@connections';
  if (stage === '' || (stages !== null && !found) || (below.length > 0 && !management)) {
    note(
      walk,
      {
        kind: 'stage-missing',
        api: name.id,
        segment: request.path.replace(/^\/+/, ''),
        stages: (stages ?? []).map((one) => known(one.name) ?? '…'),
        protocol: 'WEBSOCKET',
      },
      [...at(api?.at ?? null), claim('ws-handshake')],
    );
    return forbidden();
  }
  note(walk, { kind: 'stage-selected', api: name.id, stage, by: mappedStage === null ? 'path' : 'mapping', rest: `/${below.join('/')}` }, [
    ...(found ? [pasted(whereOf(found.name) ?? found.at)] : []),
    claim('ws-handshake'),
  ]);
  const routeKey = management ? '@connections' : '$connect';
  note(walk, { kind: 'route-matched', api: name.id, stage, routeKey, path: request.path, pathParameters: {} }, [
    ...at(api?.at ?? null),
    claim('ws-handshake'),
  ]);
  return reaches({ kind: 'http-route', api: name.id, stage, routeKey, pathParameters: {}, integration: null });
};
