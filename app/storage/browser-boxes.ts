import type { Box, Boxes } from './keep.ts';

const nowhere: Box = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/** Reading `window.localStorage` itself throws where storage is forbidden. */
const boxOr = (open: () => Storage): Box => {
  try {
    return open();
  } catch {
    return nowhere;
  }
};

export const browserBoxes = (): Boxes => ({ tab: boxOr(() => window.sessionStorage), device: boxOr(() => window.localStorage) });

/** Empties everything that this site has put into the browser. */
export const forgetBrowser = async (): Promise<void> => {
  for (const open of [() => window.sessionStorage, () => window.localStorage]) {
    try {
      const storage = open();
      for (const key of Object.keys(storage)) if (key.startsWith('tracefront.')) storage.removeItem(key);
    } catch {
      // Nothing was kept where storage is forbidden.
    }
  }
};
