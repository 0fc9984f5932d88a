import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restForms } from '../apigateway-rest/index.ts';
import { openApiForms } from '../openapi/index.ts';
import { idsOf, mutants, readPlain, spansOf, treeOf } from '../testing/gateway.ts';
import { httpForms } from './index.ts';

const allForms = [...restForms, ...httpForms, ...openApiForms];
const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** The same with every key's first letter in lower case, as some tools write it. */
const camelCased = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(camelCased);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.charAt(0).toLowerCase() + key.slice(1), camelCased(member)]));
};

const unsaid = { disableExecuteApiEndpoint: null, cors: null };
const none = { default: 'NONE' };
const off = { default: false };

const rows: readonly (readonly [string, object, unknown])[] = [
  [
    'get-apis',
    {
      Items: [
        {
          ApiId: 'h1',
          Name: 'web',
          ProtocolType: 'HTTP',
          ApiEndpoint: 'https://h1.execute-api.eu-west-1.amazonaws.com',
          DisableExecuteApiEndpoint: true,
          CorsConfiguration: {
            AllowOrigins: ['https://a.b'],
            AllowMethods: ['GET', 'PUT'],
            AllowHeaders: ['*'],
            MaxAge: 300,
            AllowCredentials: true,
          },
        },
        { ApiId: 'w1', Name: 'chat', ProtocolType: 'WEBSOCKET', ApiEndpoint: 'wss://w1.execute-api.eu-west-1.amazonaws.com' },
      ],
    },
    [
      {
        kind: 'http-api',
        id: 'h1',
        label: 'web',
        protocol: 'HTTP',
        hosts: ['h1.execute-api.eu-west-1.amazonaws.com'],
        disableExecuteApiEndpoint: true,
        cors: { origins: ['https://a.b'], methods: ['GET', 'PUT'], headers: ['*'], exposed: [], maxAge: 300, credentials: true },
      },
      { kind: 'http-api', id: 'w1', label: 'chat', protocol: 'WEBSOCKET', hosts: ['w1.execute-api.eu-west-1.amazonaws.com'], ...unsaid },
    ],
  ],
  [
    'get-api',
    { ApiId: 'h1', ApiEndpoint: 'https://h1.execute-api.eu-west-1.amazonaws.com/', RouteSelectionExpression: 'x' },
    [{ kind: 'http-api', id: 'h1', label: null, protocol: 'HTTP', hosts: ['h1.execute-api.eu-west-1.amazonaws.com'], ...unsaid }],
  ],
  [
    'get-routes',
    {
      Items: [
        { RouteKey: 'GET /pets/{id}', Target: 'integrations/i1', AuthorizationType: 'JWT', AuthorizerId: 'z', ApiKeyRequired: false },
        { RouteKey: '$default' },
      ],
    },
    [
      {
        kind: 'http-routes',
        owner: 'o',
        routes: [
          {
            routeKey: 'GET /pets/{id}',
            authorizationType: 'JWT',
            authorizerId: 'z',
            apiKeyRequired: false,
            integration: null,
            target: 'named',
            targetId: 'integrations/i1',
          },
          {
            routeKey: '$default',
            authorizationType: none,
            authorizerId: null,
            apiKeyRequired: off,
            integration: null,
            target: 'none',
            targetId: null,
          },
        ],
      },
    ],
  ],
  [
    'get-stages',
    {
      Items: [
        { StageName: '$default', AutoDeploy: true },
        { StageName: 'dev', StageVariables: {} },
      ],
    },
    [{ kind: 'http-stages', owner: 'o', stages: [{ name: '$default' }, { name: 'dev' }] }],
  ],
  [
    'get-integrations',
    {
      Items: [
        {
          IntegrationId: 'i1',
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: 'arn:f',
          IntegrationMethod: 'POST',
          PayloadFormatVersion: '2.0',
        },
      ],
    },
    [
      {
        kind: 'http-integrations',
        owner: 'o',
        integrations: [
          {
            id: 'i1',
            value: {
              type: 'AWS_PROXY',
              uri: 'arn:f',
              httpMethod: 'POST',
              payloadFormatVersion: '2.0',
              mockStatus: null,
              passthroughBehavior: null,
              templateTypes: [],
            },
          },
        ],
      },
    ],
  ],
  [
    'get-domain-names',
    {
      Items: [
        {
          DomainName: 'api.example.com',
          RoutingMode: 'ROUTING_RULE_THEN_API_MAPPING',
          DomainNameConfigurations: [{ ApiGatewayDomainName: 'd-x.execute-api.eu-west-1.amazonaws.com', EndpointType: 'REGIONAL' }],
        },
      ],
    },
    [
      {
        kind: 'custom-domain',
        value: {
          name: 'api.example.com',
          endpoints: [{ type: 'regional', target: 'd-x.execute-api.eu-west-1.amazonaws.com' }],
          routingMode: 'rule-then-mapping',
        },
      },
    ],
  ],
  [
    'get-api-mappings',
    {
      Items: [
        { ApiMappingId: 'm1', ApiMappingKey: 'orders/v1', ApiId: 'h1', Stage: '$default' },
        { ApiMappingId: 'm2', ApiId: 'h1', Stage: 'dev' },
      ],
    },
    [
      {
        kind: 'mappings',
        owner: 'd',
        mappings: [
          { key: 'orders/v1', apiId: 'h1', stage: '$default' },
          { key: { default: '' }, apiId: 'h1', stage: 'dev' },
        ],
      },
    ],
  ],
  [
    'get-authorizers',
    { Items: [{ AuthorizerId: 'z', AuthorizerType: 'JWT', Name: 'jwt', IdentitySource: ['$request.header.Authorization'] }] },
    [
      {
        kind: 'http-authorizers',
        owner: 'o',
        authorizers: [{ id: 'z', label: 'jwt', type: 'JWT', identitySources: ['$request.header.Authorization'] }],
      },
    ],
  ],
  [
    'list-routing-rules',
    {
      RoutingRules: [
        {
          Priority: 10,
          Conditions: [
            { MatchHeaders: { AnyOf: [{ Header: 'x-version', ValueGlob: 'beta*' }] } },
            { MatchBasePaths: { AnyOf: ['users'] } },
          ],
          Actions: [{ InvokeApi: { ApiId: 'a1', Stage: 'prod', StripBasePath: true } }],
        },
        { Priority: 20, Actions: [{ InvokeApi: { ApiId: 'a2', Stage: 'prod' } }] },
      ],
    },
    [
      {
        kind: 'routing-rules',
        owner: 'd',
        rules: [
          {
            priority: 10,
            headers: [[{ name: 'x-version', glob: 'beta*' }]],
            basePaths: ['users'],
            apiId: 'a1',
            stage: 'prod',
            stripBasePath: true,
          },
          { priority: 20, headers: [], basePaths: null, apiId: 'a2', stage: 'prod', stripBasePath: off },
        ],
      },
    ],
  ],
];

const isPartial = (problem: string): boolean => problem.startsWith('info listing-incomplete');

describe.each(rows)('%s', (_, value, pieces) => {
  const belongsTo = { apiId: 'o', domainName: 'd' };

  it('reads the CLI output', () => {
    expect(idsOf(allForms, treeOf(json(value)))).toHaveLength(1);
    expect(readPlain(httpForms, json(value), belongsTo)).toEqual({ pieces, problems: [] });
  });

  it('reads camelCase the same', () => {
    expect(idsOf(allForms, treeOf(json(camelCased(value))))).toHaveLength(1);
    expect(readPlain(httpForms, json(camelCased(value)), belongsTo)).toEqual({ pieces, problems: [] });
  });

  it('reads the bare list and each item alone', () => {
    const list = Object.values(value).find((member) => Array.isArray(member)) ?? [value];
    expect(readPlain(httpForms, json(list), belongsTo)).toEqual({ pieces, problems: [] });
    for (const item of list)
      expect(readPlain(httpForms, json(item), belongsTo).problems.filter((problem) => !isPartial(problem))).toEqual([]);
  });
});

it.each([
  ['apigateway-get-stages', { items: [{ stageName: 'prod' }] }],
  ['apigateway-get-stages', { StageName: 'prod', MethodSettings: {} }],
  ['apigatewayv2-get-stages', { Items: [{ StageName: 'prod' }] }],
  ['apigatewayv2-get-stages', { items: [{ stageName: '$default' }] }],
  ['apigatewayv2-get-stages', [{ stageName: 'prod', autoDeploy: true }]],
])('tells stages of REST and HTTP APIs apart: %s', (id, value) => {
  expect(idsOf(allForms, treeOf(json(value)))).toEqual([id]);
});

it('takes the domain name of a routing rule from its ARN, unless it is set by hand', () => {
  const rule = {
    Priority: 1,
    Actions: [{ InvokeApi: { ApiId: 'a', Stage: 's' } }],
    RoutingRuleArn: 'arn:aws:apigateway:us-east-2:123456789012:/domainnames/api.example.com/routingrules/r1',
  };
  expect(readPlain(httpForms, json(rule)).pieces).toMatchObject([{ owner: 'api.example.com' }]);
  expect(readPlain(httpForms, json(rule), { domainName: 'other' }).pieces).toMatchObject([{ owner: 'other' }]);
});

it.each([
  [
    'a page of a listing',
    { Items: [{ RouteKey: 'GET /' }], NextToken: 'n' },
    ['warning listing-incomplete get-routes aws apigatewayv2 get-routes --api-id <id>'],
  ],
  ['a route without a key', { Items: [{ RouteKey: 'GET /' }, { RouteId: 'r' }] }, ['error member-missing routeKey']],
  ['an unknown member', { ApiId: 'h', Name: 'n', Novelty: {} }, ['info not-modelled Novelty']],
])('reports %s', (_, value, problems) => {
  expect(readPlain(httpForms, json(value)).problems).toEqual(problems);
});

it('reads anything without throwing, recognises it at most once, and keeps every span inside the text', () => {
  void fc.assert(
    fc.property(mutants(rows.map(([, value]) => json(value))), (tree) => {
      for (const form of httpForms) {
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
