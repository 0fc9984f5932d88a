import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../browser.ts';

export const launch = (): Promise<Browser> => {
  const browser = findBrowser();
  if (browser.kind === 'missing') throw new Error(`No browser to measure with: ${browser.why}`);
  return chromium.launch({ executablePath: browser.path, args: ['--disable-background-networking', '--disable-component-update'] });
};

/** tsx gives the functions inside of functions their names by this helper, which a page does not have. */
export const helper = 'globalThis.__name = (named) => named';

/**
 * In the page, before anything else: marks when a picture was first on the screen, with the answer's headline and at least one box: `first-picture`, be it
 * the still page that comes with the page itself; and `live-picture`, the app's own, made of the model's answer, once the still page is gone.
 */
export const notePictures = (): void => {
  const drawn = (within: string) =>
    document.querySelector(`${within} section h2`) !== null && document.querySelector(`${within} [role="application"] [data-id]`) !== null;
  const note = (name: string, isSeen: () => boolean) => {
    const look = () => {
      if (!isSeen()) return void requestAnimationFrame(look);
      // The frame after the one in which it was found has painted it.
      requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
    };
    requestAnimationFrame(look);
  };
  note('first-picture', () => drawn('#still') || drawn('#root'));
  note('live-picture', () => drawn('#root') && document.getElementById('still') === null);
};
