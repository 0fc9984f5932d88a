import { expect, test } from 'vitest';
import { seesPath } from './sees-path.ts';

test.each([
  ['viewer-request', "function handler(event) { var r = event.request; r.headers.host = { value: 'a' }; return r; }", false],
  ['viewer-request', 'function handler(event) { return event.request.uri; }', true],
  ['viewer-request', 'function handler(event) { console.log(JSON.stringify(event)); return event.request; }', true],
  [
    'viewer-response',
    "function handler(event) { const response = event.response; response.headers['x'] = { value: '1' }; return response; }",
    false,
  ],
  ['viewer-response', 'async (event) => { return { ...event.response, statusCode: 200 }; }', false],
  ['viewer-response', 'function handler(event) { return pick(event); }', true],
  ['viewer-response', 'function handler(event) { if (event.request.uri) return event.response; }', true],
] as const)('%s: %s', (event, code, sees) => {
  expect(seesPath(code, event)).toBe(sees);
});
