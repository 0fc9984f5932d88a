import { expect, test } from 'vitest';
import { parseCommand } from './command.ts';

test('trace takes everything', () => {
  const args = [
    'trace',
    '--json',
    '--lang',
    'ja',
    '--answer',
    'list-bucket:b=yes',
    '--answer',
    'lambda-edge:arn:f:1/origin-request=uri=/a=b',
    '--url',
    '/x',
  ];
  expect(parseCommand([...args, '-X', 'POST', '-H', 'Origin: https://a', '--body', '--fail-on-findings', 'a.json', 'b.json'])).toEqual({
    kind: 'trace',
    json: true,
    lang: 'ja',
    failOnFindings: true,
    answers: { 'list-bucket:b': 'yes', 'lambda-edge:arn:f:1/origin-request': 'uri=/a=b' },
    url: '/x',
    method: 'POST',
    headers: [['Origin', 'https://a']],
    body: true,
    files: ['a.json', 'b.json'],
  });
});

test('the language defaults to English, the method to GET', () => {
  expect(parseCommand(['trace', '--url', '/x', 'f'])).toMatchObject({ lang: 'en', method: 'GET', json: false, body: false, headers: [] });
  expect(parseCommand(['check', 'w'])).toEqual({ kind: 'check', json: false, lang: 'en', files: ['w'] });
});

test.each([
  [['trace', 'f'], '--url'],
  [['trace', '--url', '/x'], 'file'],
  [['check'], 'workspace'],
  [['trace', '--url', '/x', '--answer', 'nothing', 'f'], 'nothing'],
  [['trace', '--url', '/x', '-H', 'nothing', 'f'], 'nothing'],
  [['trace', '--url', '/x', '--lang', 'fr', 'f'], 'fr'],
  [['trace', '--wrong'], '--wrong'],
  [['list', 'f'], '--urls'],
  [['list', '--urls', 'u'], 'file'],
  [['fly', 'f'], 'fly'],
])('%j is refused', (args, word) => {
  const command = parseCommand(args);
  expect(command.kind).toBe('wrong');
  expect(command.kind === 'wrong' && command.message).toContain(word);
});
