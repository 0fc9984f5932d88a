import type { Model } from '../model/model.ts';
import { parseYamlDocuments } from '../syntax/yaml.ts';
import type { BelongsTo } from './form.ts';
import { type Joined, joinSources } from './join.ts';
import { lateForms } from './late-forms.ts';
import { readSource, type SourceReading } from './source.ts';

const parsers = { yaml: parseYamlDocuments, hcl: null, late: lateForms };

export type Pasted = { readonly form?: string; readonly belongsTo?: BelongsTo };

export const readPaste = (name: string, content: unknown, options: Pasted = {}): SourceReading =>
  readSource(name, typeof content === 'string' ? content : JSON.stringify(content, null, 2), options, parsers);

/** Reads and joins pastes, each `[name, content, options]`. */
export const joinPastes = (
  pastes: readonly (readonly [string, unknown, Pasted?])[],
  answers: Readonly<Record<string, string>> = {},
): Joined & { readonly model: Model } =>
  joinSources(
    pastes.map(([name, content, options]) => readPaste(name, content, options)),
    answers,
  );

/** Values of the model without where they stand: `x` as it is, AWS's default as `(x)`, an expression as `<x>`. */
export const bare = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  const from: unknown = Reflect.get(value, 'from');
  if (from === 'paste') return bare(Reflect.get(value, 'value'));
  if (from === 'default') return `(${JSON.stringify(Reflect.get(value, 'value'))})`;
  if (from === 'unresolved') return `<${Reflect.get(value, 'expression')}>`;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at')
      .map(([key, inner]) => [key, bare(inner)]),
  );
};

/** Problems as `severity code` with the text that each stands at. */
export const toldOf = (reading: SourceReading, text: string): readonly string[] =>
  reading.problems.map((p) => `${p.severity} ${p.code} ${p.at ? text.slice(p.at.start, p.at.end) : ''}`.trim());

export const behavior = (target: string, more: object = {}): object => ({
  TargetOriginId: target,
  ViewerProtocolPolicy: 'allow-all',
  ...more,
});
export const origin = (id: string, domain: string, path = ''): object => ({
  Id: id,
  DomainName: domain,
  OriginPath: path,
  CustomOriginConfig: { OriginProtocolPolicy: 'https-only' },
});
export const distributionConfig = (more: object = {}): object => ({
  CallerReference: 'x',
  DefaultRootObject: '',
  Origins: { Quantity: 1, Items: [origin('api', 'abcde12345.execute-api.eu-west-1.amazonaws.com', '/prod')] },
  DefaultCacheBehavior: behavior('api'),
  ...more,
});

export const ID = 'abcde12345';
export const OTHER = 'fghij67890';
export const host = (id: string): string => `${id}.execute-api.eu-west-1.amazonaws.com`;

export const restApi = (id: string, name = 'pets'): object => ({ id, name, endpointConfiguration: { types: ['EDGE'] } });
export const httpApi = (ApiId: string): object => ({ ApiId, Name: 'web', ProtocolType: 'HTTP', ApiEndpoint: `https://${host(ApiId)}` });
export const method = (httpMethod: string, uri = 'arn:a'): object => ({
  httpMethod,
  authorizationType: 'NONE',
  apiKeyRequired: false,
  methodIntegration: { type: 'AWS_PROXY', httpMethod: 'POST', uri },
});
export const resources = (...paths: readonly string[]): object => ({
  items: paths.map((path) => ({ id: path, path, resourceMethods: { GET: method('GET') } })),
});
export const stages = (...names: readonly string[]): object => ({ item: names.map((stageName) => ({ stageName, deploymentId: 'd' })) });
export const routes = {
  Items: [{ RouteKey: 'GET /a', RouteId: 'r', AuthorizationType: 'NONE', ApiKeyRequired: false, Target: 'integrations/i1' }],
};
export const integrations = {
  Items: [{ IntegrationId: 'i1', IntegrationType: 'AWS_PROXY', IntegrationUri: 'arn:b', PayloadFormatVersion: '2.0' }],
};
export const mappings = { items: [{ basePath: '(none)', restApiId: ID, stage: 'prod' }] };
export const openApi = (title: string): object => ({
  openapi: '3.0.1',
  info: { title, version: '1' },
  paths: { '/open': { get: { 'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: 'arn:c' } } } },
});
export const site = (...origins: readonly object[]): object =>
  distributionConfig({ Origins: { Quantity: origins.length, Items: origins }, DefaultCacheBehavior: behavior('api') });
