import { describe, expect, it } from 'vitest';

import { brief, edge, hop, line, ownHost, request, step, way } from '../../testing.ts';
import { failoverSkipsMethod } from './failover-skips-method.ts';

const skipped = (reason: 'method' | 'status') => step({ kind: 'failover-skipped', group: 'both', reason, status: 500 }, line(50));
const asked = (method: string, reason: 'method' | 'status' = 'method') =>
  way({ hops: [edge([ownHost(), skipped(reason)], { request: request({ method }) }), hop('custom-origin', [])] });

describe('failover-skips-method reports', () => {
  it.each([
    {
      name: 'a POST',
      context: asked('POST'),
      expected: ['error outcome at 50: failover-behind-origin'],
    },
    {
      name: 'an OPTIONS that is not cached',
      context: asked('OPTIONS'),
      expected: ['error outcome at 50: cache-options failover-behind-origin'],
    },
  ])('$name', ({ context, expected }) => expect(brief(failoverSkipsMethod, context)).toEqual(expected));
});

describe('failover-skips-method is silent', () => {
  it.each([
    { name: 'about a status that is not listed', context: asked('GET', 'status') },
    { name: 'where nothing was skipped', context: way({ hops: [edge([ownHost()]), hop('custom-origin', [])] }) },
  ])('$name', ({ context }) => expect(brief(failoverSkipsMethod, context)).toEqual([]));
});
