import { limits } from './limits.ts';
import { endOfCommand, isPromptLine } from './prompt.ts';

/** A stretch of text that is one JSON value. `open`: brackets still open at its end. `deepAt`: where it passes the nesting cap. */
export type Region = { readonly start: number; readonly end: number; readonly open: number; readonly deepAt: number | null };

/** The JSON values of a text one after another, and what stands before, between and after them. */
export type Regions = { readonly regions: readonly Region[]; readonly noise: readonly { readonly start: number; readonly end: number }[] };

const QUOTE = 34;
const BACKSLASH = 92;
const SLASH = 47;
const STAR = 42;
const OPEN_BRACE = 123;
const OPEN_BRACKET = 91;
const CLOSE_BRACE = 125;
const CLOSE_BRACKET = 93;

const isNewline = (unit: number): boolean => unit === 10 || unit === 13;

/** The offset after a string; an unclosed string ends with its line, as jsonc-parser has it. */
const afterString = (text: string, start: number): number => {
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) i++;
    else if (unit === QUOTE) return i + 1;
    else if (isNewline(unit)) return i;
  }
  return text.length;
};

const afterComment = (text: string, start: number): number => {
  const second = text.charCodeAt(start + 1);
  if (second !== SLASH && second !== STAR) return start + 1;
  const end = second === SLASH ? text.indexOf('\n', start) : text.indexOf('*/', start + 2);
  if (end < 0) return text.length;
  return second === SLASH ? end : end + 2;
};

/** Unindented, and not how a line inside JSON begins: perhaps the prompt after a text that was cut off. */
const mayBePrompt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit) || unit <= 32 || unit === QUOTE || unit === 44) return false;
  if (unit === OPEN_BRACE || unit === CLOSE_BRACE || unit === CLOSE_BRACKET) return false;
  const newline = text.indexOf('\n', at);
  return isPromptLine(text.slice(at, Math.min(newline < 0 ? text.length : newline, at + 240)));
};

/**
 * Follows brackets, strings and comments to the end of the value at `start`.
 * A closing bracket of the wrong kind is passed over, as the parser does it: the depth counted here is never less than the parser's.
 */
const regionAt = (text: string, start: number): Region => {
  const open: number[] = [];
  let deepAt: number | null = null;
  for (let i = start; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (unit === QUOTE) {
      i = afterString(text, i);
    } else if (unit === SLASH) {
      i = afterComment(text, i);
    } else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      open.push(unit + 2);
      if (open.length > limits.depth) deepAt ??= i;
      i++;
    } else {
      i++;
      if (open[open.length - 1] === unit) open.pop();
      if (open.length === 0) return { start, end: i, open: 0, deepAt };
      if (unit === 10 && mayBePrompt(text, i)) return { start, end: i, open: open.length, deepAt };
    }
  }
  return { start, end: text.length, open: open.length, deepAt };
};

/** After the bracket comes something that JSON has there; `[user@host ~]$` has not. */
const BEGINS = /[{[]\s{0,200}(?:["{[\]}\-\d/$']|true|false|null|$)/y;
/** Looser, for a value that stands behind something else on its line (`x = {"a":…`). */
const INSIDE = /[{[]\s{0,200}["{[]/g;

const beginsAt = (text: string, at: number): boolean => {
  BEGINS.lastIndex = at;
  return BEGINS.test(text);
};

const skip = (text: string, from: number, chars: string): number => {
  let i = from;
  while (i < text.length && chars.includes(text.charAt(i))) i++;
  return i;
};

/** `const x = {`, `load([`: where in a line the value begins that goes on in the lines below. */
const behindAssignment = (line: string): number | null => {
  const text = line.trimEnd();
  const before = text.slice(0, -1).trimEnd();
  return /[{[]$/.test(text) && /[=(]$/.test(before) ? text.length - 1 : null;
};

/** Where the next value begins at or after `from`: the first thing on its line, or right behind the value before. */
const nextStart = (text: string, from: number, behind: boolean): number | null => {
  const glue = behind ? skip(text, from, ' \t\r\n,;') : skip(text, from, ' \t\r\n');
  if (beginsAt(text, glue) && !(behind ? false : mayBePrompt(text, glue))) return glue;
  for (let at = glue; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const line = text.slice(at, newline < 0 ? text.length : newline);
    if (!isPromptLine(line)) {
      const first = at + (line.length - line.trimStart().length);
      if (beginsAt(text, first)) return first;
      const assigned = behind ? null : behindAssignment(line);
      if (assigned !== null) return at + assigned;
    }
    const end = isPromptLine(line) ? endOfCommand(text, at) : newline;
    if (end < 0 || end >= text.length) return null;
    at = end + 1;
  }
  return null;
};

/** For a text that has nothing better: its first bracket, where that is its first character or something of JSON follows. */
const firstInside = (text: string): number | null => {
  const first = skip(text, 0, ' \t\r\n');
  const unit = text.charCodeAt(first);
  if (unit === OPEN_BRACE || unit === OPEN_BRACKET) return first;
  INSIDE.lastIndex = 0;
  return INSIDE.exec(text)?.index ?? null;
};

export const findRegions = (text: string): Regions => {
  const regions: Region[] = [];
  const noise: { start: number; end: number }[] = [];
  let from = 0;
  for (;;) {
    let start = nextStart(text, from, regions.length > 0);
    if (start === null && regions.length === 0) {
      start = firstInside(text);
    }
    const until = start ?? text.length;
    if (skip(text, from, ' \t\r\n,;') < until) noise.push({ start: from, end: until });
    if (start === null) return { regions, noise };
    const region = regionAt(text, start);
    regions.push(region);
    from = region.end;
  }
};
