import * as v from 'valibot';
import type { Language } from '../state/model.ts';
import { readWorkspace } from '../storage/reader.ts';
import { noSettings, type TeamSettings } from './settings.ts';

/** A member that is left out, and why: by code, so that the words follow the language. */
export type SettingsFault = { readonly where: string; readonly code: 'absent' | 'not-data' | 'wrong' | 'workspace' };

/** Characters of the whole as JSON, a default workspace included. */
const largest = 5_000_000;

/** Beside the page or below it, and never up from it: what is served there is the team's own. */
const script = v.pipe(v.string(), v.maxLength(200), v.regex(/^\.\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.js$/));
const title = v.pipe(v.string(), v.regex(/\S/), v.maxLength(200));
const titles = v.union([
  v.pipe(
    title,
    v.transform((both) => ({ en: both, ja: both })),
  ),
  v.object({ en: title, ja: title }),
]);
const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
const link = v.object({ title: titles, href: v.pipe(v.string(), v.maxLength(2000), v.check(isHttps)) });

const lists = { lessons: script, links: link } as const;

/** Only data comes through: no getter, no function. */
const asData = (given: unknown): unknown => {
  try {
    const text = JSON.stringify(given);
    return text.length > largest ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of a list that are right; each wrong one is a fault. */
const listOf = <T>(value: unknown, where: keyof typeof lists, item: v.GenericSchema<unknown, T>, faults: SettingsFault[]): readonly T[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    faults.push({ where, code: 'wrong' });
    return [];
  }
  return value.slice(0, 50).flatMap((one: unknown, at) => {
    const checked = v.safeParse(item, one);
    if (!checked.success) faults.push({ where: `${where}.${at}`, code: 'wrong' });
    return checked.success ? [checked.output] : [];
  });
};

const workspaceOf = (value: unknown, faults: SettingsFault[]): TeamSettings['workspace'] => {
  if (value === undefined || value === null) return null;
  const { workspace, fault } = readWorkspace('workspace', JSON.stringify(value));
  if (fault) faults.push({ where: ['workspace', fault.what].filter(Boolean).join('.'), code: 'workspace' });
  return workspace;
};

const languageOf = (value: unknown, faults: SettingsFault[]): Language | null => {
  if (value === undefined || value === null) return null;
  if (value === 'en' || value === 'ja') return value;
  faults.push({ where: 'language', code: 'wrong' });
  return null;
};

/** Reads what the file assigned. Never throws: each wrong member is left out and named, the rest holds. */
export const readSettingsFile = (given: unknown): { readonly settings: TeamSettings; readonly faults: readonly SettingsFault[] } => {
  if (given === undefined) return { settings: noSettings, faults: [{ where: '', code: 'absent' }] };
  const value = asData(given);
  if (!isRecord(value)) return { settings: noSettings, faults: [{ where: '', code: 'not-data' }] };
  const faults: SettingsFault[] = Object.keys(value)
    .filter((key) => !(key in noSettings))
    .map((where) => ({ where, code: 'wrong' }));
  const settings = {
    workspace: workspaceOf(value['workspace'], faults),
    lessons: listOf(value['lessons'], 'lessons', script, faults),
    links: listOf(value['links'], 'links', link, faults),
    language: languageOf(value['language'], faults),
  };
  return { settings, faults };
};

const words = {
  en: {
    absent: 'settings.js assigned nothing: it is missing or broken.',
    'not-data': 'settings.js: this is no object of plain data, or over 5 MB.',
    left: (where: string) => `settings.js: ${where} is not as it should be and was left out.`,
    and: ', ',
  },
  ja: {
    absent: 'settings.js が何も設定していません。ファイルがないか、壊れています。',
    'not-data': 'settings.js の内容がデータだけのオブジェクトでないか、5 MB を超えています。',
    left: (where: string) => `settings.js の ${where} が正しくないため、無視しました。`,
    and: '、',
  },
} as const;

/** The faults in one sentence. */
export const tellFaults = (faults: readonly SettingsFault[], lang: Language): string => {
  const said = words[lang];
  const code = faults[0]?.code;
  if (code === 'absent' || code === 'not-data') return said[code];
  return said.left(faults.map(({ where }) => where).join(said.and));
};
