import type { HclAttribute, HclBlock, HclBody } from '../../../syntax/hcl/ast.ts';
import { parseJsonDocuments } from '../../../syntax/json.ts';
import type { SyntaxNode } from '../../../syntax/tree.ts';
import type { Edit } from '../../../text/edits.ts';
import type { Span } from '../../../text/span.ts';
import { jsonEditor } from '../json-editor.ts';
import { indentOf, lineEnd, lineStart, newlineIn } from '../layout.ts';
import type { Paste } from '../paste.ts';
import type { TreeEditor } from '../tree-editor.ts';

/** A file of Terraform that can be edited. `json`: it is written in Terraform's JSON syntax. */
export type HclPage = {
  readonly source: string;
  readonly text: string;
  readonly body: HclBody;
  readonly newline: string;
  readonly json: { readonly trees: readonly SyntaxNode[]; readonly editor: TreeEditor } | null;
};

// Every change of a fix asks for its pages again.
const pages = new WeakMap<HclBody, HclPage>();

export const hclPage = (paste: Paste, source: string | undefined): HclPage | null => {
  const part = paste.readings.find(({ name }) => name === source)?.part;
  const text = paste.sources.find(({ name }) => name === source)?.text;
  // Text that was decoded again has its spans in pairs of units: no edit can keep to them.
  if (source === undefined || text === undefined || part?.kind !== 'terraform' || text.slice(0, 64).includes('\u0000')) return null;
  const { body } = part.file;
  const before = pages.get(body);
  if (before?.text === text && before.source === source) return before;
  const isJson = /^\s*\{/.test(text.slice(0, 1000).replace('\ufeff', ''));
  const json = isJson ? { trees: parseJsonDocuments(source, text).value, editor: jsonEditor(source, text) } : null;
  const made: HclPage = { source, text, body, newline: newlineIn(text), json };
  pages.set(body, made);
  return made;
};

/** All files of the folder that a page stands in: one module. */
export const pagesBeside = (paste: Paste, { source }: HclPage): readonly HclPage[] => {
  const folder = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
  return paste.sources.flatMap(({ name }) => (folder(name) === folder(source) ? (hclPage(paste, name) ?? []) : []));
};

/** The block that stands exactly there, and those around it, the innermost last. */
export const blocksTo = (body: HclBody, at: Span): readonly HclBlock[] => {
  for (const block of body.blocks) {
    if (block.at.start === at.start && block.at.end === at.end) return [block];
    const inner = block.at.start <= at.start && at.end <= block.at.end ? blocksTo(block.body, at) : [];
    if (inner.length > 0) return [block, ...inner];
  }
  return [];
};

export const attributeOf = (body: HclBody, name: string): HclAttribute | undefined => body.attributes.find((one) => one.name === name);

export const textOf = ({ text }: HclPage, at: Span): string => text.slice(at.start, at.end);

export const editAt = ({ source }: HclPage, start: number, end: number, newText: string): Edit => ({ source, start, end, newText });

/** The whole of an attribute's expression, with brackets around it. */
export const valueSpan = ({ text }: HclPage, { at, nameAt, value }: HclAttribute): Span => {
  const sign = text.indexOf('=', nameAt.end);
  const start =
    sign < 0 || sign > value.at.start ? value.at.start : sign + 1 + (/^\s*/.exec(text.slice(sign + 1, value.at.start))?.[0].length ?? 0);
  return { source: at.source, start, end: Math.max(at.end, value.at.end) };
};

const isBlank = (text: string, start: number, end: number): boolean => text.slice(start, end).trim() === '';

/** Takes whole lines away, with the line break before them; of two lines of space that would come to stand together, one. */
export const dropLines = (page: HclPage, at: Span): readonly Edit[] => {
  const { text, newline } = page;
  const start = lineStart(text, at.start);
  const end = lineEnd(text, at.end);
  if (start === 0) return [editAt(page, 0, Math.min(text.length, end + newline.length), '')];
  const above = start - newline.length;
  const isSpaceAbove = above > 0 && isBlank(text, lineStart(text, above), above);
  const next = end + newline.length;
  const below = text.slice(next, lineEnd(text, next)).trim();
  const isSpaceBelow = next >= text.length || below === '' || below.startsWith('}');
  const from = isSpaceAbove && isSpaceBelow ? lineStart(text, above) - newline.length : above;
  return [editAt(page, Math.max(0, from), end, '')];
};

/** A block with the comments right above it: they are about it. */
export const withComments = ({ text, newline }: HclPage, at: Span): Span => {
  let { start } = at;
  for (;;) {
    const own = lineStart(text, start);
    if (own === 0) break;
    const above = lineStart(text, own - newline.length);
    const found = /^[ \t]*(?=#|\/\/)/.exec(text.slice(above, Math.max(above, own - newline.length)));
    if (!found) break;
    start = above + found[0].length;
  }
  return { ...at, start };
};

/** Lines in an indentation; what is only a line break stays one. */
export const laid = ({ newline }: HclPage, indent: string, lines: readonly string[]): string =>
  lines.map((line) => (line === '' ? '' : indent + line)).join(newline);

/** Puts lines behind a block's last line, or before its first, in its own indentation. */
export const linesBeside = (page: HclPage, beside: Span, where: 'before' | 'after', lines: readonly string[]): readonly Edit[] => {
  const text = laid(page, indentOf(page.text, beside.start), lines);
  if (where === 'after') {
    const end = lineEnd(page.text, beside.end);
    return [editAt(page, end, end, `${page.newline}${page.newline}${text}`)];
  }
  const start = lineStart(page.text, withComments(page, beside).start);
  return [editAt(page, start, start, `${text}${page.newline}${page.newline}`)];
};
