import type { Language } from '../state/model.ts';

/** Every rule's pages, each its own small chunk. */
const pages = import.meta.glob<string>('../../src/diagnose/rules/*/*.md', { query: '?raw', import: 'default' });

/** The page of a rule; empty when there is none. */
export const readPage = async (rule: string, lang: Language): Promise<string> => {
  const load = pages[`../../src/diagnose/rules/${rule}/${rule}.${lang}.md`];
  return load ? load() : '';
};

const modelled = import.meta.glob<string>('../../MODELLED*.md', { query: '?raw', import: 'default' });

/** What the model knows, how surely, and what it does not model: generated from its data. */
export const readModelled = async (lang: Language): Promise<string> => {
  const load = modelled[lang === 'ja' ? '../../MODELLED.ja.md' : '../../MODELLED.md'];
  return load ? load() : '';
};
