import type { ArrayNode, ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Edit } from '../../text/edits.ts';
import { jsonEditor } from './json-editor.ts';
import { isCollection, type Json } from './json-value.ts';
import { lineEnd, lineStart, newlineIn, trimmedEnd } from './layout.ts';
import type { Edits, TreeEditor } from './tree-editor.ts';
import { type BlockStyle, blockLines, inListItem, memberLines, STEP } from './yaml-lines.ts';
import { flowScalar, scalarLike } from './yaml-scalar.ts';

/** A text in block style: what every edit of it needs to know. */
type Page = { readonly source: string; readonly text: string; readonly newline: string; readonly style: BlockStyle };

/** How far the dashes of a list stand in from the key above: the AWS CLI writes 0, most people 2. */
const dashStep = (text: string): number => {
  const found = /(?:^|\n)( *)[\w."'$/-]+:[ \t]*\r?\n( *)- /.exec(text.slice(0, 50_000));
  return found ? Math.max(0, (found[2]?.length ?? 0) - (found[1]?.length ?? 0)) : STEP;
};

/** Where a key or a dash begins, counted from the start of its line: `- a: 1` has `a` at 2. */
const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The column of the key on whose line a value stands. */
const keyColumn = (text: string, offset: number): number =>
  /^(?:[ \t]|- )*/.exec(text.slice(lineStart(text, offset), offset))?.[0].length ?? 0;

const isFlow = ({ text }: Page, { at }: SyntaxNode): boolean => text[at.start] === '{' || text[at.start] === '[';

const edit = ({ source }: Page, start: number, end: number, newText: string): Edit => ({ source, start, end, newText });

const laid = ({ newline }: Page, lines: readonly string[], column: number): string => lines.join(newline + ' '.repeat(column));

const writtenEnd = ({ text }: Page, { at }: SyntaxNode): number => trimmedEnd(text, at.start, at.end);

const dashOf = ({ text }: Page, item: SyntaxNode): number | null => {
  const dash = text.slice(0, item.at.start).trimEnd().length - 1;
  return text[dash] === '-' && dash >= lineStart(text, item.at.start) ? dash : null;
};

/** Whole lines, with the line break before them; null where something else begins the line. */
const dropLines = (page: Page, start: number, end: number): Edits => {
  const { text, newline } = page;
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  if (text.slice(from, start).trim() !== '') return null;
  return from === 0 ? [edit(page, 0, Math.min(text.length, to + newline.length), '')] : [edit(page, from - newline.length, to, '')];
};

const addLines = (page: Page, after: SyntaxNode, lines: readonly string[], column: number): Edits => {
  const end = lineEnd(page.text, writtenEnd(page, after));
  return [edit(page, end, end, page.newline + ' '.repeat(column) + laid(page, lines, column))];
};

const insertLines = (page: Page, array: ArrayNode, index: number, lines: readonly string[]): Edits => {
  const column = columnOf(page.text, array.at.start);
  const before = array.items[index - 1];
  if (before) return addLines(page, before, lines, column);
  return [edit(page, array.at.start, array.at.start, laid(page, lines, column) + page.newline + ' '.repeat(column))];
};

const removeMember = (page: Page, object: ObjectNode, key: string): Edits => {
  const index = object.members.findIndex((member) => member.key === key);
  const [member, next] = [object.members[index], object.members[index + 1]];
  if (!member) return [];
  if (object.members.length === 1) return null;
  const whole = dropLines(page, member.keySpan.start, writtenEnd(page, member.value));
  // The first member on the line of a dash: the next one takes its place.
  return whole ?? (next ? [edit(page, member.keySpan.start, next.keySpan.start, '')] : null);
};

const removeItem = (page: Page, array: ArrayNode, index: number): Edits => {
  const item = array.items[index];
  const dash = item ? dashOf(page, item) : null;
  return !item || dash === null || array.items.length === 1 ? null : dropLines(page, dash, writtenEnd(page, item));
};

const moveItem = (page: Page, array: ArrayNode, from: number, before: number): Edits => {
  const item = array.items[from];
  const dash = item ? dashOf(page, item) : null;
  if (!item || dash === null || !array.items[before]) return null;
  const inserted = insertLines(page, array, before, [page.text.slice(dash, writtenEnd(page, item))]);
  const removed = removeItem(page, array, from);
  return inserted && removed ? [...inserted, ...removed] : null;
};

const replaceScalar = (page: Page, node: SyntaxNode, value: string | number | boolean | null): Edits => {
  const { start, end } = node.at;
  // `Key:` with nothing behind it.
  const gap = start === end && /[:-]/.test(page.text[start - 1] ?? '') ? ' ' : '';
  return [edit(page, start, writtenEnd(page, node), gap + scalarLike(page.text.slice(start, end), value))];
};

const replaceByBlock = (page: Page, node: SyntaxNode, value: readonly Json[] | { readonly [key: string]: Json }): Edits => {
  const { start, end } = node.at;
  const lines = blockLines(value, page.style);
  if ((node.kind === 'object' || node.kind === 'array') && !isFlow(page, node))
    return [edit(page, start, writtenEnd(page, node), laid(page, lines, columnOf(page.text, start)))];
  const column = keyColumn(page.text, start) + (Array.isArray(value) ? page.style.dashes : STEP);
  const from = trimmedEnd(page.text, lineStart(page.text, start), start);
  return [edit(page, from, end, page.newline + ' '.repeat(column) + laid(page, lines, column))];
};

const isEmpty = (value: readonly Json[] | { readonly [key: string]: Json }): boolean => Object.keys(value).length === 0;

const holdsSomething = (node: SyntaxNode): boolean =>
  (node.kind === 'array' && node.items.length > 0) || (node.kind === 'object' && node.members.length > 0);

/** Edits YAML in block style; flow collections are written as JSON is. */
export const yamlEditor = (source: string, text: string): TreeEditor => {
  const page: Page = {
    source,
    text,
    newline: newlineIn(text),
    style: { dashes: dashStep(text), tags: /[:-] !(?:Ref|GetAtt) /.test(text) },
  };
  const flow = jsonEditor(source, text, flowScalar, flowScalar);
  return {
    replace: (node, value) => {
      if (!isCollection(value)) return replaceScalar(page, node, value);
      return isFlow(page, node) && (isEmpty(value) || holdsSomething(node)) ? flow.replace(node, value) : replaceByBlock(page, node, value);
    },
    addMember: (object, key, value) => {
      const [first, last] = [object.members[0], object.members.at(-1)];
      if (isFlow(page, object)) return flow.addMember(object, key, value);
      if (!first || !last) return null;
      return addLines(page, last.value, memberLines(key, value, page.style), columnOf(text, first.keySpan.start));
    },
    removeMember: (object, key) => (isFlow(page, object) ? flow.removeMember(object, key) : removeMember(page, object, key)),
    insertItems: (array, index, values) => {
      if (isFlow(page, array)) return flow.insertItems(array, index, values);
      const lines = values.flatMap((value) => inListItem(blockLines(value, page.style)));
      return insertLines(page, array, index, lines);
    },
    removeItem: (array, index) => (isFlow(page, array) ? flow.removeItem(array, index) : removeItem(page, array, index)),
    moveItem: (array, from, before) => (isFlow(page, array) ? flow.moveItem(array, from, before) : moveItem(page, array, from, before)),
  };
};
