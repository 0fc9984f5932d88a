import { describe, expect, test } from 'vitest';
import { linesIn, middle, middleIn, middleParts, widthOf } from './text.ts';

test.each([
  ['short', 10, 'short'],
  ['a-rather-long-name', 9, 'a-ra…name'],
  ['abcdef', 3, 'abc'],
  ['', 5, ''],
])('%s in %i characters', (text, most, expected) => {
  expect(middle(text, most)).toBe(expected);
});

test.each([
  ['short', 100, 'short'],
  ['a-rather-long-name-of-a-bucket', 120, 'a-rather…-bucket'],
  ['注文管理システム-本番-backend-for-frontend-api', 120, '注文管理シス…d-api'],
])('%s in %i px', (text, room, expected) => {
  expect(middleIn(text, room, 12, 'mono')).toBe(expected);
  expect(widthOf(expected, 12, 'mono')).toBeLessThanOrEqual(room);
});

describe('a path shortened in its middle', () => {
  const told = (parts: readonly { text: string; added: boolean }[]) =>
    parts.map(({ text, added }) => (added ? `[${text}]` : text)).join('');
  const path = [
    { text: '/prod', added: true },
    { text: '/api/some/resource', added: false },
  ];
  test.each([
    [40, '[/prod]/api/some/resource'],
    [15, '[/prod]/a…esource'],
    [9, '[/pro…]urce'],
  ])('%i', (most, expected) => {
    const parts = middleParts(path, most);
    expect(told(parts)).toBe(expected);
    expect(parts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(most);
  });
});

test.each([
  ['one line', 200, 1],
  ['several words that need more than one line', 120, 3],
  ['日本語の文は、どこでも折り返します。', 110, 2],
  ['averyveryverylongwordwithoutanyspace', 100, 3],
  ['', 100, 1],
])('%s', (text, width, lines) => {
  expect(linesIn(text, width, 12, 'sans')).toBe(lines);
});
