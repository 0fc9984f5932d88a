import type { Answer } from '../trace/answer.ts';
import { type Messages, sayPlain } from './messages/messages.ts';

type Shown = Pick<Answer, 'kind' | 'status' | 'answeredBy' | 'errorType' | 'reaches'>;

/** RFC 9110 and RFC 6585; 494 is CloudFront's own. */
const REASONS: Readonly<Record<number, string>> = {
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

/** `MissingAuthenticationTokenException` → `Missing Authentication Token`; S3's and CloudFront's codes stay as they are. */
const errorName = (errorType: string): string =>
  errorType.endsWith('Exception') ? errorType.slice(0, -'Exception'.length).replace(/([a-z])([A-Z])/g, '$1 $2') : errorType;

const answeredVerdict = ({ status, errorType }: Shown): string => {
  const name = errorType === null ? (status === null ? undefined : REASONS[status]) : errorName(errorType);
  return [status, name].filter((part) => part !== null && part !== undefined).join(' ');
};

/**
 * What the request came to, in a few words. As a headline it begins in upper case, as a change it stands inside a sentence or a badge.
 * `assumed`: whether the object is there was not said.
 */
export const verdictOf = (shown: Shown, messages: Messages, as: 'verdict' | 'change', arrival: 'proved' | 'assumed' = 'proved'): string => {
  const { reaches } = shown;
  if (shown.kind === 'cannot-tell' || shown.kind === 'leaves-the-model') return sayPlain(messages, 'outcomes', `${as}.${shown.kind}`, {});
  if (shown.kind === 'answered' || reaches === null) return answeredVerdict(shown);
  switch (reaches.kind) {
    case 'rest-method':
      return sayPlain(messages, 'outcomes', `${as}.reaches-method`, { method: reaches.method, resource: reaches.resource });
    case 'http-route':
      return sayPlain(messages, 'outcomes', `${as}.reaches-route`, { routeKey: reaches.routeKey });
    case 's3-object':
      if (arrival === 'assumed') return sayPlain(messages, 'outcomes', 'verdict.reaches-object-assumed', { key: reaches.key });
      return sayPlain(messages, 'outcomes', `${as}.reaches-object`, { key: reaches.key });
    default:
      return sayPlain(messages, 'outcomes', `${as}.reaches-host`, { host: reaches.host });
  }
};

/** Who answered, or where the request got to: the quiet end of the headline. */
export const byOf = ({ kind, answeredBy, reaches }: Pick<Answer, 'kind' | 'answeredBy' | 'reaches'>, messages: Messages): string => {
  if (kind === 'answered' && answeredBy !== null) {
    return sayPlain(messages, 'outcomes', 'by.answered', { by: sayPlain(messages, 'words', `by.${answeredBy}`, {}) });
  }
  if (reaches?.kind === 'rest-method' || reaches?.kind === 'http-route')
    return sayPlain(messages, 'outcomes', 'by.stage', { stage: reaches.stage });
  return reaches?.kind === 's3-object' ? sayPlain(messages, 'outcomes', 'by.bucket', { bucket: reaches.bucket }) : '';
};
