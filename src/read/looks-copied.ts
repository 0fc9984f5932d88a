/** How a text begins that may hold what only copying puts there; what it is, `copied.ts` finds out. */
const MARKS =
  /^\s{0,200}(?:>|\d{1,6}[^\d]|```|~~~)|\n(?:```|~~~)|[\u201c-\u201f\uff02]|(?:^|[\s:,{[])[\u00a0\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/;

/** A guess too many costs a loading, one too few a text that is not recognised. */
export const looksCopied = (text: string): boolean => {
  const head = text.slice(0, 4000);
  return MARKS.test(head) || head.includes('\u001b[') || head.slice(0, 64).includes('\u0000');
};
