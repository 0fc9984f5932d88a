import { distribution, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { OriginParts } from '../given/distribution.ts';
import { apiHost, apiId, apiOrigin, appHost, DG, only, overHttp, viewer } from './places.ts';

// Section 10: when CloudFront gets no connection to an origin, as far as a paste can tell.

const badGateway = DG('http-502-bad-gateway');
const rest = (type: 'EDGE' | 'REGIONAL') => restApi({ id: apiId, type, resources: ['ANY /{proxy+}'], stages: ['prod'] });
const api = (parts: Partial<OriginParts>) => distribution({ origins: [{ ...apiOrigin, ...parts }] });

const portClosed: readonly FidelityCase[] = [
  {
    id: 'connect-regional-api-over-http',
    claim: 'A regional API does not listen on port 80: http-only gets no connection.',
    claims: ['api-port-80'],
    status: 'disputed',
    evidence: 'facts/cloudfront.md §10 (502 or 504); scenarios.md on S47',
    given: [api({ protocol: 'http-only' }), ...rest('REGIONAL')],
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 502, answeredBy: 'cloudfront', certainty: 'disputed', finding: 'origin-protocol' },
    bodyHas: ["CloudFront wasn't able to connect to the origin."],
    answerHeaders: { 'x-cache': 'Error from cloudfront', server: 'CloudFront' },
    steps: ['connection-failed'],
  },
  {
    id: 'connect-edge-api-over-http',
    claim: 'An edge-optimized API was seen to redirect to https at its own name.',
    claims: ['api-port-80'],
    status: 'disputed',
    evidence: 'dynamic-image-transformation-for-amazon-cloudfront#12 against facts/cloudfront.md §10',
    given: [api({ protocol: 'http-only' }), ...rest('EDGE')],
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 301, certainty: 'disputed' },
    answerHeaders: { location: `https://${apiHost}/prod/x` },
  },
  {
    id: 'connect-api-https-only',
    claim: 'https-only connects, whatever the viewer’s scheme.',
    claims: ['cf-origin-protocol'],
    status: 'documented',
    evidence: DG('DownloadDistValuesOrigin'),
    given: [api({}), ...rest('REGIONAL')],
    request: { url: `${overHttp}/x` },
    expect: { kind: 'reaches', reaches: { resource: '/{proxy+}' } },
    sends: { scheme: 'https' },
  },
  {
    id: 'connect-website-over-https',
    claim: 'A website endpoint does not answer on port 443.',
    claims: ['s3-website-http-only', 'cf-connection-504'],
    status: 'documented',
    evidence: `${badGateway}, http-504-gateway-timeout`,
    given: [distribution({ origins: [{ id: 'web', domainName: 'b.s3-website-eu-west-1.amazonaws.com', kind: 'custom' }] })],
    request: { url: `${viewer}/x` },
    expect: { status: 504, answeredBy: 'cloudfront' },
    bodyHas: [
      'CloudFront attempted to establish a connection with the origin, but either the attempt failed or the origin closed the connection.',
    ],
  },
  {
    id: 'connect-api-other-https-port',
    claim: 'An API listens on 443 alone: another HTTPSPort gets no connection.',
    claims: ['cf-connection-502'],
    status: 'documented',
    evidence: `${badGateway} (port closed)`,
    given: [api({ httpsPort: 8443 }), ...rest('REGIONAL')],
    request: { url: `${viewer}/x` },
    expect: { status: 502, answeredBy: 'cloudfront', finding: 'origin-protocol' },
    steps: ['connection-failed'],
  },
];

const certificates: readonly FidelityCase[] = [
  {
    id: 'connect-certificate-fits-origin-domain',
    claim:
      'With the viewer’s Host forwarded the origin’s certificate may still fit the origin’s domain: an API refuses in words, not in TLS.',
    claims: ['api-foreign-host-403'],
    status: 'documented',
    evidence: `${badGateway} (either the origin domain or the forwarded Host)`,
    given: [distribution({ origins: [apiOrigin], defaultBehavior: { originRequestPolicy: managed.allViewer } }), ...rest('REGIONAL')],
    request: { url: `${viewer}/x` },
    expect: { status: 403, answeredBy: 'api-gateway' },
  },
  {
    id: 'connect-certificate-unknown',
    claim: 'What certificate an origin of the user’s own shows is not in the paste: it is taken to fit.',
    claims: ['custom-origin-answers'],
    status: 'inferred',
    evidence: badGateway,
    given: [only({ originRequestPolicy: managed.allViewer })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches', reaches: { host: appHost } },
  },
];

/** What only time, a network or a broken answer decides. */
export const connectionCases: readonly FidelityCase[] = [...portClosed, ...certificates];
