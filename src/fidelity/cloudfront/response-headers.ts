import { distribution, responseHeadersPolicy } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts } from '../given/distribution.ts';
import { bucket, bucketOrigin, DG, overHttp, viewer } from './places.ts';

// Section 4.3: response headers policies.

const page = DG('using-managed-response-headers-policies');
const origin = [['origin', 'https://app.example.com']] as const;
const preflight = [...origin, ['access-control-request-method', 'POST']] as const;

const security = {
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'x-xss-protection': '1; mode=block',
};
const cors = { 'access-control-allow-origin': '*' };

const managed = (
  [
    ['cors-and-security', 'e61eb60c-9c35-4d20-a928-2b84e02af89c', 'CORS-and-SecurityHeadersPolicy', { ...cors, ...security }],
    ['cors-with-preflight', '5cc3b908-e619-4b99-88e5-2cf7f45965bd', 'CORS-With-Preflight', { ...cors, 'referrer-policy': null }],
    [
      'cors-preflight-and-security',
      'eaab4381-ed33-4a86-88ca-d9558dc6cd63',
      'CORS-with-preflight-and-SecurityHeadersPolicy',
      { ...cors, ...security },
    ],
    ['security', '67f7725c-6f97-4210-82d7-5512b31e9d03', 'SecurityHeadersPolicy', { 'access-control-allow-origin': null, ...security }],
    ['simple-cors', '60669652-455b-4ae9-85a4-c4c02393f86c', 'SimpleCORS', { ...cors, 'x-frame-options': null }],
  ] as const
).map(
  ([id, responseHeaders, name, answerHeaders]): FidelityCase => ({
    id: `response-headers-${id}`,
    claim: `${name} sets its headers on what the viewer gets.`,
    claims: ['cf-response-headers-policy'],
    status: 'documented',
    evidence: page,
    given: [distribution({ origins: [bucketOrigin], defaultBehavior: { responseHeadersPolicy: responseHeaders } })],
    request: { url: `${viewer}/a.json`, headers: origin },
    expect: { kind: 'reaches' },
    answerHeaders,
    steps: ['response-headers-applied'],
  }),
);

const policy = (id: string, config: Readonly<Record<string, unknown>>) => responseHeadersPolicy(id, config);
const list = (...items: readonly string[]) => ({ Quantity: items.length, Items: items });
const corsOf = (origins: readonly string[], override: boolean, credentials = false) => ({
  CorsConfig: {
    AccessControlAllowOrigins: list(...origins),
    AccessControlAllowHeaders: list('*'),
    AccessControlAllowMethods: list('GET', 'POST'),
    AccessControlAllowCredentials: credentials,
    AccessControlMaxAgeSec: 600,
    OriginOverride: override,
  },
});

const one = (id: string, claim: string, behavior: Partial<BehaviorParts>, more: Partial<FidelityCase>): FidelityCase => ({
  id,
  claim,
  claims: ['cf-response-headers-policy'],
  status: 'documented',
  evidence: page,
  given: [distribution({ origins: [bucketOrigin], defaultBehavior: behavior })],
  request: { url: `${viewer}/a.json`, headers: origin },
  expect: {},
  ...more,
});

const simple = { responseHeadersPolicy: '60669652-455b-4ae9-85a4-c4c02393f86c' };
const withPreflight = { responseHeadersPolicy: '5cc3b908-e619-4b99-88e5-2cf7f45965bd' };

const rest: readonly FidelityCase[] = [
  one('response-headers-on-errors', 'The policy applies to an origin’s errors too.', simple, {
    answers: { [`object:${bucket}/a.json`]: 'missing' },
    expect: { status: 403, answeredBy: 's3' },
    answerHeaders: { 'access-control-allow-origin': '*' },
  }),
  one(
    'response-headers-on-cloudfront-errors',
    'And to CloudFront’s own refusals behind the chosen behavior.',
    { ...simple, methods: ['HEAD', 'GET'] },
    {
      status: 'inferred',
      evidence: 'facts/cloudfront.md trap 21 (response headers policies do apply on errors)',
      request: { method: 'POST', url: `${viewer}/a.json`, headers: origin },
      expect: { status: 403, answeredBy: 'cloudfront' },
      answerHeaders: { 'access-control-allow-origin': '*' },
    },
  ),
  one('response-headers-no-origin-no-cors', 'Without an Origin in the request no CORS header is set.', simple, {
    status: 'inferred',
    evidence: `${DG('understanding-response-headers-policies')}`,
    request: { url: `${viewer}/a.json` },
    expect: { kind: 'reaches' },
    answerHeaders: { 'access-control-allow-origin': null },
  }),
  one(
    'response-headers-answer-no-preflight',
    'A preflight still goes to the origin: the policy only adds headers to what that answers.',
    withPreflight,
    {
      request: { method: 'OPTIONS', url: `${viewer}/a.json`, headers: preflight },
      expect: { status: 403, answeredBy: 's3', errorType: 'AccessForbidden', finding: 'preflight-not-answered' },
      answerHeaders: { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT' },
    },
  ),
  one(
    'response-headers-preflight-not-allowed',
    'Where OPTIONS is not allowed the preflight is refused all the same.',
    { ...withPreflight, methods: ['HEAD', 'GET'] },
    {
      request: { method: 'OPTIONS', url: `${viewer}/a.json`, headers: preflight },
      expect: { status: 403, answeredBy: 'cloudfront', finding: ['method-not-allowed', 'preflight-not-answered'] },
    },
  ),
  one('response-headers-simple-request', 'On a simple request the preflight headers are not set.', withPreflight, {
    expect: { kind: 'reaches' },
    answerHeaders: { 'access-control-allow-origin': '*', 'access-control-allow-methods': null },
  }),
  one(
    'response-headers-listed-origin',
    'An own policy answers a listed origin with its name.',
    { responseHeadersPolicy: 'own' },
    {
      given: [
        distribution({ origins: [bucketOrigin], defaultBehavior: { responseHeadersPolicy: 'own' } }),
        policy('own', corsOf(['https://app.example.com'], true, true)),
      ],
      expect: { kind: 'reaches' },
      answerHeaders: { 'access-control-allow-origin': 'https://app.example.com', 'access-control-allow-credentials': 'true' },
    },
  ),
  one(
    'response-headers-unlisted-origin',
    'And one that is not listed with nothing.',
    { responseHeadersPolicy: 'own' },
    {
      given: [
        distribution({ origins: [bucketOrigin], defaultBehavior: { responseHeadersPolicy: 'own' } }),
        policy('own', corsOf(['https://other.example.com'], true)),
      ],
      expect: { kind: 'reaches' },
      answerHeaders: { 'access-control-allow-origin': null },
    },
  ),
  one(
    'response-headers-removes',
    'It may remove headers of the origin.',
    { responseHeadersPolicy: 'own' },
    {
      given: [
        distribution({ origins: [bucketOrigin], defaultBehavior: { responseHeadersPolicy: 'own' } }),
        policy('own', { RemoveHeadersConfig: { Quantity: 1, Items: [{ Header: 'Server' }] } }),
      ],
      expect: { kind: 'reaches' },
      answerHeaders: { server: null },
    },
  ),
  one(
    'response-headers-override',
    'A header that overrides takes the place of the origin’s.',
    { responseHeadersPolicy: 'own' },
    {
      given: [
        distribution({ origins: [bucketOrigin], defaultBehavior: { responseHeadersPolicy: 'own' } }),
        policy('own', { CustomHeadersConfig: { Quantity: 1, Items: [{ Header: 'Server', Value: 'mine', Override: true }] } }),
      ],
      expect: { kind: 'reaches' },
      answerHeaders: { server: 'mine' },
    },
  ),
  one(
    'response-headers-no-override',
    'One that does not leaves the origin’s.',
    { responseHeadersPolicy: 'own' },
    {
      given: [
        distribution({ origins: [bucketOrigin], defaultBehavior: { responseHeadersPolicy: 'own' } }),
        policy('own', { CustomHeadersConfig: { Quantity: 1, Items: [{ Header: 'Server', Value: 'mine', Override: false }] } }),
      ],
      expect: { kind: 'reaches' },
      answerHeaders: { server: 'AmazonS3' },
    },
  ),
  one(
    'response-headers-not-on-redirect',
    'The redirect to https is answered before: no policy sets anything on it.',
    { ...simple, protocol: 'redirect-to-https' },
    {
      claims: ['cf-redirect-to-https'],
      status: 'inferred',
      evidence: 'facts/cloudfront.md §0: redirect at step 8, policy at step 17',
      request: { url: `${overHttp}/a.json`, headers: origin },
      expect: { status: 301 },
      answerHeaders: { 'access-control-allow-origin': null },
    },
  ),
  one(
    'response-headers-unknown',
    'A policy that is not in the paste sets nothing, and is said to be missing.',
    { responseHeadersPolicy: 'ffffffff-0000-0000-0000-000000000000' },
    {
      status: 'inferred',
      evidence: 'REPORT.md',
      expect: { kind: 'reaches' },
      steps: ['policy-unknown'],
    },
  ),
];

export const responseHeadersCases: readonly FidelityCase[] = [...managed, ...rest];
