import type { HttpRequest } from '../trace/request.ts';
import type { Hop } from '../trace/trace.ts';
import type { ArrowLine } from './diagram.ts';

const parts = (...all: readonly { readonly text: string; readonly added: boolean }[]): ArrowLine['path'] =>
  all.filter(({ text }) => text !== '');

/** How many characters of whole segments two paths share at their ends. */
const sharedEnd = (a: string, b: string): number => {
  let shared = 0;
  for (let i = 1; i <= Math.min(a.length, b.length) && a.at(-i) === b.at(-i); i++) if (a.at(-i) === '/') shared = i;
  return shared;
};

/** How many characters of whole segments two paths share at their beginnings. */
const sharedStart = (a: string, b: string): number => {
  let shared = 0;
  for (let i = 0; i < Math.min(a.length, b.length) && a[i] === b[i]; i++) if (a[i] === '/') shared = i;
  return shared;
};

/** The path as sent, with what is new in it since it arrived. */
export const pathParts = (arrived: string, sent: string): ArrowLine['path'] => {
  if (arrived === sent) return parts({ text: sent, added: false });
  const end = sent.endsWith(arrived) ? arrived.length : sharedEnd(arrived, sent);
  const head = sent.slice(0, sent.length - end);
  const start = Math.min(sharedStart(arrived.slice(0, arrived.length - end), head), head.length);
  return parts(
    { text: head.slice(0, start), added: false },
    { text: head.slice(start), added: true },
    { text: sent.slice(sent.length - end), added: false },
  );
};

/** What an arrow says. `sender` is null for the viewer's own request. */
export const lineOf = (sent: HttpRequest, sender: Hop | null): ArrowLine => ({
  method: sent.method,
  path: sender ? pathParts(sender.request.path, sent.path) : parts({ text: sent.path, added: false }),
  query: sent.query,
  host: sent.host,
  hostChange: sender?.at.kind !== 'distribution' ? 'same' : sent.host === sender.request.host ? 'kept' : 'set',
});
