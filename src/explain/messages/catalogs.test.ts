import { beforeAll, describe, expect, it } from 'vitest';
import { claims } from '../../facts/claims.ts';
import { loadMessages } from './load.ts';
import type { Messages, Section } from './messages.ts';
import { namesIn } from './template.ts';

let english: Messages;
let japanese: Messages;
beforeAll(async () => {
  english = await loadMessages('en');
  japanese = await loadMessages('ja');
});

const sections: readonly (Section | 'claims' | 'problems')[] = [
  'steps',
  'rejections',
  'words',
  'questions',
  'clauses',
  'reasons',
  'options',
  'outcomes',
  'problems',
  'forms',
  'claims',
  'fixes',
];

const entries = (messages: Messages, section: Section | 'claims' | 'problems'): readonly (readonly [string, string])[] =>
  Object.entries(section === 'claims' || section === 'problems' ? (messages[section] ?? {}) : messages.texts[section]);

/** Keys that are one and the same word in both languages. */
const SAME =
  /^(place\.(rest|http|websocket)-api|by\.(api-gateway|s3|cloudfront|lambda-edge)|api-kind\.(rest|http|websocket)|apigateway-get-rest-apis|openapi-\w+)$/;

describe.each(sections)('%s', (section) => {
  it('has the same keys and placeholders in both languages', () => {
    const shape = (messages: Messages) => entries(messages, section).map(([key, text]) => [key, [...namesIn(text)].sort()]);
    const byKey = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(shape(japanese).sort(byKey)).toEqual(shape(english).sort(byKey));
  });

  it('is really translated', () => {
    const untranslated = entries(japanese, section).filter(([key, text]) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) && !SAME.test(key));
    expect(untranslated).toEqual(section === 'options' || section === 'forms' || section === 'words' ? expect.any(Array) : []);
    expect(untranslated.length).toBeLessThan(8);
  });

  it.each(['en', 'ja'] as const)('has well-formed texts (%s)', (language) => {
    const messages = language === 'en' ? english : japanese;
    const bad = entries(messages, section).filter(
      ([, text]) =>
        (text.split('`').length - 1) % 2 === 1 || (text.split('**').length - 1) % 2 === 1 || text.trim() !== text.trimEnd() || text === '',
    );
    expect(bad).toEqual([]);
  });
});

it('has a sentence for every claim', () => {
  expect(Object.keys(english.claims ?? {}).sort()).toEqual(Object.keys(claims).sort());
});

it('has the same findings, fixes and placeholders in both languages', () => {
  const shape = ({ findings }: Messages) =>
    // English keeps what few traces need in a file of its own, so the order differs.
    Object.entries(findings)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([rule, { title, detail, fixes }]) => [
        rule,
        [...namesIn(title)].sort(),
        [...namesIn(detail)].sort(),
        Object.entries(fixes).map(([id, fix]) => [id, [...namesIn(fix.title)].sort(), [...namesIn(fix.how)].sort()]),
      ]);
  expect(shape(japanese)).toEqual(shape(english));
});
