import { describe, expect, it } from 'vitest';

import { brief, distribution, edge, hop, line, origin, ownHost, step, way } from '../../testing.ts';
import { s3WrongRegionRedirect } from './s3-wrong-region-redirect.ts';

const model = { distributions: [distribution({ origins: [origin('api', 'site.s3.amazonaws.com', 30)] })] };
const sent = step({ kind: 's3-redirected', bucket: 'site', region: 'ap-southeast-2' });
const selected = step({ kind: 'bucket-selected', bucket: 'site', key: 'a' });

describe('s3-wrong-region-redirect reports', () => {
  it.each([
    {
      name: 'a redirect',
      context: way({ hops: [edge([ownHost()]), hop('s3-bucket', [selected, sent])], model, outcome: { status: 307 } }),
      expected: ['error outcome at 31: regional-domain'],
    },
    {
      name: 'one that the viewer got without CloudFront',
      context: way({ hops: [hop('s3-bucket', [selected, sent])] }),
      expected: ['error outcome at : '],
    },
    {
      name: 'one behind a failover, as a warning',
      context: way({
        hops: [edge([ownHost(), step({ kind: 'failed-over', from: 'a', to: 'b', status: 500 }, line(1))]), hop('s3-bucket', [sent])],
        model,
      }),
      expected: ['warning request at 31: regional-domain'],
    },
  ])('$name', ({ context, expected }) => expect(brief(s3WrongRegionRedirect, context)).toEqual(expected));
});

describe('s3-wrong-region-redirect is silent', () => {
  it.each([
    { name: 'where the bucket answers', context: way({ hops: [edge([ownHost()]), hop('s3-bucket', [selected])], model }) },
    {
      name: 'about other redirects',
      context: way({ hops: [edge([step({ kind: 'viewer-redirected', status: 301, location: 'x' })])], model }),
    },
    { name: 'about other places', context: way({ hops: [edge([ownHost()]), hop('rest-api', [])], model }) },
  ])('$name', ({ context }) => expect(brief(s3WrongRegionRedirect, context)).toEqual([]));
});
