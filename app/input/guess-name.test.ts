import { expect, test } from 'vitest';
import { guessName } from './guess-name.ts';

test.each([
  ['{"ETag":"E","DistributionConfig":{}}', 'distribution.json'],
  ['DistributionConfig:\n  Aliases:', 'distribution.yaml'],
  ['{"items":[{"id":"a","parentId":"b","pathPart":"c"}]}', 'resources.json'],
  ['{"item":[{"stageName":"prod"}]}', 'stages.json'],
  ['{"Items":[{"RouteKey":"GET /"}]}', 'routes.json'],
  ['openapi: 3.0.1', 'openapi.yaml'],
  ['function handler(event) { return event.request; }', 'function.js'],
  ['[1]', 'pasted.json'],
  ['hello', 'pasted.txt'],
])('%s is called %s', (text, name) => {
  expect(guessName(text)).toBe(name);
});
