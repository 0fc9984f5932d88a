import { httpForms } from './apigateway-http/index.ts';
import { restForms } from './apigateway-rest/index.ts';
import { cloudFrontForms } from './cloudfront/index.ts';
import type { Form } from './form.ts';
import { withoutIntrinsics } from './intrinsics.ts';
import { bucketForms } from './s3/index.ts';

/** A form that one text is read by alone. It may have been cut out of a template, with its functions. */
export const readAlone = (form: Form): Form => ({ ...form, read: (tree, context) => form.read(withoutIntrinsics(tree), context) });

/** What AWS's CLI prints. */
export const cliForms: readonly Form[] = [...cloudFrontForms, ...restForms, ...httpForms, ...bucketForms].map(readAlone);
