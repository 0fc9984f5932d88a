import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, edge, hop, line, origin, ownHost, step, way } from '../../testing.ts';
import { errorPageUnreachable } from './error-page-unreachable.ts';

const response = (code: number, page = '/index.html') => ({
  at: line(60),
  errorCode: located(code, line(61)),
  responsePagePath: located(page, line(62)),
  responseCode: located(200, line(63)),
  errorCachingMinTtl: located(10, line(64)),
});
const to = (id: string) => ({ targetOriginId: located(id, line(3)) });
const origins = [
  origin('site', 'site.s3.us-east-1.amazonaws.com', 30),
  origin('api', 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com', 33),
  origin('app', 'app.example.org', 36),
];
const model = (pattern: string, target: string, ...pages: readonly ReturnType<typeof response>[]) => ({
  distributions: [
    distribution({
      origins,
      behaviors: [behavior(pattern, 20, to(target)), behavior(null, 24, to('site'))],
      customErrorResponses: pages,
    }),
  ],
});
const common = { errorCode: 403, page: '/index.html', pattern: '*.html', origin: 'app' };
const served = step({ kind: 'error-page-served', ...common, errorBy: 's3', responseCode: 200 }, line(70));
const servedBySite = step({ kind: 'error-page-served', ...common, pattern: null, origin: 'site', errorBy: 's3', responseCode: 200 });
const gone = step({ kind: 'error-page-failed', ...common, pattern: null, status: 404 }, line(70));
const missing = step({ kind: 'object-missing', bucket: 'site', key: 'index.html', listable: true, proved: false });
const lacking = hop('s3-bucket', [missing], { from: 0, arrival: 'error-page' });
const replaced = { status: 403, answeredBy: 's3' as const, errorType: null };

describe('error-page-unreachable reports', () => {
  it.each([
    {
      name: 'a page that is not there',
      context: way({
        hops: [edge([ownHost(), gone]), hop('s3-bucket', []), lacking],
        outcome: { status: 404, replaced },
        model: model('/api/*', 'api', response(403)),
      }),
      expected: ['error outcome at 60,70: upload-object remove-error-response'],
    },
    {
      name: 'a broad pattern that takes the page away from the bucket',
      context: way({
        hops: [edge([ownHost(), served]), hop('s3-bucket', [])],
        outcome: { status: 200, replaced },
        model: model('*.html', 'app', response(403)),
      }),
      expected: ['error outcome at 60,20,70: page-behavior remove-error-response'],
    },
    {
      name: 'a page that an API would be asked for, once for all its codes, before any error happens',
      context: way({ hops: [edge([ownHost()])], model: model('/index*', 'api', response(403), response(404)) }),
      expected: ['warning configuration at 60,20: page-behavior remove-error-response'],
    },
  ])('$name', ({ context, expected }) => expect(brief(errorPageUnreachable, context)).toEqual(expected));
});

describe('error-page-unreachable is silent', () => {
  it.each([
    {
      name: 'about a page in the bucket',
      context: way({ hops: [edge([ownHost(), servedBySite])], model: model('/api/*', 'api', response(403)) }),
    },
    {
      name: 'about pages with a directory of their own',
      context: way({ hops: [edge([ownHost()])], model: model('/errors/*', 'app', response(500, '/errors/500.html')) }),
    },
    { name: 'without error pages', context: way({ hops: [edge([ownHost()])], model: model('*.html', 'app') }) },
  ])('$name', ({ context }) => expect(brief(errorPageUnreachable, context)).toEqual([]));
});
