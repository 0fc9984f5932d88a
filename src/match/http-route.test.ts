import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRoutes, explainRouteMiss, matchRoute, rejectedRoutes } from './http-route.ts';

const take = (routeKeys: readonly string[], method: string, path: string): string => {
  const found = matchRoute(compileRoutes(routeKeys), method, path);
  if (found === null) return 'none';
  const values = Object.entries(found.pathParameters).map(([name, value]) => ` ${name}=${value}`);
  return `${found.by}: ${found.routeKey}${values.join('')}`;
};

// The table of http-api-develop-routes.
const documented = ['GET /pets/dog/1', 'GET /pets/dog/{id}', 'GET /pets/{proxy+}', 'ANY /{proxy+}', '$default'];

describe('HTTP API routes', () => {
  it.each([
    ['documented', documented, 'GET', '/pets/dog/1', 'full: GET /pets/dog/1'],
    ['documented', documented, 'GET', '/pets/dog/2', 'full: GET /pets/dog/{id} id=2'],
    ['documented', documented, 'GET', '/pets/cat/1', 'greedy: GET /pets/{proxy+} proxy=cat/1'],
    ['documented', documented, 'POST', '/test/5', 'greedy: ANY /{proxy+} proxy=test/5'],
    ['documented', ['GET /pets/{proxy+}', '$default'], 'POST', '/pets', 'default: $default'],
    ['$default takes /', ['$default'], 'GET', '/', 'default: $default'],
    ['$default takes any path', ['$default'], 'GET', '/another/endpoint', 'default: $default'],
    ['$default is last', ['$default', 'GET /x'], 'GET', '/x', 'full: GET /x'],
    [
      'values',
      ['POST /test9/api/users/{userId}/orders'],
      'POST',
      '/test9/api/users/123/orders',
      'full: POST /test9/api/users/{userId}/orders userId=123',
    ],
    ['a variable takes nothing', ['GET /{param}'], 'GET', '/', 'full: GET /{param} param='],
    ['a trailing slash counts', ['GET /metrics'], 'GET', '/metrics/', 'none'],
    [
      'a greedy variable takes nothing',
      ['GET /metrics', 'GET /metrics/{proxy+}'],
      'GET',
      '/metrics/',
      'greedy: GET /metrics/{proxy+} proxy=',
    ],
    ['but needs its slash', ['GET /metrics/{proxy+}'], 'GET', '/metrics', 'none'],
    ['/{proxy+} takes /', ['ANY /{proxy+}'], 'GET', '/', 'greedy: ANY /{proxy+} proxy='],
    ['the root', ['GET /'], 'GET', '/', 'full: GET /'],
    ['the root is not all', ['GET /'], 'GET', '/x', 'none'],
    ['HEAD is not GET', ['GET /x'], 'HEAD', '/x', 'none'],
    ['the method before ANY', ['ANY /x', 'GET /x'], 'GET', '/x', 'full: GET /x'],
    ['ANY for the others', ['ANY /x', 'GET /x'], 'PUT', '/x', 'full: ANY /x'],
    ['full before greedy', ['GET /a/{p+}', 'GET /{x}/b'], 'GET', '/a/b', 'full: GET /{x}/b x=a'],
    ['full with ANY before greedy with the method', ['GET /a/{p+}', 'ANY /{x}/b'], 'GET', '/a/b', 'full: ANY /{x}/b x=a'],
    ['a literal with ANY before a variable with the method', ['GET /{x}', 'ANY /a'], 'GET', '/a', 'full: ANY /a'],
    ['a literal without the method holds nothing', ['GET /{x}', 'POST /a'], 'GET', '/a', 'full: GET /{x} x=a'],
    ['the longest literal among greedy ones', ['ANY /{p+}', 'ANY /a/{p+}', 'ANY /a/b/{p+}'], 'GET', '/a/b/c', 'greedy: ANY /a/b/{p+} p=c'],
    ['back to a shorter greedy one', ['GET /{p+}', 'POST /a/{p+}'], 'GET', '/a/b', 'greedy: GET /{p+} p=a/b'],
    ['an empty first segment', ['GET /x', 'GET /{p+}'], 'GET', '//x', 'greedy: GET /{p+} p=/x'],
    ['case counts', ['GET /Pets'], 'GET', '/pets', 'none'],
    ['spaces within a decoded path', ['GET /a/{x}'], 'GET', '/a/b c', 'full: GET /a/{x} x=b c'],
    ['WebSocket keys take nothing', ['$connect', 'sendmessage'], 'GET', '/sendmessage', 'none'],
    ['no routes', [], 'GET', '/', 'none'],
  ])('%s: %j %s %s', (_, routeKeys, method, path, expected) => {
    expect(take(routeKeys, method, path)).toBe(expected);
  });

  it('takes what the rule says, on any set of routes', () => {
    const key = fc
      .tuple(
        fc.constantFrom('GET', 'ANY'),
        fc.array(fc.constantFrom('a', 'b', '{x}', ''), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '', '/{p+}'),
      )
      .map(([method, parts, greedy]) => `${method} /${parts.join('/')}${greedy}`);
    const path = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 4 }).map((segments) => `/${segments.join('/')}`);
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 10 }), fc.constantFrom('GET', 'PUT'), path, (routeKeys, method, target) => {
        expect(matchRoute(compileRoutes(routeKeys), method, target)?.routeKey ?? 'none').toBe(reference(routeKeys, method, target));
      }),
      { numRuns: 3000 },
    );
  });
});

/** No greedy before greedy; then literal, variable, greedy from the left; then the method before ANY. */
const reference = (routeKeys: readonly string[], method: string, path: string): string => {
  const segments = path.split('/').slice(1);
  const fitting = routeKeys.flatMap((routeKey) => {
    const [declared = '', template = ''] = routeKey.split(' ');
    if (declared !== method && declared !== 'ANY') return [];
    const wanted = template.split('/').slice(1);
    const greedy = wanted.at(-1)?.endsWith('+}') === true;
    if (greedy ? segments.length < wanted.length : segments.length !== wanted.length) return [];
    const kinds = wanted.map((part, i) => (part.endsWith('+}') ? '2' : part.startsWith('{') ? '1' : part === segments[i] ? '0' : 'x'));
    return kinds.includes('x') ? [] : [{ order: `${Number(greedy)}${kinds.join('')}${Number(declared === 'ANY')}`, routeKey }];
  });
  return fitting.toSorted((a, b) => (a.order < b.order ? -1 : 1))[0]?.routeKey ?? 'none';
};

describe('why no route takes a request', () => {
  it.each([
    ['the method', ['POST /pets'], 'GET', '/pets', ['POST /pets other-method']],
    ['a slash too many', ['GET /pets'], 'GET', '/pets/', ['GET /pets trailing-slash']],
    ['a slash too few', ['GET /pets/{p+}'], 'GET', '/pets', ['GET /pets/{p+} trailing-slash']],
    ['the case', ['GET /pets'], 'GET', '/Pets', ['GET /pets case']],
    ['a prefix', ['GET /pets'], 'GET', '/prod/pets', ['GET /pets without-prefix /prod']],
    ['the same beginning', ['GET /pets/{id}/food'], 'GET', '/pets/1/x', ['GET /pets/{id}/food shares-prefix /pets/{id}']],
  ])('what is near: %s', (_, routeKeys, method, path, expected) => {
    const { nearest } = explainRouteMiss(compileRoutes(routeKeys), method, path);
    expect(nearest.map(({ what, hint, detail }) => `${what} ${hint} ${detail}`.trim())).toEqual(expected);
  });

  it('lays the path against the routes, its last slash included', () => {
    expect(explainRouteMiss(compileRoutes(['GET /pets', 'GET /pets/{id}/food']), 'GET', '/pets/').fit).toEqual({
      segments: [
        { text: 'pets', fits: 'literal' },
        { text: '', fits: 'variable' },
      ],
      upTo: '/pets/{id}',
      children: ['food'],
    });
  });

  it('tells what a matched route was preferred to', () => {
    const routeKeys = ['ANY /{p+}', 'GET /a', '$default', 'POST /a', 'GET /a/b'];
    expect(rejectedRoutes(compileRoutes(routeKeys), 'GET', '/a', 1)).toEqual([
      { index: 0, what: 'ANY /{p+}', why: 'less-specific' },
      { index: 3, what: 'POST /a', why: 'method-differs' },
      { index: 4, what: 'GET /a/b', why: 'too-few-segments' },
      { index: 2, what: '$default', why: 'less-specific' },
    ]);
  });
});
