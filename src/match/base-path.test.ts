import { describe, expect, it } from 'vitest';
import { rejectedMappings, selectMapping } from './base-path.ts';

const mappings = (keys: readonly string[]): readonly { readonly key: string }[] => keys.map((key) => ({ key }));

// The table of rest-api-mappings and http-api-mappings.
const documented = ['', 'orders', 'orders/v1/items', 'orders/v2/items', 'orders/v2/items/categories'];

describe('selecting a mapping', () => {
  it.each([
    [documented, '/orders', { index: 1, rest: '/', by: 'raw-prefix' }],
    [documented, '/orders/v1/items', { index: 2, rest: '/', by: 'raw-prefix' }],
    [documented, '/orders/v2/items', { index: 3, rest: '/', by: 'raw-prefix' }],
    [documented, '/orders/v1/items/123', { index: 2, rest: '/123', by: 'raw-prefix' }],
    [documented, '/orders/v2/items/categories/5', { index: 4, rest: '/5', by: 'raw-prefix' }],
    [documented, '/customers', { index: 0, rest: '/customers', by: 'catch-all' }],
    [documented, '/ordersandmore', { index: 1, rest: '/andmore', by: 'raw-prefix' }],
    [['', 'orders'], '/ordersandmore', { index: 0, rest: '/ordersandmore', by: 'catch-all' }],
    [['orders/shop/5'], '/orders/shop/5/hats', { index: 0, rest: '/hats', by: 'raw-prefix' }],
    [['orders'], '/orders/1', { index: 0, rest: '/1', by: 'segment' }],
    [['orders'], '/orders/', { index: 0, rest: '/', by: 'segment' }],
    [['orders'], '/orders', { index: 0, rest: '/', by: 'segment' }],
    [['orders'], '//orders/1', { index: 0, rest: '/1', by: 'segment' }],
    [['orders'], '/Orders/1', null],
    [['orders'], '/', null],
    [['orders'], '/v1/orders', null],
    [['(none)'], '/x//y', { index: 0, rest: '/x//y', by: 'catch-all' }],
    [['/'], '', { index: 0, rest: '/', by: 'catch-all' }],
    [['ping1'], '/ping1/ping', { index: 0, rest: '/ping', by: 'segment' }],
    [['a', 'ab'], '/ab/c', { index: 1, rest: '/c', by: 'segment' }],
    [['a', 'a'], '/a', { index: 0, rest: '/', by: 'segment' }],
    [[], '/a', null],
  ] as const)('%j and %s', (keys, path, expected) => {
    expect(selectMapping(mappings(keys), path)).toEqual(expected);
  });

  it('tells why the others were passed by', () => {
    const keys = ['', 'orders', 'orders/v1', 'Orders/V1/x', 'customers', 'orders/v1'];
    expect(rejectedMappings(mappings(keys), '/orders/v1/x', 2).map(({ index, why }) => `${index} ${why}`)).toEqual([
      '0 shorter-prefix',
      '1 shorter-prefix',
      '3 name-case-differs',
      '4 name-differs',
      '5 earlier-matched',
    ]);
  });

  it('tells why none was taken', () => {
    expect(rejectedMappings(mappings(['orders', 'Users']), '/users/1', null)).toEqual([
      { index: 0, why: 'name-differs' },
      { index: 1, why: 'name-case-differs' },
    ]);
  });
});
