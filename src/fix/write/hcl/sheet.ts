import type { HclBlock, HclBody, HclExpression, HclFile } from '../../../syntax/hcl/ast.ts';
import { parseJsonDocuments } from '../../../syntax/json.ts';
import type { DocumentsParser } from '../../../syntax/parser.ts';
import type { SyntaxNode } from '../../../syntax/tree.ts';
import type { Span } from '../../../text/span.ts';
import { jsonEditor } from '../json-editor.ts';
import type { TreeEditor } from '../tree-editor.ts';
import { yamlEditor } from '../yaml-editor.ts';
import { hclEditor } from './editor.ts';
import { hclTree } from './tree.ts';
import { childrenOf } from './tuples.ts';

/** A stretch of a text that is one tree, and what edits it there. */
type Region = { readonly tree: SyntaxNode; readonly editor: TreeEditor };

type Reader = { readonly source: string; readonly text: string; readonly hcl: TreeEditor; readonly yaml: DocumentsParser | null };

const shifted = (node: SyntaxNode, by: number): SyntaxNode => {
  const move = ({ source, start, end }: Span): Span => ({ source, start: start + by, end: end + by });
  const at = move(node.at);
  if (node.kind === 'array') return { ...node, at, items: node.items.map((item) => shifted(item, by)) };
  if (node.kind !== 'object') return { ...node, at };
  const members = node.members.map(({ key, keySpan, value }) => ({ key, keySpan: move(keySpan), value: shifted(value, by) }));
  return { ...node, at, members };
};

/** A definition in a heredoc, where it stands there as it is: neither indented nor with anything to fill in. */
const heredocRegions = ({ source, text, yaml }: Reader, value: string, at: Span): readonly Region[] => {
  if (value.length < 20 || text[at.start - 1] !== '\n' || text.slice(at.start, at.end) !== value) return [];
  const isJson = /^\s*[{[]/.test(value);
  const trees = isJson ? parseJsonDocuments(source, value).value : (yaml?.(source, value).value ?? []);
  const editor = isJson ? jsonEditor(source, text) : yamlEditor(source, text);
  return trees.map((tree) => ({ tree: shifted(tree, at.start), editor }));
};

/** The outermost objects and lists of an expression: `jsonencode({ … })`. */
const regionsIn = (reader: Reader, one: HclExpression): readonly Region[] => {
  if (one.kind === 'object' || one.kind === 'tuple') return [{ tree: hclTree(reader.text, one), editor: reader.hcl }];
  if (one.kind === 'literal') return typeof one.value === 'string' ? heredocRegions(reader, one.value, one.at) : [];
  return childrenOf(one).flatMap((inner) => regionsIn(reader, inner));
};

const regionsOf = (reader: Reader, body: HclBody): readonly Region[] => [
  ...body.attributes.flatMap(({ value }) => regionsIn(reader, value)),
  ...body.blocks.flatMap(({ body: inner }: HclBlock) => regionsOf(reader, inner)),
];

type Sheet = { readonly trees: readonly SyntaxNode[]; readonly editor: TreeEditor };

/**
 * A file of HCL as trees that can be edited: the objects and lists in its expressions, and definitions in heredocs. A node is edited in the
 * language that it is written in.
 */
export const hclSheet = ({ name, body }: HclFile, text: string, yaml: DocumentsParser | null): Sheet => {
  const hcl = hclEditor(name, text);
  const regions = regionsOf({ source: name, text, hcl, yaml }, body);
  const of = ({ at }: SyntaxNode): TreeEditor =>
    regions.find(({ tree }) => tree.at.start <= at.start && at.end <= tree.at.end)?.editor ?? hcl;
  return {
    trees: regions.map(({ tree }) => tree),
    editor: {
      replace: (node, value) => of(node).replace(node, value),
      addMember: (object, key, value) => of(object).addMember(object, key, value),
      removeMember: (object, key) => of(object).removeMember(object, key),
      insertItems: (array, index, values) => of(array).insertItems(array, index, values),
      removeItem: (array, index) => of(array).removeItem(array, index),
      moveItem: (array, from, before) => of(array).moveItem(array, from, before),
    },
  };
};
