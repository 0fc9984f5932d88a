import { customDomain, distribution, executeApi, managed, restApi } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const api = (type: 'EDGE' | 'REGIONAL' | null) => restApi({ id: 'r1edge', type, resources: ['GET /pets'], stages: ['prod'] });
const behind = (domainName: string, path = '/prod', originRequestPolicy: string = managed.allViewerExceptHostHeader) =>
  distribution({ origins: [{ id: 'api', domainName, path }], defaultBehavior: { originRequestPolicy } });
const request = { url: 'https://d111111abcdef8.cloudfront.net/pets' };
const domain = (type: 'EDGE' | 'REGIONAL') =>
  customDomain({ name: 'api.example.com', type, mappings: [{ key: '', api: 'r1edge', stage: 'prod' }] });

testProved('edge-api-behind-cloudfront', [
  {
    name: 'an edge-optimized API as origin',
    given: [behind(executeApi('r1edge')), ...api('EDGE')],
    request,
    expected: ['info', 'regional-endpoint: verified, GET prod:/pets'],
  },
  {
    name: 'an edge-optimized custom domain as origin',
    given: [behind('api.example.com', ''), ...domain('EDGE'), ...api('REGIONAL')],
    request,
    expected: ['info', 'regional-domain-name: verified, GET prod:/pets'],
  },
  { name: 'silent about a regional API', given: [behind(executeApi('r1edge')), ...api('REGIONAL')], request },
  { name: 'silent about a regional domain', given: [behind('api.example.com', ''), ...domain('REGIONAL'), ...api('EDGE')], request },
  { name: 'silent where nobody says what it is', given: [behind(executeApi('r1edge')), ...api(null)], request },
  {
    name: 'silent where the two already send it round',
    given: [behind(executeApi('r1edge'), '/prod', managed.allViewer), ...api('EDGE')],
    request,
  },
  { name: 'silent without CloudFront', given: api('EDGE'), request: { url: `https://${executeApi('r1edge')}/prod/pets` } },
]);
