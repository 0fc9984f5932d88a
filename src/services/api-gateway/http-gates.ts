import { type FixedAnswer, httpApiAnswers } from '../../facts/gateway-response-types.ts';
import type { HttpApi, Route } from '../../model/api.ts';
import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import { at, claim, from, rests } from '../../trace/evidence.ts';
import { type Header, type HttpRequest, headerOf } from '../../trace/request.ts';
import { ask, note, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import { askTwice } from '../joins.ts';
import { identityPresent } from './rest-authorizer.ts';

/** An answer of an HTTP API, which nothing customises. */
export const fixedAnswer = ({ status, body }: FixedAnswer, headers: readonly Header[] = []): Answer =>
  answered('api-gateway', status, { body, headers: [['content-type', 'application/json'], ['apigw-requestid', '…'], ...headers] });

/** What a route checks before its integration. Null lets the request through. */
export const routeGate = (walk: Walk, directory: Directory, request: HttpRequest, api: HttpApi, route: Route): Answer | null => {
  const type = known(route.authorizationType) ?? 'NONE';
  if (type === 'NONE') return null;
  const id = known(route.authorizerId) ?? (type === 'AWS_IAM' ? `${api.id}/AWS_IAM` : type);
  const authorizer = api.authorizers.find((one) => one.id === id);
  const because = [
    ...from(route.authorizationType, route.authorizerId),
    ...at(authorizer?.at ?? null),
    ...askTwice(walk, directory, 'authorizer', authorizer?.id, api.id),
  ];
  const sources =
    authorizer && authorizer.identitySources.length > 0
      ? authorizer.identitySources
      : type === 'CUSTOM' && authorizer
        ? []
        : ['$request.header.Authorization'];
  const present = type === 'AWS_IAM' ? isSigned(request) : identityPresent(request, sources);
  if (!present) {
    const unsigned = type === 'AWS_IAM';
    note(walk, { kind: 'authorization-checked', type, authorizer: id, result: unsigned ? 'unsigned' : 'unauthenticated' }, [
      ...because,
      claim(unsigned ? 'http-authorizer-403' : 'http-authorizer-401'),
    ]);
    if (unsigned) return fixedAnswer(httpApiAnswers.forbidden);
    return fixedAnswer(httpApiAnswers.unauthorized, type === 'JWT' ? [['www-authenticate', 'Bearer']] : []);
  }
  const question = `authorizer:${id}`;
  const allowed =
    ask(walk, {
      id: question,
      kind: 'authorizer',
      what: id,
      options: ['allows', 'denies'],
      default: 'allows',
      why: 'token-present',
      at: whereOf(route.authorizationType),
      claim: 'http-authorizer-403',
    }) === 'allows';
  note(walk, { kind: 'authorization-checked', type, authorizer: id, result: allowed ? 'allowed' : 'denied' }, [
    ...because,
    rests(question),
    claim('http-authorizer-403'),
  ]);
  return allowed ? null : fixedAnswer(httpApiAnswers.forbidden);
};

const isSigned = (request: HttpRequest): boolean =>
  (headerOf(request, 'authorization') ?? '').startsWith('AWS4-HMAC-SHA256') || /(^|&)X-Amz-Signature=/.test(request.query);
