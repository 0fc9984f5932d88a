import { distribution, functionCode, managed, originAccessControl, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { apiId, apiOrigin, appHost, appOrigin, bucket, bucketOrigin, only, overHttp, viewer, viewerHost } from './places.ts';
import { trap } from './trap.ts';

// The fact sheet's "Traps", 18 to 27: origins, functions, and who answers.

const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader };
const bucketSite = distribution({ origins: [bucketOrigin] });
const spare = { id: 'spare', domainName: 'spare.example.org' };
const grouped = (codes: readonly number[]) =>
  distribution({
    origins: [appOrigin, spare],
    originGroups: [{ id: 'both', members: ['app', 'spare'], statusCodes: codes }],
    defaultBehavior: { origin: 'both' },
  });
const regional = restApi({ id: apiId, type: 'REGIONAL', resources: ['ANY /{proxy+}'], stages: ['prod'] });
const functionHost = 'abc123def456.lambda-url.eu-west-1.on.aws';
const lambdaControl = { ...originAccessControl('E2LAMBDA'), text: originAccessControl('E2LAMBDA').text.replace('"s3"', '"lambda"') };
const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:edge:1';

const origins: readonly FidelityCase[] = [
  ...trap(18, '9, 10', {
    claim: 'A website endpoint is a custom origin, and https-only fails.',
    claims: ['s3-website-http-only'],
    given: [
      distribution({
        origins: [{ id: 'web', domainName: 'b.s3-website-eu-west-1.amazonaws.com', kind: 'custom', protocol: 'https-only' }],
      }),
    ],
    request: { url: `${viewer}/x` },
    expect: { status: 504, answeredBy: 'cloudfront', finding: 'website-endpoint-https' },
  }),
  ...trap(
    19,
    '6, 9',
    {
      claim: 'POST to a GET and HEAD behavior is CloudFront’s 403, and does not fall through.',
      claims: ['cf-methods-403', 'cf-behavior-final'],
      status: 'observed',
      given: [
        distribution({ origins: [appOrigin, bucketOrigin], behaviors: [{ pattern: '/a*', origin: 'site', methods: ['HEAD', 'GET'] }] }),
      ],
      request: { method: 'POST', url: `${viewer}/a` },
      expect: { status: 403, answeredBy: 'cloudfront', behavior: '/a*' },
    },
    {
      claim: 'POST to a bucket is 405.',
      claims: ['s3-post-405'],
      status: 'observed',
      given: [bucketSite],
      request: { method: 'POST', url: `${viewer}/a` },
      expect: { status: 405, answeredBy: 's3', errorType: 'MethodNotAllowed' },
    },
  ),
  ...trap(
    20,
    '8.1',
    ...['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({
      claim: `${method} never fails over${method === 'OPTIONS' ? ' where it is not cached' : ''}.`,
      claims: ['cf-failover-methods'] as const,
      given: [grouped([500])],
      answers: { [`own-status:${appHost}/x`]: '500' },
      request: { method, url: `${viewer}/x` },
      expect: { kind: 'answered', status: 500, answeredBy: 'custom-origin' },
    })),
    {
      claim: 'A failed connection needs 503 in the criteria.',
      claims: ['cf-failover-statuses'],
      given: [
        distribution({
          origins: [{ ...apiOrigin, protocol: 'http-only' }, spare],
          originGroups: [{ id: 'both', members: ['api', 'spare'], statusCodes: [503] }],
          defaultBehavior: { origin: 'both' },
        }),
        ...regional,
      ],
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches', reaches: { host: 'spare.example.org' } },
    },
  ),
  ...trap(
    21,
    '7.1',
    {
      claim: 'Viewer-response functions do not run on an error: headers that they add are missing.',
      claims: ['cf-viewer-response-skipped'],
      given: [distribution({ origins: [bucketOrigin], defaultBehavior: { functions: { 'viewer-response': 'cors' } } })],
      answers: { [`object:${bucket}/x`]: 'missing' },
      request: { url: `${viewer}/x` },
      expect: { status: 403, answeredBy: 's3' },
      steps: ['function-skipped'],
    },
    {
      claim: 'Response headers policies do apply.',
      claims: ['cf-response-headers-policy'],
      given: [
        distribution({ origins: [bucketOrigin], defaultBehavior: { responseHeadersPolicy: '67f7725c-6f97-4210-82d7-5512b31e9d03' } }),
      ],
      answers: { [`object:${bucket}/x`]: 'missing' },
      request: { url: `${viewer}/x` },
      expect: { status: 403, answeredBy: 's3' },
      answerHeaders: { 'x-content-type-options': 'nosniff' },
    },
  ),
  ...trap(22, '8.2', {
    claim: 'A function that asks for a login is passed by with curl -X POST: the error page is served.',
    claims: ['cf-error-page-bypasses', 'cf-error-page-cf-errors'],
    status: 'observed',
    given: [
      distribution({
        origins: [bucketOrigin],
        defaultBehavior: { methods: ['HEAD', 'GET'], functions: { 'viewer-request': 'login' } },
        errorResponses: [{ code: 403, page: '/index.html', responseCode: 200 }],
      }),
      functionCode('login', 'function handler(event) { return { statusCode: 401 }; }'),
    ],
    request: { method: 'POST', url: `${viewer}/` },
    expect: { status: 200, answeredBy: 's3', replaced: { status: 403, answeredBy: 'cloudfront' } },
  }),
  ...trap(
    23,
    '6.2',
    ...(
      [
        ['GET', 301],
        ['HEAD', 301],
        ['POST', 307],
      ] as const
    ).map(([method, status]) => ({
      claim: `redirect-to-https is ${status} for ${method}, and no function runs.`,
      claims: ['cf-redirect-to-https'] as const,
      given: [
        only({ protocol: 'redirect-to-https', functions: { 'viewer-request': 'login' } }),
        functionCode('login', 'function handler(event) { return { statusCode: 401 }; }'),
      ],
      request: { method, url: `${overHttp}/x` },
      expect: { status, answeredBy: 'cloudfront' },
    })),
  ),
];

const one = distribution({ id: 'E1', domainName: 'd1.cloudfront.net', aliases: ['*.example.com'], origins: [bucketOrigin] });
const two = distribution({ id: 'E2', domainName: 'd2.cloudfront.net', aliases: ['www.example.com'], origins: [appOrigin] });

const choices: readonly FidelityCase[] = [
  ...trap(
    24,
    '3.1',
    {
      claim: 'A specific alias anywhere beats the wildcard, whatever was connected to.',
      claims: ['cf-alias-most-specific'],
      given: [one, two],
      request: { url: 'https://www.example.com/x' },
      expect: { reaches: { kind: 'custom-origin' } },
    },
    {
      claim: 'The wildcard takes deep names.',
      claims: ['cf-wildcard-depth'],
      given: [one, two],
      request: { url: 'https://a.b.c.example.com/x' },
      expect: { reaches: { kind: 's3-object' } },
    },
    {
      claim: 'The cloudfront.net name always works too.',
      claims: ['cf-domain-name-always'],
      status: 'observed',
      given: [one, two],
      request: { url: 'https://d1.cloudfront.net/x' },
      expect: { reaches: { kind: 's3-object' } },
    },
  ),
  ...trap(
    25,
    '9',
    {
      claim: 'Origin access control that always signs overwrites the viewer’s Authorization.',
      claims: ['cf-oac-signs'],
      given: [
        distribution({ origins: [{ ...bucketOrigin, oac: 'E1CONTROL' }], defaultBehavior: exceptHost }),
        originAccessControl('E1CONTROL', 'always'),
      ],
      request: { url: `${viewer}/x`, headers: [['authorization', 'Bearer x']] },
      expect: { kind: 'reaches' },
      sends: { values: { authorization: 'AWS4-HMAC-SHA256 …' } },
    },
    {
      claim: 'Behind a function URL a POST needs x-amz-content-sha256 from the client.',
      claims: ['function-url-payload-hash'],
      given: [
        distribution({ origins: [{ id: 'fn', domainName: functionHost, oac: 'E2LAMBDA' }], defaultBehavior: exceptHost }),
        lambdaControl,
      ],
      request: { method: 'POST', url: `${viewer}/x`, body: true },
      expect: { status: 403, answeredBy: 'function-url' },
    },
  ),
  ...trap(
    26,
    '7.1',
    {
      claim: 'Origin-request Lambda@Edge sees the Host to be sent: what it leaves alone goes on.',
      claims: ['cf-lambda-edge'],
      given: [only({ originRequestPolicy: managed.allViewer, lambdas: { 'origin-request': lambdaArn } })],
      request: { url: `${viewer}/x` },
      expect: { kind: 'reaches' },
      sends: { host: viewerHost },
    },
    {
      claim: 'A CloudFront Function sees the viewer’s Host, whatever is sent to the origin.',
      claims: ['cf-function-response-ends'],
      given: [
        only({ functions: { 'viewer-request': 'edge' } }),
        functionCode('edge', "function handler(event) { return { statusCode: 200, body: 'host=' + event.request.headers.host.value }; }"),
      ],
      request: { url: `${viewer}/x` },
      expect: { kind: 'answered', status: 200 },
      bodyHas: [`host=${viewerHost}`],
    },
  ),
  ...trap(27, '7.5', {
    claim: 'updateRequestOrigin inherits everything that it does not name: origin path, custom headers, access control.',
    claims: ['cf-function-origin-helpers'],
    given: [
      distribution({
        origins: [{ ...appOrigin, path: '/old', headers: { 'X-Secret': 's' } }],
        defaultBehavior: { functions: { 'viewer-request': 'edge' } },
      }),
      functionCode(
        'edge',
        "import cf from 'cloudfront';\nfunction handler(event) { cf.updateRequestOrigin({ domainName: 'new.example.org' }); return event.request; }",
      ),
    ],
    request: { url: `${viewer}/x` },
    expect: { kind: 'reaches', reaches: { host: 'new.example.org' } },
    sends: { to: 'new.example.org', path: '/old/x', values: { 'x-secret': 's' } },
  }),
];

export const originTraps: readonly FidelityCase[] = [...origins, ...choices];
