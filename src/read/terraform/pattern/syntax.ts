/** A regular expression as a tree. */
export type Node =
  | { readonly kind: 'unit'; readonly takes: (unit: number) => boolean }
  | { readonly kind: 'assert'; readonly holds: (text: string, at: number) => boolean }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'either'; readonly items: readonly Node[] }
  | { readonly kind: 'group'; readonly index: number; readonly of: Node }
  | { readonly kind: 'repeat'; readonly of: Node; readonly least: number; readonly most: number; readonly greedy: boolean };

const DEEPEST = 50;

/** Leaves the reading of a pattern; never leaves this folder. */
export const UNREADABLE = new Error('unreadable');

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isWord = (unit: number): boolean => isDigit(unit) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95;
const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11);

const CLASSES: Readonly<Record<string, (unit: number) => boolean>> = {
  d: isDigit,
  w: isWord,
  s: isSpace,
  D: (unit) => !isDigit(unit),
  W: (unit) => !isWord(unit),
  S: (unit) => !isSpace(unit),
};
const POSIX: Readonly<Record<string, (unit: number) => boolean>> = {
  alpha: (unit) => isWord(unit) && !isDigit(unit) && unit !== 95,
  digit: isDigit,
  alnum: (unit) => isWord(unit) && unit !== 95,
  upper: (unit) => unit >= 65 && unit <= 90,
  lower: (unit) => unit >= 97 && unit <= 122,
  space: isSpace,
  word: isWord,
  punct: (unit) => unit > 32 && unit < 127 && !(isWord(unit) && unit !== 95),
};
const CONTROL: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7 };

type Flags = { readonly ignoreCase: boolean; readonly multiline: boolean; readonly dotAll: boolean; readonly swapGreed: boolean };
type Reader = { readonly source: string; at: number; groups: number; depth: number; flags: Flags; readonly names: Map<string, number> };

const folded = (flags: Flags, takes: (unit: number) => boolean): ((unit: number) => boolean) => {
  if (!flags.ignoreCase) return takes;
  const other = (unit: number): number => (unit >= 65 && unit <= 90 ? unit + 32 : unit >= 97 && unit <= 122 ? unit - 32 : unit);
  return (unit) => takes(unit) || takes(other(unit));
};

const literal = (reader: Reader, unit: number): Node => ({ kind: 'unit', takes: folded(reader.flags, (u) => u === unit) });

const readEither = (reader: Reader): Node => {
  if (++reader.depth > DEEPEST) throw UNREADABLE;
  const before = reader.flags;
  const items = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    items.push(readSequence(reader));
  }
  reader.flags = before;
  reader.depth--;
  const [only] = items;
  return items.length === 1 && only ? only : { kind: 'either', items };
};

const readSequence = (reader: Reader): Node => {
  const items: Node[] = [];
  while (reader.at < reader.source.length && reader.source[reader.at] !== '|' && reader.source[reader.at] !== ')') {
    const atom = readAtom(reader);
    if (atom) items.push(readRepeats(reader, atom));
  }
  return { kind: 'sequence', items };
};

const readRepeats = (reader: Reader, atom: Node): Node => {
  const rest = reader.source.slice(reader.at, reader.at + 16);
  const found = /^(?:([*+?])|\{(\d{1,4})(,?)(\d{0,4})\})(\??)/.exec(rest);
  if (!found) return atom;
  reader.at += found[0].length;
  const [, sign, low, comma, high, lazy] = found;
  const least = sign === undefined ? Number(low) : sign === '+' ? 1 : 0;
  const unlimited = sign === undefined ? comma !== '' && high === '' : sign !== '?';
  const most = unlimited ? Number.POSITIVE_INFINITY : sign === '?' ? 1 : high === '' ? least : Number(high);
  const greedy = (lazy === '') !== reader.flags.swapGreed;
  return readRepeats(reader, { kind: 'repeat', of: atom, least, most, greedy });
};

const readAtom = (reader: Reader): Node | null => {
  const { source, flags } = reader;
  const unit = source.charCodeAt(reader.at);
  const sign = source[reader.at++];
  if (sign === '(') return readGroup(reader);
  if (sign === '[') return readSet(reader);
  if (sign === '.') return { kind: 'unit', takes: flags.dotAll ? () => true : (u) => u !== 10 };
  if (sign === '^') return { kind: 'assert', holds: (text, at) => at === 0 || (flags.multiline && text.charCodeAt(at - 1) === 10) };
  if (sign === '$') return { kind: 'assert', holds: (text, at) => at === text.length || (flags.multiline && text.charCodeAt(at) === 10) };
  if (sign === '\\') return readEscape(reader);
  if (sign === '*' || sign === '+' || sign === '?') throw UNREADABLE;
  return literal(reader, unit);
};

const wordEdge = (text: string, at: number): boolean =>
  (at > 0 && isWord(text.charCodeAt(at - 1))) !== (at < text.length && isWord(text.charCodeAt(at)));

const readEscape = (reader: Reader): Node => {
  const sign = reader.source[reader.at++] ?? '\\';
  const named = CLASSES[sign];
  if (named) return { kind: 'unit', takes: named };
  if (sign === 'b') return { kind: 'assert', holds: wordEdge };
  if (sign === 'B') return { kind: 'assert', holds: (text, at) => !wordEdge(text, at) };
  if (sign === 'A') return { kind: 'assert', holds: (_, at) => at === 0 };
  if (sign === 'z') return { kind: 'assert', holds: (text, at) => at === text.length };
  if (sign === 'p' || sign === 'P' || isDigit(sign.charCodeAt(0))) throw UNREADABLE;
  return literal(reader, CONTROL[sign] ?? sign.charCodeAt(0));
};

const readGroup = (reader: Reader): Node | null => {
  const rest = reader.source.slice(reader.at, reader.at + 80);
  const flags = /^\?([imsU]{0,4})(?:-([imsU]{1,4}))?([:)])/.exec(rest);
  const outer = reader.flags;
  if (flags) {
    reader.at += flags[0].length;
    reader.flags = changed(outer, flags[1] ?? '', flags[2] ?? '');
    // `(?i)` holds for the rest of what it stands in.
    if (flags[3] === ')') return null;
    return closed(reader, readEither(reader), outer);
  }
  const named = /^\?P?<([A-Za-z_]\w{0,60})>/.exec(rest);
  if (!named && rest.startsWith('?')) throw UNREADABLE;
  const index = ++reader.groups;
  if (named) {
    reader.at += named[0].length;
    reader.names.set(named[1] ?? '', index);
  }
  return { kind: 'group', index, of: closed(reader, readEither(reader), outer) };
};

const closed = (reader: Reader, node: Node, outer: Flags): Node => {
  if (reader.source[reader.at++] !== ')') throw UNREADABLE;
  reader.flags = outer;
  return node;
};

const changed = (flags: Flags, on: string, off: string): Flags => {
  const is = (sign: string, before: boolean): boolean => (on.includes(sign) ? true : off.includes(sign) ? false : before);
  return {
    ignoreCase: is('i', flags.ignoreCase),
    multiline: is('m', flags.multiline),
    dotAll: is('s', flags.dotAll),
    swapGreed: is('U', flags.swapGreed),
  };
};

const readSet = (reader: Reader): Node => {
  const { source, flags } = reader;
  const negated = source[reader.at] === '^';
  if (negated) reader.at++;
  const tests: ((unit: number) => boolean)[] = [];
  for (let first = true; first || source[reader.at] !== ']'; first = false) {
    if (reader.at >= source.length) throw UNREADABLE;
    tests.push(readSetPart(reader));
  }
  reader.at++;
  const any = folded(flags, (unit) => tests.some((takes) => takes(unit)));
  return { kind: 'unit', takes: negated ? (unit) => !any(unit) : any };
};

const readSetPart = (reader: Reader): ((unit: number) => boolean) => {
  const { source } = reader;
  const posix = /^\[:(\^?)(\w{1,10}):\]/.exec(source.slice(reader.at, reader.at + 20));
  if (posix) {
    reader.at += posix[0].length;
    const takes = POSIX[posix[2] ?? ''];
    if (!takes) throw UNREADABLE;
    return posix[1] ? (unit) => !takes(unit) : takes;
  }
  const low = readSetUnit(reader);
  if (typeof low === 'function') return low;
  if (source[reader.at] !== '-' || source[reader.at + 1] === ']') return (unit) => unit === low;
  reader.at++;
  const high = readSetUnit(reader);
  if (typeof high === 'function') throw UNREADABLE;
  return (unit) => unit >= low && unit <= high;
};

const readSetUnit = (reader: Reader): number | ((unit: number) => boolean) => {
  const { source } = reader;
  const unit = source.charCodeAt(reader.at++);
  if (unit !== 92) return unit;
  const sign = source[reader.at++] ?? '';
  return CLASSES[sign] ?? CONTROL[sign] ?? sign.charCodeAt(0);
};

export type Syntax = { readonly node: Node; readonly groups: number; readonly names: ReadonlyMap<string, number> };

/** Reads a pattern; throws `UNREADABLE` for one that is none, or that uses what is not supported. */
export const readPattern = (source: string): Syntax => {
  const flags = { ignoreCase: false, multiline: false, dotAll: false, swapGreed: false };
  const reader: Reader = { source, at: 0, groups: 0, depth: 0, flags, names: new Map() };
  const node = readEither(reader);
  if (reader.at < source.length) throw UNREADABLE;
  return { node, groups: reader.groups, names: reader.names };
};
