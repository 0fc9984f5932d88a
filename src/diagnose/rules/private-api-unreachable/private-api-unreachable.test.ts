import { describe, expect, it } from 'vitest';
import { brief, edge, hop, line, ownHost, step, way } from '../../testing.ts';
import { privateApiUnreachable } from './private-api-unreachable.ts';

const refused = step({ kind: 'private-refused', api: 'a1b2' }, line(80));

describe('private-api-unreachable reports', () => {
  it.each([
    {
      name: 'a private API behind CloudFront',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [refused])] }),
      expected: ['error outcome at 80: make-regional vpc-origin'],
    },
    {
      name: 'a private API called from outside',
      context: way({ hops: [hop('rest-api', [refused])] }),
      expected: ['error outcome at 80: make-regional call-from-vpc'],
    },
  ])('$name', ({ context, expected }) => expect(brief(privateApiUnreachable, context)).toEqual(expected));
});

describe('private-api-unreachable is silent', () => {
  it.each([
    {
      name: 'when the API refuses the Host',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [step({ kind: 'api-host-refused', host: 'x', expected: 'y' })])] }),
    },
    {
      name: 'when the endpoint is disabled',
      context: way({ hops: [hop('rest-api', [step({ kind: 'endpoint-disabled', api: 'a1b2' })])] }),
    },
  ])('$name', ({ context }) => expect(brief(privateApiUnreachable, context)).toEqual([]));
});
