import { describe, expect, it } from 'vitest';
import type { HttpApi } from '../../../model/api.ts';
import { defaulted, located } from '../../../model/value.ts';
import { testNotForwarded } from '../../testing/not-forwarded.ts';
import { behavior, brief, distribution, edge, fine, hop, line, origin, ownHost, request, restApi, step, way } from '../../testing.ts';
import { headerNotForwarded } from './header-not-forwarded.ts';

const byToken = { at: line(80), id: 'tokens', label: 'tokens', type: 'TOKEN', identitySources: ['method.request.header.X-Token'] };

testNotForwarded({
  rule: headerNotForwarded,
  lost: { headers: { kept: [], dropped: ['x-token'] } },
  refused: step({ kind: 'authorization-checked', type: 'CUSTOM', authorizer: 'tokens', result: 'unauthenticated' }, line(70)),
  wantedAt: '70',
  otherwise: step({ kind: 'authorization-checked', type: 'CUSTOM', authorizer: 'x', result: 'unauthenticated' }, line(70)),
  model: { restApis: [{ ...restApi('/test'), authorizers: [byToken] }] },
});

const distributions = [distribution({ behaviors: [behavior('/api/*', 10)], origins: [origin('api', 'api.example.com', 30)] })];
const losing = (...dropped: readonly string[]) => ownHost({ headers: { kept: [], dropped } });
const cors = { at: line(90), origins: ['*'], methods: [], headers: [], exposed: [], maxAge: null, credentials: false };
const httpApi = (parts: Partial<HttpApi> = {}): HttpApi => ({
  id: 'h1',
  label: 'web',
  at: null,
  protocol: 'HTTP',
  hosts: [],
  disableExecuteApiEndpoint: defaulted(false, ''),
  cors: null,
  routes: [],
  stages: null,
  authorizers: [],
  joins: [],
  ...parts,
});
const noRoute = step({
  kind: 'route-missing',
  api: 'h1',
  stage: '$default',
  path: '/test',
  method: 'OPTIONS',
  fit: { segments: [], upTo: '/', children: [] },
  nearest: [],
});
const route = step({ kind: 'route-matched', api: 'h1', stage: '$default', routeKey: 'GET /test', path: '/test', pathParameters: {} });
const rule = {
  at: line(95),
  priority: located(1, line(95)),
  headers: [[{ name: 'x-version', glob: 'beta*' }]],
  basePaths: null,
  apiId: located('b2', line(96)),
  stage: located('prod', line(96)),
  stripBasePath: defaulted(false, ''),
};
const domain = {
  name: located('api.example.com', line(94)),
  at: line(94),
  endpoints: [],
  routingMode: located('rule-then-mapping' as const, line(94)),
  mappings: [],
  rules: [rule],
  joins: [],
} as const;
const mapped = step({
  kind: 'mapping-selected',
  domain: 'api.example.com',
  key: '',
  api: 'a1b2',
  stage: 'prod',
  rest: '/test',
  by: 'catch-all',
});
const asking = { request: request({ headers: [['x-version', 'beta2']] }) };

describe('header-not-forwarded knows what else looks at a header', () => {
  it.each([
    {
      name: 'the CORS configuration of an HTTP API, for a preflight',
      context: way({
        hops: [edge([losing('origin', 'access-control-request-method')]), hop('http-api', [noRoute])],
        sample: { method: 'OPTIONS' },
        model: { distributions, httpApis: [httpApi({ cors })] },
      }),
      expected: ['error outcome at 40,10,90: all-viewer-except-host'],
    },
    {
      name: 'the same for the call itself, which is answered without CORS headers',
      context: way({
        hops: [edge([losing('origin')], { answer: fine }), hop('http-api', [route])],
        model: { distributions, httpApis: [httpApi({ cors })] },
      }),
      expected: ['warning request at 40,10,90: all-viewer-except-host'],
    },
    {
      name: 'a routing rule that would have taken it',
      context: way({
        hops: [edge([losing('x-version')], asking), hop('custom-domain', [mapped]), hop('rest-api', [])],
        model: { distributions, customDomains: [domain] },
      }),
      expected: ['error outcome at 40,10,95: all-viewer-except-host'],
    },
    {
      name: 'a WebSocket handshake without any origin request policy',
      context: way({ hops: [edge([ownHost()], { answer: fine }), hop('websocket-api', [])], model: { distributions } }),
      expected: ['warning request at 40,10: all-viewer-except-host'],
    },
  ])('$name', ({ context, expected }) => expect(brief(headerNotForwarded, context)).toEqual(expected));
});

describe('header-not-forwarded keeps still', () => {
  it.each([
    {
      name: 'about Origin where nothing looks at it',
      context: way({
        hops: [edge([losing('origin')], { answer: fine }), hop('http-api', [route])],
        model: { distributions, httpApis: [httpApi()] },
      }),
    },
    {
      name: 'about Origin where CloudFront adds the CORS headers itself',
      context: way({
        hops: [
          edge([
            losing('origin'),
            step({ kind: 'response-headers-applied', policy: 'p', set: [['Access-Control-Allow-Origin', '*']], removed: [] }),
          ]),
          hop('http-api', [route]),
        ],
        model: { distributions, httpApis: [httpApi({ cors })] },
      }),
    },
    {
      name: 'about what browsers send of themselves',
      context: way({
        hops: [edge([losing('accept-language', 'referer', 'user-agent', 'sec-fetch-mode', 'dnt')]), hop('rest-api', [])],
        model: { distributions },
      }),
    },
    {
      name: 'about what has a rule of its own',
      context: way({ hops: [edge([losing('authorization', 'x-api-key')]), hop('rest-api', [])], model: { distributions } }),
    },
    {
      name: 'about a handshake that a policy sends on',
      context: way({
        hops: [edge([ownHost({ policy: 'Managed-AllViewerExceptHostHeader' })]), hop('websocket-api', [])],
        model: { distributions },
      }),
    },
    {
      name: 'where nobody knows what the policy forwards',
      context: way({
        hops: [
          edge([step({ kind: 'policy-unknown', policy: 'x', which: 'cache', taken: 'forwards-nothing' }), losing('x-token')]),
          hop('rest-api', []),
        ],
        model: { distributions },
      }),
    },
  ])('$name', ({ context }) => expect(brief(headerNotForwarded, context)).toEqual([]));
});
