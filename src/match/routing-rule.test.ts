import { describe, expect, it } from 'vitest';
import { type RoutedRequest, type RoutingConditions, selectRule } from './routing-rule.ts';

const rule = (over: Partial<RoutingConditions>): RoutingConditions => ({
  priority: 1,
  headers: [],
  basePaths: null,
  stripBasePath: false,
  ...over,
});

const request = (path: string, ...headers: readonly (readonly [string, string])[]): RoutedRequest => ({ path, headers });

describe('selecting a routing rule', () => {
  it.each([
    ['no conditions take all', [rule({})], request('/x'), { index: 0, basePath: null, rest: '/x', stripped: false }],
    [
      'the lowest priority first',
      [rule({ priority: 20 }), rule({ priority: 10 })],
      request('/x'),
      { index: 1, basePath: null, rest: '/x', stripped: false },
    ],
    [
      'a base path stays',
      [rule({ basePaths: ['PetStoreShopper'] })],
      request('/PetStoreShopper/dogs'),
      { index: 0, basePath: 'PetStoreShopper', rest: '/PetStoreShopper/dogs', stripped: false },
    ],
    [
      'unless it is stripped',
      [rule({ basePaths: ['PetStoreShopper'], stripBasePath: true })],
      request('/PetStoreShopper/dogs'),
      { index: 0, basePath: 'PetStoreShopper', rest: '/dogs', stripped: true },
    ],
    [
      'stripped to nothing',
      [rule({ basePaths: ['a/b'], stripBasePath: true })],
      request('/a/b'),
      { index: 0, basePath: 'a/b', rest: '/', stripped: true },
    ],
    [
      'the longest of several',
      [rule({ basePaths: ['a', 'a/b'], stripBasePath: true })],
      request('/a/b/c'),
      { index: 0, basePath: 'a/b', rest: '/c', stripped: true },
    ],
    ['whole segments', [rule({ basePaths: ['users'] })], request('/usersandmore'), null],
    ['case counts', [rule({ basePaths: ['users'] })], request('/Users'), null],
    ['from the start', [rule({ basePaths: ['users'] })], request('/v1/users'), null],
    ['nothing fits', [rule({ basePaths: ['a'] }), rule({ headers: [[{ name: 'x', glob: '*' }]] })], request('/b'), null],
    ['no rules', [], request('/b'), null],
  ] as const)('%s', (_, rules, asked, expected) => {
    expect(selectRule(rules, asked)).toEqual(expected);
  });

  it.each([
    ['beta*', 'beta-2', true],
    ['beta*', 'Beta-2', false],
    ['*json', 'application/json', true],
    ['*json', 'application/json,text/xml', false],
    ['*json*', 'application/json,text/xml', true],
    ['*', '', true],
    ['v1', 'v1', true],
    ['v1', 'v10', false],
    ['a*c', 'abc', false],
    ['a*c', 'a*c', true],
    ['a*', 'a', true],
  ])('the header glob %s and %s: %s', (glob, value, expected) => {
    const rules = [rule({ headers: [[{ name: 'X-Version', glob }]] })];
    expect(selectRule(rules, request('/', ['x-version', value])) !== null).toBe(expected);
  });

  it('needs every header condition, any part of each, and joins repeated headers', () => {
    const rules = [
      rule({
        headers: [
          [{ name: 'host', glob: '*.example.com' }],
          [
            { name: 'x', glob: 'a,b' },
            { name: 'y', glob: '*' },
          ],
        ],
      }),
    ];
    const taken = (...headers: readonly (readonly [string, string])[]): boolean => selectRule(rules, request('/', ...headers)) !== null;
    expect([
      taken(['host', 't.example.com'], ['x', 'a'], ['x', 'b']),
      taken(['host', 't.example.com'], ['y', '']),
      taken(['host', 't.example.com'], ['x', 'a']),
      taken(['y', '1']),
    ]).toEqual([true, true, false, false]);
  });
});
