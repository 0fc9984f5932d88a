import type { Edit } from '../text/edits.ts';

/** A text by its source's name. */
export type Texts = ReadonlyMap<string, string>;

/** In the order of the text; edits at one place keep the order in which they were given. */
const inOrder = (edits: readonly Edit[]): readonly Edit[] => [...edits].sort((a, b) => a.start - b.start || a.end - b.end);

/** Do two edits of one text touch the same characters? Two insertions at one place do not: they follow one another. */
export const overlaps = (edits: readonly Edit[]): boolean => {
  const ordered = inOrder(edits);
  return ordered.some((edit, i) => {
    const next = ordered[i + 1];
    return edit.start > edit.end || (next !== undefined && next.start < edit.end);
  });
};

const editText = (text: string, edits: readonly Edit[]): string => {
  let at = 0;
  const parts = inOrder(edits).map((edit) => {
    const before = text.slice(at, edit.start);
    at = edit.end;
    return before + edit.newText;
  });
  return parts.join('') + text.slice(at);
};

const bySource = (edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> => {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.source);
    if (group) group.push(edit);
    else groups.set(edit.source, [edit]);
  }
  return groups;
};

/**
 * The texts after the edits, all of whose offsets count in the texts before any of them. An edit to a source that is not there makes it.
 * Edits must not overlap (`overlaps`).
 */
export const applyEdits = (texts: Texts, edits: readonly Edit[]): Texts => {
  const after = new Map(texts);
  for (const [source, own] of bySource(edits)) after.set(source, editText(texts.get(source) ?? '', own));
  return after;
};

/** The edits that take `edits` back. A source that they made is left empty: whoever applies edits takes empty new sources away. */
export const inverseOf = (texts: Texts, edits: readonly Edit[]): readonly Edit[] =>
  [...bySource(edits)].flatMap(([source, own]) => {
    const text = texts.get(source) ?? '';
    let shift = 0;
    return inOrder(own).map(({ start, end, newText }): Edit => {
      const at = start + shift;
      shift += newText.length - (end - start);
      return { source, start: at, end: at + newText.length, newText: text.slice(start, end) };
    });
  });
