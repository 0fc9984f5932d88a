/** A line of a unified diff, with its 1-based numbers before and after. `gap`: lines that are left out between two hunks. */
export type DiffRow =
  | { readonly kind: 'kept' | 'removed' | 'added'; readonly before: number | null; readonly after: number | null; readonly text: string }
  | { readonly kind: 'gap' };

const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/** The lines of one text's `diff -u`, each with its numbers, for showing them. */
export const diffRows = (unified: string): readonly DiffRow[] => {
  const rows: DiffRow[] = [];
  let before = 0;
  let after = 0;
  // What stands before the first hunk names the files.
  let isBody = false;
  for (const line of unified.replace(/\n$/, '').split('\n')) {
    const start = hunk.exec(line);
    if (start) {
      isBody = true;
      before = Number(start[1]);
      after = Number(start[2]);
      if (rows.length > 0) rows.push({ kind: 'gap' });
    } else if (isBody && !line.startsWith('\\')) {
      const [mark, text] = [line[0], line.slice(1)];
      if (mark === '-') rows.push({ kind: 'removed', before: before++, after: null, text });
      else if (mark === '+') rows.push({ kind: 'added', before: null, after: after++, text });
      else rows.push({ kind: 'kept', before: before++, after: after++, text });
    }
  }
  return rows;
};

/** Columns that all lines are indented by: what the AWS CLI prints is indented by up to 28. */
export const sharedIndent = (rows: readonly DiffRow[]): number =>
  rows.reduce((least, row) => {
    if (row.kind === 'gap' || row.text.trim() === '') return least;
    return Math.min(least, row.text.length - row.text.trimStart().length);
  }, Number.POSITIVE_INFINITY);
