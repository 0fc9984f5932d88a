import { describe, expect, it } from 'vitest';
import { behavior, brief, distribution, edge, hop, line, step, viewerHost, way } from '../../testing.ts';
import { methodNotAllowed } from './method-not-allowed.ts';

const model = { distributions: [distribution({ behaviors: [behavior('/api/*', 10), behavior(null, 20)] })] };
const refused = (method: string, pattern: string | null) =>
  step({ kind: 'method-refused', method, allowed: ['GET', 'HEAD'], pattern }, line(13));

describe('method-not-allowed reports', () => {
  it.each([
    {
      name: 'a POST to a behavior for GET and HEAD',
      context: way({ hops: [edge([refused('POST', '/api/*')])], model }),
      expected: ['error outcome at 13: allow-methods'],
    },
    {
      name: 'a POST that fell to the default behavior',
      context: way({ hops: [edge([refused('POST', null)], { behavior: 'Default (*)', behaviorIndex: 1 })], model }),
      expected: ['error outcome at 13,23: allow-methods own-behavior'],
    },
    {
      name: 'a method that no behavior can allow',
      context: way({ hops: [edge([refused('TRACE', '/api/*')])], model }),
      expected: ['error outcome at 13: '],
    },
    {
      name: 'the second pass of a loop, as a warning: allowing more would not help',
      context: way({
        hops: [edge([viewerHost()]), hop('distribution', [refused('POST', '/api/*')], { pass: 2, behaviorIndex: 0 })],
        model,
      }),
      expected: ['warning request at 13: '],
    },
  ])('$name', ({ context, expected }) => expect(brief(methodNotAllowed, context)).toEqual(expected));
});

describe('method-not-allowed is silent', () => {
  it.each([
    { name: 'when the method is allowed', context: way({ hops: [edge([viewerHost()])], model }) },
    {
      name: 'when the API lacks the method',
      context: way({
        hops: [
          edge([]),
          hop('rest-api', [
            step({
              kind: 'method-missing',
              api: 'a',
              stage: 'p',
              path: '/',
              method: 'POST',
              resource: '/',
              methods: [],
              authorizationHeader: null,
            }),
          ]),
        ],
        model,
      }),
    },
    {
      name: 'when S3 refuses the method',
      context: way({ hops: [edge([]), hop('s3-bucket', [step({ kind: 's3-method-refused', method: 'POST', preflight: false })])], model }),
    },
    { name: 'when a GET has a body', context: way({ hops: [edge([step({ kind: 'get-with-body-refused' })])], model }) },
  ])('$name', ({ context }) => expect(brief(methodNotAllowed, context)).toEqual([]));
});
