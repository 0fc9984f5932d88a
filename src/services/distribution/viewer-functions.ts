import type { ClaimId } from '../../facts/claims.ts';
import type { CloudFrontReason } from '../../facts/status-texts.ts';
import { normalisePath } from '../../match/normalise-path.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { claim, from, pasted } from '../../trace/evidence.ts';
import type { FunctionNote, OriginChange } from '../../trace/ports.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Evidence, FunctionFailure } from '../../trace/step.ts';
import { here, note, type Walk } from '../../trace/walk.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import { cloudFrontError, withHeader } from './cloudfront-error.ts';
import { declaredEffect, lambdaName } from './lambda-edge.ts';
import { functionAt, functionNameAt, runAt } from './run-function.ts';

export type ViewerRequestResult =
  | { readonly kind: 'request'; readonly request: HttpRequest; readonly origin: OriginChange | null }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly final: boolean };

/**
 * What is tied to the viewer request: it may answer, or rewrite. It never changes which behavior was chosen.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html
 */
export const onViewerRequest = (place: BehaviorPlace, request: HttpRequest): ViewerRequestResult => {
  const ran = cloudFrontFunction(place, request);
  return ran.kind === 'answer' ? ran : lambdaEdge(place, ran);
};

const cloudFrontFunction = (place: BehaviorPlace, request: HttpRequest): ViewerRequestResult => {
  const { walk } = place;
  const found = functionAt(place, 'viewer-request');
  if (!found) return { kind: 'request', request, origin: null };
  const output = runAt(place, found, request, null);
  if (output === null) return { kind: 'request', request, origin: null };
  const { name } = found;
  const because = [
    ...from(found.association.arn),
    pasted(found.code.at),
    ...found.read,
    ...noteClaims(output.notes),
    ...uriClaims(place, request),
  ];
  if (output.kind === 'failed') {
    const { status, reason, detail, line, logs, notes = [] } = output;
    note(walk, { kind: 'function-failed', name, event: 'viewer-request', status, reason, detail, line, logs, notes }, [
      ...because,
      claim(claimOfFailure(reason, status)),
    ]);
    return { kind: 'answer', answer: cloudFrontError(status, errorPageOf(reason)), final: false };
  }
  if (output.kind === 'response') {
    const { status, before, after, logs, notes = [] } = output;
    note(walk, { kind: 'function-answered', name, event: 'viewer-request', status, before, after, logs, notes }, [
      ...because,
      claim('cf-function-response-ends'),
    ]);
    const headers = withHeader(output.headers, 'x-cache', 'FunctionGeneratedResponse from cloudfront');
    return { kind: 'answer', answer: answered('cloudfront-function', status, { body: output.body, headers }), final: true };
  }
  const { changes, before, after, logs, slow, notes = [] } = output;
  note(walk, { kind: 'function-ran', name, event: 'viewer-request', changes, before, after, logs, slow, notes }, [
    ...because,
    claim('cf-function-no-reselect'),
    ...(slow ? [claim('cf-function-limits')] : []),
  ]);
  return {
    kind: 'request',
    request: { ...request, path: output.uri, query: output.query, headers: output.headers },
    origin: output.origin,
  };
};

/** What a function is shown as the URI: the raw path, with the default root object already in it. */
const uriClaims = ({ viewer }: BehaviorPlace, request: HttpRequest): readonly Evidence[] => [
  ...(viewer.path === request.path ? [] : [claim('cf-function-root-object')]),
  ...(normalisePath(request.path).path === request.path ? [] : [claim('cf-function-raw-uri')]),
];

/** What makes a run here less certain than AWS's own. */
const noteClaims = (notes: readonly FunctionNote[] = []): readonly Evidence[] => [
  ...(notes.some(({ kind }) => kind === 'undocumented') ? [claim('cf-function-unlisted')] : []),
  ...(notes.some(({ kind }) => kind === 'assumed') ? [claim('cf-function-made-up')] : []),
];

/** The words on CloudFront's page, which viewers see. */
const errorPageOf = (reason: FunctionFailure): CloudFrontReason => {
  if (reason === 'read-only-header' || reason === 'forbidden-header') return 'functionReadOnlyHeader';
  return reason === 'bad-result' || reason === 'bad-uri' ? 'functionInvalidResult' : 'functionFailed';
};

const claimOfFailure = (reason: FunctionFailure, status: number): ClaimId => {
  if (reason === 'timed-out') return 'cf-function-killed';
  if (reason === 'forbidden-header') return 'cf-function-header-rules';
  if (reason === 'bad-result' || reason === 'bad-uri') return 'cf-function-result-502';
  return status === 502 ? 'cf-function-readonly-502' : 'cf-function-error-503';
};

const lambdaEdge = (place: BehaviorPlace, so: Extract<ViewerRequestResult, { kind: 'request' }>): ViewerRequestResult => {
  const effect = declaredEffect(place, 'viewer-request');
  if (effect === null) return so;
  if (effect.kind === 'status') return { kind: 'answer', answer: lambdaAnswer(effect.status), final: true };
  // Host is read-only at the viewer request, so a declared Host has no effect here.
  return effect.kind === 'uri' ? { ...so, request: { ...so.request, ...effect.target } } : so;
};

export const lambdaAnswer = (status: number): Answer =>
  answered('lambda-edge', status, { headers: [['x-cache', 'LambdaGeneratedResponse from cloudfront']] });

/**
 * What is tied to the viewer response. It does not run on an origin's error, on an error page, or on an answer CloudFront made.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html
 */
export const onViewerResponse = (place: BehaviorPlace, request: HttpRequest, fromOrigin: Answer, shown: Answer): Answer => {
  const { walk } = place;
  const name = functionNameAt(place, 'viewer-response') ?? lambdaName(place, 'viewer-response');
  if (name === null || shown.kind === 'cannot-tell' || shown.kind === 'leaves-the-model') return shown;
  // The origin's own status counts, even where Lambda@Edge has made another of it.
  const failed = (here(walk).originStatus ?? fromOrigin.status ?? 0) >= 400 || (fromOrigin.status ?? 0) >= 400;
  if (failed) return skipped(walk, name, shown, shown.replaced ? 'error-page' : 'error-status');
  const found = functionAt(place, 'viewer-response');
  const lambda = lambdaName(place, 'viewer-response');
  if (lambda !== null) {
    const effect = declaredEffect(place, 'viewer-response');
    if (effect?.kind === 'status') return { ...shown, kind: 'answered', status: effect.status, answeredBy: 'lambda-edge', reaches: null };
  }
  return found ? runOnResponse(place, found, request, shown) : shown;
};

const skipped = (walk: Walk, name: string, shown: Answer, reason: 'error-status' | 'error-page'): Answer => {
  note(walk, { kind: 'function-skipped', name, event: 'viewer-response', reason }, [claim('cf-viewer-response-skipped')]);
  return shown;
};

const runOnResponse = (
  place: BehaviorPlace,
  found: NonNullable<ReturnType<typeof functionAt>>,
  request: HttpRequest,
  shown: Answer,
): Answer => {
  const { walk } = place;
  const output = runAt(place, found, request, { status: shown.status ?? 200, headers: shown.headers });
  if (output === null || output.kind === 'request') return shown;
  const { name } = found;
  const because = [...from(found.association.arn), pasted(found.code.at), ...found.read, ...noteClaims(output.notes)];
  if (output.kind === 'failed') {
    const { status, reason, detail, line, logs, notes = [] } = output;
    note(walk, { kind: 'function-failed', name, event: 'viewer-response', status, reason, detail, line, logs, notes }, [
      ...because,
      claim(claimOfFailure(reason, status)),
    ]);
    return cloudFrontError(status, errorPageOf(reason));
  }
  const { changes, before, after, logs, slow, notes = [] } = output;
  note(walk, { kind: 'function-ran', name, event: 'viewer-response', changes, before, after, logs, slow, notes }, because);
  const restated = output.status !== (shown.status ?? 200);
  return { ...shown, status: restated ? output.status : shown.status, headers: output.headers, body: output.body ?? shown.body };
};
