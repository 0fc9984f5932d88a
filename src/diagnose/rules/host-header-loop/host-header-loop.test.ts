import { describe, expect, it } from 'vitest';
import { behavior, brief, distribution, edge, hop, origin, ownHost, request, step, viewerHost, way } from '../../testing.ts';
import { hostHeaderLoop } from './host-header-loop.ts';

const d = distribution({
  behaviors: [behavior('/api/*', 10), behavior(null, 20)],
  origins: [origin('api', 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com', 30)],
});
const model = { distributions: [d] };
const sent = (
  hostBy: 'origin-request-policy' | 'cache-policy' = 'origin-request-policy',
  to = 'a1b2.execute-api.us-east-1.amazonaws.com',
) => edge([viewerHost({ hostBy })], { sends: request({ to }) });
const turn = step({
  kind: 'edge-dispatched',
  host: 'test.cloudfront.net',
  api: 'a1b2',
  to: { kind: 'distribution', name: 'E1' },
  own: false,
});
const again = hop('distribution', [], { pass: 2, behavior: 'Default (*)', behaviorIndex: 1, request: request({ path: '/prod/api/test' }) });
const loop = { loop: { through: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com', passes: 2 } };

describe('host-header-loop reports', () => {
  it.each([
    {
      name: 'an edge-optimized API that gives the Host back',
      context: way({ hops: [sent(), hop('edge-front', [turn]), again], outcome: loop, model }),
      expected: ['error outcome at 40,31: all-viewer-except-host no-origin-request-policy regional-endpoint'],
    },
    {
      name: 'another distribution, without API advice',
      context: way({ hops: [sent(), again], outcome: loop, model }),
      expected: ['error outcome at 40,31: all-viewer-except-host no-origin-request-policy'],
    },
    {
      name: 'an edge-optimized custom domain name, without advice on the API',
      context: way({ hops: [sent('origin-request-policy', 'api.example.com'), hop('edge-front', [turn]), again], outcome: loop, model }),
      expected: ['error outcome at 40,31: all-viewer-except-host no-origin-request-policy'],
    },
    {
      name: 'Host listed in the cache policy: the origin request policy cannot help',
      context: way({ hops: [sent('cache-policy'), hop('edge-front', [turn]), again], outcome: loop, model }),
      expected: ['error outcome at 40,31: cache-policy-without-host regional-endpoint'],
    },
    {
      name: 'once only when the loop never leaves',
      context: way({
        hops: [
          sent(),
          hop('edge-front', [turn]),
          hop('distribution', [viewerHost()], { pass: 2 }),
          hop('edge-front', [turn]),
          hop('distribution', [], { pass: 3 }),
        ],
        outcome: { loop: { through: 'x', passes: 3 } },
        model,
      }),
      expected: ['error outcome at 40,31: all-viewer-except-host no-origin-request-policy regional-endpoint'],
    },
  ])('$name', ({ context, expected }) => expect(brief(hostHeaderLoop, context)).toEqual(expected));
});

describe('host-header-loop is silent', () => {
  it.each([
    { name: 'when the API refuses the Host', context: way({ hops: [sent(), hop('rest-api', [])], model }) },
    { name: 'when Host is not forwarded', context: way({ hops: [edge([ownHost()]), hop('edge-front', []), hop('rest-api', [])], model }) },
    { name: 'when another distribution is passed once', context: way({ hops: [sent(), hop('distribution', [])], model }) },
    {
      name: 'when the origin is a name of the distribution itself',
      context: way({ hops: [edge([ownHost()]), again], outcome: loop, model }),
    },
  ])('$name', ({ context }) => expect(brief(hostHeaderLoop, context)).toEqual([]));
});

it('names both passes', () => {
  const [finding] = hostHeaderLoop.check(way({ hops: [sent(), hop('edge-front', [turn]), again], outcome: loop, model }));
  expect(finding?.params).toEqual({
    host: 'test.cloudfront.net',
    distribution: 'E1',
    behavior: '/api/*',
    to: 'a1b2.execute-api.us-east-1.amazonaws.com',
    policy: 'AllViewer',
    path: '/prod/api/test',
    before: '/api/test',
    caught: 'Default (*)',
  });
  expect(finding?.about).toEqual({ hop: 1, step: 0 });
});
