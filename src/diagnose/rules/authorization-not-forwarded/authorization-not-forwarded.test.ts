import { testNotForwarded } from '../../testing/not-forwarded.ts';
import { restApi, step } from '../../testing.ts';
import { authorizationNotForwarded } from './authorization-not-forwarded.ts';

const byToken = { at: { source: 'a', start: 0, end: 1 }, id: 'tokens', label: 'tokens', type: 'TOKEN' };

testNotForwarded({
  rule: authorizationNotForwarded,
  lost: { headers: { kept: [], dropped: ['authorization'] } },
  refused: step({ kind: 'authorization-checked', type: 'CUSTOM', authorizer: 'x', result: 'unauthenticated' }),
  otherwise: step({ kind: 'authorization-checked', type: 'CUSTOM', authorizer: 'tokens', result: 'unauthenticated' }),
  model: { restApis: [{ ...restApi('/test'), authorizers: [{ ...byToken, identitySources: ['method.request.header.X-Token'] }] }] },
});
