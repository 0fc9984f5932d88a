import type { ToldFix } from './model.ts';

type Pieces = ToldFix['title'];

const lengthOf = (pieces: Pieces): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
const textOf = (pieces: Pieces): string => pieces.map(({ text }) => text).join('');

/**
 * A combination's title in two: what it shares with the fix that it is built on, and what it adds to it. Where the one does not begin with
 * the other, all of it is its own.
 */
export const splitTitle = (title: Pieces, base: Pieces): readonly [shared: Pieces, own: Pieces] => {
  const length = lengthOf(base);
  if (length === 0 || length >= lengthOf(title) || !textOf(title).startsWith(textOf(base))) return [[], title];
  let left = length;
  const shared: Pieces[number][] = [];
  const own: Pieces[number][] = [];
  for (const piece of title) {
    const here = Math.min(left, piece.text.length);
    if (here > 0) shared.push({ ...piece, text: piece.text.slice(0, here) });
    if (here < piece.text.length) own.push({ ...piece, text: piece.text.slice(here) });
    left -= here;
  }
  return [shared, own];
};
