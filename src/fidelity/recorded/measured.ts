import { executeApi, restApi } from '../builders.ts';
import type { FidelityCase } from '../case.ts';
import { missingToken, reachesMethod, refusedBy } from '../expecting.ts';

const bypass = restApi({
  id: 'ms1admin',
  type: null,
  resources: ['ANY /{proxy+}', { path: '/admin', methods: { POST: { auth: 'AWS_IAM' } } }],
  stages: ['test'],
});

const checked = restApi({
  id: 'ms1checks',
  type: null,
  resources: [
    { path: '/keyed', methods: { GET: { apiKey: true } } },
    { path: '/searched', methods: { GET: { requires: ['method.request.querystring.q'] } } },
  ],
  stages: ['test'],
});

const PAIRS = 'fl1pairs';
const pairs = restApi({
  id: PAIRS,
  type: 'REGIONAL',
  resources: [
    'GET /users/{userId}',
    'PATCH /users/me',
    'POST /roles/provision',
    'GET /roles/{roleId}',
    'GET /things/real',
    'POST /things/{proxy+}',
  ],
  stages: ['test'],
});

type Pair = readonly [id: string, claim: string, method: string, path: string, expect: FidelityCase['expect']];

const pairRows: readonly Pair[] = [
  [
    'recorded-literal-without-get-leaves-it-to-the-variable',
    'A literal resource that lacks the method does not hold the path: its variable sibling takes the request.',
    'GET',
    '/users/me',
    reachesMethod('GET /users/{userId}', { params: { userId: 'me' } }),
  ],
  [
    'recorded-literal-with-its-method',
    'A literal resource that declares the method wins over its variable sibling.',
    'PATCH',
    '/users/me',
    reachesMethod('PATCH /users/me'),
  ],
  [
    'recorded-variable-takes-another-value',
    'A variable resource takes any one segment.',
    'GET',
    '/users/abc123',
    reachesMethod('GET /users/{userId}', { params: { userId: 'abc123' } }),
  ],
  [
    'recorded-method-on-neither-sibling',
    'A method that neither the literal nor its variable sibling declares is a Missing Authentication Token.',
    'POST',
    '/users/me',
    missingToken,
  ],
  [
    'recorded-literal-post-beside-variable-get',
    'A POST goes to the literal resource that declares it.',
    'POST',
    '/roles/provision',
    reachesMethod('POST /roles/provision'),
  ],
  [
    'recorded-variable-get-beside-literal-post',
    'A GET on the path of a literal that only declares POST goes to the variable sibling.',
    'GET',
    '/roles/provision',
    reachesMethod('GET /roles/{roleId}', { params: { roleId: 'provision' } }),
  ],
  [
    'recorded-literal-beside-greedy',
    'A literal resource with the method wins over a greedy sibling.',
    'GET',
    '/things/real',
    reachesMethod('GET /things/real'),
  ],
  [
    'recorded-literal-without-post-leaves-it-to-the-greedy',
    'A literal resource that lacks the method leaves the path to its greedy sibling.',
    'POST',
    '/things/real',
    reachesMethod('POST /things/{proxy+}', { params: { proxy: 'real' } }),
  ],
];

const ministack = (number: string): string => `ministackorg/ministack#${number}, measured in eu-central-1`;

export const measuredCases: readonly FidelityCase[] = [
  {
    id: 'recorded-open-greedy-serves-guarded-path',
    claim: 'Routing comes before authorization: an open greedy ANY serves the verbs that a guarded resource does not declare.',
    claims: ['rest-pair-matching'],
    status: 'observed',
    evidence: ministack('1423'),
    given: bypass,
    request: { url: `https://${executeApi('ms1admin')}/test/admin` },
    expect: reachesMethod('ANY /{proxy+}', { params: { proxy: 'admin' } }),
  },
  {
    id: 'recorded-api-key-not-sent',
    claim: 'A method that requires an API key answers 403 Forbidden without one.',
    claims: ['rest-api-key-403'],
    status: 'observed',
    evidence: ministack('1746'),
    given: checked,
    request: { url: `https://${executeApi('ms1checks')}/test/keyed` },
    expect: refusedBy(403, 'ForbiddenException', 'Forbidden'),
    steps: ['api-key-checked'],
  },
  {
    id: 'recorded-required-parameter-not-sent',
    claim: 'A request validator answers 400 and names the required parameter that is not there.',
    claims: ['rest-parameters-400'],
    status: 'observed',
    evidence: ministack('1746'),
    given: checked,
    request: { url: `https://${executeApi('ms1checks')}/test/searched` },
    expect: refusedBy(400, 'BadRequestException', 'Missing required request parameters: [q]'),
    steps: ['parameters-checked'],
  },
  ...pairRows.map(
    ([id, claim, method, path, expect]): FidelityCase => ({
      id,
      claim,
      claims: [expect === missingToken ? 'rest-missing-token-403' : 'rest-pair-matching'],
      status: 'observed',
      evidence: 'floci-io/floci#3399, #3547, measured in us-west-2',
      given: pairs,
      request: { method, url: `https://${executeApi(PAIRS)}/test${path}` },
      expect,
    }),
  ),
];
