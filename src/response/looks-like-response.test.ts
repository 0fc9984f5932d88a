import { describe, expect, test } from 'vitest';
import { distribution, restApi } from '../fidelity/builders.ts';
import { looksLikeResponse } from './looks-like-response.ts';
import * as pasted from './testing.ts';

describe('a paste is an answer', () => {
  test.each(Object.entries(pasted).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))('%s', (_, text) => {
    expect(looksLikeResponse(text)).toBe(true);
  });

  test.each([
    ['behind its command', `$ curl -i https://www.example.com/api/test\n${pasted.noSuchKey}`],
    ['a body of S3', '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Key>a</Key></Error>'],
    ['a body of API Gateway', '{"message":"Missing Authentication Token"}'],
    ['with Windows line ends', 'HTTP/1.1 404 Not Found\r\nserver: AmazonS3\r\n\r\n'],
  ])('%s', (_, text) => {
    expect(looksLikeResponse(text)).toBe(true);
  });
});

test.each([
  ['nothing', ''],
  ['a command', 'curl -i https://www.example.com/'],
  ['a URL', 'https://www.example.com/'],
  ['a distribution', distribution({ origins: [{ id: 'a', domainName: 'a.example.com' }], behaviors: [] }).text],
  [
    'an API',
    restApi({ id: 'a1', type: 'EDGE', resources: ['GET /x'], stages: ['prod'] })
      .map(({ text }) => text)
      .join('\n'),
  ],
  ['a template', 'Resources:\n  A:\n    Type: AWS::CloudFront::Distribution\n'],
  ['OpenAPI', 'openapi: 3.0.1\npaths:\n  /x:\n    get:\n      responses:\n        "200":\n          description: HTTP/1.1 200 OK\n'],
  ['a function', 'function handler(event) {\n  return { statusCode: 403, statusDescription: "Forbidden" };\n}'],
  ['some other message', '{"message":"hello"}'],
])('%s is none', (_, text) => {
  expect(looksLikeResponse(text)).toBe(false);
});
