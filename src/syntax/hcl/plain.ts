import type { HclAttribute, HclBlock, HclBody, HclExpression, ObjectItem, TemplatePart } from './ast.ts';
import { unescapeQuoted } from './escapes.ts';
import type { Job } from './job.ts';

// What most of a configuration is made of, read many times as fast as the grammar reads it: blocks, attributes, strings, references, calls, lists and
// maps. Whatever else comes, or is written in an unusual way, is left to the grammar: every function here gives null where it is in any doubt.

/** How far an item has been read. */
type Reader = { readonly job: Job; readonly text: string; at: number; depth: number };

/** Far below where the grammar's tree is found too deep. */
const DEEPEST = 40;

const NEWLINE = 10;
const QUOTE = 34;
const HASH = 35;
const DOLLAR = 36;
const PERCENT = 37;
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const COMMA = 44;
const DOT = 46;
const SLASH = 47;
const EQUALS = 61;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const NAME = /[A-Za-z_][A-Za-z0-9_-]*/y;
const NUMBER = /\d+(?:\.\d+)?/y;
const ESCAPE = /\\(?:[nrt"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y;

/** The blocks and attributes of an item; null where the grammar has to read it. */
export const plainBody = (job: Job): HclBody | null => {
  const reader: Reader = { job, text: job.text, at: 0, depth: 0 };
  const body = bodyUntil(reader, Number.NaN);
  return body && reader.at === reader.text.length ? body : null;
};

const taken = (reader: Reader, pattern: RegExp): string | null => {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text)?.[0] ?? null;
  if (found !== null) reader.at += found.length;
  return found;
};

/** The next unit that is no space; NaN at the end. */
const skipSpace = (reader: Reader): number => {
  let unit = reader.text.charCodeAt(reader.at);
  while (unit === 32 || unit === 9 || unit === 13) unit = reader.text.charCodeAt(++reader.at);
  return unit;
};

const isComment = ({ text, at }: Reader, unit: number): boolean => unit === HASH || (unit === SLASH && text.charCodeAt(at + 1) === SLASH);

/** The same behind line ends and comments too. */
const skipLines = (reader: Reader): number => {
  for (;;) {
    const unit = skipSpace(reader);
    if (unit === NEWLINE) reader.at++;
    else if (isComment(reader, unit)) {
      const end = reader.text.indexOf('\n', reader.at);
      reader.at = end < 0 ? reader.text.length : end;
    } else return unit;
  }
};

/** Does a line end here, or what is within `close`? */
const endsHere = (reader: Reader, close: number): boolean => {
  const unit = skipSpace(reader);
  return unit === NEWLINE || unit === close || isComment(reader, unit) || reader.at >= reader.text.length;
};

const bodyUntil = (reader: Reader, close: number): HclBody | null => {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  let start = -1;
  let end = -1;
  for (let unit = skipLines(reader); unit !== close && reader.at < reader.text.length; unit = skipLines(reader)) {
    if (start < 0) start = reader.at;
    const item = itemOf(reader);
    if (item === null) return null;
    end = reader.at;
    if ('value' in item) attributes.push(item);
    else blocks.push(item);
    if (!endsHere(reader, close)) return null;
  }
  return { at: reader.job.span(start, end), attributes, blocks };
};

const itemOf = (reader: Reader): HclAttribute | HclBlock | null => {
  const { job, text } = reader;
  const start = reader.at;
  const name = taken(reader, NAME);
  if (name === null) return null;
  const nameAt = job.span(start, reader.at);
  const unit = skipSpace(reader);
  if (unit !== EQUALS) return blockOf(reader, start, name, nameAt);
  if (text.charCodeAt(++reader.at) === EQUALS) return null;
  skipSpace(reader);
  const value = expressionOf(reader);
  return value && { at: job.span(start, reader.at), name, nameAt, value };
};

const blockOf = (reader: Reader, start: number, type: string, typeAt: HclBlock['typeAt']): HclBlock | null => {
  const { job, text } = reader;
  const labels: HclBlock['labels'][number][] = [];
  for (let unit = skipSpace(reader); unit !== OPEN_BRACE; unit = skipSpace(reader)) {
    const from = reader.at;
    const label = unit === QUOTE ? quotedOf(reader) : taken(reader, NAME);
    if (label === null || (typeof label !== 'string' && label.kind !== 'literal')) return null;
    labels.push({ at: job.span(from, reader.at), text: typeof label === 'string' ? label : String(label.value) });
  }
  if (reader.depth >= DEEPEST) return null;
  reader.at++;
  reader.depth++;
  const body = bodyUntil(reader, CLOSE_BRACE);
  if (body === null || text.charCodeAt(reader.at) !== CLOSE_BRACE) return null;
  reader.at++;
  reader.depth--;
  const at = job.span(start, reader.at);
  const isEmpty = body.attributes.length + body.blocks.length === 0;
  return { at, type, typeAt, labels, body: isEmpty ? { ...body, at } : body };
};

/** A value and what is looked up in it. Behind it stands what ends a value, or the grammar has to read it. */
const expressionOf = (reader: Reader): HclExpression | null => {
  if (reader.depth >= DEEPEST) return null;
  reader.depth++;
  let of = firstOf(reader);
  for (let unit = reader.text.charCodeAt(reader.at); of !== null && (unit === DOT || unit === OPEN_BRACKET); ) {
    of = unit === DOT ? attributeOf(reader, of) : indexOf(reader, of);
    unit = reader.text.charCodeAt(reader.at);
  }
  reader.depth--;
  return of && endsValue(reader) ? of : null;
};

/** Leaves the reader right behind the value. */
const endsValue = (reader: Reader): boolean => {
  const end = reader.at;
  const unit = skipLines(reader);
  const isLine = reader.text.slice(end, reader.at).includes('\n');
  reader.at = end;
  const closes = unit === COMMA || unit === CLOSE_PARENTHESIS || unit === CLOSE_BRACKET || unit === CLOSE_BRACE || Number.isNaN(unit);
  return closes || (isLine && (unit === QUOTE || isNameStart(unit)));
};

const isNameStart = (unit: number): boolean => (unit >= 65 && unit <= 90) || unit === 95 || (unit >= 97 && unit <= 122);

const attributeOf = (reader: Reader, of: HclExpression): HclExpression | null => {
  reader.at++;
  const name = taken(reader, NAME);
  return name === null ? null : { kind: 'attribute', at: { ...of.at, end: reader.job.span(reader.at, reader.at).end }, of, name };
};

const indexOf = (reader: Reader, of: HclExpression): HclExpression | null => {
  reader.at++;
  skipSpace(reader);
  const key = expressionOf(reader);
  if (key === null || skipSpace(reader) !== CLOSE_BRACKET) return null;
  reader.at++;
  return { kind: 'index', at: { ...of.at, end: reader.job.span(reader.at, reader.at).end }, of, key };
};

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const firstOf = (reader: Reader): HclExpression | null => {
  const { job, text } = reader;
  const start = reader.at;
  const unit = text.charCodeAt(start);
  if (unit === QUOTE) return quotedOf(reader);
  if (unit === OPEN_BRACKET) return listOf(reader, start);
  if (unit === OPEN_BRACE) return objectOf(reader, start);
  const number = taken(reader, NUMBER);
  // `1.x` and `1e3` are the grammar's.
  if (number !== null) return isPlainEnd(reader) ? { kind: 'literal', at: job.span(start, reader.at), value: Number(number) } : null;
  const name = taken(reader, NAME);
  if (name === null || name === 'for') return null;
  const value = CONSTANTS.get(name);
  if (value !== undefined) return isPlainEnd(reader) ? { kind: 'literal', at: job.span(start, reader.at), value } : null;
  if (text.charCodeAt(reader.at) !== OPEN_PARENTHESIS) return { kind: 'name', at: job.span(start, reader.at), name };
  const args = valuesUntil(reader, CLOSE_PARENTHESIS);
  return args && { kind: 'call', at: job.span(start, reader.at), name, args, spread: false };
};

const isPlainEnd = ({ text, at }: Reader): boolean => {
  const unit = text.charCodeAt(at);
  return unit !== DOT && unit !== OPEN_BRACKET && unit !== OPEN_PARENTHESIS && !isNameStart(unit);
};

const listOf = (reader: Reader, start: number): HclExpression | null => {
  const items = valuesUntil(reader, CLOSE_BRACKET);
  return items && { kind: 'tuple', at: reader.job.span(start, reader.at), items };
};

/** Values with commas between them, from the bracket that opens to behind the one that closes. */
const valuesUntil = (reader: Reader, close: number): readonly HclExpression[] | null => {
  const values: HclExpression[] = [];
  reader.at++;
  for (let unit = skipLines(reader); unit !== close; unit = skipLines(reader)) {
    const value = expressionOf(reader);
    if (value === null) return null;
    values.push(value);
    const after = skipLines(reader);
    if (after === COMMA) reader.at++;
    else if (after !== close) return null;
  }
  reader.at++;
  return values;
};

const objectOf = (reader: Reader, start: number): HclExpression | null => {
  const items: ObjectItem[] = [];
  reader.at++;
  for (let unit = skipLines(reader); unit !== CLOSE_BRACE; unit = skipLines(reader)) {
    const item = objectItemOf(reader, unit);
    if (item === null) return null;
    items.push(item);
    if (skipSpace(reader) === COMMA) reader.at++;
    else if (!endsHere(reader, CLOSE_BRACE)) return null;
  }
  reader.at++;
  return { kind: 'object', at: reader.job.span(start, reader.at), items };
};

const objectItemOf = (reader: Reader, unit: number): ObjectItem | null => {
  const { job, text } = reader;
  const start = reader.at;
  const name = unit === QUOTE ? null : taken(reader, NAME);
  if (name === 'for') return null;
  const key: HclExpression | null =
    unit === QUOTE ? quotedOf(reader) : name === null ? null : { kind: 'literal', at: job.span(start, reader.at), value: name };
  if (key === null || skipSpace(reader) !== EQUALS || text.charCodeAt(++reader.at) === EQUALS) return null;
  skipSpace(reader);
  const value = expressionOf(reader);
  return value && { at: job.span(start, reader.at), key, value };
};

/** `"…"`, with no more than values in it. */
const quotedOf = (reader: Reader): HclExpression | null => {
  const { job, text } = reader;
  const start = reader.at;
  const parts: TemplatePart[] = [];
  let from = ++reader.at;
  const endText = (): void => {
    if (reader.at > from) parts.push({ kind: 'text', at: job.span(from, reader.at), text: unescapeQuoted(text.slice(from, reader.at)) });
  };
  for (let unit = text.charCodeAt(from); unit !== QUOTE; unit = text.charCodeAt(reader.at)) {
    if (!(unit >= 32 || unit === 9)) return null;
    if (unit === BACKSLASH) {
      if (taken(reader, ESCAPE) === null) return null;
    } else if ((unit === DOLLAR || unit === PERCENT) && !isSign(text, reader.at)) {
      endText();
      const part = unit === DOLLAR ? interpolationOf(reader) : null;
      if (part === null) return null;
      parts.push(part);
      from = reader.at;
    } else reader.at++;
  }
  endText();
  reader.at++;
  const at = job.span(start, reader.at);
  const [only] = parts;
  if (!only) return { kind: 'literal', at, value: '' };
  return parts.length === 1 && only.kind === 'text' ? { kind: 'literal', at, value: only.text } : { kind: 'template', at, parts };
};

/** A `$` or `%` that is only that: it opens nothing, and is not doubled. */
const isSign = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1);
  return next !== OPEN_BRACE && next !== DOLLAR && next !== PERCENT;
};

const interpolationOf = (reader: Reader): TemplatePart | null => {
  const start = reader.at;
  if (reader.text.charCodeAt(start + 1) !== OPEN_BRACE) return null;
  reader.at += 2;
  skipSpace(reader);
  const value = expressionOf(reader);
  if (value === null || skipSpace(reader) !== CLOSE_BRACE) return null;
  reader.at++;
  return { kind: 'value', at: reader.job.span(start, reader.at), value };
};
