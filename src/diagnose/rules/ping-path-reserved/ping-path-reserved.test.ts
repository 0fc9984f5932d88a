import { customDomain, executeApi, httpApi, restApi } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const http = (...routes: readonly string[]) => httpApi({ id: 'h1ping', routes });
const ping = (path = '/ping') => ({ url: `https://${executeApi('h1ping')}${path}` });
const rest = (...resources: readonly string[]) => restApi({ id: 'h1ping', resources, stages: ['prod'] });
const domain = customDomain({ name: 'api.example.com', mappings: [{ key: '', api: 'h1ping', stage: 'prod' }] });
const renamed = (to: string) => ['error', `rename-path: verified, ${to}`];

testProved('ping-path-reserved', [
  {
    name: 'a route of that name at the endpoint of an HTTP API',
    given: http('GET /ping'),
    request: ping(),
    expected: renamed('$default:GET /health'),
  },
  { name: 'the other reserved name', given: http('ANY /sping'), request: ping('/sping'), expected: renamed('$default:ANY /health') },
  {
    name: 'a resource of that name under a custom domain',
    given: [...domain, ...rest('GET /ping')],
    request: { url: 'https://api.example.com/ping' },
    expected: renamed('GET prod:/health'),
  },
  { name: 'silent where nothing of that name is there', given: http('GET /health', '$default'), request: ping() },
  {
    name: 'silent where only a proxy would have taken it',
    given: [...domain, ...rest('ANY /{proxy+}')],
    request: { url: 'https://api.example.com/ping' },
  },
  { name: 'silent behind a stage, where it is the user’s own', given: rest('GET /ping'), request: ping('/prod/ping') },
]);
