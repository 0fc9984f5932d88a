import type { Header } from '../trace/request.ts';
import { isRecord, type Json, same } from './json.ts';
import { valuesOf } from './query.ts';

type SetCookie = { readonly name: string; readonly value: string; readonly attributes?: string };

/** `id=x; Secure; Path=/` as a response event holds it. */
export const setCookieParts = (text: string): SetCookie => {
  const end = text.indexOf(';');
  const pair = (end === -1 ? text : text.slice(0, end)).trim();
  const attributes = end === -1 ? '' : text.slice(end + 1).trim();
  const at = pair.indexOf('=');
  const [name, value] = at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  return attributes === '' ? { name, value } : { name, value, attributes };
};

/** A returned `cookies` of a request as its `cookie` header: as it came where nothing changed; null where it is not one. */
export const cookieHeader = (
  before: { readonly raw: readonly Header[]; readonly cookies: Json },
  after: unknown,
): readonly Header[] | null => {
  if (after === undefined) return [];
  if (!isRecord(after)) return null;
  if (same(before.cookies, after)) return before.raw;
  const pairs: string[] = [];
  for (const [name, entry] of Object.entries(after)) {
    const values = valuesOf(entry);
    if (values === null) return null;
    pairs.push(...values.map((value) => `${name}=${value}`));
  }
  return pairs.length === 0 ? [] : [['cookie', pairs.join('; ')]];
};

/** A returned `cookies` of a response as `set-cookie` headers; null where it is not one. */
export const setCookieHeaders = (cookies: unknown): readonly Header[] | null => {
  if (cookies === undefined) return [];
  if (!isRecord(cookies)) return null;
  const headers: Header[] = [];
  for (const [name, entry] of Object.entries(cookies)) {
    if (!isRecord(entry)) return null;
    const several = Array.isArray(entry['multiValue']) && entry['multiValue'].length > 0 ? entry['multiValue'] : [entry];
    for (const one of several) {
      if (!isRecord(one) || typeof one['value'] !== 'string') return null;
      const attributes = typeof one['attributes'] === 'string' && one['attributes'] !== '' ? `; ${one['attributes']}` : '';
      headers.push(['set-cookie', `${name}=${one['value']}${attributes}`]);
    }
  }
  return headers;
};
