import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../browser.ts';

export const launch = (): Promise<Browser> => {
  const browser = findBrowser();
  if (browser.kind === 'missing') throw new Error(`No browser to measure with: ${browser.why}`);
  return chromium.launch({ executablePath: browser.path, args: ['--disable-background-networking', '--disable-component-update'] });
};

/** tsx gives the functions inside of functions their names by this helper, which a page does not have. */
export const helper = 'globalThis.__name = (named) => named';

/** In the page, before anything else: when the answer's headline and at least one box of the picture were first on the screen. */
export const noteFirstPicture = (): void => {
  const seen = () => document.querySelector('section h2') !== null && document.querySelector('[aria-label="Way"] [data-id]') !== null;
  const look = () => {
    if (!seen()) return void requestAnimationFrame(look);
    // The frame after the one in which it was found has painted it.
    requestAnimationFrame(() => setTimeout(() => performance.mark('first-picture')));
  };
  requestAnimationFrame(look);
};
