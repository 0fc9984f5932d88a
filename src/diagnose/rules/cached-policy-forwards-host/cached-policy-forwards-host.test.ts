import { cachePolicy, customDomain, distribution, executeApi, managed, restApi } from '../../../fidelity/builders.ts';
import type { BehaviorParts, DistributionParts } from '../../../fidelity/given/distribution.ts';
import { testProved } from '../../testing/proving.ts';

const api = (type: 'EDGE' | 'REGIONAL' = 'REGIONAL') => restApi({ id: 'r1host', type, resources: ['GET /pets'], stages: ['prod'] });
const byHost = cachePolicy({ id: 'by-host', headers: ['Host', 'Authorization'] });
const behind = (behavior: Partial<BehaviorParts>, more: Partial<DistributionParts> = {}) =>
  distribution({
    origins: [
      { id: 'site', domainName: 'site.s3.eu-west-1.amazonaws.com' },
      { id: 'api', domainName: executeApi('r1host'), path: '/prod' },
    ],
    behaviors: [{ pattern: '/pets', origin: 'api', ...behavior }],
    ...more,
  });
const keyed = { cachePolicy: 'by-host', originRequestPolicy: managed.allViewerExceptHostHeader };
const pets = { url: 'https://d111111abcdef8.cloudfront.net/pets' };
const page = { url: 'https://d111111abcdef8.cloudfront.net/index.html' };

testProved('cached-policy-forwards-host', [
  {
    name: 'Host in the cache key, in spite of AllViewerExceptHostHeader',
    given: [behind(keyed), byHost, ...api()],
    request: pets,
    expected: ['error', 'cache-policy-without-host: verified, GET prod:/pets'],
  },
  {
    name: 'the same that sends it round',
    given: [behind(keyed), byHost, ...api('EDGE')],
    request: pets,
    expected: ['error', 'cache-policy-without-host: verified, GET prod:/pets'],
  },
  {
    name: 'a managed cache policy that lists Host',
    given: [
      behind({ cachePolicy: '4cc15a8a-d715-48a4-82b8-cc0b614638fe', originRequestPolicy: managed.allViewerExceptHostHeader }),
      ...api(),
    ],
    request: pets,
    expected: ['error', 'cache-policy-without-host: verified, GET prod:/pets'],
  },
  {
    name: 'Host among the legacy headers of another behavior',
    given: [behind({ forward: { headers: ['Host'] } }), ...api()],
    request: page,
    expected: ['warning', 'legacy-headers-without-host: verified, index.html'],
  },
  {
    name: 'silent where legacy headers decide: the rule of the outcome tells that',
    given: [behind({ forward: { headers: ['*'], query: true } }), ...api()],
    request: pets,
  },
  {
    name: 'a behavior that this request does not take, as a warning',
    given: [behind(keyed), byHost, ...api()],
    request: page,
    expected: ['warning', 'cache-policy-without-host: verified, index.html'],
  },
  {
    name: 'silent about a cache policy without Host',
    given: [behind({ cachePolicy: 'by-host' }), cachePolicy({ id: 'by-host', headers: ['Authorization'] }), ...api()],
    request: pets,
  },
  {
    name: 'silent about an origin request policy, which has a rule of its own',
    given: [behind({ originRequestPolicy: managed.allViewer }), ...api()],
    request: pets,
  },
  {
    name: 'silent where the origin is no API',
    given: [
      behind(keyed, {
        origins: [
          { id: 'site', domainName: 'site.s3.eu-west-1.amazonaws.com' },
          { id: 'api', domainName: 'app.example.org' },
        ],
      }),
      byHost,
    ],
    request: pets,
  },
  {
    name: 'silent where the viewer’s host is a domain of the API',
    given: [
      behind(keyed, { aliases: ['www.example.com'] }),
      byHost,
      ...customDomain({ name: 'www.example.com', mappings: [{ key: 'prod', api: 'r1host', stage: 'prod' }] }),
      ...api(),
    ],
    request: { url: 'https://www.example.com/pets' },
  },
]);
