import type { Fragment } from '../explanation.ts';

/**
 * Templates are sentences with placeholders:
 * `{x}` code (plain text if it is a number), `{*x}` strong, `{=x}` plain text, `{x#one|other}` a word by the number x.
 * Backticks make a stretch code, `**` make it strong; placeholders inside become part of the stretch. `{proxy+}` is no placeholder.
 */
/** Fragments inside another sentence keep their kinds. */
export type Embedded = { readonly fragments: readonly Fragment[] };

export type Param = string | number | readonly string[] | Embedded;

export type Params = Readonly<Record<string, Param>>;

/** The names of a template's placeholders. */
export type Names<T extends string> = T extends `${string}{${infer P}}${infer R}` ? Name<P> | Names<R> : never;

type Name<P extends string> = P extends `${string}+`
  ? never
  : P extends `${infer N}#${string}`
    ? N
    : P extends `*${infer N}`
      ? N
      : P extends `=${infer N}`
        ? N
        : P;

export type ParamsOf<T extends string> = Readonly<Record<Names<T>, Param>>;

/** What rendering needs to know of a language. */
export type Locale = { readonly listSeparator: string };

type Kind = Fragment['kind'];
type Piece = string | { readonly name: string; readonly kind: Kind; readonly words: readonly string[] | null };
type Stretch = { readonly kind: Kind; readonly pieces: readonly Piece[] };

const LONGEST_LIST = 6;
const MISSING = '…';
const plural = new Intl.PluralRules('en');

/** Only our own catalogs get in here, so this never grows past their size. */
const compiled = new Map<string, readonly Stretch[]>();

const placeholder = (inside: string): Piece => {
  const [name = '', words] = inside.split('#');
  if (words !== undefined) return { name, kind: 'text', words: words.split('|') };
  if (name.startsWith('*')) return { name: name.slice(1), kind: 'strong', words: null };
  if (name.startsWith('=')) return { name: name.slice(1), kind: 'text', words: null };
  return { name, kind: 'code', words: null };
};

const compile = (template: string): readonly Stretch[] => {
  const stretches: { kind: Kind; pieces: Piece[] }[] = [];
  for (const part of template.split(/(`[^`]*`|\*\*[^*]+\*\*)/)) {
    if (part === '') continue;
    const kind: Kind = part.startsWith('`') ? 'code' : part.startsWith('**') ? 'strong' : 'text';
    const inner = kind === 'code' ? part.slice(1, -1) : kind === 'strong' ? part.slice(2, -2) : part;
    // Splitting by a group puts what the group matched, the placeholders, at the odd indices.
    const pieces = inner.split(/(\{[*=]?\w+(?:#[^{}]*)?\})/).map((p, i): Piece => (i % 2 === 1 ? placeholder(p.slice(1, -1)) : p));
    stretches.push({ kind, pieces });
  }
  return stretches;
};

const stretchesOf = (template: string): readonly Stretch[] => {
  const known = compiled.get(template);
  if (known) return known;
  const fresh = compile(template);
  compiled.set(template, fresh);
  return fresh;
};

/** Fragments in one line of plain text. */
export const plain = (fragments: readonly Fragment[]): string => fragments.map((f) => f.text).join('');

const isList = (value: Param): value is readonly string[] => Array.isArray(value);
const isEmbedded = (value: Param): value is Embedded => typeof value === 'object' && 'fragments' in value;

const joined = (list: readonly string[], { listSeparator }: Locale): string =>
  list.length > LONGEST_LIST
    ? `${list.slice(0, LONGEST_LIST).join(listSeparator)}${listSeparator}… (+${list.length - LONGEST_LIST})`
    : list.join(listSeparator);

const flat = (value: Param | undefined, locale: Locale): string => {
  if (value === undefined) return MISSING;
  if (isEmbedded(value)) return plain(value.fragments);
  return isList(value) ? joined(value, locale) : String(value);
};

const push = (out: Fragment[], kind: Kind, text: string): void => {
  if (text === '') return;
  const last = out.at(-1);
  if (last && last.kind === kind && kind === 'text') out[out.length - 1] = { kind, text: last.text + text };
  else out.push({ kind, text });
};

const pushList = (out: Fragment[], kind: Kind, list: readonly string[], locale: Locale): void => {
  list.slice(0, LONGEST_LIST).forEach((item, i) => {
    if (i > 0) push(out, 'text', locale.listSeparator);
    push(out, kind, item);
  });
  if (list.length > LONGEST_LIST) push(out, 'text', `${locale.listSeparator}… (+${list.length - LONGEST_LIST})`);
};

/** Finds a parameter by its name. */
export type Lookup = (name: string) => Param | undefined;

const wordFor = (words: readonly string[], value: Param | undefined): string =>
  (plural.select(Number(value ?? 0)) === 'one' ? words[0] : words.at(-1)) ?? '';

const pushPiece = (out: Fragment[], piece: Piece, lookup: Lookup, locale: Locale): void => {
  if (typeof piece === 'string') return push(out, 'text', piece);
  const value = lookup(piece.name);
  if (piece.words) return push(out, 'text', wordFor(piece.words, value));
  if (value !== undefined && isEmbedded(value)) {
    for (const { kind, text } of value.fragments) push(out, kind, text);
    return;
  }
  if (value !== undefined && isList(value)) return pushList(out, piece.kind, value, locale);
  const bare = value === undefined || (typeof value === 'number' && piece.kind === 'code');
  push(out, bare ? 'text' : piece.kind, flat(value, locale));
};

const inStretch = (stretch: Stretch, lookup: Lookup, locale: Locale): string => {
  let text = '';
  for (const piece of stretch.pieces) {
    if (typeof piece === 'string') text += piece;
    else text += piece.words ? wordFor(piece.words, lookup(piece.name)) : flat(lookup(piece.name), locale);
  }
  return text;
};

/** Fills a template. A parameter that is not given shows as `…`; nothing is ever read as HTML. */
export const renderWith = (template: string, lookup: Lookup, locale: Locale): readonly Fragment[] => {
  const out: Fragment[] = [];
  for (const stretch of stretchesOf(template)) {
    if (stretch.kind === 'text') for (const piece of stretch.pieces) pushPiece(out, piece, lookup, locale);
    else push(out, stretch.kind, inStretch(stretch, lookup, locale));
  }
  return out;
};

export const render = (template: string, params: Params, locale: Locale): readonly Fragment[] =>
  renderWith(template, (name) => params[name], locale);

/** The same in plain text, without the detour over fragments: reports are made of it by the thousand. */
export const renderPlainWith = (template: string, lookup: Lookup, locale: Locale): string => {
  let text = '';
  for (const stretch of stretchesOf(template)) text += inStretch(stretch, lookup, locale);
  return text;
};

export const renderPlain = (template: string, params: Params, locale: Locale): string =>
  renderPlainWith(template, (name) => params[name], locale);

/** The names of a template's placeholders, for checks between languages. */
export const namesIn = (template: string): readonly string[] => [
  ...new Set(stretchesOf(template).flatMap((s) => s.pieces.flatMap((p) => (typeof p === 'string' ? [] : [p.name])))),
];
