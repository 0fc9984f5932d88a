import { describe, expect, test } from 'vitest';
import { modelOf, onlyDistribution, problemsOf, readFiles, short } from '../testing/read.ts';

const distribution = {
  enabled: true,
  aliases: ['www.example.com'],
  default_root_object: '',
  origin: [
    {
      domain_name: 'abc1234567.execute-api.eu-west-1.amazonaws.com',
      origin_id: 'api',
      origin_path: '/prod',
      custom_origin_config: [{ http_port: 80, https_port: 443, origin_protocol_policy: 'https-only', origin_ssl_protocols: ['TLSv1.2'] }],
      s3_origin_config: [],
      custom_header: [],
    },
  ],
  default_cache_behavior: [
    {
      target_origin_id: 'api',
      viewer_protocol_policy: 'allow-all',
      allowed_methods: ['GET', 'HEAD'],
      cached_methods: ['GET', 'HEAD'],
      cache_policy_id: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      forwarded_values: [],
      trusted_signers: [],
    },
  ],
  ordered_cache_behavior: [],
  custom_error_response: [{ error_code: 404, response_code: 0, response_page_path: '', error_caching_min_ttl: 10 }],
};

const api = { id: 'abc1234567', name: 'orders', root_resource_id: 'r00t', endpoint_configuration: [{ types: ['EDGE'] }], body: null };
const resource = { id: 'res1', rest_api_id: 'abc1234567', parent_id: 'r00t', path_part: 'hello', path: '/hello' };
const method = { rest_api_id: 'abc1234567', resource_id: 'res1', http_method: 'GET', authorization: 'NONE', api_key_required: false };
const stage = { rest_api_id: 'abc1234567', stage_name: 'prod', invoke_url: 'https://abc1234567.execute-api.eu-west-1.amazonaws.com/prod' };

const all: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['aws_cloudfront_distribution', 'd', { ...distribution, id: 'E123', domain_name: 'd1.cloudfront.net' }],
  ['aws_api_gateway_rest_api', 'x', api],
  ['aws_api_gateway_resource', 'hello', resource],
  ['aws_api_gateway_method', 'hello', method],
  ['aws_api_gateway_stage', 'prod', stage],
];

const stateFile = {
  version: 4,
  terraform_version: '1.9.0',
  resources: all.map(([type, name, attributes]) => ({ mode: 'managed', type, name, instances: [{ schema_version: 1, attributes }] })),
};
const shown = {
  format_version: '1.0',
  terraform_version: '1.9.0',
  values: {
    root_module: {
      resources: all.slice(0, 1).map(([type, name, values]) => ({ address: `${type}.${name}`, mode: 'managed', type, name, values })),
      child_modules: [
        {
          address: 'module.api',
          resources: all
            .slice(1)
            .map(([type, name, values]) => ({ address: `module.api.${type}.${name}`, mode: 'managed', type, name, values })),
        },
      ],
    },
  },
};
const listed = all.map(([Type, , Attrs]) => ({ Type, Id: Attrs['id'] ?? 'x', Attrs }));
/** Some dumps write every value as a text. */
const asTexts = JSON.parse(
  JSON.stringify(shown, (_, value) => (typeof value === 'boolean' || typeof value === 'number' ? String(value) : value)),
);

/** Version 3 has one flat map of texts: lists count under `#`, sets stand under hashes, maps count under `%`. */
const flat = (value: unknown, name: string): readonly (readonly [string, string])[] => {
  if (Array.isArray(value)) return [[`${name}.#`, String(value.length)], ...value.flatMap((item, i) => flat(item, `${name}.${i * 7 + 3}`))];
  if (typeof value !== 'object' || value === null) return value === null ? [] : [[name, String(value)]];
  return Object.entries(value).flatMap(([key, member]) => flat(member, name === '' ? key : `${name}.${key}`));
};
const oldState = {
  version: 3,
  terraform_version: '0.11.14',
  modules: [all.slice(0, 1), all.slice(1)].map((own, index) => ({
    path: index === 0 ? ['root'] : ['root', 'api'],
    resources: Object.fromEntries(
      own.map(([type, name, attributes]) => [
        `${type}.${name}`,
        {
          type,
          primary: {
            id: 'x',
            attributes: { ...Object.fromEntries(flat(attributes, '')), ...(index === 0 ? { 'tags.%': '1', 'tags.a.b': 'c' } : {}) },
          },
        },
      ]),
    ),
  })),
};

describe('a state, in every shape', () => {
  test.each<[string, unknown, string]>([
    ['a state file', stateFile, 'terraform-state'],
    ['terraform show -json', shown, 'terraform-state'],
    ['a state file of version 3', oldState, 'terraform-state'],
    ['a list of resources', listed, 'terraform-state'],
    ['every value as a text', asTexts, 'terraform-state'],
  ])('%s', async (_, content, form) => {
    const read = await readFiles({ 'state.json': JSON.stringify(content, null, 2) });
    expect(read.readings[0]?.form).toBe(form);
    expect(problemsOf(read)).toEqual([]);
    const { model } = read;
    const found = onlyDistribution(model);
    expect([found.name, found.domainName?.value, found.aliases.map(short)]).toEqual(['E123', 'd1.cloudfront.net', ['www.example.com']]);
    expect(found.origins.map((o) => [short(o.domainName), short(o.originPath), o.config.kind])).toEqual([
      ['abc1234567.execute-api.eu-west-1.amazonaws.com', '/prod', 'custom'],
    ]);
    expect(found.behaviors.map((b) => [short(b.targetOriginId), b.forwarding.mode])).toEqual([['api', 'policies']]);
    expect(found.customErrorResponses.map((e) => [short(e.errorCode), short(e.responseCode), short(e.responsePagePath)])).toEqual([
      [404, null, null],
    ]);
    expect(model.restApis.map((a) => [a.id, a.label, short(a.endpointType), a.stages?.map((s) => short(s.name))])).toEqual([
      ['abc1234567', 'orders', 'edge', ['prod']],
    ]);
    expect(model.restApis[0]?.resources?.map((r) => [short(r.path), r.methods.map((m) => m.httpMethod)])).toEqual([
      ['/', []],
      ['/hello', ['GET']],
    ]);
  });
});

const reference = (...references: readonly string[]) => ({ references });

const plan = {
  format_version: '1.2',
  terraform_version: '1.9.0',
  planned_values: {
    root_module: {
      resources: [
        [
          'aws_cloudfront_distribution',
          'd',
          {
            ...distribution,
            origin: [{ origin_id: 'api', origin_path: '/prod', custom_origin_config: distribution.origin[0]?.custom_origin_config }],
          },
        ],
        ['aws_api_gateway_rest_api', 'x', { name: 'orders', body: null }],
        ['aws_api_gateway_resource', 'hello', { path_part: 'hello' }],
        ['aws_api_gateway_method', 'hello', { http_method: 'GET', authorization: 'NONE' }],
        ['aws_api_gateway_stage', 'prod', { stage_name: 'prod' }],
      ].map(([type, name, values]) => ({ address: `${type}.${name}`, mode: 'managed', type, name, values })),
    },
  },
  resource_changes: [
    ['aws_cloudfront_distribution.d', { id: true, domain_name: true, origin: [{ domain_name: true }] }],
    ['aws_api_gateway_rest_api.x', { id: true, root_resource_id: true, endpoint_configuration: true }],
    ['aws_api_gateway_resource.hello', { id: true, parent_id: true, path: true, rest_api_id: true }],
    ['aws_api_gateway_method.hello', { id: true, resource_id: true, rest_api_id: true }],
    ['aws_api_gateway_stage.prod', { id: true, invoke_url: true, rest_api_id: true }],
  ].map(([address, after_unknown]) => ({ address, change: { actions: ['create'], after_unknown } })),
  configuration: {
    root_module: {
      resources: [
        [
          'aws_cloudfront_distribution.d',
          { origin: [{ domain_name: reference('aws_api_gateway_stage.prod.invoke_url', 'aws_api_gateway_stage.prod') }] },
        ],
        [
          'aws_api_gateway_resource.hello',
          {
            rest_api_id: reference('aws_api_gateway_rest_api.x.id', 'aws_api_gateway_rest_api.x'),
            parent_id: reference('aws_api_gateway_rest_api.x.root_resource_id', 'aws_api_gateway_rest_api.x'),
          },
        ],
        [
          'aws_api_gateway_method.hello',
          {
            rest_api_id: reference('aws_api_gateway_rest_api.x.id', 'aws_api_gateway_rest_api.x'),
            resource_id: reference('aws_api_gateway_resource.hello.id', 'aws_api_gateway_resource.hello'),
          },
        ],
        ['aws_api_gateway_stage.prod', { rest_api_id: reference('aws_api_gateway_rest_api.x.id', 'aws_api_gateway_rest_api.x') }],
      ].map(([address, expressions]) => ({ address, expressions })),
    },
  },
};

describe('a plan: what is only known after apply', () => {
  test('is known by what its expressions refer to', async () => {
    const { model, readings } = await readFiles({ 'plan.json': JSON.stringify(plan) });
    expect(readings[0]?.form).toBe('terraform-plan');
    const host = 'x.execute-api.aws-region-1.amazonaws.com';
    const found = onlyDistribution(model);
    expect([found.name, found.domainName, found.origins.map((o) => [short(o.domainName), short(o.originPath)])]).toEqual([
      'aws_cloudfront_distribution.d',
      null,
      [[host, '/prod']],
    ]);
    expect(model.restApis.map((a) => [a.id, a.hosts.map(short), short(a.endpointType), a.stages?.map((s) => short(s.name))])).toEqual([
      ['aws_api_gateway_rest_api.x', [host], '(edge)', ['prod']],
    ]);
    expect(model.restApis[0]?.resources?.map((r) => [short(r.path), r.methods.map((m) => m.httpMethod)])).toEqual([
      ['/', []],
      ['/hello', ['GET']],
    ]);
  });

  test('is asked for where the plan does not keep its configuration', async () => {
    const model = await modelOf({ 'plan.json': JSON.stringify({ ...plan, configuration: {} }) });
    expect(onlyDistribution(model).origins.map((o) => short(o.domainName))).toEqual([
      '<aws_cloudfront_distribution.d.origin[0].domain_name>',
    ]);
  });
});

test('a definition in YAML is read out of a state', async () => {
  const integration = 'x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: arn:x}';
  const body = `openapi: 3.0.1\ninfo: {title: x}\npaths:\n  /hi:\n    get:\n      ${integration}\n`;
  const withBody = {
    ...stateFile,
    resources: [{ type: 'aws_api_gateway_rest_api', name: 'x', instances: [{ attributes: { ...api, body } }] }],
  };
  const { restApis } = await modelOf({ 'terraform.tfstate': JSON.stringify(withBody, null, 2) });
  expect(restApis[0]?.resources?.map((r) => [short(r.path), r.methods.map((m) => m.httpMethod)])).toEqual([
    ['/', []],
    ['/hi', ['GET']],
  ]);
});
