import { examples } from '../examples/examples.ts';
import { teamSettings } from '../settings/team.ts';
import { usualSizes } from '../state/panel-sizes.ts';
import { app } from '../state/store.ts';
import { forgetBrowser } from '../storage/browser-boxes.ts';

/** Empties the page and the browser of everything pasted and set; what stands then is a first visit. */
export const forgetEverything = async (): Promise<void> => {
  app.setView({
    remember: false,
    dialog: null,
    compareWith: null,
    theme: 'system',
    editor: 'monaco',
    folded: { sources: false, answer: false, requests: false },
    sizes: usualSizes,
  });
  app.open(teamSettings().workspace ?? examples.loop);
  app.notify('forgotten');
  await forgetBrowser();
};
