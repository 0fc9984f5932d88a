import type { SourceText } from '../../workspace/workspace.ts';
import { account, type Json, jsonText, region } from './text.ts';

export type MethodParts = {
  readonly auth?: 'NONE' | 'AWS_IAM' | 'CUSTOM' | 'COGNITO_USER_POOLS';
  readonly authorizer?: string;
  readonly apiKey?: boolean;
  /** Names of required parameters, as `method.request.querystring.q`; a validator is set with them. */
  readonly requires?: readonly string[];
  /** A Lambda proxy integration by default; `null` for none. */
  readonly integration?: Json | null;
};

/** A resource with its methods, or `GET /users/{id}` for a method that is open and calls a Lambda function. `/users` alone has no method. */
export type ResourceParts = string | { readonly path: string; readonly methods: Readonly<Record<string, MethodParts>> };

/** A stage by its name, or with members as `get-stages` names them. */
export type StageParts = string | ({ readonly stageName: string } & Json);

export type RestApiParts = {
  readonly id: string;
  /** `null` leaves it unsaid: then the source `get-rest-api` says nothing of it. */
  readonly type?: 'EDGE' | 'REGIONAL' | 'PRIVATE' | null;
  readonly resources: readonly ResourceParts[];
  readonly stages: readonly StageParts[];
  readonly disabled?: boolean;
  readonly policy?: Json;
  readonly apiKeySource?: 'HEADER' | 'AUTHORIZER';
  readonly vpcEndpoints?: readonly string[];
  readonly accessMode?: 'BASIC' | 'STRICT';
  readonly gatewayResponses?: Readonly<
    Record<string, { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly template?: string }>
  >;
  readonly authorizers?: readonly {
    readonly id: string;
    readonly type: 'TOKEN' | 'REQUEST' | 'COGNITO_USER_POOLS';
    readonly source: string;
  }[];
};

/** The URI of a Lambda integration. */
export const lambdaUri = (name: string): string =>
  `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${region}:${account}:function:${name}/invocations`;

const lambdaProxy: Json = { type: 'AWS_PROXY', httpMethod: 'POST', uri: lambdaUri('handler'), timeoutInMillis: 29000 };

/** A MOCK integration that answers with a status, as the console makes them for CORS. */
export const mock = (status: number): Json => ({
  type: 'MOCK',
  requestTemplates: { 'application/json': `{"statusCode": ${status}}` },
  integrationResponses: { [status]: { statusCode: String(status) } },
});

const method = (name: string, parts: MethodParts): Json => ({
  httpMethod: name,
  authorizationType: parts.auth ?? 'NONE',
  ...(parts.authorizer ? { authorizerId: parts.authorizer } : {}),
  apiKeyRequired: parts.apiKey ?? false,
  ...(parts.requires
    ? { requestValidatorId: 'v4l1d8', requestParameters: Object.fromEntries(parts.requires.map((parameter) => [parameter, true])) }
    : {}),
  ...(parts.integration === null ? {} : { methodIntegration: parts.integration ?? lambdaProxy }),
});

/** Templates to methods, in the order in which they come. */
const gathered = (resources: readonly ResourceParts[]): ReadonlyMap<string, Readonly<Record<string, MethodParts>>> => {
  const byPath = new Map<string, Record<string, MethodParts>>([['/', {}]]);
  for (const resource of resources) {
    const [first = '', second] = typeof resource === 'string' ? resource.split(' ') : [];
    const path = typeof resource === 'string' ? (second ?? first) : resource.path;
    const methods = typeof resource === 'string' ? (second === undefined ? {} : { [first]: {} }) : resource.methods;
    byPath.set(path, { ...byPath.get(path), ...methods });
  }
  return byPath;
};

/** With the intermediate resources that AWS makes, each without methods. */
const withParents = (byPath: ReadonlyMap<string, Readonly<Record<string, MethodParts>>>): readonly string[] => {
  const all = new Set(['/']);
  for (const path of byPath.keys()) {
    const parts = path.split('/').slice(1);
    for (let n = 1; n <= parts.length; n++) if (path !== '/') all.add(`/${parts.slice(0, n).join('/')}`);
  }
  return [...all].sort();
};

const resourceItems = (resources: readonly ResourceParts[]): readonly Json[] => {
  const byPath = gathered(resources);
  const paths = withParents(byPath);
  const idOf = (path: string): string => `r${paths.indexOf(path).toString().padStart(5, '0')}`;
  return paths.map((path) => {
    const methods = Object.entries(byPath.get(path) ?? {});
    const parent = path.slice(0, path.lastIndexOf('/')) || '/';
    return {
      id: idOf(path),
      ...(path === '/' ? {} : { parentId: idOf(parent), pathPart: path.slice(path.lastIndexOf('/') + 1) }),
      path,
      ...(methods.length === 0 ? {} : { resourceMethods: Object.fromEntries(methods.map(([name, parts]) => [name, method(name, parts)])) }),
    };
  });
};

const responseItems = (responses: NonNullable<RestApiParts['gatewayResponses']>): readonly Json[] =>
  Object.entries(responses).map(([responseType, { status, headers, template }]) => ({
    responseType,
    ...(status === undefined ? {} : { statusCode: String(status) }),
    responseParameters: Object.fromEntries(
      Object.entries(headers ?? {}).map(([name, value]) => [`gatewayresponse.header.${name}`, `'${value}'`]),
    ),
    responseTemplates: { 'application/json': template ?? '{"message":$context.error.messageString}' },
    defaultResponse: false,
  }));

const apiOutput = (parts: RestApiParts): Json => ({
  id: parts.id,
  name: parts.id,
  createdDate: '2025-03-01T09:00:00Z',
  apiKeySource: parts.apiKeySource ?? 'HEADER',
  ...(parts.type === null
    ? {}
    : {
        endpointConfiguration: { types: [parts.type ?? 'REGIONAL'], ...(parts.vpcEndpoints ? { vpcEndpointIds: parts.vpcEndpoints } : {}) },
      }),
  // AWS escapes the policy's JSON once more before it puts it into its own.
  ...(parts.policy ? { policy: JSON.stringify(JSON.stringify(parts.policy)).slice(1, -1) } : {}),
  disableExecuteApiEndpoint: parts.disabled ?? false,
  rootResourceId: 'r00000',
  ...(parts.accessMode ? { endpointAccessMode: parts.accessMode } : {}),
});

/** `get-rest-api`, `get-resources --embed methods`, `get-stages`, and what else is given of one REST API. */
export const restApi = (parts: RestApiParts): readonly SourceText[] => {
  const { id } = parts;
  const owner = { restApiId: id };
  const stages = parts.stages.map((stage) =>
    typeof stage === 'string'
      ? { deploymentId: 'd3pl0y', stageName: stage, cacheClusterEnabled: false, methodSettings: {} }
      : { deploymentId: 'd3pl0y', ...stage },
  );
  const authorizers = (parts.authorizers ?? []).map((authorizer) => ({
    id: authorizer.id,
    name: authorizer.id,
    type: authorizer.type,
    ...(authorizer.type === 'COGNITO_USER_POOLS'
      ? { providerARNs: [`arn:aws:cognito-idp:${region}:${account}:userpool/${region}_AbCdEfGhI`] }
      : { authorizerUri: lambdaUri('authorizer') }),
    identitySource: authorizer.source,
  }));
  return [
    jsonText(`rest-api-${id}.json`, apiOutput(parts)),
    jsonText(`resources-${id}.json`, { items: resourceItems(parts.resources) }, owner),
    jsonText(`stages-${id}.json`, { item: stages }, owner),
    ...(parts.gatewayResponses ? [jsonText(`gateway-responses-${id}.json`, { items: responseItems(parts.gatewayResponses) }, owner)] : []),
    ...(authorizers.length > 0 ? [jsonText(`authorizers-${id}.json`, { items: authorizers }, owner)] : []),
  ];
};
