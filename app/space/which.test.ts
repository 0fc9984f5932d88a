import { expect, test } from 'vitest';
import { requestOf, spaceOf, whichOf } from './which.ts';

test.each([
  [undefined, { method: 'GET', scheme: 'https', host: '', headers: [] }],
  [{ url: '/a' }, { method: 'GET', scheme: 'https', host: '', headers: [] }],
  [
    { method: 'POST', url: 'http://WWW.example.com:8080/a?b' },
    { method: 'POST', scheme: 'http', host: 'www.example.com', headers: [] },
  ],
  [{ url: 'wss://user@a.example/' }, { method: 'GET', scheme: 'https', host: 'a.example', headers: [] }],
] as const)('the requests like %j', (request, which) => {
  expect(whichOf(request)).toEqual(which);
});

test('empty rows are no headers, and a witness is asked with the others', () => {
  const of = spaceOf({
    method: 'GET',
    scheme: 'https',
    host: ' a.example ',
    headers: [
      ['', 'x'],
      [' Origin ', 'https://b'],
    ],
  });
  expect(of).toEqual({ method: 'GET', scheme: 'https', host: 'a.example', headers: [['origin', 'https://b']] });
  expect(requestOf(of, 'https://a.example/')).toEqual({ method: 'GET', url: 'https://a.example/', headers: [['origin', 'https://b']] });
  expect(requestOf({ ...of, headers: [] }, 'https://a.example/')).toEqual({ method: 'GET', url: 'https://a.example/' });
});
