import { useLang } from '../state/hooks.ts';
import type { Language } from '../state/model.ts';
import { en, type ResponseWords } from './messages.en.ts';
import { ja } from './messages.ja.ts';

const responseWords = (lang: Language): ResponseWords => (lang === 'ja' ? ja : en);

export const useResponseWords = (): ResponseWords => responseWords(useLang());
