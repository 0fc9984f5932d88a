import { describe, expect, it } from 'vitest';
import { joinPastes, readPaste } from '../testing.ts';

const arn = (id: string) => `arn:aws:cloudfront::111122223333:key-value-store/${id}`;
const A = '0aaaaaaa-1111-2222-3333-444444444444';
const B = '0bbbbbbb-1111-2222-3333-444444444444';
const keys = (value = 'v', more = {}) => ({ Items: [{ Key: 'k', Value: value }], ...more });
const code = 'function handler(event) { return event.request; }';
const summary = (...stores: readonly string[]) => ({
  FunctionSummary: {
    Name: 'f',
    FunctionConfig: {
      Comment: '',
      Runtime: 'cloudfront-js-2.0',
      KeyValueStoreAssociations: { Quantity: stores.length, Items: stores.map((id) => ({ KeyValueStoreARN: arn(id) })) },
    },
    FunctionMetadata: { FunctionARN: 'arn:aws:cloudfront::111122223333:function/f' },
  },
});
const described = (Name: string, id: string) => ({
  ETag: 'E',
  KeyValueStore: { Name, Id: id, Comment: '', ARN: arn(id), Status: 'READY' },
});

describe('forms', () => {
  const read = (content: unknown) => {
    const { form, contributions, problems } = readPaste('kvs.json', content);
    const pieces = contributions.map((piece) => {
      if (piece.kind === 'key-value-store')
        return [piece.value.name, piece.value.complete, ...piece.value.items.map(({ key, value }) => `${key}=${value}`)];
      return piece.kind === 'key-value-store-summary' ? [piece.value.name, piece.value.id, piece.value.arn] : [piece.kind];
    });
    return [form, pieces, problems.map((problem) => problem.code)];
  };
  const form = 'cloudfront-key-value-store';
  it.each<readonly [string, unknown, unknown]>([
    ['list-keys', keys(), [form, [[null, true, 'k=v']], []]],
    ['list-keys, a page', keys('v', { NextToken: 'x' }), [form, [[null, false, 'k=v']], ['listing-incomplete']]],
    [
      'list-keys with its command',
      `$ aws cloudfront-keyvaluestore list-keys --kvs-arn ${arn(A)}\n${JSON.stringify(keys())}`,
      [form, [[arn(A), true, 'k=v']], ['leading-noise']],
    ],
    [
      'the import file',
      {
        data: [
          { key: 'k', value: 'v' },
          { key: 'l', value: '' },
        ],
      },
      [form, [[null, true, 'k=v', 'l=']], []],
    ],
    ['get-key', { Key: 'k', Value: 'v', ItemCount: 2, TotalSizeInBytes: 4 }, [form, [[null, false, 'k=v']], ['listing-incomplete']]],
    ['describe-key-value-store', described('routes', A), [form, [['routes', A, arn(A)]], []]],
    ['its other one', { ETag: 'E', ItemCount: 1, TotalSizeInBytes: 2, KvsARN: arn(A) }, [form, [[null, null, arn(A)]], []]],
    [
      'list-key-value-stores',
      { KeyValueStoreList: { Quantity: 1, Items: [described('routes', A).KeyValueStore] } },
      [form, [['routes', A, arn(A)]], []],
    ],
  ])('%s', (_, content, expected) => {
    expect(read(content)).toEqual(expected);
  });
});

describe('whose contents', () => {
  type Pastes = Parameters<typeof joinPastes>[0];
  const joined = (pastes: Pastes, answers = {}) => {
    const { model, joins } = joinPastes(pastes, answers);
    return {
      stores: model.keyValueStores.map(({ name, items, complete }) => [name, complete, ...items.map(({ value }) => value)]),
      joins: joins.map(({ id, owner }) => [id, owner]),
    };
  };
  it.each<readonly [string, Pastes, object, unknown]>([
    [
      'no function is tied to one',
      [
        ['f.js', code],
        ['k.json', keys()],
      ],
      {},
      { stores: [['k', true, 'v']], joins: [] },
    ],
    [
      'the only one',
      [
        ['f.js', code],
        ['s', summary(A)],
        ['k.json', keys()],
      ],
      {},
      { stores: [[arn(A), true, 'v']], joins: [['belongs-to:k.json', arn(A)]] },
    ],
    [
      'the one that is named in the code',
      [
        ['f.js', `${code}\ncf.kvs('${B}')`],
        ['k.json', keys()],
      ],
      {},
      { stores: [[B, true, 'v']], joins: [['belongs-to:k.json', B]] },
    ],
    [
      'two files, two stores',
      [
        ['f.js', code],
        ['s', summary(A, B)],
        ['k', keys('1')],
        ['l', keys('2')],
      ],
      {},
      {
        stores: [
          [arn(A), true, '1'],
          [arn(B), true, '2'],
        ],
        joins: [
          ['belongs-to:k', arn(A)],
          ['belongs-to:l', arn(B)],
        ],
      },
    ],
    [
      'as the user says',
      [
        ['f.js', code],
        ['s', summary(A, B)],
        ['k', keys()],
      ],
      { 'belongs-to:k': arn(B) },
      { stores: [[arn(B), true, 'v']], joins: [['belongs-to:k', arn(B)]] },
    ],
    [
      'in the file’s name',
      [
        ['f.js', code],
        ['s', summary(A, B)],
        ['d', described('routes', B)],
        ['routes.json', keys()],
      ],
      {},
      { stores: [[arn(B), true, 'v']], joins: [] },
    ],
    [
      'told by the workspace',
      [
        ['f.js', code],
        ['s', summary(A, B)],
        ['k', keys(), { belongsTo: { keyValueStore: B } }],
      ],
      {},
      { stores: [[arn(B), true, 'v']], joins: [] },
    ],
    [
      'pages of one',
      [
        ['k', keys('1', { NextToken: 'x' }), { belongsTo: { keyValueStore: 'r' } }],
        ['l', keys('2', { NextToken: 'x' }), { belongsTo: { keyValueStore: 'r' } }],
      ],
      {},
      { stores: [['r', false, '1', '2']], joins: [] },
    ],
  ])('%s', (_, pastes, answers, expected) => {
    expect(joined(pastes, answers)).toEqual(expected);
  });
});
