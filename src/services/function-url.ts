import { known } from '../model/value.ts';
import type { Answer } from '../trace/answer.ts';
import { answered, reaches } from '../trace/answers.ts';
import { claim } from '../trace/evidence.ts';
import { type HttpRequest, headerOf } from '../trace/request.ts';
import type { Hop } from '../trace/trace.ts';
import { here, note, visit, type Walk } from '../trace/walk.ts';
import type { Directory } from './directory.ts';
import { sendingOrigin } from './sending-origin.ts';

const refused = (errorType: string): Answer =>
  answered('function-url', 403, { errorType, headers: [['content-type', 'application/json']] });

/** A Lambda function URL: it knows functions by Host, and refuses any other. */
export const functionUrl = (walk: Walk, directory: Directory, request: HttpRequest, arrival: Hop['arrival']): Answer =>
  visit(walk, { kind: 'function-url', name: request.to }, request, arrival, () => {
    if (request.host.toLowerCase() !== request.to.toLowerCase()) {
      note(walk, { kind: 'api-host-refused', host: request.host, expected: request.to }, [claim('function-url-foreign-host')]);
      return refused('AccessDeniedException');
    }
    if (lacksPayloadHash(walk, directory, request)) {
      note(walk, { kind: 'authorization-checked', type: 'AWS_IAM', authorizer: null, result: 'denied' }, [
        claim('function-url-payload-hash'),
        claim('cf-oac-signs'),
      ]);
      return refused('InvalidSignatureException');
    }
    note(walk, { kind: 'origin-reached', place: { kind: 'function-url', name: request.to }, path: request.path }, [
      claim('custom-origin-answers'),
    ]);
    return reaches({ kind: 'function-url', host: request.to, path: request.path });
  });

/** CloudFront signs for the function, but not the body: a viewer that sends one must send its hash. */
const lacksPayloadHash = (walk: Walk, directory: Directory, request: HttpRequest): boolean => {
  const origin = sendingOrigin(walk, directory, here(walk));
  const signs = origin !== null && (known(origin.originAccessControlId) ?? '') !== '';
  return signs && request.body && headerOf(request, 'x-amz-content-sha256') === undefined;
};
