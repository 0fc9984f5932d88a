import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { brief, distribution, edge, fine, hop, line, ownHost, step, way } from '../../testing.ts';
import { rootObjectReachesOrigin } from './root-object-reaches-origin.ts';

const model = { distributions: [distribution({ defaultRootObject: located('index.html', line(6)) })] };
const applied = step({ kind: 'root-object-applied', object: 'index.html', path: '/index.html' });

describe('root-object-reaches-origin reports', () => {
  it.each([
    {
      name: 'an API asked for the object',
      context: way({ hops: [edge([applied, ownHost()]), hop('rest-api', [])], model }),
      expected: ['error outcome at 6: empty-root-object rewrite-in-function'],
    },
    {
      name: 'an origin that has the object, as a warning',
      context: way({ hops: [edge([applied, ownHost()], { answer: fine }), hop('custom-origin', [])], model }),
      expected: ['warning request at 6: empty-root-object rewrite-in-function'],
    },
  ])('$name', ({ context, expected }) => expect(brief(rootObjectReachesOrigin, context)).toEqual(expected));
});

describe('root-object-reaches-origin is silent', () => {
  it.each([
    { name: 'a bucket asked for the object', context: way({ hops: [edge([applied, ownHost()]), hop('s3-bucket', [])], model }) },
    { name: 'another path', context: way({ hops: [edge([ownHost()]), hop('rest-api', [])], model }) },
  ])('$name', ({ context }) => expect(brief(rootObjectReachesOrigin, context)).toEqual([]));
});
