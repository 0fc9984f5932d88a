import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpForms } from '../apigateway-http/index.ts';
import { openApiForms } from '../openapi/index.ts';
import { idsOf, mutants, readPlain, spansOf, treeOf } from '../testing/gateway.ts';
import { restForms } from './index.ts';

const allForms = [...restForms, ...httpForms, ...openApiForms];
const json = (value: unknown): string => JSON.stringify(value, null, 2);

describe('problems', () => {
  const rows: readonly (readonly [string, object, readonly string[]])[] = [
    [
      'a page of a listing',
      { items: [{ responseType: 'THROTTLED', statusCode: '429' }], position: 'p2' },
      ['warning listing-incomplete get-gateway-responses aws apigateway get-gateway-responses --rest-api-id <id>'],
    ],
    [
      'a page cut by the CLI',
      { item: [{ stageName: 'prod' }], NextToken: 'ey' },
      ['warning listing-incomplete get-stages aws apigateway get-stages --rest-api-id <id>'],
    ],
    [
      'one stage',
      { stageName: 'prod', deploymentId: 'd' },
      ['info listing-incomplete get-stages aws apigateway get-stages --rest-api-id <id>'],
    ],
    [
      'one method',
      { httpMethod: 'GET', authorizationType: 'NONE' },
      ['warning form-fragment get-method aws apigateway get-resources --rest-api-id <id> --embed methods'],
    ],
    [
      'one integration',
      { type: 'HTTP', uri: 'https://x', passthroughBehavior: 'WHEN_NO_MATCH' },
      ['warning form-fragment get-integration aws apigateway get-resources --rest-api-id <id> --embed methods'],
    ],
    [
      'an unknown member, once',
      {
        items: [
          { id: 'a', name: 'n', novelty: 1 },
          { id: 'b', name: 'm', novelty: 2 },
        ],
      },
      ['info not-modelled novelty'],
    ],
    [
      'an unknown method',
      { items: [{ id: 'r', path: '/', resourceMethods: { FETCH: { httpMethod: 'FETCH' } } }] },
      ['error member-unknown-value httpMethod FETCH GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS, ANY'],
    ],
    [
      'an unknown authorization',
      { items: [{ id: 'r', path: '/', resourceMethods: { GET: { authorizationType: 'MAGIC' } } }] },
      ['error member-unknown-value authorizationType MAGIC NONE, AWS_IAM, CUSTOM, COGNITO_USER_POOLS'],
    ],
    ['a mapping without its API', { items: [{ basePath: 'v1', restApiId: 'a' }, { basePath: 'v2' }] }, ['error member-missing restApiId']],
  ];
  it.each(rows)('%s', (_, value, problems) => {
    expect(readPlain(restForms, json(value)).problems).toEqual(problems);
  });

  it('never takes an unknown authorization for none', () => {
    const text = json({ items: [{ id: 'r', path: '/', resourceMethods: { GET: { authorizationType: 'MAGIC' } } }] });
    expect(readPlain(restForms, text).pieces).toMatchObject([
      { resources: [{ methods: [{ authorizationType: { unresolved: 'MAGIC' } }] }] },
    ]);
  });
});

describe('recognise', () => {
  it.each([
    ['a model', { id: 'm', name: 'Empty', schema: '{}', contentType: 'application/json' }],
    ['a usage plan', { id: 'u', name: 'basic', apiStages: [] }],
    ['an API key', { id: 'k', name: 'key', enabled: true }],
    ['a deployment', { items: [{ id: 'd', createdDate: 1 }] }],
    ['an empty list', { items: [] }],
    ['a CloudFront origin', { Id: 'o', DomainName: 'x.execute-api.y.amazonaws.com', OriginPath: '' }],
    ['a DistributionConfig', { CallerReference: 'x', Origins: { Quantity: 0, Items: [] } }],
    ['a template', { Resources: {}, paths: {}, info: {} }],
    ["S3's routing rules", { IndexDocument: { Suffix: 'i' }, RoutingRules: [] }],
  ])('leaves %s alone', (_, value) => {
    expect(idsOf(allForms, treeOf(json(value)))).toEqual([]);
  });
});

const seeds = [
  {
    items: [
      { id: 'r0', path: '/' },
      {
        id: 'r1',
        path: '/users',
        resourceMethods: {
          GET: {
            authorizationType: 'CUSTOM',
            authorizerId: 'z',
            requestValidatorId: 'v',
            requestParameters: { 'method.request.path.p': true },
            requestModels: { 'application/json': 'M' },
            methodIntegration: {
              type: 'MOCK',
              requestTemplates: { 'application/json': '{"statusCode": 200}' },
              integrationResponses: { 200: {} },
            },
          },
        },
      },
    ],
  },
  { items: [{ id: 'a', name: 'n', endpointConfiguration: { types: ['EDGE'] }, policy: '{\\"a\\":1}' }] },
  { item: [{ stageName: 's', variables: { a: 'b' }, canarySettings: { percentTraffic: 1 } }] },
  {
    items: [{ domainName: 'd', regionalDomainName: 'x', endpointConfiguration: { types: ['REGIONAL'] }, routingMode: 'ROUTING_RULE_ONLY' }],
  },
  { items: [{ basePath: '(none)', restApiId: 'a', stage: 's' }], position: 'p' },
  { items: [{ responseType: 'THROTTLED', statusCode: '429', responseTemplates: { 'application/json': 't' }, defaultResponse: false }] },
  { items: [{ id: 'z', name: 'n', type: 'TOKEN', authorizerUri: 'arn', identitySource: 'method.request.header.A' }] },
].map((value) => JSON.stringify(value));

it('reads anything without throwing, recognises it at most once, and keeps every span inside the text', () => {
  void fc.assert(
    fc.property(mutants(seeds), (tree) => {
      for (const form of restForms) {
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
