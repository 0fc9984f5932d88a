import type { Problem } from '../text/problem.ts';
import { newReader } from './access.ts';
import { readTemplates, type TemplateFile } from './cloudformation/index.ts';
import type { Contribution } from './contribution.ts';
import { filesBeside } from './files-beside.ts';
import type { ProjectReader } from './project-part.ts';
import { serviceTemplate } from './serverless/index.ts';

/** Reads all templates of a workspace as a whole, whatever they are written in. */
export const readTemplateProject: ProjectReader = (parts, context) => {
  const files = filesBeside(context);
  const problems: Problem[] = [];
  const templates = parts.flatMap((part): readonly TemplateFile[] => {
    if (part.kind !== 'template') return [];
    const { source } = part;
    return part.trees.flatMap(({ form, tree }): readonly TemplateFile[] => {
      if (form !== 'serverless-service') return [{ source, tree }];
      const reader = newReader();
      const template = serviceTemplate(tree, source, reader, (path) => files.tree(path, source) ?? undefined);
      problems.push(...reader.problems);
      return [template];
    });
  });
  const reading = readTemplates(templates, files.tree);
  const all = [...problems, ...reading.problems];
  const silent = templates.filter(({ source }) => !speaks(source, reading.value, all));
  return { contributions: reading.value, problems: [...all, ...silent.map(saysNothing)], used: files.used };
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
