import { distribution, executeApi, httpApi, managed, restApi } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const host = executeApi('h1stage');
const api = (routes: readonly string[], ...stages: readonly string[]) => httpApi({ id: 'h1stage', routes, stages });
const behind = (path: string) =>
  distribution({
    origins: [{ id: 'api', domainName: host, path }],
    defaultBehavior: { originRequestPolicy: managed.allViewerExceptHostHeader },
  });
const viewer = (path: string) => ({ url: `https://d111111abcdef8.cloudfront.net${path}` });

testProved('http-api-stage-in-path', [
  {
    name: 'an origin path that names no stage',
    given: [behind('/prod'), ...api(['GET /pets'], '$default')],
    request: viewer('/pets'),
    expected: ['error', 'empty-origin-path: verified, $default:GET /pets', 'create-stage: verified, prod:GET /pets'],
  },
  {
    name: 'the same in a URL of the API’s own',
    given: api(['GET /pets/{id}'], '$default'),
    request: { url: `https://${host}/prod/pets/7` },
    expected: ['error', 'drop-stage-from-url: verified, $default:GET /pets/{id}', 'create-stage: verified, prod:GET /pets/{id}'],
  },
  {
    name: 'an origin path that $default takes for a part of the path',
    given: [behind('/prod'), ...api(['GET /pets', '$default'], '$default')],
    request: viewer('/pets'),
    expected: ['warning', 'empty-origin-path: verified, $default:GET /pets', 'create-stage: verified, prod:GET /pets'],
  },
  {
    name: 'a route that begins with the name of a stage',
    given: api(['GET /v1/pets'], 'v1'),
    request: { url: `https://${host}/v1/pets` },
    expected: ['error', 'stage-in-direct-url: verified, v1:GET /v1/pets'],
  },
  {
    name: 'the same behind CloudFront',
    given: [behind(''), ...api(['GET /v1/pets'], 'v1')],
    request: viewer('/v1/pets'),
    expected: ['error', 'origin-path: changes-other-requests, v1:GET /v1/pets'],
  },
  {
    name: 'a backend that sees the stage, as a note',
    given: [behind('/dev'), ...api(['ANY /{proxy+}'], 'dev')],
    request: viewer('/pets'),
    expected: ['info', 'overwrite-path: manual, -'],
  },
  {
    name: 'a listener behind a VPC link, which gets the stage too',
    given: [
      behind('/dev'),
      ...httpApi({
        id: 'h1stage',
        routes: [{ key: 'GET /pets', integration: 'alb' }],
        stages: ['dev'],
        integrations: {
          alb: {
            IntegrationType: 'HTTP_PROXY',
            IntegrationMethod: 'ANY',
            ConnectionType: 'VPC_LINK',
            IntegrationUri: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/x/1/2',
          },
        },
      }),
    ],
    request: viewer('/pets'),
    expected: ['info', 'overwrite-path: verified, dev:GET /pets'],
  },
  { name: 'silent where stage and route fit', given: [behind('/dev'), ...api(['GET /pets'], 'dev')], request: viewer('/pets') },
  {
    name: 'silent without any stage in the path',
    given: [behind(''), ...api(['ANY /{proxy+}'], '$default')],
    request: viewer('/prod/pets'),
  },
  {
    name: 'silent where an origin path is part of the routes',
    given: [behind('/v1'), ...api(['GET /v1/pets'], '$default')],
    request: viewer('/pets'),
  },
  {
    name: 'silent about an origin path that a proxy route is meant to get',
    given: [behind('/v1'), ...api(['ANY /{proxy+}'], '$default')],
    request: viewer('/pets'),
  },
  {
    name: 'silent where the backend gets a URI of its own',
    given: [
      behind('/dev'),
      ...httpApi({
        id: 'h1stage',
        routes: [{ key: 'ANY /{proxy+}', integration: 'uri' }],
        stages: ['dev'],
        integrations: {
          uri: { IntegrationType: 'HTTP_PROXY', IntegrationMethod: 'ANY', IntegrationUri: 'https://backend.example/{proxy}' },
        },
      }),
    ],
    request: viewer('/pets'),
  },
  {
    name: 'silent where nothing would fit without it',
    given: [behind('/prod'), ...api(['GET /cats'], '$default')],
    request: viewer('/pets'),
  },
  {
    name: 'silent about a REST API',
    given: restApi({ id: 'h1stage', resources: ['ANY /{proxy+}'], stages: ['dev'] }),
    request: { url: `https://${host}/dev/pets` },
  },
]);
