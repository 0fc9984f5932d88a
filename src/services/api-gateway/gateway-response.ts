import { defaultTypeFor, type GatewayResponseType, gatewayBody, gatewayResponses } from '../../facts/gateway-response-types.ts';
import type { GatewayResponse } from '../../model/api.ts';
import { known } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { claim, pasted } from '../../trace/evidence.ts';
import type { Header } from '../../trace/request.ts';
import { note, type Walk } from '../../trace/walk.ts';
import { askTwice } from '../joins.ts';
import type { KnownRestVisit } from './rest-visit.ts';

/** Words that replace the built-in ones: API Gateway fills some in for the request at hand. */
export type Wording = { readonly errorType?: string; readonly message?: string | null; readonly body?: string };

/**
 * What a REST API answers itself: its own gateway response for the type, else that for all 4xx or 5xx, else AWS's.
 * The error type stays AWS's, whatever status and body were set.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export const gatewayAnswer = (
  walk: Walk,
  { api, directory, stage }: Pick<KnownRestVisit, 'api' | 'directory' | 'stage'>,
  type: GatewayResponseType,
  wording: Wording = {},
): Answer => {
  const usual = gatewayResponses[type];
  const message = wording.message === undefined ? usual.message : wording.message;
  const errorType = wording.errorType ?? usual.errorType;
  const own = usual.customisable ? customised(api.gatewayResponses, type) : undefined;
  const byDefault = customised(api.gatewayResponses, defaultTypeFor(usual.status) ?? '');
  const status = known(own?.statusCode ?? null) ?? known(byDefault?.statusCode ?? null) ?? usual.status;
  const used = own ?? byDefault;
  if (used)
    note(walk, { kind: 'gateway-response-used', responseType: type, status, by: used.responseType.value }, [
      pasted(used.at),
      ...askTwice(walk, directory, 'gateway-response', used.responseType.value, api.id),
      claim(own ? 'rest-gateway-responses' : 'rest-gateway-response-default'),
    ]);
  const template = known(own?.template ?? null) ?? known(byDefault?.template ?? null);
  const body =
    template === undefined
      ? (wording.body ?? gatewayBody({ key: usual.key, message }))
      : filled(template, { type, message, stage, api: api.id });
  return answered('api-gateway', status, {
    errorType,
    body,
    headers: [['content-type', 'application/json'], ['x-amzn-errortype', errorType], ...parameters(byDefault), ...parameters(own)],
  });
};

const customised = (responses: readonly GatewayResponse[], type: string): GatewayResponse | undefined =>
  responses.find((response) => response.responseType.value === type && !response.isDefault);

type Context = { readonly type: GatewayResponseType; readonly message: string | null; readonly stage: string; readonly api: string };

/**
 * A body template knows simple variables only. What differs each time, or hangs on more than the route, is told as `…`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
const filled = (template: string, { type, message, stage, api }: Context): string =>
  template.replaceAll(/\$(?:context|stageVariables|method)(?:\.\w+)+/g, (variable) => {
    switch (variable) {
      case '$context.error.messageString':
        return JSON.stringify(message);
      case '$context.error.message':
        return message ?? '';
      case '$context.error.responseType':
        return type;
      case '$context.stage':
        return stage;
      case '$context.apiId':
        return api;
      default:
        return '…';
    }
  });

/** `gatewayresponse.header.Access-Control-Allow-Origin: "'*'"` sets a header to a literal. */
const parameters = (response: GatewayResponse | undefined): readonly Header[] =>
  (response?.parameters ?? []).flatMap(({ name, value }): readonly Header[] => {
    const header = /^gatewayresponse\.header\.(.+)$/.exec(name)?.[1];
    const text = known(value);
    return header === undefined || text === undefined ? [] : [[header.toLowerCase(), text.replace(/^'(.*)'$/, '$1')]];
  });
