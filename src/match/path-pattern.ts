/** Anything that can be read a character at a time; tests count the reads with a stand-in. */
export type Characters = { readonly length: number; charCodeAt(index: number): number };

/** A pattern split at its `*`s. The leading `/` is optional to CloudFront, and gone here. */
type Glob = { readonly parts: readonly string[]; readonly leastLength: number };

/** A path pattern of a cache behavior, compiled. */
export type PathPattern = Glob & {
  /** As written. */
  readonly source: string;
  /** The same in lower case: tells whether only the case of a path is wrong. */
  readonly folded: Glob;
  /** The literal text, as far as it goes, that every path taken begins and ends with. */
  readonly prefix: string;
  readonly suffix: string;
};

const SLASH = 47;
const ANY_ONE = 63;

const globOf = (source: string): Glob => {
  const parts = (source.startsWith('/') ? source.slice(1) : source).split('*');
  return { parts, leastLength: parts.reduce((sum, part) => sum + part.length, 0) };
};

/**
 * Compiles a path pattern: `*` takes 0 or more characters, `/` too; `?` takes exactly one; all else is literal, case and all.
 * Source: CloudFront Developer Guide, DownloadDistValuesCacheBehavior, "Path pattern".
 */
export const compilePattern = (pattern: string): PathPattern => {
  const { parts, leastLength } = globOf(pattern);
  const [head = ''] = parts;
  const tail = parts.at(-1) ?? '';
  return {
    parts,
    leastLength,
    source: pattern,
    folded: globOf(pattern.toLowerCase()),
    prefix: head.split('?', 1)[0] ?? '',
    suffix: tail.slice(tail.lastIndexOf('?') + 1),
  };
};

const fitsAt = (part: string, path: Characters, at: number): boolean => {
  for (let i = 0; i < part.length; i += 1) {
    const wanted = part.charCodeAt(i);
    if (wanted !== ANY_ONE && wanted !== path.charCodeAt(at + i)) return false;
  }
  return true;
};

// The first part is tied to the start, the last to the end, and each in between takes the first place where it fits: an earlier place
// never leaves less room for the rest, so no choice is ever taken back. Cost: at most (length of the path) x (longest part).
const globMatches = (glob: Glob, path: Characters, start: number): boolean => {
  const { parts } = glob;
  const first = parts[0] ?? '';
  const room = path.length - start;
  if (room < glob.leastLength) return false;
  if (parts.length === 1) return room === first.length && fitsAt(first, path, start);
  const last = parts[parts.length - 1] ?? '';
  const end = path.length - last.length;
  if (!fitsAt(first, path, start) || !fitsAt(last, path, end)) return false;
  let at = start + first.length;
  for (let p = 1; p < parts.length - 1; p += 1) {
    const part = parts[p] ?? '';
    while (at + part.length <= end && !fitsAt(part, path, at)) at += 1;
    at += part.length;
    if (at > end) return false;
  }
  return true;
};

const afterSlash = (path: Characters): number => (path.length > 0 && path.charCodeAt(0) === SLASH ? 1 : 0);

/** Whether the pattern takes the whole of a path (one that `normalisePath` has normalised). */
export const matchesPattern = (pattern: PathPattern, path: Characters): boolean => globMatches(pattern, path, afterSlash(path));

/**
 * True where the answer hangs on something that AWS does not say: whether a pattern that begins with a wildcard is laid against the
 * path with its first slash (then `*` + `/css/*` takes `/css/a.css`) or without. `matchesPattern` takes it to be without.
 */
export const dependsOnLeadingSlash = (pattern: PathPattern, path: Characters): boolean => {
  const { source } = pattern;
  const head = source.startsWith('/') ? source[1] : source[0];
  if (afterSlash(path) === 0 || (head !== '*' && head !== '?')) return false;
  return globMatches(pattern, path, 1) !== globMatches(pattern, path, 0);
};

export type PatternRejection = 'pattern-does-not-match' | 'pattern-case-differs' | 'pattern-needs-more';

/** Why a pattern does not take a path. `pattern-needs-more`: the path ends where the pattern goes on with `/`, as `/api` for `/api/*`. */
export const whyNotMatched = (pattern: PathPattern, path: string): PatternRejection => {
  if (globMatches(pattern.folded, path.toLowerCase(), afterSlash(path))) return 'pattern-case-differs';
  return needsMore(pattern, path) ? 'pattern-needs-more' : 'pattern-does-not-match';
};

const needsMore = (pattern: PathPattern, path: string): boolean => {
  if (path === '' || path.endsWith('/')) return false;
  const withSlash = `${path}/`;
  return `/${pattern.parts[0] ?? ''}`.startsWith(withSlash) || matchesPattern(pattern, withSlash);
};
