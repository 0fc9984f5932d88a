import { customDomain, executeApi, jsonText, restApi } from '../builders.ts';
import { call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { missingToken, reachesMethod } from '../expecting.ts';

const API = 'un1rest';
const api = restApi({ id: API, type: 'REGIONAL', resources: ['GET /pets'], stages: ['prod'] });
const other = restApi({ id: 'un1other', type: 'REGIONAL', resources: ['GET /cats'], stages: ['prod'] });

// A template's reference, which nothing pasted resolves.
const templated: FidelityCase['given'] = [
  ...api,
  ...customDomain({ name: 'api.example.com' }),
  {
    name: 'mappings.yaml',
    text: `items:\n  - basePath: !Ref BasePath\n    restApiId: ${API}\n    stage: prod\n`,
    for: { domainName: 'api.example.com' },
  },
];

// `get-resources` without `--embed methods`, of resources that name no method.
const silent: FidelityCase['given'] = [
  ...api.filter(({ name }) => !name.startsWith('resources')),
  jsonText(
    'resources.json',
    {
      items: [
        { id: 'r0', path: '/' },
        { id: 'r1', parentId: 'r0', pathPart: 'pets', path: '/pets' },
      ],
    },
    { restApiId: API },
  ),
];

// Resources that do not say whose they are, beside two APIs.
const ownerless: FidelityCase['given'] = [
  ...[...api, ...other].filter(({ name }) => !name.startsWith('resources')),
  ...api.flatMap(({ name, text }) => (name.startsWith('resources') ? [{ name: 'resources.json', text }] : [])),
];

const pets = call(`https://${executeApi(API)}/prod/pets`);

/** What the paste does not say: a question, never a guess in silence. */
export const unknownCases: readonly FidelityCase[] = [
  {
    id: 'unknown-value-stops-the-trace',
    claim: 'A value that nothing resolves, where the answer depends on it, stops the trace.',
    claims: [],
    status: 'documented',
    evidence: guide('rest-api-mappings'),
    given: templated,
    request: call('https://api.example.com/v1/pets'),
    expect: { kind: 'cannot-tell', status: null },
    steps: ['value-unresolved'],
    asks: ['value:!Ref BasePath'],
  },
  {
    id: 'unknown-value-answered',
    claim: 'Once the user says what the expression stands for, the trace goes on.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: guide('rest-api-mappings'),
    given: templated,
    answers: { 'value:!Ref BasePath': 'v1' },
    request: call('https://api.example.com/v1/pets'),
    expect: reachesMethod('GET /pets'),
  },
  {
    id: 'unknown-method-is-taken-to-exist',
    claim: 'Where methods were not listed, a resource is taken to have the one that is asked for.',
    claims: [],
    status: 'documented',
    evidence: 'API Gateway CLI reference, get-resources',
    given: silent,
    request: pets,
    expect: { kind: 'reaches', reaches: { resource: '/pets' } },
    asks: [`method:${API}/GET /pets`],
  },
  {
    id: 'unknown-method-said-to-be-missing',
    claim: 'If it is said to be missing the request is a Missing Authentication Token.',
    claims: ['rest-missing-token-403'],
    status: 'documented',
    evidence: 'API Gateway CLI reference, get-resources',
    given: silent,
    answers: { [`method:${API}/GET /pets`]: 'missing' },
    request: pets,
    expect: missingToken,
  },
  {
    id: 'unknown-owner-of-resources',
    claim: 'Resources that do not say whose they are belong to one of the APIs, and which one is asked.',
    claims: [],
    status: 'documented',
    evidence: 'API Gateway CLI reference, get-resources: the id stands only in the command',
    given: ownerless,
    answers: { 'belongs-to:resources.json': API },
    request: pets,
    expect: reachesMethod('GET /pets'),
    asks: ['belongs-to:resources.json'],
  },
];
