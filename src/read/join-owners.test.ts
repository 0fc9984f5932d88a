import { describe, expect, test } from 'vitest';
import { bare, host, httpApi, ID, joinPastes, mappings, OTHER, origin, resources, restApi, routes, site, stages } from './testing.ts';

describe('a piece that does not name its API', () => {
  test.each<[string, Parameters<typeof joinPastes>[0], string, readonly string[]]>([
    [
      'joins the API that was pasted',
      [
        ['r.json', resources('/')],
        ['a.json', restApi(ID)],
      ],
      ID,
      [ID],
    ],
    [
      'joins the API of the one origin host',
      [
        ['d.json', site(origin('api', host(ID), '/prod'))],
        ['r.json', resources('/')],
      ],
      ID,
      [ID],
    ],
    [
      'joins the API of a host in China',
      [
        ['d.json', site(origin('api', `${ID}.execute-api.cn-north-1.amazonaws.com.cn`))],
        ['r.json', resources('/')],
      ],
      ID,
      [ID],
    ],
    [
      'of several that were pasted, joins the one that is an origin',
      [
        ['d.json', site(origin('api', host(OTHER)))],
        ['a.json', { items: [restApi(ID), restApi(OTHER)] }],
        ['r.json', resources('/')],
      ],
      OTHER,
      [OTHER, ID],
    ],
    [
      'of several, joins the first',
      [
        ['a.json', { items: [restApi(ID), restApi(OTHER)] }],
        ['r.json', resources('/')],
      ],
      ID,
      [ID, OTHER],
    ],
    [
      'prefers a pasted API to one that only an origin’s host names',
      [
        ['d.json', site(origin('api', host(OTHER)))],
        ['a.json', restApi(ID)],
        ['r.json', resources('/')],
      ],
      ID,
      [ID, OTHER],
    ],
    [
      'is not an HTTP API’s when it is REST',
      [
        ['d.json', site(origin('api', host(ID)), origin('b', host(OTHER)))],
        ['a.json', httpApi(ID)],
        ['r.json', resources('/')],
      ],
      OTHER,
      [OTHER],
    ],
  ])('%s', (_, pastes, owner, options) => {
    const { model, problems, joins } = joinPastes(pastes);
    expect(joins).toMatchObject([{ id: 'belongs-to:r.json', source: 'r.json', owner, options }]);
    expect(model.joins).toEqual(joins);
    expect(problems).toEqual([]);
    const api = model.restApis.find((a) => a.id === owner);
    expect(bare(api?.resources)).toMatchObject([{ path: '/' }]);
    expect(api?.joins).toEqual(['belongs-to:r.json']);
  });

  test('stages choose the API whose origin path they have', () => {
    const pastes = [
      ['d.json', site(origin('api', host(ID), '/prod'), origin('b', host(OTHER), '/dev'))],
      ['s.json', stages('dev')],
    ] as const;
    expect(joinPastes(pastes).joins).toMatchObject([{ owner: OTHER, options: [OTHER, ID] }]);
  });

  test('a second list of resources joins another API, where there is one', () => {
    const pastes = [
      ['a.json', { items: [restApi(ID), restApi(OTHER)] }],
      ['r1.json', resources('/one')],
      ['r2.json', resources('/two')],
      ['s1.json', stages('prod')],
    ] as const;
    expect(joinPastes(pastes).joins.map((j) => [j.source, j.owner])).toEqual([
      ['r1.json', ID],
      ['r2.json', OTHER],
      ['s1.json', ID],
    ]);
  });

  test('in one text with the API, joins that one', () => {
    const text = [restApi(ID), resources('/one'), restApi(OTHER), stages('prod')].map((o) => JSON.stringify(o)).join('\n');
    const { model } = joinPastes([
      ['x.json', restApi('zzzzz00000')],
      ['all.txt', text],
    ]);
    expect(model.restApis.find((a) => a.id === 'zzzzz00000')?.resources).toBeNull();
  });

  test('an answer wins, and stays a join', () => {
    const pastes = [
      ['a.json', { items: [restApi(ID), restApi(OTHER)] }],
      ['r.json', resources('/')],
    ] as const;
    const { model, joins } = joinPastes(pastes, { 'belongs-to:r.json': OTHER });
    expect(joins).toMatchObject([{ owner: OTHER, options: [ID, OTHER] }]);
    expect(model.restApis.map((a) => [a.id, a.resources?.length ?? null])).toEqual([
      [ID, null],
      [OTHER, 1],
    ]);
  });

  test('the workspace’s `for` wins, and is no join', () => {
    const { model, joins } = joinPastes([
      ['a.json', restApi(ID)],
      ['r.json', resources('/'), { belongsTo: { restApiId: OTHER } }],
    ]);
    expect(joins).toEqual([]);
    expect(model.restApis.find((a) => a.id === OTHER)?.resources).toHaveLength(1);
  });

  test('with nothing to join, all pieces make one API named after the first source', () => {
    const { model, problems, joins } = joinPastes([
      ['r.json', resources('/')],
      ['s.json', stages('prod')],
    ]);
    expect(model.restApis).toMatchObject([{ id: 'r.json', resources: [{}], stages: [{}] }]);
    expect(problems).toMatchObject([{ code: 'owner-unknown', severity: 'warning', params: { source: 'r.json', kind: 'rest' } }]);
    expect(joins).toMatchObject([{ id: 'belongs-to:s.json', owner: 'r.json' }]);
  });

  test('REST and HTTP pieces do not share an API', () => {
    const { model } = joinPastes([
      ['d.json', site(origin('api', host(ID)))],
      ['r.json', resources('/')],
      ['h.json', routes],
    ]);
    expect(model.restApis.map((a) => a.id)).toEqual([ID]);
    expect(model.httpApis.map((a) => a.id)).toEqual(['h.json']);
  });
});

describe('base path mappings', () => {
  const domain = (domainName: string): object => ({
    domainName,
    regionalDomainName: 'd-x.execute-api.eu-west-1.amazonaws.com',
    endpointConfiguration: { types: ['REGIONAL'] },
  });

  test.each<[string, Parameters<typeof joinPastes>[0], string, readonly string[]]>([
    [
      'join the one domain',
      [
        ['m.json', mappings],
        ['n.json', domain('api.example.com')],
      ],
      'api.example.com',
      ['api.example.com'],
    ],
    [
      'of several, join the one that is an origin',
      [
        ['n.json', { items: [domain('a.example.com'), domain('b.example.com')] }],
        ['d.json', site(origin('api', 'b.example.com'))],
        ['m.json', mappings],
      ],
      'b.example.com',
      ['b.example.com', 'a.example.com'],
    ],
    [
      'join an origin that is no AWS host',
      [
        ['d.json', site(origin('api', 'api.example.com'))],
        ['m.json', mappings],
      ],
      'api.example.com',
      ['api.example.com'],
    ],
  ])('%s', (_, pastes, owner, options) => {
    const { model, problems, joins } = joinPastes(pastes);
    expect(problems).toEqual([]);
    expect(joins).toMatchObject([{ id: 'belongs-to:m.json', owner, options }]);
    const found = model.customDomains.find((d) => d.name.value === owner);
    expect(bare(found?.mappings)).toEqual([{ key: '', apiId: ID, stage: 'prod' }]);
  });

  test('without any, make a domain named after the source', () => {
    const { model, problems } = joinPastes([['m.json', mappings]]);
    expect(model.customDomains).toMatchObject([{ name: { value: 'm.json' }, mappings: [{}] }]);
    expect(problems).toMatchObject([{ code: 'owner-unknown', params: { kind: 'domain' } }]);
  });

  test('a text with resources and mappings asks two questions', () => {
    const text = [resources('/'), mappings].map((o) => JSON.stringify(o)).join('\n');
    const { joins } = joinPastes([
      ['a.json', restApi(ID)],
      ['n.json', domain('api.example.com')],
      ['all.txt', text],
    ]);
    expect(joins.map((j) => [j.id, j.owner])).toEqual([
      ['belongs-to:all.txt', ID],
      ['belongs-to:all.txt#domain', 'api.example.com'],
    ]);
  });
});
