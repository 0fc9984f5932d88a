import type { createAppStore } from '../state/store.ts';

/** Sets on the page itself what the store says of it: its language, and which of the two themes holds. */
export const dressPage = (app: ReturnType<typeof createAppStore>): void => {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const dress = (): void => {
    const { lang, theme } = app.store.getState().view;
    const { dataset } = document.documentElement;
    document.documentElement.lang = lang;
    dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  app.store.subscribe((state, before) => {
    // Setting an attribute to what it is already would have the browser look at every style again.
    if (state.view.lang !== before.view.lang || state.view.theme !== before.view.theme) dress();
  });
  dark.addEventListener('change', dress);
  dress();
};
