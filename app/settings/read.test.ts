import { expect, test } from 'vitest';
import { readSettingsFile, tellFaults } from './read.ts';
import { noSettings } from './settings.ts';

test('what is right is taken', () => {
  const given = {
    workspace: { tracefront: 1, requests: [{ url: 'https://a/' }] },
    lessons: ['./lessons/ours.js', './a.js'],
    links: [
      { title: 'Runbook', href: 'https://wiki.example.com/x' },
      { title: { en: 'Help', ja: 'ヘルプ' }, href: 'https://b.example.com/' },
    ],
    language: 'ja',
  };
  const { settings, faults } = readSettingsFile(given);
  expect(faults).toEqual([]);
  expect(settings).toEqual({
    workspace: { tracefront: 1, sources: [], answers: {}, requests: [{ url: 'https://a/' }] },
    lessons: ['./lessons/ours.js', './a.js'],
    links: [
      { title: { en: 'Runbook', ja: 'Runbook' }, href: 'https://wiki.example.com/x' },
      { title: { en: 'Help', ja: 'ヘルプ' }, href: 'https://b.example.com/' },
    ],
    language: 'ja',
  });
});

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

test.each([
  ['nothing assigned', undefined, ['']],
  ['a list', [], ['']],
  ['a cycle', cyclic, ['']],
  ['a script of another origin', { lessons: ['https://evil.example.com/a.js'] }, ['lessons.0']],
  ['a script without a scheme', { lessons: ['//evil.example.com/a.js'] }, ['lessons.0']],
  ['a script above the page', { lessons: ['./../a.js', './b/../../a.js'] }, ['lessons.0', 'lessons.1']],
  ['a script with a query', { lessons: ['./a.js?x=.js'] }, ['lessons.0']],
  ['lessons that are no list', { lessons: './a.js' }, ['lessons']],
  ['a link that runs code', { links: [{ title: 'x', href: 'javascript:alert(1)' }] }, ['links.0']],
  ['a link over http', { links: [{ title: 'x', href: 'http://a.example.com/' }] }, ['links.0']],
  ['a link without a title', { links: [{ title: ' ', href: 'https://a.example.com/' }] }, ['links.0']],
  ['another language', { language: 'fr' }, ['language']],
  ['a workspace that is none', { workspace: { tracefront: 1, requests: [{}] } }, ['workspace.requests.0.url']],
  ['a member that is not known', { lesson: [] }, ['lesson']],
])('%s is left out and named', (_name, given, where) => {
  const { settings, faults } = readSettingsFile(given);
  expect(settings).toEqual(noSettings);
  expect(faults.map((fault) => fault.where)).toEqual(where);
  for (const lang of ['en', 'ja'] as const) expect(tellFaults(faults, lang)).toContain('settings.js');
});

test('the rest holds', () => {
  expect(readSettingsFile({ language: 'ja', links: [1] }).settings).toEqual({ ...noSettings, language: 'ja' });
});
