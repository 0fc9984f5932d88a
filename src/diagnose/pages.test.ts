import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FindingTexts } from '../explain/messages/finding-texts.ts';
import { findingsEn } from '../explain/messages/findings.en.ts';
import { findingsJa } from '../explain/messages/findings.ja.ts';
import { namesIn } from '../explain/messages/template.ts';
import type { Report } from '../explain/report.ts';
import { createAnalyzer } from '../index.ts';
import { emptyWorkspace, type Workspace } from '../workspace/workspace.ts';
import { rules } from './registry.ts';

// A rule is complete when it has its test, its pages in both languages with the same sections and two examples that hold, and its words.

const folder = new URL('./rules/', import.meta.url);
const ids: readonly string[] = rules.map(({ id }) => id);
const languages = ['en', 'ja'] as const;
const catalogs: Readonly<Record<(typeof languages)[number], FindingTexts>> = { en: findingsEn, ja: findingsJa };

const sections = {
  en: ['What you see', 'Why AWS does this', 'Example that breaks', 'Example that works', 'When this is fine', 'AWS pages'],
  ja: ['何が起きるか', 'AWS がこう動く理由', 'うまくいかない例', 'うまくいく例', '問題ない場合', 'AWS のページ'],
} as const;

const pathOf = (id: string, ending: string): URL => new URL(`${id}/${id}${ending}`, folder);
const pageOf = (id: string, language: (typeof languages)[number]): string => readFileSync(pathOf(id, `.${language}.md`), 'utf8');

/** The fixes that a rule's code, or what it shares with others, can offer. */
const fixesIn = (id: string): readonly string[] => {
  const own = readFileSync(pathOf(id, '.ts'), 'utf8');
  const shared = [...own.matchAll(/from '\.\.\/\.\.\/([a-z]+-fixes)\.ts'/g)].map(([, name]) =>
    readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8'),
  );
  const code = [own, ...shared].join('\n').replaceAll(/=== '[^']*'/g, '');
  const offered = [...code.matchAll(/\bid: ([^,}]*)/g)].flatMap(([, value]) =>
    [...(value ?? '').matchAll(/'([a-z0-9-]+)'/g)].map(([, fix]) => fix ?? ''),
  );
  return [...new Set(offered)].filter((fix) => fix !== id);
};

const isWorkspace = (value: unknown): value is Workspace =>
  typeof value === 'object' && value !== null && 'tracefront' in value && 'sources' in value && 'requests' in value;

const examplesOf = (page: string): readonly Workspace[] =>
  [...page.matchAll(/^```json tracefront\n(.*?)^```$/gms)].map(([, text]) => {
    const value: unknown = JSON.parse(text ?? '');
    if (!isWorkspace(value)) throw new Error('not a workspace');
    return { ...emptyWorkspace, ...value };
  });

const reportOf = async (workspace: Workspace): Promise<Report> => {
  const { reports } = await createAnalyzer().analyze(workspace);
  if (!reports[0]) throw new Error('no report');
  return reports[0];
};

const rulesIn = (report: Report): readonly string[] => report.findings.map(({ rule }) => rule);

describe('the registry', () => {
  it('has the folders that there are', () => expect(readdirSync(folder).sort()).toEqual([...ids].sort()));
  it('has each id once', () => expect(new Set(ids).size).toBe(ids.length));
});

describe.each(ids)('%s', (id) => {
  it('has code, a test and a page in each language', () =>
    expect(['.ts', '.test.ts', '.en.md', '.ja.md'].filter((ending) => !existsSync(pathOf(id, ending)))).toEqual([]));

  it.each(languages)('has the sections in order (%s)', (language) => {
    const headings = [...pageOf(id, language).matchAll(/^(#{1,6}) (.+)$/gm)].map(([, marks, text]) => [marks, text]);
    expect(headings).toEqual([['#', expect.any(String)], ...sections[language].map((title) => ['##', title])]);
  });

  it.each(languages)('has something to say in each section (%s)', (language) => {
    const bodies = pageOf(id, language)
      .split(/^## .+$/gm)
      .slice(1)
      .map((body) => body.trim());
    expect(bodies.filter((body) => body === '')).toEqual([]);
  });

  it.each(languages)('links to pages of AWS, well formed (%s)', (language) => {
    const links = (
      pageOf(id, language)
        .split(/^## .+$/gm)
        .at(-1) ?? ''
    )
      .trim()
      .split('\n');
    const wellFormed =
      /^- \[[^\]]+\]\(https:\/\/(docs\.aws\.amazon\.com\/[\w./-]+\.html|repost\.aws\/(ja\/)?knowledge-center\/[a-z0-9-]+)\)$/;
    expect(links.filter((link) => !wellFormed.test(link))).toEqual([]);
  });

  it('has the same two examples in each language', () => {
    const english = examplesOf(pageOf(id, 'en'));
    expect(english).toHaveLength(2);
    expect(examplesOf(pageOf(id, 'ja'))).toEqual(english);
  });

  it('has the finding in the first example and not in the second', async () => {
    const [breaks, works] = await Promise.all(examplesOf(pageOf(id, 'en')).map(reportOf));
    if (!breaks || !works) throw new Error('two examples are wanted');
    expect(rulesIn(breaks).includes(id)).toBe(true);
    expect(rulesIn(works)).not.toContain(id);
    expect([...breaks.problems, ...works.problems]).toEqual([]);
  });

  it('has a second example that gets further', async () => {
    const works = examplesOf(pageOf(id, 'en'))[1];
    if (!works) throw new Error('two examples are wanted');
    const report = await reportOf(works);
    expect(report.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(leftOver[id] ?? []);
  });

  it('points at the paste', async () => {
    const breaks = examplesOf(pageOf(id, 'en'))[0];
    if (!breaks) throw new Error('two examples are wanted');
    const finding = (await reportOf(breaks)).findings.find(({ rule }) => rule === id);
    // Nothing in a paste makes CloudFront refuse a GET with a body.
    if (id !== 'get-with-body') expect(finding?.at).not.toEqual([]);
  });

  it('has words for what it says, in both languages with the same placeholders', () => {
    const [english, japanese] = [catalogs.en[id], catalogs.ja[id]];
    const names = (text: string | undefined): readonly string[] => [...namesIn(text ?? '')].sort();
    const fixes = Object.entries(english?.fixes ?? {});
    expect(Object.keys(japanese?.fixes ?? {})).toEqual(fixes.map(([fix]) => fix));
    expect(names(japanese?.title)).toEqual(names(english?.title));
    expect(names(japanese?.detail)).toEqual(names(english?.detail));
    for (const [fix, { title, how }] of fixes) {
      expect(names(japanese?.fixes[fix]?.title)).toEqual(names(title));
      expect(names(japanese?.fixes[fix]?.how)).toEqual(names(how));
    }
  });

  it('has words for each fix that it can offer', () => {
    const known = Object.keys(catalogs.en[id]?.fixes ?? {});
    expect(fixesIn(id).filter((fix) => !known.includes(fix))).toEqual([]);
    expect(known.filter((fix) => !fixesIn(id).includes(fix))).toEqual([]);
  });

  it.each(languages)('says it without a gap (%s)', async (lang) => {
    const breaks = examplesOf(pageOf(id, 'en'))[0];
    const { reports } = await createAnalyzer().analyze(breaks ?? emptyWorkspace, { lang });
    const finding = reports[0]?.findings.find(({ rule }) => rule === id);
    const said = finding ? [finding.title, finding.detail, ...finding.fixes.flatMap(({ title, how }) => [title, how])] : ['awaited'];
    expect(
      said.filter((text) => text.trim() === '' || /[{}](?!\))|undefined/.test(text.replace('{}', '').replace('/{proxy+}', ''))),
    ).toEqual([]);
  });
});

/** Errors that a second example keeps: it shows the fault gone, not everything well. */
const leftOver: Readonly<Record<string, readonly string[]>> = { 'error-page-hides-error': ['resource-missing'] };
