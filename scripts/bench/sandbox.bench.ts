import { loadSandbox } from '../../src/sandbox/index.ts';
import { input } from '../../src/sandbox/testing.ts';
import { type Bench, type Figure, milliseconds, perSecond } from './bench.ts';

const clock = { now: () => performance.now(), date: 0 };

const functions = [
  [
    'SPA rewrite, runtime 1.0',
    { runtime: 'cloudfront-js-1.0' },
    "function handler(event) { var r = event.request; if (r.uri.endsWith('/')) r.uri += 'index.html'; return r; }",
  ],
  [
    'async, strips a prefix',
    {},
    "async function handler(event) { event.request.uri = event.request.uri.replace(/^\\/api/, '') || '/'; return event.request; }",
  ],
  [
    'KeyValueStore',
    { keyValue: () => '/new' },
    "import cf from 'cloudfront';\nasync function handler(event) { event.request.uri = await cf.kvs().get('key'); return event.request; }",
  ],
  [
    'HMAC and Buffer',
    {},
    "function handler(event) { event.request.headers.a = { value: require('crypto').createHmac('sha256', 'k').update(Buffer.from('abc')).digest('hex') }; return event.request; }",
  ],
] as const;

export const bench: Bench = {
  title: 'CloudFront Functions in the sandbox',
  run: async () => {
    const cold = await milliseconds(async () => (await loadSandbox(clock)).dispose(), 5);
    const sandbox = await loadSandbox(clock);
    const figures = functions.map(([name, over, code]): Figure => {
      const given = input(code, over, { uri: '/api/docs/' });
      const output = sandbox.run(given);
      if (output.kind !== 'request') throw new Error(`${name}: ${JSON.stringify(output)}`);
      return { name: `${name}, per call`, value: 1000 / perSecond(() => sandbox.run(given).kind), unit: 'ms' };
    });
    return [{ name: 'cold start: compile, two instances, warm', value: cold, unit: 'ms' }, ...figures];
  },
};
