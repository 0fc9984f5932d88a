import { customDomain, distribution, domainTargets, executeApi, httpApi, jsonText, managed, restApi } from '../builders.ts';
import { call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, reachesMethod, reachesRoute } from '../expecting.ts';

const rest = restApi({ id: 'cd1rest', type: 'REGIONAL', resources: ['GET /pets'], stages: ['prod'] });
const other = restApi({ id: 'cd1other', type: 'REGIONAL', resources: ['GET /pets'], stages: ['prod'] });
const web = httpApi({ id: 'cd1http', routes: ['GET /pets'], stages: ['$default', 'dev'] });
const sockets = httpApi({ id: 'cd1socket', protocol: 'WEBSOCKET', routes: ['$connect', '$default'], stages: ['prod'] });
const whole = (name: string, api: string, stage = 'prod', type: 'REGIONAL' | 'EDGE' = 'REGIONAL') =>
  customDomain({ name, type, mappings: [{ key: '', api, stage }] });
const reachesApi = (api: string): FidelityCase['expect'] => ({ kind: 'reaches', reaches: { kind: 'rest-method', api } });
const domains = guide('how-to-custom-domains');

// While it migrates, a domain has both kinds of endpoint.
const migrating = jsonText('domain-api.example.com.json', {
  domainName: 'api.example.com',
  distributionDomainName: domainTargets.edge,
  regionalDomainName: domainTargets.regional,
  endpointConfiguration: { types: ['EDGE', 'REGIONAL'] },
  domainNameStatus: 'AVAILABLE',
});
const mappingsAlone = whole('api.example.com', 'cd1rest').filter(({ name }) => name.startsWith('mappings'));

const inFront = (path: string) =>
  distribution({
    aliases: ['www.example.com'],
    origins: [{ id: 'api', domainName: 'api.example.com', path }],
    defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
  });

/** Facts §5.1 and §5.5: kinds of custom domain names, and how Host selects among them. */
export const domainCases: readonly FidelityCase[] = [
  {
    id: 'domain-regional-rest',
    claim: 'A regional custom domain maps to a REST API; the mapping names the stage.',
    claims: ['api-mapping-single-segment', 'api-mapping-stripped'],
    status: 'documented',
    evidence: domains,
    given: [...rest, ...whole('api.example.com', 'cd1rest')],
    request: call('https://api.example.com/pets'),
    expect: reachesMethod('GET /pets'),
    steps: ['mapping-selected', 'stage-selected'],
  },
  {
    id: 'domain-edge-rest',
    claim: 'An edge-optimized custom domain is itself behind a CloudFront of API Gateway.',
    claims: ['api-edge-is-cloudfront', 'api-mapping-single-segment'],
    status: 'documented',
    evidence: domains,
    given: [...rest, ...whole('api.example.com', 'cd1rest', 'prod', 'EDGE')],
    request: call('https://api.example.com/pets'),
    expect: reachesMethod('GET /pets'),
    steps: ['edge-dispatched'],
  },
  {
    id: 'domain-regional-http',
    claim: 'A regional custom domain maps to an HTTP API; no stage is written in the path.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: guide('http-api-mappings'),
    given: [...web, ...customDomain({ name: 'api.example.com', style: 'v2', mappings: [{ key: '', api: 'cd1http', stage: 'dev' }] })],
    request: call('https://api.example.com/pets'),
    expect: { kind: 'reaches', reaches: { kind: 'http-route', routeKey: 'GET /pets', stage: 'dev' } },
  },
  {
    id: 'domain-regional-websocket',
    claim: 'A regional custom domain maps to a WebSocket API; the handshake names no stage.',
    claims: ['ws-handshake'],
    status: 'documented',
    evidence: domains,
    given: [...sockets, ...customDomain({ name: 'ws.example.com', style: 'v2', mappings: [{ key: '', api: 'cd1socket', stage: 'prod' }] })],
    request: call('wss://ws.example.com'),
    expect: reachesRoute('$connect'),
  },
  {
    id: 'domain-of-both-kinds',
    claim: 'While it migrates, a domain has an edge-optimized and a regional endpoint, and answers at both.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: domains,
    given: [...rest, migrating, ...mappingsAlone],
    request: call(`https://${domainTargets.regional}/pets`, { Host: 'api.example.com' }),
    expect: reachesMethod('GET /pets'),
  },
  {
    id: 'domain-exact-name-before-wildcard',
    claim: 'An exact domain name wins over a wildcard.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: domains,
    given: [...rest, ...other, ...whole('*.example.com', 'cd1other'), ...whole('api.example.com', 'cd1rest')],
    request: call('https://api.example.com/pets'),
    expect: reachesApi('cd1rest'),
  },
  {
    id: 'domain-wildcard-takes-other-names',
    claim: 'A wildcard takes the other names at its level.',
    claims: ['api-domain-wildcard'],
    status: 'documented',
    evidence: domains,
    given: [...rest, ...other, ...whole('*.example.com', 'cd1other'), ...whole('api.example.com', 'cd1rest')],
    request: call('https://shop.example.com/pets'),
    expect: reachesApi('cd1other'),
  },
  {
    id: 'domain-wildcard-is-one-label',
    claim: 'A wildcard custom domain stands for the leftmost label alone: a name two levels below is not its own.',
    claims: [],
    status: 'documented',
    evidence: domains,
    given: [...other, ...whole('*.example.com', 'cd1other')],
    request: call('https://a.b.example.com/pets'),
    expect: { kind: 'leaves-the-model' },
  },
  {
    id: 'domain-target-with-host',
    claim: 'At the DNS target of a domain its Host selects the mapping.',
    claims: ['api-mapping-single-segment'],
    status: 'inferred',
    evidence: 'The Host selects, whatever name the connection was made to',
    given: [...rest, ...whole('api.example.com', 'cd1rest')],
    request: call(`https://${domainTargets.regional}/pets`, { Host: 'api.example.com' }),
    expect: reachesMethod('GET /pets'),
  },
  {
    id: 'domain-host-at-execute-api-name',
    claim: 'So it does at an API’s default endpoint: the domain’s mapping decides, not the API that was connected to.',
    claims: ['api-mapping-single-segment'],
    status: 'inferred',
    evidence: 'The Host selects, whatever name the connection was made to',
    given: [...rest, ...other, ...whole('api.example.com', 'cd1other')],
    request: call(`https://${executeApi('cd1rest')}/pets`, { Host: 'api.example.com' }),
    expect: reachesApi('cd1other'),
  },
  {
    id: 'domain-behind-distribution',
    claim: 'A distribution whose origin is the custom domain sends its Host, and needs no stage in the origin path.',
    claims: ['cf-host-to-origin-default', 'api-mapping-single-segment'],
    status: 'inferred',
    evidence: 'From the choice by Host',
    given: [inFront(''), ...rest, ...whole('api.example.com', 'cd1rest')],
    request: call('https://www.example.com/pets'),
    expect: reachesMethod('GET /pets'),
    sends: { host: 'api.example.com', path: '/pets' },
  },
  {
    id: 'domain-mappings-not-pasted',
    claim: 'Of a domain whose mappings are not pasted only the name is known.',
    claims: [],
    status: 'documented',
    evidence: 'API Gateway CLI reference, get-base-path-mappings',
    given: [...rest, ...customDomain({ name: 'api.example.com' })],
    request: call('https://api.example.com/pets'),
    expect: { kind: 'leaves-the-model' },
    steps: ['not-pasted'],
  },
  {
    id: 'domain-without-any-mapping',
    claim: 'A domain without any mapping answers 403 Forbidden.',
    claims: ['api-mapping-missing-403'],
    status: 'observed',
    evidence: 'Miserlou/Zappa#1248',
    given: [...rest, ...customDomain({ name: 'api.example.com', mappings: [] })],
    request: call('https://api.example.com/pets'),
    expect: forbidden,
  },
];
