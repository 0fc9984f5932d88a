import type { ArrayNode, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Edit } from '../../text/edits.ts';
import { isCollection, type Json } from './json-value.ts';
import { beginsLine, indentOf, lineStart, newlineIn, unitOf } from './layout.ts';
import type { Edits, TreeEditor } from './tree-editor.ts';

/** How one container is written: each child on a line of its own, or all on one. */
type Style = {
  readonly lines: string | null;
  readonly unit: string;
  readonly colon: string;
  readonly comma: string;
  readonly quotes: boolean;
};

type Child = { readonly start: number; readonly end: number };
type Name = (key: string) => string;
type Scalar = (value: Exclude<Json, readonly Json[] | { readonly [key: string]: Json }>) => string;

const childrenOf = (node: ObjectNode | ArrayNode): readonly Child[] =>
  node.kind === 'array'
    ? node.items.map(({ at }) => at)
    : node.members.map(({ keySpan, value }) => ({ start: keySpan.start, end: value.at.end }));

/** `"a": 1` or `"a":1`, as the container, or else the text, has it. */
const colonIn = (text: string, node: SyntaxNode): string => {
  const member = node.kind === 'object' ? node.members[0] : undefined;
  const between = member ? text.slice(member.keySpan.end, member.value.at.start) : (/"\s*:\s*/.exec(text.slice(0, 20_000))?.[0] ?? ': ');
  return /:\s/.test(between) ? ': ' : ':';
};

/** Where a colon stands right before a value, only quotes tell a key from it. */
const quotesKeys = (text: string, node: SyntaxNode, colon: string): boolean => {
  const first = node.kind === 'object' ? node.members[0]?.keySpan.start : undefined;
  return colon === ':' || (first === undefined ? /\{\s*["']/.test(text.slice(0, 20_000)) : /["']/.test(text[first] ?? ''));
};

const styleOf = (text: string, node: ObjectNode | ArrayNode): Style => {
  const children = childrenOf(node);
  const [first, second] = children;
  const colon = colonIn(text, node);
  const between = first && second ? text.slice(first.end, second.start) : colon === ':' ? ',' : ', ';
  const comma = /,\s/.test(between) ? ', ' : ',';
  const base = indentOf(text, node.at.start);
  const quotes = quotesKeys(text, node, colon);
  if (first) {
    const own = beginsLine(text, first.start) ? indentOf(text, first.start) : null;
    return {
      lines: own,
      unit: own?.startsWith(base) && own.length > base.length ? own.slice(base.length) : unitOf(text),
      colon,
      comma,
      quotes,
    };
  }
  const isOneLine = !text.trim().includes('\n');
  return { lines: isOneLine ? null : base + unitOf(text), unit: unitOf(text), colon, comma, quotes };
};

/** Writes values on one line, or on lines that begin with `indent`. */
const written = (value: Json, style: Style, indent: string | null, newline: string, scalar: Scalar, name: Name): string => {
  if (!isCollection(value)) return scalar(value);
  const inner = indent === null ? null : indent + style.unit;
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, item]: readonly [string, Json]) => {
    const text = written(item, style, inner, newline, scalar, name);
    return isList ? text : `${style.quotes ? JSON.stringify(key) : name(key)}${style.colon}${text}`;
  });
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  if (inner === null) return `${open}${parts.join(style.comma)}${close}`;
  return `${open}${newline}${parts.map((part) => inner + part).join(`,${newline}`)}${newline}${indent}${close}`;
};

/** Edits JSON, and what is written like it (flow collections of YAML, with scalars of their own). */
export const jsonEditor = (
  source: string,
  text: string,
  scalar: Scalar = (value) => JSON.stringify(value),
  name: Name = (key) => JSON.stringify(key),
): TreeEditor => {
  const newline = newlineIn(text);
  const edit = (start: number, end: number, newText: string): Edit => ({ source, start, end, newText });
  const write = (value: Json, style: Style, indent: string | null): string => written(value, style, indent, newline, scalar, name);
  const insert = (node: ObjectNode | ArrayNode, index: number, texts: readonly string[], style: Style): Edits => {
    const children = childrenOf(node);
    const separator = style.lines === null ? style.comma : `,${newline}${style.lines}`;
    const joined = texts.join(separator);
    if (children.length === 0) {
      const base = indentOf(text, node.at.start);
      const [open = '', close = ''] = node.kind === 'array' ? '[]' : '{}';
      const body = style.lines === null ? joined : `${newline}${style.lines}${joined}${newline}${base}`;
      return [edit(node.at.start, node.at.end, open + body + close)];
    }
    const before = children[index - 1];
    const first = children[0];
    if (before) return [edit(before.end, before.end, separator + joined)];
    return first ? [edit(first.start, first.start, joined + separator)] : null;
  };
  const remove = (node: ObjectNode | ArrayNode, index: number): Edits => {
    const children = childrenOf(node);
    const [before, child, after] = [children[index - 1], children[index], children[index + 1]];
    if (!child) return null;
    if (before) return [edit(before.end, child.end, '')];
    return after ? [edit(child.start, after.start, '')] : [edit(node.at.start + 1, node.at.end - 1, '')];
  };
  return {
    replace: (node, value) => {
      const wasMany = text.slice(node.at.start, node.at.end).includes('\n');
      const isMany = isCollection(value) && (wasMany || (node.kind !== 'object' && node.kind !== 'array' && beginsWithKey(text, node)));
      const style = node.kind === 'object' || node.kind === 'array' ? styleOf(text, node) : plainStyle(text, node);
      return [edit(node.at.start, node.at.end, write(value, style, isMany ? indentOf(text, node.at.start) : null))];
    },
    addMember: (object, key, value) => {
      const style = styleOf(text, object);
      return insert(
        object,
        object.members.length,
        [`${style.quotes ? JSON.stringify(key) : name(key)}${style.colon}${write(value, style, style.lines)}`],
        style,
      );
    },
    removeMember: (object, key) => {
      const index = object.members.findIndex((member) => member.key === key);
      return index < 0 ? [] : remove(object, index);
    },
    insertItems: (array, index, values) => {
      const style = styleOf(text, array);
      return insert(
        array,
        index,
        values.map((value) => write(value, style, style.lines)),
        style,
      );
    },
    removeItem: remove,
    moveItem: (array, from, before) => {
      const item = array.items[from];
      const target = array.items[before];
      if (!item || !target) return null;
      const inserted = insert(array, before, [text.slice(item.at.start, item.at.end)], styleOf(text, array));
      const removed = remove(array, from);
      return inserted && removed ? [...inserted, ...removed] : null;
    },
  };
};

const plainStyle = (text: string, node: SyntaxNode): Style => ({
  lines: null,
  unit: unitOf(text),
  colon: colonIn(text, node),
  comma: ', ',
  quotes: quotesKeys(text, node, colonIn(text, node)),
});

/** Does the line begin with the member's key? Then a collection in a scalar's place may take lines of its own. */
const beginsWithKey = (text: string, { at }: SyntaxNode): boolean =>
  text.trim().includes('\n') && /^[ \t]*"/.test(text.slice(lineStart(text, at.start), at.start));
