import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SampleUrl, splitUrl } from './sample-url.ts';

const url = (over: Partial<SampleUrl>): SampleUrl => ({
  scheme: null,
  host: null,
  port: null,
  userinfo: null,
  path: '/',
  query: '',
  ...over,
});

describe('a typed URL', () => {
  it.each([
    ['https://a.example.com/x?y=1#z', url({ scheme: 'https', host: 'a.example.com', path: '/x', query: 'y=1' })],
    ['HTTP://A.Example.COM', url({ scheme: 'http', host: 'a.example.com' })],
    ['https://h.com?x', url({ scheme: 'https', host: 'h.com', query: 'x' })],
    ['https://h.com#/x', url({ scheme: 'https', host: 'h.com' })],
    ['https://h.com:8443/x', url({ scheme: 'https', host: 'h.com', port: 8443, path: '/x' })],
    ['https://h.com:/x', url({ scheme: 'https', host: 'h.com', path: '/x' })],
    ['https://u:p@h.com/x@y', url({ scheme: 'https', host: 'h.com', userinfo: 'u:p', path: '/x@y' })],
    ['wss://h.com/prod', url({ scheme: 'wss', host: 'h.com', path: '/prod' })],
    ['https://[::1]:80/x', url({ scheme: 'https', host: '[::1]', port: 80, path: '/x' })],
    ['//h.com/x', url({ host: 'h.com', path: '/x' })],
    ['h.com/x', url({ host: 'h.com', path: '/x' })],
    ['d111111abcdef8.cloudfront.net', url({ host: 'd111111abcdef8.cloudfront.net' })],
    ['localhost:3000/x', url({ host: 'localhost', port: 3000, path: '/x' })],
    ['/api/test', url({ path: '/api/test' })],
    ['api/test', url({ path: '/api/test' })],
    ['index.html', url({ path: '/index.html' })],
    ['?x=1', url({ query: 'x=1' })],
    ['#x', url({})],
    ['api/v1.0/x', url({ path: '/api/v1.0/x' })],
    ['  /x  ', url({ path: '/x' })],
    ['https://h.com/a/../b//c/./%2e%2E\\d', url({ scheme: 'https', host: 'h.com', path: '/a/../b//c/./%2e%2E\\d' })],
    ['https://h.com//x', url({ scheme: 'https', host: 'h.com', path: '//x' })],
    ['https://h.com/x?a=b?c/d://e', url({ scheme: 'https', host: 'h.com', path: '/x', query: 'a=b?c/d://e' })],
    ['/redirect?to=https://x.com/', url({ path: '/redirect', query: 'to=https://x.com/' })],
    ['/画像', url({ path: '/画像' })],
  ])('%s', (typed, expected) => {
    expect(splitUrl(typed)).toEqual(expected);
  });

  it.each([
    ['', { problem: 'empty' }],
    ['  ', { problem: 'empty' }],
    ['ftp://h.com/x', { problem: 'scheme-unknown', scheme: 'ftp' }],
    ['https:///x', { problem: 'host-missing' }],
    ['https://', { problem: 'host-missing' }],
    ['https://h.com:99999/', { problem: 'port-invalid', port: '99999' }],
    ['https://h.com:0/', { problem: 'port-invalid', port: '0' }],
    ['https://h.com:x/', { problem: 'port-invalid', port: 'x' }],
    ['https://h!.com/', { problem: 'host-invalid', host: 'h!.com' }],
    ['/a b', { problem: 'character-not-allowed', character: ' ', index: 2 }],
    ['/a\u0000', { problem: 'character-not-allowed', character: '\u0000', index: 2 }],
    ['/a\nb', { problem: 'character-not-allowed', character: '\n', index: 2 }],
  ])('%j is none', (typed, expected) => {
    expect(splitUrl(typed)).toEqual(expected);
  });

  it('keeps every character of path and query', () => {
    const part = fc.string({ unit: fc.constantFrom('/', '.', '%', '2', 'a', '\\', ':', '@', ';', '=') });
    fc.assert(
      fc.property(part, part, (path, query) => {
        expect(splitUrl(`https://h.com/${path}?${query}`)).toEqual(url({ scheme: 'https', host: 'h.com', path: `/${path}`, query }));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(() => splitUrl(typed)).not.toThrow();
      }),
    );
  });
});
