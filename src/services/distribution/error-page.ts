import { normalisePath } from '../../match/normalise-path.ts';
import { compilePattern, matchesPattern } from '../../match/path-pattern.ts';
import type { Behavior, CustomErrorResponse } from '../../model/distribution.ts';
import { known } from '../../model/value.ts';
import type { Answer, AnsweredBy } from '../../trace/answer.ts';
import { answers } from '../../trace/answers.ts';
import { aside, claim, pasted } from '../../trace/evidence.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Evidence } from '../../trace/step.ts';
import { asNumber, asText, here, note, settle } from '../../trace/walk.ts';
import { type BehaviorPlace, behaviorName } from './behavior-place.ts';
import { targetOf } from './origin-group.ts';
import { sendToOrigin } from './send-to-origin.ts';

/**
 * Custom error responses: for the whole distribution, by status alone. The page is fetched through the behavior that its own path selects,
 * past viewer functions and protocol policy; if that fails, the viewer gets the status of the fetch.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/GeneratingCustomErrorResponses.html
 */
export const withErrorPage = (place: BehaviorPlace, request: HttpRequest, answer: Answer): Answer => {
  if (answer.kind === 'reaches') notePossible(place);
  if (answer.kind !== 'answered' || answer.status === null || answer.status < 400) return answer;
  const response = pageFor(place, answer.status);
  if (!response) return answer;
  const page = response.responsePagePath === null ? '' : settle(place.walk, response.responsePagePath, 'ResponsePagePath', asText);
  if (page === '') return answer;
  const code = response.responseCode === null ? answer.status : settle(place.walk, response.responseCode, 'ResponseCode', asNumber);
  return serve(place, request, answer, response, page, code);
};

/** What is reached may itself answer with a status that has a page. */
const notePossible = ({ walk, distribution }: BehaviorPlace): void => {
  const pages = distribution.customErrorResponses.filter(({ responsePagePath }) => known(responsePagePath));
  const [first] = pages;
  if (!first || !walk.recording) return;
  const codes = pages.flatMap(({ errorCode }) => known(errorCode) ?? []);
  note(
    walk,
    { kind: 'error-page-possible', codes, page: known(first.responsePagePath) ?? '', responseCode: known(first.responseCode) ?? 200 },
    [...pages.map(({ at }) => pasted(at)), aside('cf-error-page-distribution-wide')],
  );
};

const pageFor = ({ distribution }: BehaviorPlace, status: number): CustomErrorResponse | undefined =>
  distribution.customErrorResponses.find((response) => known(response.errorCode) === status);

const serve = (
  place: BehaviorPlace,
  request: HttpRequest,
  error: Answer,
  response: CustomErrorResponse,
  page: string,
  responseCode: number,
): Answer => {
  const { walk } = place;
  const behavior = behaviorFor(place, page);
  const own: BehaviorPlace = { ...place, behavior, pattern: known(behavior.pattern) ?? null };
  const fetched = fetchPage(own, request, page);
  const status = error.status ?? 0;
  const replaced = { status, answeredBy: error.answeredBy, errorType: error.errorType };
  const common = { errorCode: status, page, pattern: behaviorName(own), origin: known(behavior.targetOriginId) ?? '' };
  const because = [pasted(response.at), pasted(behavior.at), claim('cf-error-page-distribution-wide'), ...claimsOn(place, error, behavior)];
  if (fetched.kind === 'cannot-tell' || fetched.kind === 'leaves-the-model') return { ...fetched, replaced };
  if (fetched.status !== null && fetched.status >= 400) {
    note(walk, { kind: 'error-page-failed', ...common, status: fetched.status }, [...because, claim('cf-error-page-fetch-fails')]);
    return { ...fetched, replaced };
  }
  note(walk, { kind: 'error-page-served', ...common, errorBy: error.answeredBy, responseCode }, [
    ...because,
    claim('cf-error-page-own-behavior'),
  ]);
  return {
    ...fetched,
    kind: 'answered',
    status: responseCode,
    answeredBy: fetched.answeredBy ?? servedBy(fetched),
    errorType: null,
    replaced,
  };
};

/** That CloudFront's own refusals get a page was seen; that a refused chain does is inferred. */
const claimsOn = ({ walk }: BehaviorPlace, error: Answer, page: Behavior): readonly Evidence[] => {
  const chain = walk.frames.some((frame) => frame.index > here(walk).index && frame.steps.some((step) => step.kind === 'chain-refused'));
  const gated =
    page.functions.length + page.lambdas.length > 0 || known(page.signed) === true || known(page.viewerProtocolPolicy) !== 'allow-all';
  return [
    ...(error.answeredBy === 'cloudfront' ? [claim(chain ? 'cf-error-page-on-loop' : 'cf-error-page-cf-errors')] : []),
    ...(gated ? [aside('cf-error-page-bypasses')] : []),
  ];
};

const servedBy = (page: Answer): AnsweredBy | null => {
  switch (page.reaches?.kind) {
    case undefined:
      return null;
    case 's3-object':
      return 's3';
    case 'rest-method':
    case 'http-route':
      return 'api-gateway';
    default:
      return page.reaches?.kind ?? null;
  }
};

/** The behavior that the page's own path selects. */
const behaviorFor = ({ walk, distribution, behavior: own }: BehaviorPlace, page: string): Behavior => {
  const { path } = normalisePath(page.startsWith('/') ? page : `/${page}`);
  return (
    distribution.behaviors.find(
      ({ pattern }) => pattern === null || matchesPattern(compilePattern(settle(walk, pattern, 'PathPattern', asText)), path),
    ) ?? own
  );
};

/** The page is asked for with GET, past the gates and functions of its behavior. */
const fetchPage = (place: BehaviorPlace, request: HttpRequest, page: string): Answer => {
  const target = targetOf(place, settle(place.walk, place.behavior.targetOriginId, 'TargetOriginId', asText));
  if (!target) return answers.cannotTell;
  const path = page.startsWith('/') ? page : `/${page}`;
  const asked: HttpRequest = { ...request, method: 'GET', path, query: '', body: false };
  return sendToOrigin(place, asked, { origin: target.primary, group: null, change: null, hostHeader: null, purpose: 'error-page' });
};
