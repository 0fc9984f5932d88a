import type { Model } from '../../model/model.ts';
import type { Parsers, SourceReading } from '../../read/index.ts';
import { parseJsonDocuments } from '../../syntax/json.ts';
import type { ObjectNode, SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { hclSheet } from './hcl/sheet.ts';
import { jsonEditor } from './json-editor.ts';
import type { TreeEditor } from './tree-editor.ts';
import { yamlEditor } from './yaml-editor.ts';

/** A source as the workspace has it: `form` and `for` where its text does not say them. */
export type FixSource = {
  readonly name: string;
  readonly text: string;
  readonly form?: string | undefined;
  readonly for?: SourceReading['belongsTo'] | undefined;
};

/** A source's text as a tree that can be edited. */
export type Sheet = {
  readonly reading: SourceReading;
  readonly text: string;
  readonly trees: readonly SyntaxNode[];
  readonly editor: TreeEditor;
};

/** What was pasted and what it was read as. */
export type Paste = {
  readonly sources: readonly FixSource[];
  readonly readings: readonly SourceReading[];
  readonly model: Model;
  /** The source as a tree, of HCL what is in its expressions; null where it is none of these, or not written in the offsets of its text. */
  readonly sheet: (source: string) => Sheet | null;
};

// Many fixes edit one text: it is parsed once. Keyed by identity: a reading belongs to one text.
const sheets = new WeakMap<SourceReading, Sheet | null>();

const sheetOf = (reading: SourceReading, text: string, parsers: Parsers): Sheet | null => {
  const { name, language, part } = reading;
  // Text that was decoded again has its spans in pairs of units: no edit can keep to them.
  if (text.slice(0, 64).includes('\u0000') || parsers.uncopied?.(name, text)) return null;
  if (language === 'json') return { reading, text, trees: parseJsonDocuments(name, text).value, editor: jsonEditor(name, text) };
  if (part?.kind === 'terraform' && !/^\s*\{/.test(text.slice(0, 1000)))
    return { reading, text, ...hclSheet(part.file, text, parsers.yaml) };
  if (language !== 'yaml' || !parsers.yaml) return null;
  return { reading, text, trees: parsers.yaml(name, text).value, editor: yamlEditor(name, text) };
};

export const newPaste = (sources: readonly FixSource[], readings: readonly SourceReading[], model: Model, parsers: Parsers): Paste => ({
  sources,
  readings,
  model,
  sheet: (source) => {
    const reading = readings.find(({ name }) => name === source);
    if (!reading) return null;
    const before = sheets.get(reading);
    if (before !== undefined) return before;
    const made = sheetOf(reading, sources.find(({ name }) => name === source)?.text ?? '', parsers);
    sheets.set(reading, made);
    return made;
  },
});

const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  node.kind === 'object' ? node.members.map(({ value }) => value) : node.kind === 'array' ? node.items : [];

const holds = (node: SyntaxNode, at: Span): boolean => node.at.start <= at.start && at.end <= node.at.end;

/** The value of a member that stands exactly there with its key: a template's resource. */
const memberAt = (node: SyntaxNode, at: Span): SyntaxNode | null =>
  node.kind === 'object'
    ? (node.members.find(({ keySpan, value }) => keySpan.start === at.start && value.at.end === at.end)?.value ?? null)
    : null;

/** The outermost node that stands exactly there, by itself or with its key. */
export const nodeAt = (trees: readonly SyntaxNode[], at: Span): SyntaxNode | null => {
  const around = trees.find((node) => holds(node, at));
  if (!around) return null;
  if (around.at.start === at.start && around.at.end === at.end) return around;
  return memberAt(around, at) ?? nodeAt(childrenOf(around), at);
};

/** The nearest object at or below a node that has a member of this name. */
export const findWith = (node: SyntaxNode | null, key: string): ObjectNode | null => {
  let level: readonly SyntaxNode[] = node ? [node] : [];
  while (level.length > 0) {
    const found = level.find((one) => one.kind === 'object' && one.members.some((member) => member.key === key));
    if (found?.kind === 'object') return found;
    level = level.flatMap(childrenOf);
  }
  return null;
};
