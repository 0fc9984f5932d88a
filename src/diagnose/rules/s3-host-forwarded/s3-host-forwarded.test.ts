import { describe, expect, it } from 'vitest';
import { brief, edge, fine, hop, line, ownHost, request, step, viewerHost, way } from '../../testing.ts';
import { s3HostForwarded } from './s3-host-forwarded.ts';

const bucket = (host: string, parts = {}) => hop('s3-bucket', [], { request: request({ to: 'site.s3.amazonaws.com', host }), ...parts });

describe('s3-host-forwarded reports', () => {
  it.each([
    {
      name: 'a bucket that gets the viewer’s Host',
      context: way({ hops: [edge([viewerHost()]), bucket('test.cloudfront.net')] }),
      expected: ['error outcome at 40: cors-s3-origin no-origin-request-policy'],
    },
    {
      name: 'a website endpoint',
      context: way({
        hops: [edge([viewerHost()]), hop('s3-website', [], { request: request({ to: 'site.s3-website-us-east-1.amazonaws.com' }) })],
      }),
      expected: ['error outcome at 40: cors-s3-origin no-origin-request-policy'],
    },
    {
      name: 'a first origin left behind, as a warning',
      context: way({
        hops: [
          edge([viewerHost(), step({ kind: 'failed-over', from: 'site', to: 'api', status: 403 }, line(1))]),
          bucket('test.cloudfront.net'),
          hop('rest-api', [], { from: 0, arrival: 'failover', answer: fine }),
        ],
        outcome: { kind: 'reaches', status: null },
      }),
      expected: ['warning request at 40: cors-s3-origin no-origin-request-policy'],
    },
  ])('$name', ({ context, expected }) => expect(brief(s3HostForwarded, context)).toEqual(expected));

  it('names the behavior that an error page is fetched through', () => {
    const failed = step({ kind: 'error-page-failed', errorCode: 403, page: '/e.html', pattern: '/e.html', origin: 'site', status: 404 });
    const context = way({
      hops: [edge([viewerHost(), failed], { behavior: '/api/*' }), bucket('test.cloudfront.net', { from: 0, arrival: 'error-page' })],
    });
    expect(brief(s3HostForwarded, context)).toEqual(['error outcome at 40: ']);
    expect(s3HostForwarded.check(context)[0]?.params['behavior']).toBe('/e.html');
  });
});

describe('s3-host-forwarded is silent', () => {
  it.each([
    { name: 'when the bucket gets its own name', context: way({ hops: [edge([ownHost()]), bucket('site.s3.amazonaws.com')] }) },
    { name: 'when a bucket has the viewer’s name', context: way({ hops: [edge([viewerHost()]), bucket('site.s3.amazonaws.com')] }) },
    {
      name: 'when the bucket is called after the viewer’s host',
      context: way({
        hops: [
          edge([viewerHost()]),
          hop('s3-bucket', [step({ kind: 'bucket-selected', bucket: 'test.cloudfront.net', key: 'x' })], { request: request() }),
        ],
      }),
    },
    { name: 'when an API gets the viewer’s Host', context: way({ hops: [edge([viewerHost()]), hop('rest-api', [])] }) },
  ])('$name', ({ context }) => expect(brief(s3HostForwarded, context)).toEqual([]));
});
