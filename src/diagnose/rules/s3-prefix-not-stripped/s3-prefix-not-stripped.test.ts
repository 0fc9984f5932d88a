import { describe, expect, it } from 'vitest';
import { located } from '../../../model/value.ts';
import { behavior, brief, distribution, edge, hop, line, origin, ownHost, request, step, way } from '../../testing.ts';
import { s3PrefixNotStripped } from './s3-prefix-not-stripped.ts';

const to = (id: string) => ({ targetOriginId: located(id, line(3)) });
const model = (usual: string, originPath = '', keys: readonly string[] = []) => ({
  distributions: [
    distribution({
      origins: [origin('api', 'images.s3.eu-west-1.amazonaws.com', 30, { originPath: located(originPath, line(33)) })],
      behaviors: [behavior('/api/*', 10), behavior(null, 20, to(usual))],
    }),
  ],
  bucketListings: keys.length === 0 ? [] : [{ at: line(99), bucket: 'images', keys, complete: true }],
});
const lacking = (key: string) =>
  hop('s3-bucket', [step({ kind: 'object-missing', bucket: 'images', key, listable: true, proved: false }, line(90))]);
const asked = (key: string, given: ReturnType<typeof model>) =>
  way({ hops: [edge([ownHost()], { sends: request({ path: `/${key}` }) }), lacking(key)], model: given });

describe('s3-prefix-not-stripped reports', () => {
  it.each([
    {
      name: 'a key with the pattern’s prefix',
      context: asked('api/a.jpg', model('site')),
      expected: ['error outcome at 90,31: strip-in-function'],
    },
    {
      name: 'a prefix that the origin path doubles',
      context: asked('api/api/a.jpg', model('site', '/api')),
      expected: ['error outcome at 90,31: empty-origin-path strip-in-function'],
    },
    {
      name: 'it although a listing holds the key without it',
      context: asked('api/a.jpg', model('site', '', ['a.jpg'])),
      expected: ['error outcome at 90,31: strip-in-function'],
    },
  ])('$name', ({ context, expected }) => expect(brief(s3PrefixNotStripped, context)).toEqual(expected));
});

describe('s3-prefix-not-stripped is silent', () => {
  it.each([
    { name: 'where the bucket is the site’s', context: asked('api/a.jpg', model('api')) },
    { name: 'where the bucket has keys with the prefix', context: asked('api/a.jpg', model('site', '', ['api/b.jpg'])) },
    {
      name: 'where the object is there',
      context: way({ hops: [edge([ownHost()], { sends: request({ path: '/api/a.jpg' }) }), hop('s3-bucket', [])], model: model('site') }),
    },
    {
      name: 'at the end of a loop',
      context: way({
        hops: [
          hop('custom-origin', []),
          (index) => ({ ...edge([ownHost()], { pass: 2, sends: request({ path: '/api/a' }) })(index) }),
          lacking('api/a'),
        ],
        model: model('site'),
      }),
    },
  ])('$name', ({ context }) => expect(brief(s3PrefixNotStripped, context)).toEqual([]));
});
