import { englishMessages, type Messages } from './messages.ts';

/**
 * Loads a language. Only English is part of the core; the others come on demand, and so do the claims, which `claims: false` does not wait
 * for, and the words of findings that few traces have (`findings: false`; `withAllFindings` adds them).
 */
export const loadMessages = async (language: Messages['language'], { claims = true, findings = true } = {}): Promise<Messages> => {
  if (language === 'ja') return (await import('./ja/messages.ts')).japaneseMessages;
  const messages = findings ? await withAllFindings(englishMessages) : englishMessages;
  return claims ? { ...messages, claims: (await import('./claims.en.ts')).claimsEn } : messages;
};

/** The same language, with words for the findings of every rule. */
export const withAllFindings = async (messages: Messages): Promise<Messages> =>
  messages.language === 'en' ? { ...messages, findings: (await import('./findings.en.ts')).findingsEn } : messages;
