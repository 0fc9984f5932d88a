import { executeApi, httpApi, mock, restApi } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const cors = { AllowOrigins: ['https://app.example.com'], AllowMethods: ['GET'], AllowHeaders: ['authorization'] };
const pool = { id: 'pool', type: 'JWT', sources: ['$request.header.Authorization'] } as const;
const guarded = (key: string) => ({ key, auth: 'JWT', authorizer: 'pool' }) as const;
const http = (routes: Parameters<typeof httpApi>[0]['routes'], more = {}) =>
  httpApi({ id: 'h1cors', routes, authorizers: [pool], cors, ...more });
const rest = (methods: Extract<Parameters<typeof restApi>[0]['resources'][number], object>['methods']) =>
  restApi({
    id: 'h1cors',
    resources: [{ path: '/pets', methods }],
    stages: ['prod'],
    authorizers: [{ id: 'pool', type: 'COGNITO_USER_POOLS', source: 'method.request.header.Authorization' }],
  });
const cognito = { auth: 'COGNITO_USER_POOLS', authorizer: 'pool' } as const;
const origin = ['origin', 'https://app.example.com'] as const;
const ask = (path: string) => ({
  method: 'OPTIONS',
  url: `https://${executeApi('h1cors')}${path}`,
  headers: [origin, ['access-control-request-method', 'GET']] as const,
});
const call = (path: string, ...headers: (readonly [string, string])[]) => ({ url: `https://${executeApi('h1cors')}${path}`, headers });

testProved('preflight-needs-authorization', [
  {
    name: 'a guarded ANY route takes the preflight',
    given: http([guarded('ANY /pets')]),
    request: ask('/pets'),
    expected: ['error', 'open-options-route: verified, $default:OPTIONS /pets'],
  },
  {
    name: 'a guarded $default takes it, whatever the CORS configuration says',
    given: http([guarded('$default')]),
    request: ask('/pets'),
    expected: ['error', 'open-options-route: verified, $default:OPTIONS /{proxy+}'],
  },
  {
    name: 'a REST API’s OPTIONS method has the authorizer too',
    given: rest({ GET: cognito, OPTIONS: { ...cognito, integration: mock(200) } }),
    request: ask('/prod/pets'),
    expected: ['error', 'open-options: verified, 200'],
  },
  {
    name: 'a REST API’s OPTIONS method wants a key',
    given: rest({ GET: {}, OPTIONS: { apiKey: true, integration: mock(204) } }),
    request: ask('/prod/pets'),
    expected: ['error', 'open-options: verified, 204'],
  },
  {
    name: 'a REST API’s ANY takes it',
    given: rest({ ANY: cognito }),
    request: ask('/prod/pets'),
    expected: ['error', 'options-method: verified, 200'],
  },
  {
    name: 'told beforehand, where the API means to be called from elsewhere',
    given: http([guarded('ANY /pets')]),
    request: call('/pets', ['authorization', 'Bearer x']),
    expected: ['warning', 'open-options-route: verified, $default:ANY /pets'],
  },
  {
    name: 'told beforehand of a call from another origin',
    given: http([guarded('ANY /pets')], { cors: undefined }),
    request: call('/pets', origin, ['authorization', 'Bearer x']),
    expected: ['warning', 'open-options-route: verified, $default:ANY /pets'],
  },
  { name: 'silent where only GET is guarded', given: http([guarded('GET /pets')]), request: ask('/pets') },
  { name: 'silent where OPTIONS has an open route', given: http([guarded('ANY /pets'), 'OPTIONS /pets']), request: ask('/pets') },
  { name: 'silent where ANY is open', given: http(['ANY /pets']), request: ask('/pets') },
  {
    name: 'silent about an API that nobody calls from elsewhere',
    given: http([guarded('ANY /pets')], { cors: undefined }),
    request: call('/pets', ['authorization', 'Bearer x']),
  },
  {
    name: 'silent about OPTIONS that is no preflight',
    given: http([guarded('ANY /pets')]),
    request: { method: 'OPTIONS', url: `https://${executeApi('h1cors')}/pets` },
  },
  {
    name: 'silent where OPTIONS is open in a REST API',
    given: rest({ GET: cognito, OPTIONS: { integration: mock(200) } }),
    request: ask('/prod/pets'),
  },
]);
