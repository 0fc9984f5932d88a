import { mappingKeyOf } from './base-path.ts';

/** Conditions are all needed; within one, any of its parts is enough. */
export type RoutingConditions = {
  /** 1 to 1,000,000; the lowest is tried first. */
  readonly priority: number;
  readonly headers: readonly (readonly { readonly name: string; readonly glob: string }[])[];
  readonly basePaths: readonly string[] | null;
  readonly stripBasePath: boolean;
};

/** Names of headers in lower case; Host among them, as rules may look at it. */
export type RoutedRequest = { readonly path: string; readonly headers: readonly (readonly [name: string, value: string])[] };

/** `rest` is what the API is asked for: without the base path only where the rule strips it. */
export type RuleSelected = { readonly index: number; readonly basePath: string | null; readonly rest: string; readonly stripped: boolean };

/** `*` stands for any text, and only at the start or the end of a glob; elsewhere it is itself. */
const globTakes = (glob: string, value: string): boolean => {
  if (glob === '*' || glob === '**') return true;
  const open = glob.startsWith('*');
  const more = glob.length > 1 && glob.endsWith('*');
  const text = glob.slice(open ? 1 : 0, more ? -1 : undefined);
  if (open && more) return value.includes(text);
  if (open) return value.endsWith(text);
  return more ? value.startsWith(text) : value === text;
};

/** All values of a header as one raw value, or null where it is absent. */
const headerValue = (request: RoutedRequest, name: string): string | null => {
  const wanted = name.toLowerCase();
  const values = request.headers.filter(([header]) => header.toLowerCase() === wanted).map(([, value]) => value);
  return values.length === 0 ? null : values.join(',');
};

const headersHold = (rule: RoutingConditions, request: RoutedRequest): boolean =>
  rule.headers.every((anyOf) =>
    anyOf.some(({ name, glob }) => {
      const value = headerValue(request, name);
      return value !== null && globTakes(glob, value);
    }),
  );

// AWS's examples show whole segments only; whether `/usersandmore` would do for `users` is not told. Taken to be by segments.
const longestBasePath = (basePaths: readonly string[], path: string): string | null => {
  const bare = path.replace(/^\/+/, '');
  const found = basePaths
    .map(mappingKeyOf)
    .filter((key) => bare.startsWith(key) && (key === '' || bare.length === key.length || bare[key.length] === '/'));
  return found.reduce<string | null>((best, key) => (best === null || key.length > best.length ? key : best), null);
};

const selected = (rule: RoutingConditions, index: number, request: RoutedRequest): RuleSelected | null => {
  if (!headersHold(rule, request)) return null;
  const basePath = rule.basePaths === null ? null : longestBasePath(rule.basePaths, request.path);
  if (rule.basePaths !== null && basePath === null) return null;
  const stripped = rule.stripBasePath && basePath !== null && basePath !== '';
  const rest = stripped ? request.path.replace(/^\/+/, '').slice(basePath.length) : request.path;
  return { index, basePath, rest: rest.startsWith('/') ? rest : `/${rest}`, stripped };
};

/**
 * The routing rule of a custom domain name that takes a request, or null: then its mappings are asked, if its routing mode says so.
 * Source: API Gateway Developer Guide, rest-api-routing-rules.
 */
export const selectRule = (rules: readonly RoutingConditions[], request: RoutedRequest): RuleSelected | null => {
  const ordered = rules.map((rule, index) => ({ rule, index })).toSorted((a, b) => a.rule.priority - b.rule.priority);
  for (const { rule, index } of ordered) {
    const found = selected(rule, index, request);
    if (found) return found;
  }
  return null;
};
