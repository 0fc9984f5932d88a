import { distribution, jsonText } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { bucket, bucketOrigin, viewer } from './places.ts';

// Section 9: a listing of the bucket turns "if the object exists" into a fact.

const objects = (keys: readonly string[], more: object = {}) =>
  jsonText(
    'objects.json',
    {
      Contents: keys.map((Key) => ({ Key, LastModified: '2025-03-01T09:00:00+00:00', ETag: '"1"', Size: 1, StorageClass: 'STANDARD' })),
      RequestCharged: null,
      Prefix: '',
      ...more,
    },
    { bucket },
  );
const lines = {
  name: 'ls.txt',
  text: '2025-03-01 09:00:00       1234 index.html\n2025-03-01 09:00:00         12 docs/a b.html\n',
  for: { bucket },
};
const site = distribution({ origins: [bucketOrigin] });
const listing = 'S3 API ListObjectsV2; issue 3, Origins';

export const listingCases: readonly FidelityCase[] = [
  {
    id: 'listing-has-the-key',
    claim: 'A key that the listing has is there, and nothing is asked.',
    claims: ['s3-host-names-bucket'],
    status: 'documented',
    evidence: listing,
    given: [site, objects(['index.html', 'a.html'])],
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket, key: 'a.html' }, alternatives: [] },
  },
  {
    id: 'listing-lacks-the-key',
    claim: 'A key that a complete listing lacks is missing.',
    claims: ['s3-missing-403'],
    status: 'documented',
    evidence: listing,
    given: [site, objects(['index.html'])],
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'answered', status: 403, answeredBy: 's3', errorType: 'AccessDenied' },
    steps: ['object-missing'],
  },
  {
    id: 'listing-incomplete',
    claim: 'A listing that is cut off proves nothing of the keys that it lacks: the model asks.',
    claims: ['s3-host-names-bucket'],
    status: 'documented',
    evidence: listing,
    given: [site, objects(['index.html'], { NextToken: 'eyJ' })],
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'reaches' },
    asks: [`object:${bucket}/a.html`],
    problems: ['listing-incomplete'],
  },
  {
    id: 'listing-as-ls-prints-it',
    claim: 'So does what `aws s3 ls --recursive` prints, keys with spaces included.',
    claims: ['s3-host-names-bucket'],
    status: 'documented',
    evidence: listing,
    given: [site, lines],
    request: { url: `${viewer}/docs/a%20b.html` },
    expect: { kind: 'reaches', reaches: { key: 'docs/a b.html' } },
  },
  {
    id: 'listing-tells-case',
    claim: 'Keys tell upper from lower case.',
    claims: ['s3-missing-403'],
    status: 'documented',
    evidence: listing,
    given: [site, objects(['Index.html'])],
    request: { url: `${viewer}/index.html` },
    expect: { status: 403, answeredBy: 's3' },
  },
];
