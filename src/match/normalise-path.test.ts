import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePath } from './normalise-path.ts';

describe('normalising a path', () => {
  it.each([
    ['/a/b', '/a/b'],
    ['', '/'],
    ['a', '/a'],
    ['/', '/'],
    ['/a/', '/a/'],
    ['/a/b/..', '/a/'],
    ['/a/b/.', '/a/b/'],
    ['/a/./b', '/a/b'],
    ['/a/../../b', '/b'],
    ['/..', '/'],
    ['/a/...', '/a/...'],
    ['/a/..b', '/a/..b'],
    ['//api/x', '/api/x'],
    ['/api//', '/api/'],
    ['/%61pi/x', '/api/x'],
    ['/%7Euser', '/~user'],
    ['/%2e%2E/x', '/x'],
    ['/a%2fb', '/a%2Fb'],
    ['/a%20b%40', '/a%20b%40'],
    ['/100%', '/100%'],
    ['/%zz%4', '/%zz%4'],
    ['/%e3%81%82', '/%E3%81%82'],
    ['/a\\..\\b', '/a\\..\\b'],
    ['/a/.well-known/x', '/a/.well-known/x'],
  ])('%s becomes %s', (raw, path) => {
    expect(normalisePath(raw)).toEqual({ path, ambiguous: false });
  });

  it.each([
    ['/a//../b', '/a/b'],
    ['/a//..', '/a/'],
    ['//../a//..//..', '/a/'],
  ])('%s becomes %s, and might become something else', (raw, path) => {
    expect(normalisePath(raw)).toEqual({ path, ambiguous: true });
  });

  it('gives a path that normalising changes no more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('/', '.', 'a', '%', '2', 'F', 'e', 'E'), maxLength: 16 }), (raw) => {
        const { path } = normalisePath(raw);
        expect(path).toMatch(/^\/(?!\/)/);
        // `%%65E` style texts may spell a new escape once decoded: only what holds none must stay.
        fc.pre(!raw.includes('%'));
        expect(normalisePath(path)).toEqual({ path, ambiguous: false });
      }),
    );
  });
});
