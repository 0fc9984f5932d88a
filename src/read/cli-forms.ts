import type { SyntaxNode } from '../syntax/tree.ts';
import type { Reading } from '../text/problem.ts';
import { httpForms } from './apigateway-http/index.ts';
import { restForms } from './apigateway-rest/index.ts';
import { cloudFrontForms } from './cloudfront/index.ts';
import type { Contribution } from './contribution.ts';
import type { Form, FormContext, FormId } from './form.ts';
import { withoutIntrinsics } from './intrinsics.ts';
import { openApiForms } from './openapi/index.ts';

/**
 * The forms that one text is read by alone: what AWS's CLI prints, and OpenAPI definitions. A text in one of them may have been cut out of a
 * template, with its functions.
 */
export const cliForms: readonly Form[] = [...cloudFrontForms, ...restForms, ...httpForms, ...openApiForms].map((form) => ({
  ...form,
  read: (tree, context) => form.read(withoutIntrinsics(tree), context),
}));

/**
 * Reads a tree by a form of AWS's CLI. Forms whose texts say the same in other words (templates) bring their trees into its shape, so that
 * one reader knows what each member means.
 */
export const readAs = (id: FormId, tree: SyntaxNode, context: FormContext): Reading<readonly Contribution[]> => {
  const form = cliForms.find((one) => one.id === id);
  return form ? form.read(tree, context) : { value: [], problems: [] };
};
