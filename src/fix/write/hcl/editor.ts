import type { ArrayNode, ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import type { Edit } from '../../../text/edits.ts';
import { isCollection, type Json } from '../json-value.ts';
import { beginsLine, indentOf, lineEnd, lineStart, newlineIn, unitOf } from '../layout.ts';
import { allEdits, type Edits, type TreeEditor } from '../tree-editor.ts';
import { keyText, literal, unmarked } from './said.ts';

type Container = ObjectNode | ArrayNode;
type Child = { readonly start: number; readonly end: number };

/** How one object or list is written: its children on lines of their own, or all on one. */
type Style = {
  readonly lines: string | null;
  /** After each child but the last, or after the last too; objects on lines of their own mostly have none. */
  readonly comma: 'none' | 'between' | 'after';
  readonly sign: '=' | ':';
};

const childrenOf = (node: Container): readonly Child[] =>
  node.kind === 'array'
    ? node.items.map(({ at }) => at)
    : node.members.map(({ keySpan, value }) => ({ start: keySpan.start, end: value.at.end }));

/** The comma behind a child, or -1. */
const commaAfter = (text: string, offset: number): number => {
  const found = /^[ \t]*,/.exec(text.slice(offset, offset + 200));
  return found ? offset + found[0].length - 1 : -1;
};

const styleOf = (text: string, node: Container): Style => {
  const children = childrenOf(node);
  const [first] = children;
  const last = children.at(-1);
  const member = node.kind === 'object' ? node.members[0] : undefined;
  const sign = member && /^\s*:/.test(text.slice(member.keySpan.end, member.value.at.start)) ? ':' : '=';
  const isMany = first !== undefined && beginsLine(text, first.start) && text.slice(node.at.start, first.start).includes('\n');
  const isLastAlone = last !== undefined && lineEnd(text, last.end) < node.at.end;
  if (!first || !last || !isMany || !isLastAlone) return { lines: null, comma: 'between', sign };
  const hasComma = commaAfter(text, first.end) >= 0;
  const comma = commaAfter(text, last.end) >= 0 ? 'after' : hasComma || node.kind === 'array' ? 'between' : 'none';
  return { lines: indentOf(text, first.start), comma, sign };
};

/** Has every member a line of its own, and no commas between? Then edits of several do not meet. */
export const isLoose = (text: string, node: ObjectNode): boolean => {
  const { lines, comma } = styleOf(text, node);
  return lines !== null && comma === 'none' && node.members.length > 1;
};

const scalarText = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? (unmarked(value) ?? literal(value)) : String(value);

const isFlat = (value: readonly Json[]): boolean => value.every((item) => !isCollection(item));

/** A value on lines that begin with `indent`, or, where that is null, on one line. */
const write = (value: Json, indent: string | null, unit: string, newline: string): string => {
  if (!isCollection(value)) return scalarText(value);
  const inner = indent === null ? null : indent + unit;
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => write(item, inner, unit, newline));
    if (inner === null || isFlat(value)) return `[${items.join(', ')}]`;
    return `[${newline}${items.map((item) => `${inner}${item},`).join(newline)}${newline}${indent}]`;
  }
  const entries = Object.entries(value).map(([key, item]) => [keyText(key), write(item, inner, unit, newline)] as const);
  if (entries.length === 0) return '{}';
  if (inner === null) return `{ ${entries.map(([key, text]) => `${key} = ${text}`).join(', ')} }`;
  const width = Math.max(0, ...entries.filter(([, text]) => !text.includes('\n')).map(([key]) => key.length));
  const lines = entries.map(([key, text]) => `${inner}${text.includes('\n') ? key : key.padEnd(width)} = ${text}`);
  return `{${newline}${lines.join(newline)}${newline}${indent}}`;
};

/** A text, and what its lines look like. */
type Page = { readonly source: string; readonly text: string; readonly newline: string; readonly unit: string };

const edit = ({ source }: Page, start: number, end: number, newText: string): Edit => ({ source, start, end, newText });

const insert = (page: Page, node: Container, index: number, texts: (style: Style) => readonly string[]): Edits => {
  const { text, newline } = page;
  const children = childrenOf(node);
  const style = styleOf(text, node);
  const [first] = children;
  const before = children[index - 1];
  if (!first) return intoEmpty(page, node, texts);
  const items = texts(style);
  const next = children[index];
  const sharesLine = before !== undefined && next !== undefined && next.start < lineEnd(text, before.end);
  if (style.lines === null || sharesLine) {
    return before
      ? [edit(page, before.end, before.end, items.map((item) => `, ${item}`).join(''))]
      : [edit(page, first.start, first.start, items.map((item) => `${item}, `).join(''))];
  }
  const indent = style.lines;
  const mark = style.comma === 'none' ? '' : ',';
  if (!before) {
    const start = lineStart(text, first.start);
    return [edit(page, start, start, items.map((item) => `${indent}${item}${mark}${newline}`).join(''))];
  }
  const isLast = index === children.length;
  const isOpen = commaAfter(text, before.end) < 0;
  const lines = items.map((item, i) => {
    const ends = isLast && i === items.length - 1 ? style.comma === 'after' : style.comma !== 'none';
    return `${newline}${indent}${item}${ends ? mark : ''}`;
  });
  const end = lineEnd(text, before.end);
  return [...(isOpen && mark !== '' ? [edit(page, before.end, before.end, mark)] : []), edit(page, end, end, lines.join(''))];
};

const intoEmpty = (page: Page, node: Container, texts: (style: Style) => readonly string[]): Edits => {
  const items = texts({ lines: null, comma: 'between', sign: '=' });
  const joined = items.join(', ');
  return [edit(page, node.at.start, node.at.end, node.kind === 'array' ? `[${joined}]` : `{ ${joined} }`)];
};

const remove = (page: Page, node: Container, index: number): Edits => {
  const { text, newline } = page;
  const children = childrenOf(node);
  const [before, child, after] = [children[index - 1], children[index], children[index + 1]];
  if (!child) return null;
  if (children.length === 1) return [edit(page, node.at.start, node.at.end, node.kind === 'array' ? '[]' : '{}')];
  const isAlone = beginsLine(text, child.start) && (!after || after.start > lineEnd(text, child.end));
  if (styleOf(text, node).lines !== null && isAlone) {
    const start = lineStart(text, child.start) - newline.length;
    return [edit(page, Math.max(node.at.start + 1, start), lineEnd(text, child.end), '')];
  }
  if (before) return [edit(page, before.end, child.end, '')];
  return after ? [edit(page, child.start, after.start, '')] : null;
};

/** The sign of a new member stands below that of the member before it. */
const memberText = (page: Page, object: ObjectNode, key: string, value: Json, { lines, sign }: Style): string => {
  const { text, unit, newline } = page;
  const last = object.members.at(-1);
  const name = keyText(key);
  const made = write(value, lines, unit, newline);
  if (sign === ':') return `${name}: ${made}`;
  const at = last && lines !== null ? text.indexOf('=', last.keySpan.end) - last.keySpan.start - 1 : 0;
  const isMany = made.includes('\n') || (last !== undefined && text.slice(last.value.at.start, last.value.at.end).includes('\n'));
  return `${isMany ? name : name.padEnd(Math.min(at, 40))} = ${made}`;
};

/** Edits the objects and lists inside expressions of HCL. Texts that are marked are expressions, written as they are. */
export const hclEditor = (source: string, text: string): TreeEditor => {
  const page: Page = { source, text, newline: newlineIn(text), unit: unitOf(text) };
  const { newline, unit } = page;
  return {
    replace: (node: SyntaxNode, value) => {
      const wasMany = text.slice(node.at.start, node.at.end).includes('\n');
      return [edit(page, node.at.start, node.at.end, write(value, wasMany ? indentOf(text, node.at.start) : null, unit, newline))];
    },
    addMember: (object, key, value) =>
      insert(page, object, object.members.length, (style) => [memberText(page, object, key, value, style)]),
    removeMember: (object, key) => {
      const index = object.members.findIndex((member) => member.key === key);
      return index < 0 ? [] : remove(page, object, index);
    },
    insertItems: (array, index, values) =>
      insert(page, array, index, ({ lines }) => values.map((value) => write(value, lines, unit, newline))),
    removeItem: (array, index) => remove(page, array, index),
    moveItem: (array, from, before) => {
      const item = array.items[from];
      if (!item || !array.items[before]) return null;
      return allEdits(
        insert(page, array, before, () => [text.slice(item.at.start, item.at.end)]),
        remove(page, array, from),
      );
    },
  };
};
