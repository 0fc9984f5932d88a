import type { SyntaxNode } from '../../syntax/tree.ts';
import type { Problem, Reading } from '../../text/problem.ts';
import type { Contribution } from '../contribution.ts';
import type { Form } from '../form.ts';
import { stacksOf, type TemplateFile } from './nested.ts';
import { readStack } from './read-stack.ts';
import { isSam, isTemplate, newSession } from './template.ts';

export type { TemplateFile } from './nested.ts';

/** What each of some templates says, read together: nested stacks and exports lead from one to another. By the template's source. */
export const readTemplates = (files: readonly TemplateFile[], region?: string): ReadonlyMap<string, Reading<readonly Contribution[]>> => {
  const session = newSession(region);
  const found = new Map<string, { readonly value: Contribution[]; readonly problems: Problem[] }>(
    files.map(({ source }) => [source, { value: [], problems: [] }]),
  );
  for (const stack of stacksOf(session, files)) found.get(stack.source)?.value.push(...readStack(stack));
  for (const problem of session.reader.problems) {
    const own = problem.at ? found.get(problem.at.source) : undefined;
    (own ?? found.get(files[0]?.source ?? ''))?.problems.push(problem);
  }
  return found;
};

const read = (tree: SyntaxNode, source: string): Reading<readonly Contribution[]> =>
  readTemplates([{ source, tree }]).get(source) ?? { value: [], problems: [] };

/** CloudFormation templates as people write them and as the CDK synthesises them, and SAM's. */
export const templateForms: readonly Form[] = [
  { id: 'sam-template', recognise: (tree) => isTemplate(tree) && isSam(tree), read: (tree, { source }) => read(tree, source) },
  { id: 'cloudformation-template', recognise: isTemplate, read: (tree, { source }) => read(tree, source) },
];
