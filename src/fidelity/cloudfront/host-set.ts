import { distribution, managed } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { appHost, bucketHost, bucketOrigin, DG, only, viewer, viewerHost } from './places.ts';

// Section 3.2, below the table: what else decides over Host, and where the connection goes.

const requestPolicies = DG('using-managed-origin-request-policies');
const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:set-host:1';

export const hostSetCases: readonly FidelityCase[] = [
  {
    id: 'host-set-by-lambda-edge',
    claim: 'Lambda@Edge at the origin request may set Host.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: DG('lambda-examples'),
    given: [only({ originRequestPolicy: managed.allViewer, lambdas: { 'origin-request': lambdaArn } })],
    answers: { [`lambda-edge:${lambdaArn}/origin-request`]: 'host=internal.example.org' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { to: appHost, host: 'internal.example.org' },
  },
  {
    id: 'host-lambda-edge-at-viewer-request',
    claim: 'At the viewer request Host is read-only: nothing that a function says there changes it.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: DG('edge-function-restrictions-all'),
    given: [only({ originRequestPolicy: managed.allViewer, lambdas: { 'viewer-request': lambdaArn } })],
    answers: { [`lambda-edge:${lambdaArn}/viewer-request`]: 'uri=/other' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches', reaches: { path: '/other' } },
    sends: { host: viewerHost, path: '/other' },
  },
  {
    id: 'host-never-connects-elsewhere',
    claim: 'The connection is made to the origin’s domain name, whatever Host is sent.',
    claims: ['cf-connect-by-origin-domain'],
    status: 'observed',
    evidence: 'facts/cloudfront.md §3.2; example-a.com/answer/56370825',
    given: [only({ originRequestPolicy: managed.allViewer })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches', reaches: { host: appHost } },
    sends: { to: appHost, host: viewerHost },
  },
  {
    id: 'host-sni-is-host',
    claim: 'SNI towards the origin is the Host that is sent.',
    claims: ['cf-sni-is-host'],
    status: 'observed',
    evidence: 'example-a.com/answer/56370825 (Michael-sqlbot)',
    given: [only({ originRequestPolicy: managed.allViewer })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { scheme: 'https', host: viewerHost },
  },
  {
    id: 'host-of-an-alias',
    claim: 'The viewer’s Host is the alias that was asked, not the cloudfront.net name.',
    claims: ['cf-host-forwarded-all-viewer'],
    status: 'documented',
    evidence: requestPolicies,
    given: [only({ originRequestPolicy: managed.allViewer }, {}, { aliases: ['www.example.com'] })],
    request: { url: 'https://www.example.com/x' },
    expect: { kind: 'reaches' },
    sends: { host: 'www.example.com', to: appHost },
  },
  {
    id: 'host-custom-header-not-allowed',
    claim: 'An origin’s custom header may not be Host: reading says so, and it changes nothing.',
    claims: ['cf-host-to-origin-default'],
    status: 'documented',
    evidence: DG('add-origin-custom-headers'),
    given: [only({}, { headers: { Host: 'other.example.org' } })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { host: appHost, hasNot: ['host'] },
    problems: ['member-unknown-value'],
  },
  {
    id: 'host-bucket-own-name',
    claim: 'A bucket under a cache policy alone is asked by its own name.',
    claims: ['cf-host-to-origin-default', 's3-host-names-bucket'],
    status: 'documented',
    evidence: DG('RequestAndResponseBehaviorS3Origin'),
    given: [distribution({ origins: [bucketOrigin] })],
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'reaches', reaches: { kind: 's3-object' } },
    sends: { host: bucketHost },
  },
];
