import { executeApi, restApi } from '../builders.ts';
import { call, localstack } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { missingToken, reachesMethod } from '../expecting.ts';

type Row = Omit<FidelityCase, 'given' | 'request' | 'claims' | 'status'> & {
  readonly target: string;
  readonly claims?: FidelityCase['claims'];
  readonly status?: FidelityCase['status'];
};

/** Cases over one tree of resources, behind the stage `prod`. */
const over = (id: string, resources: Parameters<typeof restApi>[0]['resources'], rows: readonly Row[]): readonly FidelityCase[] => {
  const given = restApi({ id, type: 'REGIONAL', resources, stages: ['prod'] });
  return rows.map(({ target, ...row }) => {
    const [method = '', path = ''] = target.split(' ');
    const claims = row.expect === missingToken ? (['rest-missing-token-403'] as const) : (['rest-pair-matching'] as const);
    return { claims, status: 'observed', ...row, given, request: call(`${method} https://${executeApi(id)}/prod${path}`) };
  });
};

const sibling = localstack('test_proxy_routing_with_hardcoded_resource_sibling');
const order = localstack('test_routing_with_hardcoded_resource_sibling_order');
const ministack = 'ministackorg/ministack#1423';

/** Facts §3.1: the rule by which a REST API picks resource and method. */
export const restMatchingCases: readonly FidelityCase[] = [
  ...over(
    'rm1sibling',
    ['ANY /{proxy+}', 'POST /test', 'ANY /test/any'],
    [
      {
        id: 'match-options-passes-post-only-literal',
        claim: 'A literal resource that declares only POST leaves OPTIONS to the greedy sibling.',
        evidence: sibling,
        target: 'OPTIONS /test',
        expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'test' } }),
      },
      {
        id: 'match-options-stays-on-literal-any',
        claim: 'A literal resource with ANY keeps OPTIONS.',
        evidence: sibling,
        target: 'OPTIONS /test/any',
        expect: reachesMethod('ANY /test/any'),
      },
      {
        id: 'match-declared-literal-method',
        claim: 'The declared method of the literal resource wins over the greedy one.',
        evidence: sibling,
        target: 'POST /test',
        expect: reachesMethod('POST /test'),
      },
    ],
  ),
  ...over(
    'rm1order',
    ['GET /part1', 'GET /part1/hardcoded-value', 'GET /{param+}'],
    [
      {
        id: 'match-backtracks-to-root-greedy',
        claim: 'Below a literal resource without fitting children the request goes back to an ancestor’s greedy one.',
        evidence: order,
        target: 'GET /part1/random-value',
        expect: reachesMethod('GET /{param+}', { params: { param: 'part1/random-value' } }),
      },
      {
        id: 'match-literal-child-first',
        claim: 'A literal child that fits wins over an ancestor’s greedy resource.',
        evidence: order,
        target: 'GET /part1/hardcoded-value',
        expect: reachesMethod('GET /part1/hardcoded-value'),
      },
    ],
  ),
  ...over(
    'rm1pass',
    ['/admin', 'OPTIONS /cors', 'DELETE /other', 'ANY /{proxy+}', 'GET /deep/x/y', 'POST /deep/{proxy+}'],
    [
      {
        id: 'match-passes-resource-without-methods',
        claim: 'A resource without any method neither holds nor blocks a request.',
        evidence: ministack,
        target: 'GET /admin',
        expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'admin' } }),
      },
      {
        id: 'match-passes-options-only-resource',
        claim: 'A resource that only declares OPTIONS for CORS is transparent for a GET.',
        evidence: ministack,
        target: 'GET /cors',
        expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'cors' } }),
      },
      {
        id: 'match-passes-other-verb',
        claim: 'A resource that declares another verb is transparent too.',
        evidence: ministack,
        target: 'PUT /other',
        expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'other' } }),
      },
      {
        id: 'match-passes-intermediate-resource',
        claim: 'An intermediate resource that a deeper one brought with it is transparent.',
        evidence: ministack,
        target: 'GET /deep/x',
        expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'deep/x' } }),
      },
      {
        id: 'match-nearer-greedy-first',
        claim: 'Of two greedy resources the one below more literal segments takes the request.',
        evidence: ministack,
        target: 'POST /deep/x',
        expect: reachesMethod('POST /deep/{proxy+}', { params: { proxy: 'x' } }),
      },
      {
        id: 'match-ancestor-greedy-when-nearer-lacks-method',
        claim: 'A nearer greedy resource that lacks the method leaves the request to an ancestor’s.',
        evidence: ministack,
        target: 'GET /deep/x/z',
        expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'deep/x/z' } }),
      },
    ],
  ),
  ...over(
    'rm1rank',
    ['GET /pets/{id}', 'GET /pets/{id}/toys', 'GET /pets/new', 'ANY /pets/new', 'GET /pets/{id}/{rest+}', 'GET /a/{proxy+}', 'GET /{x}/b'],
    [
      {
        id: 'match-exact-method-before-any',
        claim: 'On one resource the declared method wins over ANY.',
        evidence: localstack('test_proxy_routing_with_hardcoded_resource_sibling'),
        target: 'GET /pets/new',
        expect: reachesMethod('GET /pets/new'),
      },
      {
        id: 'match-any-beside-exact-method',
        claim: 'ANY takes the methods that its resource does not declare.',
        evidence: localstack('test_proxy_routing_with_hardcoded_resource_sibling'),
        target: 'PATCH /pets/new',
        expect: reachesMethod('ANY /pets/new'),
      },
      {
        id: 'match-variable-before-greedy',
        claim: 'A template that ends in a literal wins over one that ends in a greedy variable.',
        evidence: 'localstack/localstack, floci-io/floci#3399',
        target: 'GET /pets/7/toys',
        expect: reachesMethod('GET /pets/{id}/toys', { params: { id: '7' } }),
      },
      {
        id: 'match-variable-takes-one-segment',
        claim: 'A variable takes exactly one segment, a greedy one all that are left.',
        evidence: 'localstack/localstack, floci-io/floci#3399',
        target: 'GET /pets/7/toys/ball',
        expect: reachesMethod('GET /pets/{id}/{rest+}', { params: { id: '7', rest: 'toys/ball' } }),
      },
      {
        id: 'match-incomparable-templates',
        claim: 'Of two templates that cannot be compared as a whole the one with the literal further left is taken.',
        evidence: 'No record; segments are taken to be compared from the left',
        status: 'inferred',
        target: 'GET /a/b',
        expect: reachesMethod('GET /a/{proxy+}', { params: { proxy: 'b' } }),
        claims: ['rest-tie-break'],
      },
      {
        id: 'match-nothing',
        claim: 'Where no template fits with the method the answer is Missing Authentication Token.',
        evidence: localstack('test_routing_not_found'),
        target: 'POST /pets/7',
        expect: missingToken,
      },
    ],
  ),
];
