import type { Span } from '../../text/span.ts';
import type { Answer, Outcome } from '../../trace/answer.ts';
import { answered } from '../../trace/answers.ts';
import type { Asked } from '../../trace/question.ts';
import type { HttpRequest } from '../../trace/request.ts';
import type { Evidence, Rejected, Step, StepData } from '../../trace/step.ts';
import type { Hop, Trace } from '../../trace/trace.ts';

/** Hand-made traces for the tests of this folder: the two founding cases, as the services would record them. */

export const span = (source: string, start: number): Span => ({ source, start, end: start + 1 });

export const step = (data: StepData, because: readonly Evidence[] = [], rejected: readonly Rejected[] = []): Step => ({
  ...data,
  because,
  rejected,
});

const pasted = (source: string, start: number): Evidence => ({ kind: 'pasted', at: span(source, start) });

export const request = (path: string, host: string, to: string): HttpRequest => ({
  scheme: 'https',
  method: 'GET',
  to,
  host,
  path,
  query: '',
  headers: [],
  body: false,
});

export const hop = (over: Partial<Hop> & Pick<Hop, 'at' | 'request'>): Hop => ({
  pass: 1,
  arrival: 'origin',
  from: null,
  behavior: null,
  behaviorIndex: null,
  origin: null,
  originGroup: null,
  sends: null,
  also: [],
  steps: [],
  answer: answered('s3', 404),
  ...over,
});

export const outcome = (answer: Answer, over: Partial<Outcome> = {}): Outcome => ({
  ...answer,
  loop: null,
  certainty: 'observed',
  alternatives: [],
  ...over,
});

export const asked = (over: Partial<Asked> & Pick<Asked, 'kind' | 'what'>): Asked => ({
  id: `${over.kind}:${over.what}`,
  options: ['yes', 'no'],
  default: 'no',
  why: 'usual-policy',
  at: null,
  claim: null,
  answer: 'no',
  set: false,
  ...over,
});

export const VIEWER = 'test.cloudfront.net';
export const API = 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com';
export const BUCKET = 'site-bucket.s3.ap-northeast-1.amazonaws.com';
export const DISTRIBUTION = { kind: 'distribution', name: 'EDFDVBD632BHDS5' } as const;

export const forwarded = (host: 'viewer' | 'origin', origin: string, hostValue: string): StepData => ({
  kind: 'request-forwarded',
  origin,
  originGroup: null,
  host,
  hostValue,
  hostBy: origin === 'site' ? 'nothing' : 'origin-request-policy',
  policy: host === 'viewer' ? 'AllViewer' : 'AllViewerExceptHostHeader',
  headers: { kept: [], dropped: [] },
  cookies: { kept: [], dropped: [] },
  query: { kept: [], dropped: [] },
  added: [],
});

const firstPass = (host: 'viewer' | 'origin'): readonly Step[] => [
  step({ kind: 'host-dispatched', host: VIEWER, fleet: 'cloudfront', owner: DISTRIBUTION, by: 'assumed' }, [
    { kind: 'claim', claim: 'cf-host-selects' },
  ]),
  step({ kind: 'behavior-selected', pattern: '/api/*', origin: 'api', path: '/api/test' }, [
    pasted('distribution.json', 44),
    { kind: 'claim', claim: 'cf-first-pattern-wins' },
  ]),
  step({ kind: 'cache-missed' }, [{ kind: 'claim', claim: 'cf-cache-miss-assumed' }]),
  step(forwarded(host, 'api', host === 'viewer' ? VIEWER : API), [pasted('distribution.json', 49)]),
  step({ kind: 'origin-path-prepended', originPath: '/prod', path: '/api/test', sent: '/prod/api/test', pattern: '/api/*' }, [
    pasted('distribution.json', 61),
  ]),
];

const secondPass: readonly Step[] = [
  step({ kind: 'host-dispatched', host: VIEWER, fleet: 'cloudfront', owner: DISTRIBUTION, by: 'assumed' }, [
    { kind: 'claim', claim: 'cf-second-pass-is-full' },
  ]),
  step(
    { kind: 'behavior-selected', pattern: null, origin: 'site', path: '/prod/api/test' },
    [pasted('distribution.json', 28), { kind: 'claim', claim: 'cf-first-pattern-wins' }],
    [
      { what: '/api/*', why: 'pattern-does-not-match', at: span('distribution.json', 44) },
      { what: '/img/*', why: 'pattern-does-not-match', at: span('distribution.json', 52) },
    ],
  ),
  step({ kind: 'cache-missed' }),
  step(forwarded('origin', 'site', BUCKET)),
  step({ kind: 'origin-path-prepended', originPath: '', path: '/prod/api/test', sent: '/prod/api/test', pattern: null }),
];

const noSuchKey = answered('s3', 404, { errorType: 'NoSuchKey' });

/** Article 1: the viewer's Host goes to an edge-optimized API, and the request comes back. */
export const loopTrace: Trace = {
  request: { method: 'GET', url: `https://${VIEWER}/api/test`, headers: [], body: false },
  hops: [
    hop({
      at: DISTRIBUTION,
      arrival: 'viewer',
      request: request('/api/test', VIEWER, VIEWER),
      behavior: '/api/*',
      behaviorIndex: 0,
      origin: 'api',
      sends: request('/prod/api/test', VIEWER, API),
      steps: firstPass('viewer'),
    }),
    hop({
      at: { kind: 'edge-front', name: 'a1b2c3d4e5' },
      from: 0,
      request: request('/prod/api/test', VIEWER, API),
      sends: request('/prod/api/test', VIEWER, VIEWER),
      steps: [
        step({ kind: 'edge-dispatched', host: VIEWER, api: 'a1b2c3d4e5', to: DISTRIBUTION, own: false }, [
          pasted('api.json', 6),
          { kind: 'claim', claim: 'api-edge-dispatches-by-host' },
        ]),
      ],
    }),
    hop({
      at: DISTRIBUTION,
      from: 1,
      pass: 2,
      request: request('/prod/api/test', VIEWER, VIEWER),
      behavior: 'Default (*)',
      behaviorIndex: 2,
      origin: 'site',
      sends: request('/prod/api/test', BUCKET, BUCKET),
      steps: secondPass,
    }),
    hop({
      at: { kind: 's3-bucket', name: 'site-bucket' },
      from: 2,
      request: request('/prod/api/test', BUCKET, BUCKET),
      steps: [
        step({ kind: 'bucket-selected', bucket: 'site-bucket', key: 'prod/api/test' }),
        step({ kind: 'object-missing', bucket: 'site-bucket', key: 'prod/api/test', listable: true, proved: false }, [
          { kind: 'question', id: 'list-bucket:site-bucket' },
          { kind: 'claim', claim: 's3-missing-404' },
        ]),
      ],
    }),
  ],
  outcome: outcome(noSuchKey, {
    loop: { through: API, passes: 2 },
    alternatives: [
      { question: 'list-bucket:site-bucket', answer: 'no', outcome: answered('s3', 403, { errorType: 'AccessDenied' }) },
      {
        question: 'endpoint-type:a1b2c3d4e5',
        answer: 'regional',
        outcome: answered('api-gateway', 403, { errorType: 'ForbiddenException' }),
      },
    ],
  }),
  questions: [
    asked({
      kind: 'object',
      what: 'site-bucket/prod/api/test',
      options: ['exists', 'missing'],
      default: 'missing',
      answer: 'missing',
      why: 'reached-by-loop',
    }),
    asked({ kind: 'list-bucket', what: 'site-bucket', answer: 'yes' }),
    asked({
      kind: 'endpoint-type',
      what: 'a1b2c3d4e5',
      options: ['edge', 'regional', 'private'],
      default: 'edge',
      answer: 'edge',
      why: 'aws-default',
    }),
  ],
};

export const gapSteps: readonly Step[] = [
  step({ kind: 'stage-selected', api: 'a1b2c3d4e5', stage: 'prod', by: 'path', rest: '/api/test' }, [pasted('stages.json', 3)]),
  step(
    {
      kind: 'resource-missing',
      api: 'a1b2c3d4e5',
      stage: 'prod',
      path: '/api/test',
      method: 'GET',
      fit: {
        segments: [
          { text: 'api', fits: 'no' },
          { text: 'test', fits: 'beyond' },
        ],
        upTo: '/',
        children: ['test'],
      },
      nearest: [{ what: '/test', methods: ['GET'], at: span('resources.json', 3), hint: 'without-prefix', detail: '/api' }],
      authorizationHeader: null,
    },
    [pasted('resources.json', 3), { kind: 'claim', claim: 'rest-missing-token-403' }],
  ),
];

/** The same with the Host not forwarded: `edge` through API Gateway's own CloudFront, else straight to the API. */
export const gapTrace = (endpoint: 'edge' | 'regional'): Trace => {
  const sends = request('/prod/api/test', API, API);
  const missing = answered('api-gateway', 403, { errorType: 'MissingAuthenticationTokenException' });
  const front = hop({
    at: { kind: 'edge-front', name: 'a1b2c3d4e5' },
    from: 0,
    request: sends,
    steps: [step({ kind: 'edge-dispatched', host: API, api: 'a1b2c3d4e5', to: { kind: 'rest-api', name: 'a1b2c3d4e5' }, own: true })],
  });
  return {
    request: { method: 'GET', url: `https://${VIEWER}/api/test`, headers: [], body: false },
    hops: [
      hop({
        at: DISTRIBUTION,
        arrival: 'viewer',
        request: request('/api/test', VIEWER, VIEWER),
        behavior: '/api/*',
        behaviorIndex: 0,
        origin: 'api',
        sends,
        steps: firstPass('origin'),
      }),
      ...(endpoint === 'edge' ? [front] : []),
      hop({ at: { kind: 'rest-api', name: 'a1b2c3d4e5' }, from: endpoint === 'edge' ? 1 : 0, request: sends, steps: gapSteps }),
    ],
    outcome: outcome(missing),
    questions: [
      asked({
        kind: 'endpoint-type',
        what: 'a1b2c3d4e5',
        answer: endpoint,
        set: true,
        options: ['edge', 'regional', 'private'],
        default: 'edge',
        why: 'aws-default',
      }),
    ],
  };
};
