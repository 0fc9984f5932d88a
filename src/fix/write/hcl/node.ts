import { memberOf } from '../../../read/access.ts';
import type { HclAttribute, HclBlock } from '../../../syntax/hcl/ast.ts';
import type { ArrayNode, ObjectNode, SyntaxNode } from '../../../syntax/tree.ts';
import { isJsonObject, type Json, jsonOf } from '../json-value.ts';
import { allEdits, type Edits, type TreeEditor } from '../tree-editor.ts';
import { hclEditor, isLoose } from './editor.ts';
import type { Copy, Holder, Values } from './holder.ts';
import { adjusted } from './list.ts';
import { dropLines, editAt, type HclPage } from './page.ts';
import { jsonSaid, marked, type Nested, type Said, treeSaid } from './said.ts';
import { hclTree } from './tree.ts';

/** A tree that holds objects: Terraform's JSON, or an expression of HCL. */
type Sheet = {
  readonly page: HclPage;
  readonly editor: TreeEditor;
  readonly said: (value: Said | Nested) => Json;
  /** A value in the words of HCL. */
  readonly words: (node: SyntaxNode) => string;
  readonly concat: (expression: string, add: string) => Json;
  /** Do edits of several members not meet? */
  readonly isLoose: (node: ObjectNode) => boolean;
  /** A text that is an expression, where the tree does not tell. */
  readonly asExpression: (node: SyntaxNode) => SyntaxNode;
};

/** Where an object stands: under a key, or in a list. */
type Stand = Pick<Holder, 'insert' | 'moveTo'> & {
  readonly remove: () => Edits;
  readonly rename: (name: string) => Edits;
  readonly type: string;
  readonly labels: readonly string[];
};

const expressionSheet = (page: HclPage): Sheet => ({
  page,
  editor: hclEditor(page.source, page.text),
  said: treeSaid,
  words: ({ at }) => page.text.slice(at.start, at.end),
  concat: (text, add) => treeSaid({ expression: `concat(${text}, ${add})` }),
  isLoose: (node) => isLoose(page.text, node),
  asExpression: (node) => node,
});

/** `"${x}"`: the whole text is one expression. */
const wholeExpression = (text: string): string | null => /^\$\{([^{}]*)\}$/.exec(text)?.[1] ?? null;

export const jsonSheet = (page: HclPage): Sheet | null =>
  page.json && {
    page,
    editor: page.json.editor,
    said: jsonSaid,
    words: (node) => {
      const value = jsonOf(node);
      return typeof value === 'string' ? (wholeExpression(value) ?? JSON.stringify(value)) : JSON.stringify(value ?? null);
    },
    concat: (text, add) => `\${concat(${text}, ${add})}`,
    isLoose: () => false,
    asExpression: (node) => {
      const text = node.kind === 'string' ? wholeExpression(node.value) : null;
      return text === null ? node : { kind: 'string', at: node.at, value: marked(text) };
    },
  };

const merged = (node: ObjectNode, values: Readonly<Record<string, Json | null>>, first: boolean): Json => {
  const before = jsonOf(node);
  const own = isJsonObject(before) ? before : {};
  const kept = Object.entries(own).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
    if (!Object.hasOwn(values, key)) return [[key, value]];
    const now = values[key];
    return now === null || now === undefined ? [] : [[key, now]];
  });
  const fresh = Object.entries(values).flatMap(([key, value]) =>
    value === null || Object.hasOwn(own, key) ? [] : [[key, value] as const],
  );
  return Object.fromEntries(first ? [...fresh, ...kept] : [...kept, ...fresh]);
};

const change = (sheet: Sheet, node: ObjectNode, values: Values, first: boolean): Edits => {
  const { editor, said } = sheet;
  const changes = Object.entries(values).filter(([key, value]) => value !== null || memberOf(node, key));
  const one = ([key, value]: readonly [string, Said | null]): Edits => {
    const member = memberOf(node, key);
    if (value === null) return editor.removeMember(node, key);
    return member ? editor.replace(member.value, said(value)) : editor.addMember(node, key, said(value));
  };
  const isSafe = sheet.isLoose(node) || changes.filter(([key, value]) => value === null || !memberOf(node, key)).length < 2;
  if (isSafe) return allEdits(...changes.map(one));
  const now = Object.fromEntries(changes.map(([key, value]) => [key, value === null ? null : said(value)]));
  return editor.replace(node, merged(node, now, first));
};

const nestedIn = (sheet: Sheet, node: ObjectNode, type: string): readonly Holder[] => {
  const member = memberOf(node, type);
  return member ? holdersAt(sheet, member.value, type, () => sheet.editor.removeMember(node, type), member.keySpan) : [];
};

/** What can be done with the item of a list. */
export const inList = (editor: TreeEditor, array: ArrayNode, index: number): Required<Pick<Holder, 'insert' | 'moveTo'>> => ({
  insert: (copy, where) => (copy.kind === 'json' ? editor.insertItems(array, where === 'before' ? index : index + 1, [copy.value]) : null),
  moveTo: (before) => editor.moveItem(array, index, before),
});

/** The objects of a value: itself, or those of its list. */
const holdersAt = (
  sheet: Sheet,
  value: SyntaxNode,
  type: string,
  removeAll: () => Edits,
  keySpan: { readonly start: number; readonly end: number },
): readonly Holder[] => {
  const { editor, page } = sheet;
  const key = page.text.slice(keySpan.start, keySpan.end);
  const rename = (name: string): Edits => [editAt(page, keySpan.start, keySpan.end, key.startsWith('"') ? `"${name}"` : name)];
  if (value.kind === 'object') return [nodeHolder(sheet, value, { remove: removeAll, rename, type, labels: [] })];
  if (value.kind !== 'array') return [];
  return value.items.flatMap((item, i) => {
    const remove = (): Edits => (value.items.length === 1 ? removeAll() : editor.removeItem(value, i));
    return item.kind === 'object' ? [nodeHolder(sheet, item, { remove, rename, ...inList(editor, value, i), type, labels: [] })] : [];
  });
};

const added = (sheet: Sheet, node: ObjectNode, type: string, value: Json): Edits => {
  const member = memberOf(node, type);
  if (!member) return sheet.editor.addMember(node, type, value);
  if (member.value.kind === 'array') return sheet.editor.insertItems(member.value, member.value.items.length, [value]);
  const before = jsonOf(member.value);
  return before === undefined ? null : sheet.editor.replace(member.value, [before, value]);
};

/** An object of a tree. */
export const nodeHolder = (sheet: Sheet, node: ObjectNode, stand: Stand): Holder => ({
  page: sheet.page,
  at: node.at,
  type: stand.type,
  labels: stand.labels,
  written: (name) => {
    const member = memberOf(node, name);
    return member && member.value.kind !== 'null' ? sheet.words(member.value) : null;
  },
  change: (values, first = false) => change(sheet, node, values, first),
  adjust: (name, list) => {
    const member = memberOf(node, name);
    if (member) return adjusted(sheet.editor, sheet.asExpression(member.value), list, sheet.concat);
    return list.add && list.add.length > 0 ? sheet.editor.addMember(node, name, [...list.add]) : [];
  },
  nested: (type) => nestedIn(sheet, node, type),
  entries: () => node.members.flatMap(({ key }) => nestedIn(sheet, node, key).map((one) => [key, one] as const)),
  put: (key, copy) => (copy.kind === 'json' ? sheet.editor.addMember(node, key, copy.value) : null),
  ...(stand.insert ? { insert: stand.insert } : {}),
  ...(stand.moveTo ? { moveTo: stand.moveTo } : {}),
  add: (type, fields) => added(sheet, node, type, sheet.said({ block: fields })),
  remove: stand.remove,
  swap: (type, fields) => allEdits(stand.rename(type), sheet.editor.replace(node, sheet.said({ block: fields }))),
  copy: (values, first = false): Copy | null => {
    const now = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === null ? null : sheet.said(value)]));
    return jsonOf(node) === undefined ? null : { kind: 'json', value: merged(node, now, first) };
  },
});

/** The objects that an attribute of a block is, or is a list of. */
export const objectHolder = (page: HclPage, block: HclBlock, attribute: HclAttribute, type: string): readonly Holder[] => {
  const isAlone = block.at.end > attribute.at.end;
  const remove = (): Edits => (isAlone ? dropLines(page, attribute.at) : null);
  return holdersAt(expressionSheet(page), hclTree(page.text, attribute.value), type, remove, attribute.nameAt);
};
