import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../syntax/yaml.ts';
import { plain, readPlain } from '../testing/gateway.ts';
import { openApiForms } from './index.ts';

const off = { default: false };
const none = { default: 'NONE' };
const lambda = {
  type: 'AWS_PROXY',
  uri: 'arn:f',
  httpMethod: null,
  payloadFormatVersion: '2.0',
  mockStatus: null,
  passthroughBehavior: null,
  templateTypes: [],
};

const yaml = `
openapi: 3.0.1
info: {title: web}
servers:
  - url: https://h1.execute-api.eu-west-1.amazonaws.com/{basePath}
    variables: {basePath: {default: ""}}
paths:
  /$default:
    x-amazon-apigateway-any-method:
      isDefaultRoute: true
      x-amazon-apigateway-integration: {$ref: '#/components/x-amazon-apigateway-integrations/f'}
  /pets/{id}:
    get:
      security: [{jwt: [read]}]
      x-amazon-apigateway-integration: {$ref: '#/components/x-amazon-apigateway-integrations/f'}
    x-amazon-apigateway-any-method: {}
  /empty: {}
components:
  securitySchemes:
    jwt:
      type: oauth2
      x-amazon-apigateway-authorizer: {type: jwt, identitySource: $request.header.Authorization, jwtConfiguration: {}}
  x-amazon-apigateway-integrations:
    f: {type: AWS_PROXY, uri: 'arn:f', payloadFormatVersion: 2.0}
x-amazon-apigateway-cors: {allowOrigins: ['*'], allowMethods: [GET], maxAge: 10}
x-amazon-apigateway-importexport-version: "1.0"
`;

const pieces = [
  {
    kind: 'http-api',
    id: 'h1',
    label: 'web',
    protocol: 'HTTP',
    hosts: ['h1.execute-api.eu-west-1.amazonaws.com'],
    disableExecuteApiEndpoint: null,
    cors: { origins: ['*'], methods: ['GET'], headers: [], exposed: [], maxAge: 10, credentials: false },
  },
  {
    kind: 'http-routes',
    owner: 'h1',
    routes: [
      {
        routeKey: '$default',
        authorizationType: none,
        authorizerId: null,
        apiKeyRequired: off,
        integration: lambda,
        target: 'named',
        targetId: null,
      },
      {
        routeKey: 'GET /pets/{id}',
        authorizationType: 'JWT',
        authorizerId: 'jwt',
        apiKeyRequired: off,
        integration: lambda,
        target: 'named',
        targetId: null,
      },
      {
        routeKey: 'ANY /pets/{id}',
        authorizationType: none,
        authorizerId: null,
        apiKeyRequired: off,
        integration: null,
        target: 'unsaid',
        targetId: null,
      },
    ],
  },
  { kind: 'http-stages', owner: 'h1', stages: [{ name: '$default' }] },
  {
    kind: 'http-authorizers',
    owner: 'h1',
    authorizers: [{ id: 'jwt', label: 'jwt', type: 'JWT', identitySources: ['$request.header.Authorization'] }],
  },
];

it('reads an export of an HTTP API in YAML', () => {
  const tree = parseYaml('api.yaml', yaml).value;
  const form = openApiForms.find((candidate) => tree && candidate.recognise(tree));
  expect(form?.id).toBe('openapi-http');
  const reading = tree && form?.read(tree, { source: 'api.yaml', belongsTo: {} });
  expect({ pieces: plain(reading?.value), problems: reading?.problems }).toEqual({ pieces, problems: [] });
});

describe('REST or HTTP API', () => {
  const of = (integration: object, members: object = {}): object => ({
    openapi: '3.0.1',
    info: {},
    paths: { '/a': { get: { 'x-amazon-apigateway-integration': integration } } },
    ...members,
  });
  const proxy = { type: 'http_proxy', uri: 'https://b' };
  const rows: readonly (readonly [string, object, 'rest-api' | 'http-api'])[] = [
    ['no members of AWS', { openapi: '3.0.1', info: {}, paths: { '/a': { get: {} } } }, 'rest-api'],
    ['a proxy', of(proxy), 'rest-api'],
    ['payload format 2.0', of({ ...proxy, payloadFormatVersion: '2.0' }), 'http-api'],
    ['payload format 1.0', of({ ...proxy, payloadFormatVersion: '1.0' }), 'http-api'],
    ['payload format 1.0 of a type that only REST APIs have', of({ type: 'http', uri: 'https://b', payloadFormatVersion: 1 }), 'rest-api'],
    [
      'payload format 1.0 with gateway responses',
      of({ ...proxy, payloadFormatVersion: '1.0' }, { 'x-amazon-apigateway-gateway-responses': {} }),
      'rest-api',
    ],
    ['Swagger 2', { swagger: '2.0', paths: {}, 'x-amazon-apigateway-importexport-version': '1.0' }, 'rest-api'],
    ['swagger: 2.0 as a number', { swagger: 2, paths: {} }, 'rest-api'],
    ['the export mark', of(proxy, { 'x-amazon-apigateway-importexport-version': '1.0' }), 'http-api'],
    ['CORS', of(proxy, { 'x-amazon-apigateway-cors': {} }), 'http-api'],
    [
      'a default route',
      { openapi: '3.0.1', paths: { '/$default': { 'x-amazon-apigateway-any-method': { isDefaultRoute: true } } } },
      'http-api',
    ],
    ['without a version line', { info: {}, paths: { '/a': { get: {} } } }, 'rest-api'],
  ];
  it.each(rows)('%s', (_, value, kind) => {
    expect(readPlain(openApiForms, JSON.stringify(value)).pieces).toMatchObject([{ kind }, {}]);
  });

  it('is what the user says it is', () => {
    const text = JSON.stringify(of({ ...proxy, payloadFormatVersion: '1.0' }));
    expect(readPlain(openApiForms, text, { restApiId: 'r1' }).pieces).toMatchObject([{ kind: 'rest-api', id: 'r1' }, { owner: 'r1' }]);
    expect(readPlain(openApiForms, JSON.stringify(of(proxy)), { apiId: 'h1' }).pieces).toMatchObject([
      { kind: 'http-api', id: 'h1' },
      { owner: 'h1' },
    ]);
  });
});

it.each([
  ['the stage of its URL', 'https://h1.execute-api.eu-west-1.amazonaws.com/dev', 'dev'],
  ['$default', 'https://h1.execute-api.eu-west-1.amazonaws.com', '$default'],
])('is served by %s', (_, url, name) => {
  const text = JSON.stringify({ openapi: '3.0.1', servers: [{ url }], paths: {}, 'x-amazon-apigateway-cors': {} });
  expect(readPlain(openApiForms, text).pieces).toMatchObject([{}, {}, { kind: 'http-stages', owner: 'h1', stages: [{ name }] }]);
});
