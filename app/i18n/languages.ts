import type { Language } from '../state/model.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

const loaded: Partial<Record<Language, Messages>> = { en };

/** Fetches a language's words: English is here, the second language comes when it is asked for. */
export const loadLanguage = async (lang: Language): Promise<void> => {
  if (lang === 'ja') loaded.ja ??= (await import('./ja.ts')).ja;
};

/** The words of a language that has been loaded, else the English ones. */
export const words = (lang: Language): Messages => loaded[lang] ?? en;
