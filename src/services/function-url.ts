import type { Answer } from '../trace/answer.ts';
import { answered, reaches } from '../trace/answers.ts';
import { claim } from '../trace/evidence.ts';
import type { HttpRequest } from '../trace/request.ts';
import type { Hop } from '../trace/trace.ts';
import { note, visit, type Walk } from '../trace/walk.ts';

/** A Lambda function URL: it knows functions by Host, and refuses any other. */
export const functionUrl = (walk: Walk, request: HttpRequest, arrival: Hop['arrival']): Answer =>
  visit(walk, { kind: 'function-url', name: request.to }, request, arrival, () => {
    if (request.host.toLowerCase() !== request.to.toLowerCase()) {
      note(walk, { kind: 'api-host-refused', host: request.host, expected: request.to }, [claim('function-url-foreign-host')]);
      return answered('function-url', 403, { errorType: 'AccessDeniedException', headers: [['content-type', 'application/json']] });
    }
    note(walk, { kind: 'origin-reached', place: { kind: 'function-url', name: request.to }, path: request.path }, [claim('custom-origin-answers')]);
    return reaches({ kind: 'function-url', host: request.to, path: request.path });
  });
