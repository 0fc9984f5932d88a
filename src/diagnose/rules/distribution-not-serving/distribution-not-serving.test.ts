import { describe, expect, it } from 'vitest';

import { brief, distribution, edge, hop, line, ownHost, step, way } from '../../testing.ts';
import { distributionNotServing } from './distribution-not-serving.ts';

const model = { distributions: [distribution()] };
const refuses = (reason: 'disabled' | 'staging' | 'tenant-only' | 'client-certificate') =>
  way({ hops: [hop('distribution', [step({ kind: 'distribution-refuses', reason }, line(7))])], model });

describe('distribution-not-serving reports', () => {
  it.each([
    {
      name: 'a disabled one',
      context: refuses('disabled'),
      expected: ['error outcome at 7,0: enable-distribution'],
    },
    {
      name: 'a staging one',
      context: refuses('staging'),
      expected: ['error outcome at 7,0: ask-primary'],
    },
    {
      name: 'one for tenants',
      context: refuses('tenant-only'),
      expected: ['error outcome at 7,0: ask-tenant'],
    },
    {
      name: 'a certificate that lacks',
      context: refuses('client-certificate'),
      expected: ['error outcome at 7,0: present-certificate'],
    },
  ])('$name', ({ context, expected }) => expect(brief(distributionNotServing, context)).toEqual(expected));
});

describe('distribution-not-serving is silent', () => {
  it.each([
    { name: 'where it serves', context: way({ hops: [edge([ownHost()])], model }) },
    { name: 'about other refusals', context: way({ hops: [edge([step({ kind: 'viewer-http-refused' })])], model }) },
    { name: 'about other places', context: way({ hops: [hop('rest-api', [])], model }) },
    {
      name: 'about API Gateway’s own CloudFront',
      context: way({ hops: [hop('edge-front', [step({ kind: 'chain-refused', arrivals: 3, through: [] })])], model }),
    },
  ])('$name', ({ context }) => expect(brief(distributionNotServing, context)).toEqual([]));
});
