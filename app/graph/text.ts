/** Widths are estimated, not measured: the layout is the same in every browser, and needs no frame of its own. */
export type Face = 'mono' | 'sans';

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

const advance = (unit: string, face: Face): number => {
  if (WIDE.test(unit)) return 1;
  if (face === 'mono') return 0.602;
  if (/[ il.,:;'|!]/.test(unit)) return 0.28;
  if (/[fjrt()/-]/.test(unit)) return 0.38;
  return /[A-Zmw@%]/.test(unit) ? 0.72 : 0.58;
};

/** The width of a text in px at a size in px; a little more than any of our faces needs. */
export const widthOf = (text: string, size: number, face: Face): number => {
  let ems = 0;
  for (const unit of text) ems += advance(unit, face);
  return Math.ceil(ems * size);
};

/** Strong text is wider by this. */
const STRONG = 1.07;

type Word = { readonly text: string; readonly strong: boolean };

const wordsIn = (text: string): readonly Word[] =>
  text
    .split('**')
    .flatMap((piece, index) =>
      (piece.match(/[^\s\u2e80-\uffee]+\s*|\s|[\u2e80-\uffee]/g) ?? []).map((word) => ({ text: word, strong: index % 2 === 1 })),
    );

/** How many lines a text takes in a width; `**…**` is strong. Words break as browsers break them, Japanese anywhere. */
export const linesIn = (text: string, width: number, size: number, face: Face): number => {
  let lines = 1;
  let used = 0;
  for (const { text: word, strong } of wordsIn(text)) {
    const scale = strong ? STRONG : 1;
    const needed = widthOf(word.trimEnd(), size, face) * scale;
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is broken anywhere.
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    used = needed > width ? needed % width : used + widthOf(word, size, face) * scale;
  }
  return lines;
};

/** A name shortened in its middle, where it tells least. */
export const middle = (text: string, most: number): string => {
  if (text.length <= most) return text;
  if (most < 4) return text.slice(0, Math.max(most, 0));
  const tail = Math.floor((most - 1) / 2);
  return `${text.slice(0, most - 1 - tail)}…${text.slice(text.length - tail)}`;
};

/** The same for a width in px: characters are not equally wide. */
export const middleIn = (text: string, room: number, size: number, face: Face): string => {
  let most = Math.min(text.length, Math.max(0, Math.floor(room / (size * 0.28))));
  while (most > 1 && widthOf(middle(text, most), size, face) > room) most -= 1;
  return middle(text, most);
};

type Part = { readonly text: string; readonly added: boolean };

/** A path in parts, shortened in its middle; what was added keeps its mark. */
export const middleParts = (parts: readonly Part[], most: number): readonly Part[] => {
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  if (length <= most) return parts;
  const tail = Math.floor((most - 1) / 2);
  const head = Math.max(most - 1 - tail, 0);
  const kept: Part[] = [];
  let at = 0;
  for (const part of parts) {
    const end = at + part.text.length;
    const before = part.text.slice(0, Math.max(0, Math.min(head, end) - at));
    const after = part.text.slice(Math.max(0, Math.max(length - tail, at) - at));
    const cut = at <= head && end > head ? '…' : '';
    const text = before.length === part.text.length ? before : `${before}${cut}${after}`;
    if (text !== '') kept.push({ text, added: part.added });
    at = end;
  }
  return kept;
};

/** The width of one monospaced character, in px. */
export const monoWidth = (size: number): number => 0.602 * size;
