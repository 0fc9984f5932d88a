import { parseJsonDocuments } from '../syntax/json.ts';
import type { SyntaxNode } from '../syntax/tree.ts';
import type { Problem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import { newReader } from './access.ts';
import { bodyText, readTemplates, type TemplateFile } from './cloudformation/index.ts';
import type { Contribution } from './contribution.ts';
import { filesBeside } from './files-beside.ts';
import type { ProjectContext, ProjectReader } from './project-part.ts';
import { serviceTemplate } from './serverless/index.ts';

/** Reads all templates of a workspace as a whole, whatever they are written in. */
export const readTemplateProject: ProjectReader = (parts, context) => {
  const files = filesBeside(context);
  const problems: Problem[] = [];
  const templates = parts.flatMap((part): readonly TemplateFile[] => {
    if (part.kind !== 'template') return [];
    const { source } = part;
    return part.trees.flatMap(({ form, tree }): readonly TemplateFile[] => {
      if (form !== 'serverless-service') return [{ source, tree: unpacked(tree, source, context, problems) }];
      const reader = newReader();
      const template = serviceTemplate(tree, source, reader, (path) => files.tree(path, source) ?? undefined);
      problems.push(...reader.problems);
      return [template];
    });
  });
  // What a service takes in by `${file(…)}` is a part of it, and no stack of its own.
  const stacks = templates.filter(({ source }) => !files.used.has(source));
  const reading = readTemplates(stacks, files.tree);
  const all = [...problems, ...reading.problems];
  const silent = stacks.filter(({ source }) => !speaks(source, reading.value, all));
  return { contributions: reading.value, problems: [...all, ...silent.map(saysNothing)], used: files.used };
};

/** A tree whose parts all stand where the text stands that they were read from. */
const placed = (node: SyntaxNode, at: Span): SyntaxNode => {
  switch (node.kind) {
    case 'object':
      return { ...node, at, members: node.members.map(({ key, value }) => ({ key, keySpan: at, value: placed(value, at) })) };
    case 'array':
      return { ...node, at, items: node.items.map((item) => placed(item, at)) };
    default:
      return { ...node, at };
  }
};

/** The template inside of `{"TemplateBody": "…"}`. */
const unpacked = (tree: SyntaxNode, source: string, { yaml }: ProjectContext, problems: Problem[]): SyntaxNode => {
  const body = bodyText(tree);
  if (body?.kind !== 'string') return tree;
  const isJson = body.value.trimStart().startsWith('{');
  const parsed = isJson ? parseJsonDocuments(source, body.value) : yaml?.(source, body.value);
  if (!parsed) problems.push({ code: 'syntax-error', severity: 'error', at: body.at, params: { detail: 'yaml-not-loaded', found: '' } });
  const inner = parsed?.value[0];
  return inner ? placed(inner, body.at) : tree;
};

/** Does anything that was read, or was wrong, stand in a source? */
const speaks = (source: string, pieces: readonly Contribution[], problems: readonly Problem[]): boolean =>
  pieces.some((piece) => ('value' in piece ? piece.value.at : piece.at)?.source === source) ||
  problems.some(({ at }) => at?.source === source);

/** A template may rightly have nothing to do with a request: that is told, quietly. */
const saysNothing = ({ source, tree }: TemplateFile): Problem => ({
  code: 'contributes-nothing',
  severity: 'info',
  at: { source, start: tree.at.start, end: tree.at.start },
  params: { what: 'template' },
});
