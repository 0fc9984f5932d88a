import { customDomain, distribution, domainTargets, managed, restApi } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const api = restApi({ id: 'r1map', resources: ['GET /pets'], stages: ['prod'] });
const domain = (...keys: readonly string[]) =>
  customDomain({ name: 'api.example.com', mappings: keys.map((key) => ({ key, api: 'r1map', stage: 'prod' })) });
const behind = (path: string) =>
  distribution({
    origins: [{ id: 'api', domainName: 'api.example.com', path }],
    defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
  });
const viewer = (path: string) => ({ url: `https://d111111abcdef8.cloudfront.net${path}` });

testProved('mapping-missing', [
  {
    name: 'an origin path before the base path',
    given: [behind('/prod'), ...domain('v1', 'v2'), ...api],
    request: viewer('/v1/pets'),
    expected: ['error', 'empty-origin-path: verified, GET prod:/pets'],
  },
  {
    name: 'a path without its base path, behind CloudFront',
    given: [behind(''), ...domain('v1'), ...api],
    request: viewer('/pets'),
    expected: [
      'error',
      'base-path-in-origin-path: changes-other-requests, GET prod:/pets',
      'catch-all-mapping: changes-other-requests, GET prod:/pets',
    ],
  },
  {
    name: 'the same at the domain itself',
    given: [...domain('v1'), ...api],
    request: { url: 'https://api.example.com/pets' },
    expected: ['error', 'base-path-in-url: verified, GET prod:/pets', 'catch-all-mapping: changes-other-requests, GET prod:/pets'],
  },
  {
    name: 'a path that nothing behind the domain has',
    given: [...domain('v1'), ...api],
    request: { url: 'https://api.example.com/cats' },
    expected: ['error'],
  },
  {
    name: 'routing rules alone, whatever the mappings',
    given: [
      ...customDomain({
        name: 'api.example.com',
        mode: 'rule',
        mappings: [{ key: '', api: 'r1map', stage: 'prod' }],
        rules: [{ priority: 1, api: 'r1map', stage: 'prod', basePaths: ['v2'] }],
      }),
      ...api,
    ],
    request: { url: 'https://api.example.com/pets' },
    expected: ['error'],
  },
  { name: 'silent where a mapping takes it', given: [...domain('v1', ''), ...api], request: { url: 'https://api.example.com/cats' } },
  {
    name: 'silent about the domain’s target, which has no mapping by its own name',
    given: [...customDomain({ name: 'api.example.com', type: 'EDGE', mappings: [{ key: 'v1', api: 'r1map', stage: 'prod' }] }), ...api],
    request: { url: `https://${domainTargets.edge}/pets` },
  },
]);
