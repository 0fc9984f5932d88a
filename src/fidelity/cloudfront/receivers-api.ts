import type { SourceText } from '../../workspace/workspace.ts';
import { customDomain, distribution, domainTargets, httpApi, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { apiHost, apiId, apiOrigin, bucket, bucketOrigin, viewer } from './places.ts';

// Section 3.3: what each kind of origin makes of its own Host, and of the viewer's.

const own = { originRequestPolicy: managed.allViewerExceptHostHeader };
const forwarded = { originRequestPolicy: managed.allViewer };
const to = (domainName: string, behavior: object, path = ''): SourceText =>
  distribution({ origins: [{ id: 'it', domainName, path }], defaultBehavior: behavior });
const rest = (type: 'EDGE' | 'REGIONAL'): readonly SourceText[] => restApi({ id: apiId, type, resources: ['GET /test'], stages: ['prod'] });
const beside = (behavior: object): SourceText =>
  distribution({ origins: [bucketOrigin, apiOrigin], behaviors: [{ pattern: '/api/*', origin: 'api', ...behavior }] });
const mokokerokro = 'qiita.com/mokokerokro/items/f6a145692fba3cd63e4e, serverfault.com/q/1040045';

const apis: readonly FidelityCase[] = [
  {
    id: 'receiver-edge-own-host',
    claim: 'An edge-optimized API works with its own Host: it is a second CloudFront on the way.',
    claims: ['api-edge-is-cloudfront'],
    status: 'observed',
    evidence: 'facts/cloudfront.md §3.3',
    given: [to(apiHost, own, '/prod'), ...rest('EDGE')],
    request: { url: `${viewer}/test` },
    expect: { kind: 'reaches', reaches: { resource: '/test' }, loop: null },
    steps: ['edge-dispatched'],
  },
  {
    id: 'receiver-edge-viewer-host-404',
    claim: 'With the viewer’s Host the request is the distribution’s own again, origin path in front: the bucket’s 404.',
    claims: ['api-edge-dispatches-by-host', 'cf-second-pass-is-full'],
    status: 'observed',
    evidence: mokokerokro,
    given: [beside(forwarded), ...rest('EDGE')],
    answers: { [`list-bucket:${bucket}`]: 'yes' },
    request: { url: `${viewer}/api/x` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey', loop: { passes: 2 }, finding: 'host-header-loop' },
    bodyHas: ['<Key>prod/api/x</Key>'],
  },
  {
    id: 'receiver-edge-default-behavior',
    claim: 'Where the API is the default behavior the third arrival is refused: 403 HTML.',
    claims: ['api-edge-dispatches-by-host', 'cf-chain-third-refused'],
    status: 'observed',
    evidence: 'iret.media/55213, Droplr/serverless-api-cloudfront#15, #37; dev.eitrees.jp 2024/01/31',
    given: [to(apiHost, forwarded, '/prod'), ...rest('EDGE')],
    request: { url: `${viewer}/test` },
    expect: { status: 403, answeredBy: 'cloudfront', loop: { through: apiHost, passes: 3 } },
    bodyHas: ['Bad request.', "We can't connect to the server for this app or website at this time"],
    steps: ['chain-refused'],
  },
  {
    id: 'receiver-edge-empty-origin-path',
    claim: 'With an empty origin path the second pass matches the same behavior again: 403 HTML as well.',
    claims: ['api-edge-dispatches-by-host', 'cf-chain-third-refused'],
    status: 'observed',
    evidence: 'facts/cloudfront.md §3.3 (as above)',
    given: [
      distribution({
        origins: [bucketOrigin, { ...apiOrigin, path: '' }],
        behaviors: [{ pattern: '/prod/*', origin: 'api', ...forwarded }],
      }),
      ...rest('EDGE'),
    ],
    request: { url: `${viewer}/prod/test` },
    expect: { status: 403, answeredBy: 'cloudfront', loop: { passes: 3 } },
  },
  {
    id: 'receiver-regional-own-host',
    claim: 'A regional API works with its own Host.',
    claims: ['cf-host-to-origin-default'],
    status: 'observed',
    evidence: 'facts/cloudfront.md §3.3',
    given: [to(apiHost, own, '/prod'), ...rest('REGIONAL')],
    request: { url: `${viewer}/test` },
    expect: { kind: 'reaches', reaches: { resource: '/test' } },
  },
  {
    id: 'receiver-regional-viewer-host',
    claim: 'A regional API refuses the viewer’s Host; TLS is fine, as the certificate fits the origin’s domain.',
    claims: ['api-foreign-host-403'],
    status: 'observed',
    evidence: 'pfy.ch, tmmr.uk; re:Post configure-cloudfront-to-forward-headers',
    given: [to(apiHost, forwarded, '/prod'), ...rest('REGIONAL')],
    request: { url: `${viewer}/test` },
    expect: { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException', body: '{"message":"Forbidden"}' },
  },
  {
    id: 'receiver-http-own-host',
    claim: 'An HTTP API works with its own Host.',
    claims: ['http-route-priority'],
    status: 'observed',
    evidence: 'facts/cloudfront.md §3.3',
    given: [to(apiHost, own), ...httpApi({ id: apiId, routes: ['GET /test'] })],
    request: { url: `${viewer}/test` },
    expect: { kind: 'reaches', reaches: { kind: 'http-route', routeKey: 'GET /test' } },
  },
  {
    id: 'receiver-http-viewer-host',
    claim: 'An HTTP API refuses the viewer’s Host.',
    claims: ['api-foreign-host-403'],
    status: 'observed',
    evidence: 'pfy.ch, tmmr.uk',
    given: [to(apiHost, forwarded), ...httpApi({ id: apiId, routes: ['GET /test'] })],
    request: { url: `${viewer}/test` },
    expect: { status: 403, answeredBy: 'api-gateway', body: '{"message":"Forbidden"}' },
  },
  {
    id: 'receiver-unknown-kind-asks',
    claim: 'What kind an API is cannot be read off its host: the model asks, and takes a REST API, edge-optimized.',
    claims: ['api-edge-dispatches-by-host'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §3.3, last but one note; REPORT.md, Questions',
    given: [beside(forwarded)],
    request: { url: `${viewer}/api/x` },
    expect: { answeredBy: 's3', loop: { passes: 2 } },
    asks: [`api-kind:${apiId}`, `endpoint-type:${apiId}`],
  },
  {
    id: 'receiver-unknown-kind-regional',
    claim: 'The same said to be regional: Forbidden.',
    claims: ['api-foreign-host-403'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §3.3',
    given: [beside(forwarded)],
    answers: { [`endpoint-type:${apiId}`]: 'regional' },
    request: { url: `${viewer}/api/x` },
    expect: { status: 403, answeredBy: 'api-gateway' },
  },
  {
    id: 'receiver-unknown-path-rest',
    claim: 'A path unknown to a REST API is a missing token.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: 'APIGW gateway responses',
    given: [to(apiHost, own, '/prod'), ...rest('REGIONAL')],
    request: { url: `${viewer}/nothing` },
    expect: { status: 403, answeredBy: 'api-gateway', errorType: 'MissingAuthenticationTokenException' },
  },
  {
    id: 'receiver-unknown-route-http',
    claim: 'A route unknown to an HTTP API is 404 Not Found.',
    claims: ['http-no-route-404'],
    status: 'observed',
    evidence: 'aws/serverless-application-model test_function_with_http_api',
    given: [to(apiHost, own), ...httpApi({ id: apiId, routes: ['GET /test'] })],
    request: { url: `${viewer}/nothing` },
    expect: { status: 404, answeredBy: 'api-gateway', body: '{"message":"Not Found"}' },
  },
];

const wwwDomain = customDomain({ name: 'www.example.com', mappings: [{ key: '', api: apiId, stage: 'prod' }] });
const aliased = (domainName: string, behavior: object): SourceText =>
  distribution({ aliases: ['www.example.com'], origins: [{ id: 'it', domainName }], defaultBehavior: behavior });

const domains: readonly FidelityCase[] = [
  {
    id: 'receiver-domain-of-viewers-name',
    claim: 'A custom domain name equal to the viewer’s Host is routed by its mapping, whatever execute-api name was connected to.',
    claims: ['api-mapping-single-segment'],
    status: 'observed',
    evidence: 'tmmr.uk; cloudformation-coverage-roadmap#571',
    given: [aliased(apiHost, forwarded), ...wwwDomain, ...rest('REGIONAL')],
    request: { url: 'https://www.example.com/test' },
    expect: { kind: 'reaches', reaches: { resource: '/test' } },
  },
  {
    id: 'receiver-domain-target-own-host',
    claim: 'A custom domain’s regional target, asked by its own name, has nothing to map it to: Forbidden.',
    claims: ['api-domain-target-403'],
    status: 'observed',
    evidence: 'facts/cloudfront.md §3.3 (honua notes); others saw 502',
    given: [
      to(domainTargets.regional, own),
      ...customDomain({ name: 'api.example.com', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...rest('REGIONAL'),
    ],
    request: { url: `${viewer}/test` },
    expect: { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException', finding: 'domain-target-as-host' },
  },
  {
    id: 'receiver-domain-target-viewer-host',
    claim: 'It works where the viewer’s Host is the custom domain.',
    claims: ['api-mapping-single-segment'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §3.3',
    given: [aliased(domainTargets.regional, forwarded), ...wwwDomain, ...rest('REGIONAL')],
    request: { url: 'https://www.example.com/test' },
    expect: { kind: 'reaches', reaches: { resource: '/test' } },
  },
  {
    id: 'receiver-edge-target-own-host',
    claim: 'An edge custom domain’s CloudFront name, asked as itself, is refused by API Gateway.',
    claims: ['api-domain-target-403'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §3.3; scenarios.md S50',
    given: [
      to(domainTargets.edge, own),
      ...customDomain({ name: 'api.example.com', type: 'EDGE', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...rest('EDGE'),
    ],
    request: { url: `${viewer}/test` },
    expect: { status: 403, answeredBy: 'api-gateway', finding: 'domain-target-as-host' },
  },
  {
    id: 'receiver-edge-target-viewer-host',
    claim: 'With the viewer’s Host it loops: CloudFront finds the distribution again.',
    claims: ['api-edge-dispatches-by-host', 'cf-chain-third-refused'],
    status: 'inferred',
    evidence: 'facts/cloudfront.md §3.3',
    given: [
      to(domainTargets.edge, forwarded),
      ...customDomain({ name: 'api.example.com', type: 'EDGE', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...rest('EDGE'),
    ],
    request: { url: `${viewer}/test` },
    expect: { status: 403, answeredBy: 'cloudfront', loop: { passes: 3 } },
  },
];

export const apiReceiverCases: readonly FidelityCase[] = [...apis, ...domains];
