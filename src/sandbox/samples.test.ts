// Functions as AWS's own samples and their users write them (aws-samples/amazon-cloudfront-functions, by description).
import { describe, expect, test } from 'vitest';
import { run } from './testing.ts';

const stores: Readonly<Record<string, string>> = { '/old': '/new', config: '{"stage":"beta"}' };
const keyValue = (_: string | null, key: string) => stores[key] ?? null;

describe('viewer request', () => {
  test('index.html for directories', () => {
    const code = `function handler(event) {
      var request = event.request;
      if (request.uri.endsWith('/')) request.uri += 'index.html';
      else if (!request.uri.includes('.')) request.uri += '/index.html';
      return request;
    }`;
    const uris = ['/', '/docs/', '/docs', '/a.css'].map((uri) => {
      const output = run(code, { runtime: 'cloudfront-js-1.0' }, { uri });
      return output.kind === 'request' ? output.uri : output;
    });
    expect(uris).toEqual(['/index.html', '/docs/index.html', '/docs/index.html', '/a.css']);
  });

  test('strip a prefix; the change is told, the rest stays as it came', () => {
    const output = run(
      "async function handler(event) { event.request.uri = event.request.uri.replace(/^\\/api/, ''); return event.request; }",
      {},
      {
        uri: '/api/a%2Fb//c',
        query: 'q=%20&flag&q=2',
        headers: [
          ['host', 'www.example.com'],
          ['cookie', 'a=1;b=2'],
          ['x-edge-location', 'NRT'],
        ],
      },
    );
    expect(output).toMatchObject({
      kind: 'request',
      uri: '/a%2Fb//c',
      query: 'q=%20&flag&q=2',
      headers: [
        ['host', 'www.example.com'],
        ['x-edge-location', 'NRT'],
        ['cookie', 'a=1;b=2'],
      ],
      changes: [{ what: 'uri', name: 'uri', before: '/api/a%2Fb//c', after: '/a%2Fb//c' }],
      origin: null,
    });
  });

  test('redirect', () => {
    const code = `function handler(event) {
      var host = event.request.headers.host.value;
      return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: 'https://www.' + host + event.request.uri } },
        cookies: { seen: { value: '1', attributes: 'Secure; Path=/' } } };
    }`;
    expect(run(code, { runtime: 'cloudfront-js-1.0' }, { uri: '/a', headers: [['host', 'example.com']] })).toMatchObject({
      kind: 'response',
      status: 301,
      headers: [
        ['location', 'https://www.example.com/a'],
        ['set-cookie', 'seen=1; Secure; Path=/'],
      ],
      body: null,
      changes: [{ what: 'status', name: 'status', before: null, after: '301' }],
    });
  });

  const basicAuth = `const expected = 'Basic ' + btoa('user:secret');
    function handler(event) {
      const given = event.request.headers.authorization;
      if (given && given.value === expected) return event.request;
      return { statusCode: 401, headers: { 'www-authenticate': { value: 'Basic' } }, body: { encoding: 'base64', data: 'bm8=' } };
    }`;
  test.each([
    ['Basic dXNlcjpzZWNyZXQ=', { kind: 'request' }],
    ['Basic bm9uZQ==', { kind: 'response', status: 401, body: 'no', headers: [['www-authenticate', 'Basic']] }],
  ])('basic authentication: %s', (authorization, expected) => {
    expect(run(basicAuth, {}, { headers: [['authorization', authorization]] })).toMatchObject(expected);
  });

  const lookup = `import cf from 'cloudfront';
    const kvs = cf.kvs();
    async function handler(event) {
      const request = event.request;
      try { request.uri = await kvs.get(request.uri); } catch (err) { console.log('kept ' + request.uri); }
      return request;
    }`;
  test.each([
    ['/old', { kind: 'request', uri: '/new', logs: [] }],
    ['/else', { kind: 'request', uri: '/else', logs: ['kept /else'] }],
  ])('KeyValueStore: %s', (uri, expected) => {
    expect(run(lookup, { keyValue }, { uri })).toMatchObject(expected);
  });

  test('KeyValueStore: which store, other formats, exists; what nobody can know is told', () => {
    const asked: (string | null)[] = [];
    const code = `import cf from 'cloudfront';
      async function handler(event) {
        const kvs = cf.kvs('a1b2');
        const config = await kvs.get('config', { format: 'json' });
        const bytes = await kvs.get('config', { format: 'bytes' });
        const meta = await kvs.meta();
        console.log([config.stage, bytes.length, await kvs.exists('config'), await kvs.exists('nope'), meta.keyCount].join());
        return event.request;
      }`;
    const output = run(code, {
      keyValue: (store, key) => {
        asked.push(store);
        return keyValue(store, key);
      },
    });
    expect(output).toMatchObject({ kind: 'request', logs: ['beta,16,true,false,0'], notes: [{ kind: 'assumed', what: 'kvs.meta()' }] });
    expect(new Set(asked)).toEqual(new Set(['a1b2']));
  });

  const change = (call: string) => run(`import cf from 'cloudfront';\nfunction handler(event) { ${call}; return event.request; }`);
  test.each([
    ["cf.selectRequestOriginById('api')", { kind: 'select', originId: 'api', hostHeader: null }],
    ["cf.selectRequestOriginById('api', { hostHeader: 'a.example' })", { kind: 'select', originId: 'api', hostHeader: 'a.example' }],
    [
      "cf.updateRequestOrigin({ domainName: 'b.example', originPath: '/v2', customHeaders: { 'X-Stage': 'beta' }, customOriginConfig: { port: 8443, protocol: 'https', sslProtocols: ['TLSv1.2'] } })",
      {
        kind: 'update',
        domainName: 'b.example',
        hostHeader: null,
        originPath: '/v2',
        customHeaders: [['x-stage', 'beta']],
        protocol: 'https',
        port: 8443,
        sni: null,
      },
    ],
    [
      "cf.createRequestOriginGroup({ originIds: ['site', { originId: 'api' }], failoverCriteria: { statusCodes: [500, 502] } })",
      { kind: 'group', originIds: ['site', 'api'], statusCodes: [500, 502] },
    ],
  ])('%s', (call, origin) => {
    expect(change(call)).toMatchObject({ kind: 'request', origin, changes: [{ what: 'origin' }] });
  });

  test.each([
    "cf.selectRequestOriginById('gone')",
    "cf.updateRequestOrigin({ domainName: 'a:1' })",
    "cf.updateRequestOrigin({ domainName: '192.0.2.1' })",
    "cf.updateRequestOrigin({ originPath: '/a/' })",
    'cf.updateRequestOrigin({ customOriginConfig: { port: 443 } })',
    "cf.updateRequestOrigin('b.example')",
    "cf.createRequestOriginGroup({ originIds: ['site'], failoverCriteria: { statusCodes: [500] } })",
    "cf.createRequestOriginGroup({ originIds: ['site', 'api'] })",
  ])('refused: %s', (call) => {
    expect(change(call)).toMatchObject({ kind: 'failed', status: 502, reason: 'bad-result' });
  });
});

describe('what an event holds', () => {
  const show = (expression: string, request = {}) => {
    const output = run(`function handler(event) { console.log(JSON.stringify(${expression})); return event.request; }`, {}, request);
    return output.logs[0] === undefined ? output : JSON.parse(output.logs[0]);
  };
  test.each([
    [
      'event.request.querystring',
      { query: 'a=1&b&a=%20' },
      { a: { value: '1', multiValue: [{ value: '1' }, { value: '%20' }] }, b: { value: '' } },
    ],
    ['[event.request.rawQueryString()]', { query: 'a=1&b' }, ['a=1&b']],
    ['[event.request.rawQueryString()]', { query: '' }, ['']],
    ['typeof event.request.rawQueryString()', {}, 'undefined'],
    [
      'event.request.cookies',
      { headers: [['cookie', 'id=x; flag; id=y=z']] },
      { id: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y=z' }] }, flag: { value: '' } },
    ],
    [
      'event.request.headers',
      {
        headers: [
          ['Accept', 'a'],
          ['accept', 'b'],
          ['cookie', 'a=1'],
          ['x-amz-cf-id', 'z'],
        ],
      },
      { accept: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] } },
    ],
    ['event.context.eventType', {}, 'viewer-request'],
    ['event.viewer', {}, { ip: '198.51.100.11' }],
    [
      '[new Date().toISOString(), Date.now(), new Date(0).getTime(), new Date() instanceof Date]',
      {},
      ['2026-04-01T00:00:00.000Z', 1_775_001_600_000, 0, true],
    ],
  ])('%s of %o', (expression, request, expected) => {
    expect(show(expression, request)).toEqual(expected);
  });
});

describe('what goes back', () => {
  const after = (body: string, request = {}) => {
    const output = run(`function handler(event) { var r = event.request; ${body}; return r; }`, {}, request);
    return output.kind === 'request' ? [output.query, output.headers, output.changes.map(({ what, name }) => `${what} ${name}`)] : output;
  };
  test.each([
    ["r.querystring.b = { value: '2' }", { query: 'x&a=%20' }, ['x&a=%20&b=2', [['host', 'www.example.com']], ['query b']]],
    ['delete r.querystring.a', { query: 'x&a=1' }, ['x', [['host', 'www.example.com']], ['query a']]],
    ["r.querystring = 'c=3'", { query: 'x' }, ['c=3', [['host', 'www.example.com']], ['query x', 'query c']]],
    ["r.querystring.a = { multiValue: [{ value: '1' }, { value: '2' }] }", {}, ['a=1&a=2', [['host', 'www.example.com']], ['query a']]],
    [
      "r.headers['x-a'] = { value: '1' }",
      {},
      [
        '',
        [
          ['host', 'www.example.com'],
          ['x-a', '1'],
        ],
        ['header x-a'],
      ],
    ],
    [
      'delete r.headers.accept',
      {
        headers: [
          ['host', 'a'],
          ['accept', 'b'],
        ],
      },
      ['', [['host', 'a']], ['header accept']],
    ],
    ["r.cookies.b = { value: '2' }", { headers: [['cookie', 'a=1']] }, ['', [['cookie', 'a=1; b=2']], ['cookie b']]],
    ['r.cookies = {}', { headers: [['cookie', 'a=1']] }, ['', [], ['cookie a']]],
  ])('%s', (body, request, expected) => {
    expect(after(body, request)).toEqual(expected);
  });
});

describe('viewer response', () => {
  const response = {
    status: 200,
    headers: [
      ['content-type', 'text/html'],
      ['set-cookie', 'a=1; Path=/'],
      ['x-cache', 'Miss from cloudfront'],
    ],
  } as const;
  const onResponse = (body: string) =>
    run(`function handler(event) { var response = event.response; ${body}; return response; }`, { event: 'viewer-response', response });
  test('adds security headers; hidden ones stay, cookies too', () => {
    expect(onResponse("response.headers['strict-transport-security'] = { value: 'max-age=63072000' }")).toMatchObject({
      kind: 'response',
      status: 200,
      headers: [
        ['content-type', 'text/html'],
        ['x-cache', 'Miss from cloudfront'],
        ['strict-transport-security', 'max-age=63072000'],
        ['set-cookie', 'a=1; Path=/'],
      ],
      body: null,
      changes: [{ what: 'header', name: 'strict-transport-security', before: null, after: 'max-age=63072000' }],
    });
  });
  test('changes status, cookie and body', () => {
    expect(onResponse("response.statusCode = 404; response.cookies.a.value = '2'; response.body = 'gone'")).toMatchObject({
      status: 404,
      body: 'gone',
      changes: [
        { what: 'status', before: '200', after: '404' },
        { what: 'cookie', name: 'a', before: '1; Path=/', after: '2; Path=/' },
        { what: 'body', before: null, after: 'gone' },
      ],
    });
  });
  test.each([
    ["response.headers.via = { value: 'x' }", 'read-only-header', 'via'],
    ["response.headers['x-cache'] = { value: 'x' }", 'forbidden-header', 'x-cache'],
    ['return event.request', 'bad-result', 'response.statusCode'],
  ])('refused: %s', (body, reason, detail) => {
    expect(onResponse(body)).toMatchObject({ kind: 'failed', status: 502, reason, detail });
  });
});
