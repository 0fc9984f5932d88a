import { stringify } from 'yaml';
import type { SourceText } from '../../workspace/workspace.ts';
import { apis, beside, distributions } from './cli-outputs.ts';
import { apiIds, hostOf, issuer, lambdaUri, notFoundTemplate, type SiteName, type Written } from './site.ts';
import { eachSite, type Json } from './templates.ts';

/** The definitions as `get-export` gives them, with API Gateway's extensions. */
type Operations = { readonly [path: string]: { readonly [method: string]: Json } };

const stages: Readonly<Record<SiteName, string>> = { rest: '/prod', http: '', domain: '/live' };
const proxy = (more: { readonly [key: string]: Json } = {}, version?: string): Json => ({
  ...more,
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri: lambdaUri,
    ...(version === undefined ? {} : { payloadFormatVersion: version }),
  },
});
const secured = (name: string): { readonly [key: string]: Json } => ({ security: [{ [name]: [] }] });

const any = 'x-amazon-apigateway-any-method';
const paths: Readonly<Record<SiteName, Operations>> = {
  rest: {
    '/api/users': { get: proxy(), post: proxy(secured('api_key')) },
    '/api/users/{id}': { [any]: proxy() },
    '/api/admin': { get: proxy(secured('tokens')) },
    '/api/files/{proxy+}': { get: proxy(secured('sigv4')) },
  },
  http: {
    '/items': { get: proxy({}, '2.0'), post: proxy(secured('tokens'), '2.0') },
    '/items/{id}': { [any]: proxy({}, '2.0') },
    '/files/{proxy+}': { get: proxy({}, '2.0') },
    '/$default': { [any]: proxy({ isDefaultRoute: true }, '2.0') },
  },
  domain: {
    '/orders': {
      get: proxy(),
      options: {
        'x-amazon-apigateway-integration': {
          type: 'mock',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          responses: { default: { statusCode: '200' } },
        },
      },
    },
    '/orders/{id}': { get: proxy() },
  },
};

const header = (name: string, more: { readonly [key: string]: Json } = {}): Json => ({ type: 'apiKey', name, in: 'header', ...more });
const schemes: Readonly<Record<SiteName, { readonly [name: string]: Json }>> = {
  rest: {
    api_key: header('x-api-key'),
    sigv4: header('Authorization', { 'x-amazon-apigateway-authtype': 'awsSigv4' }),
    tokens: header('Authorization', {
      'x-amazon-apigateway-authtype': 'custom',
      'x-amazon-apigateway-authorizer': { type: 'token', authorizerUri: lambdaUri },
    }),
  },
  http: {
    tokens: {
      type: 'oauth2',
      flows: {},
      'x-amazon-apigateway-authorizer': {
        type: 'jwt',
        identitySource: '$request.header.Authorization',
        jwtConfiguration: { issuer, audience: ['web'] },
      },
    },
  },
  domain: {},
};

const more: Readonly<Record<SiteName, { readonly [key: string]: Json }>> = {
  rest: {
    'x-amazon-apigateway-gateway-responses': {
      MISSING_AUTHENTICATION_TOKEN: { statusCode: 404, responseTemplates: { 'application/json': notFoundTemplate } },
    },
  },
  http: {
    'x-amazon-apigateway-cors': {
      allowOrigins: ['https://shop.example.com'],
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['x-tenant'],
      maxAge: 300,
    },
    'x-amazon-apigateway-importexport-version': '1.0',
  },
  domain: {},
};

const info = (site: SiteName): Json => ({ title: apiIds[site], version: '2025-03-01T09:00:00Z' });

/** The type of its endpoint is the one thing that this extension does not tell. */
const endpoint = (site: SiteName): { readonly [key: string]: Json } =>
  site === 'domain' ? { 'x-amazon-apigateway-endpoint-configuration': { disableExecuteApiEndpoint: true } } : {};

/** An API's definition, in OpenAPI 3. */
export const openApi3 = (site: SiteName): Json => ({
  openapi: '3.0.1',
  info: info(site),
  servers: [
    stages[site] === ''
      ? { url: `https://${hostOf(site)}` }
      : { url: `https://${hostOf(site)}/{basePath}`, variables: { basePath: { default: stages[site] } }, ...endpoint(site) },
  ],
  paths: paths[site],
  components: { securitySchemes: schemes[site] },
  ...more[site],
});

const swagger2 = (site: SiteName): Json => ({
  swagger: '2.0',
  info: info(site),
  host: hostOf(site),
  basePath: stages[site] === '' ? '/' : stages[site],
  schemes: ['https'],
  ...endpoint(site),
  paths: paths[site],
  securityDefinitions: schemes[site],
  ...more[site],
});

/** What a definition has no words for: the distribution, and the custom domain. */
const around = (site: SiteName): readonly SourceText[] => [
  distributions[site],
  ...beside[site],
  ...apis[site].filter(({ name }) => name.includes('example.com')),
];

/** What an export does not tell, and the CLI does: the API itself, and its other stages. */
export const besideDefinition: Written = eachSite((site) => apis[site].filter(({ name }) => /^(?:rest-api|api|stages)-/.test(name)));

const written = (define: (site: SiteName) => Json, name: string, text: (value: Json) => string): Written =>
  eachSite((site) => [...around(site), { name, text: text(define(site)) }]);

/** HTTP APIs are exported and imported as OpenAPI 3 alone. */
const swagger = (name: string, text: (value: Json) => string): Partial<Written> => {
  const { rest, domain } = written(swagger2, name, text);
  return { rest, domain };
};

const asJson = (value: Json): string => JSON.stringify(value, null, 2);
export const openApiJson = written(openApi3, 'openapi.json', asJson);
export const openApiYaml = written(openApi3, 'openapi.yaml', (value) => stringify(value));
export const swaggerJson = swagger('swagger.json', asJson);
export const swaggerYaml = swagger('swagger.yaml', (value) => stringify(value));
