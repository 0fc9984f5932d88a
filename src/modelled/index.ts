import { loadMessages } from '../explain/messages/load.ts';
import { toMarkdown } from './markdown.ts';
import { pageOf } from './modelled-page.ts';
import type { ModelledPage } from './page.ts';
import { pageWords } from './words.ts';

type Language = 'en' | 'ja';

/** What is modelled, with its certainty and source, and what is not, as data. */
export const modelledPage = async (lang: Language): Promise<ModelledPage> => pageOf(await loadMessages(lang));

/** The same as Markdown: `MODELLED.md` and `MODELLED.ja.md`. */
export const modelledMarkdown = async (lang: Language): Promise<string> => toMarkdown(await modelledPage(lang), pageWords[lang]);
