import type { Header } from '../trace/request.ts';
import type { SeenRequest, SeenResponse } from './seen.ts';

const STATUS = /^HTTP\/[123](?:\.[01])? +(\d{3})(?: .*)?$/;
const REQUEST = /^([A-Z]{3,7}) (\S{1,8192}) HTTP\/[123](?:\.[01])?$/;
const HEADER = /^(:?[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}):(?: +|\t|$)(.*)$/;

export const statusOf = (line: string): number | null => {
  const status = STATUS.exec(line.trimEnd())?.[1];
  return status === undefined ? null : Number(status);
};

export const headerIn = (line: string): Header | null => {
  const [, name, value] = HEADER.exec(line) ?? [];
  return name === undefined ? null : [name.toLowerCase(), (value ?? '').trim()];
};

type Open = { status: number | null; headers: Header[]; body: string[]; isHead: boolean };

const closed = ({ status, headers, body }: Open): SeenResponse => {
  const text = body.join('\n').trim();
  return { status, headers, body: text === '' ? null : text };
};

/** Answers that come before the one asked for: `100 Continue`, and a proxy's word that the tunnel stands. */
const isPreliminary = ({ status, headers }: Open): boolean => status !== null && (status < 200 || (status === 200 && headers.length === 0));

/** Answers one after the other, each a status line, headers, a blank line and a body: `curl -i`, also with `-L`. */
export const responsesIn = (lines: readonly string[]): readonly SeenResponse[] => {
  const all: Open[] = [];
  for (const line of lines) {
    const status = statusOf(line);
    const last = all.at(-1);
    if (status !== null) all.push({ status, headers: [], body: [], isHead: true });
    else if (last) readInto(last, line);
  }
  return all.filter((one, index) => !isPreliminary(one) || (index === all.length - 1 && one.body.length > 0)).map(closed);
};

const readInto = (open: Open, line: string): void => {
  const header = open.isHead ? headerIn(line) : null;
  if (header) open.headers.push(header);
  else if (open.isHead && line.trim() === '') open.isHead = false;
  else {
    // Somebody left out the blank line, or the headers.
    open.isHead = false;
    open.body.push(line);
  }
};

/** The request of `curl -v`: its first line, and its headers. */
export const requestIn = (lines: readonly string[]): SeenRequest | null => {
  const start = lines.findIndex((line) => REQUEST.test(line.trimEnd()));
  const [, method = null, target = null] = REQUEST.exec(lines[start]?.trimEnd() ?? '') ?? [];
  if (start === -1) return null;
  const headers: Header[] = [];
  for (const line of lines.slice(start + 1)) {
    const header = headerIn(line);
    if (!header) break;
    headers.push(header);
  }
  const host = headers.find(([name]) => name === 'host')?.[1];
  return {
    method,
    url: host === undefined ? target : `https://${host}${target ?? ''}`,
    headers: headers.filter(([name]) => name !== 'host'),
  };
};

/** Names that browsers give to what is no header. */
const GENERAL: ReadonlyMap<string, 'url' | 'method' | 'status' | 'none'> = new Map([
  ['request url', 'url'],
  ['request method', 'method'],
  ['status code', 'status'],
  [':status', 'status'],
  [':method', 'method'],
  ['remote address', 'none'],
  ['referrer policy', 'none'],
]);

/** Headers as a browser's network panel copies them: `Name: value`, or each name with its value on the line below. */
export const panelIn = (lines: readonly string[]): { readonly request: SeenRequest | null; readonly response: SeenResponse | null } => {
  const told = { url: null as string | null, method: null as string | null, status: null as number | null };
  const headers: Header[] = [];
  const filled = lines.map((line) => line.trim());
  let taken = -1;
  filled.forEach((line, at) => {
    if (at === taken) return;
    const colon = line.indexOf(':', 1);
    if (colon < 1 || colon > 128) return;
    const name = line.slice(0, colon).trim().toLowerCase();
    const own = line.slice(colon + 1).trim();
    const value = own === '' ? (filled[at + 1] ?? '') : own;
    if (own === '') taken = at + 1;
    const general = GENERAL.get(name);
    if (general === 'url') told.url = value;
    else if (general === 'method') told.method = value;
    else if (general === 'status') told.status = Number(/\d{3}/.exec(value)?.[0] ?? Number.NaN) || null;
    else if (general === undefined && /^[a-z0-9-]+$/.test(name)) headers.push([name, value]);
  });
  const request = told.url === null && told.method === null ? null : { method: told.method, url: told.url, headers: [] };
  const isAnswer = told.status !== null || headers.some(([name]) => answerHeaders.has(name));
  return { request, response: isAnswer ? { status: told.status, headers, body: null } : null };
};

/** Headers that only answers have. */
const answerHeaders: ReadonlySet<string> = new Set([
  'server',
  'x-cache',
  'x-amz-cf-id',
  'x-amz-cf-pop',
  'x-amzn-requestid',
  'x-amzn-errortype',
  'x-amz-apigw-id',
  'apigw-requestid',
  'x-amz-request-id',
  'content-length',
  'age',
]);
