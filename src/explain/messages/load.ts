import { englishMessages, type Messages } from './messages.ts';

type Parts = { readonly claims: boolean; readonly findings: boolean };

// An import that is asked for again costs as much as a trace: what was put together stays. Never seen from outside.
const english = new Map<string, Messages>();

const englishWith = async ({ claims, findings }: Parts): Promise<Messages> => {
  const key = `${claims} ${findings}`;
  const before = english.get(key);
  if (before) return before;
  const messages: Messages = {
    ...englishMessages,
    ...(findings ? { findings: (await import('./findings.en.ts')).findingsEn } : {}),
    ...(claims ? { claims: (await import('./claims.en.ts')).claimsEn } : {}),
  };
  english.set(key, messages);
  return messages;
};

/**
 * Loads a language. Only English is part of the core; the others come on demand, and so do the claims, which `claims: false` does not wait
 * for, and the words of findings that few traces have (`findings: false`; `withAllFindings` adds them).
 */
export const loadMessages = async (language: Messages['language'], { claims = true, findings = true } = {}): Promise<Messages> =>
  language === 'ja' ? (await import('./ja/messages.ts')).japaneseMessages : englishWith({ claims, findings });

/** The same language, with words for the findings of every rule. */
export const withAllFindings = async (messages: Messages): Promise<Messages> =>
  messages.language === 'en' ? englishWith({ claims: messages.claims !== undefined, findings: true }) : messages;
