import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { brief, distribution, edge, hop, line, origin, ownHost, step, way } from '../../testing.ts';
import { functionUrlPayloadHash } from './function-url-payload-hash.ts';

const model = {
  distributions: [
    distribution({ origins: [origin('api', 'abc.lambda-url.eu-west-1.on.aws', 30, { originAccessControlId: located('E2', line(35)) })] }),
  ],
};
const checked = (result: 'denied' | 'allowed') => step({ kind: 'authorization-checked', type: 'AWS_IAM', authorizer: null, result });

describe('function-url-payload-hash reports', () => {
  it.each([
    {
      name: 'a body without its hash',
      context: way({ hops: [edge([ownHost()]), hop('function-url', [checked('denied')])], model }),
      expected: ['error outcome at 35,31: send-payload-hash'],
    },
  ])('$name', ({ context, expected }) => expect(brief(functionUrlPayloadHash, context)).toEqual(expected));
});

describe('function-url-payload-hash is silent', () => {
  it.each([
    { name: 'where the signature holds', context: way({ hops: [edge([ownHost()]), hop('function-url', [checked('allowed')])], model }) },
    { name: 'about an API’s own check', context: way({ hops: [edge([ownHost()]), hop('rest-api', [checked('denied')])], model }) },
  ])('$name', ({ context }) => expect(brief(functionUrlPayloadHash, context)).toEqual([]));
});
