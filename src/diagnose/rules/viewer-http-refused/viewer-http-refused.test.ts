import { describe, expect, it } from 'vitest';
import { behavior, brief, distribution, edge, hop, step, viewerHost, way } from '../../testing.ts';
import { viewerHttpRefused } from './viewer-http-refused.ts';

const model = { distributions: [distribution({ behaviors: [behavior('/api/*', 10)] })] };
const refused = step({ kind: 'viewer-http-refused' });

describe('viewer-http-refused reports', () => {
  it.each([
    {
      name: 'HTTP at a behavior for HTTPS only',
      context: way({ hops: [edge([refused])], model }),
      expected: ['error outcome at 12: redirect-to-https call-https'],
    },
    {
      name: 'the second pass of a loop, as a warning',
      context: way({ hops: [edge([viewerHost()]), hop('distribution', [refused], { pass: 2, behaviorIndex: 0 })], model }),
      expected: ['warning request at 12: redirect-to-https call-https'],
    },
  ])('$name', ({ context, expected }) => expect(brief(viewerHttpRefused, context)).toEqual(expected));
});

describe('viewer-http-refused is silent', () => {
  it.each([
    {
      name: 'a redirect',
      context: way({ hops: [edge([step({ kind: 'viewer-redirected', status: 301, location: 'https://x/' })])], model }),
    },
    { name: 'HTTPS', context: way({ hops: [edge([viewerHost()])], model }) },
  ])('$name', ({ context }) => expect(brief(viewerHttpRefused, context)).toEqual([]));
});
