import { testNotForwarded } from '../../testing/not-forwarded.ts';
import { line, restApi, step } from '../../testing.ts';
import { cookiesNotForwarded } from './cookies-not-forwarded.ts';

const byCookie = { at: line(80), id: 'session', label: 'session', type: 'REQUEST', identitySources: ['method.request.header.Cookie'] };

testNotForwarded({
  rule: cookiesNotForwarded,
  lost: { cookies: { kept: [], dropped: ['session'] } },
  refused: step({ kind: 'authorization-checked', type: 'CUSTOM', authorizer: 'session', result: 'unauthenticated' }, line(70)),
  wantedAt: '70',
  otherwise: step({ kind: 'authorization-checked', type: 'CUSTOM', authorizer: 'x', result: 'unauthenticated' }, line(70)),
  model: { restApis: [{ ...restApi('/test'), authorizers: [byCookie] }] },
});
