import { describe, expect, test } from 'vitest';
import { readResponse } from './read-response.ts';
import { recognise } from './recognise.ts';
import { badRequest, forbidden, harEntry, hiddenError, methodNotAllowed, missingToken, noSuchKey, panel, redirected } from './testing.ts';

const last = (text: string) => {
  const found = readResponse(text).responses.at(-1);
  return found ? recognise(found) : null;
};

describe('reading an answer that was pasted', () => {
  test.each([
    { name: 'curl -i', text: noSuchKey, form: 'curl-include', statuses: [404], url: null },
    { name: 'curl -v', text: missingToken, form: 'curl-verbose', statuses: [403], url: 'https://test.cloudfront.net/api/test' },
    { name: 'curl -iL', text: redirected, form: 'curl-include', statuses: [301, 403], url: null },
    { name: 'indented', text: hiddenError, form: 'curl-include', statuses: [200], url: null },
    { name: 'as a list', text: methodNotAllowed, form: 'curl-include', statuses: [405], url: null },
    { name: 'in a code fence', text: `\`\`\`\n${noSuchKey}\n\`\`\``, form: 'curl-include', statuses: [404], url: null },
    { name: 'a HAR entry', text: harEntry, form: 'har', statuses: [404], url: 'https://www.example.com/v1/pets?limit=1' },
    {
      name: 'a whole HAR',
      text: `{"log":{"entries":[${harEntry},${harEntry}]}}`,
      form: 'har',
      statuses: [404, 404],
      url: 'https://www.example.com/v1/pets?limit=1',
    },
    { name: 'a network panel', text: panel, form: 'devtools', statuses: [200], url: 'https://www.example.com/app' },
    { name: 'a body of JSON', text: forbidden, form: 'body-only', statuses: [null], url: null },
    { name: 'a body of HTML', text: badRequest, form: 'body-only', statuses: [403], url: null },
    {
      name: 'CRLF and 100 Continue',
      text: `HTTP/1.1 100 Continue\r\n\r\n${noSuchKey.replaceAll('\n', '\r\n')}`,
      form: 'curl-include',
      statuses: [404],
      url: null,
    },
    {
      name: 'the command and its output',
      text: `$ curl -i -X POST 'https://a.example/x' -H 'accept: a'\n${noSuchKey}`,
      form: 'curl-include',
      statuses: [404],
      url: 'https://a.example/x',
    },
  ])('$name', ({ text, form, statuses, url }) => {
    const { form: found, responses, request } = readResponse(text);
    expect([found, responses.map(({ status }) => status), request?.url ?? null]).toEqual([form, statuses, url]);
  });

  test('keeps headers and the body apart', () => {
    const [found] = readResponse(missingToken).responses;
    expect(found?.headers.map(([name]) => name)).toEqual([
      'content-type',
      'content-length',
      'x-amzn-requestid',
      'x-amzn-errortype',
      'x-amz-apigw-id',
      'x-cache',
      'via',
    ]);
    expect(found?.body).toBe('{"message":"Missing Authentication Token"}');
  });

  test('reads "Copy as cURL"', () => {
    const text = `curl 'https://www.example.com/v1/pets' \\\n  -X 'PUT' \\\n  -H 'authorization: Bearer it'\\''s' \\\n  --data-raw '{"a":1}' \\\n  --compressed`;
    expect(readResponse(text)).toEqual({
      form: 'curl-command',
      responses: [],
      request: { method: 'PUT', url: 'https://www.example.com/v1/pets', headers: [['authorization', "Bearer it's"]] },
      problems: [{ code: 'request-only' }],
    });
  });

  test.each([
    ['', 'nothing-found'],
    ['it does not work', 'nothing-found'],
    ['x'.repeat(2_000_001), 'too-large'],
    [forbidden, 'body-only'],
    ['server: AmazonS3\nx-cache: Miss from cloudfront', 'status-missing'],
  ])('says what is wrong with %.40j', (text, code) => {
    expect(readResponse(text).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('never throws, whatever is pasted', () => {
    const pieces = [noSuchKey, missingToken, redirected, harEntry, panel, badRequest];
    for (const piece of pieces) for (let cut = 0; cut < piece.length; cut += 7) expect(() => readResponse(piece.slice(cut))).not.toThrow();
  });
});

describe('recognising who answered', () => {
  test.each([
    {
      name: 'S3 behind two CloudFronts',
      text: noSuchKey,
      is: ['s3', 'NoSuchKey', 2, 'error', 'prod/api/test'],
      caveats: [],
      suspect: 'host-header-loop',
    },
    {
      name: 'a REST API',
      text: missingToken,
      is: ['api-gateway', 'MissingAuthenticationTokenException', 1, 'error', null],
      caveats: ['edge-adds-its-own', 'same-403', 'status-may-be-set'],
      suspect: 'resource-missing',
    },
    {
      name: 'an error page',
      text: hiddenError,
      is: ['s3', null, 1, 'error', null],
      caveats: ['error-page-200'],
      suspect: 'error-page-hides-error',
    },
    {
      name: 'CloudFront itself',
      text: badRequest,
      is: ['cloudfront', null, null, null, null],
      caveats: ['body-only'],
      suspect: 'host-header-loop',
    },
    {
      name: 'a body that says Forbidden',
      text: forbidden,
      is: ['api-gateway', null, null, null, null],
      caveats: ['forbidden-alike', 'body-only'],
      suspect: 'host-header-rejected',
    },
    {
      name: 'an HTTP API',
      text: harEntry,
      is: ['api-gateway', null, 1, 'error', null],
      caveats: ['edge-adds-its-own'],
      suspect: undefined,
    },
    { name: 'the cache', text: panel, is: ['s3', null, 1, 'hit', null], caveats: ['from-cache'], suspect: undefined },
    { name: 'S3 refusing a method', text: methodNotAllowed, is: ['s3', null, 1, 'error', null], caveats: [], suspect: undefined },
    {
      name: 'the last of several answers',
      text: redirected,
      is: ['api-gateway', 'ForbiddenException', 0, null, null],
      caveats: ['forbidden-alike', 'status-may-be-set', 'no-cloudfront'],
      suspect: 'host-header-rejected',
    },
  ])('$name', ({ text, is, caveats, suspect }) => {
    const found = last(text);
    expect([found?.answerer.by, found?.errorType, found?.cloudFronts, found?.cache, found?.key]).toEqual(is);
    expect(found?.caveats).toEqual(caveats);
    expect(found?.suspects[0]).toBe(suspect);
  });
});
