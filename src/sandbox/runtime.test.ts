import { describe, expect, test } from 'vitest';
import { readCode } from './syntax.ts';
import { run } from './testing.ts';

/** What an expression is worth inside; JSON. */
const value = (expression: string, runtime: 'cloudfront-js-1.0' | 'cloudfront-js-2.0' = 'cloudfront-js-2.0') => {
  const output = run(`function handler(event) { console.log(JSON.stringify(${expression})); return event.request; }`, { runtime });
  return output.logs[0] === undefined ? output : JSON.parse(output.logs[0]);
};

describe('a function is alone', () => {
  const absent = [
    ...[
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'Worker',
      'importScripts',
      'postMessage',
      'process',
      'global',
      'window',
      'self',
    ],
    ...[
      'setTimeout',
      'setInterval',
      'setImmediate',
      'clearTimeout',
      'queueMicrotask',
      'performance',
      'WebAssembly',
      'navigator',
      'document',
    ],
    ...[
      'URL',
      'Map',
      'Set',
      'Proxy',
      'Reflect',
      'SharedArrayBuffer',
      'Atomics',
      'module',
      'exports',
      'std',
      'os',
      'host',
      '__take',
      '__cloudfront',
    ],
  ];
  test.each(['cloudfront-js-1.0', 'cloudfront-js-2.0'] as const)('%s has none of what others have', (runtime) => {
    const types = absent.map((name) => `typeof ${name}`).join();
    expect(value(`[${types}]`, runtime)).toEqual(absent.map(() => 'undefined'));
  });
  test('every global is one that AWS lists', () => {
    const listed = [
      ...[
        'Object',
        'String',
        'Number',
        'Boolean',
        'Symbol',
        'Math',
        'Date',
        'Function',
        'RegExp',
        'JSON',
        'Array',
        'ArrayBuffer',
        'Promise',
        'DataView',
      ],
      ...[
        'Float32Array',
        'Float64Array',
        'Int8Array',
        'Int16Array',
        'Int32Array',
        'Uint8Array',
        'Uint8ClampedArray',
        'Uint16Array',
        'Uint32Array',
      ],
      ...[
        'Error',
        'EvalError',
        'InternalError',
        'RangeError',
        'ReferenceError',
        'SyntaxError',
        'TypeError',
        'URIError',
        'AggregateError',
        'globalThis',
      ],
      ...[
        'decodeURI',
        'decodeURIComponent',
        'encodeURI',
        'encodeURIComponent',
        'isFinite',
        'isNaN',
        'parseFloat',
        'parseInt',
        'NaN',
        'Infinity',
      ],
      ...['undefined', 'eval', 'console', 'require', 'Buffer', 'atob', 'btoa', 'TextEncoder', 'TextDecoder', 'handler'],
    ];
    expect(value('Object.getOwnPropertyNames(globalThis)').toSorted()).toEqual(listed.toSorted());
  });
  test.each(['fs', 'http', 'https', 'net', 'child_process', 'os', 'std', 'cloudfront', './a.js', ''])(
    'require(%j) finds nothing',
    (name) => {
      expect(run(`function handler() { require(${JSON.stringify(name)}); }`)).toMatchObject({
        kind: 'failed',
        reason: 'forbidden-feature',
      });
    },
  );
  test('nothing is left of one run in the next', () => {
    const code =
      'function handler(event) { console.log(typeof globalThis.left); globalThis.left = 1; Array.prototype.map = null; return event.request; }';
    expect([run(code).logs, run(code).logs]).toEqual([['undefined'], ['undefined']]);
  });
  test('strict mode always', () => {
    expect(value('(function () { return typeof this; })()')).toBe('undefined');
  });
});

describe('modules', () => {
  const crypto = "require('crypto')";
  test.each([
    [`${crypto}.createHash('md5').update('abc').digest('hex')`, '900150983cd24fb0d6963f7d28e17f72'],
    [`${crypto}.createHash('sha1').update('a').update('bc').digest('hex')`, 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    [`${crypto}.createHash('sha256').update('abc').digest('base64')`, 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
    [
      `${crypto}.createHmac('sha256', 'key').update('The quick brown fox jumps over the lazy dog').digest('base64url')`,
      '97yD9DBThCSxMpjmqm-xQ-9NWaFJRhdZl0edvC0aPNg',
    ],
    [`${crypto}.createHash('sha256').update(Buffer.from('abc')).digest().toString('hex').slice(0, 8)`, 'ba7816bf'],
    ["require('querystring').parse('name=value&abc=xyz&abc=1%202+3&e')", { name: 'value', abc: ['xyz', '1 2 3'], e: '' }],
    ["require('querystring').stringify({ name: 'v w', abc: ['x', 1], none: '' })", 'name=v%20w&abc=x&abc=1&none='],
    ["require('querystring').unescape('%41%zz%ff')", 'A%zz\ufffd'],
    ["require('querystring').escape(\"a'b c\")", "a'b%20c"],
  ])('%s', (expression, expected) => {
    expect(value(expression)).toEqual(expected);
  });
  test.each([
    ["Buffer.from('aé日').toString('hex')", '61c3a9e697a5'],
    ["Buffer.from('eyJhIjoxfQ', 'base64url').toString()", '{"a":1}'],
    ["Buffer.from('a+/=', 'base64').toString('base64url')", 'a-8'],
    ["Buffer.from('6aZZ', 'hex').length", 1],
    ["Buffer.concat([Buffer.from('ab'), Buffer.from('cd')], 3).toString()", 'abc'],
    [
      "[Buffer.alloc(3, 'ab').toString(), Buffer.byteLength('é'), Buffer.isBuffer(Buffer.alloc(1)), Buffer.isEncoding('latin1')]",
      ['aba', 2, true, false],
    ],
    ["Buffer.compare(Buffer.from('a'), Buffer.from('b'))", -1],
    [
      "(function () { var b = Buffer.alloc(8); b.writeUInt32BE(258, 0); b.writeInt16LE(-2, 4); return [b.toString('hex'), b.readUInt32BE(0), b.readInt16LE(4), b.readUIntBE(2, 2)]; })()",
      ['00000102feff0000', 258, -2, 258],
    ],
    ["[Buffer.from('hello').indexOf('l'), Buffer.from('hello').lastIndexOf('l'), Buffer.from('hello').includes('z')]", [2, 3, false]],
    ["Buffer.from('ab')", { type: 'Buffer', data: [97, 98] }],
    ["[btoa('abc'), atob('YWJj'), require('buffer').Buffer === Buffer]", ['YWJj', 'abc', true]],
    ["new TextDecoder().decode(new TextEncoder().encode('é'))", 'é'],
  ])('%s', (expression, expected) => {
    expect(value(expression)).toEqual(expected);
  });
  test.each([
    ["String.bytesFrom('eyJhIjoxfQ', 'base64url')", '{"a":1}'],
    ["'é'.toUTF8().length", 2],
    ['typeof Buffer + typeof atob + typeof TextEncoder', 'undefinedundefinedundefined'],
  ])('1.0: %s', (expression, expected) => {
    expect(value(expression, 'cloudfront-js-1.0')).toEqual(expected);
  });
});

describe('what a runtime does not read', () => {
  test.each([
    ['let a = 1;', 'let', '1.0'],
    ['const a = 1;', 'const', '1.0'],
    ['async function f() {}', 'async', '1.0'],
    ['var a = 1_000;', '1_000', '1.0'],
    ['for (var a of []) {}', 'of', 'both'],
    ['try { f(); } catch {}', '{', 'both'],
    ['class A {}', 'class', 'both'],
    ['var { a } = b;', '{', 'both'],
    ['var [a] = b;', '[', 'both'],
    ['function f(a = 1) {}', '=', 'both'],
    ['f(...a);', '...', 'both'],
    ['var a = { ...b };', '...', 'both'],
    ['var a = b?.c;', '?.', 'both'],
    ['a ??= b;', '??=', 'both'],
    ['var a = 1n;', '1n', 'both'],
    ['function* f() {}', '*', 'both'],
    ['var a = import("b");', 'import', 'both'],
  ])('%s', (code, token, where) => {
    const detail = `SyntaxError: Token "${token}" not supported in this version in 2`;
    expect(readCode(`\n${code}`, 'cloudfront-js-1.0')).toEqual({ kind: 'refused', detail, line: 2 });
    expect(readCode(`\n${code}`, 'cloudfront-js-2.0').kind).toBe(where === 'both' ? 'refused' : 'read');
  });
  test.each([
    ["import cf from 'cloudfront';", 'cloudfront-js-1.0', 'Illegal import statement'],
    ["import fs from 'fs';", 'cloudfront-js-2.0', 'Cannot find module "fs"'],
    ["import { kvs } from 'cloudfront';", 'cloudfront-js-2.0', 'Non-default import is not supported'],
    ['export function handler() {}', 'cloudfront-js-2.0', 'Illegal export statement'],
    ['function f() {}; export { f as handler };', 'cloudfront-js-1.0', 'Illegal export statement'],
  ] as const)('%s in %s', (code, runtime, detail) => {
    expect(readCode(code, runtime)).toEqual({ kind: 'refused', detail: `SyntaxError: ${detail} in 1`, line: 1 });
  });
  test('what both read', () => {
    const code =
      'var f = (a, ...rest) => `${a} ${rest}` + 2 ** 3; /(?<n>a)/.exec("a"); x: for (;;) { break x; } var o = { get a() { return 1; }, ["b"]: 2, c() {} };';
    for (const runtime of ['cloudfront-js-1.0', 'cloudfront-js-2.0'] as const)
      expect(readCode(code, runtime)).toEqual({ kind: 'read', module: false, notes: [] });
  });
  test('what AWS does not list runs, and is told', () => {
    const output = run('function handler(event) {\n  var a = event.none ?? [[1]];\n  a.flat();\n  return event.request;\n}');
    expect(output).toMatchObject({
      kind: 'request',
      notes: [
        { kind: 'undocumented', feature: '??', line: 2 },
        { kind: 'undocumented', feature: 'Array.prototype.flat', line: null },
      ],
    });
  });
});

describe('what differs with each request', () => {
  test.each<readonly [string, readonly object[]]>([
    ["if (event.viewer.ip === '203.0.113.1') return { statusCode: 403 };", [{ kind: 'assumed', what: 'event.viewer.ip' }]],
    [
      'console.log(event.context.requestId, event.viewer.ip);',
      [
        { kind: 'assumed', what: 'event.context.requestId' },
        { kind: 'assumed', what: 'event.viewer.ip' },
      ],
    ],
    ['console.log(JSON.stringify(event)); console.log(event);', []],
    ['event.request.headers.a = { value: event.request.uri };', []],
    ["event.viewer.ip = 'x'; console.log(event.viewer.ip);", []],
  ])('is told where it is read, not where the whole event is printed: %s', (statements, notes) => {
    const output = run(`function handler(event) { ${statements} return event.request; }`);
    expect(output).toMatchObject({ kind: 'request', notes });
  });
});
