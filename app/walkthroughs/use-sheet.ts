import { type RefCallback, useCallback } from 'react';

/** Below this width the lesson is a sheet over the end of the page (Player.module.css). */
export const narrow = '(max-width: 899px)';

/** Tells the page how much of its end the sheet covers, as `--sheet`, so that everything can be scrolled out from under it. */
export const useSheet = (): RefCallback<HTMLElement> =>
  useCallback((sheet: HTMLElement | null) => {
    if (!sheet) return;
    const { style } = document.documentElement;
    const query = window.matchMedia(narrow);
    const tell = (): void => style.setProperty('--sheet', query.matches ? `${sheet.offsetHeight}px` : '0px');
    const watching = new ResizeObserver(tell);
    watching.observe(sheet);
    query.addEventListener('change', tell);
    return () => {
      watching.disconnect();
      query.removeEventListener('change', tell);
      style.removeProperty('--sheet');
    };
  }, []);
