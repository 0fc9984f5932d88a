import { describe, expect, it } from 'vitest';
import { brief, edge, hop, line, ownHost, step, way } from '../../testing.ts';
import { s3MissingKeyForbidden } from './s3-missing-key-forbidden.ts';

const gone = (listable: boolean) => step({ kind: 'object-missing', bucket: 'site', key: 'a', listable, proved: false }, line(90));
const bucket = (listable: boolean) => hop('s3-bucket', [gone(listable)]);

describe('s3-missing-key-forbidden reports', () => {
  it.each([
    {
      name: 'a missing key that nobody may list',
      context: way({ hops: [edge([ownHost()]), bucket(false)] }),
      expected: ['error outcome at 90: upload-object grant-list-bucket'],
    },
    {
      name: 'the end of a loop, as a warning',
      context: way({ hops: [edge([ownHost()]), hop('distribution', [], { pass: 2 }), bucket(false)] }),
      expected: ['warning request at 90: '],
    },
  ])('$name', ({ context, expected }) => expect(brief(s3MissingKeyForbidden, context)).toEqual(expected));
});

describe('s3-missing-key-forbidden is silent', () => {
  it.each([
    { name: 'when the bucket may be listed', context: way({ hops: [edge([ownHost()]), bucket(true)], outcome: { status: 404 } }) },
    { name: 'when an error page stands in for it', context: way({ hops: [edge([ownHost()]), bucket(false)], outcome: { status: 200 } }) },
  ])('$name', ({ context }) => expect(brief(s3MissingKeyForbidden, context)).toEqual([]));
});
