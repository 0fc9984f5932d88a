import { distribution } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { appHost, appOrigin, DG, only, viewer, viewerHost } from './places.ts';

// Section 4: AWS's managed policies, known by their ids.

const probe = [
  ['accept', 'text/html'],
  ['accept-encoding', 'gzip, deflate, br'],
  ['access-control-request-headers', 'x-a'],
  ['access-control-request-method', 'GET'],
  ['authorization', 'Bearer x'],
  ['cookie', 'a=1'],
  ['origin', 'https://app.example.com'],
  ['referer', 'https://app.example.com/'],
  ['user-agent', 'curl/8.5.0'],
  ['x-custom', 'c'],
  ['x-http-method', 'GET'],
  ['x-http-method-override', 'GET'],
  ['x-method-override', 'GET'],
] as const;
const query = 'start=1&b=2&m=3';
const overrides = ['x-http-method-override', 'x-http-method', 'x-method-override'];
const preflights = ['origin', 'access-control-request-headers', 'access-control-request-method'];
/** Listed by no managed policy, and no special ones either: they show what is sent by default. */
const tellTale = [
  'accept',
  'authorization',
  'origin',
  'x-custom',
  ...overrides,
  'access-control-request-headers',
  'access-control-request-method',
  'referer',
];

type Row = {
  readonly name: string;
  readonly id: string;
  readonly headers: readonly string[];
  readonly host: boolean;
  readonly cookies: boolean;
  readonly query: string;
  readonly compressed?: 'both' | 'gzip';
};

const cachePolicies: readonly Row[] = [
  {
    name: 'Amplify',
    id: '2e54312d-136d-493c-8eb9-b001f22f67d2',
    headers: ['authorization'],
    host: true,
    cookies: true,
    query,
    compressed: 'both',
  },
  { name: 'CachingDisabled', id: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', headers: [], host: false, cookies: false, query: '' },
  {
    name: 'CachingOptimized',
    id: '658327ea-f89d-4fab-a63d-7e88639e58f6',
    headers: [],
    host: false,
    cookies: false,
    query: '',
    compressed: 'both',
  },
  {
    name: 'CachingOptimizedForUncompressedObjects',
    id: 'b2884449-e4de-46a7-ac36-70bc7f1ddd6d',
    headers: [],
    host: false,
    cookies: false,
    query: '',
  },
  {
    name: 'Elemental-MediaPackage',
    id: '08627262-05a9-4f76-9ded-b50ca2e3a84f',
    headers: ['origin'],
    host: false,
    cookies: false,
    query: 'start=1&m=3',
    compressed: 'gzip',
  },
  {
    name: 'UseOriginCacheControlHeaders',
    id: '83da9c7e-98b4-4e11-a168-04f0df8e2c65',
    headers: ['origin', ...overrides],
    host: true,
    cookies: true,
    query: '',
    compressed: 'both',
  },
  {
    name: 'UseOriginCacheControlHeaders-QueryStrings',
    id: '4cc15a8a-d715-48a4-82b8-cc0b614638fe',
    headers: ['origin', ...overrides],
    host: true,
    cookies: true,
    query,
    compressed: 'both',
  },
  {
    name: 'Amplify-Default',
    id: '4d1d2f1d-3a71-49ad-9e08-7ea5d843a556',
    headers: ['accept', 'authorization'],
    host: true,
    cookies: true,
    query,
    compressed: 'both',
  },
  {
    name: 'Amplify-DefaultNoCookies',
    id: 'a6bad946-36c3-4c33-aa98-362c74a7fb13',
    headers: ['accept', 'authorization'],
    host: true,
    cookies: false,
    query,
    compressed: 'both',
  },
  {
    name: 'Amplify-ImageOptimization',
    id: '1c6db51a-a33f-469a-8245-dae26771f530',
    headers: ['accept', 'authorization'],
    host: true,
    cookies: false,
    query,
    compressed: 'both',
  },
  {
    name: 'Amplify-StaticContent',
    id: '7e5fad67-ee98-4ad0-b05a-394999eefc1a',
    headers: ['authorization'],
    host: true,
    cookies: false,
    query: '',
    compressed: 'both',
  },
];

const everything = tellTale;
const requestPolicies: readonly Row[] = [
  { name: 'AllViewer', id: '216adef6-5c7f-47e4-b989-5492eafa07d3', headers: everything, host: true, cookies: true, query },
  {
    name: 'AllViewerAndCloudFrontHeaders-2022-06',
    id: '33f36d7e-f396-46d9-90e0-52428a34d9dc',
    headers: everything,
    host: true,
    cookies: true,
    query,
  },
  { name: 'AllViewerExceptHostHeader', id: 'b689b0a8-53d0-40ab-baf2-68738e2966ac', headers: everything, host: false, cookies: true, query },
  { name: 'CORS-CustomOrigin', id: '59781a5b-3903-41f3-afcb-af62929ccde1', headers: ['origin'], host: false, cookies: false, query: '' },
  { name: 'CORS-S3Origin', id: '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf', headers: preflights, host: false, cookies: false, query: '' },
  {
    name: 'Elemental-MediaTailor-PersonalizedManifests',
    id: '775133bc-15f2-49f9-abea-afb2e0bf67d2',
    headers: preflights,
    host: false,
    cookies: false,
    query,
  },
  { name: 'HostHeaderOnly', id: 'bf0718e1-ba1e-49d1-88b1-f726733018ae', headers: [], host: true, cookies: false, query: '' },
  {
    name: 'UserAgentRefererHeaders',
    id: 'acba4595-bd28-49b8-b9fe-13317c0390fa',
    headers: ['referer'],
    host: false,
    cookies: false,
    query: '',
  },
];

const encodings = { both: 'br,gzip', gzip: 'gzip' } as const;

const caseOf = (row: Row, kind: 'cache' | 'request'): FidelityCase => ({
  id: `managed-${kind}-${row.name.toLowerCase()}`,
  claim: `${row.name} sends on ${[...row.headers, ...(row.host ? ['Host'] : [])].join(', ') || 'no header'}; cookies ${row.cookies ? 'all' : 'none'}; query ${row.query || 'none'}.`,
  claims: ['cf-managed-policy'],
  status: 'documented',
  evidence: DG(kind === 'cache' ? 'using-managed-cache-policies' : 'using-managed-origin-request-policies'),
  given: [
    distribution({
      origins: [appOrigin],
      defaultBehavior: kind === 'cache' ? { cachePolicy: row.id } : { originRequestPolicy: row.id },
    }),
  ],
  request: { url: `${viewer}/x?${query}`, headers: probe },
  expect: { kind: 'reaches', reaches: { kind: 'custom-origin' } },
  sends: {
    host: row.host ? viewerHost : appHost,
    query: row.query,
    has: [...row.headers, ...(row.cookies ? ['cookie'] : [])],
    hasNot: [...tellTale.filter((name) => !row.headers.includes(name)), ...(row.cookies ? [] : ['cookie'])],
    ...(row.compressed ? { values: { 'accept-encoding': encodings[row.compressed] } } : {}),
  },
});

const cloudFrontHeaders = [
  'cloudfront-forwarded-proto',
  'cloudfront-is-mobile-viewer',
  'cloudfront-viewer-country',
  'cloudfront-viewer-http-version',
  'cloudfront-viewer-tls',
];

const rest: readonly FidelityCase[] = [
  ...(
    [
      [
        'all-viewer-and-cloudfront',
        '33f36d7e-f396-46d9-90e0-52428a34d9dc',
        'AllViewerAndCloudFrontHeaders-2022-06',
        [...cloudFrontHeaders, 'cloudfront-viewer-address', 'cloudfront-viewer-asn'],
      ],
      ['except-host', 'b689b0a8-53d0-40ab-baf2-68738e2966ac', 'AllViewerExceptHostHeader', cloudFrontHeaders],
    ] as const
  ).map(
    ([id, originRequestPolicy, name, has]): FidelityCase => ({
      id: `managed-adds-cloudfront-headers-${id}`,
      claim: `${name} adds CloudFront’s own headers to what the origin gets.`,
      claims: ['cf-managed-policy'],
      status: 'documented',
      evidence: DG('using-managed-origin-request-policies'),
      given: [only({ originRequestPolicy })],
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches' },
      sends: { has },
    }),
  ),
  {
    id: 'managed-all-viewer-adds-none',
    claim: 'AllViewer adds none of CloudFront’s own headers.',
    claims: ['cf-managed-policy'],
    status: 'documented',
    evidence: DG('using-managed-origin-request-policies'),
    given: [only({ originRequestPolicy: '216adef6-5c7f-47e4-b989-5492eafa07d3' })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { hasNot: cloudFrontHeaders },
  },
  {
    id: 'managed-user-agent-listed',
    claim: 'UserAgentRefererHeaders sends the viewer’s User-Agent in place of CloudFront’s.',
    claims: ['cf-managed-policy'],
    status: 'documented',
    evidence: DG('using-managed-origin-request-policies'),
    given: [only({ originRequestPolicy: 'acba4595-bd28-49b8-b9fe-13317c0390fa' })],
    request: { url: `${viewer}/x`, headers: probe },
    expect: { kind: 'reaches' },
    sends: { values: { 'user-agent': 'curl/8.5.0' } },
  },
  ...[
    '17322e93-4707-445a-93bc-6c8c16621822',
    '1b1c9610-973a-4fb9-9932-a6c274840887',
    '4c02794c-7c81-4ba1-8b5d-e05fb0f95ed8',
    '766eb028-1aff-4eb2-a5a4-2674e1538f26',
  ].map(
    (cachePolicy, n): FidelityCase => ({
      id: `managed-unnamed-${n + 1}`,
      claim: `The id ${cachePolicy} is an account’s default of which nobody knows the contents: the model asks for get-cache-policy and takes it to forward nothing.`,
      claims: ['cf-policy-nothing-by-default'],
      status: 'observed',
      evidence: 'facts/cloudfront.md §4.1, U10',
      given: [only({ cachePolicy })],
      request: { url: `${viewer}/x?${query}`, headers: probe },
      expect: { kind: 'reaches' },
      sends: { host: appHost, query: '', hasNot: ['cookie', 'authorization'] },
      steps: ['policy-unknown'],
      asks: [`policy:${cachePolicy}`],
    }),
  ),
  {
    id: 'managed-unknown-said-to-be',
    claim: 'An unknown id that is said to be AllViewer is taken for it.',
    claims: ['cf-host-forwarded-all-viewer'],
    status: 'inferred',
    evidence: 'REPORT.md (question policy)',
    given: [only({ originRequestPolicy: 'ffffffff-0000-0000-0000-000000000000' })],
    answers: { 'policy:ffffffff-0000-0000-0000-000000000000': 'AllViewer' },
    request: { url: `${viewer}/x?a=1` },
    expect: { kind: 'reaches' },
    sends: { host: viewerHost, query: 'a=1' },
  },
];

export const managedPolicyCases: readonly FidelityCase[] = [
  ...cachePolicies.map((row) => caseOf(row, 'cache')),
  ...requestPolicies.map((row) => caseOf(row, 'request')),
  ...rest,
];
