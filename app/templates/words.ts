import { useLang } from '../state/hooks.ts';
import { en, type TemplateWords } from './messages.en.ts';
import { ja } from './messages.ja.ts';

// Both languages come with the templates: they are a few lines beside the texts.
export const useTemplateWords = (): TemplateWords => (useLang() === 'ja' ? ja : en);
