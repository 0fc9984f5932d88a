import type { ClaimId } from '../../facts/claims.ts';
import type { SourceText } from '../../workspace/workspace.ts';
import { cachePolicy, customDomain, defaultDomainName, distribution, domainTargets, httpApi, managed } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import type { BehaviorParts } from '../given/distribution.ts';
import { api, apiHost, apiId, bucket, forbidden, siteAndApi, spaPages, viewer } from './site.ts';

// Section 2 of the field reports: what comes of a forwarded Host, by kind of endpoint.

type Way = {
  readonly name: string;
  readonly behavior: Partial<BehaviorParts>;
  readonly sources: readonly SourceText[];
  readonly claim: ClaimId;
};

/** The ways to forward Host that the reports name. */
const ways: readonly Way[] = [
  { name: 'all-viewer', behavior: { originRequestPolicy: managed.allViewer }, sources: [], claim: 'cf-host-forwarded-all-viewer' },
  { name: 'legacy-all', behavior: { forward: { headers: ['*'] } }, sources: [], claim: 'cf-host-forwarded-legacy' },
  { name: 'legacy-list', behavior: { forward: { headers: ['Host'] } }, sources: [], claim: 'cf-host-forwarded-legacy' },
  { name: 'host-only', behavior: { originRequestPolicy: managed.hostHeaderOnly }, sources: [], claim: 'cf-host-forwarded-list' },
  {
    name: 'cache-key',
    behavior: { cachePolicy: 'host-key', originRequestPolicy: managed.allViewerExceptHostHeader },
    sources: [cachePolicy({ id: 'host-key', headers: ['Host'] })],
    claim: 'cf-host-cache-policy-wins',
  },
];

const listable = { [`list-bucket:${bucket}`]: 'yes' };

const rows = ways.flatMap(({ name, behavior, sources, claim }): readonly FidelityCase[] => {
  const through = [siteAndApi({ behavior }), ...sources];
  const besides = sources.length > 0 ? ['cached-policy-forwards-host'] : [];
  return [
    {
      id: `matrix-regional-rest-${name}`,
      claim: `A regional REST API refuses the viewer’s Host (${name}).`,
      claims: [claim, 'api-foreign-host-403'],
      status: 'observed',
      evidence: 'pfy.ch, openillumi.com/?p=11819, tmmr.uk; re:Post configure-cloudfront-to-forward-headers',
      given: [...through, ...api('REGIONAL', ['ANY /{proxy+}'])],
      request: { url: `${viewer}/api/test` },
      expect: {
        status: 403,
        answeredBy: 'api-gateway',
        errorType: 'ForbiddenException',
        body: forbidden,
        finding: ['host-header-rejected', ...besides],
      },
      sends: { to: apiHost, host: defaultDomainName },
    },
    {
      id: `matrix-http-api-${name}`,
      claim: `An HTTP API refuses the viewer’s Host (${name}).`,
      claims: [claim, 'api-foreign-host-403'],
      status: 'observed',
      evidence: 'pfy.ch, openillumi.com/?p=11819; aws-cloudformation/cloudformation-coverage-roadmap#571',
      given: [siteAndApi({ behavior, api: { path: '' } }), ...sources, ...httpApi({ id: apiId, routes: ['$default'] })],
      request: { url: `${viewer}/api/test` },
      expect: { status: 403, answeredBy: 'api-gateway', errorType: 'ForbiddenException', body: forbidden, finding: 'host-header-rejected' },
    },
    {
      id: `matrix-edge-default-bucket-${name}`,
      claim: `An edge-optimized API hands the viewer’s Host back to the distribution, whose default behavior is a bucket (${name}).`,
      claims: [claim, 'api-edge-dispatches-by-host', 's3-missing-404'],
      status: 'observed',
      evidence: 'https://qiita.com/mokokerokro/items/f6a145692fba3cd63e4e, https://serverfault.com/questions/1040045',
      given: [...through, ...api('EDGE', ['ANY /{proxy+}'])],
      answers: listable,
      request: { url: `${viewer}/api/test` },
      expect: { status: 404, answeredBy: 's3', errorType: 'NoSuchKey', loop: { passes: 2 }, finding: 'host-header-loop' },
      bodyHas: ['<Key>prod/api/test</Key>'],
    },
  ];
});

const edge = api('EDGE', ['ANY /{proxy+}']);
const allViewer = { originRequestPolicy: managed.allViewer };

const loops: readonly FidelityCase[] = [
  {
    id: 'matrix-edge-bucket-without-list',
    claim: 'Where CloudFront may not list the bucket, the same loop ends in 403 AccessDenied.',
    claims: ['api-edge-dispatches-by-host', 's3-missing-403'],
    status: 'inferred',
    evidence: 'S25 and the loop together',
    given: [siteAndApi({ behavior: allViewer }), ...edge],
    request: { url: `${viewer}/api/test` },
    expect: { status: 403, answeredBy: 's3', errorType: 'AccessDenied', loop: { passes: 2 }, finding: 'host-header-loop' },
  },
  {
    id: 'matrix-edge-error-page',
    claim: 'With the error pages of a single-page application the loop answers 200 and HTML for a call to the API.',
    claims: ['api-edge-dispatches-by-host', 'cf-error-page-distribution-wide'],
    status: 'inferred',
    evidence: 'S17 and the loop together',
    given: [siteAndApi({ behavior: allViewer, errorResponses: spaPages }), ...edge],
    request: { url: `${viewer}/api/test` },
    expect: {
      kind: 'answered',
      status: 200,
      answeredBy: 's3',
      replaced: { status: 403, answeredBy: 's3' },
      loop: { passes: 2 },
      finding: ['host-header-loop', 'error-page-hides-error'],
    },
    steps: ['error-page-served'],
  },
  {
    id: 'matrix-edge-domain-default-api',
    claim: 'An edge-optimized custom domain name behind the default behavior: the third arrival is refused by CloudFront.',
    claims: ['api-edge-dispatches-by-host', 'cf-chain-third-refused'],
    status: 'observed',
    evidence: 'https://iret.media/55213, Droplr/serverless-api-cloudfront#15; DG: "Stacked distributions cause a 403"',
    given: [
      distribution({ aliases: ['www.example.com'], origins: [{ id: 'api', domainName: 'api.example.com' }], defaultBehavior: allViewer }),
      ...customDomain({ name: 'api.example.com', type: 'EDGE', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...edge,
    ],
    request: { url: 'https://www.example.com/test' },
    expect: { status: 403, answeredBy: 'cloudfront', loop: { through: 'api.example.com', passes: 3 }, finding: 'host-header-loop' },
    bodyHas: ['Bad request.'],
  },
];

const regional = api('REGIONAL', ['GET /test']);
const aliased = { aliases: ['www.example.com'], defaultBehavior: allViewer };
const ownDomain = customDomain({ name: 'www.example.com', mappings: [{ key: '', api: apiId, stage: 'prod' }] });

const domains: readonly FidelityCase[] = [
  {
    id: 'matrix-regional-domain-other-name',
    claim: 'A regional custom domain name other than the viewer’s host fails in TLS, as SNI follows Host: 502.',
    claims: ['cf-host-forwarded-all-viewer', 'cf-origin-certificate-502'],
    status: 'observed',
    evidence: 'https://qiita.com/shoma2da/items/e9c8abc23f7fbeafa275; stackoverflow 56370825 (SNI follows Host); others saw 403',
    given: [
      distribution({ ...aliased, origins: [{ id: 'api', domainName: 'api.example.com' }] }),
      ...customDomain({ name: 'api.example.com', mappings: [{ key: '', api: apiId, stage: 'prod' }] }),
      ...regional,
    ],
    request: { url: 'https://www.example.com/test' },
    expect: { status: 502, answeredBy: 'cloudfront' },
  },
  ...[
    { name: 'default-endpoint', domainName: apiHost },
    { name: 'domain-target', domainName: domainTargets.regional },
  ].map(
    ({ name, domainName }): FidelityCase => ({
      id: `matrix-domain-is-alias-${name}`,
      claim: `A custom domain name equal to the distribution’s alias takes the forwarded Host (origin: ${name}).`,
      claims: ['cf-host-forwarded-all-viewer', 'api-mapping-single-segment'],
      status: 'observed',
      evidence: 'tmmr.uk option 1; aws-cloudformation/cloudformation-coverage-roadmap#571',
      given: [distribution({ ...aliased, origins: [{ id: 'api', domainName }] }), ...ownDomain, ...regional],
      request: { url: 'https://www.example.com/test' },
      expect: {
        kind: 'reaches',
        reaches: { kind: 'rest-method', resource: '/test', stage: 'prod' },
        noFinding: ['host-header-rejected', 'host-header-loop'],
      },
      sends: { to: domainName, host: 'www.example.com' },
    }),
  ),
];

const unforwarded: readonly FidelityCase[] = [
  ...(['REGIONAL', 'EDGE'] as const).flatMap((type) =>
    [
      { name: 'no-policy', behavior: {} },
      { name: 'except-host', behavior: { originRequestPolicy: managed.allViewerExceptHostHeader } },
      { name: 'legacy-none', behavior: { forward: { headers: [] } } },
    ].map(
      ({ name, behavior }): FidelityCase => ({
        id: `matrix-${type.toLowerCase()}-not-forwarded-${name}`,
        claim: `Without the viewer’s Host an execute-api origin gets its own, and the path decides (${name}, ${type}).`,
        claims: ['cf-host-to-origin-default'],
        status: 'observed',
        evidence:
          'https://zenn.dev/shikira/articles/93d7b78dbe9023, https://zenn.dev/slopwelljp/articles/9252e320880790; Droplr#39 for edge',
        given: [siteAndApi({ behavior }), ...api(type, ['GET /api/test'])],
        request: { url: `${viewer}/api/test` },
        expect: {
          kind: 'reaches',
          reaches: { kind: 'rest-method', resource: '/api/test' },
          loop: null,
          noFinding: ['host-header-rejected', 'host-header-loop'],
        },
        sends: { host: apiHost },
      }),
    ),
  ),
  {
    id: 'matrix-edge-own-host-two-clouds',
    claim: 'An edge-optimized API asked by its own Host works, through two CloudFronts: `via` names both.',
    claims: ['api-edge-is-cloudfront', 'cf-host-to-origin-default'],
    status: 'observed',
    evidence: 'Droplr/serverless-api-cloudfront#39',
    given: [siteAndApi(), ...api('EDGE', ['GET /api/test'])],
    request: { url: `${viewer}/api/test` },
    expect: { kind: 'reaches', loop: null, finding: 'edge-api-behind-cloudfront' },
    steps: ['edge-dispatched'],
    answerHeaders: { via: '1.1 ….cloudfront.net (CloudFront), 1.1 ….cloudfront.net (CloudFront)' },
  },
  {
    id: 'matrix-origin-is-own-alias',
    claim: 'An origin that is an alias of the same distribution leads back into it: the bucket answers for the prefixed path.',
    claims: ['cf-host-selects', 's3-missing-404'],
    status: 'observed',
    evidence: 'aws/aws-cdk#9837',
    given: [siteAndApi({ aliases: ['www.example.com'], api: { domainName: 'www.example.com' } })],
    answers: listable,
    request: { url: 'https://www.example.com/api/test' },
    expect: {
      status: 404,
      answeredBy: 's3',
      errorType: 'NoSuchKey',
      loop: { through: 'www.example.com', passes: 2 },
      finding: 'origin-is-own-name',
    },
    bodyHas: ['<Key>prod/api/test</Key>'],
  },
];

export const hostMatrix: readonly FidelityCase[] = [...rows, ...loops, ...domains, ...unforwarded];
