import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { httpForms } from '../apigateway-http/index.ts';
import { restForms } from '../apigateway-rest/index.ts';
import { idsOf, mutants, readPlain, spansOf } from '../testing/gateway.ts';
import { openApiForms } from './index.ts';

const allForms = [...restForms, ...httpForms, ...openApiForms];

const integration = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: { default: { statusCode: 200 } },
};
const seeds = [
  {
    swagger: '2.0',
    host: 'a.execute-api.us-east-1.amazonaws.com',
    basePath: '/prod',
    paths: {
      '/a/{b}': {
        parameters: [{ name: 'b', in: 'path', required: true }],
        get: {
          security: [{ lam: [], key: [] }],
          'x-amazon-apigateway-integration': integration,
          'x-amazon-apigateway-request-validator': 'v',
        },
        'x-amazon-apigateway-any-method': { 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } },
      },
    },
    securityDefinitions: {
      key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
      lam: {
        type: 'apiKey',
        name: 'A',
        in: 'header',
        'x-amazon-apigateway-authorizer': { type: 'token', identitySource: 'method.request.header.A' },
      },
    },
    'x-amazon-apigateway-request-validators': { v: { validateRequestParameters: true } },
    'x-amazon-apigateway-gateway-responses': { DEFAULT_4XX: { statusCode: 400, responseTemplates: { 'application/json': '{}' } } },
    'x-amazon-apigateway-policy': { Version: '2012-10-17' },
  },
  {
    openapi: '3.0.1',
    servers: [{ url: 'https://h.execute-api.us-east-1.amazonaws.com/{basePath}', variables: { basePath: { default: 'dev' } } }],
    paths: {
      '/$default': {
        'x-amazon-apigateway-any-method': { isDefaultRoute: true, 'x-amazon-apigateway-integration': { $ref: '#/components/i/f' } },
      },
    },
    components: { i: { f: { type: 'aws_proxy', payloadFormatVersion: '2.0' } } },
    'x-amazon-apigateway-cors': { allowOrigins: ['*'], maxAge: 1 },
  },
].map((value) => JSON.stringify(value));

it.each([
  ['an unknown extension, once', { '/a': { get: { 'x-mine': 1 }, post: { 'x-mine': 2 } } }, ['info not-modelled x-mine']],
  ['a method that API Gateway does not take', { '/a': { trace: {} } }, ['info not-modelled trace']],
  ['a path without a slash', { a: { get: {} } }, ['error member-unknown-value paths a /a']],
  ['a security scheme that is not there', { '/a': { get: { security: [{ s: [] }] } } }, ['warning member-unknown-value security s ']],
  [
    'an integration without a type',
    { '/a': { get: { 'x-amazon-apigateway-integration': {} } } },
    ['warning member-missing x-amazon-apigateway-integration.type'],
  ],
  ['an operation that is none', { '/a': { get: 'x' } }, ['error member-wrong-type get object string']],
])('reports %s', (_, paths, problems) => {
  expect(readPlain(openApiForms, JSON.stringify({ openapi: '3.0.1', info: {}, paths })).problems).toEqual(problems);
});

it('makes each resource above a path once, and reads `/a/` as `/a`', () => {
  const paths = { '/a/b/c': {}, '/a/b/d/': { get: {} }, '/': { get: {} } };
  const { pieces } = readPlain(openApiForms, JSON.stringify({ openapi: '3.0.1', info: {}, paths }));
  expect(
    JSON.parse(JSON.stringify(pieces))[1].resources.map(({ path, methods }: { path: string; methods: unknown[] }) => [
      path,
      methods.length,
    ]),
  ).toEqual([
    ['/', 1],
    ['/a', 0],
    ['/a/b', 0],
    ['/a/b/c', 0],
    ['/a/b/d', 1],
  ]);
});

it('reads anything without throwing, recognises it at most once, and keeps every span inside the text', () => {
  void fc.assert(
    fc.property(mutants(seeds), (tree) => {
      for (const form of openApiForms) {
        const { value, problems } = form.read(tree, { source: 'test.json', belongsTo: {} });
        for (const span of [...spansOf(value), ...spansOf(problems)]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(tree.at.end);
        }
      }
      expect(idsOf(allForms, tree).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 400 },
  );
});
