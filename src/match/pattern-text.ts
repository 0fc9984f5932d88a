import { pathPatternLimits } from '../facts/limits.ts';

/** What CloudFront would refuse about a pattern, or what surely was meant otherwise. Indexes count UTF-16 units of the pattern. */
export type PatternProblem =
  | { readonly problem: 'empty' }
  | { readonly problem: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly problem: 'character-not-allowed'; readonly character: string; readonly index: number }
  /** `/x?y=1`: patterns see no query string, and `?` stands for one character of the path. */
  | { readonly problem: 'query-string'; readonly index: number };

/** All problems of a pattern as text, in order; at most one of each kind. */
export const patternProblems = (pattern: string): readonly PatternProblem[] => {
  if (pattern === '') return [{ problem: 'empty' }];
  const problems: PatternProblem[] = [];
  const { maximumLength, characters } = pathPatternLimits;
  if (pattern.length > maximumLength) problems.push({ problem: 'too-long', length: pattern.length, limit: maximumLength });
  const query = queryStringIn(pattern);
  const path = query === -1 ? pattern : pattern.slice(0, query);
  let index = 0;
  for (const character of path) {
    if (!characters.includes(character)) {
      problems.push({ problem: 'character-not-allowed', character, index });
      break;
    }
    index += character.length;
  }
  if (query !== -1) problems.push({ problem: 'query-string', index: query });
  return problems;
};

/** Where a `?` is followed by `name=` in the same segment, or -1. */
const queryStringIn = (pattern: string): number => {
  const equals = pattern.indexOf('=');
  if (equals === -1) return -1;
  const segment = pattern.lastIndexOf('/', equals) + 1;
  const mark = pattern.indexOf('?', segment);
  return mark !== -1 && mark < equals ? mark : -1;
};

const hasWildcard = (segment: string): boolean => segment.includes('*') || segment.includes('?');

/** The whole segments that a pattern begins with, as a path: `/api/*` gives `/api`, `/v1/x.*` gives `/v1`; null where there are none (`/api*`). */
export const literalPrefixOf = (pattern: string): string | null => {
  const segments = (pattern.startsWith('/') ? pattern.slice(1) : pattern).split('/');
  const wild = segments.findIndex(hasWildcard);
  const literal = (wild === -1 ? segments : segments.slice(0, wild)).filter((segment) => segment !== '');
  return literal.length === 0 ? null : `/${literal.join('/')}`;
};

/**
 * The whole segments of `path` that a matching pattern fixes: what an API must have as resources because CloudFront strips nothing.
 * For `/api/*` and for `/api*`, `/api/test` gives `/api`; null where the pattern fixes no whole segment.
 */
export const fixedPrefixIn = (pattern: string, path: string): string | null => {
  const glob = pattern.startsWith('/') ? pattern : `/${pattern}`;
  const wild = glob.search(/[*?]/);
  const literal = wild === -1 ? glob : glob.slice(0, wild);
  if (!path.startsWith(literal)) return null;
  if (literal.endsWith('/')) return literal.length > 1 ? literal.slice(0, -1) : null;
  if (path.length === literal.length || path[literal.length] === '/') return literal.length > 1 ? literal : null;
  const cut = literal.lastIndexOf('/');
  return cut > 0 ? literal.slice(0, cut) : null;
};
