/**
 * The first script of the page, by itself and before the app: sets the language and the theme, asks for what the app will need next, and shows a
 * newcomer the still page. Built as one plain script (scripts/still); what it places was drawn by `draw.tsx` while the app was built.
 */

import type { Language } from '../../state/model.ts';
import { browserBoxes } from '../../storage/browser-boxes.ts';
import { isAsAtFirst } from '../../storage/first-visit.ts';
import { preferredLanguage, readSettings } from '../../storage/settings.ts';
import { dress } from '../page.ts';
import type { StillPage } from './made.ts';
import { placeStill } from './place.ts';

/** Set by the build. */
declare const __STILL__: StillPage;

const page = __STILL__;

/** What a team set, as far as it matters here. It is read in full, and checked, by app/settings. */
const team: unknown = Reflect.get(globalThis, 'tracefrontSettings');
const ofTeam = (key: 'language' | 'workspace'): unknown => (typeof team === 'object' && team !== null ? Reflect.get(team, key) : null);

const fetchEarly = (href: string): void => {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = href;
  document.head.append(link);
};

const boxes = browserBoxes();
const settings = readSettings(boxes.device);
const ofLanguage = ofTeam('language');
const lang: Language = settings.lang ?? (ofLanguage === 'en' || ofLanguage === 'ja' ? ofLanguage : preferredLanguage(navigator.languages));

dress(lang, settings.theme ?? 'system');
// Only now, so that the page's own script comes first: it is read while the model still comes.
for (const href of [...page.fetch[lang], ...page.fetch.both]) fetchEarly(href);
// An address with a fragment opens something else.
if (window.location.hash === '' && !ofTeam('workspace') && isAsAtFirst(boxes, settings)) placeStill(page, lang);
