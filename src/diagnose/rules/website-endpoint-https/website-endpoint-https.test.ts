import { describe, expect, it } from 'vitest';
import { brief, edge, line, ownHost, step, way } from '../../testing.ts';
import { websiteEndpointHttps } from './website-endpoint-https.ts';

const refused = step({ kind: 'connection-failed', status: 504, reason: 'website-https', to: 'x', host: 'x' }, line(34));

describe('website-endpoint-https reports', () => {
  it.each([
    {
      name: 'a website endpoint asked over HTTPS',
      context: way({ hops: [edge([ownHost(), refused])] }),
      expected: ['error outcome at 34: http-only rest-endpoint'],
    },
  ])('$name', ({ context, expected }) => expect(brief(websiteEndpointHttps, context)).toEqual(expected));
});

describe('website-endpoint-https is silent', () => {
  it.each([
    {
      name: 'another failure to connect',
      context: way({
        hops: [edge([ownHost(), step({ kind: 'connection-failed', status: 502, reason: 'http-only-api', to: 'x', host: 'x' })])],
      }),
    },
    { name: 'no failure', context: way({ hops: [edge([ownHost()])] }) },
  ])('$name', ({ context }) => expect(brief(websiteEndpointHttps, context)).toEqual([]));
});
