import { describe, expect, it } from 'vitest';
import { brief, edge, fine, hop, line, ownHost, step, way } from '../../testing.ts';
import { s3DirectoryIndex } from './s3-directory-index.ts';

const selected = (key: string) => step({ kind: 'bucket-selected', bucket: 'site', key }, line(91));

describe('s3-directory-index reports', () => {
  it.each([
    {
      name: 'a key that ends in a slash',
      context: way({ hops: [edge([ownHost()]), hop('s3-bucket', [selected('docs/')])] }),
      expected: ['error outcome at 91: index-in-function website-endpoint'],
    },
    {
      name: 'such a key that is taken to exist, as a warning',
      context: way({ hops: [edge([ownHost()], { answer: fine }), hop('s3-bucket', [selected('docs/')])] }),
      expected: ['warning request at 91: index-in-function website-endpoint'],
    },
  ])('$name', ({ context, expected }) => expect(brief(s3DirectoryIndex, context)).toEqual(expected));
});

describe('s3-directory-index is silent', () => {
  it.each([
    { name: 'for the root', context: way({ hops: [edge([ownHost()]), hop('s3-bucket', [selected('')])] }) },
    { name: 'for an ordinary key', context: way({ hops: [edge([ownHost()]), hop('s3-bucket', [selected('docs/index.html')])] }) },
    { name: 'at a website endpoint', context: way({ hops: [edge([ownHost()]), hop('s3-website', [selected('docs/')])] }) },
    {
      name: 'in a loop',
      context: way({ hops: [edge([ownHost()]), hop('distribution', [], { pass: 2 }), hop('s3-bucket', [selected('docs/')])] }),
    },
  ])('$name', ({ context }) => expect(brief(s3DirectoryIndex, context)).toEqual([]));
});
