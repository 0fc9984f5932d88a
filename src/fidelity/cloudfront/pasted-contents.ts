import type { SourceText } from '../../workspace/workspace.ts';
import { distribution, functionCode, jsonText } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { bucket, bucketOrigin, DG, only, viewer } from './places.ts';

// Sections 7 and 9, where the contents of a bucket or of a key value store are pasted: what was a question becomes a fact.

const listed = 'https://docs.aws.amazon.com/cli/latest/reference/s3api/list-objects-v2.html';
const site = distribution({ origins: [bucketOrigin], defaultBehavior: {} });
const objects = (...keys: readonly string[]) => keys.map((Key) => ({ Key, Size: 1 }));
const text = (name: string, content: string): SourceText => ({ name, text: content });
const ls = (...keys: readonly string[]): string => keys.map((key) => `2024-05-01 12:34:56 ${'1234'.padStart(10)} ${key}\n`).join('');

type Row = Pick<FidelityCase, 'claim' | 'expect'> & Partial<FidelityCase> & { readonly listing: SourceText };

const listing = (id: string, { listing: source, ...more }: Row): FidelityCase => ({
  id: `bucket-listing-${id}`,
  claims: [],
  status: 'documented',
  evidence: listed,
  given: [site, source],
  request: { url: `${viewer}/docs/a.html` },
  ...more,
});

const key = 'docs/a.html';
const reached = { kind: 'reaches', reaches: { kind: 's3-object', bucket, key } } as const;
const forbidden = { kind: 'answered', status: 403, answeredBy: 's3', errorType: 'AccessDenied' } as const;

const listings: readonly FidelityCase[] = [
  listing('has-key', {
    claim: 'A key that the bucket’s listing has is there.',
    listing: jsonText('keys.json', { Contents: objects(key, 'index.html'), Name: bucket }),
    expect: reached,
  }),
  listing('lacks-key', {
    claim: 'A key that a whole listing lacks is not there: 403, as the usual bucket policy does not let CloudFront list.',
    claims: ['s3-missing-403'],
    listing: jsonText('keys.json', { Contents: objects('index.html'), Name: bucket }),
    expect: forbidden,
  }),
  listing('lacks-key-listable', {
    claim: 'A key that a whole listing lacks is 404 to who may list.',
    claims: ['s3-missing-404'],
    listing: jsonText('keys.json', { Contents: objects('index.html'), Name: bucket }),
    answers: { [`list-bucket:${bucket}`]: 'yes' },
    expect: { kind: 'answered', status: 404, answeredBy: 's3', errorType: 'NoSuchKey' },
  }),
  listing('page', {
    claim: 'A page of a listing tells nothing of the keys that it lacks.',
    listing: jsonText('keys.json', { Contents: objects('index.html'), Name: bucket, IsTruncated: true }),
    expect: reached,
    asks: [`object:${bucket}/${key}`],
    problems: ['listing-incomplete'],
  }),
  listing('other-prefix', {
    claim: 'A listing of one prefix tells nothing of others.',
    listing: jsonText('keys.json', { Contents: objects('img/a.png'), Name: bucket, Prefix: 'img/' }),
    expect: reached,
    asks: [`object:${bucket}/${key}`],
  }),
  listing('s3-ls', {
    claim: 'aws s3 ls --recursive lists a bucket as well.',
    evidence: 'https://docs.aws.amazon.com/cli/latest/reference/s3/ls.html',
    listing: text('keys.txt', `$ aws s3 ls s3://${bucket} --recursive\n${ls('index.html')}`),
    expect: forbidden,
  }),
  listing('joined', {
    claim: 'A listing that names no bucket is taken to be of the one that is an origin.',
    evidence: 'REPORT.md (question belongs-to)',
    status: 'inferred',
    listing: text('keys.txt', ls('index.html', key)),
    expect: reached,
    asks: ['belongs-to:keys.txt'],
  }),
  listing('case', {
    claim: 'Keys are compared as they are: case counts.',
    claims: ['s3-missing-403'],
    listing: jsonText('keys.json', { Contents: objects('docs/A.html'), Name: bucket }),
    expect: forbidden,
  }),
];

const elsewhere: FidelityCase = {
  id: 'bucket-redirect-asked',
  claim: 'At its global name a bucket redirects only while it is new: unless the user says so, it does not.',
  claims: [],
  status: 'documented',
  evidence: DG('DownloadDistValuesOrigin'),
  given: [distribution({ origins: [{ ...bucketOrigin, domainName: `${bucket}.s3.amazonaws.com` }], defaultBehavior: {} })],
  request: { url: `${viewer}/${key}` },
  expect: reached,
  asks: [`cross-region:${bucket}`],
};

const addIndex = (to: string): string => `function handler(event) { event.request.uri = '${to}'; return event.request; }`;
const either = [
  only({ functions: { 'viewer-request': 'edge' } }),
  { ...functionCode('edge', addIndex('/one')), name: 'old.js' },
  { ...functionCode('edge', addIndex('/two')), name: 'new.js' },
];

/** No claim about AWS: two texts cannot both be what is deployed. */
const twice: readonly FidelityCase[] = [
  {
    id: 'defined-twice-first',
    claim: 'Of two texts that define one function differently, the first counts.',
    claims: [],
    status: 'inferred',
    evidence: 'REPORT.md (question defined-twice)',
    given: either,
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { path: '/one' },
    asks: ['defined-twice:function edge'],
    problems: ['defined-twice'],
  },
  {
    id: 'defined-twice-chosen',
    claim: 'Of two texts that define one function differently, the one that the user chooses counts.',
    claims: [],
    status: 'inferred',
    evidence: 'REPORT.md (question defined-twice)',
    given: either,
    answers: { 'defined-twice:function edge': 'new.js' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { path: '/two' },
    asks: ['defined-twice:function edge'],
    problems: ['defined-twice'],
  },
];

const arn = 'arn:aws:cloudfront::123456789012:key-value-store/0aaaaaaa-1111-2222-3333-444444444444';
const lookUp = `import cf from 'cloudfront';
async function handler(event) {
  const request = event.request;
  try { request.uri = await cf.kvs().get(request.uri.slice(1)); } catch (error) { request.uri = '/none'; }
  return request;
}`;

const stored = (id: string, more: Pick<FidelityCase, 'claim' | 'sends'> & Partial<FidelityCase>): FidelityCase => ({
  id: `key-value-store-${id}`,
  claims: ['cf-key-value-store'],
  status: 'documented',
  evidence: DG('kvs-with-functions'),
  given: [],
  request: { url: `${viewer}/old` },
  expect: { kind: 'reaches' },
  ...more,
});

const tied = [
  only({ functions: { 'viewer-request': 'edge' } }),
  functionCode('edge', lookUp),
  jsonText('function.json', {
    FunctionSummary: {
      Name: 'edge',
      FunctionConfig: {
        Comment: '',
        Runtime: 'cloudfront-js-2.0',
        KeyValueStoreAssociations: { Quantity: 1, Items: [{ KeyValueStoreARN: arn }] },
      },
      FunctionMetadata: { FunctionARN: 'arn:aws:cloudfront::123456789012:function/edge', Stage: 'LIVE' },
    },
  }),
];

const stores: readonly FidelityCase[] = [
  stored('has-key', {
    claim: 'A key that the pasted store has gives its value.',
    given: [...tied, jsonText('keys.json', { Items: [{ Key: 'old', Value: '/new' }] })],
    sends: { path: '/new' },
    asks: ['belongs-to:keys.json'],
  }),
  stored('lacks-key', {
    claim: 'A key that the pasted store lacks is not there: get() rejects.',
    given: [...tied, jsonText('import.json', { data: [{ key: 'other', value: '/new' }] })],
    sends: { path: '/none' },
  }),
  stored('page', {
    claim: 'A page of a store’s keys tells nothing of those that it lacks.',
    claims: [],
    given: [...tied, jsonText('keys.json', { Items: [{ Key: 'other', Value: '/new' }], NextToken: 'x' })],
    answers: { 'key-value:edge/old': 'value=/asked' },
    sends: { path: '/asked' },
    asks: ['key-value:edge/old'],
    problems: ['listing-incomplete'],
  }),
  stored('of-another', {
    claim: 'A store that the function is not tied to tells it nothing.',
    claims: [],
    given: [...tied, jsonText('keys.json', { Items: [{ Key: 'old', Value: '/new' }] }, { keyValueStore: 'another' })],
    answers: { 'key-value:edge/old': 'value=/asked' },
    sends: { path: '/asked' },
    asks: ['key-value:edge/old'],
  }),
];

const noted = (id: string, code: string, more: Pick<FidelityCase, 'claim' | 'claims' | 'expect'>): FidelityCase => ({
  id: `function-note-${id}`,
  status: 'inferred',
  evidence: DG('functions-javascript-runtime-20'),
  given: [only({ functions: { 'viewer-request': 'edge' } }), functionCode('edge', code)],
  request: { url: `${viewer}/x` },
  ...more,
});

const notes: readonly FidelityCase[] = [
  noted(
    'viewer-ip',
    "function handler(event) { if (event.viewer.ip === '203.0.113.1') return { statusCode: 403 }; return event.request; }",
    {
      claim: 'The viewer’s address differs with each request: what a function makes of it is less than certain.',
      claims: ['cf-function-made-up'],
      expect: { kind: 'reaches', certainty: 'inferred' },
    },
  ),
  noted('unlisted', 'function handler(event) { const r = event.request; r.uri = r.uri ?? 1; return r; }', {
    claim: 'What AWS does not list for the runtime may be refused by it.',
    claims: ['cf-function-unlisted'],
    expect: { kind: 'reaches', certainty: 'inferred' },
  }),
];

export const pastedContentsCases: readonly FidelityCase[] = [...listings, elsewhere, ...twice, ...stores, ...notes];
