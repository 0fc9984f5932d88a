import { describe, expect, it, test } from 'vitest';
import { distribution, executeApi, httpApi, managed, restApi } from '../fidelity/builders.ts';
import { withVariables } from './remedies/like.ts';
import { brief, fixOf, proved } from './testing/analyzed.ts';

// What is made like another method or route: with its variables, and open to nobody else.

const id = 'a1b2c3d4e5';
const at = `https://${executeApi(id)}`;

test.each([
  ['/v1/pets/7', ['/pets/{id}'], '/v1/pets/{id}'],
  ['/v1/pets/7/toys/3', ['/pets/{id}', '/pets/{pet}/toys/{toy}'], '/v1/pets/{pet}/toys/{toy}'],
  ['/v1/pets/new', ['/pets/{id}', '/pets/new'], '/v1/pets/new'],
  ['/v1/pets', ['/{all+}', '/{id}', '/pets/{id}'], '/v1/pets'],
  ['/pet/7', ['/pets/{id}'], '/pet/7'],
] as const)('%s beside %j', (path, own, wanted) => expect(withVariables(path, own)).toBe(wanted));

describe('a path that the API has under another one', () => {
  it('takes the variables of a resource along', async () => {
    const sources = restApi({ id, type: 'REGIONAL', resources: ['GET /users', 'GET /pets/{id}'], stages: ['prod'] });
    const fix = fixOf(await proved({ sources, requests: [{ url: `${at}/prod/v1/pets/7` }] }), 'resource-missing', 'add-resource');
    expect([fix.verdict, brief(fix.outcome)]).toEqual(['verified', 'GET prod:/v1/pets/{id}']);
  });

  it('takes the variables of a route along', async () => {
    const sources = httpApi({ id, routes: ['GET /users', 'GET /pets/{id}'] });
    const fix = fixOf(await proved({ sources, requests: [{ url: `${at}/v1/pets/7` }] }), 'resource-missing', 'add-route');
    expect([fix.verdict, brief(fix.outcome)]).toEqual(['verified', '$default:GET /v1/pets/{id}']);
  });
});

test.each([
  ['/pets/{id}', '/pets/*'],
  ['/pets/{id}/toys', '/pets/*/toys'],
  ['/{proxy+}', '/pets/7/toys'],
])('a behavior for %s has the pattern %s', async (path, pattern) => {
  const asked = path === '/pets/{id}' ? '/pets/7' : '/pets/7/toys';
  const behavior = { origin: 'api', originRequestPolicy: managed.allViewerExceptHostHeader, cachePolicy: managed.cachingDisabled };
  const sources = [
    distribution({
      origins: [
        { id: 'api', domainName: executeApi(id), path: '/prod' },
        { id: 'site', domainName: 'site-bucket.s3.eu-west-1.amazonaws.com', oac: 'E1' },
      ],
      behaviors: [{ pattern: '/api/*', ...behavior }],
      defaultBehavior: { ...behavior, origin: 'site' },
    }),
    ...restApi({ id, type: 'REGIONAL', resources: [`GET ${path}`], stages: ['prod'] }),
  ];
  const { findings } = await proved({ sources, requests: [{ url: `https://d111111abcdef8.cloudfront.net/api${asked}` }] });
  const fix = findings.flatMap(({ fixes }) => fixes).find(({ id: one }) => one === 'own-pattern');
  // A greedy variable takes the prefix too: nothing is at fault then.
  expect(fix ? fix.creates.map(({ name }) => name) : [asked]).toEqual([pattern]);
});

describe('commands', () => {
  it('let only those call a new method who may call the one that it is like', async () => {
    const methods = { GET: { auth: 'COGNITO_USER_POOLS', authorizer: 'ab12cd', apiKey: true } } as const;
    const sources = restApi({ id, type: 'REGIONAL', resources: [{ path: '/pets', methods }], stages: ['prod'] });
    const fix = fixOf(await proved({ sources, requests: [{ url: `${at}/prod/v1/pets` }] }), 'resource-missing', 'add-resource');
    const put = fix.commands.find((command) => command.startsWith('aws apigateway put-method'));
    expect(put).toMatch(/ --authorization-type COGNITO_USER_POOLS --authorizer-id ab12cd --api-key-required$/);
  });

  it('let only those call a new route who may call the one that it is like', async () => {
    const sources = httpApi({ id, routes: [{ key: 'GET /pets', auth: 'JWT', authorizer: 'j1w2t3' }] });
    const fix = fixOf(await proved({ sources, requests: [{ url: `${at}/v1/pets` }] }), 'resource-missing', 'add-route');
    expect(fix.commands[0]).toContain(" --route-key 'GET /v1/pets' --authorization-type JWT --authorizer-id j1w2t3 --target ");
  });
});
