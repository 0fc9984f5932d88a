import { describe, expect, it } from 'vitest';
import { compileResources, explainMiss, matchResource, rejectedResources } from './rest-resource.ts';

/** `GET POST /users` as a resource; the methods come first. */
const resource = (text: string): { readonly path: string; readonly methods: readonly string[] } => {
  const words = text.split(' ');
  return { path: words.at(-1) ?? '', methods: words.slice(0, -1) };
};

/** `GET /x` against resources: the resource and method that take it, with values as `name=value`; `none`. */
const take = (resources: readonly string[], request: string): string => {
  const table = resources.map(resource);
  const [method = '', path = ''] = request.split(' ');
  const found = matchResource(compileResources(table), method, path);
  if (found === null) return 'none';
  const values = Object.entries(found.pathParameters).map(([name, value]) => ` ${name}=${value}`);
  return `${found.method} ${table[found.resource]?.path}${values.join('')}`;
};

const pairs = [
  'GET /users/{userId}',
  'PATCH /users/me',
  'POST /roles/provision',
  'GET /roles/{roleId}',
  'GET /things/real',
  'POST /things/{proxy+}',
];

// Recorded from AWS or measured there (LocalStack's validated tests, floci-io/floci #3399 #3547, ministackorg/ministack #1423, SAM), or seen by users.
describe('REST resources: what was seen on AWS', () => {
  it.each([
    [pairs, 'GET /users/me', 'GET /users/{userId} userId=me'],
    [pairs, 'PATCH /users/me', 'PATCH /users/me'],
    [pairs, 'GET /users/abc123', 'GET /users/{userId} userId=abc123'],
    [pairs, 'POST /users/me', 'none'],
    [pairs, 'POST /roles/provision', 'POST /roles/provision'],
    [pairs, 'GET /roles/provision', 'GET /roles/{roleId} roleId=provision'],
    [pairs, 'GET /things/real', 'GET /things/real'],
    [pairs, 'POST /things/real', 'POST /things/{proxy+} proxy=real'],
    [['ANY /{proxy+}', 'POST /admin'], 'GET /admin', 'ANY /{proxy+} proxy=admin'],
    [['ANY /{proxy+}', '/admin'], 'GET /admin', 'ANY /{proxy+} proxy=admin'],
    [['ANY /{proxy+}', 'OPTIONS /admin'], 'GET /admin', 'ANY /{proxy+} proxy=admin'],
    [['GET /test', 'ANY /test/any', 'OPTIONS /{proxy+}'], 'OPTIONS /test', 'OPTIONS /{proxy+} proxy=test'],
    [['GET /test', 'ANY /test/any', 'OPTIONS /{proxy+}'], 'OPTIONS /test/any', 'ANY /test/any'],
    [['ANY /part1', 'ANY /part1/hardcoded', 'ANY /{param+}'], 'GET /part1/random-value', 'ANY /{param+} param=part1/random-value'],
    [['GET /existing'], 'GET /existing', 'GET /existing'],
    [['GET /existing'], 'GET /random-non-existing', 'none'],
    [['GET /existing'], 'POST /existing', 'none'],
    [['ANY /echo/{data}'], 'GET /echo/foobar', 'ANY /echo/{data} data=foobar'],
    [['GET /base-var/test'], 'GET /base-var/test', 'GET /base-var/test'],
    [['ANY OPTIONS /apione'], 'OPTIONS //apione', 'OPTIONS /apione'],
    [['ANY /{proxy+}'], 'GET //x', 'ANY /{proxy+} proxy=x'],
    [['ANY /{proxy+}'], 'GET /a//b', 'ANY /{proxy+} proxy=a//b'],
    [['ANY /{proxy+}'], 'GET /test/', 'ANY /{proxy+} proxy=test'],
    [['ANY /{proxy+}'], 'POST /capture/space%20value', 'ANY /{proxy+} proxy=capture/space%20value'],
    [['POST /p/{name}/r/{title}'], 'POST /p/%E2%98%95%20Coffee/r/a%2Fb', 'POST /p/{name}/r/{title} name=%E2%98%95%20Coffee title=a%2Fb'],
    [['GET /users/create', 'ANY /api/{proxy+}'], 'GET /api/', 'none'],
    [['GET /getPartner/{PK}/{SK}'], 'GET /getPartner/PARTNER', 'none'],
    [['GET /'], 'GET /', 'GET /'],
    [['GET /'], 'GET ', 'GET /'],
    [['GET /'], 'GET ///', 'GET /'],
    [['GET /'], 'GET /path/foo', 'none'],
  ])('%j: %s is taken by %s', (resources, request, expected) => {
    expect(take(resources, request)).toBe(expected);
  });
});

describe('REST resources: details', () => {
  it.each([
    ['HEAD is not GET', ['GET /x'], 'HEAD /x', 'none'],
    ['ANY covers seven methods', ['ANY /x'], 'PATCH /x', 'ANY /x'],
    ['ANY covers no others', ['ANY /x'], 'TRACE /x', 'none'],
    ['the method before ANY', ['ANY GET /x'], 'GET /x', 'GET /x'],
    ['a trailing slash is nothing', ['GET /test'], 'GET /test/', 'GET /test'],
    ['nor are several', ['GET /test'], 'GET /test///', 'GET /test'],
    ['/{proxy+} leaves /', ['ANY /{proxy+}'], 'GET /', 'none'],
    ['/a/{proxy+} leaves /a', ['ANY /a/{proxy+}'], 'GET /a', 'none'],
    ['/{day} leaves /', ['GET /{day}'], 'GET /', 'none'],
    ['an empty segment fills no variable', ['GET /a/{x}/b'], 'GET /a//b', 'none'],
    ['and stands between no literals', ['GET /a/b'], 'GET /a//b', 'none'],
    ['but a greedy variable takes it', ['GET /a/{p+}'], 'GET /a//b', 'GET /a/{p+} p=/b'],
    ['case counts', ['GET /Users'], 'GET /users', 'none'],
    ['%2F parts no segments', ['GET /a/b'], 'GET /a%2Fb', 'none'],
    ['literals are not decoded', ['GET /ab'], 'GET /%61b', 'none'],
    ['a variable is a whole segment', ['GET /x{y}'], 'GET /xz', 'none'],
    ['literal before variable before greedy', ['GET /{p+}', 'GET /{x}', 'GET /a'], 'GET /a', 'GET /a'],
    ['the leftmost segment decides', ['GET /{x}/b', 'GET /a/{p+}'], 'GET /a/b', 'GET /a/{p+} p=b'],
    ['all the way back', ['GET /a/{x}/c', 'GET /{p+}', 'GET /a/b/d'], 'GET /a/b/e', 'GET /{p+} p=a/b/e'],
    ['back to an ancestor for the method', ['GET /a/{p+}', 'POST /{p+}', 'PUT /a/b'], 'POST /a/b', 'POST /{p+} p=a/b'],
    ['greedy has to be last', ['GET /{p+}/x'], 'GET /a/x', 'none'],
    ['a resource pasted with a slash at its end', ['GET /x/'], 'GET /x', 'GET /x/'],
    ['an unusual name', ['GET /{__proto__}'], 'GET /constructor', 'GET /{__proto__}'],
    ['names of objects are no resources', ['GET /x'], 'GET /constructor', 'none'],
  ])('%s', (_, resources, request, expected) => {
    expect(take(resources, request)).toBe(expected);
  });
});

describe('why no resource takes a request', () => {
  const explain = (resources: readonly string[], request: string): ReturnType<typeof explainMiss> => {
    const [method = '', path = ''] = request.split(' ');
    return explainMiss(compileResources(resources.map(resource)), method, path);
  };

  it('lays the path against the tree, and finds what it would be without its prefix', () => {
    expect(explain(['/', 'GET /test', 'GET /users/{id}'], 'GET /prod/api/test')).toEqual({
      fit: {
        segments: [
          { text: 'prod', fits: 'no' },
          { text: 'api', fits: 'beyond' },
          { text: 'test', fits: 'beyond' },
        ],
        upTo: '/',
        children: ['test', 'users'],
      },
      nearest: [{ index: 1, what: '/test', methods: ['GET'], hint: 'without-prefix', detail: '/prod/api' }],
      rejected: [
        { index: 2, what: '/users/{id}', why: 'segment-differs' },
        { index: 1, what: '/test', why: 'segment-differs' },
      ],
    });
  });

  it.each([
    [
      'GET /users/1/orders/9',
      ['GET /users/{id}/orders', 'GET /users/{id}/cart'],
      'users:literal 1:variable orders:literal 9:no',
      '/users/{id}/orders',
      [],
    ],
    ['GET /users', ['GET /users/{id}', 'GET /users/me'], 'users:literal', '/users', ['{id}', 'me']],
    ['POST /files/a/b', ['GET /files/{p+}'], 'files:literal a:greedy b:greedy', '/files/{p+}', []],
    ['GET /a/b', ['GET /a/x', 'GET /{v}/y'], 'a:literal b:no', '/a', ['x']],
    ['GET /', ['/', 'ANY /{proxy+}'], '', '/', ['{proxy+}']],
    ['GET /a', [], 'a:no', '/', []],
  ])('%s in %j', (request, resources, segments, upTo, children) => {
    const { fit } = explain(resources, request);
    expect([fit.segments.map(({ text, fits }) => `${text}:${fits}`).join(' '), fit.upTo, fit.children]).toEqual([segments, upTo, children]);
  });

  it.each([
    ['another method', 'GET /pets', ['POST /pets'], ['/pets other-method']],
    ['the case', 'GET /Users/1', ['GET /users/{id}'], ['/users/{id} case']],
    ['the case, for the method only', 'PUT /Users/1', ['GET /users/{id}'], []],
    ['a prefix, the shortest first', 'GET /a/b/c', ['GET /c', 'GET /b/c'], ['/b/c without-prefix /a', '/c without-prefix /a/b']],
    ['a variable without the prefix', 'GET /api/7', ['GET /{id}'], ['/{id} without-prefix /api']],
    ['the root without the prefix', 'GET /api', ['GET /', 'GET /x'], ['/ without-prefix /api']],
    ['the same beginning', 'GET /pets/1/x', ['GET /pets/{id}/food', 'GET /dogs'], ['/pets/{id}/food shares-prefix /pets/{id}']],
    ['nothing', 'GET /zzz', ['GET /pets'], []],
  ])('what is near: %s', (_, request, resources, expected) => {
    expect(explain(resources, request).nearest.map(({ what, hint, detail }) => `${what} ${hint} ${detail}`.trim())).toEqual(expected);
  });

  it('tells why each was passed by, the closest first', () => {
    const resources = ['GET /', 'POST /a/b', 'GET /A/b', 'GET /a/{p+}', '/a', 'GET /a/b/c', 'GET /x', 'GET /a/b/{p+}', 'PUT /{v}'];
    expect(explain(resources, 'DELETE /a/b').rejected.map(({ what, why }) => `${what} ${why}`)).toEqual([
      '/a/b method-differs',
      '/a/{p+} method-differs',
      '/a/b/c too-few-segments',
      '/a/b/{p+} greedy-needs-one',
      '/{v} too-many-segments',
      '/A/b segment-case-differs',
      '/x segment-differs',
      '/ too-many-segments',
    ]);
  });

  it('tells the same of what a matched resource was preferred to', () => {
    const table = compileResources(['GET /a', 'GET /{v}', 'ANY /{p+}', 'POST /a'].map(resource));
    expect(rejectedResources(table, 'GET', '/a', 0)).toEqual([
      { index: 1, what: '/{v}', why: 'less-specific' },
      { index: 2, what: '/{p+}', why: 'less-specific' },
      { index: 3, what: '/a', why: 'method-differs' },
    ]);
  });

  it('keeps to the closest twelve', () => {
    const resources = Array.from({ length: 40 }, (_, i) => `GET /r${i}`);
    expect(explain(resources, 'GET /none').rejected.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});
