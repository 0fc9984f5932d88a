import { englishMessages, type Messages } from './messages.ts';

type Parts = { readonly claims: boolean; readonly findings: boolean; readonly problems: boolean };

// An import that is asked for again costs as much as a trace: what was put together stays. Never seen from outside.
const english = new Map<string, Messages>();

const englishWith = async ({ claims, findings, problems }: Parts): Promise<Messages> => {
  const key = `${claims} ${findings} ${problems}`;
  const before = english.get(key);
  if (before) return before;
  const messages: Messages = {
    ...englishMessages,
    ...(findings ? { findings: (await import('./findings.en.ts')).findingsEn } : {}),
    ...(claims ? { claims: (await import('./claims.en.ts')).claimsEn } : {}),
    ...(problems ? { problems: (await import('./problems.en.ts')).problemsEn } : {}),
  };
  english.set(key, messages);
  return messages;
};

/**
 * Loads a language. Only English is part of the core; the others come on demand, and so do the claims, which `claims: false` does not wait
 * for, and the words of findings and problems that few workspaces have (`findings: false`, `problems: false`; `withWordsFor` adds them).
 */
export const loadMessages = async (
  language: Messages['language'],
  { claims = true, findings = true, problems = true } = {},
): Promise<Messages> =>
  language === 'ja' ? (await import('./ja/messages.ts')).japaneseMessages : englishWith({ claims, findings, problems });

/** The same language, with words for the findings of every rule, and for problems, where they are needed. */
export const withWordsFor = async (messages: Messages, { findings, problems }: Omit<Parts, 'claims'>): Promise<Messages> =>
  messages.language === 'en' && (findings || problems) ? englishWith({ claims: messages.claims !== null, findings, problems }) : messages;
