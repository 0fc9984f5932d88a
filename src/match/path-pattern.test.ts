import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePath } from './normalise-path.ts';
import { type Characters, compilePattern, dependsOnLeadingSlash, matchesPattern, whyNotMatched } from './path-pattern.ts';

/** Rows of the reference table: a pattern, paths it takes, paths it does not; paths raw, as a viewer sends them. */
const rows: readonly (readonly [pattern: string, takes: readonly string[], leaves: readonly string[]])[] = [
  [
    '/api/*',
    ['/api/', '/api/x', '/api/x/y', '/api//', '//api/x', '/x/../api/y', '/%61pi/x'],
    ['/api', '/API/x', '/apiary', '/v1/api/x', '/api%2Fx'],
  ],
  ['/api*', ['/api', '/api/', '/api/x', '/apiary', '/api.json'], ['/v1/api']],
  ['api/*', ['/api/', '/api/x', '/api/x/y'], ['/api', '/API/x', '/apiary', '/v1/api/x']],
  ['/api', ['/api'], ['/api/', '/api/x', '/ap', '/']],
  ['/api/', ['/api/'], ['/api', '/api/x']],
  ['test/', ['/test/'], ['/test/file1.jpg']],
  ['*.jpg', ['/a.jpg', '/x/y/a.jpg', '/.jpg'], ['/LOGO.JPG', '/a.jpg/']],
  ['/*.jpg', ['/a.jpg', '/x/y/a.jpg'], ['/LOGO.JPG', '/a.jpg/']],
  ['images/*.jpg', ['/images/a.jpg', '/images/product1/a.jpg'], ['/images.jpg']],
  ['a*.jpg', ['/apple.jpg', '/abra/cadabra/magic.jpg'], ['/b/apple.jpg']],
  ['a??.jpg', ['/ant.jpg', '/abe.jpg', '/a/b.jpg'], ['/ab.jpg', '/abcd.jpg']],
  ['*.doc*', ['/x.doc', '/x.docx', '/y/z.docm'], ['/x.do']],
  ['*.doc?', ['/x.docx'], ['/x.doc', '/x.docxy']],
  ['/*.json', ['/a.json', '/docs/openapi.json'], ['/a.json5']],
  ['/*/css/*', ['/x/css/a.css', '/x/y/css/a.css'], ['/css/a.css']],
  ['/*/*/css/*', ['/x/y/css/a.css'], ['/x/css/a.css']],
  ['/', ['/', ''], ['/index.html']],
  ['*', ['/', '/a', '/a/b?c'], []],
  ['/*', ['/', '/a/b'], []],
  ['**', ['/', '/a/b'], []],
  ['/a*b*c', ['/abc', '/axbxc', '/abbcc', '/ab/c'], ['/acb', '/abcd']],
  ['/a*ab', ['/aab', '/axab'], ['/ab']],
  ['/a/b*', ['/a/b', '/a/bc'], ['/a/b/..']],
  ['/a*', ['/a/b/..'], []],
];

describe('path pattern', () => {
  it.each(rows)('%s', (pattern, takes, leaves) => {
    const compiled = compilePattern(pattern);
    const taken = (path: string): boolean => matchesPattern(compiled, normalisePath(path).path);
    expect([...takes, ...leaves].filter(taken)).toEqual(takes);
  });

  it('leaves the choice to the first that matches, as a list is read', () => {
    const list = ['images/*.jpg', 'images/*', '*.gif'];
    const first = (path: string): number => list.findIndex((pattern) => matchesPattern(compilePattern(pattern), path));
    expect([first('/images/sample.gif'), first('/images/a.jpg'), first('/b.gif'), first('/b.png')]).toEqual([1, 0, 2, -1]);
  });

  it.each([
    ['/api/*', '/api', 'pattern-needs-more'],
    ['api/*', '/api', 'pattern-needs-more'],
    ['/api/v1/*', '/api', 'pattern-needs-more'],
    ['/api/', '/api', 'pattern-needs-more'],
    ['/*/x/*', '/a/x', 'pattern-needs-more'],
    ['/api/*', '/', 'pattern-does-not-match'],
    ['/api/*', '/ap', 'pattern-does-not-match'],
    ['/api/*', '/apiary', 'pattern-does-not-match'],
    ['/api/*', '/API/x', 'pattern-case-differs'],
    ['/Api/*', '/api/x', 'pattern-case-differs'],
    ['*.jpg', '/LOGO.JPG', 'pattern-case-differs'],
    ['/api/*', '/prod/api/test', 'pattern-does-not-match'],
  ] as const)('%s does not take %s: %s', (pattern, path, why) => {
    expect(whyNotMatched(compilePattern(pattern), path)).toBe(why);
  });

  it.each([
    ['/*/css/*', '/css/a.css', true],
    ['*/css/*', '/css/a.css', true],
    ['*/css/*', '/x/css/a.css', false],
    ['?api', '/api', true],
    ['*.jpg', '/a.jpg', false],
    ['/api/*', '/css/a.css', false],
  ])('whether the first slash counts decides for %s and %s: %s', (pattern, path, expected) => {
    expect(dependsOnLeadingSlash(compilePattern(pattern), path)).toBe(expected);
  });
});

/** What the words say, and nothing clever: tries every length for every `*`. */
const naive = (pattern: string, path: string): boolean => {
  if (pattern === '') return path === '';
  if (pattern[0] === '*') return naive(pattern.slice(1), path) || (path !== '' && naive(pattern, path.slice(1)));
  return path !== '' && (pattern[0] === '?' || pattern[0] === path[0]) && naive(pattern.slice(1), path.slice(1));
};

const letters = (alphabet: string, maxLength: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...alphabet), maxLength });

describe('path pattern, on any input', () => {
  it('agrees with a matcher that tries everything', () => {
    fc.assert(
      fc.property(letters('ab/*?', 8), letters('ab/', 8), (pattern, path) => {
        const expected = naive(pattern.replace(/^\//, ''), path);
        expect(matchesPattern(compilePattern(pattern), `/${path}`)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['many wildcards', '*a'.repeat(127), `/${'a'.repeat(4000)}b`],
    ['a long part that nearly fits everywhere', `*${'a'.repeat(200)}b*`, `/${'a'.repeat(8000)}`],
    ['wildcards for one character', `*${'?'.repeat(100)}b*c`, `/${'a'.repeat(8000)}`],
    ['a pattern as long as the path', `*${'a'.repeat(4000)}b*`, `/${'a'.repeat(8000)}`],
  ])('reads a path at most once for each character of the pattern: %s', (_, pattern, path) => {
    let reads = 0;
    const counted: Characters = {
      length: path.length,
      charCodeAt: (index) => {
        reads += 1;
        return path.charCodeAt(index);
      },
    };
    matchesPattern(compilePattern(pattern), counted);
    const longestPart = Math.max(...pattern.split('*').map((part) => part.length));
    expect(reads).toBeLessThanOrEqual(path.length * (longestPart + 1) + pattern.length);
  });
});
