import { describe, expect, it } from 'vitest';
import { brief, edge, fine, hop, line, ownHost, step, way } from '../../testing.ts';
import { preflightNotAnswered } from './preflight-not-answered.ts';

const sample = { method: 'OPTIONS', headers: [['Origin', 'https://a.example']] as const };
const refused = step({ kind: 'method-refused', method: 'OPTIONS', allowed: [], pattern: '/api/*' }, line(13));
const absent = step(
  {
    kind: 'method-missing',
    api: 'a1b2',
    stage: 'prod',
    path: '/x',
    method: 'OPTIONS',
    resource: '/x',
    methods: ['GET'],
    authorizationHeader: null,
  },
  line(62),
);

describe('preflight-not-answered reports', () => {
  it.each([
    {
      name: 'a behavior that does not allow OPTIONS',
      context: way({ hops: [edge([refused])], sample }),
      expected: ['error outcome at 13: allow-options same-origin'],
    },
    {
      name: 'a bucket without CORS',
      context: way({
        hops: [edge([ownHost()]), hop('s3-bucket', [step({ kind: 's3-method-refused', method: 'OPTIONS', preflight: true }, line(5))])],
        sample,
      }),
      expected: ['error outcome at 5: bucket-cors same-origin'],
    },
    {
      name: 'an API without OPTIONS',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [absent])], sample }),
      expected: ['error outcome at 62: options-method same-origin'],
    },
    {
      name: 'an authorizer that wants a token of the preflight',
      context: way({
        hops: [
          hop('http-api', [step({ kind: 'authorization-checked', type: 'JWT', authorizer: 'x', result: 'unauthenticated' }, line(4))]),
        ],
        sample,
      }),
      expected: ['error outcome at 4: options-method same-origin'],
    },
  ])('$name', ({ context, expected }) => expect(brief(preflightNotAnswered, context)).toEqual(expected));
});

describe('preflight-not-answered is silent', () => {
  it.each([
    { name: 'when it is answered', context: way({ hops: [edge([ownHost()], { answer: fine }), hop('rest-api', [])], sample }) },
    { name: 'for OPTIONS that is no preflight', context: way({ hops: [edge([refused])], sample: { method: 'OPTIONS' } }) },
    { name: 'for another method', context: way({ hops: [edge([refused])], sample: { ...sample, method: 'POST' } }) },
    {
      name: 'when the check allowed it and something else failed',
      context: way({
        hops: [hop('http-api', [step({ kind: 'authorization-checked', type: 'JWT', authorizer: 'x', result: 'allowed' })])],
        sample,
      }),
    },
  ])('$name', ({ context }) => expect(brief(preflightNotAnswered, context)).toEqual([]));
});
