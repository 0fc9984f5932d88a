import { expect, it } from 'vitest';
import { located } from '../model/value.ts';
import type { Finding } from './rule.ts';
import { showerOf } from './shown.ts';
import { line, restApi, way } from './testing.ts';

const finding: Finding = {
  severity: 'error',
  rank: 'outcome',
  at: [],
  about: null,
  params: { to: 'orders.execute-api.eu-west-1.amazonaws.com', path: 'https://Orders.execute-api.eu-west-1.amazonaws.com/x', status: 403 },
  fixes: [],
};
const modelOf = (id: string, host: string) =>
  way({ hops: [], model: { restApis: [{ ...restApi('/x'), id, hosts: [located(host, line(1))] }] } }).model;

it('shows a host that nobody has yet by what it is the name of, and leaves what fixes are made from', () => {
  const shown = showerOf(modelOf('aws_api_gateway_rest_api.orders', 'orders.execute-api.eu-west-1.amazonaws.com'))(finding);
  expect(shown.shown).toEqual({
    to: '{aws_api_gateway_rest_api.orders}.execute-api.eu-west-1.amazonaws.com',
    path: 'https://{aws_api_gateway_rest_api.orders}.execute-api.eu-west-1.amazonaws.com/x',
    status: 403,
  });
  expect(shown.params).toEqual(finding.params);
});

it('shows what AWS gave as it is', () => {
  expect(showerOf(modelOf('a1b2c3d4e5', 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com'))(finding)).toEqual(finding);
});
