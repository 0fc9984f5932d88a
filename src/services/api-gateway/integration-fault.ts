import type { ClaimId } from '../../facts/claims.ts';
import type { Integration, RestStage } from '../../model/api.ts';
import { known } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { at, claim, from } from '../../trace/evidence.ts';
import { type HttpRequest, headerOf } from '../../trace/request.ts';
import type { IntegrationFault } from '../../trace/step.ts';
import { note, type Walk } from '../../trace/walk.ts';
import { gatewayAnswer } from './gateway-response.ts';
import type { KnownRestVisit } from './rest-visit.ts';

type Fault = {
  readonly reason: IntegrationFault;
  readonly detail: string;
  readonly type: 'API_CONFIGURATION_ERROR' | 'UNSUPPORTED_MEDIA_TYPE';
  readonly claim: ClaimId;
};

/** An integration of a REST API that cannot be called at all, as the configuration shows. Null: nothing speaks against it. */
export const integrationFault = (walk: Walk, request: HttpRequest, visit: KnownRestVisit, integration: Integration): Answer | null => {
  const fault = lambdaFault(integration) ?? stageVariableFault(integration, visit.said) ?? mediaTypeFault(request, integration);
  if (!fault) return null;
  const { reason, detail, type } = fault;
  const because = [...at(integration.at), ...from(integration.uri), claim(fault.claim)];
  const answer = gatewayAnswer(walk, visit, type);
  note(walk, { kind: 'integration-fails', status: answer.status ?? 500, reason, detail }, because);
  return answer;
};

/** Lambda is invoked with POST, whatever the viewer's method. */
const lambdaFault = ({ uri, httpMethod }: Integration): Fault | null => {
  const method = known(httpMethod);
  if (method === undefined || method === 'POST' || !/:lambda:path\//.test(known(uri) ?? '')) return null;
  return { reason: 'lambda-needs-post', detail: method, type: 'API_CONFIGURATION_ERROR', claim: 'rest-lambda-post' };
};

const stageVariableFault = ({ uri }: Integration, stage: RestStage | null): Fault | null => {
  if (!stage) return null;
  const wanted = [...(known(uri) ?? '').matchAll(/\$\{stageVariables\.([\w]{1,64})\}/g)].map(([, name]) => name ?? '');
  const missing = wanted.find((name) => !stage.variables.some((variable) => variable.name === name));
  return missing === undefined
    ? null
    : { reason: 'stage-variable-missing', detail: missing, type: 'API_CONFIGURATION_ERROR', claim: 'rest-stage-variable-500' };
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html */
const mediaTypeFault = (request: HttpRequest, { type, passthroughBehavior, templateTypes }: Integration): Fault | null => {
  const behavior = known(passthroughBehavior)?.toUpperCase();
  const integration = known(type)?.toUpperCase();
  if ((integration !== 'AWS' && integration !== 'HTTP') || (behavior !== 'NEVER' && behavior !== 'WHEN_NO_TEMPLATES')) return null;
  const sent = (headerOf(request, 'content-type') ?? 'application/json').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (templateTypes.some((one) => one.toLowerCase() === sent) || (behavior === 'WHEN_NO_TEMPLATES' && templateTypes.length === 0))
    return null;
  return { reason: 'media-type', detail: sent, type: 'UNSUPPORTED_MEDIA_TYPE', claim: 'rest-media-type-415' };
};
