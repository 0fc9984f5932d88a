import type { FunctionInput } from '../trace/ports.ts';
import { loadSandbox } from './index.ts';

/** 2026-04-01T00:00:00Z */
const date = 1_775_001_600_000;

export const sandbox = await loadSandbox({ now: () => performance.now(), date });

/** The input of a function for tests: a request to `/`, unless said otherwise. */
export const input = (code: string, over: Partial<FunctionInput> = {}, request: Partial<FunctionInput['request']> = {}): FunctionInput => ({
  name: 'under-test',
  code,
  runtime: 'cloudfront-js-2.0',
  event: 'viewer-request',
  distribution: { id: 'EDFDVBD6EXAMPLE', domainName: 'd111111abcdef8.cloudfront.net' },
  request: { method: 'GET', uri: '/', query: undefined, headers: [['host', 'www.example.com']], ...request },
  response: null,
  keyValue: () => null,
  origins: ['site', 'api'],
  ...over,
});

export const run = (...given: Parameters<typeof input>) => sandbox.run(input(...given));
