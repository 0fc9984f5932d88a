import type { ValueRange } from './find.ts';

/** Finds many texts at once. */
export type Needles = { readonly in: (text: string) => readonly (ValueRange & { readonly needle: string })[] };

const HEAD = 4;

const isWordy = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

/** Long random texts are found inside of others as well; all else only where it begins and ends a word. */
const STANDS_ALONE = 12;

const bounded = (text: string, start: number, end: number, boundary: (char: string) => boolean): boolean =>
  !(start > 0 && boundary(text.charAt(start - 1)) && boundary(text.charAt(start))) &&
  !(end < text.length && boundary(text.charAt(end)) && boundary(text.charAt(end - 1)));

/** As a JSON text writes it. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Needles are told apart by their first characters: the time hangs on the text alone, not on how many there are. At least four characters each. */
export const newNeedles = (texts: Iterable<string>, isWord: (char: string) => boolean = isWordy): Needles => {
  const byHead = new Map<string, { readonly written: string; readonly needle: string }[]>();
  const seen = new Set<string>();
  for (const needle of texts) {
    for (const written of [needle, escaped(needle)]) {
      if (written.length < HEAD || seen.has(written)) continue;
      seen.add(written);
      const head = written.slice(0, HEAD);
      byHead.set(head, [...(byHead.get(head) ?? []), { written, needle }]);
    }
  }
  for (const list of byHead.values()) list.sort((a, b) => b.written.length - a.written.length);
  const starts = new Set([...byHead.keys()].map((head) => head.charCodeAt(0)));
  return {
    in: (text) => {
      const found: (ValueRange & { readonly needle: string })[] = [];
      for (let i = 0; starts.size > 0 && i + HEAD <= text.length; i++) {
        if (!starts.has(text.charCodeAt(i))) continue;
        const hit = byHead
          .get(text.slice(i, i + HEAD))
          ?.find(
            ({ written }) =>
              text.startsWith(written, i) && (written.length >= STANDS_ALONE || bounded(text, i, i + written.length, isWord)),
          );
        if (!hit) continue;
        found.push({ start: i, end: i + hit.written.length, needle: hit.needle });
        i += hit.written.length - 1;
      }
      return found;
    },
  };
};
