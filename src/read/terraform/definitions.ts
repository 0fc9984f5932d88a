import { parseJson } from '../../syntax/json.ts';
import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { nodeOf } from './nodes.ts';
import { placed } from './placed.ts';
import type { Val } from './value.ts';
import { type World, writtenAt } from './world.ts';

/** Does the text stand in its source as it is? Then every part of it has a place of its own. */
const standsAsIs = (world: World, text: string, at: Span): boolean => world.texts.get(at.source)?.slice(at.start, at.end) === text;

/** Texts with a part that is not known are not known. */
const withHoles = (world: World, node: SyntaxNode): SyntaxNode => {
  if (node.kind === 'array') return { ...node, items: node.items.map((item) => withHoles(world, item)) };
  if (node.kind === 'object') return { ...node, members: node.members.map((m) => ({ ...m, value: withHoles(world, m.value) })) };
  return node.kind === 'string' ? nodeOf(world, { kind: 'string', at: node.at, value: node.value }) : node;
};

/** An API's definition out of the text of `body`: made by `jsonencode`, a heredoc, a template or a file. Null: it is no JSON or YAML. */
export const definitionIn = (world: World, value: Val, at: Span): SyntaxNode | null => {
  if (value.kind === 'object') return nodeOf(world, value);
  if (value.kind !== 'string')
    return { kind: 'unresolved', at, expression: value.kind === 'unknown' ? value.expression : writtenAt(world, at) };
  if (value.encoded) return nodeOf(world, value.encoded);
  const { source, start } = value.at;
  const isAsIs = standsAsIs(world, value.value, value.at);
  const place = (span: Span): Span => (isAsIs ? { source, start: span.start + start, end: span.end + start } : at);
  const isJson = /^\s*[{[]/.test(value.value);
  const parsed = isJson ? parseJson(source, value.value) : firstOf(world, source, value.value);
  if (!parsed) return null;
  for (const problem of parsed.problems) {
    if (problem.severity === 'error') world.problems.push({ ...problem, at: problem.at && place(problem.at) });
  }
  return parsed.value && withHoles(world, placed(parsed.value, place));
};

const firstOf = (world: World, source: string, text: string) => {
  const documents = world.yaml?.(source, text);
  return documents ? { value: documents.value[0] ?? null, problems: documents.problems } : null;
};
