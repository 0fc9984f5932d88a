import { claim, pasted, rests } from '../../trace/evidence.ts';
import type { Evidence } from '../../trace/step.ts';
import { ask, type Walk } from '../../trace/walk.ts';
import type { Directory } from '../directory.ts';

/** Does a bucket hold a key? A pasted listing proves it; else it is asked. */
export const objectExists = (
  walk: Walk,
  directory: Directory,
  bucket: string,
  key: string,
  usual?: 'missing',
): { readonly exists: boolean; readonly proved: boolean; readonly evidence: readonly Evidence[] } => {
  const listing = directory.model.bucketListings.find((one) => one.bucket === bucket);
  const listed = listing?.keys.includes(key) ?? false;
  if (listing && (listed || listing.complete)) return { exists: listed, proved: true, evidence: [pasted(listing.at)] };
  const id = `object:${bucket}/${key}`;
  // A page that CloudFront fetches of itself was put there on purpose, loop or not.
  const looped = walk.loop !== null && !walk.stack.some((frame) => frame.arrival === 'error-page');
  const answer = ask(walk, {
    id,
    kind: 'object',
    what: `${bucket}/${key}`,
    options: ['exists', 'missing'],
    default: usual ?? (looped ? 'missing' : 'exists'),
    why: looped ? 'reached-by-loop' : 'asked-straight',
    at: null,
    claim: null,
  });
  return { exists: answer === 'exists', proved: false, evidence: [rests(id)] };
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
