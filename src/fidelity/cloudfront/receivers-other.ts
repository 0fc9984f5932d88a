import type { SourceText } from '../../workspace/workspace.ts';
import { distribution, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { apiHost, apiId, bucket, bucketHost, bucketOrigin, DG, viewer, viewerHost } from './places.ts';

// Section 3.3: what buckets, function URLs, load balancers and other CloudFronts make of their own Host, and of the viewer's.

const own = { originRequestPolicy: managed.allViewerExceptHostHeader };
const forwarded = { originRequestPolicy: managed.allViewer };
const to = (domainName: string, behavior: object, path = ''): SourceText =>
  distribution({ origins: [{ id: 'it', domainName, path }], defaultBehavior: behavior });

const publicBucket = { id: 'site', domainName: bucketHost };
const websiteHost = 'site-bucket.s3-website-eu-west-1.amazonaws.com';
const functionHost = 'abc123def456.lambda-url.eu-west-1.on.aws';
const balancer = 'app-1234567890.eu-west-1.elb.amazonaws.com';
const website = (behavior: object): SourceText =>
  distribution({ origins: [{ id: 'it', domainName: websiteHost, kind: 'custom', protocol: 'http-only' }], defaultBehavior: behavior });

const others: readonly FidelityCase[] = [
  {
    id: 'receiver-bucket-own-host',
    claim: 'A bucket works with its own Host.',
    claims: ['s3-host-names-bucket'],
    status: 'documented',
    evidence: 'S3UG: VirtualHosting',
    given: [to(bucketHost, own)],
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket, key: 'a.html' } },
  },
  {
    id: 'receiver-bucket-viewer-host',
    claim: 'Without a signature the viewer’s Host names a bucket that is not there.',
    claims: ['s3-foreign-host'],
    status: 'documented',
    evidence: 'S3UG: VirtualHosting (U14: AccessDenied where a bucket of that name exists)',
    given: [distribution({ origins: [publicBucket], defaultBehavior: forwarded })],
    request: { url: `${viewer}/a.html` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchBucket', finding: 's3-host-forwarded' },
    bodyHas: [`<BucketName>${viewerHost}</BucketName>`],
  },
  {
    id: 'receiver-bucket-viewer-host-signed',
    claim: 'With an origin access control the signature no longer fits.',
    claims: ['s3-signature-mismatch'],
    status: 'observed',
    evidence: 'webiny/webiny-js#2639',
    given: [distribution({ origins: [bucketOrigin], defaultBehavior: forwarded })],
    request: { url: `${viewer}/a.html` },
    expect: { status: 403, answeredBy: 's3', errorType: 'SignatureDoesNotMatch', finding: 's3-host-forwarded' },
  },
  {
    id: 'receiver-website-own-host',
    claim: 'A website endpoint works with its own Host.',
    claims: ['s3-website-index'],
    status: 'documented',
    evidence: 'S3UG: WebsiteEndpoints',
    given: [website(own)],
    request: { url: `${viewer}/docs/` },
    expect: { kind: 'reaches', reaches: { kind: 's3-object', key: 'docs/index.html' } },
  },
  {
    id: 'receiver-website-viewer-host',
    claim: 'A website endpoint with the viewer’s Host: 404 NoSuchBucket, as HTML.',
    claims: ['s3-foreign-host'],
    status: 'documented',
    evidence: 'S3UG: VirtualHosting',
    given: [website(forwarded)],
    request: { url: `${viewer}/docs/` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchBucket', finding: 's3-host-forwarded' },
    bodyHas: ['<h1>404 Not Found</h1>'],
    answerHeaders: { 'content-type': 'text/html' },
  },
  ...[
    { kind: 'bucket', origin: { id: 'site', domainName: 'www.shop.example.s3.eu-west-1.amazonaws.com' }, key: 'docs/' },
    {
      kind: 'website',
      origin: { id: 'site', domainName: 'www.shop.example.s3-website.eu-west-1.amazonaws.com', protocol: 'http-only' as const },
      key: 'docs/index.html',
    },
  ].map(
    ({ kind, origin, key }): FidelityCase => ({
      id: `receiver-${kind}-called-after-viewer-host`,
      claim: `The viewer’s Host names a bucket: a ${kind} that is called after it, and asked without a signature, is found by it.`,
      claims: ['s3-host-names-bucket'],
      status: 'documented',
      evidence: 'S3UG: VirtualHosting; facts/cloudfront.md §3.3 ("unless a bucket of that name exists")',
      given: [distribution({ aliases: ['www.shop.example'], origins: [origin], defaultBehavior: forwarded })],
      request: { url: 'https://www.shop.example/docs/' },
      expect: { kind: 'reaches', reaches: { kind: 's3-object', bucket: 'www.shop.example', key }, noFinding: 's3-host-forwarded' },
      sends: { host: 'www.shop.example' },
    }),
  ),
  {
    id: 'receiver-function-url-own-host',
    claim: 'A function URL works with its own Host.',
    claims: ['cf-host-to-origin-default'],
    status: 'documented',
    evidence: 'facts/cloudfront.md §3.3',
    given: [to(functionHost, own)],
    request: { url: `${viewer}/items` },
    expect: { kind: 'reaches', reaches: { kind: 'function-url', host: functionHost, path: '/items' } },
  },
  {
    id: 'receiver-function-url-viewer-host',
    claim: 'A function URL refuses the viewer’s Host: 403, its body is not known.',
    claims: ['function-url-foreign-host'],
    status: 'observed',
    evidence: 'aws/aws-cdk#20090; codewisdom.io (U7)',
    given: [to(functionHost, forwarded)],
    request: { url: `${viewer}/items` },
    expect: { status: 403, answeredBy: 'function-url', finding: 'host-header-rejected' },
  },
  ...[
    { name: 'own', behavior: own, host: balancer },
    { name: 'viewer', behavior: forwarded, host: viewerHost },
  ].map(
    ({ name, behavior, host }): FidelityCase => ({
      id: `receiver-load-balancer-${name}-host`,
      claim: `A load balancer works with ${name === 'own' ? 'its own' : 'the viewer’s'} Host; its listener rules are its own affair.`,
      claims: ['load-balancer-any-host'],
      status: 'documented',
      evidence: DG('restrict-access-to-load-balancer'),
      given: [to(balancer, behavior)],
      request: { url: `${viewer}/items` },
      expect: { kind: 'reaches', reaches: { kind: 'load-balancer', host: balancer, path: '/items' } },
      sends: { host, to: balancer },
    }),
  ),
  ...(['main.d1a2b3c4d5.amplifyapp.com', 'd9999999abcdef.cloudfront.net'] as const).flatMap((host, n): readonly FidelityCase[] => [
    {
      id: `receiver-cloudfront-fronted-own-host-${n + 1}`,
      claim: `${n === 0 ? 'Amplify Hosting' : 'Another distribution'}, asked by its own Host, is a second CloudFront of which the paste says nothing.`,
      claims: ['cf-host-to-origin-default'],
      status: 'observed',
      evidence: 'facts/cloudfront.md §3.3',
      given: [to(host, own)],
      request: { url: `${viewer}/x` },
      expect: { kind: 'leaves-the-model', loop: null },
    },
    {
      id: `receiver-cloudfront-fronted-viewer-host-${n + 1}`,
      claim: `${n === 0 ? 'Amplify Hosting' : 'Another distribution'} with the viewer’s Host leads back into the viewer’s distribution, as an edge-optimized API does.`,
      claims: n === 0 ? ['amplify-is-cloudfront', 'cf-chain-third-refused'] : ['cf-chain-third-refused'],
      status: 'observed',
      evidence: 'skyarch.net/blog/?p=24933, dev.eitrees.jp',
      given: [to(host, forwarded)],
      request: { url: `${viewer}/x` },
      expect: { status: 403, answeredBy: 'cloudfront', loop: { through: host, passes: 3 }, finding: 'host-header-loop' },
    },
  ]),
  {
    id: 'receiver-private-api',
    claim: 'A private API cannot be reached from CloudFront.',
    claims: ['api-private-unreachable'],
    status: 'inferred',
    evidence: 'facts/api-gateway.md §1',
    given: [to(apiHost, own, '/prod'), ...restApi({ id: apiId, type: 'PRIVATE', resources: ['GET /test'], stages: ['prod'] })],
    request: { url: `${viewer}/test` },
    expect: { status: 403, finding: 'private-api-unreachable' },
  },
];

const media: readonly FidelityCase[] = [
  { name: 'MediaStore', host: 'abc.data.mediastore.eu-west-1.amazonaws.com' },
  { name: 'MediaPackage', host: 'abc.egress.x1y2z3.mediapackagev2.eu-west-1.amazonaws.com' },
].flatMap(({ name, host }, n): readonly FidelityCase[] => [
  {
    id: `receiver-media-own-host-${n + 1}`,
    claim: `${name} works with its own Host.`,
    claims: ['cf-host-to-origin-default'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §3.3',
    given: [to(host, own)],
    request: { url: `${viewer}/video.m3u8` },
    expect: { kind: 'reaches', reaches: { kind: 'custom-origin', host } },
  },
  {
    id: `receiver-media-viewer-host-${n + 1}`,
    claim: `${name} refuses the viewer’s Host.`,
    claims: ['media-foreign-host'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §3.3',
    given: [to(host, forwarded)],
    request: { url: `${viewer}/video.m3u8` },
    expect: { status: 403, answeredBy: 'custom-origin', certainty: 'inferred', finding: 'host-header-rejected' },
  },
]);

export const otherReceiverCases: readonly FidelityCase[] = [...others, ...media];
