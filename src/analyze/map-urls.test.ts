import { describe, expect, test } from 'vitest';
import { distribution, executeApi, functionCode, restApi } from '../fidelity/builders.ts';
import { createAnalyzer, type Workspace } from '../index.ts';

const code = 'function handler(event) { event.request.uri = event.request.uri.replace(/^\\/api\\/pets/, "/pets"); return event.request; }';

const workspace = (withFunction: boolean): Workspace => ({
  tracefront: 1,
  sources: [
    distribution({
      aliases: ['www.example.com', '*.example.org'],
      origins: [
        { id: 'site', domainName: 'site.s3.eu-west-1.amazonaws.com' },
        { id: 'api', domainName: executeApi('a1b2c3d4e5'), path: '/prod' },
      ],
      behaviors: [{ pattern: '/api/*', origin: 'api', ...(withFunction ? { functions: { 'viewer-request': 'strip' } } : {}) }],
    }),
    ...restApi({ id: 'a1b2c3d4e5', type: 'REGIONAL', resources: ['GET /pets', 'POST /pets', 'GET /hidden/{id}'], stages: ['prod'] }),
    ...(withFunction ? [functionCode('strip', code)] : []),
  ],
  answers: {},
  requests: [],
});

describe('which URL reaches a route', () => {
  test('where all URLs were looked at, there is a reason why none does', async () => {
    const { routes, unreached, routesByMethod } = await createAnalyzer().map(workspace(false), { host: 'www.example.com' });
    expect(routes.map(({ name, state, why }) => [name, state, why.map(({ kind }) => kind)])).toEqual([
      ['GET /hidden/{id}', 'unreached', ['taken']],
      ['GET /pets', 'unreached', ['taken']],
    ]);
    expect([unreached.length, routesByMethod]).toEqual([2, { GET: 2, POST: 1 }]);
  });

  test('behind a function, a URL that reaches it is found by trying, else it is not decided', async () => {
    const { routes, unreached } = await createAnalyzer().map(workspace(true), { host: 'www.example.com' });
    expect(routes.map(({ name, state, urls }) => [name, state, urls])).toEqual([
      ['GET /hidden/{id}', 'undecided', []],
      ['GET /pets', 'reached', ['https://www.example.com/api/pets']],
    ]);
    expect(routes[0]?.note).toContain('is not decided');
    expect(unreached).toEqual([]);
  });

  test('a host that leads to no distribution says so', async () => {
    const { routes } = await createAnalyzer().map(workspace(false), { host: 'nobody.example' });
    expect(routes[0]?.why[0]?.text).toBe('nobody.example leads to no distribution.');
  });
});

test('without a host, the first that the configuration answers for is meant; wildcards are none', async () => {
  const { of, hosts } = await createAnalyzer().map(workspace(false), { host: '' });
  expect(of.host).toBe('www.example.com');
  expect(hosts.some((host) => host.includes('*'))).toBe(false);
});

test('two versions may answer for different hosts', async () => {
  const staging = workspace(false);
  const moved = {
    ...staging,
    sources: staging.sources.map((source) => ({ ...source, text: source.text.replaceAll('www.example.com', 'staging.example.net') })),
  };
  const analyzer = createAnalyzer();
  const same = await analyzer.compare(staging, moved, { host: 'www.example.com', otherHost: 'staging.example.net' });
  expect([same.differences, same.hosts.after.includes('staging.example.net')]).toEqual([[], true]);
  const other = await analyzer.compare(staging, moved, { host: '' });
  expect(other.differences.length).toBeGreaterThan(0);
});
