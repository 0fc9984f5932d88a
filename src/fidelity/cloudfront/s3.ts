import type { Certainty } from '../../facts/claim.ts';
import { distribution, managed } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { OriginParts } from '../given/distribution.ts';
import { bucket, bucketHost, bucketOrigin, DG, viewer } from './places.ts';

// Section 9: buckets.

const listable = { [`list-bucket:${bucket}`]: 'yes' };
const missing = (key: string, of = bucket): Readonly<Record<string, string>> => ({ [`object:${of}/${key}`]: 'missing' });
const from = (origin: OriginParts, behavior: object = {}) => distribution({ origins: [origin], defaultBehavior: behavior });
const site = from(bucketOrigin);

const hosts: readonly FidelityCase[] = (
  [
    ['global', 'site-bucket.s3.amazonaws.com'],
    ['regional', 'site-bucket.s3.eu-west-1.amazonaws.com'],
    ['dash', 'site-bucket.s3-eu-west-1.amazonaws.com'],
    ['dualstack', 'site-bucket.s3.dualstack.eu-west-1.amazonaws.com'],
  ] as const
).map(
  ([name, domainName]): FidelityCase => ({
    id: `bucket-host-${name}`,
    claim: `${domainName} is the bucket’s REST endpoint.`,
    claims: ['s3-host-names-bucket'],
    status: 'documented',
    evidence: 'S3UG: VirtualHosting; DG: DownloadDistValuesOrigin',
    given: [from({ id: 'site', domainName, kind: 's3', oac: 'E1' })],
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket, key: 'a.html' } },
    sends: { host: domainName },
  }),
);

const keyRows: readonly (readonly [id: string, path: string, key: string, originPath: string, status: Certainty])[] = [
  ['plain', '/a/b.html', 'a/b.html', '', 'documented'],
  ['decoded', '/a%20b/%E3%81%82.html', 'a b/あ.html', '', 'documented'],
  ['encoded-slash', '/a%2Fb.html', 'a/b.html', '', 'documented'],
  ['plus', '/a+b.html', 'a+b.html', '', 'documented'],
  ['origin-path', '/b.html', 'site/b.html', '/site', 'documented'],
  ['directory', '/docs/', 'docs/', '', 'documented'],
  ['two-slashes', '//a.html', '/a.html', '', 'documented'],
  ['dots', '/a/../b.html', 'a/../b.html', '', 'documented'],
];

const keys = keyRows.map(
  ([id, path, key, originPath, status]): FidelityCase => ({
    id: `bucket-key-${id}`,
    claim: `${path}${originPath === '' ? '' : ` behind ${originPath}`} asks for the key ${key}.`,
    claims: ['s3-host-names-bucket'],
    status,
    evidence: 'S3UG; facts/cloudfront.md §9',
    given: [from({ ...bucketOrigin, path: originPath })],
    request: { url: viewer + path },
    expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket, key } },
    sends: { path: originPath + path },
  }),
);

const answers: readonly FidelityCase[] = [
  {
    id: 'bucket-missing-without-list',
    claim: 'A key that is missing is 403 AccessDenied to a caller that may not list the bucket: the usual policy.',
    claims: ['s3-missing-403'],
    status: 'documented',
    evidence: 'S3 API GetObject',
    given: [site],
    answers: missing('a.html'),
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'answered', status: 403, answeredBy: 's3', errorType: 'AccessDenied', finding: 's3-missing-key-forbidden' },
    bodyHas: ['<Error><Code>AccessDenied</Code><Message>Access Denied</Message>'],
    answerHeaders: { server: 'AmazonS3', 'x-cache': 'Error from cloudfront', 'content-type': 'application/xml' },
  },
  {
    id: 'bucket-missing-with-list',
    claim: 'To one that may it is 404 NoSuchKey, with the key.',
    claims: ['s3-missing-404'],
    status: 'documented',
    evidence: 'S3 API GetObject',
    given: [site],
    answers: { ...missing('a.html'), ...listable },
    request: { url: `${viewer}/a.html` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey' },
    bodyHas: ['<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>a.html</Key><RequestId>', '<HostId>'],
  },
  {
    id: 'bucket-missing-head',
    claim: 'HEAD gets the status without a body.',
    claims: ['s3-missing-404'],
    status: 'documented',
    evidence: 'S3 API HeadObject',
    given: [site],
    answers: { ...missing('a.html'), ...listable },
    request: { method: 'HEAD', url: `${viewer}/a.html` },
    expect: { status: 404, answeredBy: 's3', body: null },
  },
  {
    id: 'bucket-directory-has-no-index',
    claim: 'A key that ends in / has no index document at a REST endpoint.',
    claims: ['s3-no-index'],
    status: 'observed',
    evidence: 'laurilehmijoki/s3_website#45',
    given: [site],
    answers: { ...missing('docs/'), ...listable },
    request: { url: `${viewer}/docs/` },
    expect: { status: 404, errorType: 'NoSuchKey', finding: 's3-directory-index' },
    bodyHas: ['<Key>docs/</Key>'],
  },
  {
    id: 'bucket-post',
    claim: 'POST on an object’s key is 405.',
    claims: ['s3-post-405'],
    status: 'observed',
    evidence: 'FineUploader/fine-uploader#1016',
    given: [site],
    request: { method: 'POST', url: `${viewer}/a.html`, body: true },
    expect: { status: 405, answeredBy: 's3', errorType: 'MethodNotAllowed' },
    bodyHas: ['<Code>MethodNotAllowed</Code>', '<Method>POST</Method>', '<ResourceType>OBJECT</ResourceType>'],
  },
  {
    id: 'bucket-cookies-ignored',
    claim: 'S3 ignores cookies and query parameters that it does not know.',
    claims: [],
    status: 'documented',
    evidence: 'S3UG; facts/cloudfront.md §9',
    given: [from(bucketOrigin, { originRequestPolicy: 'none', forward: { query: true, cookies: 'all' } })],
    request: { url: `${viewer}/a.html?v=2`, headers: [['cookie', 'a=1']] },
    expect: {
      kind: 'reaches',
      reaches: { kind: 's3-object', key: 'a.html' },
      noFinding: ['query-string-not-forwarded', 'cookies-not-forwarded'],
    },
    sends: { query: 'v=2' },
  },
  {
    id: 'bucket-no-findings-for-dropped',
    claim: 'That a bucket gets no query and no cookies is no fault.',
    claims: [],
    status: 'documented',
    evidence: 'S3UG',
    given: [site],
    request: { url: `${viewer}/a.html?v=2`, headers: [['cookie', 'a=1']] },
    expect: { kind: 'reaches', noFinding: ['query-string-not-forwarded', 'cookies-not-forwarded'] },
  },
  {
    id: 'bucket-307-while-new',
    claim: 'A bucket elsewhere than us-east-1 may answer 307 at its global name for a day; CloudFront passes it on.',
    claims: ['s3-redirect-307'],
    status: 'documented',
    evidence: DG('DownloadDistValuesOrigin'),
    given: [from({ id: 'site', domainName: 'site-bucket.s3.amazonaws.com', oac: 'E1' })],
    answers: { 'cross-region:site-bucket': 'region=eu-central-1' },
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'answered', status: 307, answeredBy: 's3' },
    answerHeaders: { 'x-amz-bucket-region': 'eu-central-1', 'x-cache': 'Miss from cloudfront' },
  },
];

const websiteHosts = ['site-bucket.s3-website-eu-west-1.amazonaws.com', 'site-bucket.s3-website.eu-central-1.amazonaws.com'];
const web = (domainName = websiteHosts[0] ?? '', protocol: OriginParts['protocol'] = 'http-only'): OriginParts => ({
  id: 'web',
  domainName,
  kind: 'custom',
  protocol: protocol ?? 'http-only',
});

const websites: readonly FidelityCase[] = [
  ...websiteHosts.map(
    (domainName, n): FidelityCase => ({
      id: `website-host-${n + 1}`,
      claim: `${domainName} is the bucket’s website endpoint: it serves index documents of directories.`,
      claims: ['s3-website-index'],
      status: 'documented',
      evidence: 'S3UG: WebsiteEndpoints',
      given: [from(web(domainName))],
      request: { url: `${viewer}/docs/` },
      expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket, key: 'docs/index.html' } },
      sends: { scheme: 'http' },
    }),
  ),
  {
    id: 'website-root',
    claim: 'Its root is the index document.',
    claims: ['s3-website-index'],
    status: 'documented',
    evidence: 'S3UG: IndexDocumentSupport',
    given: [from(web())],
    request: { url: `${viewer}/` },
    expect: { kind: 'reaches', reaches: { key: 'index.html' } },
  },
  {
    id: 'website-missing',
    claim: 'Its errors are HTML.',
    claims: ['s3-website-errors'],
    status: 'documented',
    evidence: 'S3UG: WebsiteEndpoints',
    given: [from(web())],
    answers: { ...missing('a.html'), ...listable },
    request: { url: `${viewer}/a.html` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey' },
    bodyHas: ['<title>404 Not Found</title>', 'Code: NoSuchKey', 'Key: a.html'],
    answerHeaders: { 'content-type': 'text/html' },
  },
  ...(['https-only', 'match-viewer'] as const).map(
    (protocol): FidelityCase => ({
      id: `website-${protocol}`,
      claim: `It is not reached over HTTPS (${protocol}).`,
      claims: ['s3-website-http-only'],
      status: 'documented',
      evidence: 'S3UG: WebsiteEndpoints (502 or 504)',
      given: [from(web(websiteHosts[0], protocol))],
      request: { url: `${viewer}/a.html` },
      expect: { kind: 'answered', status: 504, answeredBy: 'cloudfront', finding: 'website-endpoint-https' },
    }),
  ),
  {
    id: 'website-asked-over-https',
    claim: 'A viewer that asks a website endpoint over HTTPS finds nobody there.',
    claims: ['s3-website-http-only'],
    status: 'documented',
    evidence: 'S3UG: WebsiteEndpoints',
    given: [from(web())],
    request: { url: `https://${websiteHosts[0]}/a.html` },
    expect: { kind: 'leaves-the-model', reaches: null },
  },
  {
    id: 'website-post',
    claim: 'It takes GET and HEAD alone.',
    claims: ['s3-post-405'],
    status: 'documented',
    evidence: 'S3UG: WebsiteEndpoints',
    given: [from(web())],
    request: { method: 'POST', url: `${viewer}/a.html`, body: true },
    expect: { status: 405, answeredBy: 's3', errorType: 'MethodNotAllowed' },
  },
  {
    id: 'website-directory-without-slash',
    claim: 'A directory without its slash is redirected to the one with it.',
    claims: ['s3-website-index'],
    status: 'documented',
    evidence: 'S3UG: IndexDocumentSupport (302 to the path with a slash where the key is missing and its index document exists)',
    given: [from(web())],
    answers: { ...missing('docs'), [`object:${bucket}/docs/index.html`]: 'exists' },
    request: { url: `${viewer}/docs` },
    expect: { kind: 'answered', status: 302, answeredBy: 's3' },
    answerHeaders: { location: '/docs/' },
  },
];

const declaredCustom: FidelityCase = {
  id: 'bucket-rest-host-as-custom-origin',
  claim: 'A REST host declared as a custom origin is the bucket all the same, without a signature.',
  claims: ['s3-host-names-bucket'],
  status: 'documented',
  evidence: 'in-the-wild.md, 2',
  given: [from({ id: 'site', domainName: bucketHost, kind: 'custom' })],
  request: { url: `${viewer}/a.html` },
  expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket, key: 'a.html' } },
};

const customForwarded: FidelityCase = {
  id: 'bucket-custom-origin-legacy-host',
  claim: 'Declared so, legacy settings may forward Host to it, and it is another bucket’s name then.',
  claims: ['cf-host-forwarded-legacy', 's3-foreign-host'],
  status: 'inferred',
  evidence: 'facts/cloudfront.md §3.2: only an S3 origin keeps Host from being listed',
  given: [from({ id: 'site', domainName: bucketHost, kind: 'custom' }, { forward: { headers: ['Host'] } })],
  request: { url: `${viewer}/a.html` },
  expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchBucket', finding: 's3-host-forwarded' },
};

const corsFits: FidelityCase = {
  id: 'bucket-cors-s3-origin-policy',
  claim: 'CORS-S3Origin, made for buckets, leaves Host the bucket’s own.',
  claims: ['cf-host-to-origin-default'],
  status: 'documented',
  evidence: DG('using-managed-origin-request-policies'),
  given: [from(bucketOrigin, { originRequestPolicy: managed.corsS3Origin })],
  request: { url: `${viewer}/a.json`, headers: [['origin', 'https://app.example.com']] },
  expect: { kind: 'reaches', reaches: { kind: 's3-object' } },
  sends: { host: bucketHost, has: ['origin'] },
};

export const s3Cases: readonly FidelityCase[] = [...hosts, ...keys, ...answers, declaredCustom, customForwarded, corsFits];
export const websiteCases: readonly FidelityCase[] = websites;
