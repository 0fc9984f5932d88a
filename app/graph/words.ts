import { useEffect, useState } from 'react';
import type { Language } from '../state/model.ts';
import { en, type Words } from './messages.en.ts';

export type { Words };

const loaded: Partial<Record<Language, Words>> = { en };

/** Fetches the picture's words of a language: English is here, the second language comes when it is asked for. */
export const loadWords = async (lang: Language): Promise<Words> => {
  if (lang === 'ja') loaded.ja ??= (await import('./messages.ja.ts')).ja;
  return loaded[lang] ?? en;
};

/** The words of the language; the English ones until it has come. */
export const useWords = (lang: Language): Words => {
  const [words, setWords] = useState<Words>(loaded[lang] ?? en);
  const here = loaded[lang];
  useEffect(() => {
    let current = true;
    void loadWords(lang).then((next) => current && setWords(next));
    return () => {
      current = false;
    };
  }, [lang]);
  return here ?? words;
};

/** A word from a table that may not have it. */
export const pick = (table: Readonly<Record<string, string>>, key: string): string | undefined => table[key];
