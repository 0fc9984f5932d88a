import { englishMessages, type Messages } from './messages.ts';

/** Loads a language. Only English is part of the core; the others come on demand. */
export const loadMessages = async (language: Messages['language']): Promise<Messages> =>
  language === 'en' ? englishMessages : (await import('./ja/messages.ts')).japaneseMessages;
