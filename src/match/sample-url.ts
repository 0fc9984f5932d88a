/** A typed URL, taken apart by hand: `new URL()` would repair the very paths that users ask about. */
export type SampleUrl = {
  /** Null where none was typed. */
  readonly scheme: 'http' | 'https' | 'ws' | 'wss' | null;
  /** In lower case, without port; null for a path alone. */
  readonly host: string | null;
  readonly port: number | null;
  /** What stood before `@`; not sent on as it is. */
  readonly userinfo: string | null;
  /** Exactly as typed; begins with `/`. */
  readonly path: string;
  /** Without `?`; empty when there is none. */
  readonly query: string;
};

export type UrlProblem =
  | { readonly problem: 'empty' }
  | { readonly problem: 'scheme-unknown'; readonly scheme: string }
  | { readonly problem: 'host-missing' }
  | { readonly problem: 'host-invalid'; readonly host: string }
  | { readonly problem: 'port-invalid'; readonly port: string }
  /** A space or control character; `index` counts UTF-16 units of the text without the spaces around it. */
  | { readonly problem: 'character-not-allowed'; readonly character: string; readonly index: number };

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//;
const NOT_IN_A_URL = /[\s\p{Cc}]/u;
const HOST = /^[\p{L}\p{N}._*-]+$/u;
const IPV6 = /^\[[0-9A-Fa-f:.]+\]$/;
const HOST_AND_PORT = /^[\p{L}\p{N}.-]+:\d{1,5}$/u;
const FILE = /\.(?:html?|js|mjs|css|json|xml|txt|ico|png|jpe?g|gif|svg|webp|pdf|map|woff2?|php|ya?ml)$/i;

/**
 * Takes a URL apart: `https://host/path?query`, `//host/path`, `host/path` (with a dot or a port before the first slash), `/path`, `path`.
 * A fragment never leaves the browser and is cut. Nothing is decoded, encoded or repaired.
 */
export const splitUrl = (typed: string): SampleUrl | UrlProblem => {
  const text = typed.trim();
  if (text === '') return { problem: 'empty' };
  const bad = NOT_IN_A_URL.exec(text);
  if (bad) return { problem: 'character-not-allowed', character: bad[0], index: bad.index };
  const scheme = SCHEME.exec(text);
  if (scheme) return withScheme(scheme[1] ?? '', text.slice(scheme[0].length));
  if (text.startsWith('//')) return withHost(null, text.slice(2));
  return namesHost(text) ? withHost(null, text) : { scheme: null, host: null, port: null, userinfo: null, ...splitTarget(text) };
};

const withScheme = (written: string, rest: string): SampleUrl | UrlProblem => {
  const scheme = written.toLowerCase();
  if (scheme !== 'http' && scheme !== 'https' && scheme !== 'ws' && scheme !== 'wss') return { problem: 'scheme-unknown', scheme };
  return withHost(scheme, rest);
};

/** Up to the first `/`, `?` or `#`. */
const authorityOf = (text: string): string => {
  const end = text.search(/[/?#]/);
  return end === -1 ? text : text.slice(0, end);
};

const namesHost = (text: string): boolean => {
  const head = authorityOf(text);
  if (HOST_AND_PORT.test(head)) return true;
  if (!head.includes('.') || head.startsWith('.')) return false;
  return text.length > head.length ? HOST.test(head) : HOST.test(head) && !FILE.test(head);
};

const withHost = (scheme: SampleUrl['scheme'], text: string): SampleUrl | UrlProblem => {
  const authority = authorityOf(text);
  const at = authority.lastIndexOf('@');
  const hostAndPort = authority.slice(at + 1);
  const colon = hostAndPort.indexOf(':', hostAndPort.lastIndexOf(']') + 1);
  const host = (colon === -1 ? hostAndPort : hostAndPort.slice(0, colon)).toLowerCase();
  const portText = colon === -1 ? '' : hostAndPort.slice(colon + 1);
  if (host === '') return { problem: 'host-missing' };
  if (!HOST.test(host) && !IPV6.test(host)) return { problem: 'host-invalid', host };
  const port = portText === '' ? null : portOf(portText);
  if (port === undefined) return { problem: 'port-invalid', port: portText };
  return { scheme, host, port, userinfo: at === -1 ? null : authority.slice(0, at), ...splitTarget(text.slice(authority.length)) };
};

const portOf = (text: string): number | undefined => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
};

const splitTarget = (text: string): Pick<SampleUrl, 'path' | 'query'> => {
  const fragment = text.indexOf('#');
  const target = fragment === -1 ? text : text.slice(0, fragment);
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  return { path: path.startsWith('/') ? path : `/${path}`, query: mark === -1 ? '' : target.slice(mark + 1) };
};
