import type { ArrayNode, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Edit } from '../../text/edits.ts';
import { jsonEditor } from './json-editor.ts';
import { isCollection, type Json } from './json-value.ts';
import { lineEnd, lineStart, newlineIn, trimmedEnd } from './layout.ts';
import { flowScalar, plainScalar, scalarLike, yamlKey } from './yaml-scalar.ts';
import type { Edits, TreeEditor } from './tree-editor.ts';

const STEP = 2;

/** How far the dashes of a list stand in from the key above: the AWS CLI writes 0, most people 2. */
const dashStep = (text: string): number => {
  const found = /\n( *)[\w."'$/-]+:[ \t]*\r?\n( *)- /.exec(text.slice(0, 50_000));
  return found ? Math.max(0, (found[2]?.length ?? 0) - (found[1]?.length ?? 0)) : STEP;
};

/** A value as lines of block style, the first without indentation. */
const blockLines = (value: Json, dashes: number): readonly string[] => {
  if (!isCollection(value)) return [plainScalar(value)];
  if (Array.isArray(value)) return value.flatMap((item: Json) => inListItem(blockLines(item, dashes)));
  return Object.entries(value).flatMap(([key, item]) => memberLines(key, item, dashes));
};

const inListItem = (lines: readonly string[]): readonly string[] => lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));

const memberLines = (key: string, value: Json, dashes: number): readonly string[] => {
  if (isCollection(value) && Object.keys(value).length > 0) {
    const pad = ' '.repeat(Array.isArray(value) ? dashes : STEP);
    return [`${yamlKey(key)}:`, ...blockLines(value, dashes).map((line) => pad + line)];
  }
  return [`${yamlKey(key)}: ${isCollection(value) ? (Array.isArray(value) ? '[]' : '{}') : plainScalar(value)}`];
};

/** Where a key or a dash begins, counted from the start of its line: `- a: 1` has `a` at 2. */
const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The column of the key on whose line a value stands. */
const keyColumn = (text: string, offset: number): number =>
  /^(?:[ \t]|- )*/.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0;

/** Edits YAML in block style; flow collections are written as JSON is. */
export const yamlEditor = (source: string, text: string): TreeEditor => {
  const newline = newlineIn(text);
  const dashes = dashStep(text);
  const flow = jsonEditor(source, text, flowScalar);
  const isFlow = ({ at }: SyntaxNode): boolean => text[at.start] === '{' || text[at.start] === '[';
  const edit = (start: number, end: number, newText: string): Edit => ({ source, start, end, newText });
  const laid = (lines: readonly string[], column: number): string => lines.join(newline + ' '.repeat(column));
  /** The end of the last line that a node writes on. */
  const lastLine = ({ at }: SyntaxNode): number => lineEnd(text, trimmedEnd(text, at.start, at.end));
  const dashOf = (item: SyntaxNode): number | null => {
    const dash = text.slice(0, item.at.start).trimEnd().length - 1;
    return text[dash] === '-' && dash >= lineStart(text, item.at.start) ? dash : null;
  };
  /** Whole lines, with the line break before them. */
  const dropLines = (start: number, end: number): Edits => {
    const from = lineStart(text, start);
    const to = lineEnd(text, end);
    if (text.slice(from, start).trim() !== '') return null;
    return from === 0 ? [edit(0, Math.min(text.length, to + newline.length), '')] : [edit(from - newline.length, to, '')];
  };
  const addLines = (after: SyntaxNode, lines: readonly string[], column: number): Edits => {
    const end = lastLine(after);
    return [edit(end, end, newline + ' '.repeat(column) + laid(lines, column))];
  };
  const removeMember = (object: ObjectNode, key: string): Edits => {
    const index = object.members.findIndex((member) => member.key === key);
    const [member, next] = [object.members[index], object.members[index + 1]];
    if (!member) return [];
    if (isFlow(object)) return flow.removeMember(object, key);
    if (object.members.length === 1) return null;
    const whole = dropLines(member.keySpan.start, trimmedEnd(text, member.value.at.start, member.value.at.end));
    // The first member on the line of a dash: the next one takes its place.
    return whole ?? (next ? [edit(member.keySpan.start, next.keySpan.start, '')] : null);
  };
  const removeItem = (array: ArrayNode, index: number): Edits => {
    const item = array.items[index];
    if (isFlow(array)) return flow.removeItem(array, index);
    const dash = item ? dashOf(item) : null;
    if (!item || dash === null || array.items.length === 1) return null;
    return dropLines(dash, trimmedEnd(text, item.at.start, item.at.end));
  };
  const insertLines = (array: ArrayNode, index: number, lines: readonly string[]): Edits => {
    const column = columnOf(text, array.at.start);
    const before = array.items[index - 1];
    if (before) return addLines(before, lines, column);
    return [edit(array.at.start, array.at.start, laid(lines, column) + newline + ' '.repeat(column))];
  };
  return {
    replace: (node, value) => {
      const { start, end } = node.at;
      if (!isCollection(value)) {
        const gap = start === end && /[:-]/.test(text[start - 1] ?? '') ? ' ' : '';
        return [edit(start, trimmedEnd(text, start, end), gap + scalarLike(text.slice(start, end), value))];
      }
      if (isFlow(node) && Object.keys(value).length === 0) return flow.replace(node, value);
      if (isFlow(node) && (node.kind === 'array' ? node.items.length : 1) > 0) return flow.replace(node, value);
      const lines = blockLines(value, dashes);
      if ((node.kind === 'object' || node.kind === 'array') && !isFlow(node)) {
        return [edit(start, trimmedEnd(text, start, end), laid(lines, columnOf(text, start)))];
      }
      const column = keyColumn(text, start) + (Array.isArray(value) ? dashes : STEP);
      const from = trimmedEnd(text, lineStart(text, start), start);
      return [edit(from, end, newline + ' '.repeat(column) + laid(lines, column))];
    },
    addMember: (object, key, value) => {
      const last = object.members.at(-1);
      if (isFlow(object)) return flow.addMember(object, key, value);
      const first = object.members[0];
      return last && first ? addLines(last.value, memberLines(key, value, dashes), columnOf(text, first.keySpan.start)) : null;
    },
    removeMember,
    insertItems: (array, index, values) => {
      if (isFlow(array)) return flow.insertItems(array, index, values);
      return insertLines(
        array,
        index,
        values.flatMap((value) => inListItem(blockLines(value, dashes))),
      );
    },
    removeItem,
    moveItem: (array, from, before) => {
      if (isFlow(array)) return flow.moveItem(array, from, before);
      const item = array.items[from];
      const dash = item ? dashOf(item) : null;
      if (!item || dash === null || !array.items[before]) return null;
      const raw = text.slice(dash, trimmedEnd(text, item.at.start, item.at.end));
      const inserted = insertLines(array, before, [raw]);
      const removed = removeItem(array, from);
      return inserted && removed ? [...inserted, ...removed] : null;
    },
  };
};
