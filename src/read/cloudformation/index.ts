import type { Reading } from '../../text/problem.ts';
import type { Contribution } from '../contribution.ts';
import type { Form } from '../form.ts';
import { stacksOf, type TemplateFile } from './nested.ts';
import { readStack } from './read-stack.ts';
import type { FileFinder } from './stack.ts';
import { bodyText, isSam, isTemplate, newSession } from './template.ts';

export type { TemplateFile } from './nested.ts';
export type { FileFinder } from './stack.ts';
export { bodyText } from './template.ts';

/**
 * What some templates say, read together: nested stacks, exports and files beside them lead from one to another. What is written in which
 * template shows in its spans.
 */
export const readTemplates = (files: readonly TemplateFile[], file?: FileFinder): Reading<readonly Contribution[]> => {
  const session = newSession(file);
  const value = stacksOf(session, files).flatMap((stack) => readStack(stack));
  return { value, problems: session.reader.problems };
};

/** Templates are read together, by the project that they are parts of. */
const nothing: Form['read'] = () => ({ value: [], problems: [] });

/** CloudFormation templates as people write them and as the CDK synthesises them, and SAM's. */
export const templateForms: readonly Form[] = [
  { id: 'sam-template', joins: 'template', recognise: (tree) => isTemplate(tree) && isSam(tree), read: nothing },
  { id: 'cloudformation-template', joins: 'template', recognise: (tree) => isTemplate(tree) || bodyText(tree) !== null, read: nothing },
];
