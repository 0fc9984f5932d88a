import { isField } from '../input/listen.ts';
import { app } from '../state/store.ts';
import { saveWorkspace } from './save.ts';
import { redo, undo } from './undo.ts';

const inEditor = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.monaco-editor') !== null;

/** By the key's place: with Alt, some keyboards write another letter. */
const screens: Readonly<Record<string, () => void>> = {
  KeyU: () => app.setView({ dialog: { kind: 'urls', tab: 'map' } }),
  KeyR: () => app.setView({ dialog: { kind: 'response', text: '' } }),
  KeyL: () => app.setView({ dialog: { kind: 'url-list' } }),
};

/** What a key does, wherever the focus is; null leaves it to whoever has the focus. */
const actionFor = (event: KeyboardEvent): (() => void) | null => {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && key === 'k' && !inEditor(event.target)) return () => app.setView({ dialog: { kind: 'palette' } });
  if (command && key === 's' && !event.shiftKey) return saveWorkspace;
  if (isField(event.target)) return null;
  if (event.altKey && !command) return screens[event.code] ?? null;
  if (command && key === 'z') return event.shiftKey ? redo : undo;
  if (command && key === 'y') return redo;
  if (!command && event.key === '?') return () => app.setView({ dialog: { kind: 'keys' } });
  if (event.key === 'Escape' && app.store.getState().selection.what) return () => app.select(null, 'keyboard');
  return null;
};

export const listenForKeys = (): (() => void) => {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || app.store.getState().view.dialog) return;
    const act = actionFor(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
};
