import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { brief, distribution, edge, line, origin, ownHost, way } from '../../testing.ts';
import { websiteEndpointAsS3Origin } from './website-endpoint-as-s3-origin.ts';

const s3 = { config: { kind: 's3' as const, at: line(40), originAccessIdentity: located('', line(41)) } };
const website = 'site.s3-website-eu-west-1.amazonaws.com';
const of = (...origins: readonly ReturnType<typeof origin>[]) =>
  way({ hops: [edge([ownHost()])], model: { distributions: [distribution({ origins })] } });

describe('website-endpoint-as-s3-origin reports', () => {
  it.each([
    {
      name: 'a website endpoint with S3OriginConfig',
      context: of(origin('site', website, 30, s3)),
      expected: ['error configuration at 31,40: website-as-custom-origin'],
    },
  ])('$name', ({ context, expected }) => expect(brief(websiteEndpointAsS3Origin, context)).toEqual(expected));
});

describe('website-endpoint-as-s3-origin is silent', () => {
  it.each([
    { name: 'about a custom origin', context: of(origin('site', website, 30)) },
    { name: 'about a REST endpoint', context: of(origin('site', 'site.s3.eu-west-1.amazonaws.com', 30, s3)) },
  ])('$name', ({ context }) => expect(brief(websiteEndpointAsS3Origin, context)).toEqual([]));
});
