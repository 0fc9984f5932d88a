/** RFC 9110 and RFC 6585; 494 is CloudFront's own. */
const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  494: 'Request Header Too Large',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** The reason phrase of a status; the same in every language. Undefined for a status that has none. */
export const reasonPhrase = (status: number): string | undefined => reasons[status];

/** `MissingAuthenticationTokenException` → `Missing Authentication Token`; S3's and CloudFront's codes stay as they are. */
export const errorWords = (errorType: string): string =>
  errorType.endsWith('Exception') ? errorType.slice(0, -'Exception'.length).replace(/([a-z])([A-Z])/g, '$1 $2') : errorType;
