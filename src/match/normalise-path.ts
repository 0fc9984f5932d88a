/** A path as CloudFront lays it against path patterns. `ambiguous`: the result hangs on an order that AWS does not tell. */
export type NormalisedPath = { readonly path: string; readonly ambiguous: boolean };

/**
 * Normalises a raw path as RFC 3986 says (6.2.2.1 to 6.2.2.3), then collapses repeated slashes. The origin still gets the raw path.
 * Source: CloudFront Developer Guide, DownloadDistValuesCacheBehavior, "Path normalization"; the treatment of escapes is inferred.
 * `/a//../b` is `/a/b` with the dots taken out first, as here, and `/b` with the slashes collapsed first: ambiguous.
 */
export const normalisePath = (raw: string): NormalisedPath => {
  const decoded = decodeUnreserved(raw.startsWith('/') ? raw : `/${raw}`);
  if (!decoded.includes('/.') && !decoded.includes('//')) return { path: decoded, ambiguous: false };
  const path = collapseSlashes(removeDots(decoded));
  return { path, ambiguous: path !== removeDots(collapseSlashes(decoded)) };
};

const UNRESERVED = /^[A-Za-z0-9\-._~]$/;

const decodeUnreserved = (path: string): string =>
  path.includes('%')
    ? path.replaceAll(/%[0-9A-Fa-f]{2}/g, (octet) => {
        const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
        return UNRESERVED.test(character) ? character : octet.toUpperCase();
      })
    : path;

const collapseSlashes = (path: string): string => path.replaceAll(/\/{2,}/g, '/');

/** RFC 3986, 5.2.4, for a path that begins with `/`. */
const removeDots = (path: string): string => {
  const segments = path.slice(1).split('/');
  const last = segments[segments.length - 1];
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '..') kept.pop();
    else if (segment !== '.') kept.push(segment);
  }
  if (last === '.' || last === '..') kept.push('');
  return `/${kept.join('/')}`;
};
