import { isRecord, type Json, same } from './json.ts';

/** One pair of a query string, and how it was written. */
export type QueryPair = { readonly name: string; readonly value: string; readonly raw: string };

/** The pairs of a query string, not decoded: that is how a function sees them. */
export const queryPairs = (query: string): readonly QueryPair[] =>
  query
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const at = raw.indexOf('=');
      return at === -1 ? { name: raw, value: '', raw } : { name: raw.slice(0, at), value: raw.slice(at + 1), raw };
    });

/** The values of an entry `{ value, multiValue }` of an event; null where it is none. */
export const valuesOf = (entry: unknown): readonly string[] | null => {
  if (!isRecord(entry)) return null;
  const { value, multiValue } = entry;
  if (Array.isArray(multiValue) && multiValue.length > 0) {
    const all = multiValue.map((item: unknown) => (isRecord(item) ? item['value'] : undefined));
    return all.every((item) => typeof item === 'string') ? all : null;
  }
  return typeof value === 'string' ? [value] : null;
};

/**
 * The query string that a returned `querystring` stands for; null where it is not one. Unchanged: the very bytes that came. Changed:
 * what was not touched keeps the way it was written.
 */
export const queryText = (before: { readonly raw: string; readonly querystring: Json }, after: unknown): string | null => {
  if (typeof after === 'string') return after.startsWith('?') ? after.slice(1) : after;
  if (after === undefined) return '';
  if (!isRecord(after)) return null;
  if (same(before.querystring, after)) return before.raw;
  const pairs = queryPairs(before.raw);
  const written: string[] = [];
  for (const [name, entry] of Object.entries(after)) {
    const values = valuesOf(entry);
    if (values === null) return null;
    if (same(before.querystring[name], entry)) written.push(...pairs.filter((pair) => pair.name === name).map(({ raw }) => raw));
    else written.push(...values.map((value) => `${name}=${value}`));
  }
  return written.join('&');
};
