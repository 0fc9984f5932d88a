import { distribution, executeApi, httpApi, restApi } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const api = (...routes: string[]) => httpApi({ id: 'h1slash', routes });
const direct = (path: string) => ({ url: `https://${executeApi('h1slash')}${path}` });
const behind = distribution({ origins: [{ id: 'api', domainName: executeApi('h1slash') }] });

testProved('trailing-slash', [
  {
    name: 'a route without the slash, asked for with one',
    given: api('GET /pets'),
    request: direct('/pets/'),
    expected: ['error', 'write-as-routed: verified, $default:GET /pets', 'slash-route: verified, $default:GET /pets/{proxy+}'],
  },
  {
    name: 'the same behind CloudFront, where a function can take it off',
    given: [behind, ...api('ANY /pets/{id}')],
    request: { url: 'https://d111111abcdef8.cloudfront.net/pets/7/' },
    expected: [
      'error',
      'write-as-routed: verified, $default:ANY /pets/{id}',
      'slash-in-function: changes-other-requests, $default:ANY /pets/{id}',
      'slash-route: verified, $default:GET /pets/{id}/{proxy+}',
    ],
  },
  {
    name: 'a greedy route, asked for without the slash',
    given: api('GET /docs/{proxy+}'),
    request: direct('/docs'),
    expected: ['error', 'write-as-routed: verified, $default:GET /docs/{proxy+}', 'slash-route: verified, $default:GET /docs'],
  },
  {
    name: 'a slash that gives the request to $default',
    given: api('GET /pets', '$default'),
    request: direct('/pets/'),
    expected: ['warning', 'write-as-routed: verified, $default:GET /pets', 'slash-route: verified, $default:GET /pets/{proxy+}'],
  },
  {
    name: 'a slash that leaves a variable empty',
    given: api('GET /pets', 'GET /pets/{id}'),
    request: direct('/pets/'),
    expected: ['warning', 'write-as-routed: verified, $default:GET /pets'],
  },
  { name: 'silent where the slash changes nothing', given: api('ANY /{proxy+}', '$default'), request: direct('/pets/') },
  { name: 'silent where the route without it is for another method', given: api('POST /pets', '$default'), request: direct('/pets/') },
  { name: 'silent where a route is there for the slash', given: api('GET /pets', 'GET /pets/{proxy+}'), request: direct('/pets/') },
  { name: 'silent for the root', given: api('GET /', '$default'), request: direct('/') },
  {
    name: 'silent for a REST API, which leaves it out of account',
    given: restApi({ id: 'h1slash', resources: ['GET /pets'], stages: ['prod'] }),
    request: direct('/prod/pets/'),
  },
]);
