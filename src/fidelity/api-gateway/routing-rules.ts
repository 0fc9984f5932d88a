import { customDomain, restApi } from '../builders.ts';
import { call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { forbidden } from '../expecting.ts';

const RESOURCES = ['GET /', 'GET /dogs', 'GET /PetStoreShopper/dogs', 'ANY /{proxy+}'];
const apis = ['rr1one', 'rr1two', 'rr1three'].flatMap((id) => restApi({ id, type: 'REGIONAL', resources: RESOURCES, stages: ['prod'] }));

type Rules = NonNullable<Parameters<typeof customDomain>[0]['rules']>;
type Mode = NonNullable<Parameters<typeof customDomain>[0]['mode']>;

const to = (api: string) => ({ api, stage: 'prod' });
const domain = (mode: Mode, rules: Rules, name = 'api.example.com', style: 'v1' | 'v2' = 'v2'): FidelityCase['given'] => [
  ...apis,
  ...customDomain({ name, style, mode, rules, mappings: [{ key: '', ...to('rr1three') }] }),
];

const ordered = domain('rule-then-mapping', [
  { priority: 20, ...to('rr1two'), basePaths: ['PetStoreShopper'] },
  { priority: 10, ...to('rr1one'), headers: [{ 'x-version': 'beta*' }], basePaths: ['PetStoreShopper'] },
  { priority: 30, ...to('rr1one'), headers: [{ accept: '*json' }] },
]);
const stripping = domain('rule', [{ priority: 1, ...to('rr1one'), basePaths: ['PetStoreShopper'], strip: true }]);
const twoHeaders = domain('rule', [{ priority: 1, ...to('rr1one'), headers: [{ 'x-a': '1' }, { 'x-b': '*2*' }] }]);
const catchAll = domain('rule', [
  { priority: 5, ...to('rr1two') },
  { priority: 1, ...to('rr1one'), basePaths: ['v1/pets'] },
]);
const tenants = domain('rule', [{ priority: 1, ...to('rr1one'), headers: [{ host: 'a.example.com' }] }], '*.example.com');

type Row = Omit<FidelityCase, 'request'> & {
  readonly path: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

const page = guide('rest-api-routing-rules');
const documented = { status: 'documented', evidence: page } as const;
const reachesApi = (api: string, resource: string): FidelityCase['expect'] => ({ kind: 'reaches', reaches: { api, resource } });
const RULE = ['api-routing-rules'] as const;

const rows: readonly Row[] = [
  {
    id: 'rules-lowest-priority-number-first',
    claim: 'Rules are tried by priority, the lowest number first, and the first that holds decides.',
    claims: RULE,
    ...documented,
    given: ordered,
    path: '/PetStoreShopper/dogs',
    headers: { 'x-version': 'beta2' },
    expect: reachesApi('rr1one', '/PetStoreShopper/dogs'),
    steps: ['rule-selected'],
  },
  {
    id: 'rules-next-where-a-condition-fails',
    claim: 'All conditions of a rule must hold; else the next is tried.',
    claims: RULE,
    ...documented,
    given: ordered,
    path: '/PetStoreShopper/dogs',
    headers: { 'x-version': 'stable' },
    expect: reachesApi('rr1two', '/PetStoreShopper/dogs'),
  },
  {
    id: 'rules-header-value-case',
    claim: 'Header names know no case, their values do.',
    claims: RULE,
    ...documented,
    given: ordered,
    path: '/PetStoreShopper/dogs',
    headers: { 'X-VERSION': 'Beta2' },
    expect: reachesApi('rr1two', '/PetStoreShopper/dogs'),
  },
  {
    id: 'rules-glob-on-the-whole-value',
    claim: 'A glob is laid on the whole raw value: *json does not take application/json,text/xml.',
    claims: ['api-mapping-single-segment'],
    ...documented,
    given: ordered,
    path: '/dogs',
    headers: { Accept: 'application/json,text/xml' },
    expect: reachesApi('rr1three', '/dogs'),
    steps: ['mapping-selected'],
  },
  {
    id: 'rules-glob-at-the-start',
    claim: 'A star at the start of a glob takes any text before its end.',
    claims: RULE,
    ...documented,
    given: ordered,
    path: '/dogs',
    headers: { Accept: 'application/json' },
    expect: reachesApi('rr1one', '/dogs'),
  },
  {
    id: 'rules-base-path-case',
    claim: 'Base paths are case sensitive.',
    claims: ['api-mapping-single-segment'],
    ...documented,
    given: ordered,
    path: '/petstoreshopper/dogs',
    expect: reachesApi('rr1three', '/{proxy+}'),
  },
  {
    id: 'rules-keep-base-path',
    claim: 'By default a rule does not strip the base path: the API is asked for the whole path.',
    claims: RULE,
    ...documented,
    given: ordered,
    path: '/PetStoreShopper/dogs',
    expect: reachesApi('rr1two', '/PetStoreShopper/dogs'),
  },
  {
    id: 'rules-strip-base-path',
    claim: 'With StripBasePath the base path is taken off, as a mapping does it.',
    claims: RULE,
    ...documented,
    given: stripping,
    path: '/PetStoreShopper/dogs',
    expect: reachesApi('rr1one', '/dogs'),
  },
  {
    id: 'rules-base-path-by-segments',
    claim: 'A base path is taken to stand for whole segments.',
    claims: ['api-mapping-missing-403'],
    status: 'disputed',
    evidence: `${page} shows whole segments only`,
    given: stripping,
    path: '/PetStoreShopperTwo/dogs',
    expect: forbidden,
  },
  {
    id: 'rules-two-header-conditions',
    claim: 'Both header conditions must hold.',
    claims: RULE,
    ...documented,
    given: twoHeaders,
    path: '/dogs',
    headers: { 'x-a': '1', 'x-b': '123' },
    expect: reachesApi('rr1one', '/dogs'),
  },
  {
    id: 'rules-one-of-two-header-conditions',
    claim: 'One of two is not enough, and with rules alone there is no mapping to go to.',
    claims: ['api-mapping-missing-403'],
    status: 'documented',
    evidence: guide('rest-api-routing-rules-examples'),
    given: twoHeaders,
    path: '/dogs',
    headers: { 'x-a': '1' },
    expect: forbidden,
  },
  {
    id: 'rules-without-conditions',
    claim: 'A rule without conditions takes every request that no rule before it took.',
    claims: RULE,
    ...documented,
    given: catchAll,
    path: '/dogs',
    expect: reachesApi('rr1two', '/dogs'),
  },
  {
    id: 'rules-base-path-of-two-levels',
    claim: 'A base path may have several levels.',
    claims: RULE,
    ...documented,
    given: catchAll,
    path: '/v1/pets/7',
    expect: reachesApi('rr1one', '/{proxy+}'),
  },
  {
    id: 'rules-host-condition',
    claim: 'Host may be a condition, so that one wildcard domain serves an API for each name.',
    claims: RULE,
    ...documented,
    given: tenants,
    host: 'a.example.com',
    path: '/dogs',
    expect: reachesApi('rr1one', '/dogs'),
  },
  {
    id: 'rules-host-condition-of-another-name',
    claim: 'Another name of that wildcard domain is 403 Forbidden.',
    claims: ['api-mapping-missing-403'],
    ...documented,
    given: tenants,
    host: 'b.example.com',
    path: '/dogs',
    expect: forbidden,
  },
  {
    id: 'rules-ignored-in-mapping-mode',
    claim: 'In the default routing mode rules are not looked at.',
    claims: ['api-mapping-single-segment'],
    status: 'documented',
    evidence: guide('set-routing-mode'),
    given: domain('mapping', [{ priority: 1, ...to('rr1one') }]),
    path: '/dogs',
    expect: reachesApi('rr1three', '/dogs'),
  },
  {
    id: 'rules-mode-in-v1-words',
    claim: 'The v1 command line names the routing modes otherwise and means the same.',
    claims: RULE,
    status: 'documented',
    evidence: guide('set-routing-mode'),
    given: domain('rule-then-mapping', [{ priority: 1, ...to('rr1one') }], 'api.example.com', 'v1'),
    path: '/dogs',
    expect: reachesApi('rr1one', '/dogs'),
  },
];

/** Facts §5.4: routing rules of custom domain names. */
export const routingRuleCases: readonly FidelityCase[] = rows.map(({ path, host, headers, ...row }) => ({
  ...row,
  request: call(`https://${host ?? 'api.example.com'}${path}`, headers ?? {}),
}));
