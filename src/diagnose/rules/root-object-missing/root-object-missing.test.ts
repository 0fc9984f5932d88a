import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { brief, distribution, edge, hop, line, origin, ownHost, request, step, way } from '../../testing.ts';
import { rootObjectMissing } from './root-object-missing.ts';

const model = { distributions: [distribution({ origins: [origin('api', 'site.s3.eu-west-1.amazonaws.com', 30)] })] };
const listed = (listable: boolean) => hop('s3-bucket', [step({ kind: 'bucket-listed', bucket: 'site', listable })]);
const root = { request: request({ path: '/' }) };

describe('root-object-missing reports', () => {
  it.each([
    {
      name: 'a root that the bucket refuses to list',
      context: way({ hops: [edge([ownHost()], root), listed(false)], model }),
      expected: ['error outcome at 31: set-root-object'],
    },
    {
      name: 'a list that everybody sees, as a warning',
      context: way({ hops: [edge([ownHost()], root), listed(true)], model }),
      expected: ['warning request at 31: set-root-object'],
    },
  ])('$name', ({ context, expected }) => expect(brief(rootObjectMissing, context)).toEqual(expected));
});

describe('root-object-missing is silent', () => {
  it.each([
    {
      name: 'with a root object',
      context: way({
        hops: [edge([ownHost()], root), listed(false)],
        model: { distributions: [distribution({ defaultRootObject: located('a', line(5)) })] },
      }),
    },
    {
      name: 'about a function that asks for the root',
      context: way({ hops: [edge([ownHost()], { request: request({ path: '/list' }) }), listed(false)], model }),
    },
    {
      name: 'at the end of a loop',
      context: way({ hops: [hop('custom-origin', []), hop('distribution', [], { ...root, pass: 2 }), listed(false)], model }),
    },
  ])('$name', ({ context }) => expect(brief(rootObjectMissing, context)).toEqual([]));
});
