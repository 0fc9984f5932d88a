import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { rules } from '../diagnose/registry.ts';
import { loadMessages } from '../explain/messages/load.ts';
import { plain } from '../explain/messages/template.ts';
import { claims } from '../facts/claims.ts';
import { analyzeCase, casesIn } from '../fidelity/testing.ts';
import { modelledPage } from '../index.ts';
import { claimAreas, cutInAreas, stepAreas } from './areas.ts';
import { modelledMarkdown } from './index.ts';
import { questionDefaults } from './question-defaults.ts';

const languages = ['en', 'ja'] as const;
const fileOf = { en: 'MODELLED.md', ja: 'MODELLED.ja.md' } as const;

test.each(languages)('the page in the repository is what the data gives (%s): else run `npm run modelled`', async (lang) => {
  expect(readFileSync(join(import.meta.dirname, '../..', fileOf[lang]), 'utf8')).toBe(await modelledMarkdown(lang));
});

describe.each(languages)('the page (%s)', (lang) => {
  it('has every claim with its source, every sentence of a step, every question and rule', async () => {
    const { sections } = await modelledPage(lang);
    const messages = await loadMessages(lang);
    const rows = (id: string) => sections.find((section) => section.id === id)?.groups.flatMap((group) => group.rows) ?? [];
    expect(rows('claims').map(({ certainty, source }) => [certainty?.level, source])).toEqual(
      Object.values(claims).map(({ certainty, source }) => [certainty, source]),
    );
    expect(rows('steps')).toHaveLength(Object.keys(messages.texts.steps).length);
    expect(rows('questions')).toHaveLength(Object.keys(messages.texts.questions).length);
    expect(rows('findings')).toHaveLength(rules.length);
  });

  it('has no empty group and no sentence with a gap', async () => {
    const { sections } = await modelledPage(lang);
    const groups = sections.flatMap((section) => section.groups);
    expect(groups.filter(({ rows }) => rows.length === 0)).toEqual([]);
    const texts = groups.flatMap(({ rows }) => rows.flatMap(({ text, detail }) => [plain(text), plain(detail)]));
    expect(texts.filter((text) => /[{}]|undefined|\bthing\./.test(text.replaceAll(/\{proxy\+\}|\{[a-z]+\+?\}/g, '')))).toEqual([]);
    expect(groups.flatMap(({ rows }) => rows).filter(({ text }) => plain(text) === '')).toEqual([]);
  });

  it('tells what is known and not read in words', async () => {
    const { sections } = await modelledPage(lang);
    const named = sections.find(({ id }) => id === 'not-read')?.groups[0]?.rows.map(({ text }) => plain(text)) ?? [];
    expect(named.filter((name) => /^[a-z]+(-[a-z]+)+$/.test(name))).toEqual([]);
  });
});

test.each([
  ['claims', Object.keys(claims), claimAreas],
  ['steps', Object.keys((await loadMessages('en')).texts.steps), stepAreas],
])('areas of %s stand in the order of the catalogue and leave nothing out', (_, keys, areas) => {
  const starts = areas.map(({ from }) => keys.indexOf(from));
  expect(starts[0]).toBe(0);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(cutInAreas<string>(keys, areas).flatMap((cut) => cut.keys)).toEqual(keys);
});

// The cases that say what they are asked: among them are all kinds of questions, with all that is taken for each.
const asking = casesIn(
  import.meta.glob(['../fidelity/{recorded,api-gateway,cloudfront,scenarios}/*.ts', '!../**/*.test.ts'], { eager: true }),
).filter(({ one }) => (one.asks ?? []).length > 0);
const questions = (await Promise.all(asking.map(({ one }) => analyzeCase(one)))).flatMap(({ reports }) => reports[0]?.questions ?? []);
const kindOf = (id: string): string => id.split(':', 1)[0] ?? '';

test('every kind of question is asked by some case', () => {
  const asked = new Set(questions.map(({ id }) => kindOf(id)));
  expect(Object.keys(questionDefaults).filter((kind) => !asked.has(kind))).toEqual([]);
});

test('the defaults and their reasons are those that the model takes', async () => {
  const { reasons } = (await loadMessages('en')).texts;
  /** A reason's sentence, with whatever stands in its placeholders. */
  const isReason = (why: string, reason: keyof typeof reasons): boolean => {
    const [before = '', ...after] = reasons[reason].replaceAll('`', '').split('{what}');
    return why.startsWith(before) && why.endsWith(after.at(-1) ?? before);
  };
  const isTold = ({ id, default: answer, why }: (typeof questions)[number]): boolean =>
    Object.entries(questionDefaults).some(
      ([kind, all]) => kind === kindOf(id) && all.some((one) => (one.answer === '…' || one.answer === answer) && isReason(why, one.why)),
    );
  expect(questions.filter((question) => !isTold(question)).map(({ id, default: answer, why }) => [id, answer, why])).toEqual([]);
});
