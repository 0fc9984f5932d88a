// What API Gateway answers itself. Read April 2026 from the API Gateway Developer Guide, supported-gateway-response-types, except where said.

export type GatewayResponseType =
  | 'ACCESS_DENIED'
  | 'API_CONFIGURATION_ERROR'
  | 'AUTHORIZER_CONFIGURATION_ERROR'
  | 'AUTHORIZER_FAILURE'
  | 'BAD_REQUEST_BODY'
  | 'BAD_REQUEST_PARAMETERS'
  | 'EXPIRED_TOKEN'
  | 'INTEGRATION_FAILURE'
  | 'INTEGRATION_TIMEOUT'
  | 'INVALID_API_KEY'
  | 'INVALID_SIGNATURE'
  | 'MISSING_AUTHENTICATION_TOKEN'
  | 'QUOTA_EXCEEDED'
  | 'REQUEST_TOO_LARGE'
  | 'RESOURCE_NOT_FOUND'
  | 'THROTTLED'
  | 'UNAUTHORIZED'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'WAF_FILTERED';

/** A REST API's built-in answer. */
export type GatewayResponseFact = {
  readonly status: number;
  /** `$context.error.message`; null where AWS's is null; `…` stands for what differs each time. */
  readonly message: string | null;
  /** The key that holds the message: policies and authorizers write it with a capital. */
  readonly key: 'message' | 'Message';
  /** `x-amzn-ErrorType`. */
  readonly errorType: string;
  /** False for the one that a gateway response cannot change (api-gateway-known-issues). */
  readonly customisable: boolean;
};

const fact = (status: number, message: string | null, errorType: string): GatewayResponseFact => ({
  status,
  message,
  key: 'message',
  errorType,
  customisable: true,
});

/**
 * A REST API's answers by type. Messages and error types partly from recordings and users' pastes (LocalStack's validated tests,
 * ministackorg/ministack#1746, re:Post "api-gateway-troubleshoot-403-forbidden"); INTEGRATION_FAILURE is documented as 504 and recorded as 500.
 */
export const gatewayResponses: Readonly<Record<GatewayResponseType, GatewayResponseFact>> = {
  ACCESS_DENIED: {
    ...fact(403, 'User is not authorized to access this resource with an explicit deny', 'AccessDeniedException'),
    key: 'Message',
  },
  API_CONFIGURATION_ERROR: fact(500, 'Internal server error', 'InternalServerErrorException'),
  AUTHORIZER_CONFIGURATION_ERROR: fact(500, null, 'AuthorizerConfigurationException'),
  AUTHORIZER_FAILURE: fact(500, null, 'AuthorizerConfigurationException'),
  BAD_REQUEST_BODY: fact(400, 'Invalid request body', 'BadRequestException'),
  BAD_REQUEST_PARAMETERS: fact(400, 'Missing required request parameters: […]', 'BadRequestException'),
  EXPIRED_TOKEN: fact(403, 'The security token included in the request is expired', 'ExpiredTokenException'),
  INTEGRATION_FAILURE: fact(500, 'Internal server error', 'InternalServerErrorException'),
  INTEGRATION_TIMEOUT: fact(504, 'Endpoint request timed out', 'InternalServerErrorException'),
  INVALID_API_KEY: fact(403, 'Forbidden', 'ForbiddenException'),
  INVALID_SIGNATURE: fact(
    403,
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    'InvalidSignatureException',
  ),
  MISSING_AUTHENTICATION_TOKEN: fact(403, 'Missing Authentication Token', 'MissingAuthenticationTokenException'),
  QUOTA_EXCEEDED: fact(429, 'Limit Exceeded', 'LimitExceededException'),
  REQUEST_TOO_LARGE: { ...fact(413, 'Request Too Long', 'RequestEntityTooLargeException'), customisable: false },
  RESOURCE_NOT_FOUND: fact(404, 'Not Found', 'NotFoundException'),
  THROTTLED: fact(429, 'Too Many Requests', 'TooManyRequestsException'),
  UNAUTHORIZED: fact(401, 'Unauthorized', 'UnauthorizedException'),
  UNSUPPORTED_MEDIA_TYPE: fact(415, 'Unsupported Media Type', 'BadRequestException'),
  WAF_FILTERED: fact(403, 'Forbidden', 'ForbiddenException'),
};

/** The type that stands in for all others of its class that are not customised: a status set there replaces theirs. */
export const defaultTypeFor = (status: number): 'DEFAULT_4XX' | 'DEFAULT_5XX' | null => {
  if (status >= 400 && status < 500) return 'DEFAULT_4XX';
  return status >= 500 && status < 600 ? 'DEFAULT_5XX' : null;
};

/** The body of a built-in answer. */
export const gatewayBody = ({ key, message }: Pick<GatewayResponseFact, 'key' | 'message'>): string => JSON.stringify({ [key]: message });

/** An answer that no gateway response changes: nothing of the API was reached, or the API is an HTTP API. */
export type FixedAnswer = { readonly status: number; readonly body: string; readonly errorType: string | null };

const said = (status: number, message: string, errorType: string | null): FixedAnswer => ({
  status,
  body: JSON.stringify({ message }),
  errorType,
});

/**
 * Unknown stage, no mapping, foreign Host, disabled REST endpoint, private API from outside: before any API is reached.
 * Source: re:Post "api-gateway-troubleshoot-403-forbidden"; seen by users (OWASP/Serverless-Goat#13, envoyproxy/envoy#14285).
 */
export const forbiddenAtTheDoor: FixedAnswer = said(403, 'Forbidden', 'ForbiddenException');

/** What an HTTP API answers itself. Pages: http-api-develop-routes, http-api-troubleshooting-lambda, http-api-throttling. */
export const httpApiAnswers = {
  notFound: said(404, 'Not Found', null),
  unauthorized: said(401, 'Unauthorized', null),
  forbidden: said(403, 'Forbidden', null),
  authorizerFailed: said(500, 'Internal Server Error', null),
  integrationInvalid: said(500, 'Internal Server Error', null),
  unavailable: said(503, 'Service Unavailable', null),
  throttled: said(429, 'Too Many Requests', null),
  tooLarge: said(413, 'Request Entity Too Large', null),
} as const;

/**
 * An unknown path or method of a REST API, asked for with an `Authorization` header that is no AWS signature: still a MISSING_AUTHENTICATION_TOKEN
 * gateway response, in other words. Source: re:Post, as above; seen by users (HumanCellAtlas/data-store#328).
 */
export const incompleteSignature = {
  status: 403,
  errorType: 'IncompleteSignatureException',
  message: 'Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): …',
} as const;

/** What AWS_IAM and resource policies answer without an allow. Source: re:Post, as above. */
export const notAuthorizedToInvoke = (region: string, api: string, stage: string, method: string, path: string): string =>
  JSON.stringify({
    Message: `User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:${region}:…:${api}/${stage}/${method}${path}`,
  });

/** What `/ping` answers. Seen by users (serverless/examples#667; apex/up#556). */
export const pingAnswers = { httpApi: 'Healthy Connection', customDomain: 'healthy' } as const;
