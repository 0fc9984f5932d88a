import type { CleanText } from './clean.ts';

/** What comes into a text when it is copied out of a terminal, an editor, a mail, a document or a page. */
export type CopyMark = 'colours' | 'quoting' | 'fence' | 'line-numbers' | 'smart-quotes' | 'spaces';

/** A text without what copying added, what that was, and where the first of each stood. */
export type Copied = { readonly clean: CleanText; readonly marks: readonly { readonly mark: CopyMark; readonly at: number }[] };

type Range = readonly [start: number, end: number];
type Step = { readonly mark: CopyMark; readonly find: (text: string) => readonly Range[] | string | null };

/** Whether something was copied shows at the beginning: a long text costs no more than a short one. */
const HEAD = 4000;

/** The lines of a text, with where each begins. */
const linesOf = (text: string): readonly (readonly [start: number, line: string])[] => {
  const lines: (readonly [number, string])[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    lines.push([start, text.slice(start, end)]);
    start = end + 1;
  }
  return lines;
};

/** `ESC [ 34;1 m`: the colours of `jq -C` and of logs. */
const colours = (text: string): readonly Range[] | null => {
  if (!text.includes('\u001b')) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
  return [...text.matchAll(/\u001b\[[\d;?]{0,40}[A-Za-z]/g)].map(({ index, 0: found }) => [index, index + found.length]);
};

const QUOTED = /^(?:> ?){1,9}/;

/** `> ` before the lines, as mails and Markdown have it. A line that was put in later may be without. */
const quoting = (text: string): readonly Range[] | null => {
  if (!/^\s{0,200}>/.test(text.slice(0, 300))) return null;
  const head = linesOf(text.slice(0, HEAD)).filter(([, line]) => line.trim() !== '');
  if (head.length < 2 || head.filter(([, line]) => line.startsWith('>')).length * 2 < head.length) return null;
  return linesOf(text).flatMap(([start, line]): readonly Range[] => {
    const found = QUOTED.exec(line)?.[0].length ?? 0;
    return found > 0 ? [[start, start + found]] : [];
  });
};

const FENCE = /^(?:`{3,}|~{3,})[ \t]{0,8}([\w.+#-]{0,20})/;
/** Where a line of backticks may be a part of the code itself: heredocs and comments. */
const CODE_BEFORE = /<<-?[A-Za-z"]|\/\*|\bfunction\b/;
const CONFIGURATION = /^(?:json[5c]?|ya?ml|hcl|tf|terraform|js|javascript|)$/i;

const blanked = (line: string): string => line.replace(/[^\r]/g, ' ');

/** The configuration between fences of Markdown; the prose around it becomes white space, so that every offset stays. */
const fenced = (text: string): string | null => {
  const first = FENCE.test(text) ? 0 : (/\n(?:```|~~~)/.exec(text.slice(0, HEAD))?.index ?? -2) + 1;
  if (first < 0 || CODE_BEFORE.test(text.slice(0, first)) || /^\s*[{[]/.test(text)) return null;
  let kept: string | null = null;
  let open: 'kept' | 'skipped' | null = null;
  const made = linesOf(text).map(([, line]) => {
    const language = FENCE.exec(line)?.[1]?.toLowerCase();
    if (language === undefined) return open === 'kept' ? line : blanked(line);
    if (open !== null) {
      open = null;
      return blanked(line);
    }
    open = CONFIGURATION.test(language) && (kept === null || kept === language) ? 'kept' : 'skipped';
    if (open === 'skipped') return blanked(line);
    // Two blocks of YAML are two documents.
    const isNext = kept !== null && /^ya?ml$/.test(language);
    kept = language;
    return isNext ? `---${blanked(line.slice(3))}` : blanked(line);
  });
  return kept === null ? null : made.join('\n');
};

/** `12`, `12:`, `12 |` at the beginning of a line that is the `wanted`th; how long that is, else 0. */
const numberAt = (line: string, wanted: number): number => {
  const indent = /^[ \t]{0,10}/.exec(line)?.[0].length ?? 0;
  const digits = String(wanted);
  if (!line.startsWith(digits, indent)) return 0;
  const end = indent + digits.length;
  return end + (/^(?: ?[|\u2502]|[:.)](?=\s|$))/.exec(line.slice(end, end + 3))?.[0].length ?? 0);
};

const leading = (line: string, from: number): number => /^(?:\t| {0,200})/.exec(line.slice(from, from + 201))?.[0].length ?? 0;

/** Numbers before the lines, as editors, pages and `cat -n` show them: each one more than the one before. */
const lineNumbers = (text: string): readonly Range[] | null => {
  const first = Number(/^\s{0,200}?[ \t]{0,10}(\d{1,6})(?!\d)/.exec(text.slice(0, 300))?.[1] ?? Number.NaN);
  if (Number.isNaN(first)) return null;
  const sample = linesOf(text.slice(0, HEAD)).filter(([, line]) => line.trim() !== '');
  if (sample.length < 3 || sample.slice(0, 3).some(([, line], index) => numberAt(line, first + index) === 0)) return null;
  let wanted = first;
  const numbered = linesOf(text).flatMap(([start, line]) => {
    const length = numberAt(line, wanted);
    if (length > 0) wanted++;
    return length > 0 ? [{ start, length, line }] : [];
  });
  const content = numbered.filter(({ line, length }) => line.trim().length > line.slice(0, length).trim().length);
  const gap = content.reduce((least, { line, length }) => Math.min(least, leading(line, length)), 200);
  return numbered.map(({ start, line, length }) => [start, start + length + Math.min(gap, leading(line, length))]);
};

const DOUBLE = /[\u201c\u201d\u201e\u201f\uff02]/g;
const STRUCTURAL =
  /(?:[{[,:=(]|^[ \t]{0,8}(?:resource|data|module|variable|provider|output|origin))[ \t\n]{0,200}[\u201c\u201d\u201e\u201f\uff02]/m;

/** Typographic quotes where the text would have straight ones, as word processors and chats put them. */
const smartQuotes = (text: string): string | null => {
  const head = text.slice(0, HEAD);
  if (!STRUCTURAL.test(head) || (head.match(DOUBLE)?.length ?? 0) <= (head.match(/"/g)?.length ?? 0)) return null;
  return text.replace(DOUBLE, '"').replace(/[\u2018\u2019]/g, "'");
};

const STRANGE = /(?:^|[:,{[])[ \t]{0,200}[\u00a0\u2000-\u200a\u202f\u205f\u3000]/m;
const STRAY = /(?:^|[:,{[\s])[\u200b-\u200d\u2060\ufeff]/;

/** What has no width, where nothing but white space may stand. */
const stray = (text: string): readonly Range[] | null =>
  STRAY.test(text.slice(0, HEAD))
    ? [...text.matchAll(/[\u200b-\u200d\u2060\ufeff]{1,40}/g)].map(({ index, 0: found }) => [index, index + found.length])
    : null;

/** Spaces that are no ASCII space, where they indent or divide: then all of them came by copying. */
const spaces = (text: string): string | null =>
  STRANGE.test(text.slice(0, HEAD)) ? text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ') : null;

const STEPS: readonly Step[] = [
  { mark: 'colours', find: colours },
  { mark: 'quoting', find: quoting },
  { mark: 'fence', find: fenced },
  { mark: 'line-numbers', find: lineNumbers },
  { mark: 'smart-quotes', find: smartQuotes },
  { mark: 'spaces', find: spaces },
  { mark: 'spaces', find: stray },
];

/** A text without some of its parts. */
const without = (text: string, ranges: readonly Range[]): CleanText => {
  const parts: string[] = [];
  const starts: number[] = [];
  const origins: number[] = [];
  let [at, length] = [0, 0];
  for (const [start, end] of [...ranges, [text.length, text.length] as const]) {
    starts.push(length);
    origins.push(at);
    parts.push(text.slice(at, start));
    length += start - at;
    at = end;
  }
  const origin = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (origins[low] ?? 0) + offset - (starts[low] ?? 0);
  };
  return { text: parts.join(''), origin };
};

/** Takes away what copying added. Offsets of what is left lead back to the text as it was copied. */
export const withoutCopyMarks = (text: string): Copied => {
  let clean: CleanText = { text, origin: (offset) => offset };
  const marks: { mark: CopyMark; at: number }[] = [];
  for (const { mark, find } of STEPS) {
    const found = find(clean.text);
    if (found === null || found.length === 0) continue;
    const before = clean.origin;
    const next: CleanText = typeof found === 'string' ? { text: found, origin: (offset) => offset } : without(clean.text, found);
    const first = typeof found === 'string' ? 0 : (found[0]?.[0] ?? 0);
    marks.push({ mark, at: before(first) });
    clean = { text: next.text, origin: (offset) => before(next.origin(offset)) };
  }
  return { clean, marks };
};
