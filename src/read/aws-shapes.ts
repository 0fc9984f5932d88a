import type { SyntaxNode } from '../syntax/tree.ts';
import type { Reading } from '../text/problem.ts';
import { cliForms } from './cli-forms.ts';
import type { Contribution } from './contribution.ts';
import { definitionForms } from './definition-forms.ts';
import type { FormContext, FormId } from './form.ts';

const forms = new Map([...cliForms, ...definitionForms].map((form) => [form.id, form]));

/**
 * Reads a tree that has the shape of an AWS output. Terraform says the same things under other names: they are brought into AWS's shape, spans
 * and all, and read by the same readers, so that what is read and what holds by default cannot differ between forms.
 */
export const readAwsShape = (id: FormId, tree: SyntaxNode, context: FormContext): Reading<readonly Contribution[]> =>
  forms.get(id)?.read(tree, context) ?? { value: [], problems: [] };

/** The form of an API definition, if it is one. */
export const definitionForm = (tree: SyntaxNode): 'openapi-rest' | 'openapi-http' | null => {
  for (const id of ['openapi-rest', 'openapi-http'] as const) if (forms.get(id)?.recognise(tree)) return id;
  return null;
};
