import { limits } from '../limits.ts';

/** A stretch of text that stands by itself at the top level: a block or an attribute. `deepAt`: where it passes the nesting cap. */
export type Item = { readonly start: number; readonly end: number; readonly deepAt: number | null; readonly closed: boolean };

export type Items = {
  readonly items: readonly Item[];
  /** Lines at the top level that are no HCL: headings, prose, prompts. */
  readonly noise: readonly { readonly start: number; readonly end: number }[];
  /** Line ends inside a quoted string, which HCL does not allow: the closing quote is missing before them. */
  readonly openStrings: readonly number[];
};

/** `name =`, `type {` or `type "label" "label" {`. */
const ITEM = /[ \t]*(?:[A-Za-z_][\w-]*|"[^"\n]{0,200}")(?:[ \t]+(?:"[^"\n]{0,200}"|[A-Za-z_][\w-]*))*[ \t]*(?:=(?![=>])|\{)/y;
/** What can stand at the top level only: where it begins inside something else, a brace is missing before it. */
const TOP =
  /[ \t]*(?:(?:resource|data)[ \t]+"[^"\n]{0,200}"[ \t]+"[^"\n]{0,200}"|(?:variable|output|module|provider)[ \t]+"[^"\n]{0,200}"|(?:locals|terraform))[ \t]*\{/y;
const BLANK = /[ \t\r]*(?:#[^\n]*|\/\/[^\n]*)?(?=\n|$)/y;
const HEREDOC = /<<-?([A-Za-z_][\w-]*)[ \t\r]*\n/y;

const matches = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const NEWLINE = 10;
const QUOTE = 34;

type Frame = Bracket | 'string' | 'template' | { readonly heredoc: string };
type Bracket = '{' | '[' | '(';

const OPENS: Readonly<Record<number, Bracket>> = { 123: '{', 91: '[', 40: '(' };
const CLOSES: Readonly<Record<number, Bracket>> = { 125: '{', 93: '[', 41: '(' };

/** One pass over the text; the grammar then reads item by item, so that one broken item spoils no other. */
type Scan = {
  readonly text: string;
  readonly stack: Frame[];
  readonly items: Item[];
  readonly noise: { start: number; end: number }[];
  readonly openStrings: number[];
  at: number;
  itemStart: number | null;
  deepAt: number | null;
};

const endOfLine = (text: string, at: number): number => {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
};

const push = (scan: Scan, frame: Frame): void => {
  scan.stack.push(frame);
  if (scan.stack.length > limits.depth) scan.deepAt ??= scan.at;
};

const finish = (scan: Scan, end: number, closed: boolean): void => {
  if (scan.itemStart !== null) scan.items.push({ start: scan.itemStart, end, deepAt: scan.deepAt, closed });
  scan.itemStart = null;
  scan.deepAt = null;
  scan.stack.length = 0;
};

/** Skips the line as noise; neighbouring lines count as one piece. */
const skipNoise = (scan: Scan): void => {
  const end = endOfLine(scan.text, scan.at);
  const last = scan.noise[scan.noise.length - 1];
  if (last && scan.text.slice(last.end, scan.at).trim() === '') last.end = end;
  else scan.noise.push({ start: scan.at, end });
  scan.at = end + 1;
};

/** At the start of a line at the top level. */
const startLine = (scan: Scan): void => {
  const blank = matches(BLANK, scan.text, scan.at);
  if (blank) {
    scan.at = endOfLine(scan.text, scan.at) + 1;
    return;
  }
  const isComment = /^[ \t]*\/\*/.test(scan.text.slice(scan.at, scan.at + 200));
  if (isComment) {
    const close = scan.text.indexOf('*/', scan.at);
    scan.at = close < 0 ? scan.text.length : close + 2;
    return;
  }
  if (!matches(ITEM, scan.text, scan.at)) return skipNoise(scan);
  scan.itemStart = scan.at;
};

const inHeredoc = (scan: Scan, id: string): void => {
  const { text } = scan;
  const end = endOfLine(text, scan.at);
  const isLineStart = scan.at === 0 || text.charCodeAt(scan.at - 1) === NEWLINE;
  if (isLineStart && text.slice(scan.at, end).trim() === id) {
    scan.stack.pop();
    scan.at = end;
    return;
  }
  for (let i = scan.at; i < end; i++) {
    const opens = opensTemplate(text, i);
    if (opens === 'escaped') i += 2;
    else if (opens) {
      scan.at = i + 2;
      return push(scan, 'template');
    }
  }
  scan.at = end + 1;
};

/** `${` or `%{`; doubled, they stand for themselves. */
const opensTemplate = (text: string, at: number): boolean | 'escaped' => {
  const unit = text.charCodeAt(at);
  if (unit !== 36 && unit !== 37) return false;
  if (text.charCodeAt(at + 1) === 123) return true;
  return text.charCodeAt(at + 1) === unit && text.charCodeAt(at + 2) === 123 ? 'escaped' : false;
};

const inString = (scan: Scan): void => {
  const { text } = scan;
  for (let i = scan.at; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 92) i++;
    else if (unit === QUOTE || unit === NEWLINE) {
      if (unit === NEWLINE) scan.openStrings.push(i);
      scan.stack.pop();
      scan.at = unit === QUOTE ? i + 1 : i;
      return;
    } else {
      const opens = opensTemplate(text, i);
      if (opens === 'escaped') i += 2;
      else if (opens) {
        scan.at = i + 2;
        return push(scan, 'template');
      }
    }
  }
  scan.at = text.length;
};

const skipComment = (scan: Scan, unit: number): boolean => {
  const next = scan.text.charCodeAt(scan.at + 1);
  if (unit === 35 || (unit === 47 && next === 47)) scan.at = endOfLine(scan.text, scan.at);
  else if (unit === 47 && next === 42) {
    const close = scan.text.indexOf('*/', scan.at + 2);
    scan.at = close < 0 ? scan.text.length : close + 2;
  } else return false;
  return true;
};

/** The end of a line outside strings: the item ends with it, unless something is open. */
const atNewline = (scan: Scan): void => {
  if (scan.stack.length === 0) {
    finish(scan, scan.at, true);
    scan.at++;
    return;
  }
  scan.at++;
  const isPlain = scan.stack.length <= limits.depth && scan.stack.every((frame) => frame === '{' || frame === '[' || frame === '(');
  const start = scan.itemStart ?? 0;
  if (isPlain && matches(TOP, scan.text, scan.at) && !scan.text.startsWith('check', start)) finish(scan, scan.at, false);
};

/** A bracket that closes what is open, and all that was left open in it; one that fits nothing closes nothing. */
const close = ({ stack }: Scan, opener: Bracket): void => {
  if (stack.length > limits.depth) {
    stack.pop();
    return;
  }
  for (let i = stack.length - 1; i >= 0; i--) {
    const frame = stack[i];
    if (frame === opener || (frame === 'template' && opener === '{')) {
      stack.length = i;
      return;
    }
    if (frame === 'template' || frame === 'string' || typeof frame === 'object') return;
  }
};

const inCode = (scan: Scan): void => {
  const { text } = scan;
  const unit = text.charCodeAt(scan.at);
  if (unit === NEWLINE) return atNewline(scan);
  if (skipComment(scan, unit)) return;
  const [opens, closes] = [OPENS[unit], CLOSES[unit]];
  if (unit === QUOTE) push(scan, 'string');
  else if (opens) push(scan, opens);
  else if (closes) close(scan, closes);
  else if (unit === 60) {
    const heredoc = matches(HEREDOC, text, scan.at);
    if (heredoc) {
      scan.at += heredoc[0].length;
      return push(scan, { heredoc: heredoc[1] ?? '' });
    }
  }
  scan.at++;
};

const step = (scan: Scan): void => {
  if (scan.itemStart === null) return startLine(scan);
  const frame = scan.stack[scan.stack.length - 1];
  if (frame === 'string') return inString(scan);
  return typeof frame === 'object' ? inHeredoc(scan, frame.heredoc) : inCode(scan);
};

/** Cuts a text into its top-level items. */
export const itemsOf = (text: string): Items => {
  const scan: Scan = { text, stack: [], items: [], noise: [], openStrings: [], at: 0, itemStart: null, deepAt: null };
  while (scan.at < text.length) step(scan);
  finish(scan, text.length, scan.stack.length === 0);
  return scan;
};
