import { useLang } from '../state/hooks.ts';
import type { Language } from '../state/model.ts';
import { en, type FixWords } from './messages.en.ts';
import { ja } from './messages.ja.ts';

export type { FixWords };

// Both languages come with the fixes that were tried: they are small, and nobody has waited for them.
const fixWords = (lang: Language): FixWords => (lang === 'ja' ? ja : en);

export const useFixWords = (): FixWords => fixWords(useLang());
