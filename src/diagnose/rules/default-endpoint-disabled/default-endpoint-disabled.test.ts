import { describe, expect, it } from 'vitest';
import { brief, edge, hop, line, ownHost, step, way } from '../../testing.ts';
import { defaultEndpointDisabled } from './default-endpoint-disabled.ts';

const refused = step({ kind: 'endpoint-disabled', api: 'a1b2' }, line(80));

describe('default-endpoint-disabled reports', () => {
  it.each([
    {
      name: 'a disabled endpoint as origin',
      context: way({ hops: [edge([ownHost()]), hop('rest-api', [refused])] }),
      expected: ['error outcome at 80: custom-domain-origin enable-endpoint'],
    },
    {
      name: 'a disabled endpoint called by its name',
      context: way({ hops: [hop('http-api', [refused])] }),
      expected: ['error outcome at 80: enable-endpoint'],
    },
  ])('$name', ({ context, expected }) => expect(brief(defaultEndpointDisabled, context)).toEqual(expected));
});

describe('default-endpoint-disabled is silent', () => {
  it.each([
    { name: 'a private API', context: way({ hops: [hop('rest-api', [step({ kind: 'private-refused', api: 'a1b2' })])] }) },
    { name: 'an open endpoint', context: way({ hops: [hop('rest-api', [])] }) },
  ])('$name', ({ context }) => expect(brief(defaultEndpointDisabled, context)).toEqual([]));
});
