import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { answered } from '../../../trace/answers.ts';
import { behavior, brief, distribution, edge, fine, hop, line, ownHost, request, step, way } from '../../testing.ts';
import { errorCached } from './error-cached.ts';

const entry = (code: number, seconds: number) => ({
  at: line(60),
  errorCode: located(code, line(61)),
  responsePagePath: null,
  responseCode: null,
  errorCachingMinTtl: located(seconds, line(64)),
});
const model = (...customErrorResponses: readonly ReturnType<typeof entry>[]) => ({
  distributions: [distribution({ behaviors: [behavior('/api/*', 10)], customErrorResponses })],
});
const ends = (status: number, given = model(), method = 'GET') =>
  way({
    hops: [
      edge([ownHost()], { sends: request(), request: request({ method }), answer: answered('custom-origin', status) }),
      hop('custom-origin', []),
    ],
    sample: { method },
    model: given,
  });

describe('error-cached reports', () => {
  it.each([
    {
      name: 'an error that CloudFront keeps by itself',
      context: ends(404),
      expected: ['info request at 10: invalidate'],
    },
    {
      name: 'a long time that was set',
      context: ends(502, model(entry(502, 300))),
      expected: ['warning request at 64: keep-no-errors invalidate'],
    },
    {
      name: 'a long time for a status that the origin may have kept',
      context: ends(403, model(entry(403, 300))),
      expected: ['warning request at 64: keep-no-errors invalidate'],
    },
    {
      name: 'an error behind an error page',
      context: way({
        hops: [edge([ownHost()], { sends: request() })],
        outcome: { status: 200, replaced: { status: 500, answeredBy: 'custom-origin', errorType: null } },
        model: model(),
      }),
      expected: ['info request at 10: invalidate'],
    },
  ])('$name', ({ context, expected }) => expect(brief(errorCached, context)).toEqual(expected));
});

describe('error-cached is silent', () => {
  it.each([
    { name: 'about a status that is not kept', context: ends(403) },
    { name: 'where nothing is kept', context: ends(404, model(entry(404, 0))) },
    { name: 'about a method that is not cached', context: ends(500, model(), 'POST') },
    {
      name: 'about an error of CloudFront’s own gates',
      context: way({ hops: [edge([step({ kind: 'viewer-http-refused' })], { answer: answered('cloudfront', 414) })], model: model() }),
    },
    { name: 'where all is well', context: way({ hops: [edge([ownHost()], { sends: request(), answer: fine })], model: model() }) },
  ])('$name', ({ context }) => expect(brief(errorCached, context)).toEqual([]));
});
