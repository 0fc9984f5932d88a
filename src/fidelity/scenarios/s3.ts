import { distribution } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { bucket, site, viewer } from './site.ts';

const missing = (...keys: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.map((key) => [`object:${bucket}/${key}`, 'missing']));
const listable = { [`list-bucket:${bucket}`]: 'yes' };

/** S25, S26, S27: what a bucket says of a key that is not there. */
const keys: readonly FidelityCase[] = [
  {
    id: 's25-missing-key-forbidden',
    claim: 'Where CloudFront may only get objects, a missing key is 403 AccessDenied.',
    claims: ['s3-missing-403'],
    status: 'observed',
    evidence: 'mbeher2200/DarkHours PR#164, aws/aws-cdk#13983, PR#32059, pulumi/docs#16341',
    given: [distribution({ origins: [site] })],
    answers: missing('nothing.html'),
    request: { url: `${viewer}/nothing.html` },
    expect: { kind: 'answered', status: 403, answeredBy: 's3', errorType: 'AccessDenied', finding: 's3-missing-key-forbidden' },
    bodyHas: ['<Code>AccessDenied</Code>', '<Message>Access Denied</Message>'],
    answerHeaders: { server: 'AmazonS3', 'x-cache': 'Error from cloudfront' },
    asks: [`list-bucket:${bucket}`],
  },
  {
    id: 's25-missing-key-with-list',
    claim: 'Where it may also list the bucket, the same key is 404 NoSuchKey.',
    claims: ['s3-missing-404'],
    status: 'observed',
    evidence: 'mbeher2200/DarkHours PR#164',
    given: [distribution({ origins: [site] })],
    answers: { ...missing('nothing.html'), ...listable },
    request: { url: `${viewer}/nothing.html` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey', noFinding: 's3-missing-key-forbidden' },
    bodyHas: ['<Key>nothing.html</Key>', '<Message>The specified key does not exist.</Message>'],
  },
  {
    id: 's26-error-page-missing-too',
    claim: 'Where the error page is missing as well, its own 403 is what everybody gets.',
    claims: ['s3-missing-403', 'cf-error-page-fetch-fails'],
    status: 'observed',
    evidence: 'aws-samples/amazon-transcribe-live-meeting-assistant#614',
    given: [
      distribution({ origins: [site], rootObject: 'index.html', errorResponses: [{ code: 403, page: '/index.html', responseCode: 200 }] }),
    ],
    answers: missing('app.js', 'index.html'),
    request: { url: `${viewer}/app.js` },
    expect: {
      status: 403,
      answeredBy: 's3',
      errorType: 'AccessDenied',
      replaced: { status: 403, answeredBy: 's3' },
      finding: ['s3-missing-key-forbidden', 'error-page-unreachable'],
    },
    steps: ['error-page-failed'],
  },
  {
    id: 's26-root-of-empty-bucket',
    claim: 'The root of a site whose bucket is empty is 403 as well: the default root object and the error page are one key.',
    claims: ['cf-root-object-before-match', 's3-missing-403', 'cf-error-page-fetch-fails'],
    status: 'observed',
    evidence: 'aws-samples/amazon-transcribe-live-meeting-assistant#614',
    given: [
      distribution({ origins: [site], rootObject: 'index.html', errorResponses: [{ code: 403, page: '/index.html', responseCode: 200 }] }),
    ],
    answers: missing('index.html'),
    request: { url: `${viewer}/` },
    expect: { status: 403, answeredBy: 's3', errorType: 'AccessDenied' },
  },
  {
    id: 's27-directory-at-rest-endpoint',
    claim: 'A bucket’s REST endpoint has no index documents: `/pretty/` is the key `pretty/`.',
    claims: ['s3-no-index', 's3-missing-404'],
    status: 'observed',
    evidence: 'laurilehmijoki/s3_website#45, cloudfront-authorization-at-edge#100',
    given: [distribution({ origins: [site], rootObject: 'index.html' })],
    answers: { ...missing('pretty/'), ...listable },
    request: { url: `${viewer}/pretty/` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey', finding: 's3-directory-index' },
    bodyHas: ['<Key>pretty/</Key>'],
  },
];

const website = 'site-bucket.s3-website-eu-west-1.amazonaws.com';
const websiteOrigin = (protocol: 'http-only' | 'https-only' | 'match-viewer') => ({
  id: 'site',
  domainName: website,
  kind: 'custom' as const,
  protocol,
});

/** S28: the website endpoint speaks HTTP only. */
const websites: readonly FidelityCase[] = [
  ...(['https-only', 'match-viewer'] as const).map(
    (protocol): FidelityCase => ({
      id: `s28-website-endpoint-${protocol}`,
      claim: `A website endpoint cannot be asked over HTTPS (${protocol}): CloudFront gets no connection.`,
      claims: ['s3-website-http-only'],
      status: 'observed',
      evidence: 'aws/aws-cdk#17835, #23463; s3_website#152; riboseinc#2 (504; others saw 502)',
      given: [distribution({ origins: [websiteOrigin(protocol)] })],
      request: { url: `${viewer}/index.html` },
      expect: { kind: 'answered', status: 504, answeredBy: 'cloudfront', finding: 'website-endpoint-https' },
      bodyHas: ['The request could not be satisfied'],
      steps: ['connection-failed'],
    }),
  ),
  {
    id: 's28-website-endpoint-http-only',
    claim: 'With http-only the same endpoint serves the page.',
    claims: ['s3-website-index'],
    status: 'observed',
    evidence: 'aws/aws-cdk#17835',
    given: [distribution({ origins: [websiteOrigin('http-only')] })],
    request: { url: `${viewer}/docs/` },
    expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket, key: 'docs/index.html' }, noFinding: 'website-endpoint-https' },
    sends: { scheme: 'http', host: website },
  },
  {
    id: 's28-match-viewer-over-http',
    claim: 'match-viewer works for a viewer that comes over HTTP.',
    claims: ['s3-host-names-bucket'],
    status: 'documented',
    evidence: 'S3UG: WebsiteEndpoints',
    given: [distribution({ origins: [websiteOrigin('match-viewer')] })],
    request: { url: 'http://d111111abcdef8.cloudfront.net/index.html' },
    expect: { kind: 'reaches', reaches: { kind: 's3-object', key: 'index.html' } },
    sends: { scheme: 'http' },
  },
];

/** S29: AWS takes such a distribution not at all; who pastes a template or plan of it is told why. */
const refused: readonly FidelityCase[] = [
  {
    id: 's29-website-endpoint-as-s3-origin',
    claim: 'A website endpoint with S3OriginConfig is refused when the distribution is made, whatever it would be asked.',
    claims: ['s3-host-names-bucket'],
    status: 'observed',
    evidence: 'hashicorp/terraform-provider-aws#33214, #4757',
    given: [distribution({ origins: [{ id: 'site', domainName: website, kind: 's3' }] })],
    request: { url: 'http://d111111abcdef8.cloudfront.net/index.html' },
    expect: { finding: 'website-endpoint-as-s3-origin' },
  },
];

const kept = (ttl: number, more: Pick<FidelityCase, 'id' | 'claim' | 'expect'>): FidelityCase => ({
  claims: ['s3-missing-404'],
  status: 'documented',
  evidence: 'cloud-gov/pages-core#978, pulumi/docs#18290; DG: HTTPStatusCodes',
  given: [distribution({ origins: [site], errorResponses: [{ code: 404, ttl }] })],
  answers: { ...missing('new.html'), ...listable },
  request: { url: `${viewer}/new.html` },
  ...more,
});

/** S31: what is repaired stays broken for a while. */
const keptErrors: readonly FidelityCase[] = [
  kept(300, {
    id: 's31-error-stays-in-cache',
    claim: 'CloudFront keeps a 404 as long as ErrorCachingMinTTL says, whatever becomes of the origin meanwhile.',
    expect: { status: 404, answeredBy: 's3', finding: 'error-cached' },
  }),
  kept(0, {
    id: 's31-error-not-kept',
    claim: 'With 0 it keeps none.',
    expect: { status: 404, answeredBy: 's3', noFinding: 'error-cached' },
  }),
];

/** S30: a new bucket at the global name. */
const redirects: readonly FidelityCase[] = [
  {
    id: 's30-new-bucket-at-global-name',
    claim: 'A new bucket outside us-east-1 answers 307 at its global name, and CloudFront passes it on.',
    claims: ['s3-redirect-307'],
    status: 'observed',
    evidence: 'awslabs/speke-reference-server#64, terraform-provider-aws#4540, ansible#56554',
    given: [distribution({ origins: [{ id: 'site', domainName: `${bucket}.s3.amazonaws.com`, oac: 'E327GJI25M56DG' }] })],
    answers: { [`cross-region:${bucket}`]: 'region=ap-southeast-2' },
    request: { url: `${viewer}/index.html` },
    expect: { kind: 'answered', status: 307, answeredBy: 's3', finding: 's3-wrong-region-redirect' },
    answerHeaders: { 'x-amz-bucket-region': 'ap-southeast-2', server: 'AmazonS3', 'x-cache': 'Miss from cloudfront' },
    steps: ['s3-redirected'],
  },
  {
    id: 's30-regional-name',
    claim: 'At its regional name the same bucket is not redirected, and nothing is asked.',
    claims: ['s3-host-names-bucket'],
    status: 'observed',
    evidence: 'awslabs/speke-reference-server#64',
    given: [distribution({ origins: [site] })],
    request: { url: `${viewer}/index.html` },
    expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket, key: 'index.html' }, noFinding: 's3-wrong-region-redirect' },
  },
];

export const s3Scenarios: readonly FidelityCase[] = [...keys, ...websites, ...refused, ...keptErrors, ...redirects];
