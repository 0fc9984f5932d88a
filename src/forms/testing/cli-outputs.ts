import {
  cachePolicy,
  customDomain,
  distribution,
  functionCode,
  functionSummary,
  httpApi,
  managed,
  mock,
  originAccessControl,
  originRequestPolicy,
  responseHeadersPolicy,
  restApi,
} from '../../fidelity/builders.ts';
import type { SourceText } from '../../workspace/workspace.ts';
import { apiIds, edgeArn, hostOf, indexCode, notFoundTemplate, region, type SiteName, webAclArn } from './site.ts';

const rest = distribution({
  rootObject: 'index.html',
  origins: [
    { id: 'site', domainName: `site-bucket.s3.${region}.amazonaws.com`, oac: 'E1OAC' },
    { id: 'api', domainName: hostOf('rest'), path: '/prod', headers: { 'x-from': 'cdn' } },
  ],
  behaviors: [
    {
      pattern: '/api/*',
      origin: 'api',
      protocol: 'redirect-to-https',
      cachePolicy: managed.cachingDisabled,
      originRequestPolicy: managed.allViewerExceptHostHeader,
    },
    {
      pattern: '/legacy/*',
      origin: 'api',
      methods: ['GET', 'HEAD', 'OPTIONS'],
      cachedMethods: ['GET', 'HEAD', 'OPTIONS'],
      forward: { query: true, queryKeys: ['x'], headers: ['Authorization'], cookies: ['session'] },
    },
    { pattern: '/signed/*', origin: 'site', methods: ['GET', 'HEAD'], keyGroup: 'kg-1', cachePolicy: managed.cachingOptimized },
  ],
  defaultBehavior: {
    protocol: 'redirect-to-https',
    methods: ['GET', 'HEAD'],
    cachePolicy: managed.cachingOptimized,
    functions: { 'viewer-request': 'index' },
  },
  errorResponses: [{ code: 404, page: '/index.html', responseCode: 200 }, { code: 502 }],
});

const http = distribution({
  origins: [
    { id: 'api', domainName: hostOf('http') },
    { id: 'v1', domainName: hostOf('http'), path: '/v1' },
    { id: 'backup', domainName: 'backup.example.com', kind: 'custom', protocol: 'http-only', httpPort: 8080 },
  ],
  originGroups: [{ id: 'either', members: ['v1', 'backup'], statusCodes: [500, 502] }],
  behaviors: [
    { pattern: '/v1/*', origin: 'api', protocol: 'https-only', originRequestPolicy: 'orp-1' },
    { pattern: '/new/*', origin: 'either', methods: ['GET', 'HEAD'] },
  ],
  defaultBehavior: { protocol: 'https-only', cachePolicy: 'cp-1', originRequestPolicy: 'orp-1', responseHeadersPolicy: 'rhp-1' },
  geo: { type: 'whitelist', countries: ['JP', 'US'] },
});

const behind = { originRequestPolicy: managed.allViewerExceptHostHeader, cachePolicy: managed.cachingDisabled };
const domain = distribution({
  aliases: ['www.example.com', 'example.com'],
  origins: [
    { id: 'shop', domainName: 'api.example.com' },
    { id: 'direct', domainName: hostOf('domain'), path: '/live' },
  ],
  behaviors: [
    { pattern: '/forward/*', origin: 'shop', originRequestPolicy: managed.allViewer },
    { pattern: '/direct/*', origin: 'direct', ...behind },
    { pattern: '/edge/*', origin: 'shop', lambdas: { 'origin-request': edgeArn }, ...behind },
  ],
  defaultBehavior: { protocol: 'https-only', methods: ['GET', 'HEAD', 'OPTIONS'], ...behind },
  webAcl: webAclArn,
});

/** The distributions as `get-distribution` prints them. */
export const distributions: Readonly<Record<SiteName, SourceText>> = { rest, http, domain };

/** What is printed beside a distribution: the functions and policies that it names. */
export const beside: Readonly<Record<SiteName, readonly SourceText[]>> = {
  rest: [originAccessControl('E1OAC'), functionCode('index', indexCode), functionSummary('index')],
  http: [
    cachePolicy({ id: 'cp-1', headers: ['Authorization'], query: 'all' }),
    originRequestPolicy({ id: 'orp-1', headers: ['x-tenant'], query: 'all' }),
    responseHeadersPolicy('rhp-1', {
      CorsConfig: {
        AccessControlAllowOrigins: { Quantity: 1, Items: ['https://shop.example.com'] },
        AccessControlAllowMethods: { Quantity: 1, Items: ['GET'] },
        AccessControlAllowHeaders: { Quantity: 1, Items: ['x-tenant'] },
        AccessControlAllowCredentials: true,
        OriginOverride: true,
      },
      CustomHeadersConfig: { Quantity: 1, Items: [{ Header: 'x-served-by', Value: 'cdn', Override: false }] },
      RemoveHeadersConfig: { Quantity: 1, Items: [{ Header: 'apigw-requestid' }] },
    }),
  ],
  domain: [],
};

const apiDomain = {
  name: 'api.example.com',
  mappings: [
    { key: 'v1', api: apiIds.domain, stage: 'live' },
    { key: 'test', api: apiIds.domain, stage: 'test' },
    { key: '', api: apiIds.domain },
  ],
};

/** The same domain as the second API prints it: a stage that the caller writes is an empty one. */
export const domainV2: readonly SourceText[] = customDomain({ ...apiDomain, style: 'v2' });

const lambdaMethod = {};

/** The APIs as the CLI prints them. */
export const apis: Readonly<Record<SiteName, readonly SourceText[]>> = {
  rest: restApi({
    id: apiIds.rest,
    type: 'EDGE',
    resources: [
      { path: '/api/users', methods: { GET: lambdaMethod, POST: { apiKey: true } } },
      { path: '/api/users/{id}', methods: { ANY: lambdaMethod } },
      { path: '/api/admin', methods: { GET: { auth: 'CUSTOM', authorizer: 'tokens' } } },
      { path: '/api/files/{proxy+}', methods: { GET: { auth: 'AWS_IAM' } } },
    ],
    stages: ['dev', 'prod'],
    authorizers: [{ id: 'tokens', type: 'TOKEN', source: 'method.request.header.Authorization' }],
    gatewayResponses: { MISSING_AUTHENTICATION_TOKEN: { status: 404, template: notFoundTemplate } },
  }),
  http: httpApi({
    id: apiIds.http,
    routes: ['GET /items', { key: 'POST /items', auth: 'JWT', authorizer: 'tokens' }, 'ANY /items/{id}', 'GET /files/{proxy+}', '$default'],
    stages: ['$default', 'v1'],
    cors: { AllowOrigins: ['https://shop.example.com'], AllowMethods: ['GET', 'POST'], AllowHeaders: ['x-tenant'], MaxAge: 300 },
    authorizers: [{ id: 'tokens', type: 'JWT', sources: ['$request.header.Authorization'] }],
  }),
  domain: [
    ...restApi({
      id: apiIds.domain,
      type: 'REGIONAL',
      disabled: true,
      resources: [
        { path: '/orders', methods: { GET: lambdaMethod, OPTIONS: { integration: mock(200) } } },
        { path: '/orders/{id}', methods: { GET: lambdaMethod } },
      ],
      stages: ['live', 'test'],
    }),
    ...customDomain(apiDomain),
  ],
};
