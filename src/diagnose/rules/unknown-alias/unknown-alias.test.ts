import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { brief, distribution, edge, hop, line, step, viewerHost, way } from '../../testing.ts';
import { unknownAlias } from './unknown-alias.ts';

const model = { distributions: [distribution({ aliases: [located('www.example.com', line(7))] })] };
const unknown = step({ kind: 'host-unknown', host: 'shop.example.com', fleet: 'cloudfront' }, line(1));

describe('unknown-alias reports', () => {
  it.each([
    {
      name: 'a host that no distribution has',
      context: way({ hops: [hop('unknown-host', [unknown])], model }),
      expected: ['error outcome at 1,7: add-alias'],
    },
  ])('$name', ({ context, expected }) => expect(brief(unknownAlias, context)).toEqual(expected));
});

describe('unknown-alias is silent', () => {
  it.each([
    {
      name: 'a Host that was forwarded to another CloudFront, which is another rule',
      context: way({ hops: [edge([viewerHost()]), hop('unknown-host', [unknown])], model }),
    },
    {
      name: 'a host that API Gateway does not know',
      context: way({ hops: [hop('unknown-host', [step({ kind: 'host-unknown', host: 'x', fleet: 'api-gateway' })])], model }),
    },
  ])('$name', ({ context }) => expect(brief(unknownAlias, context)).toEqual([]));
});
