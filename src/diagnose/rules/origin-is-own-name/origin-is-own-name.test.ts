import { describe, expect, it } from 'vitest';

import { brief, distribution, edge, hop, origin, ownHost, request, viewerHost, way } from '../../testing.ts';
import { originIsOwnName } from './origin-is-own-name.ts';

const model = { distributions: [distribution({ origins: [origin('api', 'www.example.com', 30)] })] };
const sends = request({ to: 'www.example.com', host: 'www.example.com' });
const again = hop('distribution', [], { pass: 2 });

describe('origin-is-own-name reports', () => {
  it.each([
    {
      name: 'an alias as origin',
      context: way({ hops: [edge([ownHost()], { sends }), again], model }),
      expected: ['error outcome at 31: name-the-origin'],
    },
    {
      name: 'a third visit once',
      context: way({ hops: [edge([ownHost()], { sends }), again, hop('distribution', [], { pass: 3 })], model }),
      expected: ['error outcome at 31: name-the-origin'],
    },
  ])('$name', ({ context, expected }) => expect(brief(originIsOwnName, context)).toEqual(expected));
});

describe('origin-is-own-name is silent', () => {
  it.each([
    { name: 'about a loop of a forwarded Host', context: way({ hops: [edge([viewerHost()], { sends }), again], model }) },
    { name: 'about another distribution', context: way({ hops: [edge([ownHost()], { sends }), hop('distribution', [])], model }) },
    { name: 'where nothing comes back', context: way({ hops: [edge([ownHost()], { sends }), hop('custom-origin', [])], model }) },
  ])('$name', ({ context }) => expect(brief(originIsOwnName, context)).toEqual([]));
});
