import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { input, run, sandbox } from './testing.ts';

const returning = (value: string) => `function handler(event) { return ${value}; }`;
const changing = (body: string) => `function handler(event) { var r = event.request; ${body}; return r; }`;

describe('502: what was returned is refused', () => {
  test.each([
    [returning('undefined'), 'bad-result', 'typeof undefined'],
    [returning('null'), 'bad-result', 'typeof null'],
    [returning('[1]'), 'bad-result', 'typeof array'],
    [returning("'/a'"), 'bad-result', 'typeof string'],
    [returning('event'), 'bad-result', 'request.uri = undefined'],
    [returning('(event.request.headers.self = event, event)'), 'bad-result', 'typeof cyclic'],
    [returning('new Promise(function () {})'), 'bad-result', 'Promise { <pending> }'],
    [returning('{ statusCode: 99 }'), 'bad-result', 'response.statusCode = 99'],
    [returning("{ statusCode: '301' }"), 'bad-result', 'response.statusCode = "301"'],
    [returning('{ statusCode: 200, body: 5 }'), 'bad-result', 'response.body = 5'],
    [returning("{ statusCode: 200, headers: { a: 'b' } }"), 'bad-result', 'response.headers["a"] = "b"'],
    [changing('r.headers.a = { value: 1 }'), 'bad-result', 'request.headers["a"] = {"value":1}'],
    [changing("r.method = 'POST'"), 'bad-result', 'request.method = "POST"'],
    [changing('r.cookies = 1'), 'bad-result', 'request.cookies = 1'],
    [changing("r.uri = 'index.html'"), 'bad-uri', 'request.uri = "index.html"'],
    [changing("r.uri = '/' + 'a'.repeat(8191)"), 'bad-uri', '8192 bytes'],
    [changing("r.querystring = 'a b'"), 'bad-uri', 'request.querystring = "a b"'],
    [changing("r.headers.host = { value: 'b.example' }"), 'read-only-header', 'host'],
    [changing('delete r.headers.host'), 'read-only-header', 'host'],
    [changing("r.headers['content-length'] = { value: '1' }"), 'read-only-header', 'content-length'],
    [changing("r.headers['X-Forwarded-Proto'] = { value: 'https' }"), 'forbidden-header', 'x-forwarded-proto'],
    [changing("r.headers['x-edge-a'] = { value: '1' }"), 'forbidden-header', 'x-edge-a'],
    [returning("{ statusCode: 200, headers: { connection: { value: 'close' } } }"), 'forbidden-header', 'connection'],
  ])('%s', (code, reason, detail) => {
    expect(run(code)).toMatchObject({ kind: 'failed', status: 502, reason, detail });
  });
});

describe('503: the function could not run', () => {
  test.each([
    ['function handler(event) {\n  return event.nothing.at;\n}', 'threw', 2],
    ['function handler() {\n  throw new Error("no");\n}', 'threw', 2],
    ['async function handler() {\n  await null;\n  throw new Error("no");\n}', 'threw', 3],
    ["import cf from 'cloudfront';\nasync function handler() {\n  return await cf.kvs().get('k');\n}", 'threw', 3],
    ['exports.handler = function (event) { return event.request; };', 'threw', 1],
    ['module.exports = { handler: function (event) { return event.request; } };', 'threw', 1],
    ['\nx = 1;\nfunction handler(event) { return event.request; }', 'threw', 2],
    ['function other(event) { return event.request; }', 'no-handler', null],
    ['', 'no-handler', null],
    ['function handler(event) {\n  return event.request;\n', 'syntax', 3],
    ['function handler(event) {\n  with (event) {}\n}', 'syntax', 2],
    ['export default function handler(event) { return event.request; }', 'syntax', 1],
    [`//${'x'.repeat(10_240)}`, 'too-large', null],
    ['function handler() {\n  eval("1");\n}', 'forbidden-feature', 2],
    ['function handler() {\n  return new Function("return 1")();\n}', 'forbidden-feature', 2],
    ['function handler() {\n  return (async function () {}).constructor("return 1")();\n}', 'forbidden-feature', 2],
    ['function handler() {\n  setTimeout(function () {}, 1);\n}', 'forbidden-feature', 2],
    ['function handler() {\n  return fetch("https://example.com");\n}', 'forbidden-feature', 2],
    ["function handler() {\n  return require('fs');\n}", 'forbidden-feature', 2],
  ])('%s', (code, reason, line) => {
    expect(run(code)).toMatchObject({ kind: 'failed', status: 503, reason, line });
  });

  test('says what the engine of CloudFront says', () => {
    expect(run('function handler() { return nothing; }')).toMatchObject({ detail: 'ReferenceError: "nothing" is not defined' });
    expect(run('\nfunction handler() {\n for (var a of []) {} }')).toMatchObject({
      detail: 'SyntaxError: Token "of" not supported in this version in 3',
    });
  });
});

describe('runaway functions end, and the next run is as good as ever', () => {
  test.each([
    ['function handler() { for (;;) {} }', ['timed-out']],
    ['function handler() { for (;;) { try { for (;;) {} } catch (e) {} finally {} } }', ['timed-out']],
    ['async function handler() { await null; for (;;) {} }', ['timed-out']],
    ['async function handler() { for (;;) await null; }', ['timed-out']],
    ["function handler() { return /^(a+)+$/.test('a'.repeat(50) + 'b'); }", ['timed-out']],
    ['function handler() { for (;;) new Array(100000).fill(1); }', ['timed-out']],
    ['for (;;) {}', ['timed-out']],
    ['function handler() { return handler(); }', ['threw']],
    ['function handler() { var o = { get a() { return this.a; } }; return o.a; }', ['threw']],
    ["function handler() { return JSON.parse('['.repeat(50000)); }", ['threw']],
    ['function handler() { return new Uint8Array(1e9); }', ['out-of-memory']],
    ["function handler() { return 'x'.repeat(1e8); }", ['out-of-memory']],
    ['function handler() { var a = []; for (;;) a.push({ a: 1 }); }', ['out-of-memory', 'timed-out']],
    [`var a = ${'['.repeat(50_000)}`, ['too-large']],
    [`var a = ${'['.repeat(5000)}${']'.repeat(5000)}`, ['syntax']],
    [`var a = ${'!'.repeat(10_000)}1`, ['syntax']],
  ])('%s', (code, reasons) => {
    const output = run(code);
    expect(output).toMatchObject({ kind: 'failed', status: 503 });
    expect(reasons).toContain(output.kind === 'failed' ? output.reason : null);
    expect(run('function handler(event) { return event.request; }')).toMatchObject({ kind: 'request', uri: '/' });
  });

  test('the log is bounded', () => {
    const output = run("function handler(event) { for (var i = 0; i < 1000; i++) console.log('x'.repeat(1000)); return event.request; }");
    expect(output.logs.join('\n').length).toBeLessThanOrEqual(10_240);
  });
});

test('no text makes it throw, in either runtime', () => {
  const words = [
    'function handler(event) {',
    'return event.request',
    '}',
    'event.request.uri',
    '=',
    "import cf from 'cloudfront'",
    'await',
    '(',
    ')',
    '"',
    '`',
    '${',
    '\n',
    '/*',
    '//',
    'let',
    'Buffer',
    '\u2028',
    '\ud800',
    '\0',
    '__take',
    '{',
  ];
  const code = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((all) => all.join(' ')),
  );
  const runtime = fc.constantFrom('cloudfront-js-1.0' as const, 'cloudfront-js-2.0' as const);
  fc.assert(
    fc.property(code, runtime, (text, version) => {
      const output = sandbox.run(input(text, { runtime: version }));
      return output.kind !== 'request' || output.uri.startsWith('/');
    }),
    { numRuns: 100 },
  );
});
