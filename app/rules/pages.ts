import type { Language } from '../state/model.ts';

/** Every rule's pages, each its own small chunk. */
const pages = import.meta.glob<string>('../../src/diagnose/rules/*/*.md', { query: '?raw', import: 'default' });

/** The page of a rule; empty when there is none. */
export const readPage = async (rule: string, lang: Language): Promise<string> => {
  const load = pages[`../../src/diagnose/rules/${rule}/${rule}.${lang}.md`];
  return load ? load() : '';
};

/** What the model knows (generated from its data), and how to see for oneself that nothing leaves the browser. */
const project = import.meta.glob<string>(['../../MODELLED*.md', './check-us.*.md'], { query: '?raw', import: 'default' });

const files = {
  modelled: { en: '../../MODELLED.md', ja: '../../MODELLED.ja.md' },
  checkUs: { en: './check-us.en.md', ja: './check-us.ja.md' },
} as const;

export type ProjectPage = keyof typeof files;

export const readProjectPage = async (name: ProjectPage, lang: Language): Promise<string> => {
  const load = project[files[name][lang]];
  return load ? load() : '';
};
