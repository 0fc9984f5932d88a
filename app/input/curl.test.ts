import { expect, test } from 'vitest';
import { parseCurl, shellWords } from './curl.ts';
import { isCurl } from './is-curl.ts';

const url = 'https://d1.cloudfront.net/api/test';

test.each([
  ['plain', `curl ${url}`, { method: 'GET', url }],
  ['a prompt and noise', `$ curl -sSi ${url} | jq .`, { method: 'GET', url }],
  ['quotes keep a query whole', `curl 'https://a.example/x?a=1&b=2'`, { method: 'GET', url: 'https://a.example/x?a=1&b=2' }],
  ['no scheme is http', 'curl a.example/x', { method: 'GET', url: 'http://a.example/x' }],
  [
    '-X and -H',
    `curl -X DELETE -H 'Origin: https://app.example' ${url}`,
    { method: 'DELETE', url, headers: [['origin', 'https://app.example']] },
  ],
  ['-XPUT joined, --request=', `curl -XPUT --request=patch ${url}`, { method: 'PATCH', url }],
  [
    'continued lines',
    `curl \\\n  --location \\\r\n  --request POST '${url}' \\\n  --header "X-Api-Key: a\\"b"`,
    { method: 'POST', url, headers: [['x-api-key', 'a"b']] },
  ],
  ['data makes POST', `curl ${url} --data-raw '{"a":1}'`, { method: 'POST', url, body: true }],
  ['data with -G makes a query', `curl -G ${url} -d a=1 --data-urlencode b=2`, { method: 'GET', url: `${url}?a=1&b=2` }],
  ['a method given beside data', `curl -X GET -d x ${url}`, { method: 'GET', url, body: true }],
  ['-I', `curl -I ${url}`, { method: 'HEAD', url }],
  ['-T', `curl -T file.txt ${url}`, { method: 'PUT', url, body: true }],
  [
    'cookies, user, agent',
    `curl -b 'a=1; b=2' -u me:secret -A x ${url}`,
    {
      method: 'GET',
      url,
      headers: [
        ['cookie', 'a=1; b=2'],
        ['authorization', 'Basic bWU6c2VjcmV0'],
        ['user-agent', 'x'],
      ],
    },
  ],
  [
    "browsers' $'…'",
    `curl --url ${url} -H $'x-note: it\\'s \\u0041' --compressed`,
    { method: 'GET', url, headers: [['x-note', "it's A"]] },
  ],
  ['values of other options are no URL', `curl -o out.json --max-time 5 -w '%{http_code}' ${url}`, { method: 'GET', url }],
  ['a header taken away', `curl -H 'Accept:' -H 'X-Empty;' ${url}`, { method: 'GET', url, headers: [['x-empty', '']] }],
  [
    '--json',
    `curl --json '{}' ${url}`,
    {
      method: 'POST',
      url,
      headers: [
        ['content-type', 'application/json'],
        ['accept', 'application/json'],
      ],
      body: true,
    },
  ],
  ['cmd.exe carets', `curl ^\r\n  "${url}" ^\r\n  -H "a: b"`, { method: 'GET', url, headers: [['a', 'b']] }],
  ['no URL', 'curl -v', null],
])('%s', (_name, command, request) => {
  expect(parseCurl(command)).toEqual(request);
});

test.each([
  ['curl https://a', true],
  ['  % curl -v x', true],
  ['curl', false],
  ['{"curl ": 1}', false],
  ['curly braces', false],
])('is %j a curl command? %s', (text, is) => {
  expect(isCurl(text)).toBe(is);
});

test('an unclosed quote takes the rest, and nothing throws', () => {
  expect(shellWords(`a 'b c`)).toEqual(['a', 'b c']);
  expect(shellWords(`a "b\\`)).toEqual(['a', 'b\\']);
  expect(shellWords('\\')).toEqual(['']);
});
