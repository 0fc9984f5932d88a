import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { duplicateKeys } from './duplicates.ts';
import { limits } from './limits.ts';
import type { Member, SyntaxNode } from './tree.ts';

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** How far a text has been read. */
type Reader = { readonly source: string; readonly text: string; readonly problems: Problem[]; at: number };

/**
 * The tree of a text that is one object or list in JSON as the standard has it, which almost all are that a command prints: several times as fast as
 * the tolerant parser, and the same tree. Null for every other text, and where there is more to tell than keys that stand twice.
 */
export const parseStrictJson = (source: string, text: string, problems: Problem[]): SyntaxNode | null => {
  const reader: Reader = { source, text, problems: [], at: 0 };
  const first = skipSpace(reader);
  // A value that is a command substitution is the tolerant parser's to tell.
  if ((first !== OPEN_BRACE && first !== OPEN_BRACKET) || text.includes('$(')) return null;
  const tree = value(reader, 1);
  skipSpace(reader);
  if (tree === null || reader.at < text.length) return null;
  problems.push(...reader.problems);
  return tree;
};

/** Null, as everywhere here, where the text is no JSON or nested too deep. */
const value = (reader: Reader, depth: number): SyntaxNode | null => {
  const unit = skipSpace(reader);
  const start = reader.at;
  if (unit === QUOTE) {
    const said = string(reader);
    return said === null ? null : { kind: 'string', at: spanFrom(reader, start), value: said };
  }
  if (unit !== OPEN_BRACE && unit !== OPEN_BRACKET) return scalar(reader, start);
  if (depth > limits.depth) return null;
  return unit === OPEN_BRACE ? object(reader, start, depth) : list(reader, start, depth);
};

/** Goes on to what is no white space, and gives that. */
const skipSpace = (reader: Reader): number => {
  let { at } = reader;
  let unit = reader.text.charCodeAt(at);
  while (unit === SPACE || unit === NEWLINE || unit === RETURN || unit === TAB) unit = reader.text.charCodeAt(++at);
  reader.at = at;
  return unit;
};

const spanFrom = ({ source, at }: Reader, start: number): Span => ({ source, start, end: at });

const string = (reader: Reader): string | null => {
  const { text, at } = reader;
  let end = at + 1;
  let isPlain = true;
  for (let unit = text.charCodeAt(end); unit !== QUOTE; unit = text.charCodeAt(++end)) {
    // A control character, or the end of the text.
    if (!(unit >= SPACE)) return null;
    if (unit !== BACKSLASH) continue;
    isPlain = false;
    end++;
  }
  reader.at = end + 1;
  return isPlain ? text.slice(at + 1, end) : unescaped(text.slice(at, end + 1));
};

const unescaped = (written: string): string | null => {
  try {
    return String(JSON.parse(written));
  } catch {
    return null;
  }
};

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

const scalar = (reader: Reader, start: number): SyntaxNode | null => {
  const { text } = reader;
  let end = start;
  let unit = text.charCodeAt(end);
  while (unit > SPACE && unit !== COMMA && unit !== CLOSE_BRACKET && unit !== CLOSE_BRACE) unit = text.charCodeAt(++end);
  reader.at = end;
  const at = spanFrom(reader, start);
  const written = text.slice(start, end);
  if (written === 'null') return { kind: 'null', at };
  if (written === 'true' || written === 'false') return { kind: 'boolean', at, value: written === 'true' };
  return NUMBER.test(written) ? { kind: 'number', at, value: Number(written) } : null;
};

const list = (reader: Reader, start: number, depth: number): SyntaxNode | null => {
  const items: SyntaxNode[] = [];
  reader.at++;
  for (let isMore = skipSpace(reader) !== CLOSE_BRACKET; isMore; isMore = skips(reader, COMMA)) {
    const item = value(reader, depth + 1);
    if (item === null) return null;
    items.push(item);
  }
  return skips(reader, CLOSE_BRACKET) ? { kind: 'array', at: spanFrom(reader, start), items } : null;
};

const object = (reader: Reader, start: number, depth: number): SyntaxNode | null => {
  const members: Member[] = [];
  reader.at++;
  for (let isMore = skipSpace(reader) !== CLOSE_BRACE; isMore; isMore = skips(reader, COMMA)) {
    const one = member(reader, depth);
    if (one === null) return null;
    members.push(one);
  }
  if (!skips(reader, CLOSE_BRACE)) return null;
  const at = spanFrom(reader, start);
  const tell: Parameters<typeof duplicateKeys>[1] = (code, severity, where, params) =>
    void reader.problems.push({ code, severity, at: where, params });
  return { kind: 'object', at, members: duplicateKeys(members, tell) };
};

const member = (reader: Reader, depth: number): Member | null => {
  if (skipSpace(reader) !== QUOTE) return null;
  const start = reader.at;
  const key = string(reader);
  const keySpan = spanFrom(reader, start);
  if (key === null || !skips(reader, COLON)) return null;
  const item = value(reader, depth + 1);
  return item && { key, keySpan, value: item };
};

const skips = (reader: Reader, wanted: number): boolean => {
  const isThere = skipSpace(reader) === wanted;
  if (isThere) reader.at++;
  return isThere;
};
