import { expect, test } from 'vitest';
import { answered } from '../trace/answers.ts';
import type { FunctionChange } from '../trace/step-parts.ts';
import { atDistribution, HOST, request, step, traceOf } from './hand-made.ts';
import { noteRows } from './notes.ts';

const uri: FunctionChange = { what: 'uri', name: 'uri', before: '/api/test', after: '/test' };
const header: FunctionChange = { what: 'header', name: 'x-forwarded-prefix', before: null, after: '/api' };

test.each<[string, readonly FunctionChange[], readonly string[]]>([
  ['the path, where it changed', [header, uri], ['strip: /api/test → /test']],
  ['else what changed, by name', [header], ['strip: x-forwarded-prefix']],
  ['nothing, where nothing did', [], []],
])('a function is remarked on with %s, and never with its whole event', (_, changes, notes) => {
  const event = JSON.stringify({ version: '1.0', request: { uri: '/api/test' } });
  const ran = step({
    kind: 'function-ran',
    name: 'strip',
    event: 'viewer-request',
    changes,
    before: event,
    after: event,
    logs: [],
    slow: false,
  });
  const trace = traceOf([atDistribution(0, { request: request(HOST, HOST, '/api/test'), answer: answered('s3', 404), steps: [ran] })]);
  expect(noteRows(trace, 'distribution', [0]).map(({ detail }) => detail)).toEqual(notes);
});
