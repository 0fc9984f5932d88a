import { customDomain, distribution, domainTargets, executeApi, httpApi, managed } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { api, apiHost, apiId, forbidden, site, siteAndApi, viewer } from './site.ts';

const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader };
const socketApi = httpApi({
  id: 'w1b2c3d4e5',
  protocol: 'WEBSOCKET',
  routes: ['$connect', '$disconnect', '$default'],
  stages: ['production'],
});
const socketHost = executeApi('w1b2c3d4e5');
const chat = 'aws-samples/simple-websockets-chat-app#5';

/** S44: a WebSocket API's path is its stage. */
const sockets: readonly FidelityCase[] = [
  {
    id: 's44-socket-below-api',
    claim: 'A WebSocket behind `/api/*` is asked for a stage `api`: the handshake is refused.',
    claims: ['ws-handshake'],
    status: 'observed',
    evidence: chat,
    given: [
      distribution({
        origins: [site, { id: 'ws', domainName: socketHost }],
        behaviors: [{ pattern: '/api/*', origin: 'ws', ...exceptHost }],
      }),
      ...socketApi,
    ],
    request: { url: 'wss://d111111abcdef8.cloudfront.net/api/socket' },
    expect: { kind: 'answered', status: 403, answeredBy: 'api-gateway', finding: ['websocket-path', 'stage-unknown'] },
    sends: { path: '/api/socket' },
  },
  {
    id: 's44-own-behavior-for-the-stage',
    claim: 'With a behavior of the stage’s own name the handshake reaches $connect.',
    claims: ['ws-handshake'],
    status: 'observed',
    evidence: chat,
    given: [
      distribution({
        origins: [site, { id: 'ws', domainName: socketHost }],
        behaviors: [{ pattern: '/production', origin: 'ws', ...exceptHost }],
      }),
      ...socketApi,
    ],
    request: { url: 'wss://d111111abcdef8.cloudfront.net/production' },
    expect: { kind: 'reaches', reaches: { kind: 'http-route', api: 'w1b2c3d4e5', stage: 'production', routeKey: '$connect' } },
  },
  {
    id: 's44-connections-without-stage',
    claim: 'A call to `@connections` through a domain that leaves the stage out is Forbidden.',
    claims: ['ws-handshake'],
    status: 'observed',
    evidence: 'aws/aws-sdk-js-v3#1830, aws/aws-sdk-php#2379',
    given: [distribution({ origins: [{ id: 'ws', domainName: socketHost }], defaultBehavior: exceptHost }), ...socketApi],
    request: { method: 'POST', url: `${viewer}/@connections/abc=`, body: true },
    expect: { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException', finding: 'websocket-path' },
  },
];

const signature =
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250301/eu-west-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=abc123';
const iam = { path: '/items', methods: { GET: { auth: 'AWS_IAM' } } } as const;

/** S45, S48, S49: what an API asks of its caller. */
const callers: readonly FidelityCase[] = [
  {
    id: 's45-signed-for-viewer-host',
    claim: 'A signature made for the viewer’s host does not fit the Host that the API gets.',
    claims: ['rest-iam-unsigned'],
    status: 'observed',
    evidence: 'https://qiita.com/kuboyumi/items/52334f1215fe05b8d60c; vrtdev/aws-cloudfront-authorizer PR#46',
    given: [
      distribution({ origins: [{ id: 'api', domainName: apiHost, path: '/prod' }], defaultBehavior: exceptHost }),
      ...api('REGIONAL', [iam]),
    ],
    request: {
      url: `${viewer}/items`,
      headers: [
        ['authorization', signature],
        ['x-amz-date', '20250301T000000Z'],
      ],
    },
    expect: {
      kind: 'answered',
      status: 403,
      answeredBy: 'api-gateway',
      errorType: 'InvalidSignatureException',
      finding: 'signature-broken-by-proxy',
    },
    bodyHas: ['The request signature we calculated does not match the signature you provided.'],
    sends: { has: ['authorization'], host: apiHost },
  },
  {
    id: 's45-domain-is-alias',
    claim: 'With a custom domain name equal to the alias, and Host forwarded, the signature fits.',
    claims: ['cf-host-forwarded-all-viewer', 'api-mapping-single-segment'],
    status: 'observed',
    evidence: 'https://qiita.com/kuboyumi/items/52334f1215fe05b8d60c',
    given: [
      distribution({
        aliases: ['www.example.com'],
        origins: [{ id: 'api', domainName: domainTargets.regional }],
        defaultBehavior: { originRequestPolicy: managed.allViewer },
      }),
      ...customDomain({ name: 'www.example.com', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...api('REGIONAL', [iam]),
    ],
    request: { url: 'https://www.example.com/items', headers: [['authorization', signature]] },
    expect: { kind: 'reaches', reaches: { resource: '/items' }, noFinding: 'signature-broken-by-proxy' },
  },
  {
    id: 's48-resource-policy-by-address',
    claim: 'A resource policy that allows addresses sees CloudFront’s, and denies.',
    claims: ['rest-resource-policy'],
    status: 'observed',
    evidence: 'serverless/serverless#5071, #11808 (body); the part of CloudFront is inferred',
    given: [
      siteAndApi({ behavior: exceptHost }),
      ...api('REGIONAL', ['GET /api/items'], {
        policy: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: '*',
              Action: 'execute-api:Invoke',
              Resource: 'execute-api:/*',
              Condition: { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } },
            },
          ],
        },
      }),
    ],
    answers: { [`resource-policy:${apiId}`]: 'denies' },
    request: { url: `${viewer}/api/items` },
    expect: {
      kind: 'answered',
      status: 403,
      answeredBy: 'api-gateway',
      errorType: 'AccessDeniedException',
      finding: 'source-ip-is-cloudfront',
    },
    bodyHas: ['User: anonymous is not authorized to perform: execute-api:Invoke on resource: '],
  },
  {
    id: 's49-default-endpoint-disabled',
    claim: 'An API whose default endpoint is disabled refuses its own execute-api name.',
    claims: ['api-disabled-rest-403'],
    status: 'documented',
    evidence: 'APIGW: how-to-custom-domains; https://openillumi.com/?p=96103',
    given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['GET /api/items'], { disabled: true })],
    request: { url: `${viewer}/api/items` },
    expect: {
      status: 403,
      answeredBy: 'api-gateway',
      errorType: 'ForbiddenException',
      body: forbidden,
      finding: 'default-endpoint-disabled',
    },
  },
  {
    id: 's49-custom-domain-instead',
    claim: 'Its custom domain name still answers.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: 'APIGW: rest-api-disable-default-endpoint',
    given: [
      distribution({ origins: [{ id: 'api', domainName: 'api.example.com' }], defaultBehavior: exceptHost }),
      ...customDomain({ name: 'api.example.com', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...api('REGIONAL', ['GET /items'], { disabled: true }),
    ],
    request: { url: `${viewer}/items` },
    expect: { kind: 'reaches', reaches: { resource: '/items' }, noFinding: 'default-endpoint-disabled' },
  },
];

export const callerScenarios: readonly FidelityCase[] = [...sockets, ...callers];
