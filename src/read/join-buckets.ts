import type { Distribution } from '../model/distribution.ts';
import type { BucketListing, Join } from '../model/model.ts';
import type { Problem } from '../text/problem.ts';
import { fileStem, freeJoinId } from './join-names.ts';
import type { SourceReading } from './source.ts';

const BUCKET_HOST =
  /^([a-z0-9][a-z0-9.-]{1,61}?[a-z0-9])\.s3(?:-website)?(?:[.-](?:dualstack\.)?[a-z0-9-]{2,30})?\.amazonaws\.com(?:\.cn)?$/;

/** The buckets that are origins, in their order. */
const originBuckets = (distributions: readonly Distribution[]): readonly string[] => {
  const hosts = distributions.flatMap((d) => d.origins).map(({ domainName }) => (domainName.from === 'unresolved' ? '' : domainName.value));
  return [...new Set(hosts.flatMap((host) => BUCKET_HOST.exec(host.toLowerCase())?.[1] ?? []))];
};

/** A file that bears a bucket's name: the longest one, as one name may begin another. */
const bucketOfFile = (source: string, buckets: readonly string[]): string | null =>
  buckets.filter((bucket) => fileStem(source).toLowerCase().includes(bucket)).sort((a, b) => b.length - a.length)[0] ?? null;

/**
 * Gives every listing its bucket: said by the output or its command, told by the workspace's `for`, by the file's name, answered by the
 * user, or the first bucket among the origins that no other listing has; then the join is recorded.
 */
export const joinBuckets = (
  readings: readonly SourceReading[],
  distributions: readonly Distribution[],
  answers: Readonly<Record<string, string>>,
  joins: Join[],
): { readonly value: readonly BucketListing[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const buckets = originBuckets(distributions);
  const found: BucketListing[] = [];
  const taken = new Set<string>();
  const open: (() => void)[] = [];
  const add = (listing: BucketListing): void => {
    taken.add(listing.bucket);
    found.push(listing);
  };
  for (const { name, belongsTo, contributions } of readings) {
    for (const piece of contributions) {
      if (piece.kind !== 'bucket-listing') continue;
      const { bucket: said, ...listing } = piece.value;
      const bucket = said ?? belongsTo.bucket ?? bucketOfFile(name, buckets);
      if (bucket !== null) add({ ...listing, bucket });
      else
        open.push(() => {
          const id = freeJoinId(joins, name, 'bucket');
          const options = [...buckets.filter((one) => !taken.has(one)), ...buckets.filter((one) => taken.has(one))];
          const owner = answers[id] ?? options[0];
          if (owner === undefined) {
            problems.push({ code: 'owner-unknown', severity: 'warning', at: listing.at, params: { source: name, kind: 'bucket' } });
            return;
          }
          joins.push({ id, source: name, owner, options: options.includes(owner) ? options : [owner, ...options], at: listing.at });
          add({ ...listing, bucket: owner, joins: [id] });
        });
    }
  }
  // What a text says of itself comes first, whatever the order of the sources.
  for (const settle of open) settle();
  return { value: found, problems };
};
