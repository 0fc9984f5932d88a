/**
 * A raw path as an HTTP API lays it against its routes: percent-decoded once (`%2F` becomes a slash), and cut at a decoded `?`.
 * Escapes that are no UTF-8 stay as they are. Source: API Gateway Developer Guide, http-api-develop-routes (decoding);
 * that the selection itself sees the decoded path is assumed; the cut was seen by users (middleapi/standard-server#93).
 */
export const decodeRoutePath = (raw: string): string => {
  if (!raw.includes('%')) return raw;
  const decoded = raw.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, decodeRun);
  const cut = decoded.indexOf('?');
  return cut === -1 ? decoded : decoded.slice(0, cut);
};

/** The object key that S3 reads from a raw path: without the first slash, percent-decoded. */
export const decodeObjectKey = (raw: string): string =>
  (raw.startsWith('/') ? raw.slice(1) : raw).replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, decodeRun);

/** Decodes a run of escapes; one that is not UTF-8 as a whole is decoded character by character where its bytes allow. */
const decodeRun = (run: string): string => {
  try {
    return decodeURIComponent(run);
  } catch {
    return decodeLeniently(run);
  }
};

/** How many bytes a UTF-8 character has that begins with this byte; 0 for a byte that begins none. */
const lengthOf = (byte: number): number => {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
};

const decodeLeniently = (run: string): string => {
  const out: string[] = [];
  for (let at = 0; at < run.length; ) {
    const bytes = lengthOf(Number.parseInt(run.slice(at + 1, at + 3), 16));
    const escapes = run.slice(at, at + 3 * Math.max(bytes, 1));
    const decoded = bytes === 0 ? null : decodeWhole(escapes);
    out.push(decoded ?? run.slice(at, at + 3));
    at += decoded === null ? 3 : escapes.length;
  }
  return out.join('');
};

const decodeWhole = (escapes: string): string | null => {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return null;
  }
};
