import { expect, test } from 'vitest';
import { pathParts } from './arrow-line.ts';

test.each([
  ['/api/test', '/api/test', '/api/test'],
  ['/api/test', '/prod/api/test', '[/prod]/api/test'],
  ['/', '/prod/', '[/prod]/'],
  ['/', '/index.html', '[/index.html]'],
  ['/api/test', '/test', '/test'],
  ['/api/test', '/prod/test', '[/prod]/test'],
  ['/a/b/c', '/a/x/c', '/a[/x]/c'],
  ['/old', '/new', '[/new]'],
  ['/api', '/prod/api', '[/prod]/api'],
  ['', '/', '[/]'],
  ['/test', '/', '[/]'],
])('%s sent as %s', (arrived, sent, expected) => {
  const parts = pathParts(arrived, sent);
  expect(parts.map(({ text, added }) => (added ? `[${text}]` : text)).join('')).toBe(expected);
  expect(parts.map(({ text }) => text).join('')).toBe(sent);
});
