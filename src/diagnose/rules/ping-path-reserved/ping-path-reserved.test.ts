import { customDomain, executeApi, httpApi, restApi } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const http = (...routes: readonly string[]) => httpApi({ id: 'h1ping', routes });
const ping = (path = '/ping') => ({ url: `https://${executeApi('h1ping')}${path}` });
const rest = (...resources: readonly string[]) => restApi({ id: 'h1ping', resources, stages: ['prod'] });
const domain = customDomain({ name: 'api.example.com', mappings: [{ key: '', api: 'h1ping', stage: 'prod' }] });
const expected = ['error', 'rename-path: manual, -'];

testProved('ping-path-reserved', [
  { name: 'a route of that name at the endpoint of an HTTP API', given: http('GET /ping'), request: ping(), expected },
  { name: 'the other reserved name', given: http('ANY /sping'), request: ping('/sping'), expected },
  {
    name: 'a resource of that name under a custom domain',
    given: [...domain, ...rest('GET /ping')],
    request: { url: 'https://api.example.com/ping' },
    expected,
  },
  { name: 'silent where nothing of that name is there', given: http('GET /health', '$default'), request: ping() },
  {
    name: 'silent where only a proxy would have taken it',
    given: [...domain, ...rest('ANY /{proxy+}')],
    request: { url: 'https://api.example.com/ping' },
  },
  { name: 'silent behind a stage, where it is the user’s own', given: rest('GET /ping'), request: ping('/prod/ping') },
]);
