import { describe, expect, test } from 'vitest';
import {
  bare,
  behavior,
  distributionConfig,
  host,
  httpApi,
  ID,
  integrations,
  joinPastes,
  method,
  OTHER,
  openApi,
  origin,
  resources,
  restApi,
  routes,
  site,
} from './testing.ts';

test('an API that is only an origin’s host is not in the model', () => {
  const { model } = joinPastes([['d.json', site(origin('api', host(ID)))]]);
  expect([model.restApis, model.httpApis]).toEqual([[], []]);
});

describe('pieces of one API', () => {
  test('get-rest-api and OpenAPI make one API', () => {
    const { model, problems } = joinPastes([
      ['a.json', restApi(ID, 'Pet Store')],
      ['o.json', openApi('Pet Store')],
    ]);
    expect(problems).toEqual([]);
    expect(model.restApis.map((a) => [a.id, a.label, bare(a.endpointType), bare(a.resources?.map((r) => r.path) ?? [])])).toEqual([
      [ID, 'Pet Store', 'edge', expect.arrayContaining(['/open'])],
    ]);
  });

  test('a definition joins the API of its name', () => {
    const { joins } = joinPastes([
      ['a.json', { items: [restApi(ID, 'one'), restApi(OTHER, 'two')] }],
      ['o.json', openApi('two')],
    ]);
    expect(joins).toMatchObject([{ id: 'belongs-to:o.json', owner: OTHER, options: [OTHER, ID] }]);
  });

  test('a definition alone is one API, with one problem', () => {
    const { model, problems, joins } = joinPastes([['o.json', openApi('Pet Store')]]);
    expect(model.restApis).toMatchObject([{ id: 'o.json', label: 'Pet Store' }]);
    expect(problems.map((p) => p.code)).toEqual(['owner-unknown']);
    expect(joins).toEqual([]);
  });

  test('pages of resources add up, and a fuller description of a method counts', () => {
    const names = { items: [{ id: 'x', path: '/a', resourceMethods: { GET: {}, POST: {} } }] };
    const { model, problems } = joinPastes([
      ['a.json', restApi(ID)],
      ['names.json', names],
      ['full.json', resources('/a', '/b')],
    ]);
    expect(problems).toEqual([]);
    const [api] = model.restApis;
    expect(api?.methodsEmbedded).toBe(true);
    expect(api?.resources?.map((r) => [bare(r.path), r.methods.map((m) => [m.httpMethod, m.integration !== null])])).toEqual([
      [
        '/a',
        [
          ['GET', true],
          ['POST', false],
        ],
      ],
      ['/b', [['GET', true]]],
    ]);
  });

  test('the same method told differently is reported, and the first counts', () => {
    const other = { items: [{ id: 'x', path: '/a', resourceMethods: { GET: method('GET', 'arn:other') } }] };
    const { model, problems } = joinPastes([
      ['a.json', restApi(ID)],
      ['r1.json', resources('/a')],
      ['r2.json', other],
    ]);
    expect(problems).toMatchObject([{ code: 'defined-twice', severity: 'warning', params: { what: 'method', name: 'GET /a' } }]);
    expect(bare(model.restApis[0]?.resources?.[0]?.methods[0]?.integration?.uri)).toBe('arn:a');
  });

  test('the same text twice is no problem', () => {
    const { model, problems } = joinPastes([
      ['a.json', restApi(ID)],
      ['b.json', restApi(ID)],
      ['r1.json', resources('/a')],
      ['r2.json', resources('/a')],
    ]);
    expect(problems).toEqual([]);
    expect(model.restApis).toHaveLength(1);
  });

  test('routes find their integrations', () => {
    const { model } = joinPastes([
      ['i.json', integrations],
      ['r.json', routes],
      ['a.json', httpApi(ID)],
      ['s.json', { Items: [{ StageName: '$default', AutoDeploy: true }] }],
    ]);
    expect(bare(model.httpApis)).toMatchObject([
      {
        id: ID,
        label: 'web',
        routes: [{ routeKey: 'GET /a', integration: { type: 'AWS_PROXY', uri: 'arn:b' } }],
        stages: [{ name: '$default' }],
      },
    ]);
    expect(model.httpApis[0]?.routes?.[0]).not.toHaveProperty('targetId');
  });
});

describe('distributions', () => {
  const named = (more: object = {}): object => ({ Id: 'E1', ARN: 'arn:x', Status: 'Deployed', DomainName: 'd1.cloudfront.net', ...more });
  const full = distributionConfig({ DefaultRootObject: 'index.html' });
  const summarised = Object.fromEntries(Object.entries(distributionConfig()).filter(([key]) => key !== 'DefaultRootObject'));

  test.each([
    [
      'the list first',
      [
        ['l.json', { Items: [named(summarised)] }],
        ['c.json', full],
      ] as const,
    ],
    [
      'the configuration first',
      [
        ['c.json', full],
        ['l.json', { Items: [named(summarised)] }],
      ] as const,
    ],
  ])('a list and a configuration are one distribution: %s', (_name, pastes) => {
    const { model, problems } = joinPastes(pastes);
    expect(problems).toEqual([]);
    expect(bare(model.distributions)).toMatchObject([{ name: 'E1', domainName: 'd1.cloudfront.net', defaultRootObject: 'index.html' }]);
  });

  test('a configuration that fits none stays its own', () => {
    const { model } = joinPastes([
      ['l.json', { Items: [named(summarised)] }],
      ['c.json', site(origin('api', 'x.example.com'))],
    ]);
    expect(model.distributions.map((d) => d.name)).toEqual(['E1', 'c.json']);
  });

  test('one configuration pasted under two names is one, and nothing to tell', () => {
    const { model, problems } = joinPastes([
      ['a.json', full],
      ['b.json', full],
    ]);
    expect(problems).toEqual([]);
    expect(model.distributions.map((d) => d.name)).toEqual(['a.json']);
  });

  test('told differently twice, the first counts', () => {
    const one = { Distribution: named({ DistributionConfig: full }) };
    const two = { Distribution: named({ DistributionConfig: distributionConfig({ DefaultRootObject: 'other.html' }) }) };
    const { model, problems } = joinPastes([
      ['1.json', one],
      ['2.json', two],
      ['3.json', one],
    ]);
    expect(problems).toMatchObject([{ code: 'defined-twice', severity: 'warning', params: { what: 'distribution', name: 'E1' } }]);
    expect(bare(model.distributions[0]?.defaultRootObject)).toBe('index.html');
  });
});

describe('policies', () => {
  const policy = { CachePolicyConfig: { Name: 'mine', MinTTL: 0, ParametersInCacheKeyAndForwardedToOrigin: {} } };
  const using = (...ids: readonly string[]): object =>
    distributionConfig({
      DefaultCacheBehavior: behavior('api', { CachePolicyId: ids[0] }),
      CacheBehaviors: {
        Quantity: ids.length - 1,
        Items: ids.slice(1).map((CachePolicyId, i) => behavior('api', { PathPattern: `/${i}`, CachePolicyId })),
      },
    });
  const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

  test.each<[string, readonly string[], string, readonly string[]]>([
    ['takes the id that nothing describes', ['p1', CACHING_DISABLED], 'p1', ['p1']],
    ['of several, the first (the default behavior is the last)', ['p1', 'p2'], 'p2', ['p2', 'p1']],
  ])('a policy without its id %s', (_, ids, owner, options) => {
    const { model, joins } = joinPastes([
      ['d.json', using(...ids)],
      ['p.json', policy],
    ]);
    expect(model.cachePolicies).toMatchObject([{ id: owner, name: 'mine' }]);
    expect(joins).toMatchObject([{ id: 'belongs-to:p.json', owner, options }]);
  });

  test('keeps its name where every id is known', () => {
    const { model, joins } = joinPastes([
      ['d.json', using(CACHING_DISABLED)],
      ['p.json', policy],
    ]);
    expect(model.cachePolicies).toMatchObject([{ id: 'mine' }]);
    expect(joins).toEqual([]);
  });
});

test('a function’s code and its summary are one', () => {
  const summary = {
    FunctionSummary: {
      Name: 'rewrite',
      FunctionConfig: {
        Runtime: 'cloudfront-js-1.0',
        KeyValueStoreAssociations: { Quantity: 1, Items: [{ KeyValueStoreARN: 'arn:kvs' }] },
      },
      FunctionMetadata: { FunctionARN: 'arn:fn' },
    },
  };
  const { model } = joinPastes([
    ['rewrite.js', 'function handler(event) { return event.request; }'],
    ['s.json', summary],
  ]);
  expect(bare(model.functions)).toMatchObject([
    { name: 'rewrite', arn: 'arn:fn', runtime: 'cloudfront-js-1.0', keyValueStores: ['arn:kvs'] },
  ]);
});
