import { executeApi, httpApi, lambdaUri, restApi } from '../../../fidelity/builders.ts';
import { testProved } from '../../testing/proving.ts';

const api = (integration: Readonly<Record<string, unknown>>) =>
  restApi({ id: 'r1broken', resources: [{ path: '/pets', methods: { GET: { integration: { ...integration } } } }], stages: ['prod'] });
const request = { url: `https://${executeApi('r1broken')}/prod/pets` };

testProved('integration-misconfigured', [
  {
    name: 'Lambda called with another method than POST',
    given: api({ type: 'AWS_PROXY', httpMethod: 'GET', uri: lambdaUri('pets') }),
    request,
    expected: ['error', 'integration-post: verified, GET prod:/pets'],
  },
  {
    name: 'a stage variable that the stage does not have',
    given: api({ type: 'HTTP_PROXY', httpMethod: 'GET', uri: 'https://${stageVariables.backend}/pets' }),
    request,
    expected: ['error', 'complete-integration: manual, -'],
  },
  {
    name: 'a route without a target',
    given: httpApi({ id: 'r1broken', routes: [{ key: 'GET /pets', integration: null }] }),
    request: { url: `https://${executeApi('r1broken')}/pets` },
    expected: ['error', 'complete-integration: manual, -'],
  },
  { name: 'silent where it is called well', given: api({ type: 'AWS_PROXY', httpMethod: 'POST', uri: lambdaUri('pets') }), request },
  {
    name: 'silent about GET to a backend that is no function',
    given: api({ type: 'HTTP_PROXY', httpMethod: 'GET', uri: 'https://b.example/pets' }),
    request,
  },
]);
