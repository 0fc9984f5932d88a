import { customDomain, distribution, executeApi, httpApi, managed, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { api, apiHost, apiId, forbidden, missingToken, site, siteAndApi, viewer } from './site.ts';

const exceptHost = { originRequestPolicy: managed.allViewerExceptHostHeader };
const mat = {
  kind: 'answered',
  status: 403,
  answeredBy: 'api-gateway',
  errorType: 'MissingAuthenticationTokenException',
  body: missingToken,
} as const;
const secureMedia = 'https://github.com/aws-solutions-library-samples/secure-media-delivery-at-the-edge-on-aws/pull/35';

/** S09, S10, S11, S14: the behavior's prefix is never taken off, and an origin path is put in front. */
const prefixes: readonly FidelityCase[] = [
  {
    id: 's09-prefix-not-stripped',
    claim: 'The origin path is put in front of the whole path, and the API has no resource under the behavior’s prefix.',
    claims: ['cf-pattern-never-stripped', 'cf-origin-path-prepended', 'rest-missing-token-403'],
    status: 'observed',
    evidence: secureMedia,
    given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['POST /token', 'POST /revoke'])],
    request: { method: 'POST', url: `${viewer}/api/token`, body: true },
    expect: { ...mat, behavior: '/api/*', finding: ['prefix-not-stripped', 'resource-missing'] },
    sends: { path: '/prod/api/token', host: apiHost },
    answerHeaders: { 'x-amzn-errortype': 'MissingAuthenticationTokenException' },
  },
  ...['/api/token', '/api/revoke'].map(
    (path): FidelityCase => ({
      id: `s09-with-the-prefix-as-resource-${path.slice(5)}`,
      claim: 'With the prefix as a resource of the API the same URL reaches its method.',
      claims: ['cf-origin-path-prepended', 'rest-pair-matching'],
      status: 'observed',
      evidence: `${secureMedia} (test plan)`,
      given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['POST /api/token', 'POST /api/revoke'])],
      request: { method: 'POST', url: viewer + path, body: true },
      expect: {
        kind: 'reaches',
        reaches: { kind: 'rest-method', resource: path, method: 'POST' },
        noFinding: ['prefix-not-stripped', 'resource-missing'],
      },
    }),
  ),
  {
    id: 's10-no-origin-path',
    claim: 'With an empty origin path the behavior’s prefix is taken for the stage: Forbidden.',
    claims: ['api-rest-no-stage-403'],
    status: 'observed',
    evidence: 'https://zenn.dev/slopwelljp/articles/9252e320880790 (the Terraform that is printed)',
    given: [siteAndApi({ behavior: exceptHost, api: { path: '' } }), ...api('REGIONAL', ['GET /hello'], { stages: ['prod', 'dev'] })],
    request: { url: `${viewer}/api/hello` },
    expect: {
      kind: 'answered',
      status: 403,
      answeredBy: 'api-gateway',
      errorType: 'ForbiddenException',
      body: forbidden,
      finding: 'stage-unknown',
    },
    sends: { path: '/api/hello' },
  },
  {
    id: 's10-origin-path-of-the-text',
    claim: 'With origin path `/prod` the stage is reached and the prefix is in the way.',
    claims: ['cf-pattern-never-stripped', 'rest-missing-token-403'],
    status: 'observed',
    evidence: 'https://zenn.dev/slopwelljp/articles/9252e320880790 (the text)',
    given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['GET /hello'], { stages: ['prod', 'dev'] })],
    request: { url: `${viewer}/api/hello` },
    expect: { ...mat, finding: 'prefix-not-stripped' },
  },
  {
    id: 's11-path-unknown-to-the-api',
    claim: 'A path that the API has no resource for, with the prefix or without, is refused as a missing token.',
    claims: ['rest-missing-token-403'],
    status: 'observed',
    evidence: 'https://lukemillerdev.medium.com/…252d8a33c412',
    given: [siteAndApi({ behavior: exceptHost }), ...api('REGIONAL', ['GET /orders'])],
    request: { url: `${viewer}/api/users` },
    expect: { ...mat, finding: 'resource-missing', noFinding: 'prefix-not-stripped' },
  },
  {
    id: 's11-origin-without-stage',
    claim: 'An origin without the stage asks for a stage that is not there: Forbidden (blogs that tell a missing token are contradicted).',
    claims: ['api-rest-no-stage-403'],
    status: 'observed',
    evidence:
      'https://lukemillerdev.medium.com/…252d8a33c412 for the mistake; OWASP/Serverless-Goat#13, #14 for the answer (facts/api-gateway.md §2)',
    given: [
      distribution({ origins: [{ id: 'api', domainName: apiHost }], defaultBehavior: exceptHost }),
      ...api('REGIONAL', ['GET /orders']),
    ],
    request: { url: `${viewer}/orders` },
    expect: { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException', body: forbidden, finding: 'stage-unknown' },
  },
  {
    id: 's14-second-fault-after-the-loop',
    claim: 'Once Host is no longer forwarded, the prefix is the next fault: a missing token.',
    claims: ['api-edge-is-cloudfront', 'cf-pattern-never-stripped', 'rest-missing-token-403'],
    status: 'observed',
    evidence: 'https://qiita.com/mokokerokro/items/f6a145692fba3cd63e4e, part 2',
    given: [siteAndApi({ behavior: exceptHost }), ...api('EDGE', ['GET /test'])],
    request: { url: `${viewer}/api/test` },
    expect: { ...mat, finding: 'prefix-not-stripped', noFinding: 'host-header-loop' },
    sends: { path: '/prod/api/test' },
  },
];

/** S12, S13: the stage twice. */
const stages: readonly FidelityCase[] = [
  {
    id: 's12-stage-as-origin-path-and-in-url',
    claim: 'CDK’s RestApiOrigin makes the stage the origin path: a URL that names the stage too asks for it twice.',
    claims: ['cf-origin-path-prepended', 'rest-missing-token-403'],
    status: 'observed',
    evidence: 'https://github.com/aws/aws-cdk/pull/24023',
    given: [
      distribution({
        origins: [site, { id: 'api', domainName: apiHost, path: '/prod' }],
        behaviors: [{ pattern: '/prod/*', origin: 'api', ...exceptHost }],
      }),
      ...api('REGIONAL', ['GET /orders']),
    ],
    request: { url: `${viewer}/prod/orders` },
    expect: { ...mat, finding: 'stage-doubled' },
    sends: { path: '/prod/prod/orders' },
  },
  {
    id: 's12-proxy-gets-the-stage-again',
    claim: 'A greedy resource takes the path with its second stage, and the function sees it.',
    claims: ['cf-origin-path-prepended', 'rest-event-path'],
    status: 'observed',
    evidence: 'https://github.com/aws/aws-cdk/pull/24023',
    given: [
      distribution({
        origins: [site, { id: 'api', domainName: apiHost, path: '/prod' }],
        behaviors: [{ pattern: '/prod/*', origin: 'api', ...exceptHost }],
      }),
      ...api('REGIONAL', ['ANY /{proxy+}']),
    ],
    request: { url: `${viewer}/prod/orders` },
    expect: {
      kind: 'reaches',
      reaches: { resource: '/{proxy+}', pathParameters: { proxy: 'prod/orders' }, integration: { path: '/prod/orders' } },
      finding: 'stage-doubled',
    },
  },
  {
    id: 's13-custom-domain-with-origin-path',
    claim: 'Where the mapping brings the stage, an origin path is one segment too many: Missing Authentication Token.',
    claims: ['api-mapping-single-segment', 'rest-missing-token-403'],
    status: 'observed',
    evidence: 'https://www.repost.aws/knowledge-center/api-gateway-domain-cloudfront',
    given: [
      distribution({ origins: [{ id: 'api', domainName: 'api.example.com', path: '/prod' }], defaultBehavior: exceptHost }),
      ...customDomain({ name: 'api.example.com', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...api('REGIONAL', ['GET /orders']),
    ],
    request: { url: `${viewer}/orders` },
    expect: { ...mat, finding: 'stage-doubled' },
    sends: { path: '/prod/orders', host: 'api.example.com' },
  },
  {
    id: 's13-custom-domain-without-origin-path',
    claim: 'With the origin path left empty the same mapping serves the request.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: 'https://www.repost.aws/knowledge-center/api-gateway-domain-cloudfront',
    given: [
      distribution({ origins: [{ id: 'api', domainName: 'api.example.com' }], defaultBehavior: exceptHost }),
      ...customDomain({ name: 'api.example.com', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...api('REGIONAL', ['GET /orders']),
    ],
    request: { url: `${viewer}/orders` },
    expect: { kind: 'reaches', reaches: { resource: '/orders' }, noFinding: 'stage-doubled' },
  },
  {
    id: 's15-mapping-key-reaches-the-backend',
    claim: 'An HTTP API matches the route without the mapping key, and passes the key on to the integration.',
    claims: ['api-mapping-single-segment', 'http-raw-path-mapping'],
    status: 'observed',
    evidence: 'https://github.com/pahud/lambda-gin-refarch/issues/1',
    given: [
      ...customDomain({ name: 'api.example.com', style: 'v2', mappings: [{ key: 'v1', api: apiId, stage: '$default' }] }),
      ...httpApi({ id: apiId, routes: ['GET /ping'] }),
    ],
    request: { url: 'https://api.example.com/v1/ping' },
    expect: {
      kind: 'reaches',
      reaches: { kind: 'http-route', routeKey: 'GET /ping', stage: '$default', integration: { path: '/v1/ping' } },
      finding: 'mapping-prefix-surprise',
    },
  },
];

const bucket1 = { id: 'bucket-1', domainName: 'bucket-1.s3.eu-west-1.amazonaws.com', oac: 'E327GJI25M56DG' };
const missing = (key: string): Readonly<Record<string, string>> => ({
  [`object:bucket-1/${key}`]: 'missing',
  'list-bucket:bucket-1': 'yes',
});
const s16 = 'https://stackoverflow.com/questions/31567994';

/** S16: the same with a bucket. */
const buckets: readonly FidelityCase[] = [
  {
    id: 's16-pattern-only-selects',
    claim: 'A pattern only selects: the bucket is asked for the key with the behavior’s prefix.',
    claims: ['s3-host-names-bucket', 's3-missing-404'],
    status: 'observed',
    evidence: s16,
    given: [distribution({ origins: [site, bucket1], behaviors: [{ pattern: '/path1/*', origin: 'bucket-1' }] })],
    answers: missing('path1/something.jpg'),
    request: { url: `${viewer}/path1/something.jpg` },
    expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey', behavior: '/path1/*', finding: 's3-prefix-not-stripped' },
    bodyHas: ['<Key>path1/something.jpg</Key>'],
  },
  {
    id: 's16-origin-path-doubles',
    claim: 'An origin path does not strip the prefix, as a recipe in public has it: it doubles it.',
    claims: ['cf-origin-path-prepended', 'cf-pattern-never-stripped'],
    status: 'observed',
    evidence: `${s16}; refutes serverdevworker.com/10708b7cc2`,
    given: [distribution({ origins: [site, { ...bucket1, path: '/path1' }], behaviors: [{ pattern: '/path1/*', origin: 'bucket-1' }] })],
    answers: missing('path1/path1/something.jpg'),
    request: { url: `${viewer}/path1/something.jpg` },
    expect: { status: 404, errorType: 'NoSuchKey', finding: 's3-prefix-not-stripped' },
    bodyHas: ['<Key>path1/path1/something.jpg</Key>'],
    sends: { path: '/path1/path1/something.jpg' },
  },
];

/** The fix that S09 and S10 list beside the others: a stage named like the prefix. */
const stageOfThatName: readonly FidelityCase[] = [
  {
    id: 's10-stage-named-like-the-prefix',
    claim: 'With a stage called like the prefix and no origin path, the prefix is the stage.',
    claims: ['api-rest-first-segment-stage'],
    status: 'observed',
    evidence: 'https://zenn.dev/slopwelljp/articles/9252e320880790 (listed among the ways out)',
    given: [
      distribution({
        origins: [site, { id: 'api', domainName: executeApi('b1b2c3d4e5') }],
        behaviors: [{ pattern: '/api/*', origin: 'api', ...exceptHost }],
      }),
      ...restApi({ id: 'b1b2c3d4e5', resources: ['GET /hello'], stages: ['api'] }),
    ],
    request: { url: `${viewer}/api/hello` },
    expect: { kind: 'reaches', reaches: { stage: 'api', resource: '/hello' } },
  },
];

export const pathScenarios: readonly FidelityCase[] = [...prefixes, ...stages, ...buckets, ...stageOfThatName];
