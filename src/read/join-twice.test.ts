import { describe, expect, test } from 'vitest';
import { bare, distributionConfig, ID, joinPastes, method, resources, restApi } from './testing.ts';

type Pastes = Parameters<typeof joinPastes>[0];

const summary = { Id: 'E1', ARN: 'arn:aws:cloudfront::1:distribution/E1', Status: 'Deployed', DomainName: 'd1.cloudfront.net' };
const deployed = (root: string, more: object = summary): object => ({
  Distribution: { ...more, DistributionConfig: distributionConfig({ DefaultRootObject: root }) },
});
const policy = (id: string, name: string): object => ({
  CachePolicy: { Id: id, CachePolicyConfig: { Name: name, MinTTL: 0, ParametersInCacheKeyAndForwardedToOrigin: {} } },
});
const code = (to: string): string => `function handler(event) { return '${to}'; }`;
const one = { items: [{ id: 'x', path: '/a', resourceMethods: { GET: method('GET', 'arn:one') } }] };
const two = { items: [{ id: 'x', path: '/a', resourceMethods: { GET: method('GET', 'arn:two') } }] };

/** What counts, by kind of thing: whatever tells one definition from the other. */
const counted = (pastes: Pastes, answers: Readonly<Record<string, string>>): unknown => {
  const { model } = joinPastes(pastes, answers);
  return bare([
    ...model.distributions.map((d) => d.defaultRootObject),
    ...model.cachePolicies.map((p) => p.name),
    ...model.functions.map((f) => f.code),
    ...model.restApis.flatMap((api) => [
      api.endpointType,
      ...(api.resources ?? []).flatMap((r) => r.methods.map((m) => m.integration?.uri)),
      ...(api.stages ?? []).map((s) => s.variables),
    ]),
  ]);
};

const cases: readonly (readonly [string, Pastes, string, readonly string[]])[] = [
  [
    'a distribution',
    [
      ['1.json', deployed('one')],
      ['2.json', deployed('two')],
    ],
    'distribution E1',
    ['1.json', '2.json'],
  ],
  [
    'a function',
    [
      ['a.js', code('one'), { belongsTo: { functionName: 'f' } }],
      ['b.js', code('two'), { belongsTo: { functionName: 'f' } }],
    ],
    'function f',
    ['a.js', 'b.js'],
  ],
  [
    'an API',
    [
      ['1.json', restApi(ID)],
      ['2.json', { ...restApi(ID), endpointConfiguration: { types: ['REGIONAL'] } }],
    ],
    `rest-api ${ID}`,
    ['1.json', '2.json'],
  ],
  [
    'a method',
    [
      ['a.json', restApi(ID)],
      ['1.json', one],
      ['2.json', two],
    ],
    `method ${ID} GET /a`,
    ['1.json', '2.json'],
  ],
  [
    'a cache policy, twice in one source',
    [['p.json', [policy('p1', 'one'), policy('p1', 'two')]]],
    'cache-policy p1',
    ['p.json', 'p.json#2'],
  ],
];

describe.each(cases)('%s', (_name, pastes, thing, options) => {
  const question = `defined-twice:${thing}`;

  test('the first counts, and the other is told of', () => {
    const { model, problems } = joinPastes(pastes);
    expect(model.twice.map(({ id, options: all, taken }) => [id, all, taken])).toEqual([[question, options, options[0]]]);
    expect(problems.map(({ code: kind, severity, params }) => [kind, severity, params['taken']])).toEqual([
      ['defined-twice', 'warning', options[0]],
    ]);
  });

  test('the one that the user chose counts, and the question stays the same', () => {
    const [first, second] = [counted(pastes, {}), counted(pastes, { [question]: options[1] ?? '' })];
    expect(second).not.toEqual(first);
    expect(counted(pastes, { [question]: options[0] ?? '' })).toEqual(first);
    const { model, problems } = joinPastes(pastes, { [question]: options[1] ?? '' });
    expect(model.twice.map(({ id, options: all, taken }) => [id, all, taken])).toEqual([[question, options, options[1]]]);
    // The problem stands where the text does not count: in the first.
    expect(problems.map(({ severity, at }) => [severity, at?.source])).toEqual([['info', options[0]]]);
  });

  test('an answer that names no source of it is no answer', () => {
    expect(counted(pastes, { [question]: 'gone.json' })).toEqual(counted(pastes, {}));
  });
});

test('of three, any can be chosen', () => {
  const pastes: Pastes = ['one', 'two', 'three'].map((root) => [`${root}.json`, deployed(root)] as const);
  const chosen = ['one', 'two', 'three'].map((root) => counted(pastes, { 'defined-twice:distribution E1': `${root}.json` }));
  expect(chosen).toEqual([['one'], ['two'], ['three']]);
});

test('what only one of two says is no contradiction', () => {
  const { model } = joinPastes([
    ['a.json', restApi(ID)],
    ['r.json', resources('/a')],
    ['s.json', resources('/b')],
  ]);
  expect(model.twice).toEqual([]);
});

test('a distribution that no source names is asked for by the first, whichever counts', () => {
  const pastes: Pastes = ['one', 'two'].map((root) => [`${root}.json`, distributionConfig({ DefaultRootObject: root })] as const);
  const answers = { 'defined-twice:distribution one.json': 'two.json' };
  expect(joinPastes(pastes).model.twice.map(({ id }) => id)).toEqual(Object.keys(answers));
  expect(joinPastes(pastes, answers).model.twice).toMatchObject([{ id: Object.keys(answers)[0], taken: 'two.json' }]);
  expect(counted(pastes, answers)).toEqual(['two']);
});

describe('an alias, which AWS lets one distribution have', () => {
  const named = (id: string, ...Items: readonly string[]): object => ({
    Distribution: {
      Id: id,
      DomainName: `${id}.cloudfront.net`,
      DistributionConfig: distributionConfig({ Aliases: { Quantity: Items.length, Items } }),
    },
  });
  const told = (...pastes: readonly object[]): readonly unknown[] =>
    joinPastes(pastes.map((paste, i) => [`${i}.json`, paste])).problems.map(({ code, severity, at, params }) => [
      code,
      severity,
      at?.source,
      params,
    ]);

  test('on two of them', () => {
    const params = { name: 'WWW.example.com', taken: 'E1', detail: 'alias' };
    expect(told(named('E1', '*.example.com', 'www.example.com'), named('E2', 'WWW.example.com'))).toEqual([
      ['defined-twice', 'warning', '1.json', params],
    ]);
  });

  test('on one, told twice', () => expect(told(named('E1', 'www.example.com'), named('E1', 'www.example.com'))).toEqual([]));

  test('beside the wildcard of another', () => expect(told(named('E1', '*.example.com'), named('E2', 'www.example.com'))).toEqual([]));
});
