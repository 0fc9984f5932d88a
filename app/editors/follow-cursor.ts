import { text as words } from '../i18n/use-text.ts';
import { type Source, setText } from '../state/edits.ts';
import { lineAt, lineRange } from '../state/lines.ts';
import { decidedBy } from '../state/selection.ts';
import { app } from '../state/store.ts';

/** Puts what was typed into the workspace. */
export const editText = (name: string, value: string): void =>
  app.change((workspace) => setText(workspace, name, value), words().didEditSource, { run: `text ${name}` });

/** What the line under the cursor decides lights up. A line that decides nothing leaves the selection alone. */
export const selectAtCursor = (source: Source, offset: number): void => {
  const { start, end } = lineRange(source, lineAt(source, offset));
  app.point({ source: source.name, start, end });
  const step = decidedBy({ source: source.name, start, end }, app.store.getState().analysis.last?.view ?? null);
  if (step) app.select(step, 'editor');
};
