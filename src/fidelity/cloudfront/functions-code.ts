import { distribution, functionCode, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts } from '../given/distribution.ts';
import { apiHost, apiId, appHost, appOrigin, bucket, bucketOrigin, DG, only, overHttp, viewer, viewerHost } from './places.ts';

// Section 7: CloudFront Functions with their code.

const restrictions = DG('edge-function-restrictions-all');
const at = (event: 'viewer-request' | 'viewer-response'): Partial<BehaviorParts> => ({ functions: { [event]: 'edge' } });
const code = (body: string) => functionCode('edge', body);
const onRequest = (statements: string): string => `function handler(event) { var request = event.request; ${statements} return request; }`;

const rewrites: readonly FidelityCase[] = [
  {
    id: 'function-rewrite-keeps-behavior',
    claim: 'A rewritten URI never chooses another behavior or origin.',
    claims: ['cf-function-no-reselect'],
    status: 'documented',
    evidence: restrictions,
    given: [
      distribution({
        origins: [appOrigin, bucketOrigin],
        behaviors: [
          { pattern: '/a/*', origin: 'app', ...at('viewer-request') },
          { pattern: '/b/*', origin: 'site' },
        ],
      }),
      code(onRequest("request.uri = '/b/x';")),
    ],
    request: { url: `${viewer}/a/x` },
    expect: { kind: 'reaches', behavior: '/a/*', reaches: { kind: 'custom-origin', path: '/b/x' }, finding: 'function-does-not-reselect' },
    sends: { path: '/b/x', to: appHost },
    steps: ['function-ran'],
  },
  {
    id: 'function-strips-prefix',
    claim: 'The way out of a prefix that the API does not know: a function takes it off.',
    claims: ['cf-function-no-reselect', 'cf-origin-path-prepended'],
    status: 'observed',
    evidence: 'aws-solutions-library-samples/secure-media-delivery-at-the-edge-on-aws#35',
    given: [
      distribution({
        origins: [bucketOrigin, { id: 'api', domainName: apiHost, path: '/prod' }],
        behaviors: [{ pattern: '/api/*', origin: 'api', originRequestPolicy: managed.allViewerExceptHostHeader, ...at('viewer-request') }],
      }),
      code(onRequest("request.uri = request.uri.replace(/^\\/api/, '');")),
      ...restApi({ id: apiId, resources: ['POST /token'], stages: ['prod'] }),
    ],
    request: { method: 'POST', url: `${viewer}/api/token`, body: true },
    expect: { kind: 'reaches', reaches: { resource: '/token' }, noFinding: 'function-does-not-reselect' },
    sends: { path: '/prod/token' },
  },
  {
    id: 'function-rewrites-query',
    claim: 'A changed query string goes on as the policies say.',
    claims: ['cf-function-no-reselect'],
    status: 'documented',
    evidence: DG('functions-event-structure'),
    given: [
      only({ originRequestPolicy: managed.allViewerExceptHostHeader, ...at('viewer-request') }),
      code(onRequest("request.querystring = { b: { value: '2' } };")),
    ],
    request: { url: `${viewer}/x?a=1` },
    expect: { kind: 'reaches' },
    sends: { query: 'b=2' },
  },
  {
    id: 'function-adds-header',
    claim: 'A header that it adds goes on where the policies take it.',
    claims: ['cf-function-no-reselect'],
    status: 'documented',
    evidence: DG('functions-event-structure'),
    given: [
      only({ originRequestPolicy: managed.allViewer, ...at('viewer-request') }),
      code(onRequest("request.headers['x-forwarded-host'] = { value: request.headers.host.value };")),
    ],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches' },
    sends: { values: { 'x-forwarded-host': viewerHost } },
  },
  {
    id: 'function-sees-root-object',
    claim: 'At the root it sees the default root object’s path.',
    claims: ['cf-function-root-object'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md 2.9, U5',
    given: [
      only(at('viewer-request'), {}, { rootObject: 'index.html' }),
      code("function handler(event) { return { statusCode: 200, body: 'uri=' + event.request.uri }; }"),
    ],
    request: { url: `${viewer}/` },
    expect: { kind: 'answered', status: 200, answeredBy: 'cloudfront-function', certainty: 'inferred' },
    bodyHas: ['uri=/index.html'],
  },
  {
    id: 'function-sees-raw-uri',
    claim: 'It sees the path as the viewer sent it.',
    claims: ['cf-function-raw-uri'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md U4; KensioSoftware/yulin#1024',
    given: [only(at('viewer-request')), code("function handler(event) { return { statusCode: 200, body: 'uri=' + event.request.uri }; }")],
    request: { url: `${viewer}/a//b/../%61` },
    expect: { kind: 'answered', status: 200, certainty: 'inferred' },
    bodyHas: ['uri=/a//b/../%61'],
  },
  {
    id: 'function-runs-again-on-second-pass',
    claim: 'On a loop’s second pass functions run again.',
    claims: ['cf-second-pass-is-full', 'cf-function-response-ends'],
    status: 'observed',
    evidence: 'skyarch.net/blog/?p=24933; facts/cloudfront.md 3.4.5',
    given: [
      distribution({
        origins: [bucketOrigin, { id: 'api', domainName: apiHost, path: '/prod' }],
        behaviors: [{ pattern: '/api/*', origin: 'api', originRequestPolicy: managed.allViewer }],
        defaultBehavior: at('viewer-request'),
      }),
      code('function handler(event) { return { statusCode: 401 }; }'),
      ...restApi({ id: apiId, type: 'EDGE', resources: ['GET /api/x'], stages: ['prod'] }),
    ],
    request: { url: `${viewer}/api/x` },
    expect: { kind: 'answered', status: 401, answeredBy: 'cloudfront-function', loop: { passes: 2 }, finding: 'host-header-loop' },
  },
];

const responses: readonly FidelityCase[] = [
  {
    id: 'function-answers',
    claim: 'A response ends the request: no cache, no origin, no error page, no viewer-response function.',
    claims: ['cf-function-response-ends'],
    status: 'documented',
    evidence: restrictions,
    given: [
      only(
        { functions: { 'viewer-request': 'edge', 'viewer-response': 'after' } },
        {},
        { errorResponses: [{ code: 403, page: '/sorry.html', responseCode: 200 }] },
      ),
      code(
        "function handler(event) { return { statusCode: 403, statusDescription: 'Forbidden', headers: { 'x-why': { value: 'no' } } }; }",
      ),
    ],
    request: { url: `${viewer}/x` },
    expect: { kind: 'answered', status: 403, answeredBy: 'cloudfront-function', replaced: null },
    answerHeaders: { 'x-cache': 'FunctionGeneratedResponse from cloudfront', 'x-why': 'no' },
    steps: ['function-answered'],
  },
  {
    id: 'function-redirects',
    claim: 'A redirect of its own reaches the viewer as it says.',
    claims: ['cf-function-response-ends'],
    status: 'documented',
    evidence: restrictions,
    given: [
      only(at('viewer-request')),
      code("function handler(event) { return { statusCode: 302, headers: { location: { value: '/new' } } }; }"),
    ],
    request: { url: `${viewer}/old` },
    expect: { status: 302, answeredBy: 'cloudfront-function' },
    answerHeaders: { location: '/new' },
  },
  {
    id: 'function-viewer-response-adds-header',
    claim: 'A viewer-response function changes headers of an answer that went well.',
    claims: [],
    status: 'documented',
    evidence: DG('functions-event-structure'),
    given: [
      distribution({ origins: [bucketOrigin], defaultBehavior: at('viewer-response') }),
      code(
        "function handler(event) { var response = event.response; response.headers['x-frame-options'] = { value: 'DENY' }; return response; }",
      ),
    ],
    request: { url: `${viewer}/a.html` },
    expect: { kind: 'reaches', reaches: { kind: 's3-object' } },
    answerHeaders: { 'x-frame-options': 'DENY' },
    steps: ['function-ran'],
  },
  {
    id: 'function-viewer-response-not-on-error',
    claim: 'It does not run on an error, so its header is missing there.',
    claims: ['cf-viewer-response-skipped'],
    status: 'documented',
    evidence: restrictions,
    given: [
      distribution({ origins: [bucketOrigin], defaultBehavior: at('viewer-response') }),
      code(
        "function handler(event) { var response = event.response; response.headers['x-frame-options'] = { value: 'DENY' }; return response; }",
      ),
    ],
    answers: { [`object:${bucket}/a.html`]: 'missing' },
    request: { url: `${viewer}/a.html` },
    expect: { status: 403, answeredBy: 's3' },
    answerHeaders: { 'x-frame-options': null },
    steps: ['function-skipped'],
  },
  {
    id: 'function-not-on-redirect-to-https',
    claim: 'It does not run on a redirect to https.',
    claims: ['cf-redirect-to-https'],
    status: 'documented',
    evidence: DG('lambda-cloudfront-trigger-events'),
    given: [
      only({ protocol: 'redirect-to-https', ...at('viewer-request') }),
      code('function handler(event) { return { statusCode: 401 }; }'),
    ],
    request: { url: `${overHttp}/x` },
    expect: { status: 301, answeredBy: 'cloudfront' },
  },
];

export const functionCodeCases: readonly FidelityCase[] = [...rewrites, ...responses];
