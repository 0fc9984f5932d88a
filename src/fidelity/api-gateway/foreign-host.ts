import { customDomain, distribution, executeApi, httpApi, managed, restApi } from '../builders.ts';
import { article, call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, reachesMethod, reachesRoute } from '../expecting.ts';

const edge = restApi({ id: 'fh1edge', type: 'EDGE', resources: ['GET /pets'], stages: ['prod'] });
const regional = restApi({ id: 'fh1regional', type: 'REGIONAL', resources: ['GET /pets'], stages: ['prod'] });
const web = httpApi({ id: 'fh1http', routes: [{ key: 'GET /pets', auth: 'JWT', authorizer: 'jwt1' }] });
const privately = restApi({
  id: 'fh1private',
  type: 'PRIVATE',
  resources: ['GET /pets'],
  stages: ['prod'],
  vpcEndpoints: ['vpce-0a1b2c3d4e5f'],
});
const strict = (id: string) => restApi({ id, type: 'REGIONAL', resources: ['GET /pets'], stages: ['prod'], accessMode: 'STRICT' });

const inFront = (api: string, policy: string) =>
  distribution({
    aliases: ['www.example.com'],
    origins: [{ id: 'api', domainName: executeApi(api), path: '/prod' }],
    defaultBehavior: { originRequestPolicy: policy },
  });

/** Facts §1.5: API Gateway picks the API by the Host header. */
export const foreignHostCases: readonly FidelityCase[] = [
  {
    id: 'api-edge-refuses-host-that-nobody-owns',
    claim: 'An edge-optimized API asked with a Host that no distribution owns answers with CloudFront’s 403 page.',
    claims: ['api-edge-foreign-host-403'],
    status: 'observed',
    evidence: 'Droplr/serverless-api-cloudfront#15, #37, brefphp/bref#682',
    given: edge,
    request: call(`https://${executeApi('fh1edge')}/prod/pets`, { Host: 'www.example.com' }),
    expect: { kind: 'answered', answeredBy: 'cloudfront', status: 403 },
    bodyHas: ['The request could not be satisfied', 'Bad request'],
    answerHeaders: { 'x-cache': 'Error from cloudfront', server: 'CloudFront', 'x-amzn-errortype': null },
  },
  {
    id: 'api-regional-behind-all-viewer',
    claim: 'A regional API behind a behavior that forwards the viewer’s Host answers 403 Forbidden in JSON.',
    claims: ['api-foreign-host-403', 'cf-host-forwarded-all-viewer'],
    status: 'observed',
    evidence: 'envoyproxy/envoy#14285',
    given: [inFront('fh1regional', managed.allViewer), ...regional],
    request: call('https://www.example.com/pets'),
    expect: { ...forbidden, finding: 'host-header-rejected' },
    sends: { host: 'www.example.com', to: executeApi('fh1regional') },
  },
  {
    id: 'api-regional-behind-all-viewer-except-host',
    claim: 'With AllViewerExceptHostHeader CloudFront sets Host to the origin’s name, and the API answers.',
    claims: ['cf-host-to-origin-default'],
    status: 'documented',
    evidence: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html',
    given: [inFront('fh1regional', managed.allViewerExceptHostHeader), ...regional],
    request: call('https://www.example.com/pets'),
    expect: { ...reachesMethod('GET /pets'), noFinding: 'host-header-rejected' },
    sends: { host: executeApi('fh1regional') },
  },
  {
    id: 'api-http-refuses-foreign-host-before-authorizer',
    claim: 'An HTTP API refuses a foreign Host before any authorizer or route is looked at.',
    claims: ['api-foreign-host-403'],
    status: 'observed',
    evidence: 'KensioSoftware/yulin#1033, sladg/nextjs-lambda#82',
    given: web,
    request: call(`https://${executeApi('fh1http')}/pets`, { Host: 'www.example.com' }),
    expect: forbidden,
    steps: ['api-host-refused'],
  },
  {
    id: 'api-private-endpoint-without-api-name',
    claim: 'A VPC endpoint’s own name without the API’s Host or x-apigw-api-id answers 403 Forbidden.',
    claims: ['api-private-unreachable'],
    status: 'documented',
    evidence: article('api-gateway-troubleshoot-403-forbidden'),
    given: privately,
    request: call('https://vpce-0a1b2c3d4e5f-abcdefgh.execute-api.eu-west-1.vpce.amazonaws.com/prod/pets'),
    expect: forbidden,
  },
  {
    id: 'api-foreign-host-of-another-api',
    claim: 'A Host that is another API’s takes the request to that API.',
    claims: [],
    status: 'inferred',
    evidence: 'From the choice by Host',
    given: [...regional, ...httpApi({ id: 'fh1other', routes: ['GET /prod/pets'] })],
    request: call(`https://${executeApi('fh1regional')}/prod/pets`, { Host: executeApi('fh1other') }),
    expect: reachesRoute('GET /prod/pets'),
  },
  {
    id: 'api-foreign-host-of-a-custom-domain',
    claim: 'A forwarded Host is right where it is itself a custom domain of API Gateway that has a mapping.',
    claims: ['api-mapping-single-segment'],
    status: 'inferred',
    evidence: 'From the choice by Host',
    given: [
      inFront('fh1regional', managed.allViewer),
      ...regional,
      ...customDomain({ name: 'www.example.com', mappings: [{ key: 'prod', api: 'fh1regional', stage: 'prod' }] }),
    ],
    request: call('https://www.example.com/pets'),
    expect: { ...reachesMethod('GET /pets'), noFinding: 'host-header-rejected' },
  },
  {
    id: 'api-strict-mode-refuses-other-sni',
    claim: 'In STRICT endpoint access mode a Host that is not the name in the TLS handshake is refused.',
    claims: [],
    status: 'documented',
    evidence: guide('apigateway-security-policies'),
    given: [...strict('fh1strict'), ...strict('fh1target')],
    request: call(`https://${executeApi('fh1strict')}/prod/pets`, { Host: executeApi('fh1target') }),
    expect: { kind: 'answered', answeredBy: 'api-gateway', status: 403 },
  },
];
