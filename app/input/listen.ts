import { app } from '../state/store.ts';
import { takeFiles, takeText } from './take.ts';

/** Does this element take text itself? Pasting into a field stays in the field. */
export const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [contenteditable="true"], .monaco-editor, [role="dialog"]') !== null);

const onPaste = (event: ClipboardEvent): void => {
  if (event.defaultPrevented || isField(event.target) || app.store.getState().view.dialog) return;
  const files = event.clipboardData?.files;
  if (files && files.length > 0) void takeFiles(files);
  else void takeText(event.clipboardData?.getData('text/plain') ?? '');
  event.preventDefault();
};

const hasFilesOrText = (event: DragEvent): boolean => {
  const types = event.dataTransfer?.types ?? [];
  return types.includes('Files') || types.includes('text/plain');
};

/** Pastes outside of fields and drops anywhere. Gives what ends the listening. */
export const listenForInput = (setDropping: (dropping: boolean) => void): (() => void) => {
  const ending = new AbortController();
  const { signal } = ending;
  document.addEventListener('paste', onPaste, { signal });
  document.addEventListener(
    'dragover',
    (event) => {
      if (!hasFilesOrText(event)) return;
      event.preventDefault();
      setDropping(true);
    },
    { signal },
  );
  document.addEventListener('dragleave', (event) => event.relatedTarget === null && setDropping(false), { signal });
  document.addEventListener(
    'drop',
    (event) => {
      setDropping(false);
      const data = event.dataTransfer;
      if (!data || !hasFilesOrText(event) || (data.files.length === 0 && isField(event.target))) return;
      event.preventDefault();
      event.stopPropagation();
      if (data.files.length > 0) void takeFiles(data.files);
      else void takeText(data.getData('text/plain'));
    },
    // Monaco would otherwise put a dropped file's name into its text.
    { signal, capture: true },
  );
  return () => ending.abort();
};
