import { parseHost } from '../../match/host-name.ts';
import type { Paste } from './paste.ts';

const isBucket = (name: string): boolean => ['s3-rest', 's3-website'].includes(parseHost(name).kind);

/**
 * An expression for a bucket's name, changed so that it gives another of its names; null where that cannot be said by changing it. The name that the
 * model has for it must not take its place: a bucket that is not called by its template has a name of AWS's own making.
 */
const reworded = (said: string, from: string, to: string): string | null => {
  const isRegional = parseHost(to).kind === 's3-rest' && parseHost(from).kind === 's3-rest';
  const attribute = isRegional
    ? said.replace(/\.bucket_domain_name$|(?<=GetAtt.*\b)DomainName\b/s, (name) => REGIONAL[name] ?? name)
    : said;
  if (attribute !== said) return attribute;
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  const [inner, old] = [said.slice(0, -1), from.slice(same)];
  return /^".*"$/.test(said) && old !== '' && inner.endsWith(old) ? `${inner.slice(0, -old.length)}${to.slice(same)}"` : null;
};

const REGIONAL: Readonly<Record<string, string>> = {
  '.bucket_domain_name': '.bucket_regional_domain_name',
  DomainName: 'RegionalDomainName',
};

/** Is the bucket called so where it is made (`bucket = "…"`, `BucketName: …`)? */
const isTold = (sources: readonly { readonly text: string }[], bucket: string): boolean =>
  sources.some(({ text }) => {
    for (let at = text.indexOf(bucket); at >= 0; at = text.indexOf(bucket, at + 1)) {
      const before = text.slice(Math.max(0, at - 40), at);
      if (/bucket(?:_?name)?["']?\s*[=:]\s*["']?$/i.test(before) && !/^[\w.-]/.test(text.slice(at + bucket.length))) return true;
    }
    return false;
  });

/**
 * How an origin's new name is written in the place of `said`: `keep` what is there, a `text`, or an `expression`. Null: only the user can tell.
 * `isText`: is it the name itself that stands there?
 */
export const domainInPlaceOf = (
  { sources }: Pick<Paste, 'sources'>,
  said: string,
  isText: boolean,
  from: string | null,
  to: string,
): { readonly kind: 'keep' } | { readonly kind: 'text' } | { readonly kind: 'expression'; readonly text: string } | null => {
  if (from === to) return { kind: 'keep' };
  if (isText || from === null || !isBucket(to)) return { kind: 'text' };
  const text = reworded(said, from, to);
  if (text !== null) return { kind: 'expression', text };
  const { bucket = null } = { bucket: null, ...parseHost(to) };
  return bucket !== null && isTold(sources, bucket) ? { kind: 'text' } : null;
};
