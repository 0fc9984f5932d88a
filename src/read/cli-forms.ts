import { httpForms } from './apigateway-http/index.ts';
import { restForms } from './apigateway-rest/index.ts';
import { cloudFrontForms } from './cloudfront/index.ts';
import type { Form } from './form.ts';
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
