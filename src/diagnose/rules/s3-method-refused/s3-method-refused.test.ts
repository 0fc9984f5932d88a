import { describe, expect, it } from 'vitest';

import { brief, distribution, edge, hop, line, origin, ownHost, step, way } from '../../testing.ts';
import { s3MethodRefused } from './s3-method-refused.ts';

const model = { distributions: [distribution({ origins: [origin('api', 'site.s3.eu-west-1.amazonaws.com', 30)] })] };
const refused = (method: string) =>
  hop('s3-bucket', [step({ kind: 's3-method-refused', method, preflight: method === 'OPTIONS' }, line(90))]);

describe('s3-method-refused reports', () => {
  it.each([
    {
      name: 'a POST at a bucket',
      context: way({ hops: [edge([ownHost()]), refused('POST')], model }),
      expected: ['error outcome at 90,31: own-behavior'],
    },
    {
      name: 'OPTIONS that no browser sent before a request',
      context: way({ hops: [edge([ownHost()]), refused('OPTIONS')], sample: { method: 'OPTIONS' }, model }),
      expected: ['error outcome at 90,31: own-behavior'],
    },
    {
      name: 'one without CloudFront',
      context: way({ hops: [refused('DELETE')] }),
      expected: ['error outcome at 90: '],
    },
  ])('$name', ({ context, expected }) => expect(brief(s3MethodRefused, context)).toEqual(expected));
});

describe('s3-method-refused is silent', () => {
  it.each([
    {
      name: 'about a preflight',
      context: way({
        hops: [edge([ownHost()]), refused('OPTIONS')],
        sample: { method: 'OPTIONS', headers: [['Origin', 'https://app.example.com']] },
        model,
      }),
    },
    {
      name: 'at the end of a loop',
      context: way({ hops: [edge([ownHost()]), hop('distribution', [], { pass: 2 }), refused('POST')], model }),
    },
    { name: 'about a GET', context: way({ hops: [edge([ownHost()]), hop('s3-bucket', [])], model }) },
  ])('$name', ({ context }) => expect(brief(s3MethodRefused, context)).toEqual([]));
});
