import { expect, test } from 'vitest';
import type { SourceInfo } from '../state/model.ts';
import { quietAmong } from './quiet.ts';

const info = (name: string, contributes: boolean, ...codes: readonly SourceInfo['problems'][number]['code'][]): SourceInfo => ({
  name,
  form: null,
  title: '',
  language: 'text',
  problems: codes.map((code) => ({ code, severity: 'error', message: '', at: null, span: null })),
  contributes,
  join: null,
});

const main = info('main.tf', true, 'form-unknown');

test.each<[string, readonly SourceInfo[], readonly string[]]>([
  ['a README beside a configuration', [main, info('README.md', false, 'form-unknown')], ['README.md']],
  ['several, in their order', [info('b', false), main, info('a', false, 'empty-text', 'contributes-nothing')], ['b', 'a']],
  ['a broken text is seen', [main, info('broken.json', false, 'syntax-error', 'form-unknown')], []],
  ['a text alone is seen', [info('pasted.txt', false, 'form-unknown')], []],
  ['nothing', [], []],
])('%s', (_name, sources, expected) => {
  expect(quietAmong(sources)).toEqual(expected);
});
