import { expect, test } from 'vitest';
import { defaulted, located } from '../model/value.ts';
import { contradicts } from './same-content.ts';

const at = { source: 'a', start: 0, end: 1 };
const elsewhere = { source: 'b', start: 5, end: 9 };

test.each([
  ['the same at another place', { at, type: located('edge', at) }, { at: elsewhere, type: located('edge', elsewhere) }, false],
  ['another value', { type: located('edge', at) }, { type: located('regional', at) }, true],
  ['what one does not say', { type: null, hosts: [] }, { type: located('edge', at), hosts: ['h'] }, false],
  ['what holds by default is not said', { off: defaulted(false, 'page') }, { off: located(true, at) }, false],
  ['other hosts', { hosts: ['a'] }, { hosts: ['b'] }, true],
])('%s', (_, a, b, expected) => {
  expect(contradicts(a, b)).toBe(expected);
  expect(contradicts(b, a)).toBe(expected);
});
