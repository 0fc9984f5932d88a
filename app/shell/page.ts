import type { Language } from '../state/model.ts';
import type { createAppStore, Theme } from '../state/store.ts';

const darkWanted = '(prefers-color-scheme: dark)';

/** Sets on the page itself its language, and which of the two themes holds. */
export const dress = (lang: Language, theme: Theme): void => {
  const page = document.documentElement;
  page.lang = lang;
  page.dataset['theme'] = theme === 'system' ? (window.matchMedia(darkWanted).matches ? 'dark' : 'light') : theme;
};

/** Keeps the page dressed as the store says. */
export const dressPage = (app: ReturnType<typeof createAppStore>): void => {
  const follow = (): void => {
    const { lang, theme } = app.store.getState().view;
    dress(lang, theme);
  };
  app.store.subscribe((state, before) => {
    // Setting an attribute to what it is already would have the browser look at every style again.
    if (state.view.lang !== before.view.lang || state.view.theme !== before.view.theme) follow();
  });
  window.matchMedia(darkWanted).addEventListener('change', follow);
  follow();
};
