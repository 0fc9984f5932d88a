import { useLang } from '../state/hooks.ts';
import type { Language } from '../state/model.ts';
import { en, type ShareWords } from './messages.en.ts';
import { ja } from './messages.ja.ts';

// Both languages come with the dialogs: they are small, and nobody has waited for them.
export const shareWords = (lang: Language): ShareWords => (lang === 'ja' ? ja : en);

export const useShareWords = (): ShareWords => shareWords(useLang());
