import { expect, it } from 'vitest';
import { customDomain, distribution, executeApi, functionCode, httpApi, managed, restApi } from '../fidelity/builders.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { applyEdits } from './apply.ts';
import { hostLeftAlone, originSelected } from './function-edits.ts';
import { brief, fixOf, proved } from './testing/analyzed.ts';

// Fixes that were left to be done by hand, and that a paste can carry: of mappings, of paths that a request asks for, of functions.

const id = 'a1b2c3d4e5';
const viewer = 'https://d111111abcdef8.cloudfront.net';
const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader, cachePolicy: managed.cachingDisabled };
const pets = restApi({ id, type: 'REGIONAL', resources: [{ path: '/pets', methods: { GET: {} } }], stages: ['prod'] });
const orders = restApi({
  id: 'o1b2c3d4e5',
  type: 'REGIONAL',
  resources: [{ path: '/ordersheet', methods: { GET: {} } }],
  stages: ['prod'],
});
const mapping = { api: id, stage: 'prod' };

type Hand = Pick<Workspace, 'sources'> & {
  readonly rule: string;
  readonly id: string;
  readonly request: Workspace['requests'][number];
  readonly comes: readonly [verdict: string, outcome: string];
};

const hands: readonly Hand[] = [
  {
    rule: 'stage-unknown',
    id: 'stage-in-mapping',
    sources: [...pets, ...customDomain({ name: 'api.example.com', mappings: [{ key: 'v1', api: id }] })],
    request: { url: 'https://api.example.com/v1/pets' },
    comes: ['changes-other-requests', 'GET prod:/pets'],
  },
  {
    rule: 'mapping-prefix-surprise',
    id: 'rename-mapping',
    sources: [
      ...pets,
      ...orders,
      ...customDomain({
        name: 'api.example.com',
        mappings: [
          { ...mapping, key: 'order' },
          { ...mapping, key: 'a/b' },
          { api: 'o1b2c3d4e5', stage: 'prod', key: '' },
        ],
      }),
    ],
    request: { url: 'https://api.example.com/ordersheet' },
    comes: ['changes-other-requests', 'GET prod:/ordersheet'],
  },
  ...[{ httpsPort: 8443 }, { httpsPort: 8443, protocol: 'http-only' as const }].map(
    (closed): Hand => ({
      rule: 'origin-protocol',
      id: 'https-port',
      sources: [
        distribution({ origins: [{ id: 'api', domainName: executeApi(id), path: '/prod', ...closed }], defaultBehavior: exceptHost }),
        ...pets,
      ],
      request: { url: `${viewer}/pets` },
      comes: ['verified', 'GET prod:/pets'],
    }),
  ),
  {
    rule: 'edge-api-behind-cloudfront',
    id: 'regional-domain-name',
    sources: [
      distribution({ origins: [{ id: 'api', domainName: 'api.example.com' }], defaultBehavior: exceptHost }),
      ...pets,
      ...customDomain({ name: 'api.example.com', type: 'EDGE', mappings: [{ ...mapping, key: '' }] }),
    ],
    request: { url: `${viewer}/pets` },
    comes: ['verified', 'GET prod:/pets'],
  },
  {
    rule: 'websocket-path',
    id: 'call-own-endpoint',
    sources: [
      distribution({ origins: [{ id: 'ws', domainName: executeApi('w1b2c3d4e5') }], defaultBehavior: exceptHost }),
      ...httpApi({ id: 'w1b2c3d4e5', protocol: 'WEBSOCKET', routes: ['$connect', '$default'], stages: ['production'] }),
    ],
    request: { method: 'POST', url: `${viewer}/@connections/abc=`, body: true },
    comes: ['verified', 'production:@connections'],
  },
  {
    rule: 'signature-broken-by-proxy',
    id: 'domain-of-viewer-host',
    sources: [
      distribution({
        aliases: ['www.example.com'],
        origins: [{ id: 'api', domainName: executeApi(id), path: '/prod' }],
        defaultBehavior: exceptHost,
      }),
      ...restApi({ id, type: 'REGIONAL', resources: [{ path: '/items', methods: { GET: { auth: 'AWS_IAM' } } }], stages: ['prod'] }),
    ],
    request: {
      url: 'https://www.example.com/items',
      headers: [
        [
          'authorization',
          'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250301/eu-west-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=abc123',
        ],
        ['x-amz-date', '20250301T000000Z'],
      ],
    },
    comes: ['verified', 'GET prod:/items'],
  },
  {
    rule: 'http-api-stage-in-path',
    id: 'overwrite-path',
    sources: httpApi({
      id: 'h1b2c3d4e5',
      routes: [{ key: 'ANY /{proxy+}', integration: 'private' }],
      integrations: {
        private: {
          IntegrationType: 'HTTP_PROXY',
          ConnectionType: 'VPC_LINK',
          IntegrationMethod: 'ANY',
          IntegrationUri: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2',
        },
      },
      stages: ['dev'],
    }),
    request: { url: `https://${executeApi('h1b2c3d4e5')}/dev/items` },
    comes: ['verified', 'dev:ANY /{proxy+}'],
  },
  {
    rule: 'origin-is-own-name',
    id: 'name-the-origin',
    sources: [
      distribution({ aliases: ['www.example.com'], origins: [{ id: 'api', domainName: 'www.example.com' }], defaultBehavior: exceptHost }),
      ...pets,
      ...customDomain({ name: 'api.example.com', mappings: [{ ...mapping, key: '' }] }),
    ],
    request: { url: 'https://www.example.com/pets' },
    comes: ['verified', 'GET prod:/pets'],
  },
  {
    rule: 'host-header-rejected',
    id: 'function-without-host',
    sources: [
      distribution({
        origins: [{ id: 'api', domainName: executeApi(id), path: '/prod' }],
        defaultBehavior: { ...exceptHost, functions: { 'viewer-request': 'edge' } },
      }),
      functionCode(
        'edge',
        `import cf from 'cloudfront';
function handler(event) {
  cf.updateRequestOrigin({
    domainName: '${executeApi(id)}',
    hostHeader: event.request.headers.host.value,
  });
  return event.request;
}
`,
      ),
      ...pets,
    ],
    request: { url: `${viewer}/pets` },
    comes: ['verified', 'GET prod:/pets'],
  },
];

it.each(hands)('$id', async ({ rule, id: fix, sources, request, comes }) => {
  const found = fixOf(await proved({ sources, requests: [request] }), rule, fix);
  expect([found.verdict, brief(found.outcome)]).toEqual(comes);
  // Made in the asking, or in what was pasted; and AWS's own commands make it too.
  expect([found.edits.length > 0, found.request !== null]).toEqual([fix !== 'call-own-endpoint', fix === 'call-own-endpoint']);
  expect(found.commands.length > 0).toBe(fix !== 'call-own-endpoint');
});

it.each([
  {
    as: 'a statement of its own',
    line: "  request.uri = '/api/status';",
    is: ["  request.uri = '/api/status';", "  cf.selectRequestOriginById('api');"],
  },
  {
    as: 'what only a condition leads to',
    line: "  if (request.uri === '/status') request.uri = '/api' + request.uri;",
    is: ["  if (request.uri === '/status') { request.uri = '/api' + request.uri; cf.selectRequestOriginById('api'); }"],
  },
])('chooses the origin behind the rewriting: $as', async ({ line, is }) => {
  const code = (body: string) => `function handler(event) {\n  const request = event.request;\n${body}\n  return request;\n}\n`;
  const source = functionCode('rewrite', code(line));
  const sources = [
    distribution({
      origins: [
        { id: 'site', domainName: 'site-bucket.s3.eu-west-1.amazonaws.com', oac: 'E1' },
        { id: 'api', domainName: executeApi(id), path: '/prod' },
      ],
      behaviors: [{ pattern: '/api/*', origin: 'api', ...exceptHost }],
      defaultBehavior: { origin: 'site', ...exceptHost, functions: { 'viewer-request': 'rewrite' } },
    }),
    source,
    ...restApi({ id, type: 'REGIONAL', resources: [{ path: '/api/status', methods: { GET: {} } }], stages: ['prod'] }),
  ];
  const fix = fixOf(await proved({ sources, requests: [{ url: `${viewer}/status` }] }), 'function-does-not-reselect', 'origin-in-function');
  expect([fix.verdict, brief(fix.outcome)]).toEqual(['verified', 'GET prod:/api/status']);
  const after = applyEdits(new Map([[source.name, source.text]]), fix.edits).get(source.name);
  expect(after).toBe(`import cf from 'cloudfront';\n${code(is.join('\n'))}`);
});

it('leaves code alone that says more than one thing of the path, or of Host', () => {
  const twice = 'function handler(event) {\n  event.request.uri = a;\n  event.request.uri += b;\n}';
  expect(originSelected(twice, 'api')).toBeNull();
  expect(originSelected('function handler(event) { return event.request.uri === "/"; }', 'api')).toBeNull();
  expect(hostLeftAlone('f({ hostHeader: a }); f({ hostHeader });')).toBeNull();
  expect(hostLeftAlone('f({ domainName: b, hostHeader }, c);')).toBe('f({ domainName: b, }, c);');
});
