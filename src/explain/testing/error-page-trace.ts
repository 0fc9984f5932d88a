import { answered, reaches } from '../../trace/answers.ts';
import type { Trace } from '../../trace/trace.ts';
import { API, asked, BUCKET, DISTRIBUTION, forwarded, gapSteps, gapTrace, hop, outcome, request, step, VIEWER } from './traces.ts';

/** A bucket's error page in place of an API's 403, and a failover before it: arrows in the order sent. */
export const errorPageTrace: Trace = {
  ...gapTrace('regional'),
  hops: [
    hop({
      at: DISTRIBUTION,
      arrival: 'viewer',
      request: request('/api/test', VIEWER, VIEWER),
      also: [
        { purpose: 'failover', request: request('/api/test', API, API), answer: answered('api-gateway', 403) },
        {
          purpose: 'error-page',
          request: request('/index.html', BUCKET, BUCKET),
          answer: reaches({ kind: 's3-object', bucket: 'site-bucket', key: 'index.html' }),
        },
      ],
      steps: [
        step({ kind: 'behavior-selected', pattern: '/api/*', origin: 'group', path: '/api/test' }),
        step(forwarded('origin', 'api', API)),
        step({ kind: 'failed-over', from: 'api', to: 'second', status: 403 }),
        step(forwarded('origin', 'second', API)),
        step(forwarded('origin', 'site', BUCKET)),
        step({
          kind: 'error-page-served',
          errorCode: 403,
          errorBy: 'api-gateway',
          page: '/index.html',
          pattern: null,
          origin: 'site',
          responseCode: 200,
        }),
        step({ kind: 'response-headers-applied', policy: 'SimpleCORS', set: [], removed: [] }),
      ],
    }),
    hop({ at: { kind: 'rest-api', name: 'a' }, from: 0, request: request('/api/test', API, API), steps: gapSteps }),
    hop({ at: { kind: 'rest-api', name: 'b' }, from: 0, arrival: 'failover', request: request('/api/test', API, API), steps: gapSteps }),
    hop({
      at: { kind: 's3-bucket', name: 'site-bucket' },
      from: 0,
      arrival: 'error-page',
      request: request('/index.html', BUCKET, BUCKET),
      steps: [
        step({ kind: 'object-found', bucket: 'site-bucket', key: 'index.html', proved: false }, [
          { kind: 'question', id: 'object:site-bucket/index.html' },
        ]),
      ],
    }),
  ],
  outcome: outcome(answered('s3', 200), {
    replaced: { status: 403, answeredBy: 'api-gateway', errorType: 'MissingAuthenticationTokenException' },
  }),
  questions: [
    asked({
      kind: 'object',
      what: 'site-bucket/index.html',
      options: ['exists', 'missing'],
      default: 'exists',
      answer: 'exists',
      why: 'asked-straight',
    }),
  ],
};
