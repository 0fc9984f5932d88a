import type { SyntaxNode } from '../syntax/tree.ts';
import type { Reading } from '../text/problem.ts';
import { httpForms } from './apigateway-http/index.ts';
import { restForms } from './apigateway-rest/index.ts';
import { cloudFrontForms } from './cloudfront/index.ts';
import type { Contribution } from './contribution.ts';
import type { FormContext, FormId } from './form.ts';
import { openApiForms } from './openapi/index.ts';

const forms = new Map([...cloudFrontForms, ...restForms, ...httpForms, ...openApiForms].map((form) => [form.id, form]));

/**
 * Reads a tree that has the shape of an AWS output. Templates and Terraform say the same things under other names: they are brought into AWS's
 * shape, spans and all, and read by the same readers, so that what is read and what holds by default cannot differ between forms.
 */
export const readAwsShape = (id: FormId, tree: SyntaxNode, context: FormContext): Reading<readonly Contribution[]> =>
  forms.get(id)?.read(tree, context) ?? { value: [], problems: [] };

/** The form of an API definition, if it is one: `openapi-rest` or `openapi-http`. */
export const definitionForm = (tree: SyntaxNode): FormId | null => openApiForms.find((form) => form.recognise(tree))?.id ?? null;
