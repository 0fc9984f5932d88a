import type { Workspace } from '../../state/model.ts';

/**
 * What the AWS CLI prints, built small for the lessons: the same members in the same order, without those that decide nothing about the way of a
 * request (logging, price class, TLS versions), so that a learner finds a line at a glance.
 */

/** Managed policies, by id, as the AWS CLI prints them. */
export const policies = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  allViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
} as const;

const INDENT = 4;

const json = (value: unknown): string => JSON.stringify(value, null, INDENT);

const list = <T>(items: readonly T[]) => (items.length === 0 ? { Quantity: 0 } : { Quantity: items.length, Items: items });

const readMethods = ['HEAD', 'GET'];
/** All seven: the largest of the three sets that CloudFront offers. */
const allMethods = ['HEAD', 'DELETE', 'POST', 'GET', 'OPTIONS', 'PUT', 'PATCH'];

type BehaviorGiven = {
  /** Absent for the default behavior. */
  readonly pattern?: string;
  readonly origin: string;
  readonly cachePolicy?: string;
  readonly originRequestPolicy?: string;
  readonly methods?: 'read' | 'all';
  /** A CloudFront Function on viewer requests, by name. */
  readonly onRequest?: string;
};

const functionArn = (name: string) => `arn:aws:cloudfront::123456789012:function/${name}`;

const behavior = (given: BehaviorGiven) => ({
  ...(given.pattern === undefined ? {} : { PathPattern: given.pattern }),
  TargetOriginId: given.origin,
  ViewerProtocolPolicy: 'redirect-to-https',
  AllowedMethods: { ...list(given.methods === 'all' ? allMethods : readMethods), CachedMethods: list(readMethods) },
  FunctionAssociations: list(
    given.onRequest === undefined ? [] : [{ FunctionARN: functionArn(given.onRequest), EventType: 'viewer-request' }],
  ),
  CachePolicyId: given.cachePolicy ?? policies.cachingOptimized,
  ...(given.originRequestPolicy === undefined ? {} : { OriginRequestPolicyId: given.originRequestPolicy }),
});

type OriginGiven = { readonly id: string; readonly domain: string; readonly path?: string };

/** A bucket behind origin access control. */
export const bucketOrigin = ({ id, domain, path = '' }: OriginGiven) => ({
  Id: id,
  DomainName: domain,
  OriginPath: path,
  CustomHeaders: { Quantity: 0 },
  S3OriginConfig: { OriginAccessIdentity: '' },
  OriginAccessControlId: 'E1EXAMPLE0OAC',
});

/** An API, or anything else that speaks HTTP. */
export const customOrigin = ({ id, domain, path = '' }: OriginGiven) => ({
  Id: id,
  DomainName: domain,
  OriginPath: path,
  CustomHeaders: { Quantity: 0 },
  CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
});

type DistributionGiven = {
  /** The `…cloudfront.net` name. */
  readonly domain?: string;
  readonly aliases?: readonly string[];
  readonly origins: readonly (ReturnType<typeof bucketOrigin> | ReturnType<typeof customOrigin>)[];
  readonly fallback: BehaviorGiven;
  readonly behaviors: readonly BehaviorGiven[];
  readonly rootObject?: string;
  readonly errorPages?: readonly { readonly code: number; readonly page: string; readonly status: string }[];
};

/** What `aws cloudfront get-distribution` prints. */
export const distributionJson = (given: DistributionGiven): string =>
  json({
    ETag: 'E2QWRUHAPOMQZL',
    Distribution: {
      Id: 'EDFDVBD632BHDS5',
      Status: 'Deployed',
      DomainName: given.domain ?? 'd111111abcdef8.cloudfront.net',
      DistributionConfig: {
        Aliases: list(given.aliases ?? []),
        DefaultRootObject: given.rootObject ?? '',
        Origins: list(given.origins),
        DefaultCacheBehavior: behavior(given.fallback),
        CacheBehaviors: list(given.behaviors.map(behavior)),
        CustomErrorResponses: list(
          (given.errorPages ?? []).map(({ code, page, status }) => ({
            ErrorCode: code,
            ResponsePagePath: page,
            ResponseCode: status,
            ErrorCachingMinTTL: 10,
          })),
        ),
        Enabled: true,
      },
    },
  });

const apiId = 'a1b2c3d4e5';
export const apiHost = `${apiId}.execute-api.ap-northeast-1.amazonaws.com`;

/** What `aws apigateway get-rest-api` prints. */
const restApiJson = (name: string, type: 'EDGE' | 'REGIONAL'): string =>
  json({ id: apiId, name, apiKeySource: 'HEADER', endpointConfiguration: { types: [type] }, disableExecuteApiEndpoint: false });

const lambdaUri = (name: string) =>
  `arn:aws:apigateway:ap-northeast-1:lambda:path/2015-03-31/functions/arn:aws:lambda:ap-northeast-1:123456789012:function:${name}/invocations`;

const method = (httpMethod: string, name: string) => ({
  httpMethod,
  authorizationType: 'NONE',
  apiKeyRequired: false,
  methodIntegration: { type: 'AWS_PROXY', httpMethod: 'POST', uri: lambdaUri(name) },
});

/** What `aws apigateway get-resources --embed methods` prints. One row is a path, its methods, and the Lambda function behind them. */
const resourcesJson = (rows: readonly (readonly [path: string, methods: readonly string[], calls: string])[]): string =>
  json({
    items: [
      { id: 'r0ot000000', path: '/' },
      ...rows.map(([path, methods, calls], at) => ({
        id: `x7k2m${at}`,
        path,
        resourceMethods: Object.fromEntries(methods.map((name) => [name, method(name, calls)])),
      })),
    ],
  });

/** What `aws apigateway get-stages` prints. */
const stagesJson = (names: readonly string[]): string =>
  json({ item: names.map((stageName, at) => ({ deploymentId: `d3pl0${at}`, stageName, tracingEnabled: false })) });

type ApiGiven = {
  readonly name: string;
  readonly type: 'EDGE' | 'REGIONAL';
  readonly resources: Parameters<typeof resourcesJson>[0];
  readonly stages: readonly string[];
};

/** A REST API as three sources: itself, its resources, its stages. */
export const restApiSources = ({ name, type, resources, stages }: ApiGiven): Workspace['sources'] => [
  { name: 'api.json', text: restApiJson(name, type) },
  { name: 'resources.json', text: resourcesJson(resources), for: { restApiId: apiId } },
  { name: 'stages.json', text: stagesJson(stages), for: { restApiId: apiId } },
];
