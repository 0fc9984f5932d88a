import { describe, expect, it } from 'vitest';
import { readPlain } from '../testing/gateway.ts';
import { restForms } from './index.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 2);

describe('get-rest-apis', () => {
  it('reads endpoint type, switches and the doubly encoded policy', () => {
    const policy = '{"Version":"2012-10-17"}';
    const api = {
      id: 'a1',
      name: 'orders',
      endpointConfiguration: { types: ['REGIONAL'] },
      policy: JSON.stringify(policy).slice(1, -1),
      disableExecuteApiEndpoint: true,
      apiKeySource: 'AUTHORIZER',
      endpointAccessMode: 'STRICT',
    };
    const piece = {
      kind: 'rest-api',
      id: 'a1',
      label: 'orders',
      endpointType: 'regional',
      hosts: [],
      disableExecuteApiEndpoint: true,
      policy,
      apiKeySource: 'AUTHORIZER',
      endpointAccessMode: 'STRICT',
    };
    expect(readPlain(restForms, json({ items: [api] })).pieces).toEqual([piece]);
    expect(readPlain(restForms, json(api)).pieces).toEqual([piece]);
    expect(readPlain(restForms, json({ ...api, policy })).pieces).toEqual([piece]);
  });

  it('leaves unsaid what the text does not say', () => {
    expect(readPlain(restForms, json({ id: 'a1', name: 'orders' })).pieces).toMatchObject([
      { endpointType: null, disableExecuteApiEndpoint: null, policy: null },
    ]);
  });
});

describe('the other outputs', () => {
  const rows: readonly (readonly [string, object, unknown])[] = [
    [
      'get-stages',
      {
        item: [
          { stageName: 'prod', webAclArn: 'arn:w', variables: { url: 'x' }, canarySettings: { percentTraffic: 10.5 } },
          { stageName: 'dev', canarySettings: {} },
        ],
      },
      [
        {
          kind: 'rest-stages',
          owner: null,
          stages: [
            { name: 'prod', webAclArn: 'arn:w', canary: { percentTraffic: 10.5 }, variables: [{ name: 'url', value: 'x' }] },
            { name: 'dev', webAclArn: null, canary: { percentTraffic: { default: 0 } }, variables: [] },
          ],
        },
      ],
    ],
    ['get-stages without stages', { item: [] }, [{ kind: 'rest-stages', owner: null, stages: [] }]],
    [
      'get-base-path-mappings',
      {
        items: [
          { basePath: '(none)', restApiId: 'a', stage: 'prod' },
          { basePath: 'v1', restApiId: 'b' },
        ],
      },
      [
        {
          kind: 'mappings',
          owner: null,
          mappings: [
            { key: '', apiId: 'a', stage: 'prod' },
            { key: 'v1', apiId: 'b', stage: null },
          ],
        },
      ],
    ],
    [
      'get-gateway-responses',
      {
        items: [
          {
            responseType: 'MISSING_AUTHENTICATION_TOKEN',
            statusCode: '404',
            responseParameters: { 'gatewayresponse.header.x': "'1'" },
            responseTemplates: { 'application/json': '{}' },
            defaultResponse: false,
          },
          { responseType: 'DEFAULT_4XX', responseParameters: {}, responseTemplates: {}, defaultResponse: true },
        ],
      },
      [
        {
          kind: 'gateway-responses',
          owner: null,
          responses: [
            {
              responseType: 'MISSING_AUTHENTICATION_TOKEN',
              statusCode: 404,
              template: '{}',
              parameters: [{ name: 'gatewayresponse.header.x', value: "'1'" }],
              isDefault: false,
            },
            { responseType: 'DEFAULT_4XX', statusCode: null, template: null, parameters: [], isDefault: true },
          ],
        },
      ],
    ],
    [
      'get-authorizers',
      {
        items: [
          {
            id: 'z',
            name: 'auth',
            type: 'REQUEST',
            authorizerUri: 'arn',
            identitySource: 'method.request.header.A, method.request.querystring.b',
          },
        ],
      },
      [
        {
          kind: 'rest-authorizers',
          owner: null,
          authorizers: [
            { id: 'z', label: 'auth', type: 'REQUEST', identitySources: ['method.request.header.A', 'method.request.querystring.b'] },
          ],
        },
      ],
    ],
  ];
  it.each(rows)('%s', (_, value, pieces) => {
    expect(readPlain(restForms, json(value))).toEqual({ pieces, problems: [] });
  });

  const domains: readonly (readonly [string, object, unknown])[] = [
    [
      'edge',
      { domainName: 'a.b', distributionDomainName: 'd1.cloudfront.net', endpointConfiguration: { types: ['EDGE'] } },
      [{ type: 'edge', target: 'd1.cloudfront.net' }],
    ],
    [
      'edge, as older outputs have it',
      { domainName: 'a.b', distributionDomainName: 'd1.cloudfront.net' },
      [{ type: 'edge', target: 'd1.cloudfront.net' }],
    ],
    [
      'while it migrates',
      {
        domainName: 'a.b',
        distributionDomainName: 'd1',
        regionalDomainName: 'd-2',
        endpointConfiguration: { types: ['EDGE', 'REGIONAL'] },
      },
      [
        { type: 'edge', target: 'd1' },
        { type: 'regional', target: 'd-2' },
      ],
    ],
    ['private', { domainName: 'a.b', domainNameId: 'x' }, [{ type: 'private', target: null }]],
    ['nothing said', { domainName: 'a.b' }, [{ type: { default: 'edge' }, target: null }]],
  ];
  it.each(domains)('get-domain-names: %s', (_, value, endpoints) => {
    const routingMode = { default: 'mapping' };
    expect(readPlain(restForms, json({ items: [value] })).pieces).toEqual([
      { kind: 'custom-domain', value: { name: 'a.b', endpoints, routingMode } },
    ]);
  });

  it.each([
    ['BASE_PATH_MAPPING_ONLY', 'mapping'],
    ['ROUTING_RULE_ONLY', 'rule'],
    ['ROUTING_RULE_THEN_BASE_PATH_MAPPING', 'rule-then-mapping'],
  ])('get-domain-names: %s', (routingMode, ours) => {
    expect(readPlain(restForms, json({ domainName: 'a.b', regionalDomainName: 'd', routingMode })).pieces).toMatchObject([
      { value: { routingMode: ours } },
    ]);
  });
});
