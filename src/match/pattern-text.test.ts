import { describe, expect, it } from 'vitest';
import { fixedPrefixIn, literalPrefixOf, patternProblems } from './pattern-text.ts';

describe('problems of a pattern', () => {
  it.each([
    ['/api/*', []],
    [`/a_-.*$/~"'@:+&b?`, []],
    ['', [{ problem: 'empty' }]],
    ['a'.repeat(256), [{ problem: 'too-long', length: 256, limit: 255 }]],
    ['a'.repeat(255), []],
    ['/a b', [{ problem: 'character-not-allowed', character: ' ', index: 2 }]],
    ['/a%20b', [{ problem: 'character-not-allowed', character: '%', index: 2 }]],
    ['/(a|b)', [{ problem: 'character-not-allowed', character: '(', index: 1 }]],
    ['/絵/*', [{ problem: 'character-not-allowed', character: '絵', index: 1 }]],
    ['/x?y=1', [{ problem: 'query-string', index: 2 }]],
    ['/x?y=1&z=[a]', [{ problem: 'query-string', index: 2 }]],
    ['/a=b', [{ problem: 'character-not-allowed', character: '=', index: 2 }]],
    ['/a?b/c=d', [{ problem: 'character-not-allowed', character: '=', index: 6 }]],
  ])('%s', (pattern, problems) => {
    expect(patternProblems(pattern)).toEqual(problems);
  });
});

describe('the literal prefix of a pattern', () => {
  it.each([
    ['/api/*', '/api'],
    ['api/*', '/api'],
    ['/api/v1/*', '/api/v1'],
    ['/api/v1/x*.json', '/api/v1'],
    ['/api', '/api'],
    ['/api/', '/api'],
    ['/api*', null],
    ['/*', null],
    ['*', null],
    ['/', null],
    ['/a?/b', null],
  ])('%s: %s', (pattern, prefix) => {
    expect(literalPrefixOf(pattern)).toBe(prefix);
  });

  it.each([
    ['/api/*', '/api/test', '/api'],
    ['api/*', '/api/test', '/api'],
    ['/api*', '/api/test', '/api'],
    ['/api*', '/apiary/test', null],
    ['/v1/api*', '/v1/apiary/test', '/v1'],
    ['/api', '/api', '/api'],
    ['/api/v1*', '/api/v1/x', '/api/v1'],
    ['*', '/api/test', null],
    ['/*', '/api/test', null],
    ['/api/*', '/other', null],
  ])('%s fixes of %s: %s', (pattern, path, prefix) => {
    expect(fixedPrefixIn(pattern, path)).toBe(prefix);
  });
});
