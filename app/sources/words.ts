import { useLang } from '../state/hooks.ts';
import { type AsideWords, en } from './messages.en.ts';
import { ja } from './messages.ja.ts';

// Both languages come with what says them: they are a few lines.
export const useAsideWords = (): AsideWords => (useLang() === 'ja' ? ja : en);
