import { executeApi, httpApi, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden, reachesMethod, reachesRoute } from '../expecting.ts';

const dotnet = (snapshot: string): string => `aws/aws-lambda-dotnet, snapshot of a deployed API: ${snapshot}`;
const voker = (file: string): string => `hotsock/voker, event of a deployed API: ${file}`;

const everything = httpApi({ id: 'cap1default', routes: ['$default'] });
const REVIEWS = '/test6/api/products/{productName}/reviews/{reviewTitle}';
const ORDERS = 'POST /test9/api/users/{userId}/orders';

/** Events and snapshots that show what the integration was told. */
export const capturedCases: readonly FidelityCase[] = [
  {
    id: 'recorded-http-decodes-space',
    claim: 'An HTTP API decodes the path before it hands it on: %20 arrives as a space in rawPath.',
    claims: ['http-decoded'],
    status: 'observed',
    evidence: voker('vokerhttp/testdata/apigwv2-request.json'),
    given: everything,
    request: { method: 'POST', url: `https://${executeApi('cap1default')}/capture/space%20value` },
    expect: reachesRoute('$default', { told: { path: '/capture/space value' } }),
  },
  {
    id: 'recorded-http-decodes-slash',
    claim: 'An encoded slash arrives decoded in rawPath, as if it had been a slash all along.',
    claims: ['http-encoded-slash'],
    status: 'observed',
    evidence: 'fastify/aws-lambda-fastify#169',
    given: everything,
    request: { url: `https://${executeApi('cap1default')}/a%2Fb` },
    expect: reachesRoute('$default', { told: { path: '/a/b' } }),
  },
  {
    id: 'recorded-http-foreign-host',
    claim: 'An HTTP API that is asked with the viewer’s Host answers 403 Forbidden before any route or authorizer.',
    claims: ['api-foreign-host-403'],
    status: 'observed',
    evidence: 'KensioSoftware/yulin#1033',
    given: everything,
    request: { url: `https://${executeApi('cap1default')}/anything`, headers: [['Host', 'www.example.com']] },
    expect: forbidden,
  },
  {
    id: 'recorded-http-decodes-reserved-characters',
    claim: 'Encoded @, / and # arrive decoded in rawPath.',
    claims: ['http-decoded'],
    status: 'observed',
    evidence: 'honojs/hono#2156',
    given: everything,
    request: { method: 'POST', url: `https://${executeApi('cap1default')}/RSC/%40id%2Fassets%2Frsf0.js%23save.txt` },
    expect: reachesRoute('$default', { told: { path: '/RSC/@id/assets/rsf0.js#save.txt' } }),
  },
  {
    id: 'recorded-rest-keeps-encoded-unicode',
    claim: 'A REST API decodes nothing: encoded UTF-8 and spaces stay encoded in the path parameters.',
    claims: ['rest-no-decoding'],
    status: 'observed',
    evidence: dotnet('V1_UnicodeCharactersInPathRest'),
    given: restApi({ id: 'cap1reviews', type: null, resources: [`POST ${REVIEWS}`], stages: ['test'] }),
    request: {
      method: 'POST',
      url: `https://${executeApi('cap1reviews')}/test/test6/api/products/%E2%98%95%20Coffee/reviews/%F0%9F%98%8A%20Happy`,
    },
    expect: reachesMethod(`POST ${REVIEWS}`, { params: { productName: '%E2%98%95%20Coffee', reviewTitle: '%F0%9F%98%8A%20Happy' } }),
  },
  {
    id: 'recorded-rest-event-without-stage',
    claim: 'event.path leaves the stage out, requestContext.path keeps it.',
    claims: ['rest-event-path'],
    status: 'observed',
    evidence: dotnet('V1_SimpleGetRequestRest'),
    given: restApi({ id: 'cap1orders', type: null, resources: ['POST /test1/api/users/{userId}/orders'], stages: ['test'] }),
    request: { method: 'POST', url: `https://${executeApi('cap1orders')}/test/test1/api/users/123/orders` },
    expect: reachesMethod('POST /test1/api/users/{userId}/orders', {
      params: { userId: '123' },
      told: { path: '/test1/api/users/123/orders', contextPath: '/test/test1/api/users/123/orders' },
    }),
  },
  {
    id: 'recorded-http-variable-among-literals',
    claim: 'A route with a variable takes the request whatever its query, and rawPath is the whole path.',
    claims: ['http-route-priority', 'http-raw-path'],
    status: 'observed',
    evidence: dotnet('V2_SimpleGetRequest'),
    given: httpApi({ id: 'cap1routes', routes: [ORDERS] }),
    request: {
      method: 'POST',
      url: `https://${executeApi('cap1routes')}/test9/api/users/123/orders?status=pending&tag=important&tag=urgent`,
    },
    expect: reachesRoute(ORDERS, { params: { userId: '123' }, told: { path: '/test9/api/users/123/orders' } }),
  },
  {
    id: 'recorded-rest-greedy-keeps-encoding',
    claim: 'A greedy variable of a REST API keeps the encoding that the client wrote.',
    claims: ['rest-no-decoding'],
    status: 'observed',
    evidence: voker('vokerhttp/testdata/apigwv1-request.json'),
    given: restApi({ id: 'cap1live', type: 'REGIONAL', resources: ['ANY /{proxy+}'], stages: ['live'] }),
    request: { method: 'POST', url: `https://${executeApi('cap1live')}/live/capture/space%20value` },
    expect: reachesMethod('ANY /{proxy+}', {
      params: { proxy: 'capture/space%20value' },
      told: { path: '/capture/space%20value', contextPath: '/live/capture/space%20value' },
    }),
  },
];
