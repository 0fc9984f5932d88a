import type { Answer, AnsweredBy, Reached } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { ask } from '../../trace/walk.ts';
import type { BehaviorPlace } from './behavior-place.ts';

const nameOf = (reached: Reached): string => {
  switch (reached.kind) {
    case 'rest-method':
      return `${reached.api}/${reached.stage} ${reached.method} ${reached.resource}`;
    case 'http-route':
      return `${reached.api}/${reached.stage} ${reached.routeKey}`;
    case 's3-object':
      return `${reached.bucket}/${reached.key}`;
    case 'function-url':
    case 'load-balancer':
    case 'custom-origin':
      return `${reached.host}${reached.path}`;
  }
};

const answersAs = (reached: Reached): AnsweredBy => {
  switch (reached.kind) {
    case 'rest-method':
    case 'http-route':
      return 'api-gateway';
    case 's3-object':
      return 's3';
    case 'function-url':
    case 'load-balancer':
    case 'custom-origin':
      return reached.kind;
  }
};

/**
 * What is reached may itself answer with a status that this distribution acts on (an error page, a failover).
 * By default it answers well; the other statuses are alternatives.
 */
export const ownStatus = (place: BehaviorPlace, answer: Answer, codes: readonly number[]): Answer => {
  if (answer.kind !== 'reaches' || answer.reaches === null || codes.length === 0) return answer;
  const what = nameOf(answer.reaches);
  const options = ['its own', ...[...new Set(codes)].sort((a, b) => a - b).map(String)];
  const said = ask(place.walk, {
    id: `own-status:${what}`,
    kind: 'own-status',
    what,
    options,
    default: 'its own',
    why: 'own-code-decides',
    at: null,
    claim: 'cf-error-page-distribution-wide',
  });
  return said === 'its own' ? answer : answered(answersAs(answer.reaches), Number(said), { headers: answer.headers });
};
