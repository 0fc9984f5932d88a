import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiHost } from './idn.ts';

describe('asciiHost', () => {
  it.each([
    ['shop.example.com', 'shop.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['日本語。jp', 'xn--wgv71a119e.jp'],
    ['ＷＷＷ.example', 'www.example'],
    ['*.müller.example', '*.xn--mller-kva.example'],
    ['😀.example', 'xn--e28h.example'],
  ])('%s is sent as %s', (host, sent) => expect(asciiHost(host)).toBe(sent));

  it('does as browsers do, for letters of many languages', () => {
    const letter = fc.constantFrom(...'abz09-äéøßçñłžабвгдеαβγאבגあいアイ漢字語한글ไทย');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 20 }), (letters) => {
        const label = letters.join('');
        const theirs = domainToASCII(`${label}.example`);
        // What a registry would refuse is no host name.
        fc.pre(theirs !== '');
        expect(asciiHost(`${label}.example`)).toBe(theirs);
      }),
    );
  });
});
