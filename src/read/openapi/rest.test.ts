import { describe, expect, it } from 'vitest';
import { readPlain, treeOf } from '../testing/gateway.ts';
import { openApiForms } from './index.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const rest = (members: object): string => json({ openapi: '3.0.1', info: { title: 'orders' }, ...members });
const withGet = (operation: object, members: object = {}): string => rest({ paths: { '/a': { get: operation } }, ...members });

const off = { default: false };
const none = { default: 'NONE' };
const open = { authorizationType: none, authorizerId: null, apiKeyRequired: off, requiredParameters: [], validatesBody: off };
const lambda = {
  type: 'AWS_PROXY',
  uri: 'arn:f',
  httpMethod: 'POST',
  payloadFormatVersion: null,
  mockStatus: null,
  passthroughBehavior: null,
  templateTypes: [],
};

const piecesOf = (text: string, belongsTo = {}): readonly unknown[] => {
  const { pieces } = readPlain(openApiForms, text, belongsTo);
  return Array.isArray(pieces) ? pieces : [];
};
const methodOf = (text: string): unknown => {
  const { pieces } = readPlain(openApiForms, text);
  const found = JSON.parse(JSON.stringify(pieces))[1]?.resources?.find((resource: { path: string }) => resource.path === '/a');
  return found?.methods?.[0];
};

const extension = { 'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: 'arn:f' } };

describe('an export', () => {
  const text = rest({
    servers: [{ url: 'https://a1b2.execute-api.us-east-1.amazonaws.com/{basePath}', variables: { basePath: { default: '/prod' } } }],
    paths: {
      '/users/{id}': { parameters: [{ name: 'id', in: 'path', required: true }], summary: 's', get: extension },
      '/{proxy+}': { 'x-amazon-apigateway-any-method': extension },
      '/users': {},
    },
    'x-amazon-apigateway-gateway-responses': { MISSING_AUTHENTICATION_TOKEN: { statusCode: 404 } },
    'x-amazon-apigateway-policy': { Version: '2012-10-17', Statement: [] },
    'x-amazon-apigateway-endpoint-configuration': { vpcEndpointIds: ['vpce-0abc'], disableExecuteApiEndpoint: true },
    'x-amazon-apigateway-api-key-source': 'AUTHORIZER',
  });

  it('gives the pieces that the CLI outputs would give', () => {
    expect(readPlain(openApiForms, text)).toEqual({
      pieces: [
        {
          kind: 'rest-api',
          id: 'a1b2',
          label: 'orders',
          endpointType: 'private',
          hosts: ['a1b2.execute-api.us-east-1.amazonaws.com'],
          disableExecuteApiEndpoint: true,
          policy: '{"Version":"2012-10-17","Statement":[]}',
          apiKeySource: 'AUTHORIZER',
          endpointAccessMode: null,
        },
        {
          kind: 'rest-resources',
          owner: 'a1b2',
          methodsEmbedded: true,
          resources: [
            { path: '/', methods: [] },
            { path: '/users', methods: [] },
            { path: '/users/{id}', methods: [{ ...open, httpMethod: 'GET', integration: lambda }] },
            { path: '/{proxy+}', methods: [{ ...open, httpMethod: 'ANY', integration: lambda }] },
          ],
        },
        { kind: 'rest-stages', owner: 'a1b2', stages: [{ name: 'prod', webAclArn: null, canary: null, variables: [] }] },
        {
          kind: 'gateway-responses',
          owner: 'a1b2',
          responses: [{ responseType: 'MISSING_AUTHENTICATION_TOKEN', statusCode: 404, template: null, parameters: [], isDefault: false }],
        },
      ],
      problems: [],
    });
  });

  it('belongs to another API where that is set by hand', () => {
    const pieces = piecesOf(text, { restApiId: 'new1', stage: 'dev' });
    expect(pieces[0]).toMatchObject({ id: 'new1', hosts: [] });
    expect(pieces[2]).toMatchObject({ kind: 'rest-stages', owner: 'new1', stages: [{ name: 'dev' }] });
  });

  it('has the span of the path on a resource', () => {
    const [form] = openApiForms;
    const resources = form?.read(treeOf(text), { source: 's', belongsTo: {} }).value.find((piece) => piece.kind === 'rest-resources');
    const paths = resources?.kind === 'rest-resources' ? resources.resources.map(({ path }) => path) : [];
    expect(paths.slice(1).map((path) => (path.from === 'paste' ? text.slice(path.at.start, path.at.end) : null))).toEqual([
      '"/users"',
      '"/users/{id}"',
      '"/{proxy+}"',
    ]);
  });
});

describe('where it is served', () => {
  const paths = { '/a': { get: {} } };
  const swagger = (members: object): string => json({ swagger: '2.0', paths, ...members });
  const rows: readonly (readonly [string, string, string | null, readonly unknown[], readonly string[]])[] = [
    ['swagger', swagger({ host: 'a1.execute-api.eu-west-1.amazonaws.com', basePath: '/prod' }), 'a1', ['prod'], []],
    ['swagger without a base path', swagger({ host: 'a1.execute-api.eu-west-1.amazonaws.com' }), 'a1', [], []],
    ['China', swagger({ host: 'a1.execute-api.cn-north-1.amazonaws.com.cn', basePath: 'prod' }), 'a1', ['prod'], []],
    ['a private API', swagger({ host: 'a1-vpce-0f.execute-api.eu-west-1.amazonaws.com', basePath: '/prod' }), 'a1', ['prod'], []],
    ['another host', swagger({ host: 'api.example.com', basePath: '/v1' }), null, [], ['info not-modelled basePath /v1']],
    [
      'no host',
      rest({ paths, servers: [{ url: '/{basePath}', variables: { basePath: { default: 'v1' } } }] }),
      null,
      [],
      ['info not-modelled basePath /v1'],
    ],
    ['a base path of /', rest({ paths, servers: [{ url: '/' }] }), null, [], []],
    [
      'a stage and more',
      rest({ paths, servers: [{ url: 'https://a1.execute-api.eu-west-1.amazonaws.com/prod/v1' }] }),
      'a1',
      ['prod'],
      ['info not-modelled basePath /v1'],
    ],
    [
      'a host that is an expression',
      rest({ paths, servers: [{ url: 'https://${api}.execute-api.${region}.amazonaws.com/prod' }] }),
      null,
      ['prod'],
      [],
    ],
    ['nothing', rest({ paths }), null, [], []],
  ];
  it.each(rows)('%s', (_, text, id, stages, problems) => {
    const reading = readPlain(openApiForms, text);
    expect(reading.problems).toEqual(problems);
    expect(reading.pieces).toMatchObject([
      { id },
      { owner: id },
      ...(stages.length > 0 ? [{ stages: stages.map((name) => ({ name })) }] : []),
    ]);
  });
});

describe('authorization', () => {
  const schemes = {
    sig: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
    api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
    lam: { type: 'apiKey', name: 'Auth', in: 'header', 'x-amazon-apigateway-authorizer': { type: 'token', authorizerUri: 'arn' } },
    req: {
      type: 'apiKey',
      name: 'Unused',
      in: 'header',
      'x-amazon-apigateway-authorizer': { type: 'request', identitySource: 'method.request.header.A, context.x' },
    },
    pool: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools' } },
    plain: { type: 'oauth2' },
  };
  const components = { components: { securitySchemes: schemes } };
  const auth = { 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } };
  const rows: readonly (readonly [string, object, object, object])[] = [
    ['none', {}, {}, { authorizationType: none, apiKeyRequired: off }],
    ['IAM by scheme', { security: [{ sig: [] }] }, {}, { authorizationType: 'AWS_IAM', authorizerId: null }],
    ['IAM by x-amazon-apigateway-auth', auth, {}, { authorizationType: 'AWS_IAM' }],
    ['an API key', { security: [{ api_key: [] }] }, {}, { authorizationType: none, apiKeyRequired: true }],
    [
      'an authorizer and an API key',
      { security: [{ lam: [], api_key: [] }] },
      {},
      { authorizationType: 'CUSTOM', authorizerId: 'lam', apiKeyRequired: true },
    ],
    ['a user pool', { security: [{ pool: ['scope'] }] }, {}, { authorizationType: 'COGNITO_USER_POOLS', authorizerId: 'pool' }],
    ['a scheme that AWS does not heed', { security: [{ plain: [] }] }, {}, { authorizationType: none }],
    ["the definition's", {}, { security: [{ sig: [] }] }, { authorizationType: 'AWS_IAM' }],
    ["none of the definition's", { security: [] }, { security: [{ sig: [] }] }, { authorizationType: none }],
  ];
  it.each(rows)('%s', (_, operation, top, expected) => {
    expect(methodOf(withGet(operation, { ...components, ...top }))).toMatchObject(expected);
  });

  it('lists the authorizers, each under its scheme’s name', () => {
    expect(piecesOf(withGet({}, components))[2]).toEqual({
      kind: 'rest-authorizers',
      owner: null,
      authorizers: [
        { id: 'lam', label: 'lam', type: 'TOKEN', identitySources: ['method.request.header.Auth'] },
        { id: 'req', label: 'req', type: 'REQUEST', identitySources: ['method.request.header.A', 'context.x'] },
        { id: 'pool', label: 'pool', type: 'COGNITO_USER_POOLS', identitySources: ['method.request.header.Authorization'] },
      ],
    });
  });

  it('reads securityDefinitions of Swagger 2', () => {
    const text = json({ swagger: '2.0', paths: { '/a': { get: { security: [{ sig: [] }] } } }, securityDefinitions: schemes });
    expect(methodOf(text)).toMatchObject({ authorizationType: 'AWS_IAM' });
  });
});
