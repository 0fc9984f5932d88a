import type { BucketListing } from '../../model/model.ts';
import type { Span } from '../../text/span.ts';
import { claim, pasted, rests } from '../../trace/evidence.ts';
import type { Evidence } from '../../trace/step.ts';
import { ask, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';
import { askJoins } from '../joins.ts';

/** Does a bucket hold a key? A pasted listing proves it; else it is asked. `seldom`: it is asked for, but hardly anybody puts one there. */
export const objectExists = (
  walk: Walk,
  directory: Directory,
  bucket: string,
  key: string,
  seldom = false,
): { readonly exists: boolean; readonly proved: boolean; readonly evidence: readonly Evidence[] } => {
  const proof = listedIn(directory, bucket, key);
  if (proof) return { exists: proof.listed, proved: true, evidence: [pasted(proof.at), ...askJoins(walk, directory, proof.joins)] };
  const id = `object:${bucket}/${key}`;
  // A page that CloudFront fetches of itself was put there on purpose, loop or not.
  const looped = walk.loop !== null && !walk.stack.some((frame) => frame.arrival === 'error-page');
  const answer = ask(walk, {
    id,
    kind: 'object',
    what: `${bucket}/${key}`,
    options: ['exists', 'missing'],
    default: looped || seldom ? 'missing' : 'exists',
    why: looped ? 'reached-by-loop' : seldom ? 'seldom-there' : 'asked-straight',
    at: null,
    claim: null,
  });
  return { exists: answer === 'exists', proved: false, evidence: [rests(id)] };
};

/** Is the key what a default root object with a slash in front asks for? Nobody means it, so no bucket has it. */
export const isSlashedRoot = ({ stack }: Walk, key: string): boolean =>
  /^\/|\/\//.test(key) && stack.some(({ at, request }) => at.kind === 'distribution' && request.path === '/');

type Proof = { readonly listed: boolean; readonly at: Span; readonly joins: readonly string[] };

/** What the pasted listings of a bucket prove of a key: that it is there, or, where one of them holds all such keys, that it is not. */
const listedIn = (directory: Directory, bucket: string, key: string): Proof | null => {
  let missing: Proof | null = null;
  for (const listing of directory.model.bucketListings) {
    if (listing.bucket !== bucket) continue;
    const { at, keysAt, complete, prefix = '', joins = [] } = listing;
    const index = indexOf(listing).get(key);
    if (index !== undefined) return { listed: true, at: keysAt?.[index] ?? at, joins };
    if (complete && key.startsWith(prefix)) missing ??= { listed: false, at, joins };
  }
  return missing;
};

/** Listings hold hundreds of thousands of keys, and a list of URLs asks for one after another. */
const indices = new WeakMap<BucketListing, ReadonlyMap<string, number>>();

const indexOf = (listing: BucketListing): ReadonlyMap<string, number> => {
  const before = indices.get(listing);
  if (before) return before;
  const index = new Map(listing.keys.map((key, i) => [key, i]));
  indices.set(listing, index);
  return index;
};

/** May the caller list the bucket? It decides whether a missing key is told as missing. */
export const mayList = (walk: Walk, bucket: string): { readonly listable: boolean; readonly evidence: readonly Evidence[] } => {
  const id = `list-bucket:${bucket}`;
  const answer = ask(walk, {
    id,
    kind: 'list-bucket',
    what: bucket,
    options: ['yes', 'no'],
    default: 'no',
    why: 'usual-policy',
    at: null,
    claim: 's3-missing-403',
  });
  const listable = answer === 'yes';
  return { listable, evidence: [rests(id), claim(listable ? 's3-missing-404' : 's3-missing-403')] };
};
