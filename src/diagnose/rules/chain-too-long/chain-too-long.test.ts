import { describe, expect, it } from 'vitest';

import { brief, distribution, edge, hop, origin, ownHost, request, step, way } from '../../testing.ts';
import { chainTooLong } from './chain-too-long.ts';

const model = { distributions: [distribution({ origins: [origin('api', 'd2.cloudfront.net', 30)] })] };
const refused = step({ kind: 'chain-refused', arrivals: 3, through: ['E1', 'E2', 'd3.cloudfront.net'] });
const second = (index: number) => ({ ...edge([ownHost()])(index), at: { kind: 'distribution' as const, name: 'E2' } });
const front = (index: number) => ({
  ...hop('edge-front', [refused], { request: request({ to: 'a1b2.execute-api.us-east-1.amazonaws.com' }) })(index),
  at: { kind: 'edge-front' as const, name: 'a1b2' },
});

describe('chain-too-long reports', () => {
  it.each([
    {
      name: 'a third distribution',
      context: way({ hops: [edge([ownHost()]), hop('distribution', [refused])], model }),
      expected: ['error outcome at 31: shorten-chain'],
    },
    {
      name: 'API Gateway’s own CloudFront as the third',
      context: way({ hops: [edge([ownHost()]), second, front], model }),
      expected: ['error outcome at : regional-endpoint shorten-chain'],
    },
  ])('$name', ({ context, expected }) => expect(brief(chainTooLong, context)).toEqual(expected));
});

describe('chain-too-long is silent', () => {
  it.each([
    { name: 'about two', context: way({ hops: [edge([ownHost()]), second, hop('custom-origin', [])], model }) },
    {
      name: 'about a loop',
      context: way({
        hops: [edge([ownHost()]), hop('distribution', [refused], { pass: 3 })],
        outcome: { loop: { through: 'x', passes: 3 } },
        model,
      }),
    },
  ])('$name', ({ context }) => expect(brief(chainTooLong, context)).toEqual([]));
});
