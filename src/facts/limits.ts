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

/** What CloudFront Functions may use. */
export const functionLimits = { codeBytes: 10_240, memoryBytes: 2_097_152, page: DG('cloudfront-function-restrictions') } as const;

/** Methods for which an origin group fails over; OPTIONS only where it is a cached method. */
export const failoverMethods = { methods: ['GET', 'HEAD', 'OPTIONS'], page: DG('high_availability_origin_failover') } as const;

/** How long CloudFront keeps an error where nothing else is set, and the statuses that it keeps without the origin's `Cache-Control`. */
export const errorCachingDefault = { seconds: 10, alwaysKept: [404, 414, 500, 501, 502, 503, 504], page: DG('HTTPStatusCodes') } as const;

/** The methods that `ANY` of a REST API stands for; page: api-gateway-method-settings-method-request. */
export const methodsOfAny = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'] as const;

/** Paths that API Gateway answers itself: on custom domain names of either kind, and on an HTTP API's default endpoint. */
export const reservedPaths = { paths: ['/ping', '/sping'], page: APIGW('api-gateway-known-issues') } as const;
