import { describe, expect, it } from 'vitest';
import { behavior, brief, distribution, edge, fine, hop, origin, ownHost, step, way } from '../../testing.ts';
import { queryStringNotForwarded } from './query-string-not-forwarded.ts';

const model = {
  distributions: [
    distribution({ behaviors: [behavior('/api/*', 10)], origins: [origin('api', 'a1b2.execute-api.us-east-1.amazonaws.com', 30)] }),
  ],
};
const dropped = ownHost({ query: { kept: [], dropped: ['limit'] } });
const refused = step({ kind: 'parameters-checked', missing: ['method.request.querystring.limit'] });

describe('query-string-not-forwarded reports', () => {
  it.each([
    {
      name: 'what the request carried and the API missed',
      context: way({ hops: [edge([dropped]), hop('rest-api', [refused])], model }),
      expected: ['error outcome at 40,10: all-viewer-except-host'],
    },
    {
      name: 'what was left out without harm to this request, as a warning',
      context: way({ hops: [edge([dropped], { answer: fine }), hop('rest-api', [])], model }),
      expected: ['warning request at 40,10: all-viewer-except-host'],
    },
  ])('$name', ({ context, expected }) => expect(brief(queryStringNotForwarded, context)).toEqual(expected));
});

describe('query-string-not-forwarded is silent', () => {
  it.each([
    { name: 'when all goes on', context: way({ hops: [edge([ownHost()]), hop('rest-api', [refused])], model }) },
    { name: 'towards a bucket', context: way({ hops: [edge([dropped]), hop('s3-bucket', [])], model }) },
    {
      name: 'on the second pass of a loop',
      context: way({ hops: [edge([ownHost()]), hop('distribution', [dropped], { pass: 2 }), hop('rest-api', [])], model }),
    },
  ])('$name', ({ context }) => expect(brief(queryStringNotForwarded, context)).toEqual([]));
});
