import type { HclAttribute, HclBlock } from '../../../syntax/hcl/ast.ts';
import type { Edit } from '../../../text/edits.ts';
import { applyEdits } from '../../apply.ts';
import { indentOf, lineEnd, lineStart } from '../layout.ts';
import { allEdits } from '../tree-editor.ts';
import { hclEditor } from './editor.ts';
import type { Copy, Holder, Values } from './holder.ts';
import { adjusted } from './list.ts';
import { objectHolder } from './node.ts';
import { attributeOf, dropLines, editAt, type HclPage, laid, textOf, valueSpan, withComments } from './page.ts';
import { blockLines, type Fields, treeSaid, written } from './said.ts';
import { hclTree } from './tree.ts';

const braceOf = (page: HclPage, block: HclBlock): number => page.text.indexOf('{', block.labels.at(-1)?.at.end ?? block.typeAt.end);

/** What a block's own lines begin with. */
const innerIndent = (page: HclPage, { at, body }: HclBlock): string => {
  const first = body.attributes[0]?.at ?? body.blocks[0]?.at;
  return first && lineStart(page.text, first.start) > at.start ? indentOf(page.text, first.start) : `${indentOf(page.text, at.start)}  `;
};

const isOneLine = (page: HclPage, block: HclBlock): boolean => !page.text.slice(braceOf(page, block), block.at.end).includes('\n');

/** What Terraform itself does with a block stands apart from what the block says. */
const META = new Set(['count', 'for_each', 'provider', 'depends_on', 'tags', 'source', 'version', 'providers']);

/** The attribute that a new one comes to stand behind: the last before the first block inside. */
const anchorOf = ({ body }: HclBlock): HclAttribute | undefined => {
  const firstBlock = Math.min(...body.blocks.map(({ at }) => at.start), Number.MAX_SAFE_INTEGER);
  const own = body.attributes.filter(({ name }) => !META.has(name));
  const above = (all: readonly HclAttribute[]): HclAttribute | undefined => all.filter(({ at }) => at.start < firstBlock).at(-1);
  return above(own) ?? own.at(-1) ?? above(body.attributes) ?? body.attributes.at(-1);
};

const line = (width: number, [name, value]: readonly [string, string]): string =>
  `${value.includes('\n') ? name : name.padEnd(width)} = ${value}`;

const columnOf = ({ text }: HclPage, { nameAt }: HclAttribute): number => text.indexOf('=', nameAt.end) - nameAt.start;

/** The attributes on the lines around one, whose equals signs stand below each other. */
const groupOf = (page: HclPage, { body }: HclBlock, one: HclAttribute): readonly HclAttribute[] => {
  const lineOf = (offset: number): number => lineStart(page.text, offset);
  const isBelow = (above: HclAttribute, below: HclAttribute): boolean =>
    lineEnd(page.text, valueSpan(page, above).end) + page.newline.length === lineOf(below.at.start);
  const all = body.attributes.filter(({ at }) => !textOf(page, at).includes('\n'));
  const index = all.indexOf(one);
  if (index < 0) return [];
  let [first, last] = [index, index];
  for (let above = all[first - 1], own = all[first]; above && own && isBelow(above, own); above = all[first - 1], own = all[first]) first--;
  for (let own = all[last], below = all[last + 1]; own && below && isBelow(own, below); own = all[last], below = all[last + 1]) last++;
  return all.slice(first, last + 1);
};

/** Moves the equals signs of a group to the right, where a new name is longer than all of theirs. */
const widened = (page: HclPage, group: readonly HclAttribute[], width: number): readonly Edit[] => {
  const columns = new Set(group.map((one) => columnOf(page, one)));
  const [column = 0] = columns;
  if (columns.size !== 1 || width < column) return [];
  return group.map(({ nameAt }) => {
    const sign = page.text.indexOf('=', nameAt.end);
    return editAt(page, nameAt.end, sign, ' '.repeat(width + 1 - (nameAt.end - nameAt.start)));
  });
};

const rewritten = (page: HclPage, block: HclBlock, changes: ReadonlyMap<string, string | null>): readonly Edit[] => {
  const before = block.body.attributes.map(({ name, value }) => [name, changes.get(name) ?? textOf(page, value.at)] as const);
  const kept = before.filter(([name]) => changes.get(name) !== null);
  const fresh = [...changes].flatMap(([name, value]) => (value === null || attributeOf(block.body, name) ? [] : [[name, value] as const]));
  const lines = [...kept, ...fresh];
  const start = braceOf(page, block);
  if (lines.length === 0) return [editAt(page, start, block.at.end, '{}')];
  const width = Math.max(...lines.map(([name]) => name.length));
  const inner = laid(
    page,
    innerIndent(page, block),
    lines.flatMap((one) => line(width, one).split('\n')),
  );
  const { newline } = page;
  return [editAt(page, start, block.at.end, `{${newline}${inner}${newline}${indentOf(page.text, block.at.start)}}`)];
};

const change = (page: HclPage, block: HclBlock, values: Values, first: boolean): readonly Edit[] => {
  const changes = new Map(Object.entries(values).map(([name, value]) => [name, value === null ? null : written(value)] as const));
  const there = [...changes].flatMap(([name, value]) => {
    const attribute = attributeOf(block.body, name);
    return attribute ? [{ attribute, value }] : [];
  });
  const fresh = [...changes].flatMap(([name, value]) => (value === null || attributeOf(block.body, name) ? [] : [[name, value] as const]));
  if (isOneLine(page, block) && (fresh.length > 0 || there.some(({ value }) => value === null))) return rewritten(page, block, changes);
  const edits = there.flatMap(({ attribute, value }) => {
    const { start, end } = valueSpan(page, attribute);
    return value === null ? dropLines(page, attribute.at) : [editAt(page, start, end, value)];
  });
  if (fresh.length === 0) return edits;
  const anchor = first ? block.body.attributes.find(({ name }) => !META.has(name)) : anchorOf(block);
  const gone = new Set(there.flatMap(({ attribute, value }) => (value === null ? [attribute] : [])));
  const group = anchor ? groupOf(page, block, anchor).filter((one) => !gone.has(one)) : [];
  const longest = Math.max(...fresh.map(([name, value]) => (value.includes('\n') ? 0 : name.length)));
  edits.push(...widened(page, group, longest));
  const width = Math.max(longest, group[0] ? columnOf(page, group[0]) - 1 : 0);
  const lines = fresh.flatMap((one) => line(width, one).split('\n'));
  const text = laid(page, innerIndent(page, block), lines);
  if (first && anchor) {
    const start = lineStart(page.text, anchor.at.start);
    return [...edits, editAt(page, start, start, text + page.newline)];
  }
  const end = lineEnd(page.text, anchor ? valueSpan(page, anchor).end : braceOf(page, block));
  return [...edits, editAt(page, end, end, page.newline + text)];
};

const appended = (page: HclPage, block: HclBlock, type: string, fields: Fields): readonly Edit[] => {
  const lines = blockLines(type, fields);
  if (isOneLine(page, block)) {
    const whole = block.body.attributes.map(({ at }) => textOf(page, at));
    const inner = laid(page, innerIndent(page, block), [...whole, ...(whole.length > 0 ? [''] : []), ...lines]);
    const close = `${page.newline}${indentOf(page.text, block.at.start)}}`;
    return [editAt(page, braceOf(page, block), block.at.end, `{${page.newline}${inner}${close}`)];
  }
  const spans = [...block.body.attributes.map((one) => valueSpan(page, one)), ...block.body.blocks.map(({ at }) => at)];
  const last = spans.length > 0 ? Math.max(...spans.map(({ end }) => end)) : braceOf(page, block);
  const end = lineEnd(page.text, last);
  const space = spans.length > 0 ? page.newline : '';
  return [editAt(page, end, end, page.newline + space + laid(page, innerIndent(page, block), lines))];
};

/** Brings equals signs back to the longest name that is left, in lines that follow each other. */
const tightened = (text: string): string => {
  const lines = text.split('\n').map((line) => ({ line, found: /^([ \t]*[\w-]+)( +)(= .*)$/s.exec(line) }));
  const spareAt = lines.map(({ found }) => (found?.[2]?.length ?? 0) - 1);
  return lines
    .map(({ line, found }, i) => {
      if (!found) return line;
      const [first, last] = [spareAt.lastIndexOf(-1, i), spareAt.indexOf(-1, i)];
      const spare = Math.min(...spareAt.slice(first + 1, last < 0 ? undefined : last));
      return `${found[1]}${found[2]?.slice(spare)}${found[3]}`;
    })
    .join('\n');
};

const copied = (page: HclPage, block: HclBlock, values: Values, first: boolean): Copy => {
  const after = applyEdits(new Map([[page.source, page.text]]), change(page, block, values, first)).get(page.source) ?? '';
  const end = block.at.end + after.length - page.text.length;
  const text = after.slice(braceOf(page, block), end).replaceAll('\r\n', '\n');
  return { kind: 'text', text: Object.values(values).includes(null) ? tightened(text) : text };
};

/** A block of HCL. */
export const blockHolder = (page: HclPage, block: HclBlock): Holder => {
  const valueOf = (name: string) => attributeOf(block.body, name);
  return {
    page,
    at: block.at,
    type: block.type,
    labels: block.labels.map(({ text }) => text),
    written: (name) => {
      const found = valueOf(name);
      return found ? textOf(page, valueSpan(page, found)) : null;
    },
    change: (values, first = false) => change(page, block, values, first),
    adjust: (name, list) => {
      const found = valueOf(name);
      if (!found) return list.add && list.add.length > 0 ? change(page, block, { [name]: list.add }, false) : [];
      const editor = hclEditor(page.source, page.text);
      const last = found.value.kind === 'call' && found.value.name === 'concat' ? found.value.args.at(-1) : undefined;
      // A list that others are put together with takes what is added.
      const own = last?.kind === 'tuple' && !list.remove?.length ? last : found.value;
      return adjusted(editor, hclTree(page.text, own), list, (text, add) => treeSaid({ expression: `concat(${text}, ${add})` }));
    },
    nested: (type) => {
      const found = valueOf(type);
      const inBlocks = block.body.blocks.filter((one) => one.type === type).map((one) => blockHolder(page, one));
      return [...inBlocks, ...(found ? objectHolder(page, block, found, type) : [])];
    },
    add: (type, fields) => appended(page, block, type, fields),
    remove: () => dropLines(page, withComments(page, block.at)),
    swap: (type, fields) => {
      const [head = '', ...rest] = blockLines(type, fields);
      const indent = indentOf(page.text, block.at.start);
      const text = [head, ...(rest.length > 0 ? [laid(page, indent, rest)] : [])].join(page.newline);
      return allEdits([editAt(page, block.at.start, block.at.end, text)]);
    },
    copy: (values, first = false) => copied(page, block, values, first),
  };
};
