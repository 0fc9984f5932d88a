import type { Language } from '../state/model.ts';
import { type PanelName, type PanelSizes, usualSizes } from '../state/panel-sizes.ts';
import type { createAppStore, EditorKind, Theme, ViewSlice } from '../state/store.ts';
import type { Box } from './keep.ts';

const settingsKey = 'tracefront.settings';

export type Settings = {
  readonly lang?: Language;
  readonly theme?: Theme;
  readonly editor?: EditorKind;
  readonly remember?: boolean;
  readonly folded?: Readonly<Record<PanelName, boolean>>;
  readonly sizes?: PanelSizes;
};

const oneOf = <T extends string>(value: unknown, options: readonly T[]): T | undefined => options.find((option) => option === value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The settings of an earlier visit; whatever is unreadable is left out. */
export const readSettings = (device: Box): Settings => {
  let value: unknown = null;
  try {
    value = JSON.parse(device.getItem(settingsKey) ?? 'null');
  } catch {
    return {};
  }
  if (!isRecord(value)) return {};
  const lang = oneOf(value['lang'], ['en', 'ja']);
  const theme = oneOf(value['theme'], ['system', 'light', 'dark']);
  const editor = oneOf(value['editor'], ['monaco', 'textarea']);
  const folds = isRecord(value['folded']) ? value['folded'] : {};
  const sizes = isRecord(value['sizes']) ? value['sizes'] : {};
  const sizeOf = (panel: PanelName): number => {
    const size = sizes[panel];
    return typeof size === 'number' && size >= 80 && size <= 4000 ? size : usualSizes[panel];
  };
  return {
    ...(lang ? { lang } : {}),
    ...(theme ? { theme } : {}),
    ...(editor ? { editor } : {}),
    remember: value['remember'] === true,
    folded: { sources: folds['sources'] === true, answer: folds['answer'] === true, requests: folds['requests'] === true },
    sizes: { sources: sizeOf('sources'), answer: sizeOf('answer'), requests: sizeOf('requests') },
  };
};

const settingsOf = ({ lang, theme, editor, remember, folded, sizes }: ViewSlice): Required<Settings> => ({
  lang,
  theme,
  editor,
  remember,
  folded,
  sizes,
});

/** Writes the settings when one of them changes. They hold nothing of what was pasted. */
export const keepSettings = (app: ReturnType<typeof createAppStore>, device: Box): void => {
  let last = JSON.stringify(settingsOf(app.store.getState().view));
  app.store.subscribe((state, before) => {
    if (state.view === before.view) return;
    const next = JSON.stringify(settingsOf(state.view));
    if (next === last) return;
    last = next;
    try {
      device.setItem(settingsKey, next);
    } catch {
      // A browser that keeps nothing still shows everything.
    }
  });
};

/** The language of a first visit. */
export const preferredLanguage = (languages: readonly string[]): Language => {
  const first = languages.find((tag) => /^(en|ja)\b/i.test(tag));
  return first && /^ja/i.test(first) ? 'ja' : 'en';
};
