import type { HclAttribute, HclBlock, HclBody } from '../../syntax/hcl/ast.ts';
import type { Edit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import { indentOf, lineEnd, lineStart, newlineIn } from './layout.ts';
import type { Paste } from './paste.ts';

/** A Terraform file that can be edited. */
export type HclPage = { readonly source: string; readonly text: string; readonly body: HclBody; readonly newline: string };

export const hclPage = (paste: Paste, source: string | undefined): HclPage | null => {
  const part = paste.readings.find(({ name }) => name === source)?.part;
  const text = paste.sources.find(({ name }) => name === source)?.text;
  if (source === undefined || text === undefined || part?.kind !== 'terraform') return null;
  return { source, text, body: part.file.body, newline: newlineIn(text) };
};

/** The block that stands exactly there. */
export const blockAt = (body: HclBody, at: Span | null | undefined): HclBlock | null => {
  if (!at) return null;
  for (const block of body.blocks) {
    if (block.at.start === at.start && block.at.end === at.end) return block;
    if (block.at.start <= at.start && at.end <= block.at.end) return blockAt(block.body, at);
  }
  return null;
};

export const attributeOf = (body: HclBody, name: string): HclAttribute | undefined => body.attributes.find((one) => one.name === name);

export const textOf = ({ text }: HclPage, at: Span): string => text.slice(at.start, at.end);

const edit = ({ source }: HclPage, start: number, end: number, newText: string): Edit => ({ source, start, end, newText });

/** A text as HCL writes it: `${` and `%{` would begin an expression. */
export const literal = (value: string): string => JSON.stringify(value).replaceAll('${', '$${').replaceAll('%{', '%%{');

export const listOf = (values: readonly string[]): string => `[${values.map(literal).join(', ')}]`;

/** What a block's own lines begin with. */
const innerIndent = (page: HclPage, { at, body }: HclBlock): string => {
  const first = body.attributes[0]?.at ?? body.blocks[0]?.at;
  return first ? indentOf(page.text, first.start) : `${indentOf(page.text, at.start)}  `;
};

/** `name = value`, its equals sign below that of the attribute before it. */
const aligned = (page: HclPage, before: HclAttribute | undefined, name: string, value: string): string => {
  const width = before ? page.text.indexOf('=', before.nameAt.end) - before.nameAt.start - 1 : 0;
  return `${name.padEnd(Math.min(width, 40))} = ${value}`;
};

/** Sets an attribute to an expression, or adds it behind the others of its block. */
export const setAttribute = (page: HclPage, block: HclBlock, name: string, value: string): readonly Edit[] => {
  const there = attributeOf(block.body, name);
  if (there) return [edit(page, there.value.at.start, there.value.at.end, value)];
  const last = block.body.attributes.at(-1);
  const after = last ? lineEnd(page.text, last.at.end) : page.text.indexOf('{', block.typeAt.end) + 1;
  return [edit(page, after, after, page.newline + innerIndent(page, block) + aligned(page, last, name, value))];
};

/** Takes whole lines away, with the line break before them. */
const dropLines = (page: HclPage, at: Span): readonly Edit[] => {
  const start = lineStart(page.text, at.start);
  return [edit(page, Math.max(0, start - page.newline.length), lineEnd(page.text, at.end), '')];
};

export const removeAttribute = (page: HclPage, block: HclBlock, name: string): readonly Edit[] => {
  const there = attributeOf(block.body, name);
  return there ? dropLines(page, there.at) : [];
};

export const removeBlock = (page: HclPage, block: HclBlock): readonly Edit[] => dropLines(page, block.at);

/** Puts lines behind a block's last line, or before its first, in its own indentation. */
export const insertLines = (page: HclPage, beside: HclBlock, where: 'before' | 'after', lines: readonly string[]): readonly Edit[] => {
  const indent = indentOf(page.text, beside.at.start);
  const laid = lines.map((line) => (line === '' ? '' : indent + line)).join(page.newline);
  if (where === 'after') {
    const end = lineEnd(page.text, beside.at.end);
    return [edit(page, end, end, `${page.newline}${page.newline}${laid}`)];
  }
  const start = lineStart(page.text, beside.at.start);
  return [edit(page, start, start, `${laid}${page.newline}${page.newline}`)];
};

/** Puts a block of its own last into another. */
export const appendBlock = (page: HclPage, block: HclBlock, lines: readonly string[]): readonly Edit[] => {
  const indent = innerIndent(page, block);
  const last = [...block.body.attributes, ...block.body.blocks].map(({ at }) => at.end);
  const end = lineEnd(page.text, last.length > 0 ? Math.max(...last) : page.text.indexOf('{', block.typeAt.end) + 1);
  return [edit(page, end, end, lines.map((line) => page.newline + indent + line).join(''))];
};

/** Blocks at the end of the file. */
export const appendToFile = (page: HclPage, blocks: readonly string[]): readonly Edit[] => {
  const end = page.text.trimEnd().length;
  return [edit(page, end, end, blocks.map((block) => `${page.newline}${page.newline}${block.replaceAll('\n', page.newline)}`).join(''))];
};

/** A block's text with some of its attributes set otherwise, and other words in front of its brace. */
export const copyOf = (page: HclPage, block: HclBlock, head: string, attributes: Readonly<Record<string, string>>): string => {
  const brace = page.text.indexOf('{', block.labels.at(-1)?.at.end ?? block.typeAt.end);
  const there = Object.entries(attributes).flatMap(([name, value]) => {
    const attribute = attributeOf(block.body, name);
    return attribute ? [{ ...attribute.value.at, value }] : [];
  });
  let at = brace;
  const parts = there
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, value }) => {
      const before = page.text.slice(at, start);
      at = end;
      return before + value;
    });
  const missing = Object.entries(attributes).filter(([name]) => !attributeOf(block.body, name));
  const indent = innerIndent(page, block);
  const body = parts.join('') + page.text.slice(at, block.at.end);
  const added = missing.map(([name, value]) => `${page.newline}${indent}${name} = ${value}`).join('');
  return `${head} {${added}${body.slice(1)}`;
};
