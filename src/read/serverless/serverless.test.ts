import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newReader } from '../access.ts';
import { readTemplates } from '../cloudformation/index.ts';
import { told, tree } from '../testing/templates.ts';
import { bare } from '../testing.ts';
import { isService, serviceTemplate } from './index.ts';

const read = (text: string): { readonly pieces: (kind: string) => readonly unknown[]; readonly problems: readonly string[] } => {
  const reader = newReader();
  const reading = readTemplates([serviceTemplate(tree(text), 'serverless.yml', reader)]);
  return {
    pieces: (kind) => reading.value.filter((piece) => piece.kind === kind).map(bare),
    problems: told([...reader.problems, ...reading.problems]),
  };
};

const service = (events: string, provider = '', more = ''): string => `
service: shop
provider:
  name: aws
  region: eu-west-1
  ${provider}
functions:
  hello:
    handler: h.hello
    events:
      ${events}
${more}
`;

describe('http events', () => {
  test.each<[string, string, unknown]>([
    ['- http: GET hello', '/hello', { httpMethod: 'GET', authorizationType: '("NONE")', integration: { type: 'AWS_PROXY' } }],
    ["- http: 'any /a/{proxy+}'", '/a/{proxy+}', { httpMethod: 'ANY' }],
    ["- http: {path: '/users/{id}', method: post}", '/users/{id}', { httpMethod: 'POST' }],
    ["- http: {path: /, method: '*'}", '/', { httpMethod: 'ANY' }],
    ['- http: {path: x, method: get, private: true}', '/x', { apiKeyRequired: true }],
    [
      '- http: {path: x, method: post, request: {parameters: {querystrings: {q: true, r: false}, headers: {h: {required: true}}}, schemas: {application/json: {}}}}',
      '/x',
      { requiredParameters: ['method.request.querystring.q', 'method.request.header.h'], validatesBody: true },
    ],
    ['- http: {path: x, method: get, authorizer: aws_iam}', '/x', { authorizationType: 'AWS_IAM' }],
    ['- http: {path: x, method: get, authorizer: auth}', '/x', { authorizationType: 'CUSTOM', authorizerId: 'auth' }],
    [
      '- http: {path: x, method: get, authorizer: {name: pool, arn: "arn:aws:cognito-idp:eu-west-1:1:userpool/u"}}',
      '/x',
      { authorizationType: 'COGNITO_USER_POOLS', authorizerId: 'pool' },
    ],
    [
      '- http: {path: x, method: get, integration: http-proxy, request: {uri: "https://b"}}',
      '/x',
      { integration: { type: 'HTTP_PROXY', uri: 'https://b' } },
    ],
    ['- http: {path: x, method: get, integration: mock}', '/x', { integration: { type: 'MOCK', mockStatus: 200 } }],
  ])('%s', (events, path, method) => {
    const [piece] = read(service(events)).pieces('rest-resources');
    expect(piece).toMatchObject({ owner: 'ApiGatewayRestApi' });
    const resources: unknown = piece && typeof piece === 'object' ? Reflect.get(piece, 'resources') : [];
    const found = Array.isArray(resources) ? resources.find((resource) => Reflect.get(resource, 'path') === path) : null;
    expect(found).toMatchObject({ path, methods: [method] });
  });

  test('the API: edge-optimized, at stage dev, in the region of the provider', () => {
    const { pieces, problems } = read(service('- http: GET x'));
    expect(pieces('rest-api')).toMatchObject([
      { id: 'ApiGatewayRestApi', endpointType: '("edge")', hosts: ['ApiGatewayRestApi.execute-api.eu-west-1.amazonaws.com'] },
    ]);
    expect(pieces('rest-stages')).toMatchObject([{ stages: [{ name: 'dev' }] }]);
    expect(problems).toEqual([]);
  });

  test('settings of the provider', () => {
    const { pieces } = read(
      service('- http: GET x', 'endpointType: regional\n  stage: live\n  apiGateway: {disableDefaultEndpoint: true}'),
    );
    expect(pieces('rest-api')).toMatchObject([{ endpointType: 'regional', disableExecuteApiEndpoint: true }]);
    expect(pieces('rest-stages')).toMatchObject([{ stages: [{ name: 'live' }] }]);
  });

  test('cors answers OPTIONS', () => {
    const { pieces } = read(service('- http: {path: x, method: get, cors: true}'));
    expect(pieces('rest-resources')).toMatchObject([
      {
        resources: [
          { path: '/' },
          { path: '/x', methods: [{ httpMethod: 'GET' }, { httpMethod: 'OPTIONS', integration: { type: 'MOCK', mockStatus: 200 } }] },
        ],
      },
    ]);
  });
});

describe('httpApi events', () => {
  test.each<[string, string]>([
    ["- httpApi: '*'", '$default'],
    ["- httpApi: {path: '*'}", '$default'],
    ["- httpApi: 'GET /x'", 'GET /x'],
    ["- httpApi: '* /x'", 'ANY /x'],
    ["- httpApi: {method: get, path: '/x/{proxy+}'}", 'GET /x/{proxy+}'],
  ])('%s', (events, routeKey) => {
    const { pieces } = read(service(events));
    expect(pieces('http-routes')).toMatchObject([
      { owner: 'HttpApi', routes: [{ routeKey, integration: { payloadFormatVersion: '2.0' } }] },
    ]);
    expect(pieces('http-stages')).toMatchObject([{ stages: [{ name: '$default' }] }]);
  });

  test('CORS and authorizers', () => {
    const provider =
      'httpApi: {cors: {allowedOrigins: [https://a.b]}, authorizers: {jwt: {type: jwt, identitySource: $request.header.Authorization, issuerUrl: i}}}';
    const { pieces } = read(service('- httpApi: {path: /x, method: get, authorizer: jwt}', provider));
    expect(pieces('http-api')).toMatchObject([{ cors: { origins: ['https://a.b'] } }]);
    expect(pieces('http-routes')).toMatchObject([{ routes: [{ authorizationType: 'JWT', authorizerId: 'jwt' }] }]);
  });
});

describe('the rest of a service', () => {
  test('resources are CloudFormation, also in a list, and refer to what the service makes', () => {
    const resources = `
resources:
  - Resources:
      Site: {Type: AWS::S3::Bucket, Properties: {BucketName: "\${self:service}-\${sls:stage}"}}
  - Resources:
      Dist:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            Enabled: true
            Origins:
              - {Id: api, DomainName: {'Fn::Sub': '\${ApiGatewayRestApi}.execute-api.\${AWS::Region}.amazonaws.com'}, OriginPath: "/\${sls:stage}", CustomOriginConfig: {OriginProtocolPolicy: https-only}}
              - {Id: site, DomainName: {'Fn::GetAtt': [Site, RegionalDomainName]}, S3OriginConfig: {}}
              - {Id: ask, DomainName: "\${env:HOST}", CustomOriginConfig: {OriginProtocolPolicy: https-only}}
            DefaultCacheBehavior: {TargetOriginId: api, ViewerProtocolPolicy: allow-all, CachePolicyId: x}
`;
    const { pieces, problems } = read(service('- http: GET x', '', resources));
    expect(pieces('distribution')).toMatchObject([
      {
        value: {
          origins: [
            { domainName: 'ApiGatewayRestApi.execute-api.eu-west-1.amazonaws.com', originPath: '/dev' },
            { domainName: 'shop-dev.s3.eu-west-1.amazonaws.com' },
            { domainName: '<${env:HOST}>' },
          ],
        },
      },
    ]);
    expect(problems).toEqual([]);
  });

  test('the domain manager plugin', () => {
    const { pieces } = read(
      service('- http: GET x', '', 'custom: {customDomain: {domainName: api.example.com, basePath: v1, endpointType: regional}}'),
    );
    expect(pieces('custom-domain')).toMatchObject([{ value: { name: 'api.example.com', endpoints: [{ type: 'regional' }] } }]);
    expect(pieces('mappings')).toMatchObject([
      { owner: 'api.example.com', mappings: [{ key: 'v1', apiId: 'ApiGatewayRestApi', stage: 'dev' }] },
    ]);
  });

  test('a circle is told', () => {
    expect(read(service('- http: GET x', 'stage: ${self:custom.a}', 'custom: {a: "${self:custom.a}"}')).problems).toEqual([
      'error reference-circular ${self:custom.a}',
    ]);
  });

  test.each<[string, boolean]>([
    ['service: a\nprovider: {name: aws}\n', true],
    ['service: {name: a}\nprovider: aws\nfunctions: {}\n', true],
    ['service: a\nprovider: {name: google}\n', false],
    ['provider: {name: aws}\n', false],
    ['service: a\n', false],
  ])('is %j a service? %s', (text, expected) => {
    expect(isService(tree(text))).toBe(expected);
  });
});

test('property: a service of any shape is read, and nothing throws', () => {
  const leaf = fc.constantFrom(
    '${self:custom}',
    '${self:}',
    "${opt:stage, 'dev'}",
    '*',
    'GET /x',
    '',
    'true',
    '${self:functions}',
    '${file(x.yml)}',
    '${',
  );
  const anything = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom('http', 'httpApi', 'path', 'method', 'events', 'cors', 'authorizer', 'Resources', 'name', 'stage', 'Type'),
        tie('node'),
        { maxKeys: 4 },
      ),
    ),
  })).node;
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('service', 'provider', 'functions', 'resources', 'custom', 'params'), anything, { maxKeys: 6 }),
      (shape) => {
        expect(() => read(JSON.stringify({ service: 'a', provider: 'aws', ...shape }))).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});

describe('an API that another stack makes', () => {
  const http = '- http: {path: hello, method: get}';
  test('takes the events under the id that is written', () => {
    const { pieces, problems } = read(service(http, 'apiGateway: {restApiId: abcde12345}'));
    expect([pieces('rest-api'), problems]).toEqual([[], []]);
    expect(pieces('rest-resources')).toMatchObject([{ owner: 'abcde12345', resources: [{ path: '/' }, { path: '/hello' }] }]);
    expect(pieces('rest-stages')).toMatchObject([{ owner: 'abcde12345', stages: [{ name: 'dev' }] }]);
  });

  test('is the one that a reference means', () => {
    const own = 'resources: {Resources: {Own: {Type: "AWS::ApiGateway::RestApi", Properties: {Name: own}}}}';
    const { pieces } = read(service(http, 'apiGateway: {restApiId: !Ref Own}', own));
    expect(pieces('rest-api')).toMatchObject([{ id: 'Own' }]);
    expect(pieces('rest-resources')).toMatchObject([{ owner: 'Own', resources: [{ path: '/' }, { path: '/hello' }] }]);
  });

  test('is anybody’s where its id is not told', () => {
    const { pieces, problems } = read(service(http, "apiGateway: {restApiId: '${ssm:/api/id}'}"));
    expect(pieces('rest-resources')).toMatchObject([{ owner: null }]);
    expect(problems).toEqual([expect.stringMatching(/^warning not-evaluated/)]);
  });

  test('takes the routes of an HTTP API', () => {
    const { pieces, problems } = read(service("- httpApi: 'GET /hello'", 'httpApi: {id: fghij67890}'));
    expect([pieces('http-api'), pieces('http-stages'), problems]).toEqual([[], [], []]);
    expect(pieces('http-routes')).toMatchObject([{ owner: 'fghij67890', routes: [{ routeKey: 'GET /hello' }] }]);
  });
});

test('a WebSocket API with its routes', () => {
  const { pieces, problems } = read(
    service('- websocket: $connect\n      - websocket: {route: $default}\n      - schedule: rate(1 minute)'),
  );
  expect(problems).toEqual([]);
  expect(pieces('http-api')).toMatchObject([{ id: 'WebsocketsApi', protocol: 'WEBSOCKET' }]);
});

test('events of Lambda@Edge are told', () => {
  const { problems } = read(service('- cloudFront: {eventType: viewer-response, origin: "https://a.example.com/x"}'));
  expect(problems).toEqual(['warning not-evaluated events: cloudFront']);
});

test.each<[string, readonly string[]]>([
  ['resources: ${file(resources.yml)}', ['warning file-missing']],
  ['resources: ["${file(./a.yml)}", "${file(./a.yml)}"]', ['warning file-missing']],
  ['custom: ${file(./settings.js):prod}', ['warning not-evaluated']],
  ["custom: ${file(./own.yml), ''}", []],
])('a file that is not there: %s', (more, problems) => {
  const told = read(service("- httpApi: 'GET /x'", '', more)).problems;
  expect(told.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(problems);
});
