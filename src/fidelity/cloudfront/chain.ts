import { distribution, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { apiHost, apiId, apiOrigin, bucket, bucketOrigin, DG, viewer } from './places.ts';

// Section 3.4: how many CloudFronts a request may pass, and what a second pass is.

const forwarded = { originRequestPolicy: managed.allViewer };
const edge = restApi({ id: apiId, type: 'EDGE', resources: ['ANY /{proxy+}'], stages: ['prod'] });
const skyarch = 'skyarch.net/blog/?p=24933';
const beside = (behavior: object = {}, more: object = {}) =>
  distribution({
    origins: [bucketOrigin, apiOrigin],
    behaviors: [{ pattern: '/api/*', origin: 'api', ...forwarded, ...behavior }],
    ...more,
  });
const named = (id: string, domainName: string, to: string, path = '') =>
  distribution({ id, domainName, origins: [{ id: 'next', domainName: to, path }] });

const limits: readonly FidelityCase[] = [
  {
    id: 'chain-of-two',
    claim: 'A distribution in front of another one works: a chain of two.',
    claims: ['cf-host-selects'],
    status: 'observed',
    evidence: 'facts/cloudfront.md 3.4.2: two deep is common; one AWS page says that two are too many',
    given: [named('E1', 'd1.cloudfront.net', 'd2.cloudfront.net'), named('E2', 'd2.cloudfront.net', 'app.example.org')],
    request: { url: 'https://d1.cloudfront.net/x' },
    expect: {
      kind: 'reaches',
      reaches: { kind: 'custom-origin', host: 'app.example.org', path: '/x' },
      loop: null,
      noFinding: 'chain-too-long',
    },
  },
  {
    id: 'chain-of-three',
    claim: 'The third distribution refuses: 403 "Bad request", not 508.',
    claims: ['cf-chain-limit'],
    status: 'documented',
    evidence: DG('cloudfront-limits'),
    given: [
      named('E1', 'd1.cloudfront.net', 'd2.cloudfront.net'),
      named('E2', 'd2.cloudfront.net', 'd3.cloudfront.net'),
      named('E3', 'd3.cloudfront.net', 'app.example.org'),
    ],
    request: { url: 'https://d1.cloudfront.net/x' },
    expect: { kind: 'answered', status: 403, answeredBy: 'cloudfront', loop: null, finding: 'chain-too-long' },
    bodyHas: ['Bad request.'],
    answerHeaders: { server: 'CloudFront', 'x-cache': 'Error from cloudfront' },
    steps: ['chain-refused'],
  },
  {
    id: 'chain-of-two-and-edge-api',
    claim: 'API Gateway’s own CloudFront counts: two distributions before an edge-optimized API are one too many.',
    claims: ['cf-chain-third-refused'],
    status: 'documented',
    evidence: `${DG('cloudfront-limits')}; REPORT.md, Chain`,
    given: [named('E1', 'd1.cloudfront.net', 'd2.cloudfront.net'), named('E2', 'd2.cloudfront.net', apiHost, '/prod'), ...edge],
    request: { url: 'https://d1.cloudfront.net/x' },
    expect: { status: 403, answeredBy: 'cloudfront', finding: 'chain-too-long' },
  },
  {
    id: 'chain-distribution-and-edge-api',
    claim: 'One distribution before an edge-optimized API is a chain of two, and works.',
    claims: ['api-edge-is-cloudfront'],
    status: 'observed',
    evidence: 'facts/cloudfront.md 3.4.2',
    given: [named('E1', 'd1.cloudfront.net', apiHost, '/prod'), ...edge],
    request: { url: 'https://d1.cloudfront.net/x' },
    expect: { kind: 'reaches', reaches: { kind: 'rest-method' } },
  },
  {
    id: 'chain-two-passes-served',
    claim: 'Passes one and two of a loop are served.',
    claims: ['cf-second-pass-is-full'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md 3.4.7 (an emulator that refuses any request with CloudFront’s Via is too strict)',
    given: [beside(), ...edge],
    answers: { [`object:${bucket}/prod/api/x`]: 'exists' },
    request: { url: `${viewer}/api/x` },
    expect: { kind: 'reaches', reaches: { kind: 's3-object', key: 'prod/api/x' }, loop: { through: apiHost, passes: 2 } },
  },
];

const webAcl = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/office-only/1a2b';

const seconds: readonly FidelityCase[] = [
  {
    id: 'second-pass-methods',
    claim: 'The second pass checks methods anew: a POST that the API’s behavior allows is refused by the default one.',
    claims: ['cf-second-pass-is-full', 'cf-methods-403'],
    status: 'observed',
    evidence: skyarch,
    given: [beside({}, { defaultBehavior: { methods: ['HEAD', 'GET'] } }), ...edge],
    request: { method: 'POST', url: `${viewer}/api/x`, body: true },
    expect: { status: 403, answeredBy: 'cloudfront', loop: { passes: 2 }, finding: 'host-header-loop' },
    bodyHas: ['The distribution supports only cachable requests.'],
  },
  {
    id: 'second-pass-waf',
    claim: 'The second pass meets AWS WAF anew, with CloudFront’s address as viewer’s: "Request blocked".',
    claims: ['cf-second-pass-is-full', 'cf-waf-403'],
    status: 'observed',
    evidence: skyarch,
    given: [beside({}, { webAcl }), ...edge],
    answers: { [`waf:${webAcl}/pass-2`]: 'blocks' },
    request: { url: `${viewer}/api/x` },
    expect: { status: 403, answeredBy: 'cloudfront', loop: { passes: 2 } },
    bodyHas: ['Request blocked.'],
  },
  {
    id: 'second-pass-geo',
    claim: 'A restriction by country is asked about once, and holds for both passes.',
    claims: ['cf-geo-403'],
    status: 'observed',
    evidence: skyarch,
    given: [beside({}, { geo: { type: 'whitelist', countries: ['JP'] } }), ...edge],
    answers: { 'geo:E1A2B3C4D5E6F7': 'blocked' },
    request: { url: `${viewer}/api/x` },
    expect: { status: 403, answeredBy: 'cloudfront', loop: null },
    bodyHas: ['configured to block access from your country'],
  },
  {
    id: 'second-pass-redirect',
    claim: 'An origin asked over HTTP brings the second pass to redirect-to-https: the viewer is sent to the prefixed path.',
    claims: ['cf-second-pass-is-full', 'cf-redirect-to-https'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md 3.4.6',
    given: [
      distribution({
        origins: [bucketOrigin, { ...apiOrigin, protocol: 'http-only' }],
        behaviors: [{ pattern: '/api/*', origin: 'api', ...forwarded }],
        defaultBehavior: { protocol: 'redirect-to-https' },
      }),
      ...edge,
    ],
    request: { url: `${viewer}/api/x` },
    expect: { kind: 'answered', status: 301, answeredBy: 'cloudfront', loop: { passes: 2 }, noFinding: 'origin-protocol' },
    answerHeaders: { location: `${viewer}/prod/api/x` },
  },
  {
    id: 'second-pass-signature',
    claim: 'The parameters of a signed URL are taken off in the first pass, so the second misses them.',
    claims: ['cf-second-pass-is-full', 'cf-missing-key-403'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md 3.4.6',
    given: [beside({ keyGroup: 'kg-1' }, { defaultBehavior: { keyGroup: 'kg-1' } }), ...edge],
    request: { url: `${viewer}/api/x?Expires=1&Signature=s&Key-Pair-Id=k` },
    expect: { status: 403, answeredBy: 'cloudfront', errorType: 'MissingKey', loop: { passes: 2 } },
  },
  {
    id: 'second-pass-error-page',
    claim: 'A refused third arrival is an answer to the second pass, which may have an error page for it.',
    claims: ['cf-chain-third-refused', 'cf-error-page-on-loop'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md U8: a distribution is selected',
    given: [
      distribution({
        origins: [{ ...apiOrigin }, bucketOrigin],
        behaviors: [{ pattern: '*.html', origin: 'site' }],
        defaultBehavior: forwarded,
        errorResponses: [{ code: 403, page: '/sorry.html', responseCode: 503 }],
      }),
      ...edge,
    ],
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 503, answeredBy: 's3', replaced: { status: 403, answeredBy: 'cloudfront' }, loop: { passes: 3 } },
  },
];

const selfLoops: readonly FidelityCase[] = [
  {
    id: 'self-loop-own-domain-name',
    claim: 'An origin that is the distribution’s own cloudfront.net name loops until the chain is refused.',
    claims: ['cf-chain-third-refused'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §10, last row',
    given: [named('E1', 'd1.cloudfront.net', 'd1.cloudfront.net')],
    request: { url: 'https://d1.cloudfront.net/x' },
    expect: { status: 403, answeredBy: 'cloudfront', loop: { through: 'd1.cloudfront.net', passes: 3 }, finding: 'origin-is-own-name' },
  },
  {
    id: 'self-loop-own-alias',
    claim: 'An origin that is an alias of the distribution does the same.',
    claims: ['cf-chain-third-refused'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §10, last row',
    given: [distribution({ aliases: ['www.example.com'], origins: [{ id: 'self', domainName: 'www.example.com' }] })],
    request: { url: 'https://www.example.com/x' },
    expect: { status: 403, answeredBy: 'cloudfront', loop: { through: 'www.example.com', passes: 3 }, finding: 'origin-is-own-name' },
  },
  {
    id: 'loop-through-two-distributions',
    claim: 'Two distributions that are each other’s origin end in the third arrival’s 403.',
    claims: ['cf-chain-third-refused'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md 3.4.1',
    given: [named('E1', 'd1.cloudfront.net', 'd2.cloudfront.net'), named('E2', 'd2.cloudfront.net', 'd1.cloudfront.net')],
    request: { url: 'https://d1.cloudfront.net/x' },
    expect: { status: 403, answeredBy: 'cloudfront', loop: { passes: 2 }, finding: 'origin-is-own-name' },
  },
];

export const chainCases: readonly FidelityCase[] = [...limits, ...seconds, ...selfLoops];
