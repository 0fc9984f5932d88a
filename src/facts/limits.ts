// Quotas and other limits of AWS. Each was read in April 2026 from the page that its `page` names.

const DG = (page: string): string => `https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/${page}.html`;
const APIGW = (page: string): string => `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;

/** What a path pattern of a cache behavior may be. */
export const pathPatternLimits = {
  maximumLength: 255,
  /** Letters, digits and these; `*` and `?` are the wildcards. */
  characters: `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.*$/~"'@:+&?`,
  page: DG('DownloadDistValuesCacheBehavior'),
} as const;

/** What an origin path may be: begins with `/`, does not end with one. */
export const originPathLimits = { maximumLength: 255, page: DG('DownloadDistValuesOrigin') } as const;

export const defaultRootObjectLimits = {
  maximumLength: 255,
  characters: `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.*$/~"'&`,
  page: DG('DefaultRootObject'),
} as const;

/** How long a request to CloudFront may be, in bytes; beyond: 414 for the URL, 494 for request line and headers together. */
export const cloudFrontRequestLimits = {
  urlBytes: 8192,
  urlStatus: 414,
  headBytes: 32_768,
  headStatus: 494,
  page: DG('RequestAndResponseBehaviorCustomOrigin'),
} as const;

/** How many distributions may be in a chain of requests: the next refuses with 403. Another page allows fewer. */
export const chainLimit = { distributions: 2, status: 403, page: DG('cloudfront-limits') } as const;

/** Quotas per distribution; those that AWS raises on request are the defaults. */
export const distributionQuotas = {
  cacheBehaviors: 75,
  origins: 100,
  originGroups: 10,
  originGroupMembers: 2,
  aliases: 100,
  originCustomHeaders: 30,
  lambdaAssociations: 100,
  page: DG('cloudfront-limits'),
} as const;

/** Quotas of a cache or origin request policy, for each of headers, cookies and query strings. */
export const policyQuotas = { names: 10, namesTotalLength: 1024, page: DG('cloudfront-limits') } as const;

/** What CloudFront Functions may use. */
export const functionLimits = { codeBytes: 10_240, memoryBytes: 2_097_152, page: DG('cloudfront-function-restrictions') } as const;

/** Status codes that an origin group may fail over on. */
export const failoverStatusCodes = {
  codes: [400, 403, 404, 416, 429, 500, 502, 503, 504],
  page: DG('high_availability_origin_failover'),
} as const;

/** Methods for which an origin group fails over; OPTIONS only where it is a cached method. */
export const failoverMethods = { methods: ['GET', 'HEAD', 'OPTIONS'], page: DG('high_availability_origin_failover') } as const;

/** Status codes that a custom error response may replace, and (200 besides) replace them with. */
export const customErrorCodes = {
  codes: [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504],
  page: DG('creating-custom-error-pages'),
} as const;

/** Default for how long an error is cached, in seconds. */
export const errorCachingMinimumTtl = { seconds: 10, page: DG('HTTPStatusCodes') } as const;

/** The three sets of methods that a cache behavior may allow. */
export const allowedMethodSets = {
  sets: [
    ['HEAD', 'GET'],
    ['HEAD', 'GET', 'OPTIONS'],
    ['HEAD', 'DELETE', 'POST', 'GET', 'OPTIONS', 'PUT', 'PATCH'],
  ],
  page: DG('DownloadDistValuesCacheBehavior'),
} as const;

/** The methods that `ANY` of a REST API stands for; page: api-gateway-method-settings-method-request. */
export const methodsOfAny = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'] as const;

/** Limits of API Gateway endpoints, in bytes. */
export const apiGatewayRequestLimits = {
  urlBytesEdge: 8192,
  urlBytesRegional: 10_240,
  headBytes: 10_240,
  headBytesPrivate: 8000,
  payloadBytes: 10_485_760,
  page: APIGW('api-gateway-execution-service-limits-table'),
} as const;

/** Paths that API Gateway answers itself: on custom domain names of either kind, and on an HTTP API's default endpoint. */
export const reservedPaths = { paths: ['/ping', '/sping'], page: APIGW('api-gateway-known-issues') } as const;
