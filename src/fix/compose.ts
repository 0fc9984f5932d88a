import type { Edit } from '../text/edits.ts';

/** A stretch of the text before all edits, or text that an edit brought. */
type Piece = { readonly kind: 'kept'; readonly start: number; readonly end: number } | { readonly kind: 'new'; readonly text: string };

const lengthOf = (piece: Piece): number => (piece.kind === 'kept' ? piece.end - piece.start : piece.text.length);

const part = (piece: Piece, from: number, to: number): Piece =>
  piece.kind === 'kept'
    ? { kind: 'kept', start: piece.start + from, end: piece.start + to }
    : { kind: 'new', text: piece.text.slice(from, to) };

/** The pieces from one place of the text that they make to another. */
const cut = (pieces: readonly Piece[], from: number, to: number): readonly Piece[] => {
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, lengthOf(piece));
    at += lengthOf(piece);
    return start < end ? [part(piece, start, end)] : [];
  });
};

const applied = (pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] => {
  const total = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  const made = ordered.flatMap((edit): readonly Piece[] => {
    const before = cut(pieces, at, edit.start);
    at = edit.end;
    return [...before, ...(edit.newText === '' ? [] : [{ kind: 'new', text: edit.newText } as const])];
  });
  return [...made, ...cut(pieces, at, total)];
};

/** Pieces as edits of the text before: what stands between two kept stretches takes the place of what lay between them. */
const asEdits = (source: string, length: number, pieces: readonly Piece[]): readonly Edit[] => {
  const edits: Edit[] = [];
  let at = 0;
  let fresh = '';
  for (const piece of [...pieces, { kind: 'kept', start: length, end: length } as const]) {
    if (piece.kind === 'new') {
      fresh += piece.text;
      continue;
    }
    if (fresh !== '' || piece.start > at) edits.push({ source, start: at, end: piece.start, newText: fresh });
    at = piece.end;
    fresh = '';
  }
  return edits;
};

/** One set of edits that does what `first`, and then `second` (in offsets of the text after `first`), do. */
export const composeEdits = (texts: ReadonlyMap<string, string>, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] => {
  const sources = [...new Set([...first, ...second].map(({ source }) => source))];
  return sources.flatMap((source) => {
    const length = (texts.get(source) ?? '').length;
    const own = (edits: readonly Edit[]): readonly Edit[] => edits.filter((edit) => edit.source === source);
    const start: readonly Piece[] = length === 0 ? [] : [{ kind: 'kept', start: 0, end: length }];
    return asEdits(source, length, applied(applied(start, own(first)), own(second)));
  });
};
