import type { Certainty } from '../../facts/claim.ts';
import type { ClaimId } from '../../facts/claims.ts';
import type { SourceText } from '../../workspace/workspace.ts';
import { cachePolicy, distribution, managed, originRequestPolicy } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts, OriginParts } from '../given/distribution.ts';
import { appOrigin, bucketOrigin, DG, viewer, viewerHost } from './places.ts';

// Section 3.2: whose Host reaches the origin.

type Row = {
  readonly name: string;
  readonly says: string;
  readonly behavior: Partial<BehaviorParts>;
  readonly sources?: readonly SourceText[];
  readonly origin?: OriginParts;
  readonly host: 'viewer' | 'origin';
  readonly status: Certainty;
  readonly evidence: string;
  readonly claim: ClaimId;
};

const custom = DG('RequestAndResponseBehaviorCustomOrigin');
const requestPolicies = DG('using-managed-origin-request-policies');
const together = DG('understanding-how-origin-request-policies-and-cache-policies-work-together');
const listed = (id: string, ...headers: readonly string[]) => cachePolicy({ id, headers });

const rows: readonly Row[] = [
  {
    name: 'cache-policy-alone',
    says: 'A cache policy without Host, alone',
    behavior: {},
    host: 'origin',
    status: 'documented',
    evidence: custom,
    claim: 'cf-host-to-origin-default',
  },
  {
    name: 'legacy-none',
    says: 'Legacy settings without headers',
    behavior: { forward: {} },
    host: 'origin',
    status: 'documented',
    evidence: custom,
    claim: 'cf-host-to-origin-default',
  },
  {
    name: 'legacy-list-without',
    says: 'A legacy list without Host',
    behavior: { forward: { headers: ['Origin'] } },
    host: 'origin',
    status: 'documented',
    evidence: custom,
    claim: 'cf-host-to-origin-default',
  },
  {
    name: 'legacy-list-with',
    says: 'A legacy list with Host',
    behavior: { forward: { headers: ['Host'] } },
    host: 'viewer',
    status: 'documented',
    evidence: custom,
    claim: 'cf-host-forwarded-legacy',
  },
  {
    name: 'legacy-all',
    says: 'Legacy headers *',
    behavior: { forward: { headers: ['*'] } },
    host: 'viewer',
    status: 'observed',
    evidence: `${custom}; iret.media/55213`,
    claim: 'cf-host-forwarded-legacy',
  },
  {
    name: 'all-viewer',
    says: 'AllViewer',
    behavior: { originRequestPolicy: managed.allViewer },
    host: 'viewer',
    status: 'documented',
    evidence: requestPolicies,
    claim: 'cf-host-forwarded-all-viewer',
  },
  {
    name: 'all-viewer-and-cloudfront',
    says: 'AllViewerAndCloudFrontHeaders-2022-06',
    behavior: { originRequestPolicy: managed.allViewerAndCloudFrontHeaders },
    host: 'viewer',
    status: 'documented',
    evidence: requestPolicies,
    claim: 'cf-host-forwarded-all-viewer',
  },
  {
    name: 'host-header-only',
    says: 'HostHeaderOnly',
    behavior: { originRequestPolicy: managed.hostHeaderOnly },
    host: 'viewer',
    status: 'documented',
    evidence: requestPolicies,
    claim: 'cf-host-forwarded-list',
  },
  {
    name: 'own-list-with',
    says: 'An own list that names host in lower case',
    behavior: { originRequestPolicy: 'own' },
    sources: [originRequestPolicy({ id: 'own', headers: ['host'] })],
    host: 'viewer',
    status: 'documented',
    evidence: requestPolicies,
    claim: 'cf-host-forwarded-list',
  },
  {
    name: 'cors-custom',
    says: 'CORS-CustomOrigin',
    behavior: { originRequestPolicy: managed.corsCustomOrigin },
    host: 'origin',
    status: 'documented',
    evidence: requestPolicies,
    claim: 'cf-host-to-origin-default',
  },
  {
    name: 'cors-s3',
    says: 'CORS-S3Origin',
    behavior: { originRequestPolicy: managed.corsS3Origin },
    host: 'origin',
    status: 'documented',
    evidence: requestPolicies,
    claim: 'cf-host-to-origin-default',
  },
  {
    name: 'user-agent-referer',
    says: 'UserAgentRefererHeaders',
    behavior: { originRequestPolicy: managed.userAgentReferer },
    host: 'origin',
    status: 'documented',
    evidence: requestPolicies,
    claim: 'cf-host-to-origin-default',
  },
  {
    name: 'all-viewer-except-host',
    says: 'AllViewerExceptHostHeader',
    behavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
    host: 'origin',
    status: 'documented',
    evidence: requestPolicies,
    claim: 'cf-host-to-origin-default',
  },
  {
    name: 'own-all-except-other',
    says: 'All headers except another one',
    behavior: { originRequestPolicy: 'own' },
    sources: [originRequestPolicy({ id: 'own', headers: { allExcept: ['Origin'] } })],
    host: 'viewer',
    status: 'documented',
    evidence: requestPolicies,
    claim: 'cf-host-forwarded-all-viewer',
  },
  {
    name: 'cache-key',
    says: 'A cache policy that lists Host',
    behavior: { cachePolicy: 'key' },
    sources: [listed('key', 'Host')],
    host: 'viewer',
    status: 'documented',
    evidence: together,
    claim: 'cf-host-cache-policy-wins',
  },
  {
    name: 'cache-key-against-block',
    says: 'A cache policy that lists Host, against AllViewerExceptHostHeader',
    behavior: { cachePolicy: 'key', originRequestPolicy: managed.allViewerExceptHostHeader },
    sources: [listed('key', 'host')],
    host: 'viewer',
    status: 'documented',
    evidence: together,
    claim: 'cf-host-cache-policy-wins',
  },
  {
    name: 'origin-cache-control',
    says: 'UseOriginCacheControlHeaders, against AllViewerExceptHostHeader',
    behavior: { cachePolicy: managed.useOriginCacheControlHeaders, originRequestPolicy: managed.allViewerExceptHostHeader },
    host: 'viewer',
    status: 'documented',
    evidence: `${together}; broken function URLs seen with it`,
    claim: 'cf-host-cache-policy-wins',
  },
  {
    name: 's3-legacy-list',
    says: 'A legacy list with Host for a bucket',
    behavior: { forward: { headers: ['Host'] } },
    origin: bucketOrigin,
    host: 'origin',
    status: 'documented',
    evidence: DG('RequestAndResponseBehaviorS3Origin'),
    claim: 'cf-host-s3-legacy',
  },
  {
    name: 's3-legacy-all',
    says: 'Legacy headers * for a bucket',
    behavior: { forward: { headers: ['*'] } },
    origin: bucketOrigin,
    host: 'origin',
    status: 'documented',
    evidence: DG('RequestAndResponseBehaviorS3Origin'),
    claim: 'cf-host-s3-legacy',
  },
  {
    name: 's3-all-viewer',
    says: 'AllViewer for a bucket',
    behavior: { originRequestPolicy: managed.allViewer },
    origin: bucketOrigin,
    host: 'viewer',
    status: 'observed',
    evidence: 'aws-samples/amazon-cloudfront-functions#56, webiny/webiny-js#2639',
    claim: 'cf-host-s3-policy',
  },
];

export const hostToOriginCases: readonly FidelityCase[] = rows.map(
  ({ name, says, behavior, sources = [], origin = appOrigin, host, status, evidence, claim }): FidelityCase => ({
    id: `host-${name}`,
    claim: `${says}: the origin gets ${host === 'viewer' ? 'the viewer’s Host' : 'its own name as Host'}.`,
    claims: [claim],
    status,
    evidence,
    given: [distribution({ origins: [origin], defaultBehavior: behavior }), ...sources],
    request: { url: `${viewer}/x` },
    expect: { behavior: 'Default (*)' },
    sends: { to: origin.domainName, host: host === 'viewer' ? viewerHost : origin.domainName },
    steps: ['request-forwarded'],
  }),
);
