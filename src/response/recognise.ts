import type { AnsweredBy } from '../trace/answer.ts';
import { type SeenResponse, seenHeader } from './seen.ts';

/** Who wrote an answer, and by which sign. `own-code`: an integration, object or origin of the user's own. */
export type Answerer = {
  readonly by: AnsweredBy | null;
  /** True where the answer is no error of AWS's own: the user's code or object decided it. Null where that cannot be told. */
  readonly isOwn: boolean | null;
  readonly sign: Sign;
};

export type Sign =
  | 'server-s3'
  | 'server-cloudfront'
  | 'cloudfront-page'
  | 'function-generated'
  | 'lambda-generated'
  | 'rest-headers'
  | 'http-headers'
  | 'function-url-headers'
  | 'load-balancer'
  | 's3-xml'
  | 'gateway-body'
  | 'error-page'
  | 'none';

/** What an answer's headers and body do not prove, or what should be known before believing them. */
export type Caveat =
  | 'edge-adds-its-own'
  | 'error-page-200'
  | 'from-cache'
  | 'same-403'
  | 'forbidden-alike'
  | 'status-may-be-set'
  | 'body-only'
  | 'other-cdn'
  | 'no-cloudfront';

export type CacheSeen = 'hit' | 'miss' | 'refresh-hit' | 'error' | 'redirect' | 'generated' | null;

/** What is read off an answer, without any configuration. */
export type Recognised = {
  readonly status: number | null;
  readonly answerer: Answerer;
  /** API Gateway's `x-amzn-errortype`, or the `<Code>` of S3 or CloudFront. */
  readonly errorType: string | null;
  /** Of S3's `<Key>`. */
  readonly key: string | null;
  /** CloudFronts in `via`; API Gateway's own in front of an edge-optimized API is one of them. Null where no header tells. */
  readonly cloudFronts: number | null;
  readonly cache: CacheSeen;
  /** Was an error of the origin replaced by a custom error response? Null: cannot be told. */
  readonly isErrorPage: boolean | null;
  readonly caveats: readonly Caveat[];
  /** Rules (see `src/diagnose/rules`) worth looking at first, by the sign alone. */
  readonly suspects: readonly string[];
};

const bodyOf = ({ body }: SeenResponse): string => (body ?? '').slice(0, 100_000);

const elementIn = (body: string, name: string): string | null => {
  const found =
    new RegExp(`<${name}>([^<]{0,2048})</${name}>`).exec(body)?.[1] ??
    new RegExp(`^\\s*<li>${name}: ([^<]{0,2048})</li>`, 'm').exec(body)?.[1];
  return found === undefined ? null : found.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
};

const messageIn = (body: string): string | null => /"[mM]essage"\s*:\s*"((?:[^"\\]|\\.){0,1000})"/.exec(body)?.[1] ?? null;

/** Words that only API Gateway writes, and the error types that they stand for. */
const gatewayWords: readonly (readonly [start: string, errorType: string])[] = [
  ['Missing Authentication Token', 'MissingAuthenticationTokenException'],
  ['User: anonymous is not authorized to perform: execute-api:Invoke', 'AccessDeniedException'],
  ['User is not authorized to access this resource', 'AccessDeniedException'],
  ['Missing required request parameters', 'BadRequestException'],
  ['Authorization header requires ', 'IncompleteSignatureException'],
];

const errorTypeOf = (response: SeenResponse): string | null => {
  const header = seenHeader(response, 'x-amzn-errortype');
  if (header !== undefined) return header.split(/[:,]/, 1)[0]?.trim() ?? null;
  const body = bodyOf(response);
  if (/<Error>|<li>Code: /.test(body)) return elementIn(body, 'Code');
  const message = messageIn(body);
  if (message?.includes('not a valid key=value pair (missing equal-sign)')) return 'IncompleteSignatureException';
  return gatewayWords.find(([start]) => message?.startsWith(start))?.[1] ?? null;
};

const isCloudFrontPage = (body: string): boolean => /The request could not be satisfied/.test(body);

const answererOf = (response: SeenResponse): Answerer => {
  const body = bodyOf(response);
  const server = seenHeader(response, 'server') ?? '';
  const cache = seenHeader(response, 'x-cache') ?? '';
  const is = (by: AnsweredBy | null, isOwn: boolean | null, sign: Sign): Answerer => ({ by, isOwn, sign });
  const isXml = /<Error>\s*<Code>/.test(body) || /<li>Code: /.test(body);
  const failed = response.status !== null && response.status >= 400;
  if (cache.startsWith('FunctionGenerated')) return is('cloudfront-function', true, 'function-generated');
  if (cache.startsWith('LambdaGenerated')) return is('lambda-edge', true, 'lambda-generated');
  if (isCloudFrontPage(body)) return is('cloudfront', false, 'cloudfront-page');
  if (seenHeader(response, 'x-amz-apigw-id') !== undefined || seenHeader(response, 'x-amzn-errortype') !== undefined)
    return is('api-gateway', seenHeader(response, 'x-amzn-errortype') === undefined, 'rest-headers');
  if (seenHeader(response, 'apigw-requestid') !== undefined)
    return is('api-gateway', isHttpApiError(response) ? null : true, 'http-headers');
  if (server === 'AmazonS3') return is('s3', !isXml && !failed, 'server-s3');
  if (isXml && server !== 'CloudFront') return is('s3', false, 's3-xml');
  if (server === 'CloudFront') return is('cloudfront', false, 'server-cloudfront');
  if (server.startsWith('awselb')) return is('load-balancer', null, 'load-balancer');
  if (seenHeader(response, 'x-amzn-requestid') !== undefined && seenHeader(response, 'x-amzn-trace-id') !== undefined)
    return is('function-url', true, 'function-url-headers');
  const message = messageIn(body);
  if (message !== null && (errorTypeOf(response) !== null || message === 'Forbidden' || message === 'Not Found'))
    return is('api-gateway', message === 'Missing Authentication Token' ? false : null, 'gateway-body');
  return is(null, null, 'none');
};

/** An HTTP API's own errors; a Lambda function may write the same. */
const isHttpApiError = (response: SeenResponse): boolean => {
  const message = messageIn(bodyOf(response));
  return message !== null && /^(?:Not Found|Forbidden|Unauthorized|Internal Server Error|Service Unavailable)$/.test(message);
};

const cloudFrontsOf = (response: SeenResponse): number | null => {
  const via = seenHeader(response, 'via');
  if (via !== undefined) return via.split('(CloudFront)').length - 1;
  if (response.headers.length === 0) return null;
  return seenHeader(response, 'x-amz-cf-id') === undefined && seenHeader(response, 'x-cache') === undefined ? 0 : 1;
};

const cacheOf = (response: SeenResponse): CacheSeen => {
  const cache = seenHeader(response, 'x-cache') ?? '';
  if (/^(?:Function|Lambda)Generated/.test(cache)) return 'generated';
  if (cache.startsWith('RefreshHit')) return 'refresh-hit';
  if (cache.startsWith('Hit')) return 'hit';
  if (cache.startsWith('Miss')) return 'miss';
  if (cache.startsWith('Error')) return 'error';
  return cache.startsWith('Redirect') ? 'redirect' : null;
};

/** A success that CloudFront calls an error: an error page mapped to it. */
const errorPageOf = (response: SeenResponse, cache: CacheSeen): boolean | null => {
  if (response.status === null || cache === null) return null;
  if (response.status < 400) return cache === 'error';
  return null;
};

const otherCdn = /^(?:cf-ray|x-served-by|x-fastly|x-akamai|x-vercel-id|x-nf-request-id|x-azure-ref)/;

const caveatsOf = (response: SeenResponse, so: Omit<Recognised, 'caveats' | 'suspects'>): readonly Caveat[] => {
  const isGateway = so.answerer.by === 'api-gateway';
  const caveat = (name: Caveat, holds: boolean): readonly Caveat[] => (holds ? [name] : []);
  return [
    ...caveat('edge-adds-its-own', isGateway && so.cloudFronts === 1),
    ...caveat('error-page-200', so.isErrorPage === true),
    ...caveat('from-cache', so.cache === 'hit' || so.cache === 'refresh-hit'),
    ...caveat('same-403', so.errorType === 'MissingAuthenticationTokenException'),
    ...caveat('forbidden-alike', isGateway && messageIn(bodyOf(response)) === 'Forbidden'),
    ...caveat('status-may-be-set', isGateway && so.errorType !== null && response.headers.length > 0),
    ...caveat('body-only', response.headers.length === 0),
    ...caveat(
      'other-cdn',
      response.headers.some(([name, value]) => otherCdn.test(name) || (name === 'server' && /cloudflare|akamai/i.test(value))),
    ),
    ...caveat('no-cloudfront', so.cloudFronts === 0),
  ];
};

/** First suspicions: `scenarios.md` §4, as the rules that tell them. */
const suspectsOf = (response: SeenResponse, so: Omit<Recognised, 'caveats' | 'suspects'>): readonly string[] => {
  const body = bodyOf(response);
  if (so.isErrorPage) return ['error-page-hides-error', 'host-header-loop'];
  switch (so.answerer.by) {
    case 'api-gateway':
      if (so.errorType === 'MissingAuthenticationTokenException')
        return ['resource-missing', 'method-missing', 'prefix-not-stripped', 'proxy-misses-root', 'stage-doubled'];
      if (so.errorType === 'IncompleteSignatureException') return ['resource-missing', 'method-missing'];
      if (response.status === 301) return ['origin-protocol'];
      return messageIn(body) === 'Forbidden'
        ? ['host-header-rejected', 'stage-unknown', 'stage-missing', 'api-key-not-forwarded', 'default-endpoint-disabled']
        : [];
    case 's3':
      if (so.errorType === 'NoSuchKey') return ['host-header-loop', 'prefix-not-stripped', 'bare-prefix-not-matched', 's3-directory-index'];
      if (so.errorType === 'AccessDenied') return ['s3-missing-key-forbidden', 's3-directory-index', 'host-header-loop'];
      if (so.errorType === 'SignatureDoesNotMatch' || so.errorType === 'NoSuchBucket') return ['s3-host-forwarded'];
      return so.errorType === 'AccessForbidden' ? ['preflight-not-answered'] : [];
    case 'cloudfront':
      if (/only cachable requests/.test(body)) return ['method-not-allowed'];
      if (response.status === 502 || response.status === 504) return ['origin-protocol', 'website-endpoint-https'];
      return /Bad request/.test(body) ? ['host-header-loop', 'get-with-body', 'unknown-alias', 'viewer-http-refused'] : [];
    default:
      return [];
  }
};

/** Who answered, how many CloudFronts it passed, from a cache or not: what an answer tells of itself, and what that does not prove. */
export const recognise = (response: SeenResponse): Recognised => {
  const cache = cacheOf(response);
  const isErrorPage = errorPageOf(response, cache);
  const body = bodyOf(response);
  const found = answererOf(response);
  const so = {
    status: response.status,
    answerer: isErrorPage && found.by === null ? { by: null, isOwn: null, sign: 'error-page' as const } : found,
    errorType: errorTypeOf(response),
    key: /<Error>|<li>Code: /.test(body) ? elementIn(body, 'Key') : null,
    cloudFronts: cloudFrontsOf(response),
    cache,
    isErrorPage,
  };
  return { ...so, caveats: caveatsOf(response, so), suspects: suspectsOf(response, so) };
};
