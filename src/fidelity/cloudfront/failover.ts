import type { SourceText } from '../../workspace/workspace.ts';
import { distribution } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts, DistributionParts } from '../given/distribution.ts';
import { DG, viewer } from './places.ts';

// Section 8.1: origin groups.

const page = DG('high_availability_origin_failover');
const first = { id: 'first', domainName: 'first-bucket.s3.eu-west-1.amazonaws.com', oac: 'E1' };
const second = { id: 'second', domainName: 'second-bucket.s3.eu-west-1.amazonaws.com', oac: 'E1' };
const app = { id: 'app', domainName: 'app.example.org' };
const missing = { 'object:first-bucket/a.html': 'missing' };
const listable = { 'list-bucket:first-bucket': 'yes' };

const grouped = (codes: readonly number[], behavior: Partial<BehaviorParts> = {}, more: Partial<DistributionParts> = {}): SourceText =>
  distribution({
    origins: [first, second, app],
    originGroups: [{ id: 'both', members: ['first', 'second'], statusCodes: codes }],
    defaultBehavior: { origin: 'both', ...behavior },
    ...more,
  });

const toSecond = { kind: 'reaches', reaches: { kind: 's3-object', bucket: 'second-bucket', key: 'a.html' } } as const;

const statuses: readonly FidelityCase[] = [
  {
    id: 'failover-listed-status',
    claim: 'A status that the group lists sends the request to the second origin.',
    claims: ['cf-failover-statuses'],
    status: 'documented',
    evidence: page,
    given: [grouped([403, 404])],
    answers: missing,
    request: { url: `${viewer}/a.html` },
    expect: toSecond,
    steps: ['failed-over'],
  },
  {
    id: 'failover-unlisted-status',
    claim: 'Any other status comes through from the first.',
    claims: ['cf-failover-statuses'],
    status: 'documented',
    evidence: page,
    given: [grouped([500, 502, 503, 504])],
    answers: missing,
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'answered', status: 403, answeredBy: 's3', errorType: 'AccessDenied' },
    steps: ['failover-skipped'],
  },
  {
    id: 'failover-first-answers-well',
    claim: 'An origin that answers well is the only one asked.',
    claims: [],
    status: 'documented',
    evidence: page,
    given: [grouped([403, 404])],
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'reaches', reaches: { bucket: 'first-bucket' } },
  },
  {
    id: 'failover-second-fails-too',
    claim: 'Where the second fails as well, its answer is the final one.',
    claims: ['cf-failover-statuses'],
    status: 'documented',
    evidence: page,
    given: [grouped([403, 404])],
    answers: { ...missing, 'object:second-bucket/a.html': 'missing', 'list-bucket:second-bucket': 'yes' },
    request: { url: `${viewer}/a.html` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey' },
  },
  ...[400, 403, 404, 416, 429, 500, 502, 503, 504].map(
    (code): FidelityCase => ({
      id: `failover-own-status-${code}`,
      claim: `${code} may be listed, also as an answer of the user’s own application${code === 429 ? ' (new since 2023)' : ''}.`,
      claims: ['cf-failover-statuses'],
      status: 'documented',
      evidence: page,
      given: [
        distribution({
          origins: [app, second],
          originGroups: [{ id: 'both', members: ['app', 'second'], statusCodes: [code] }],
          defaultBehavior: { origin: 'both' },
        }),
      ],
      answers: { 'own-status:app.example.org/a.html': String(code) },
      request: { url: `${viewer}/a.html` },
      expect: toSecond,
      steps: ['failed-over'],
    }),
  ),
];

const methods = (
  [
    ['GET', false, true],
    ['HEAD', false, true],
    ['OPTIONS', true, true],
    ['OPTIONS', false, false],
    ['POST', false, false],
    ['PUT', false, false],
    ['PATCH', false, false],
    ['DELETE', false, false],
  ] as const
).map(
  ([method, cachesOptions, goesOn]): FidelityCase => ({
    id: `failover-method-${method.toLowerCase()}${cachesOptions ? '-cached' : ''}`,
    claim: `${method}${method === 'OPTIONS' ? (cachesOptions ? ', cached,' : ', not cached,') : ''} ${goesOn ? 'goes on to the second origin' : 'stays with the first'}.`,
    claims: [goesOn ? 'cf-failover-statuses' : 'cf-failover-methods'],
    status: 'documented',
    evidence: page,
    given: [
      distribution({
        origins: [app, { id: 'spare', domainName: 'spare.example.org' }],
        originGroups: [{ id: 'both', members: ['app', 'spare'], statusCodes: [500] }],
        defaultBehavior: { origin: 'both', ...(cachesOptions ? { cachedMethods: ['HEAD', 'GET', 'OPTIONS'] } : {}) },
      }),
    ],
    answers: { 'own-status:app.example.org/a': '500' },
    request: { method, url: `${viewer}/a` },
    expect: goesOn
      ? { kind: 'reaches', reaches: { host: 'spare.example.org' } }
      : { kind: 'answered', status: 500, answeredBy: 'custom-origin', finding: 'failover-skips-method' },
    steps: [goesOn ? 'failed-over' : 'failover-skipped'],
  }),
);

const balancer = 'app-1234567890.eu-west-1.elb.amazonaws.com';
const loadBalancer: FidelityCase = {
  id: 'failover-not-for-load-balancer-post',
  claim: 'What a load balancer answers to a POST is final, whatever the group lists.',
  claims: ['cf-failover-methods', 'load-balancer-any-host'],
  status: 'documented',
  evidence: page,
  given: [
    distribution({
      origins: [{ id: 'lb', domainName: balancer }, app],
      originGroups: [{ id: 'both', members: ['lb', 'app'], statusCodes: [503] }],
      defaultBehavior: { origin: 'both' },
    }),
  ],
  answers: { [`own-status:${balancer}/a`]: '503' },
  request: { method: 'POST', url: `${viewer}/a`, body: true },
  expect: { kind: 'answered', status: 503, answeredBy: 'load-balancer' },
  steps: ['failover-skipped'],
};

const website = {
  id: 'web',
  domainName: 'first-bucket.s3-website-eu-west-1.amazonaws.com',
  kind: 'custom',
  protocol: 'https-only',
} as const;
const api = { id: 'api', domainName: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com', protocol: 'http-only' } as const;
const connection = (
  id: string,
  origin: typeof website | typeof api,
  codes: readonly number[],
  goesOn: boolean,
  claim: string,
): FidelityCase => ({
  id,
  claim,
  claims: ['cf-failover-statuses'],
  status: 'documented',
  evidence: page,
  given: [
    distribution({
      origins: [origin, second],
      originGroups: [{ id: 'both', members: [origin.id, 'second'], statusCodes: codes }],
      defaultBehavior: { origin: 'both' },
    }),
  ],
  answers: origin.id === 'api' ? { 'endpoint-type:a1b2c3d4e5': 'regional' } : {},
  request: { url: `${viewer}/a.html` },
  expect: goesOn ? toSecond : { kind: 'answered', answeredBy: 'cloudfront', status: origin.id === 'api' ? 502 : 504 },
  steps: ['connection-failed', goesOn ? 'failed-over' : 'failover-skipped'],
});

const connections: readonly FidelityCase[] = [
  connection(
    'failover-refused-503',
    api,
    [503],
    true,
    'A connection that fails counts as 503: with it among the codes the second origin is asked.',
  ),
  connection('failover-refused-502', api, [500, 502], false, 'Without 503 a connection that fails is final, though 502 is listed.'),
  connection('failover-website-https-503', website, [503], true, 'So does a website endpoint that is asked over HTTPS.'),
];

const rest: readonly FidelityCase[] = [
  {
    id: 'failover-error-page-on-final',
    claim: 'An error page stands in for the final answer alone.',
    claims: ['cf-failover-statuses', 'cf-error-page-distribution-wide'],
    status: 'documented',
    evidence: page,
    given: [
      grouped(
        [403],
        {},
        {
          behaviors: [{ pattern: '/errors/*', origin: 'app' }],
          errorResponses: [{ code: 403, page: '/errors/403.html', responseCode: 403 }],
        },
      ),
    ],
    answers: { ...missing, 'object:second-bucket/a.html': 'missing' },
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'answered', status: 403, answeredBy: 'custom-origin', replaced: { status: 403, answeredBy: 's3' } },
    steps: ['failed-over', 'error-page-served'],
  },
  {
    id: 'failover-no-error-page-in-between',
    claim: 'Where the second origin answers well, no error page is served for the first.',
    claims: ['cf-failover-statuses'],
    status: 'documented',
    evidence: page,
    given: [grouped([403], {}, { errorResponses: [{ code: 403, page: '/a.html', responseCode: 200 }] })],
    answers: missing,
    request: { url: `${viewer}/a.html` },
    expect: { ...toSecond, replaced: null },
  },
  {
    id: 'failover-404-of-listable',
    claim: 'The status that counts is the one that the origin gives: 404 where the bucket may be listed.',
    claims: ['cf-failover-statuses'],
    status: 'documented',
    evidence: page,
    given: [grouped([403])],
    answers: { ...missing, ...listable },
    request: { url: `${viewer}/a.html` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey' },
    steps: ['failover-skipped'],
  },
  {
    id: 'failover-target-may-be-origin',
    claim: 'A behavior may name an origin of a group directly: then there is no second.',
    claims: [],
    status: 'documented',
    evidence: 'API CacheBehavior.TargetOriginId',
    given: [grouped([403], { origin: 'first' })],
    answers: missing,
    request: { url: `${viewer}/a.html` },
    expect: { status: 403, answeredBy: 's3' },
  },
  {
    id: 'failover-media-quality',
    claim: 'A group that selects by media quality may ask either origin first: which one is not determined.',
    claims: [],
    status: 'documented',
    evidence: 'facts/cloudfront.md §11; API OriginGroup.SelectionCriteria',
    given: [
      grouped(
        [403],
        {},
        {
          raw: {
            OriginGroups: {
              Quantity: 1,
              Items: [
                {
                  Id: 'both',
                  FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [403] } },
                  Members: { Quantity: 2, Items: [{ OriginId: 'first' }, { OriginId: 'second' }] },
                  SelectionCriteria: 'media-quality-based',
                },
              ],
            },
          },
        },
      ),
    ],
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'reaches' },
    problems: ['not-modelled'],
  },
];

export const failoverCases: readonly FidelityCase[] = [...statuses, ...methods, loadBalancer, ...connections, ...rest];
