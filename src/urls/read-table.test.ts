import { expect, test } from 'vitest';
import { readUrlList } from './read-list.ts';

test.each([
  ['a head that names the column', 'id,url,hits\n1,https://a/x,3\n2,"https://a/y,z",4', ['2 GET https://a/x', '3 GET https://a/y,z']],
  ['a method beside it', 'Method;URL\nPOST;https://a/x\nget;/y', ['2 POST https://a/x', '3 GET /y']],
  ['one column with a head', '\ufeffurl\r\nhttps://a/x\r\n\r\nhttps://a/y', ['2 GET https://a/x', '4 GET https://a/y']],
  ['no head', 'home,https://a/\nold,https://a/old', ['1 GET https://a/', '2 GET https://a/old']],
  ['quotes within quotes', 'url,note\n"https://a/""x""",b', ['2 GET https://a/"x"']],
  ['host and path apart', 'host,path\nwww.example.com,/a\n,/b', ['2 GET https://www.example.com/a', '3 GET /b']],
  [
    'an access log of CloudFront',
    '#Version: 1.0\n#Fields: date time cs-method cs(Host) cs-uri-stem sc-status cs-uri-query x-host-header cs-protocol\n' +
      '2025-01-01\t00:00:01\tGET\td1.cloudfront.net\t/a\t200\tx=1\twww.example.com\thttps\n' +
      '2025-01-01\t00:00:02\tPOST\td1.cloudfront.net\t/b\t403\t-\twww.example.com\thttp',
    ['3 GET https://www.example.com/a?x=1', '4 POST http://www.example.com/b'],
  ],
  ['commas in URLs are no table', 'https://a/x,y\nhttps://a/z', ['1 GET https://a/x,y', '2 GET https://a/z']],
  ['nor is one line with a comma', '/a,b', ['1 GET /a,b']],
  ['nothing', '', []],
])('%s', (_, text, read) => {
  expect(readUrlList(text).map(({ line, method, url }) => `${line} ${method} ${url}`)).toEqual(read);
});

test('a row that is cut does not hang or throw', () => {
  expect(readUrlList('url\n"https://a/x').map(({ url }) => url)).toEqual(['https://a/x']);
});
