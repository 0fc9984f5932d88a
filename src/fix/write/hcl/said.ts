import type { Json, JsonObject } from '../json-value.ts';

/** What is to be written as the value of an attribute. */
export type Said = string | number | boolean | readonly Said[] | Expression | Entries;
/** Terraform's own words: a reference, a call. */
export type Expression = { readonly expression: string };
/** A map, whose keys are texts. */
export type Entries = { readonly map: Readonly<Record<string, Said>> };
export type Nested = { readonly block: Fields };
/** What a block says, in the order of the text. */
export type Fields = { readonly [name: string]: Said | Nested };

export const expression = (text: string): Expression => ({ expression: text });

/** `${` and `%{` would begin an expression. */
export const escaped = (text: string): string => text.replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);

/** A text as HCL writes it. */
export const literal = (value: string): string => escaped(JSON.stringify(value));

/** A key is written bare where it may be. */
export const keyText = (key: string): string => (/^[A-Za-z_][\w-]*$/.test(key) ? key : literal(key));

const isList = (value: Said | Nested): value is readonly Said[] => Array.isArray(value);

const isNested = (value: Said | Nested): value is Nested => typeof value === 'object' && 'block' in value;

/** A value in HCL; a map has lines of its own. */
export const written = (value: Said): string => {
  if (typeof value === 'string') return literal(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(written).join(', ')}]`;
  if ('expression' in value) return value.expression;
  const entries = Object.entries(value.map).map(([key, one]) => [keyText(key), written(one)] as const);
  const width = Math.max(0, ...entries.map(([key]) => key.length));
  return ['{', ...entries.map(([key, one]) => `  ${key.padEnd(width)} = ${one}`), '}'].join('\n');
};

type Line = readonly [name: string, text: string];

/** Attributes on lines below each other, their equals signs in one column. What has several lines stands alone. */
const runsOf = (entries: readonly Line[]): readonly (readonly Line[])[] => {
  const runs: Line[][] = [];
  for (const one of entries) {
    const last = runs.at(-1);
    const isAlone = one[1].includes('\n') || last?.[0]?.[1].includes('\n');
    if (last && !isAlone) last.push(one);
    else runs.push([one]);
  }
  return runs;
};

const runLines = (run: readonly Line[]): readonly string[] => {
  const width = Math.max(...run.map(([name]) => name.length));
  return run.flatMap(([name, text]) => `${name.padEnd(width)} = ${text}`.split('\n'));
};

/** The lines of a block's inside: attributes, and behind them its blocks, with space between. */
const linesOf = (fields: Fields): readonly string[] => {
  const entries = Object.entries(fields);
  const plain = entries.flatMap(([name, value]): readonly Line[] => (isNested(value) ? [] : [[name, written(value)]]));
  const blocks = entries.flatMap(([name, value]) => (isNested(value) ? [blockLines(name, value.block)] : []));
  const parts = [...runsOf(plain).map(runLines), ...blocks];
  return parts.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
};

export const blockLines = (head: string, fields: Fields): readonly string[] => {
  const inner = linesOf(fields);
  return inner.length === 0 ? [`${head} {}`] : [`${head} {`, ...inner.map((line) => (line === '' ? '' : `  ${line}`)), '}'];
};

/** The same in Terraform's JSON syntax, where every text is a template. */
export const jsonSaid = (value: Said | Nested): Json => {
  if (typeof value === 'string') return escaped(value);
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(jsonSaid);
  if ('expression' in value) return `\${${value.expression}}`;
  if ('map' in value) return mapped(value.map, jsonSaid);
  const { depends_on: needs, ...rest } = value.block;
  const made = mapped(rest, jsonSaid);
  // Terraform wants the bare names there.
  const names = needs !== undefined && !isNested(needs) && isList(needs) ? needs : [];
  return names.length === 0 ? made : { ...made, depends_on: names.map((one) => written(one)) };
};

/** Stands before the text of an expression, where a tree of HCL has a text for it. */
const MARK = '\u0000';
export const marked = (text: string): string => MARK + text;
export const unmarked = (text: string): string | null => (text.startsWith(MARK) ? text.slice(1) : null);

/** The same as a value of a tree of HCL. */
export const treeSaid = (value: Said | Nested): Json => {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(treeSaid);
  if ('expression' in value) return marked(value.expression);
  return mapped('block' in value ? value.block : value.map, treeSaid);
};

const mapped = (fields: Fields, one: (value: Said | Nested) => Json): JsonObject =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, one(value)]));
