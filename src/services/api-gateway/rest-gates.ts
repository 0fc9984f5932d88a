import { notAuthorizedToInvoke } from '../../facts/gateway-response-types.ts';
import type { Method } from '../../model/api.ts';
import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { aside, claim, from, rests } from '../../trace/evidence.ts';
import { type HttpRequest, headerOf } from '../../trace/request.ts';
import { asFlag, ask, note, oneOf, settle, type Walk } from '../../trace/walk.ts';
import { gatewayAnswer } from './gateway-response.ts';
import { authorizerGate } from './rest-authorizer.ts';
import type { KnownRestVisit } from './rest-visit.ts';

/** What stands between a matched method and its integration, in AWS's order. Null lets the request through. */
export const methodGates = (
  walk: Walk,
  request: HttpRequest,
  visit: KnownRestVisit,
  method: Method | null,
  verb: string,
  resource: string,
): Answer | null =>
  resourcePolicyGate(walk, request, visit, resource) ??
  (method && authorizationGate(walk, request, visit, method)) ??
  (method && apiKeyGate(walk, request, visit, method)) ??
  (method && parametersGate(walk, request, visit, method, verb)) ??
  null;

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html */
const resourcePolicyGate = (walk: Walk, request: HttpRequest, visit: KnownRestVisit, resource: string): Answer | null => {
  const { policy, endpointType } = visit.api;
  const none = policy === null || known(policy) === '';
  // A private API that has no policy lets nobody in; any other lets everybody.
  if (none && known(endpointType) !== 'private') return null;
  const { id: api } = visit.name;
  const id = `resource-policy:${api}`;
  const allowed =
    ask(walk, {
      id,
      kind: 'resource-policy',
      what: api,
      options: ['allows', 'denies'],
      default: none ? 'denies' : 'allows',
      why: 'policy-not-evaluated',
      at: whereOf(policy),
      claim: 'rest-resource-policy',
    }) === 'allows';
  note(walk, { kind: 'resource-policy-checked', api, allowed }, [...from(policy), rests(id), claim('rest-resource-policy')]);
  if (allowed) return null;
  return gatewayAnswer(walk, visit, 'ACCESS_DENIED', {
    body: notAuthorizedToInvoke(visit.name.region ?? '…', api, visit.stage, request.method, resource),
  });
};

const authorizationGate = (walk: Walk, request: HttpRequest, visit: KnownRestVisit, method: Method): Answer | null => {
  const type = settle(walk, method.authorizationType, 'authorizationType', oneOf('NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'));
  switch (type) {
    case 'NONE':
      return null;
    case 'AWS_IAM':
      return iamGate(walk, request, visit, method);
    case 'CUSTOM':
    case 'COGNITO_USER_POOLS':
      return authorizerGate(walk, request, visit, method, type);
  }
};

/** A signature covers Host: signed for the viewer's and sent with the origin's, it no longer fits. */
const iamGate = (walk: Walk, request: HttpRequest, visit: KnownRestVisit, method: Method): Answer | null => {
  const because = from(method.authorizationType);
  const header = headerOf(request, 'authorization') ?? '';
  const signed = header.startsWith('AWS4-HMAC-SHA256') || /(^|&)X-Amz-Signature=/.test(request.query);
  if (!signed) {
    note(walk, { kind: 'authorization-checked', type: 'AWS_IAM', authorizer: null, result: 'unsigned' }, [
      ...because,
      claim('rest-iam-unsigned'),
    ]);
    return gatewayAnswer(walk, visit, 'MISSING_AUTHENTICATION_TOKEN');
  }
  const hostChanged = walk.frames[0]?.request.host !== request.host;
  const { id: api } = visit.name;
  const id = `authorizer:${api}/AWS_IAM`;
  const allowed =
    ask(walk, {
      id,
      kind: 'authorizer',
      what: `${api}/AWS_IAM`,
      options: ['allows', 'denies'],
      default: hostChanged ? 'denies' : 'allows',
      why: hostChanged ? 'signed-for-another-host' : 'request-signed',
      at: whereOf(method.authorizationType),
      claim: 'rest-iam-unsigned',
    }) === 'allows';
  note(walk, { kind: 'authorization-checked', type: 'AWS_IAM', authorizer: null, result: allowed ? 'allowed' : 'denied' }, [
    ...because,
    rests(id),
    claim('rest-iam-unsigned'),
  ]);
  return allowed ? null : gatewayAnswer(walk, visit, 'INVALID_SIGNATURE');
};

/** The authorizer is asked before the key is looked at. */
const orderClaim = (method: Method) => (known(method.authorizationType) === 'NONE' ? [] : [aside('rest-authorizer-before-key')]);

const apiKeyGate = (walk: Walk, request: HttpRequest, visit: KnownRestVisit, method: Method): Answer | null => {
  if (!settle(walk, method.apiKeyRequired, 'apiKeyRequired', asFlag)) return null;
  const fromHeader = known(visit.api.apiKeySource) !== 'AUTHORIZER';
  const sent = !fromHeader || headerOf(request, 'x-api-key') !== undefined;
  const because = from(method.apiKeyRequired);
  if (!sent) {
    note(walk, { kind: 'api-key-checked', result: 'missing' }, [...because, claim('rest-api-key-403'), ...orderClaim(method)]);
    return gatewayAnswer(walk, visit, 'INVALID_API_KEY');
  }
  const what = `${visit.name.id}/${visit.stage}`;
  const id = `api-key:${what}`;
  const known_ =
    ask(walk, {
      id,
      kind: 'api-key',
      what,
      options: ['known', 'unknown'],
      default: 'known',
      why: 'key-present',
      at: whereOf(method.apiKeyRequired),
      claim: 'rest-api-key-403',
    }) === 'known';
  note(walk, { kind: 'api-key-checked', result: known_ ? 'known' : 'unknown' }, [...because, rests(id), claim('rest-api-key-403')]);
  return known_ ? null : gatewayAnswer(walk, visit, 'INVALID_API_KEY');
};

/** `method.request.querystring.q`, `.header.x`; path parameters are always there. */
const parametersGate = (walk: Walk, request: HttpRequest, visit: KnownRestVisit, method: Method, _verb: string): Answer | null => {
  const queries = new Set(request.query.split('&').map((part) => part.split('=', 1)[0] ?? ''));
  const absent = method.requiredParameters.filter((parameter) => {
    const [place, name] = /^method\.request\.(querystring|header|path)\.(.+)$/.exec(known(parameter) ?? '')?.slice(1) ?? [];
    if (name === undefined) return false;
    if (place === 'querystring') return !queries.has(name);
    return place === 'header' && headerOf(request, name.toLowerCase()) === undefined;
  });
  if (absent.length === 0) return null;
  const names = absent.map((parameter) => (known(parameter) ?? '').split('.').slice(3).join('.'));
  note(walk, { kind: 'parameters-checked', missing: names }, [...from(...absent), claim('rest-parameters-400')]);
  return gatewayAnswer(walk, visit, 'BAD_REQUEST_PARAMETERS', { message: `Missing required request parameters: [${names.join(', ')}]` });
};
