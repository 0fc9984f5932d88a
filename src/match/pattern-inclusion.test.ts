import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, matchesPattern } from './path-pattern.ts';
import { covers, patternsOverlap } from './pattern-inclusion.ts';

const covering = (a: string, b: string): boolean => covers(compilePattern(a), compilePattern(b));
const overlapping = (a: string, b: string): boolean => patternsOverlap(compilePattern(a), compilePattern(b));

describe('one pattern covers another', () => {
  it.each([
    ['*', '/api/*', true],
    ['/*', '*', true],
    ['/api/*', 'api/*', true],
    ['/api/*', '/api/v1/*', true],
    ['/api*', '/api/*', true],
    ['/api*', '/api', true],
    ['*.jpg', '/images/*.jpg', true],
    ['/a??.jpg', '/abc.jpg', true],
    ['?*', '*a', true],
    ['*?', '?*', true],
    ['*a*', '*ba*', true],
    ['**', '*', true],
    ['*a?b*', '*aab*aab', true],
    ['/api/*', '/api', false],
    ['/api/*', '/api*', false],
    ['/api/v1/*', '/api/*', false],
    ['*.jpg', '/images/*', false],
    ['/a?', '/a*', false],
    ['/API/*', '/api/*', false],
    ['*ab*', '*a*b*', false],
  ])('%s covers %s: %s', (a, b, expected) => {
    expect(covering(a, b)).toBe(expected);
  });

  it('is right both ways on small patterns, tried on every short path', () => {
    const longer = (paths: readonly string[]): readonly string[] => paths.flatMap((path) => ['a', 'b', 'x'].map((letter) => path + letter));
    const byLength = [1, 2, 3, 4, 5, 6].reduce<readonly (readonly string[])[]>((all) => [...all, longer(all.at(-1) ?? [])], [['/']]);
    const paths = byLength.flat();
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 3 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [first, second] = [compilePattern(a), compilePattern(b)];
        const everyOne = paths.every((path) => !matchesPattern(second, path) || matchesPattern(first, path));
        const someOne = paths.some((path) => matchesPattern(second, path) && matchesPattern(first, path));
        expect([covers(first, second), patternsOverlap(first, second)]).toEqual([everyOne, someOne]);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives up, with the safe answer, on patterns that would take too long', () => {
    const tail = (length: number): string => `*a${'?'.repeat(length)}`;
    expect([covering(tail(4), `*b${tail(4)}`), covering(tail(30), `*b${tail(30)}`)]).toEqual([true, false]);
  });
});

describe('patterns overlap', () => {
  it.each([
    ['/api/*', '*.jpg', true],
    ['/api/*', '/api', false],
    ['/a*', '/b*', false],
    ['/a?', '/?b', true],
    ['*', '/x', true],
    ['/img/*.png', '/img/*.jpg', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect([overlapping(a, b), overlapping(b, a)]).toEqual([expected, expected]);
  });
});
