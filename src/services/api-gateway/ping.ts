import { reservedPaths } from '../../facts/limits.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { claim } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import { note, type Walk } from '../../trace/walk.ts';

/** `/ping` and `/sping` are API Gateway's own. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html */
export const answerPing = (walk: Walk, request: HttpRequest, body: string): Answer | null => {
  if (!reservedPaths.paths.some((reserved) => reserved === request.path)) return null;
  note(walk, { kind: 'ping-answered', path: request.path }, [claim('api-ping')]);
  return answered('api-gateway', 200, { body });
};
