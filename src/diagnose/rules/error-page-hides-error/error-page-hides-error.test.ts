import { describe, expect, it } from 'vitest';
import { brief, edge, hop, line, ownHost, step, way } from '../../testing.ts';
import { errorPageHidesError } from './error-page-hides-error.ts';

const served = step(
  {
    kind: 'error-page-served',
    errorCode: 403,
    errorBy: 'api-gateway',
    page: '/index.html',
    pattern: null,
    origin: 'site',
    responseCode: 200,
  },
  line(70),
);
const gone = step({ kind: 'error-page-failed', errorCode: 403, page: '/index.html', pattern: null, origin: 'site', status: 404 }, line(70));
const absent = step({ kind: 'object-missing', bucket: 'site', key: 'about', listable: false, proved: false });
const found = hop('s3-bucket', [], { from: 0, arrival: 'error-page' });
const by = (answeredBy: 'api-gateway' | 's3' | 'cloudfront', status = 200) => ({
  status,
  replaced: { status: 403, answeredBy, errorType: null },
});

describe('error-page-hides-error reports', () => {
  it.each([
    {
      name: 'a page in place of an API error',
      context: way({ hops: [edge([ownHost(), served]), hop('rest-api', []), found], outcome: by('api-gateway') }),
      expected: ['error outcome at 70: function-instead remove-error-response own-distribution'],
    },
    {
      name: 'a page that is itself missing',
      context: way({ hops: [edge([ownHost(), gone]), hop('rest-api', []), found], outcome: by('api-gateway', 404) }),
      expected: ['error outcome at 70: function-instead remove-error-response own-distribution'],
    },
    {
      name: 'a page at the end of a loop',
      context: way({
        hops: [
          edge([ownHost()]),
          hop('distribution', [served], { pass: 2 }),
          hop('s3-bucket', [absent]),
          hop('s3-bucket', [], { from: 1, arrival: 'error-page' }),
        ],
        outcome: by('s3'),
      }),
      expected: ['error outcome at 70: function-instead remove-error-response own-distribution'],
    },
  ])('$name', ({ context, expected }) => expect(brief(errorPageHidesError, context)).toEqual(expected));
});

describe('error-page-hides-error is silent', () => {
  it.each([
    {
      name: 'for a deep link of the site, which the page is there for',
      context: way({ hops: [edge([ownHost(), served]), hop('s3-bucket', [absent]), found], outcome: by('s3') }),
    },
    { name: 'when nothing was replaced', context: way({ hops: [edge([ownHost()]), hop('rest-api', [])] }) },
    {
      name: 'when a page only might stand in',
      context: way({
        hops: [
          edge([ownHost(), step({ kind: 'error-page-possible', codes: [403], page: '/index.html', responseCode: 200 })]),
          hop('rest-api', []),
        ],
      }),
    },
  ])('$name', ({ context }) => expect(brief(errorPageHidesError, context)).toEqual([]));
});
