import { describe, expect, test } from 'vitest';
import { customDomain, distribution, executeApi, functionCode, httpApi, jsonText, managed, restApi } from '../fidelity/builders.ts';
import { behaviorShares } from './behaviors-reached.ts';
import { compareSpaces } from './compare-spaces.ts';
import { classOf, mapUrlSpace } from './map-url-space.ts';
import { classesReaching, routesUnreached, whyUnreached } from './routes-reached.ts';
import { worldOf } from './testing/world.ts';
import type { PathClass, UrlSpace } from './url-space.ts';

const host = 'www.example.com';
const s3 = { id: 's3', domainName: 'site.s3.eu-west-1.amazonaws.com' };
const api = { id: 'api', domainName: executeApi('rest000001'), path: '/prod' };
const rest = (resources: readonly string[], type: 'EDGE' | 'REGIONAL' = 'REGIONAL') =>
  restApi({ id: 'rest000001', type, resources, stages: ['prod'] });

const site = (behaviors: Parameters<typeof distribution>[0]['behaviors'] = [], more: Partial<Parameters<typeof distribution>[0]> = {}) =>
  distribution({ aliases: [host], origins: [s3, api], behaviors, ...more });

/** In one line: which paths, what behavior, what they end at. */
const line = ({ paths, behavior, outcome }: PathClass): string => {
  const reached = outcome.reaches;
  const end =
    reached?.kind === 'rest-method'
      ? `${reached.method} ${reached.resource}`
      : reached?.kind === 'http-route'
        ? reached.routeKey
        : (reached?.kind ?? `${outcome.status} ${outcome.errorType ?? outcome.answeredBy ?? outcome.kind}`);
  return `${paths.text} | ${behavior?.name ?? '-'} | ${end}`;
};
const lines = (space: UrlSpace): readonly string[] => space.classes.map(line);

describe('the map of all URLs of a host', () => {
  test('cuts paths by behaviors, stages, resources and the default root object', async () => {
    const world = await worldOf([
      site([{ pattern: '/users/*', origin: 'api' }], { rootObject: 'index.html' }),
      ...rest(['GET /users/{id}', 'GET /users/{id}/{proxy+}', 'GET /test']),
    ]);
    expect(lines(mapUrlSpace(world, { host })).toSorted()).toEqual([
      '/ | Default (*) | s3-object',
      '/* | Default (*) | s3-object',
      '/users/* | /users/* | 403 MissingAuthenticationTokenException',
      '/users/{id} | /users/* | GET /users/{id}',
      '/users/{id}/{proxy+} | /users/* | GET /users/{id}/{proxy+}',
    ]);
  });

  test('goes on into the second pass of a loop: the origin path is in front there', async () => {
    const world = await worldOf([
      site([
        { pattern: '/api/*', origin: 'api', originRequestPolicy: managed.allViewer },
        { pattern: '/prod/api/a*', origin: 's3' },
      ]),
      ...rest(['GET /test'], 'EDGE'),
    ]);
    const space = mapUrlSpace(world, { host });
    expect(space.classes.filter(({ loops }) => loops).map(({ witness, parts }) => [witness, parts.at(-2)])).toEqual([
      ['/api/', { kind: 'behavior', distribution: 'E1A2B3C4D5E6F7', index: 2, pattern: null, pass: 2 }],
      ['/api/a', { kind: 'behavior', distribution: 'E1A2B3C4D5E6F7', index: 1, pattern: '/prod/api/a*', pass: 2 }],
    ]);
  });

  test('follows base path mappings, and HTTP routes with their escapes', async () => {
    const world = await worldOf([
      distribution({
        aliases: [host],
        origins: [{ id: 'domain', domainName: 'api.example.com' }],
        behaviors: [{ pattern: '/v1/a%2Fb', origin: 'domain' }],
      }),
      ...httpApi({ id: 'http000001', routes: ['GET /a/b', 'GET /a'], stages: ['$default'] }),
      ...customDomain({ name: 'api.example.com', style: 'v2', mappings: [{ key: 'v1', api: 'http000001', stage: '$default' }] }),
    ]);
    const space = mapUrlSpace(world, { host });
    const at = (path: string) => {
      const found = classOf(space, path);
      return found && line(found);
    };
    expect(
      [at('/v1/a'), at('/v1/a/b'), at('/v1/a%2Fb'), at('/v1/a%2Fc'), at('/v2')].map((one) => one?.split(' | ').slice(1).join(' | ')),
    ).toEqual([
      'Default (*) | GET /a',
      'Default (*) | GET /a/b',
      '/v1/a%2Fb | GET /a/b',
      'Default (*) | 404 api-gateway',
      'Default (*) | 403 ForbiddenException',
    ]);
  });

  test('tells listed keys from others', async () => {
    const listing = jsonText('keys.json', { Name: 'site', IsTruncated: false, Contents: [{ Key: 'a b.html', Size: 1 }] });
    const space = mapUrlSpace(await worldOf([site(), listing]), { host });
    expect(
      [classOf(space, '/a%20b.html'), classOf(space, '/a.html'), classOf(space, '/')].map((found) => found && line(found).split(' | ')[2]),
    ).toEqual(['s3-object', '403 AccessDenied', '403 AccessDenied']);
  });

  test('says nothing of raw forms that CloudFront rewrites', async () => {
    const space = mapUrlSpace(await worldOf([site()]), { host });
    expect(['//', '/a/../b', '/%61', '/a%2f'].map((path) => classOf(space, path))).toEqual([null, null, null, null]);
  });

  test.each([
    {
      code: "function handler(event) { event.request.uri = event.request.uri.replace('/api', ''); return event.request; }",
      state: 'witness-only',
    },
    { code: "function handler(event) { event.request.headers['x-a'] = { value: '1' }; return event.request; }", state: 'decided' },
  ])('behind a function that sees the path, only the witness is told: $state', async ({ code, state }) => {
    const world = await worldOf([
      site([{ pattern: '/api/*', origin: 'api', functions: { 'viewer-request': 'strip' } }]),
      functionCode('strip', code),
      ...rest(['GET /test']),
    ]);
    const behind = mapUrlSpace(world, { host }).classes.filter(({ behavior }) => behavior?.index === 0);
    expect(new Set(behind.map((one) => one.state.kind))).toEqual(new Set([state]));
  });

  test('leaves undecided what would take too many states', async () => {
    const wild = Array.from({ length: 12 }, (_, n) => ({ pattern: `*${'?'.repeat(n + 3)}a${'?'.repeat(n + 9)}b*c`, origin: 's3' }));
    const space = mapUrlSpace(await worldOf([site(wild)]), { host });
    expect(space.classes.map(({ state, witness }) => [witness, state.kind])).toEqual([['/', 'undecided']]);
  });
});

describe('what no URL reaches', () => {
  test.each([
    { name: 'one earlier pattern', patterns: ['/api/*', '/api/test'], shadows: ['/api/*'] },
    { name: 'several together', patterns: ['/a/?*', '/a/', '/a/*'], shadows: ['/a/?*', '/a/'] },
    { name: 'nothing', patterns: ['/api/test', '/api/*'], shadows: [] },
  ])('behaviors: shadowed by $name', async ({ patterns, shadows }) => {
    const world = await worldOf([site(patterns.map((pattern) => ({ pattern, origin: 's3' })))]);
    const shares = behaviorShares(world, mapUrlSpace(world, { host }));
    expect(shares.flatMap(({ shadowedBy }) => shadowedBy.map(({ name }) => name))).toEqual(shadows);
    expect(shares.map(({ state }) => state).filter((state) => state === 'unreached')).toHaveLength(shadows.length === 0 ? 0 : 1);
  });

  test.each([
    { name: 'taken by another behavior', behaviors: [{ pattern: '/api/*', origin: 'api' }], path: '/prod', why: ['taken'] },
    { name: 'behind an origin path', behaviors: [{ pattern: '/api/*', origin: 'api' }], path: '/prod/api', why: ['origin-path'] },
    { name: 'at an origin without a behavior', behaviors: [], path: '/prod', why: ['no-behavior'] },
  ])('resources: $name', async ({ behaviors, path, why }) => {
    const world = await worldOf([site(behaviors, { origins: [s3, { ...api, path }] }), ...rest(['GET /test'])]);
    const space = mapUrlSpace(world, { host });
    const unreached = routesUnreached(world, space);
    expect(unreached).toEqual([{ kind: 'rest-method', api: 'rest000001', resource: '/test', method: 'GET' }]);
    expect(unreached.flatMap((route) => whyUnreached(world, space, route)).map(({ kind }) => kind)).toEqual(why);
  });

  test('and which URL does reach a resource', async () => {
    const world = await worldOf([site([{ pattern: '/test', origin: 'api' }]), ...rest(['GET /test'])]);
    const route = { kind: 'rest-method', api: 'rest000001', resource: '/test', method: 'GET' } as const;
    expect(classesReaching(mapUrlSpace(world, { host }), route).map(({ url }) => url)).toEqual([`https://${host}/test`]);
  });
});

describe('comparing two configurations', () => {
  test('gives the classes of URLs whose outcome changes, and nothing else', async () => {
    const before = await worldOf([site([{ pattern: '/test', origin: 'api' }]), ...rest(['GET /test', 'GET /users/{id}'])]);
    const after = await worldOf([site([{ pattern: '/test*', origin: 'api' }]), ...rest(['GET /test', 'GET /users/{id}'])]);
    const { differences } = compareSpaces(mapUrlSpace(before, { host }), mapUrlSpace(after, { host }));
    expect(differences.map((one) => [one.witness, one.before.outcome.reaches?.kind, one.after.outcome.errorType, one.sure])).toEqual([
      ['/testx', 's3-object', 'MissingAuthenticationTokenException', 'all'],
      ['/test/', 's3-object', null, 'all'],
    ]);
  });
});
