import { type Face, widthOf } from '../text.ts';

/** A run of one line; `strong` is what the eye should catch. */
export type Run = { readonly text: string; readonly strong: boolean };

const piecesOf = (text: string): readonly Run[] =>
  text
    .split('**')
    .flatMap((piece, index) =>
      (piece.match(/[^\s\u2e80-\uffee]+\s*|\s|[\u2e80-\uffee]/g) ?? []).map((word) => ({ text: word, strong: index % 2 === 1 })),
    );

/** A word that is wider than a line, in parts that are not. */
const broken = (word: Run, width: number, size: number, face: Face): readonly Run[] => {
  if (widthOf(word.text.trimEnd(), size, face) <= width) return [word];
  const parts: Run[] = [];
  let part = '';
  for (const char of word.text) {
    if (part !== '' && widthOf(part + char, size, face) > width) {
      parts.push({ ...word, text: part });
      part = '';
    }
    part += char;
  }
  return [...parts, { ...word, text: part }];
};

/** A text in lines no wider than `width`, as `linesIn` counts them: words break as browsers break them, Japanese anywhere. */
export const wrapped = (text: string, width: number, size: number, face: Face): readonly (readonly Run[])[] => {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const word of piecesOf(text).flatMap((piece) => broken(piece, width, size, face))) {
    const scale = word.strong ? 1.07 : 1;
    if (used > 0 && used + widthOf(word.text.trimEnd(), size, face) * scale > width) {
      lines.push([]);
      used = 0;
    }
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (last && last.strong === word.strong) line?.splice(-1, 1, { ...last, text: last.text + word.text });
    else line?.push(word);
    used += widthOf(word.text, size, face) * scale;
  }
  return lines;
};
