/**
 * Runs in QuickJS before the function's code, out of its reach: makes of QuickJS what a CloudFront runtime is.
 * Takes what it needs of the engine first, since the function may change any of it.
 * `host(operation, JSON)` answers with JSON, or with nothing.
 */
export const prelude = `
(function (host, setting) {
  'use strict';
  const { runtime, event, date, seed } = JSON.parse(setting);
  const { parse, stringify } = JSON;
  const call = (operation, value) => { const answer = host(operation, stringify(value)); return answer === '' ? undefined : parse(answer); };
  const define = Object.defineProperty, isArray = Array.isArray, RealPromise = Promise;
  const put = (object, name, value) => define(object, name, { value, writable: true, configurable: true, enumerable: false });
  const apply = Reflect.apply, construct = Reflect.construct, then = Promise.prototype.then;

  // Dynamic code: both throw, as AWS documents. Functions made from text would also escape the reading of the syntax tree.
  const forbidden = (name) => function () { throw new TypeError(name + ' is not supported'); };
  put(globalThis, 'eval', forbidden('eval'));
  const makers = [function () {}, async function () {}, function* () {}, async function* () {}];
  for (const made of makers) put(Object.getPrototypeOf(made), 'constructor', forbidden('Function constructor'));
  const NoFunction = forbidden('Function constructor');
  NoFunction.prototype = Object.getPrototypeOf(makers[0]);
  put(globalThis, 'Function', NoFunction);

  // Not in AWS's list of what is supported, and not in njs.
  for (const name of ['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'Proxy', 'Reflect', 'BigInt', 'BigInt64Array',
    'BigUint64Array', 'SharedArrayBuffer', 'Atomics', 'Iterator', 'Float16Array', 'escape', 'unescape', 'queueMicrotask', 'performance'])
    delete globalThis[name];

  // In QuickJS, not in AWS's list: works here, and is told.
  const unlisted = (object, owner, names) => { for (const name of names) {
    const real = object[name];
    if (typeof real !== 'function') continue;
    put(object, name, { [name](...given) { call('unlisted', owner + name); return apply(real, this, given); } }[name]);
  } };
  unlisted(Array, 'Array.', ['from', 'fromAsync']);
  unlisted(Array.prototype, 'Array.prototype.', ['at', 'entries', 'findLast', 'findLastIndex', 'flat', 'flatMap', 'keys', 'toReversed', 'toSorted', 'toSpliced', 'with']);
  unlisted(Object, 'Object.', ['fromEntries', 'groupBy', 'hasOwn']);
  unlisted(String.prototype, 'String.prototype.', ['at', 'isWellFormed', 'localeCompare', 'matchAll', 'normalize', 'toWellFormed']);
  if (runtime === '1.0') unlisted(String.prototype, 'String.prototype.', ['replaceAll']);

  // An interrupt is looked for at branches and calls only, never within a built-in: ten thousand of these in a row would take
  // seconds. When the time is up, the endless loop is where the interrupt finds it.
  let calls = 0;
  const timed = (object, names) => { for (const name of names) {
    const real = object[name];
    put(object, name, { [name](...given) {
      calls += 1;
      if (calls % 32 === 0 && host('late', 'null') !== 'false') for (;;) {}
      return apply(real, this, given);
    } }[name]);
  } };
  timed(Array.prototype, ['concat', 'copyWithin', 'fill', 'includes', 'indexOf', 'join', 'lastIndexOf', 'reverse', 'slice', 'sort', 'splice', 'unshift']);
  timed(String.prototype, ['concat', 'includes', 'indexOf', 'lastIndexOf', 'match', 'padEnd', 'padStart', 'repeat', 'replace', 'search', 'split']);
  timed(Object.getPrototypeOf(Uint8Array.prototype), ['copyWithin', 'fill', 'includes', 'indexOf', 'join', 'lastIndexOf', 'reverse', 'set', 'slice', 'sort']);
  timed(Object, ['assign', 'entries', 'keys', 'values']);
  timed(JSON, ['parse', 'stringify']);

  // One fixed time for the whole run, as AWS documents. Random numbers are the same in every run here.
  const RealDate = Date;
  const FixedDate = function Date(...given) {
    if (new.target === undefined) return new RealDate(date).toString();
    return construct(RealDate, given.length === 0 ? [date] : given, new.target === FixedDate ? RealDate : new.target);
  };
  FixedDate.prototype = RealDate.prototype;
  put(FixedDate, 'now', () => date); put(FixedDate, 'parse', RealDate.parse); put(FixedDate, 'UTC', RealDate.UTC);
  put(RealDate.prototype, 'constructor', FixedDate); put(globalThis, 'Date', FixedDate);
  let state = seed;
  put(Math, 'random', () => { call('assumed', 'Math.random()'); state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 4294967296; });

  // Nobody knows who will ask: to read these is told, to print the whole event is not.
  let printing = 0;
  const printed = (work) => { printing += 1; try { return work(); } finally { printing -= 1; } };
  const stringifyTimed = JSON.stringify;
  put(JSON, 'stringify', function stringify(...given) { return printed(() => apply(stringifyTimed, JSON, given)); });
  const madeUp = (object, name, path) => {
    const value = object[name];
    define(object, name, { enumerable: true, configurable: true,
      get() { if (printing === 0) call('assumed', path); return value; },
      set(next) { define(object, name, { value: next, writable: true, enumerable: true, configurable: true }); } });
  };

  const show = (value) => {
    if (typeof value !== 'object' || value === null) return String(value);
    if (value instanceof Error) return String(value);
    try { return printed(() => stringify(value)) ?? String(value); } catch (error) { return String(value); }
  };
  put(globalThis, 'console', { log(...given) { let line = ''; for (const value of given) line += (line === '' ? '' : ' ') + show(value); call('log', line); } });

  const withQuery = (request, raw) => { put(request, 'rawQueryString', function rawQueryString() { return raw; }); return request; };
  let handler, settled = false;
  put(globalThis, '__take', (found) => { delete globalThis.__take; handler = found; });
  const finish = (kind, value) => { if (!settled) { const text = stringify({ kind, value }); settled = true; host('finished', text); } };
  const fail = (error) => {
    const known = typeof error === 'object' && error !== null;
    const stack = known && typeof error.stack === 'string' ? error.stack : '';
    finish('threw', { name: known ? String(error.name) : '', message: known ? String(error.message) : show(error), stack });
  };
  const done = (value) => {
    const type = value === null ? 'null' : isArray(value) ? 'array' : typeof value;
    try { finish('returned', { type, value }); } catch (error) { finish('returned', { type: 'cyclic' }); }
  };
  const run = () => {
    if (typeof handler !== 'function') return finish('no-handler', null);
    const given = parse(event);
    const raw = given.raw;
    if (given.event.request) withQuery(given.event.request, raw === null ? undefined : raw);
    madeUp(given.event.viewer, 'ip', 'event.viewer.ip');
    madeUp(given.event.context, 'requestId', 'event.context.requestId');
    try {
      const value = handler(given.event);
      if (runtime === '2.0' && value instanceof RealPromise) apply(then, value, [done, fail]); else done(value);
    } catch (error) { fail(error); }
  };
  return { call, put, run };
})
`;
