import type { Origin } from '../../model/distribution.ts';
import type { Answer } from '../../trace/answer.ts';
import { answers } from '../../trace/answers.ts';
import { aside, claim, from, pasted } from '../../trace/evidence.ts';
import type { OriginChange } from '../../trace/ports.ts';
import type { HttpRequest } from '../../trace/request.ts';
import { here, note } from '../../trace/walk.ts';
import type { BehaviorPlace } from './behavior-place.ts';
import { cloudFrontError } from './cloudfront-error.ts';
import { connectionProblem } from './connection.ts';
import { declaredEffect } from './lambda-edge.ts';
import { originRequest } from './origin-request.ts';
import { lambdaAnswer } from './viewer-functions.ts';

export type OriginSend = {
  readonly origin: Origin;
  readonly group: string | null;
  readonly change: Extract<OriginChange, { kind: 'update' }> | null;
  readonly hostHeader: string | null;
  readonly purpose: 'origin' | 'failover' | 'error-page';
};

/** Sends a request to one origin and takes its answer, through Lambda@Edge on both sides where it is declared. */
export const sendToOrigin = (place: BehaviorPlace, request: HttpRequest, send: OriginSend): Answer => {
  const { walk } = place;
  const { origin, purpose } = send;
  const built = originRequest(place, request, origin, send.group, send.change, send.hostHeader);
  if (built.kind === 'status') return lambdaAnswer(built.status);
  const frame = here(walk);
  if (purpose === 'origin') frame.sends = built.request;
  const answer = connect(place, origin, built.request, purpose);
  if (purpose !== 'error-page') frame.originStatus = answer.status;
  if (purpose !== 'origin') frame.also.push({ purpose, request: built.request, answer });
  const effect = purpose === 'error-page' ? null : declaredEffect(place, 'origin-response');
  return effect?.kind === 'status'
    ? { ...answer, kind: 'answered', status: effect.status, answeredBy: 'lambda-edge', errorType: null, reaches: null }
    : answer;
};

const connect = (place: BehaviorPlace, origin: Origin, request: HttpRequest, arrival: OriginSend['purpose']): Answer => {
  const { walk, directory } = place;
  if (origin.config.kind === 'vpc') {
    note(walk, { kind: 'left-the-model', host: request.to }, [pasted(origin.config.at), claim('cf-vpc-origin')]);
    return answers.leavesTheModel;
  }
  const failure = connectionProblem(walk, directory, request, origin);
  if (failure === null) return walk.dispatch(walk, request, arrival);
  const { status, reason } = failure;
  note(walk, { kind: 'connection-failed', status, reason, to: request.to, host: request.host }, [
    ...from(origin.domainName),
    claim(failure.claim),
    aside(status === 504 ? 'cf-connection-504' : 'cf-connection-502'),
  ]);
  return cloudFrontError(status, status === 504 ? 'connectionFailed' : 'notConnected');
};
