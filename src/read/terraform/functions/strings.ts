import { numberOf } from '../convert-values.ts';
import { boolean, list, type Val } from '../value.ts';
import { MOST_ITEMS } from '../world.ts';
import { type Call, loose, type Run, strict, type Table } from './call.ts';
import { formatted } from './format.ts';

/** A function of texts that gives a text. */
const texts =
  (run: (...args: readonly string[]) => string | null): Run =>
  (args, call) => {
    const given = args.map((arg) => call.text(arg));
    if (given.length === 0 || given.some((one) => one === null)) return null;
    const made = run(...given.map((one) => one ?? ''));
    return made === null ? null : call.give(made);
  };

const tests =
  (run: (text: string, other: string) => boolean): Run =>
  (args, call) => {
    const [text, other] = args.map((arg) => call.text(arg));
    return text === null || text === undefined || other === null || other === undefined ? null : boolean(run(text, other), call.at);
  };

const trimSet = (text: string, set: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && set.includes(text.charAt(start))) start++;
  while (end > start && set.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
};

const split: Run = (args, call) => {
  const [separator, text] = args.map((arg) => call.text(arg));
  if (separator === null || separator === undefined || text === null || text === undefined) return null;
  const parts = text === '' ? [''] : text.split(separator, MOST_ITEMS + 1);
  return list(
    parts.map((part) => call.give(part)),
    call.at,
  );
};

/** `join(",", list)`; further lists may follow. */
const join: Run = (args, call) => {
  const [separator, ...lists] = args;
  const between = call.text(separator);
  if (between === null || lists.length === 0) return null;
  if (lists.some((one) => one.kind === 'unknown')) return call.open();
  const parts: string[] = [];
  for (const one of lists) {
    if (one.kind !== 'list') return null;
    for (const item of one.items) {
      const text = call.text(item);
      if (text === null) return null;
      parts.push(text);
    }
  }
  const length = parts.reduce((sum, part) => sum + part.length + between.length, 0);
  return length > 4_000_000 ? call.open() : call.give(parts.join(between));
};

const format: Run = (args, call) => {
  const [pattern, ...values] = args;
  const spec = call.text(pattern);
  const made = spec === null ? null : formatted(spec, values, call);
  return made === null ? null : call.give(made);
};

/** `formatlist`: one text for each element of the lists among its arguments. */
const formatlist: Run = (args, call) => {
  const [pattern, ...values] = args;
  const spec = call.text(pattern);
  if (spec === null) return null;
  if (values.some((value) => value.kind === 'unknown')) return call.open();
  const lengths = values.flatMap((value) => (value.kind === 'list' ? [value.items.length] : []));
  const length = lengths.length === 0 ? 1 : Math.max(...lengths);
  const made: Val[] = [];
  for (let i = 0; i < length; i++) {
    const turn = values.map((value): Val | undefined => (value.kind === 'list' ? value.items[i] : value));
    const text = formatted(
      spec,
      turn.flatMap((value) => (value ? [value] : [])),
      call,
    );
    if (text === null) return null;
    made.push(call.give(text));
  }
  return list(made, call.at);
};

const substr: Run = (args, call) => {
  const text = call.text(args[0]);
  const [, from, length] = args.map((arg) => numberOf(arg));
  if (text === null || typeof from !== 'number' || typeof length !== 'number') return null;
  const start = from < 0 ? Math.max(0, text.length + from) : from;
  return call.give(length < 0 ? text.slice(start) : text.slice(start, start + length));
};

const title = (text: string): string =>
  text.replace(/(^|[\s_-])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());

const indent: Run = (args, call: Call) => {
  const spaces = args[0] && numberOf(args[0]);
  const text = call.text(args[1]);
  if (typeof spaces !== 'number' || text === null || spaces < 0 || spaces > 200) return null;
  return call.give(text.replaceAll('\n', `\n${' '.repeat(spaces)}`));
};

export const stringFunctions: Table = {
  lower: strict(texts((text) => text.toLowerCase())),
  upper: strict(texts((text) => text.toUpperCase())),
  title: strict(texts(title)),
  trim: strict(texts((text, set = '') => trimSet(text, set))),
  trimspace: strict(texts((text) => text.trim())),
  chomp: strict(texts((text) => text.replace(/[\r\n]+$/, ''))),
  trimprefix: strict(texts((text, prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text))),
  trimsuffix: strict(texts((text, suffix = '') => (suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text))),
  strrev: strict(texts((text) => [...text].reverse().join(''))),
  urlencode: strict(texts((text) => text.replace(/[^A-Za-z0-9_.~-]/gu, encoded))),
  startswith: strict(tests((text, prefix) => text.startsWith(prefix))),
  endswith: strict(tests((text, suffix) => text.endsWith(suffix))),
  strcontains: strict(tests((text, part) => text.includes(part))),
  substr: strict(substr),
  indent: strict(indent),
  split: strict(split),
  join: loose(join),
  format: loose(format),
  formatlist: loose(formatlist),
};

/** A mark for a part that is not known stays what it is. */
const encoded = (sign: string): string => (/[\ue000-\uf8ff]/.test(sign) ? sign : sign === ' ' ? '+' : safely(sign));

const safely = (sign: string): string => {
  try {
    return encodeURIComponent(sign).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  } catch {
    // Half of a surrogate pair.
    return sign;
  }
};
