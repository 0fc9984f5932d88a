// What CloudFront does with request headers. Names are in lower case; one that ends in `*` stands for all that begin so.
// Read April 2026 from the CloudFront Developer Guide; each table names its page.

/** Whether a table names a header (given in any case). */
export const namesHeader = (table: readonly string[], header: string): boolean => {
  const name = header.toLowerCase();
  return table.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : name === entry));
};

/**
 * Legacy settings: every header goes on but these, unless `ForwardedValues` names them (`removedUnlessConfigured`) or never (`alwaysRemoved`).
 * `Authorization` (by method, below), `Cookie` and `Host` have rules of their own.
 * Page: RequestAndResponseBehaviorCustomOrigin, "HTTP request headers and CloudFront behavior".
 */
export const removedUnlessConfigured = [
  'accept',
  'accept-charset',
  'accept-language',
  'referer',
  'expect',
  'x-http-method-override',
  'cloudfront-*',
] as const;

/** Removed whatever is configured. Page: as above. `upgrade` stays for a WebSocket. */
export const alwaysRemoved = ['te', 'trailer', 'upgrade', 'x-forwarded-proto', 'x-real-ip', 'proxy-*', 'x-edge-*'] as const;

/** Legacy: methods with which `Authorization` goes on though nothing names it; OPTIONS too where it is not a cached method. Page: as above. */
export const authorizationKeptFor = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * Policies: these go on though no policy names them; all other headers need one.
 * Page: as above, whose table is written for legacy settings: what it means under policies is inferred.
 */
export const forwardedWithoutPolicy = ['content-*', 'range', 'if-*', 'transfer-encoding', 'via', 'x-forwarded-for'] as const;

/** What CloudFront sends of itself with every origin request; `user-agent` only where the viewer's is not forwarded. Page: controlling-origin-requests. */
export const userAgentOfCloudFront = 'Amazon CloudFront';

/** Headers of its own that CloudFront gives to origin request policies only, not to cache policies. Page: adding-cloudfront-headers. */
export const onlyByOriginRequestPolicy = [
  'cloudfront-viewer-address',
  'cloudfront-viewer-asn',
  'cloudfront-viewer-tls',
  'cloudfront-viewer-ja3-fingerprint',
  'cloudfront-viewer-ja4-fingerprint',
] as const;

/** Names that an origin's custom headers may not have. Page: add-origin-custom-headers. */
export const notAsCustomHeader = [
  'cache-control',
  'connection',
  'content-length',
  'cookie',
  'host',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'max-forwards',
  'pragma',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'range',
  'request-range',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'x-amz-*',
  'x-edge-*',
  'x-real-ip',
] as const;

/** Headers that edge functions neither see nor may add. Page: edge-function-restrictions-all. */
export const hiddenFromFunctions = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'trailer',
  'upgrade',
  'x-accel-buffering',
  'x-accel-charset',
  'x-accel-limit-rate',
  'x-accel-redirect',
  'x-amz-cf-*',
  'x-amzn-auth',
  'x-amzn-cf-billing',
  'x-amzn-cf-id',
  'x-amzn-cf-xff',
  'x-amzn-errortype',
  'x-amzn-fle-profile',
  'x-amzn-header-count',
  'x-amzn-header-order',
  'x-amzn-lambda-integration-tag',
  'x-amzn-requestid',
  'x-cache',
  'x-edge-*',
  'x-forwarded-proto',
  'x-real-ip',
] as const;

/** Headers that edge functions see and may not change, by event; a function that does gets 502. Page: as above. */
export const readOnlyForFunctions = {
  'viewer-request': ['cdn-loop', 'content-length', 'host', 'transfer-encoding', 'via'],
  'origin-request': [
    'accept-encoding',
    'cdn-loop',
    'content-length',
    'if-modified-since',
    'if-none-match',
    'if-range',
    'if-unmodified-since',
    'transfer-encoding',
    'via',
  ],
  'origin-response': ['transfer-encoding', 'via'],
  'viewer-response': ['warning', 'via'],
} as const;

/** Query parameters of a signed URL, which CloudFront takes off before it asks the origin. Page: private-content-signed-urls. */
export const signedUrlParameters = ['Expires', 'Policy', 'Signature', 'Key-Pair-Id'] as const;
