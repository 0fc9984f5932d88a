import { type RefCallback, useCallback } from 'react';
import { stacked } from '../ui/stacked.ts';

/**
 * Where panels stand below one another, the lesson is a sheet over the end of the page (Player.module.css). Tells the page how much of its end
 * the sheet covers, as `--sheet`, so that everything can be scrolled out from under it.
 */
export const useSheet = (): RefCallback<HTMLElement> =>
  useCallback((sheet: HTMLElement | null) => {
    if (!sheet) return;
    const { style } = document.documentElement;
    const query = window.matchMedia(stacked);
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
