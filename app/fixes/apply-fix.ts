import type { Span } from '../state/model.ts';
import { app } from '../state/store.ts';
import { plain } from '../ui/Fragments.tsx';
import { withFix } from './apply.ts';
import { editedBy, type Fix } from './fixes.ts';
import { inverseOf } from './model.ts';
import { namedTexts, sourceNames } from './names.ts';
import type { FixWords } from './words.ts';

/** Where the edits of one source stand once they are made: the longest of them, as what is only taken away leaves nothing to see. */
const madeIn = (source: string, { report }: Fix): Span | null => {
  const made = inverseOf(namedTexts(), report.edits).filter((edit) => edit.source === source);
  const longest = made.reduce<(typeof made)[number] | undefined>(
    (best, edit) => (best && best.end - best.start >= edit.end - edit.start ? best : edit),
    undefined,
  );
  return longest ? { source, start: longest.start, end: longest.end } : null;
};

/** Applies a fix as one undoable step, shows the lines that it edited, and says what was done. */
export const applyFix = (fix: Fix, words: FixWords): void => {
  const { workspace, view } = app.store.getState();
  const names = sourceNames();
  const edited = editedBy(fix.report);
  const there = new Set(names);
  const shown = view.activeSource !== null && edited.includes(view.activeSource) ? view.activeSource : (edited[0] ?? view.activeSource);
  const span = shown === null ? null : madeIn(shown, fix);
  app.change((before) => withFix(before, workspace.request, names, fix.report), words.did);
  app.setView({ dialog: null, activeSource: shown });
  app.select(span && { kind: 'span', span }, 'answer');
  const list = (sources: readonly string[]): string => sources.join(words.comma);
  app.notify(
    'fix-applied',
    words.applied(plain(fix.told.title), list(edited.filter((name) => there.has(name))), list(edited.filter((name) => !there.has(name)))),
    true,
  );
};
