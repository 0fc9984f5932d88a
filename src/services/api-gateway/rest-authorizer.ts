import type { Authorizer, Method } from '../../model/api.ts';
import { known, whereOf } from '../../model/value.ts';
import type { Answer } from '../../trace/answer.ts';
import { aside, at, claim, from, rests } from '../../trace/evidence.ts';
import { type HttpRequest, headerOf } from '../../trace/request.ts';
import { ask, note, type Walk } from '../../trace/walk.ts';
import { askTwice } from '../joins.ts';
import { gatewayAnswer } from './gateway-response.ts';
import type { KnownRestVisit } from './rest-visit.ts';

/** Is every identity source there? Sources are written `method.request.header.X` (REST) or `$request.header.X` (HTTP). */
export const identityPresent = (request: HttpRequest, sources: readonly string[]): boolean =>
  sources.every((source) => {
    const [place, name] = /(?:method\.|\$)request\.(header|querystring)\.(.+)$/.exec(source.trim())?.slice(1) ?? [];
    if (name === undefined) return true;
    if (place === 'header') return (headerOf(request, name.toLowerCase()) ?? '') !== '';
    return request.query.split('&').some((part) => part.split('=', 1)[0] === name);
  });

/** A Lambda or Cognito authorizer: without its identity source 401; with it, whatever its code decides. */
export const authorizerGate = (
  walk: Walk,
  request: HttpRequest,
  visit: KnownRestVisit,
  method: Method,
  type: 'CUSTOM' | 'COGNITO_USER_POOLS',
): Answer | null => {
  const authorizerId = known(method.authorizerId) ?? type;
  const authorizer = visit.api.authorizers.find((one) => one.id === authorizerId);
  const because = [
    ...from(method.authorizationType, method.authorizerId),
    ...at(authorizer?.at ?? null),
    ...askTwice(walk, visit.directory, 'authorizer', authorizer?.id, visit.api.id),
  ];
  if (!identityPresent(request, sourcesOf(authorizer))) {
    note(walk, { kind: 'authorization-checked', type, authorizer: authorizerId, result: 'unauthenticated' }, [
      ...because,
      claim('rest-authorizer-401'),
      aside('rest-routing-before-auth'),
      ...(known(method.apiKeyRequired) ? [aside('rest-authorizer-before-key')] : []),
    ]);
    return gatewayAnswer(walk, visit, 'UNAUTHORIZED');
  }
  const id = `authorizer:${authorizerId}`;
  const allowed =
    ask(walk, {
      id,
      kind: 'authorizer',
      what: authorizerId,
      options: ['allows', 'denies'],
      default: 'allows',
      why: 'token-present',
      at: whereOf(method.authorizationType),
      claim: 'rest-authorizer-deny',
    }) === 'allows';
  note(walk, { kind: 'authorization-checked', type, authorizer: authorizerId, result: allowed ? 'allowed' : 'denied' }, [
    ...because,
    rests(id),
    claim(allowed || type === 'CUSTOM' ? 'rest-authorizer-deny' : 'rest-authorizer-401'),
  ]);
  if (allowed) return null;
  return gatewayAnswer(walk, visit, type === 'CUSTOM' ? 'ACCESS_DENIED' : 'UNAUTHORIZED');
};

/** Where no source tells, an authorizer looks at `Authorization`. A REQUEST authorizer may have no source at all. */
const sourcesOf = (authorizer: Authorizer | undefined): readonly string[] => {
  if (!authorizer) return ['method.request.header.Authorization'];
  if (authorizer.identitySources.length > 0) return authorizer.identitySources.flatMap((source) => source.split(','));
  return authorizer.type === 'REQUEST' ? [] : ['method.request.header.Authorization'];
};
