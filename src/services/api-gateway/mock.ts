import type { Integration } from '../../model/api.ts';
import { known } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { at, claim } from '../../trace/evidence.ts';
import { note, type Walk } from '../../trace/walk.ts';

/** A MOCK integration: API Gateway answers itself. https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html */
export const mockAnswer = (walk: Walk, integration: Integration | null): Answer => {
  const status = known(integration?.mockStatus ?? null) ?? 200;
  note(walk, { kind: 'mock-answered', status }, [...at(integration?.at ?? null), claim('rest-mock')]);
  return answered('api-gateway', status, { headers: [['content-type', 'application/json']] });
};
