import { app } from '../state/store.ts';
import { takeFiles, takeFolders, takeText } from './take.ts';

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

/** A dialog that is open takes what is dropped, and nobody else does. */
const isTaken = (): boolean => document.querySelector('[data-takes-drops]') !== null;

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
      if (!hasFilesOrText(event) || isTaken()) return;
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
      if (isTaken()) {
        // Beside the dialog: the browser would leave the page for the file.
        if (!(event.target instanceof Element && event.target.closest('[data-takes-drops]'))) event.preventDefault();
        return;
      }
      if (!data || !hasFilesOrText(event) || (data.files.length === 0 && isField(event.target))) return;
      event.preventDefault();
      event.stopPropagation();
      // Entries are gone when the event is over.
      const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
      if (entries.some((entry) => entry.isDirectory)) void takeFolders(entries);
      else if (data.files.length > 0) void takeFiles(data.files);
      else void takeText(data.getData('text/plain'));
    },
    // Monaco would otherwise put a dropped file's name into its text.
    { signal, capture: true },
  );
  return () => ending.abort();
};
