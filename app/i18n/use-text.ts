import { useLang } from '../state/hooks.ts';
import type { Language } from '../state/model.ts';
import { app } from '../state/store.ts';
import { loadLanguage, words } from './languages.ts';
import type { Messages } from './messages.ts';

export const useText = (): Messages => words(useLang());

/** The words outside of components (labels of changes, for undo). */
export const text = (): Messages => words(app.store.getState().view.lang);

/** Loads first, switches then: nothing is ever shown half in one language. */
export const switchLanguage = async (lang: Language): Promise<void> => {
  await loadLanguage(lang);
  app.setView({ lang });
};

export const otherLanguage = (lang: Language): Language => (lang === 'en' ? 'ja' : 'en');
