import type { Answer } from '../trace/answer.ts';
import { answered, reaches } from '../trace/answers.ts';
import type { Hop } from '../trace/trace.ts';
import { API_HOST, atDistribution, BUCKET_HOST, HOST, hop, request, span, step, traceOf } from './hand-made.ts';

const edgeFront = (to: Hop['at'] | null, own: boolean, of: Pick<Hop, 'request' | 'answer'> & Partial<Hop>): Hop =>
  hop({
    at: { kind: 'edge-front', name: 'a1b2c3d4e5' },
    steps: [step({ kind: 'edge-dispatched', host: of.request.host, api: 'a1b2c3d4e5', to, own })],
    ...of,
  });

const YOURS = { kind: 'distribution', name: 'EDFDVBD632BHDS5' } as const;
const noSuchKey = answered('s3', 404, { errorType: 'NoSuchKey', body: '<Error><Code>NoSuchKey</Code></Error>' });

export const loopTrace = traceOf(
  [
    atDistribution(0, { request: request(HOST, HOST, '/api/test'), answer: noSuchKey }),
    edgeFront(YOURS, false, { request: request(API_HOST, HOST, '/prod/api/test'), answer: noSuchKey, from: 0 }),
    atDistribution(2, { request: request(HOST, HOST, '/prod/api/test'), answer: noSuchKey, from: 1, pass: 2 }),
    hop({
      at: { kind: 's3-bucket', name: 'site-bucket' },
      request: request(BUCKET_HOST, BUCKET_HOST, '/prod/api/test'),
      answer: noSuchKey,
      from: 2,
      steps: [step({ kind: 'object-missing', bucket: 'site-bucket', key: 'prod/api/test', listable: true, proved: false })],
    }),
  ],
  { through: API_HOST, passes: 2 },
);

export const missingToken: Answer = answered('api-gateway', 403, {
  errorType: 'MissingAuthenticationTokenException',
  body: '{"message":"Missing Authentication Token"}',
});

export const gapTrace = traceOf([
  atDistribution(0, { request: request(HOST, HOST, '/api/test'), answer: missingToken }),
  edgeFront({ kind: 'rest-api', name: 'a1b2c3d4e5' }, true, {
    request: request(API_HOST, API_HOST, '/prod/api/test'),
    answer: missingToken,
    from: 0,
  }),
  hop({
    at: { kind: 'rest-api', name: 'a1b2c3d4e5' },
    request: request(API_HOST, API_HOST, '/prod/api/test'),
    answer: missingToken,
    from: 1,
    steps: [
      step({ kind: 'stage-selected', api: 'a1b2c3d4e5', stage: 'prod', by: 'path', rest: '/api/test' }),
      step({
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
          children: ['/test'],
        },
        nearest: [{ what: '/test', methods: ['GET'], at: span(600), hint: 'without-prefix', detail: '/api' }],
        authorizationHeader: null,
      }),
    ],
  }),
]);

const refused = answered('cloudfront', 403);

/** The API is the default origin too: the request comes back for a third time. */
export const thirdPassTrace = traceOf(
  [
    atDistribution(0, { request: request(HOST, HOST, '/x'), answer: refused }),
    edgeFront(YOURS, false, { request: request(API_HOST, HOST, '/prod/x'), answer: refused, from: 0 }),
    atDistribution(0, { request: request(HOST, HOST, '/prod/x'), answer: refused, from: 1, pass: 2 }),
    edgeFront(YOURS, false, { request: request(API_HOST, HOST, '/prod/prod/x'), answer: refused, from: 2 }),
    atDistribution(null, {
      request: request(HOST, HOST, '/prod/prod/x'),
      answer: refused,
      from: 3,
      pass: 3,
      steps: [step({ kind: 'chain-refused', arrivals: 3, through: [HOST] })],
    }),
  ],
  { through: API_HOST, passes: 3 },
);

const arrival = reaches({
  kind: 'rest-method',
  api: 'a1b2c3d4e5',
  stage: 'prod',
  resource: '/test',
  method: 'GET',
  pathParameters: {},
  integration: null,
});

export const reachedTrace = traceOf([
  atDistribution(0, { request: request(HOST, HOST, '/test'), answer: arrival }),
  hop({
    at: { kind: 'rest-api', name: 'a1b2c3d4e5' },
    request: request(API_HOST, API_HOST, '/prod/test'),
    answer: arrival,
    from: 0,
    steps: [
      step({ kind: 'stage-selected', api: 'a1b2c3d4e5', stage: 'prod', by: 'path', rest: '/test' }),
      step({
        kind: 'resource-matched',
        api: 'a1b2c3d4e5',
        stage: 'prod',
        resource: '/test',
        method: 'GET',
        path: '/test',
        pathParameters: {},
      }),
      step({
        kind: 'integration-reached',
        type: 'AWS_PROXY',
        uri: 'arn:aws:apigateway:x:lambda:path/2015-03-31/functions/arn:aws:lambda:x:1:function:hello/invocations',
        path: '/test',
        contextPath: '/prod/test',
      }),
    ],
  }),
]);

const page = reaches({ kind: 's3-object', bucket: 'site-bucket', key: 'index.html' });
const hidden: Answer = {
  ...answered('s3', 200),
  replaced: { status: 403, answeredBy: 'api-gateway', errorType: 'MissingAuthenticationTokenException' },
};

export const errorPageTrace = traceOf([
  atDistribution(0, {
    request: request(HOST, HOST, '/api/test'),
    answer: hidden,
    steps: [
      step({
        kind: 'error-page-served',
        errorCode: 403,
        errorBy: 'api-gateway',
        page: '/index.html',
        pattern: null,
        origin: 'site',
        responseCode: 200,
      }),
    ],
  }),
  hop({
    at: { kind: 'rest-api', name: 'a1b2c3d4e5' },
    request: request(API_HOST, API_HOST, '/prod/api/test'),
    answer: missingToken,
    from: 0,
  }),
  hop({
    at: { kind: 's3-bucket', name: 'site-bucket' },
    request: request(BUCKET_HOST, BUCKET_HOST, '/index.html'),
    answer: page,
    from: 0,
    arrival: 'error-page',
    steps: [step({ kind: 'object-found', bucket: 'site-bucket', key: 'index.html', proved: false })],
  }),
]);
