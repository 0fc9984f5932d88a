import { describe, expect, it } from 'vitest';
import { behavior, brief, distribution, edge, hop, origin, ownHost, request, step, viewerHost, way } from '../../testing.ts';
import { hostHeaderRejected } from './host-header-rejected.ts';

const d = distribution({
  behaviors: [behavior('/api/*', 10), behavior(null, 20)],
  origins: [origin('api', 'a1b2.execute-api.us-east-1.amazonaws.com', 30)],
});
const model = { distributions: [d] };

const refused = step({ kind: 'api-host-refused', host: 'test.cloudfront.net', expected: 'a1b2.execute-api.us-east-1.amazonaws.com' });
const foreign = step({ kind: 'api-host-refused', host: 'test.cloudfront.net', expected: 'x.lambda-url.us-east-1.on.aws' });
const nobody = step({ kind: 'edge-dispatched', host: 'test.cloudfront.net', api: 'a1b2', to: null, own: false });

describe('host-header-rejected reports', () => {
  it.each([
    {
      name: 'a regional API',
      context: way({ hops: [edge([viewerHost()]), hop('rest-api', [refused])], model }),
      expected: ['error outcome at 40,31: all-viewer-except-host no-origin-request-policy'],
    },
    {
      name: 'a regional API that could have the name of the viewer’s host',
      context: way({
        hops: [edge([viewerHost()]), hop('rest-api', [refused], { request: request({ host: 'www.example.com' }) })],
        model,
      }),
      expected: ['error outcome at 40,31: all-viewer-except-host no-origin-request-policy custom-domain-of-that-name'],
    },
    {
      name: 'a function URL',
      context: way({ hops: [edge([viewerHost()]), hop('function-url', [foreign])], model }),
      expected: ['error outcome at 40,31: all-viewer-except-host no-origin-request-policy'],
    },
    {
      name: 'an edge front that finds no distribution',
      context: way({ hops: [edge([viewerHost({ hostBy: 'legacy' })]), hop('edge-front', [nobody])], model }),
      expected: ['error outcome at 40,31: legacy-headers-without-host'],
    },
    {
      name: 'a first origin that a group left behind, as a warning',
      context: way({
        hops: [
          edge([viewerHost(), step({ kind: 'failed-over', from: 'api', to: 'site', status: 403 })]),
          hop('rest-api', [refused]),
          hop('s3-bucket', [], { from: 0, arrival: 'failover' }),
        ],
        model,
      }),
      expected: ['warning request at 40,31: all-viewer-except-host no-origin-request-policy'],
    },
  ])('$name', ({ context, expected }) => expect(brief(hostHeaderRejected, context)).toEqual(expected));
});

describe('host-header-rejected is silent', () => {
  it.each([
    { name: 'when Host is not forwarded', context: way({ hops: [edge([ownHost()]), hop('rest-api', [refused])], model }) },
    { name: 'when the viewer called the API itself with another Host', context: way({ hops: [hop('rest-api', [refused])], model }) },
    {
      name: 'when the edge front is reached by its own Host',
      context: way({
        hops: [
          edge([viewerHost()]),
          hop('edge-front', [step({ kind: 'edge-dispatched', host: 'a1b2', api: 'a1b2', to: null, own: true })]),
        ],
        model,
      }),
    },
    { name: 'at a bucket, which is another rule', context: way({ hops: [edge([viewerHost()]), hop('s3-bucket', [foreign])], model }) },
  ])('$name', ({ context }) => expect(brief(hostHeaderRejected, context)).toEqual([]));
});
