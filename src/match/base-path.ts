/** `rest` is what the API is asked for; it always begins with `/`. */
export type MappingSelected = { readonly index: number; readonly rest: string; readonly by: 'segment' | 'raw-prefix' | 'catch-all' };

export type MappingRejection = 'name-differs' | 'name-case-differs' | 'shorter-prefix' | 'earlier-matched';

export type RejectedMapping = { readonly index: number; readonly why: MappingRejection };

type Mapping = { readonly key: string };

const withoutLeadingSlashes = (path: string): string => path.replace(/^\/+/, '');

/** A key without slashes at its ends; empty for the mapping that takes what no other does. */
export const mappingKeyOf = (key: string): string => {
  const trimmed = withoutLeadingSlashes(key);
  const end = trimmed.endsWith('/') ? trimmed.length - 1 : trimmed.length;
  return trimmed === '(none)' ? '' : trimmed.slice(0, end);
};

/** Whether a domain's mappings are compared as text (some key has several levels) or by their whole first segment. */
const isMultiLevel = (keys: readonly string[]): boolean => keys.some((key) => key.includes('/'));

const begins = (path: string, key: string, multiLevel: boolean): boolean =>
  path.startsWith(key) && (multiLevel || path.length === key.length || path[key.length] === '/');

const restAfter = (path: string, key: string): string => {
  const rest = path.slice(key.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
};

/**
 * The mapping of a custom domain name that takes a path, or null (403 Forbidden). No API's routes are looked at.
 * Where every key has one level, the first segment must equal the key. As soon as one key has several, the longest key that the path
 * begins with wins, as plain text: `/ordersandmore` goes to `orders` (what is left of it, `/andmore` here, is not documented).
 * Source: API Gateway Developer Guide, rest-api-mappings and http-api-mappings. Case-sensitive (inferred).
 */
export const selectMapping = (mappings: readonly Mapping[], path: string): MappingSelected | null => {
  const keys = mappings.map(({ key }) => mappingKeyOf(key));
  const multiLevel = isMultiLevel(keys);
  const bare = withoutLeadingSlashes(path);
  let best = -1;
  keys.forEach((key, index) => {
    if (key !== '' && begins(bare, key, multiLevel) && key.length > (keys[best]?.length ?? 0)) best = index;
  });
  const key = keys[best];
  if (key !== undefined) return { index: best, rest: restAfter(bare, key), by: multiLevel ? 'raw-prefix' : 'segment' };
  const catchAll = keys.indexOf('');
  return catchAll === -1 ? null : { index: catchAll, rest: path.startsWith('/') ? path : `/${path}`, by: 'catch-all' };
};

/** Why each of the other mappings was not taken; `chosen` is the one that was. */
export const rejectedMappings = (mappings: readonly Mapping[], path: string, chosen: number | null): readonly RejectedMapping[] => {
  const keys = mappings.map(({ key }) => mappingKeyOf(key));
  const multiLevel = isMultiLevel(keys);
  const bare = withoutLeadingSlashes(path);
  const taken = chosen === null ? '' : (keys[chosen] ?? '');
  const why = (key: string): MappingRejection => {
    if (key === taken) return 'earlier-matched';
    if (key === '' || begins(bare, key, multiLevel)) return 'shorter-prefix';
    return begins(bare.toLowerCase(), key.toLowerCase(), multiLevel) ? 'name-case-differs' : 'name-differs';
  };
  return keys.flatMap((key, index) => (index === chosen ? [] : [{ index, why: why(key) }]));
};
