import { customDomain, distribution, httpApi, managed, restApi } from '../../../fidelity/builders.ts';
import type { CustomDomainParts } from '../../../fidelity/given/custom-domain.ts';
import { testProved } from '../../testing/proving.ts';

const api = (id: string, ...resources: readonly string[]) => restApi({ id, resources, stages: ['prod'] });
const domain = (mappings: Readonly<Record<string, string>>, more: Partial<CustomDomainParts> = {}) =>
  customDomain({
    name: 'api.example.com',
    style: 'v2',
    mappings: Object.entries(mappings).map(([key, of]) => ({ key, api: of, stage: 'prod' })),
    ...more,
  });
const at = (path: string) => ({ url: `https://api.example.com${path}` });
const behind = distribution({
  origins: [{ id: 'api', domainName: 'api.example.com' }],
  defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
});

testProved('mapping-prefix-surprise', [
  {
    name: 'a base path that the API has in its resources too',
    given: [...domain({ pets: 'r1pets' }), ...api('r1pets', 'GET /pets/{id}')],
    request: at('/pets/7'),
    expected: [
      'error',
      'catch-all-mapping: changes-other-requests, GET prod:/pets/{id}',
      'base-path-in-url: verified, GET prod:/pets/{id}',
    ],
  },
  {
    name: 'the same behind CloudFront',
    given: [behind, ...domain({ pets: 'r1pets', cats: 'r1pets' }), ...api('r1pets', 'GET /pets/{id}')],
    request: { url: 'https://d111111abcdef8.cloudfront.net/pets/7' },
    expected: [
      'error',
      'catch-all-mapping: changes-other-requests, GET prod:/pets/{id}',
      'base-path-in-origin-path: changes-other-requests, GET prod:/pets/{id}',
    ],
  },
  {
    name: 'a key that is the beginning of a longer word',
    given: [
      ...domain({ orders: 'r1orders', 'shop/v1': 'r1shop', '': 'r1shop' }),
      ...api('r1orders', 'GET /{id}'),
      ...api('r1shop', 'GET /ordersandmore'),
    ],
    request: at('/ordersandmore'),
    expected: ['warning', 'rename-mapping: changes-other-requests, GET prod:/ordersandmore'],
  },
  {
    name: 'a longer key whose API has nothing there, while a shorter one’s has',
    given: [...domain({ v1: 'r1all', 'v1/pets': 'r1pets' }), ...api('r1all', 'GET /pets/{id}/photos'), ...api('r1pets', 'GET /{id}')],
    request: at('/v1/pets/7/photos'),
    expected: ['error', 'rename-mapping: changes-other-requests, GET prod:/pets/{id}/photos'],
  },
  {
    name: 'a routing rule that keeps its base path',
    given: [
      ...domain({}, { mode: 'rule', rules: [{ priority: 5, api: 'r1pets', stage: 'prod', basePaths: ['v1'] }] }),
      ...api('r1pets', 'GET /pets'),
    ],
    request: at('/v1/pets'),
    expected: ['error', 'strip-base-path: verified, GET prod:/pets'],
  },
  {
    name: 'a backend that is told the base path, as a note',
    given: [...domain({ v1: 'h1pets' }), ...httpApi({ id: 'h1pets', routes: ['GET /pets'], stages: ['prod'] })],
    request: at('/v1/pets'),
    expected: ['info', 'overwrite-path: manual, -'],
  },
  {
    name: 'a greedy resource that hands on the base path, as a note',
    given: [...domain({ v1: 'r1pets' }), ...api('r1pets', 'ANY /{proxy+}')],
    request: at('/v1/pets'),
    expected: ['info', 'overwrite-path: manual, -'],
  },
  {
    name: 'silent where the resource says what is left',
    given: [...domain({ v1: 'r1pets' }), ...api('r1pets', 'GET /pets')],
    request: at('/v1/pets'),
  },
  {
    name: 'silent about a whole domain',
    given: [...domain({ '': 'h1pets' }), ...httpApi({ id: 'h1pets', routes: ['ANY /{proxy+}'], stages: ['prod'] })],
    request: at('/pets'),
  },
  {
    name: 'silent where nothing would have it',
    given: [...domain({ v1: 'r1pets', v2: 'r1pets' }), ...api('r1pets', 'GET /pets')],
    request: at('/v1/cats'),
  },
  {
    name: 'silent about a rule that strips',
    given: [
      ...domain({}, { mode: 'rule', rules: [{ priority: 5, api: 'r1pets', stage: 'prod', basePaths: ['v1'], strip: true }] }),
      ...api('r1pets', 'GET /pets'),
    ],
    request: at('/v1/pets'),
  },
]);
