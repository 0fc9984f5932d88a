import { distribution, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts } from '../given/distribution.ts';
import { apiId, apiOrigin, appHost, appOrigin, bucket, bucketOrigin, DG, only, viewer, viewerHost } from './places.ts';

// Section 7, as far as it needs no code to run: where functions stand, when they do not run, and Lambda@Edge as declared.

const restrictions = DG('edge-function-restrictions-all');
const triggers = DG('lambda-cloudfront-trigger-events');
const lambda = (name: string): string => `arn:aws:lambda:us-east-1:123456789012:function:${name}:1`;
const at = (event: string, name = 'edge'): string => `lambda-edge:${lambda(name)}/${event}`;
const onRequest: Partial<BehaviorParts> = { lambdas: { 'viewer-request': lambda('edge') } };
const towardsOrigin: Partial<BehaviorParts> = { lambdas: { 'origin-request': lambda('edge') } };

const withoutCode: readonly FidelityCase[] = [
  ...(['viewer-request', 'viewer-response'] as const).map(
    (event): FidelityCase => ({
      id: `function-without-code-${event}`,
      claim: `A ${event} function whose code is not pasted is asked for, and taken to change nothing.`,
      claims: ['cf-function-before-cache'],
      status: 'inferred',
      evidence: 'REPORT.md (question function); facts/cloudfront.md §13.1: get-function --stage LIVE',
      given: [only({ functions: { [event]: 'rewrite' } })],
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches', reaches: { path: '/x' } },
      steps: ['function-assumed'],
      asks: ['function:rewrite'],
    }),
  ),
  {
    id: 'function-of-other-behavior',
    claim: 'A function is tied to its behavior: another behavior’s requests do not meet it.',
    claims: [],
    status: 'documented',
    evidence: DG('edge-functions-restrictions'),
    given: [
      distribution({
        origins: [appOrigin, bucketOrigin],
        behaviors: [{ pattern: '/a/*', origin: 'site', functions: { 'viewer-request': 'rewrite' } }],
      }),
    ],
    request: { url: `${viewer}/b` },
    expect: { kind: 'reaches', certainty: 'inferred' },
  },
];

const skipped = (id: string, claim: string, behavior: Partial<BehaviorParts>, more: Partial<FidelityCase>): FidelityCase => ({
  id,
  claim,
  claims: ['cf-viewer-response-skipped'],
  status: 'documented',
  evidence: `${restrictions}; aws-samples/amazon-cloudfront-functions#8`,
  given: [distribution({ origins: [bucketOrigin], defaultBehavior: behavior })],
  request: { url: `${viewer}/x` },
  expect: {},
  steps: ['function-skipped'],
  ...more,
});

const responses: readonly FidelityCase[] = [
  skipped(
    'viewer-response-skipped-on-error',
    'A viewer-response function does not run on an origin’s error.',
    { functions: { 'viewer-response': 'headers' } },
    {
      answers: { [`object:${bucket}/x`]: 'missing' },
      expect: { kind: 'answered', status: 403, answeredBy: 's3' },
    },
  ),
  skipped(
    'viewer-response-lambda-skipped-on-error',
    'Nor does Lambda@Edge at that event.',
    { lambdas: { 'viewer-response': lambda('edge') } },
    {
      answers: { [`object:${bucket}/x`]: 'missing' },
      expect: { kind: 'answered', status: 403, answeredBy: 's3' },
    },
  ),
  skipped(
    'viewer-response-skipped-on-error-page',
    'Nor on an error page, though it comes with 200.',
    { functions: { 'viewer-response': 'headers' } },
    {
      status: 'observed',
      given: [
        distribution({
          origins: [bucketOrigin],
          defaultBehavior: { functions: { 'viewer-response': 'headers' } },
          errorResponses: [{ code: 403, page: '/index.html', responseCode: 200 }],
        }),
      ],
      answers: { [`object:${bucket}/x`]: 'missing' },
      expect: { kind: 'answered', status: 200, replaced: { status: 403 } },
    },
  ),
  skipped(
    'viewer-response-skipped-on-rewritten-status',
    'Nor where the error is rewritten to 200 by Lambda@Edge at the origin response.',
    { functions: { 'viewer-response': 'headers' }, lambdas: { 'origin-response': lambda('edge') } },
    {
      answers: { [`object:${bucket}/x`]: 'missing', [at('origin-response')]: 'status=200' },
      expect: { kind: 'answered', status: 200 },
    },
  ),
];

const declared: readonly FidelityCase[] = [
  {
    id: 'lambda-edge-unchanged',
    claim: 'Lambda@Edge cannot be evaluated: unless the user declares its effect it is taken to change nothing.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: triggers,
    given: [only(onRequest)],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches', reaches: { path: '/x' } },
    steps: ['lambda-edge-declared'],
    asks: [at('viewer-request')],
  },
  {
    id: 'lambda-edge-rewrites',
    claim: 'A rewritten path reaches the origin, and never chooses another behavior.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: restrictions,
    given: [
      distribution({
        origins: [appOrigin, bucketOrigin],
        behaviors: [
          { pattern: '/a/*', origin: 'app', ...onRequest },
          { pattern: '/b/*', origin: 'site' },
        ],
      }),
    ],
    answers: { [at('viewer-request')]: 'uri=/b/x' },
    request: { url: `${viewer}/a/x` },
    expect: {
      kind: 'reaches',
      behavior: '/a/*',
      reaches: { kind: 'custom-origin', host: appHost, path: '/b/x' },
      finding: 'function-does-not-reselect',
    },
    sends: { path: '/b/x' },
  },
  {
    id: 'lambda-edge-rewrites-query',
    claim: 'A rewrite may bring a query string, of which goes on what the policies name.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: restrictions,
    given: [only({ ...onRequest, originRequestPolicy: managed.allViewerExceptHostHeader })],
    answers: { [at('viewer-request')]: 'uri=/new?a=1' },
    request: { url: `${viewer}/x?old=1` },
    expect: { kind: 'reaches' },
    sends: { path: '/new', query: 'a=1' },
  },
  {
    id: 'lambda-edge-answers',
    claim: 'A response at the viewer request ends it: no origin, no error page, no viewer-response function.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: restrictions,
    given: [
      only(
        { lambdas: { 'viewer-request': lambda('edge'), 'viewer-response': lambda('after') } },
        {},
        { errorResponses: [{ code: 401, page: '/login.html', responseCode: 200 }] },
      ),
    ],
    answers: { [at('viewer-request')]: 'status=401' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 401, answeredBy: 'lambda-edge', replaced: null },
    answerHeaders: { 'x-cache': 'LambdaGeneratedResponse from cloudfront' },
    steps: ['lambda-edge-answered'],
  },
  {
    id: 'lambda-edge-origin-request-path',
    claim: 'At the origin request the path has its origin path in front already apart: a rewrite is sent as it says.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: DG('lambda-examples'),
    given: [only(towardsOrigin)],
    answers: { [at('origin-request')]: 'uri=/index.html' },
    request: { url: `${viewer}/deep/link` },
    expect: { kind: 'reaches', reaches: { path: '/index.html' } },
  },
  {
    id: 'lambda-edge-origin-request-below-origin-path',
    claim: 'A function at the origin request is shown the URI without the origin path, which still goes in front of what it makes of it.',
    claims: ['cf-lambda-edge', 'cf-origin-path-prepended'],
    status: 'documented',
    evidence: DG('lambda-event-structure'),
    given: [only(towardsOrigin, { path: '/v9' })],
    answers: { [at('origin-request')]: 'uri=/index.html?lang=de' },
    request: { url: `${viewer}/deep/link` },
    expect: { kind: 'reaches', reaches: { path: '/v9/index.html' } },
    sends: { query: 'lang=de' },
  },
  {
    id: 'lambda-edge-origin-request-host',
    claim: 'At the origin request Host may be written.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: DG('lambda-examples'),
    given: [only({ ...towardsOrigin, originRequestPolicy: managed.allViewer })],
    answers: { [at('origin-request')]: `host=${appHost}` },
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { host: appHost },
  },
  ...(['REGIONAL', 'EDGE'] as const).map(
    (type): FidelityCase => ({
      id: `lambda-edge-origin-request-host-of-viewer-${type.toLowerCase()}`,
      claim: 'The viewer’s Host, written back at the origin request, does what forwarding it does.',
      claims: ['cf-lambda-edge'],
      status: 'documented',
      evidence: 'DG: lambda-examples; facts/cloudfront.md §3.3',
      given: [
        distribution({
          origins: [apiOrigin],
          defaultBehavior: { ...towardsOrigin, originRequestPolicy: managed.allViewerExceptHostHeader },
        }),
        ...restApi({ id: apiId, type, resources: ['GET /items'], stages: ['prod'] }),
      ],
      answers: { [at('origin-request')]: `host=${viewerHost}` },
      request: { url: `${viewer}/items` },
      expect:
        type === 'EDGE'
          ? { status: 403, answeredBy: 'cloudfront', finding: 'host-header-loop', noFinding: 'origin-is-own-name' }
          : { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException', finding: 'host-header-rejected' },
    }),
  ),
  {
    id: 'lambda-edge-origin-request-sees-host-to-be-sent',
    claim: 'What it leaves alone is the Host to be sent: the viewer’s under AllViewer.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: DG('lambda-examples'),
    given: [only({ ...towardsOrigin, originRequestPolicy: managed.allViewer })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { host: viewerHost },
  },
  {
    id: 'lambda-edge-origin-request-answers',
    claim: 'A response at the origin request stands in for the origin’s.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: triggers,
    given: [only(towardsOrigin)],
    answers: { [at('origin-request')]: 'status=302' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 302, answeredBy: 'lambda-edge' },
  },
  {
    id: 'lambda-edge-origin-response-on-errors',
    claim: 'At the origin response it runs on errors too.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: restrictions,
    given: [distribution({ origins: [bucketOrigin], defaultBehavior: { lambdas: { 'origin-response': lambda('edge') } } })],
    answers: { [`object:${bucket}/x`]: 'missing', [at('origin-response')]: 'status=200' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 200, answeredBy: 'lambda-edge' },
  },
  {
    id: 'lambda-edge-again-on-failover',
    claim: 'At the origin request it runs again for the second origin of a group.',
    claims: ['cf-lambda-edge', 'cf-failover-statuses'],
    status: 'documented',
    evidence: restrictions,
    given: [
      distribution({
        origins: [bucketOrigin, appOrigin],
        originGroups: [{ id: 'both', members: ['site', 'app'], statusCodes: [403] }],
        defaultBehavior: { origin: 'both', ...towardsOrigin },
      }),
    ],
    answers: { [`object:${bucket}/rewritten`]: 'missing', [at('origin-request')]: 'uri=/rewritten' },
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches', reaches: { kind: 'custom-origin', path: '/rewritten' } },
  },
  {
    id: 'lambda-edge-at-origin-beside-function',
    claim: 'A CloudFront Function on viewer events and Lambda@Edge on origin events go together.',
    claims: ['cf-lambda-edge'],
    status: 'documented',
    evidence: DG('edge-functions-restrictions'),
    given: [only({ functions: { 'viewer-request': 'rewrite' }, ...towardsOrigin })],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    steps: ['function-assumed', 'lambda-edge-declared'],
  },
];

export const functionCases: readonly FidelityCase[] = [...withoutCode, ...responses, ...declared];
