import { englishMessages, type Messages } from './messages.ts';

/** Loads a language. Only English is part of the core; the others come on demand, and so do the claims, which `claims: false` does not wait for. */
export const loadMessages = async (language: Messages['language'], { claims = true } = {}): Promise<Messages> => {
  if (language === 'ja') return (await import('./ja/messages.ts')).japaneseMessages;
  return claims ? { ...englishMessages, claims: (await import('./claims.en.ts')).claimsEn } : englishMessages;
};
