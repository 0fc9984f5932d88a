import { useLang } from '../state/hooks.ts';
import { en, type ListWords } from './messages.en.ts';
import { ja } from './messages.ja.ts';

export const useListWords = (): ListWords => (useLang() === 'ja' ? ja : en);
