import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeObjectKey, decodeRoutePath } from './route-path.ts';

describe('decoding', () => {
  it.each([
    ['/a/b', '/a/b'],
    ['/a%2Fb', '/a/b'],
    ['/capture/space%20value', '/capture/space value'],
    ['/RSC/%40id%2Fassets%2Frsf0.js%23save.txt', '/RSC/@id/assets/rsf0.js#save.txt'],
    ['/%E3%81%82', '/あ'],
    ['/%F0%9F%98%8A', '/😊'],
    ['/a%3Fb%2Fc', '/a'],
    ['/%2541', '/%41'],
    ['/100%', '/100%'],
    ['/%zz', '/%zz'],
    ['/%E3%81', '/%E3%81'],
    ['/%FF%41', '/%FFA'],
    ['/%E3%81%82%FF%20', '/あ%FF '],
    ['/a+b', '/a+b'],
  ])('a route path: %s is %s', (raw, decoded) => {
    expect(decodeRoutePath(raw)).toBe(decoded);
  });

  it.each([
    ['/prod/api/test', 'prod/api/test'],
    ['/dir/', 'dir/'],
    ['/', ''],
    ['//x', '/x'],
    ['/a%20b%3Fc', 'a b?c'],
  ])('an object key: %s is %s', (raw, key) => {
    expect(decodeObjectKey(raw)).toBe(key);
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => {
        expect(decodeObjectKey(`/${encodeURIComponent(key)}`)).toBe(key);
      }),
    );
  });
});
