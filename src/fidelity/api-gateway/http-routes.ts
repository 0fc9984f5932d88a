import { executeApi, httpApi } from '../builders.ts';
import { call, guide } from '../calling.ts';
import type { FidelityCase } from '../case.ts';
import { notFound, reachesRoute } from '../expecting.ts';

type Row = Omit<FidelityCase, 'given' | 'request'> & { readonly target: string };

const over = (id: string, parts: Omit<Parameters<typeof httpApi>[0], 'id'>, rows: readonly Row[]): readonly FidelityCase[] => {
  const given = httpApi({ id, ...parts });
  return rows.map(({ target, ...row }) => {
    const [method = '', path = ''] = target.split(' ');
    return { ...row, given, request: call(`${method} https://${executeApi(id)}${path}`) };
  });
};

const page = guide('http-api-develop-routes');
const documented = { status: 'documented', evidence: page } as const;
const inStage = (routeKey: string, stage: string, rawPath: string): FidelityCase['expect'] => ({
  kind: 'reaches',
  reaches: { kind: 'http-route', routeKey, stage, integration: { path: rawPath } },
});

const stages = over('hr1stages', { routes: ['ANY /agents/{proxy+}', '$default'], stages: ['$default', 'dev'] }, [
  {
    id: 'http-named-stage-before-default',
    claim: 'A first segment that names a stage goes to that stage, even beside $default.',
    claims: ['api-http-stage-first'],
    ...documented,
    target: 'GET /dev/agents/1234',
    expect: inStage('ANY /agents/{proxy+}', 'dev', '/dev/agents/1234'),
  },
  {
    id: 'http-stage-stays-in-raw-path',
    claim: 'A named stage is taken off for routes but stays in rawPath.',
    claims: ['http-raw-path'],
    status: 'observed',
    evidence: 'logandk/serverless-wsgi#191, awslabs/aws-lambda-go-api-proxy#130',
    target: 'GET /dev/agents/1234',
    expect: inStage('ANY /agents/{proxy+}', 'dev', '/dev/agents/1234'),
  },
  {
    id: 'http-misspelt-stage-goes-to-default',
    claim: 'A misspelt stage goes to $default, with the whole path.',
    claims: ['api-http-default-stage'],
    ...documented,
    target: 'GET /dve/agents/1234',
    expect: inStage('$default', '$default', '/dve/agents/1234'),
  },
  {
    id: 'http-stage-alone-is-its-root',
    claim: 'The stage alone is its root.',
    claims: ['api-http-stage-first'],
    status: 'inferred',
    evidence: page,
    target: 'GET /dev',
    expect: inStage('$default', 'dev', '/dev'),
  },
]);

const table = over('hr1table', { routes: ['GET /pets/dog/1', 'GET /pets/dog/{id}', 'GET /pets/{proxy+}', 'ANY /{proxy+}', '$default'] }, [
  {
    id: 'http-route-full-literal',
    claim: 'A route of literals alone wins over every other that fits.',
    claims: ['http-route-priority'],
    ...documented,
    target: 'GET /pets/dog/1',
    expect: reachesRoute('GET /pets/dog/1'),
  },
  {
    id: 'http-route-full-with-variable',
    claim: 'A full match with a variable wins over a greedy one.',
    claims: ['http-route-priority'],
    ...documented,
    target: 'GET /pets/dog/2',
    expect: reachesRoute('GET /pets/dog/{id}', { params: { id: '2' } }),
  },
  {
    id: 'http-route-longer-greedy',
    claim: 'Of two greedy routes the one with the longer literal prefix is taken.',
    claims: ['http-route-priority'],
    ...documented,
    target: 'GET /pets/cat/1',
    expect: reachesRoute('GET /pets/{proxy+}', { params: { proxy: 'cat/1' } }),
  },
  {
    id: 'http-route-any-greedy',
    claim: 'What only ANY /{proxy+} takes goes there before $default.',
    claims: ['http-route-priority'],
    ...documented,
    target: 'POST /test/5',
    expect: reachesRoute('ANY /{proxy+}', { params: { proxy: 'test/5' } }),
  },
]);

const rank = over(
  'hr1rank',
  { routes: ['GET /pets', 'ANY /pets', 'GET /a/{proxy+}', 'GET /{x}/b', 'ANY /toys/ball', 'GET /toys/{name}', 'GET /own'] },
  [
    {
      id: 'http-route-exact-method-before-any',
      claim: 'On one path the exact method wins over ANY.',
      claims: ['http-route-priority'],
      ...documented,
      target: 'GET /pets',
      expect: reachesRoute('GET /pets'),
    },
    {
      id: 'http-route-any-takes-the-rest',
      claim: 'ANY takes the methods that no other route of the path defines.',
      claims: ['http-route-any'],
      ...documented,
      target: 'PATCH /pets',
      expect: reachesRoute('ANY /pets'),
    },
    {
      id: 'http-route-full-before-greedy-as-a-class',
      claim: 'Full matches come before greedy ones as a class, whatever stands further left.',
      claims: ['http-full-before-greedy'],
      status: 'inferred',
      evidence: page,
      target: 'GET /a/b',
      expect: reachesRoute('GET /{x}/b', { params: { x: 'a' } }),
    },
    {
      id: 'http-route-static-any-before-variable-method',
      claim: 'ANY on a static path wins over the exact method on a path with a variable.',
      claims: ['http-route-priority'],
      status: 'inferred',
      evidence: page,
      target: 'GET /toys/ball',
      expect: reachesRoute('ANY /toys/ball'),
    },
    {
      id: 'http-head-is-not-get',
      claim: 'HEAD is not implied by GET.',
      claims: ['http-no-route-404'],
      status: 'inferred',
      evidence: 'Methods of route keys are exact or ANY',
      target: 'HEAD /own',
      expect: { kind: 'answered', answeredBy: 'api-gateway', status: 404 },
    },
    {
      id: 'http-no-default-route',
      claim: 'Without a $default route nothing takes what no route fits.',
      claims: ['http-no-route-404'],
      ...documented,
      target: 'GET /nowhere/at/all',
      expect: notFound,
    },
  ],
);

const fallback = over('hr1default', { routes: ['GET /pets', '$default'] }, [
  {
    id: 'http-default-route-last',
    claim: '$default takes what no other route takes, with any method.',
    claims: ['http-route-priority'],
    ...documented,
    target: 'DELETE /pets',
    expect: reachesRoute('$default', { params: {} }),
  },
]);

/** Facts §4.1 and §4.2: stages and routes of an HTTP API. */
export const httpRouteCases: readonly FidelityCase[] = [...stages, ...table, ...rank, ...fallback];
