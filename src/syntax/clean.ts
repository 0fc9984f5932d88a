import type { Problem, Reading } from '../text/problem.ts';

/** Text that a parser can read, and where each of its offsets stands in the text as pasted. */
export type CleanText = { readonly text: string; readonly origin: (offset: number) => number };

const same = (offset: number): number => offset;

type Wide = { readonly start: number; readonly low: 0 | 1 };

/** UTF-16 that was read byte by byte has a NUL beside every ASCII letter. `low`: which of the two units holds the letter. */
const findWide = (text: string): Wide | null => {
  if (!text.slice(0, 64).includes('\u0000')) return null;
  // The byte order mark, read as Latin-1 or as broken UTF-8.
  const start = /^(?:\u00ff\u00fe|\u00fe\u00ff|\ufffd\ufffd)/.test(text) ? 2 : 0;
  const sample = Math.min(text.length - 1, start + 64);
  const nuls: [number, number] = [0, 0];
  let pairs = 0;
  for (let i = start; i < sample; i += 2, pairs++) {
    if (text.charCodeAt(i) === 0) nuls[0]++;
    if (text.charCodeAt(i + 1) === 0) nuls[1]++;
  }
  if (pairs === 0) return null;
  if (nuls[1] * 2 > pairs) return { start, low: 0 };
  return nuls[0] * 2 > pairs ? { start, low: 1 } : null;
};

const decodeWide = (text: string, { start, low }: Wide): string => {
  const units: string[] = [];
  for (let i = start; i + 1 < text.length; i += 2) {
    const small = text.charCodeAt(i + low);
    const large = text.charCodeAt(i + 1 - low);
    // A byte that did not survive an earlier decoding shows as U+FFFD: the pair cannot be known.
    units.push(String.fromCharCode(small > 255 || large > 255 ? 0xfffd : (large << 8) | small));
  }
  return units.join('');
};

/** Takes away what is not part of the text: a byte order mark (a space stands in, so that offsets stay) and wrongly decoded UTF-16. */
export const cleanText = (source: string, text: string): Reading<CleanText> => {
  const problems: Problem[] = [];
  const wide = findWide(text);
  if (wide) {
    problems.push({ code: 'decoded-utf16', severity: 'info', at: { source, start: 0, end: Math.min(text.length, 2) }, params: {} });
    const decoded = decodeWide(text, wide).replace(/^\ufeff/, ' ');
    return { value: { text: decoded, origin: (offset) => Math.min(text.length, wide.start + 2 * offset) }, problems };
  }
  if (!text.startsWith('\ufeff')) return { value: { text, origin: same }, problems };
  problems.push({ code: 'byte-order-mark', severity: 'info', at: { source, start: 0, end: 1 }, params: {} });
  return { value: { text: ` ${text.slice(1)}`, origin: same }, problems };
};
