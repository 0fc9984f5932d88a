import { exampleIds } from '../examples/examples.ts';
import type { Messages } from '../i18n/messages.ts';
import { otherLanguage, switchLanguage } from '../i18n/use-text.ts';
import { spaceWords } from '../space/words.ts';
import type { PanelName } from '../state/panel-sizes.ts';
import { app, type Theme } from '../state/store.ts';
import { exampleName, openExample } from './open-example.ts';
import { saveWorkspace } from './save.ts';
import { redo, undo } from './undo.ts';

export type Command = { readonly name: string; readonly keys?: string; readonly run: () => void };

const foldCommand = (panel: PanelName, t: Messages): Command => {
  const { folded } = app.store.getState().view;
  const name = t[panel];
  return {
    name: folded[panel] ? t.unfold(name) : t.fold(name),
    run: () => app.setView({ folded: { ...app.store.getState().view.folded, [panel]: !folded[panel] } }),
  };
};

const themeCommand = (theme: Theme, name: string): Command => ({ name, run: () => app.setView({ theme }) });

const chooseFiles = (name: string): void => document.querySelector<HTMLButtonElement>(`button[aria-label="${CSS.escape(name)}"]`)?.click();

const panels: readonly PanelName[] = ['sources', 'answer', 'requests'];

/** Everything that can be done without a pointer, by name. */
export const commands = (t: Messages): readonly Command[] => {
  const { lang, remember } = app.store.getState().view;
  const words = spaceWords(lang);
  return [
    { name: t.addSource, run: () => app.setView({ dialog: { kind: 'add-source', text: '' } }) },
    { name: t.openFiles, run: () => chooseFiles(t.openFiles) },
    { name: t.addRequest, run: () => app.setView({ dialog: { kind: 'request', index: null } }) },
    ...exampleIds.map((id) => ({ name: t.openExample(exampleName(id, t)), run: () => openExample(id) })),
    { name: t.templates, run: () => app.setView({ dialog: { kind: 'templates' } }) },
    { name: t.lessons, run: () => app.setView({ dialog: { kind: 'lessons' } }) },
    { name: t.tour, run: () => void import('../walkthroughs/tour/tour.ts').then((it) => it.startTour()) },
    { name: t.allUrls, keys: 'Alt+U', run: () => app.setView({ dialog: { kind: 'urls', tab: 'map' } }) },
    { name: words.tabs.routes, run: () => app.setView({ dialog: { kind: 'urls', tab: 'routes' } }) },
    { name: words.tabs.compare, run: () => app.setView({ dialog: { kind: 'urls', tab: 'compare' } }) },
    { name: t.pasteResponse, keys: 'Alt+R', run: () => app.setView({ dialog: { kind: 'response', text: '' } }) },
    { name: t.urlList, keys: 'Alt+L', run: () => app.setView({ dialog: { kind: 'url-list' } }) },
    { name: t.share, run: () => app.setView({ dialog: { kind: 'share' } }) },
    { name: t.export, run: () => app.setView({ dialog: { kind: 'export' } }) },
    { name: t.saveWorkspace, keys: 'Ctrl+S', run: saveWorkspace },
    { name: t.undo, keys: 'Ctrl+Z', run: undo },
    { name: t.redo, keys: 'Ctrl+Shift+Z', run: redo },
    { name: t.switchLanguage, run: () => void switchLanguage(otherLanguage(lang)) },
    themeCommand('system', t.themeSystem),
    themeCommand('light', t.themeLight),
    themeCommand('dark', t.themeDark),
    ...panels.map((panel) => foldCommand(panel, t)),
    remember ? { name: t.rememberOff, run: () => app.remember(false) } : { name: t.rememberOn, run: () => app.remember(true) },
    { name: t.modelled, run: () => app.setView({ dialog: { kind: 'modelled' } }) },
    { name: t.checkUs, run: () => app.setView({ dialog: { kind: 'checkUs' } }) },
    { name: t.keysTitle, keys: '?', run: () => app.setView({ dialog: { kind: 'keys' } }) },
    { name: t.forget, run: () => app.setView({ dialog: { kind: 'forget' } }) },
  ];
};
