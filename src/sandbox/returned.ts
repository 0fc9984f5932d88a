import { cloudFrontRequestLimits } from '../facts/limits.ts';
import type { FunctionInput, OriginChange } from '../trace/ports.ts';
import type { Header } from '../trace/request.ts';
import type { FunctionChange } from '../trace/step.ts';
import { toBytes, toText } from './bytes.ts';
import { entryChanges, valueChange } from './changes.ts';
import { cookieHeader, setCookieHeaders } from './cookies.ts';
import type { FunctionEvent } from './event.ts';
import type { Fault } from './failure.ts';
import { generatedHeaderFault, headerFault, headersAfter, returnedHeaders } from './headers.ts';
import { isRecord, type Json } from './json.ts';
import { queryPairs, queryText } from './query.ts';

/** What a function returned, read as CloudFront reads it. */
export type Returned =
  | {
      readonly kind: 'request';
      readonly uri: string;
      readonly query: string;
      readonly headers: readonly Header[];
      readonly changes: readonly FunctionChange[];
      readonly origin: OriginChange | null;
    }
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: readonly Header[];
      readonly body: string | null;
      readonly changes: readonly FunctionChange[];
    }
  | { readonly kind: 'fault'; readonly fault: Fault };

const bad = (detail: string): Returned => ({ kind: 'fault', fault: { reason: 'bad-result', detail } });
const record = (value: unknown): Json => (isRecord(value) ? value : {});

/** A viewer-request function returns a request or a response, a viewer-response function a response. */
export const readReturned = (
  input: FunctionInput,
  event: FunctionEvent,
  type: string,
  value: unknown,
  origin: OriginChange | null,
): Returned => {
  if (!isRecord(value)) return bad(`typeof ${type}`);
  if (input.event === 'viewer-response') return 'statusCode' in value ? changedResponse(input, event, value) : bad('response.statusCode');
  return 'statusCode' in value ? generatedResponse(value) : changedRequest(input, event, value, origin);
};

const changedRequest = (input: FunctionInput, event: FunctionEvent, value: Json, origin: OriginChange | null): Returned => {
  const { request } = event;
  const { uri, method } = value;
  if (typeof uri !== 'string') return bad(`request.uri = ${JSON.stringify(uri)}`);
  if (method !== undefined && method !== request['method']) return bad(`request.method = ${JSON.stringify(method)}`);
  const read = returnedHeaders(value['headers'], 'request');
  if ('fault' in read) return { kind: 'fault', fault: read.fault };
  // A `cookie` header put among the others: cookies have their own place, and what stands there wins.
  const { cookie, ...headers } = read.headers;
  const beforeHeaders = record(request['headers']);
  const headerProblem = headerFault(beforeHeaders, headers, 'viewer-request');
  if (headerProblem) return { kind: 'fault', fault: headerProblem };
  const query = queryText({ raw: input.request.query ?? '', querystring: record(request['querystring']) }, value['querystring']);
  if (query === null) return bad(`request.querystring = ${JSON.stringify(value['querystring'])}`);
  const rawCookies = input.request.headers.filter(([name]) => name.toLowerCase() === 'cookie');
  const cookies = cookieHeader({ raw: rawCookies, cookies: record(request['cookies']) }, value['cookies']);
  if (cookies === null) return bad(`request.cookies = ${JSON.stringify(value['cookies'])}`);
  const uriProblem = uriFault(uri, query);
  if (uriProblem) return { kind: 'fault', fault: uriProblem };
  const changes = [
    ...valueChange('uri', input.request.uri, uri),
    ...queryChanges(record(request['querystring']), value['querystring'], query),
    ...entryChanges('header', beforeHeaders, headers),
    ...entryChanges('cookie', record(request['cookies']), record(value['cookies'])),
    ...(origin ? valueChange('origin', null, originName(origin)) : []),
  ];
  const sent = headersAfter(input.request.headers, beforeHeaders, headers, 'cookie');
  return { kind: 'request', uri, query, headers: [...sent, ...cookies], changes, origin };
};

const queryChanges = (before: Json, after: unknown, text: string): readonly FunctionChange[] => {
  const grouped: Record<string, { value: string; multiValue?: { value: string }[] }> = Object.create(null);
  if (typeof after !== 'string') return entryChanges('query', before, record(after));
  for (const { name, value } of queryPairs(text)) {
    const so = grouped[name];
    grouped[name] = so ? { value: so.value, multiValue: [...(so.multiValue ?? [{ value: so.value }]), { value }] } : { value };
  }
  return entryChanges('query', before, grouped);
};

const originName = (origin: OriginChange): string => {
  if (origin.kind === 'select') return origin.originId;
  return origin.kind === 'group' ? origin.originIds.join(', ') : (origin.domainName ?? '');
};

/** The new path begins with `/`; path and query stay under the limit; a query has no space, control character or `#`. */
const uriFault = (uri: string, query: string): Fault | null => {
  const fault = (detail: string): Fault => ({ reason: 'bad-uri', detail });
  if (!uri.startsWith('/')) return fault(`request.uri = ${JSON.stringify(uri)}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u0020\u007f#]/.test(query)) return fault(`request.querystring = ${JSON.stringify(query)}`);
  const length = toBytes(uri, 'utf8').length + toBytes(query, 'utf8').length;
  return length < cloudFrontRequestLimits.urlBytes ? null : fault(`${length} bytes`);
};

/** A status that CloudFront takes from a function. */
const isStatus = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599;

/** The body of a response: text, or text in one of two encodings; undefined where it is neither. */
const bodyOf = (body: unknown): string | null | undefined => {
  if (body === undefined) return null;
  if (typeof body === 'string') return body;
  if (!isRecord(body) || typeof body['data'] !== 'string') return undefined;
  if (body['encoding'] === 'text' || body['encoding'] === undefined) return body['data'];
  return body['encoding'] === 'base64' ? toText(toBytes(body['data'], 'base64'), 'utf8') : undefined;
};

type ReadResponse = { readonly status: number; readonly headers: Json; readonly cookies: readonly Header[]; readonly body: string | null };

const readResponse = (value: Json): ReadResponse | Extract<Returned, { kind: 'fault' }> => {
  const { statusCode, statusDescription } = value;
  const fault = (detail: string) => ({ kind: 'fault', fault: { reason: 'bad-result', detail } }) as const;
  if (!isStatus(statusCode)) return fault(`response.statusCode = ${JSON.stringify(statusCode)}`);
  if (statusDescription !== undefined && typeof statusDescription !== 'string')
    return fault(`response.statusDescription = ${JSON.stringify(statusDescription)}`);
  const read = returnedHeaders(value['headers'], 'response');
  if ('fault' in read) return { kind: 'fault', fault: read.fault };
  const cookies = setCookieHeaders(value['cookies']);
  if (cookies === null) return fault(`response.cookies = ${JSON.stringify(value['cookies'])}`);
  const body = bodyOf(value['body']);
  return body === undefined
    ? fault(`response.body = ${JSON.stringify(value['body'])}`)
    : { status: statusCode, headers: read.headers, cookies, body };
};

const generatedResponse = (value: Json): Returned => {
  const read = readResponse(value);
  if ('kind' in read) return read;
  const fault = generatedHeaderFault(read.headers);
  if (fault) return { kind: 'fault', fault };
  const headers = [...headersAfter([], {}, read.headers, 'set-cookie'), ...read.cookies];
  const changes = [...valueChange('status', null, String(read.status)), ...valueChange('body', null, read.body)];
  return { kind: 'response', status: read.status, headers, body: read.body, changes };
};

const changedResponse = (input: FunctionInput, event: FunctionEvent, value: Json): Returned => {
  const before = record(event.response);
  const read = readResponse(value);
  if ('kind' in read) return read;
  const beforeHeaders = record(before['headers']);
  const fault = headerFault(beforeHeaders, read.headers, 'viewer-response');
  if (fault) return { kind: 'fault', fault };
  const headers = [...headersAfter(input.response?.headers ?? [], beforeHeaders, read.headers, 'set-cookie'), ...read.cookies];
  const changes = [
    ...valueChange('status', String(before['statusCode']), String(read.status)),
    ...entryChanges('header', beforeHeaders, read.headers),
    ...entryChanges('cookie', record(before['cookies']), record(value['cookies'])),
    ...valueChange('body', null, read.body),
  ];
  return { kind: 'response', status: read.status, headers, body: read.body, changes };
};
