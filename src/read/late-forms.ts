import { cdkForms } from './cdk/index.ts';
import { readAlone } from './cli-forms.ts';
import { templateForms } from './cloudformation/index.ts';
import { spelledForms } from './cloudfront/spelling.ts';
import { definitionForms } from './definition-forms.ts';
import type { Form } from './form.ts';
import { keyValueStoreForms } from './key-value-store/index.ts';
import { serverlessForms } from './serverless/index.ts';
import { terraformForms } from './terraform/state/index.ts';

/** What is read as a whole where one of these forms is met. */
export { readTemplateProject } from './template-project.ts';

/**
 * Forms that are loaded where `needsLateForms` says so, in the order in which they are asked. What most people paste, and the example, are
 * outputs of the CLI: the readers of these alone are what the first picture waits for.
 */
export const lateForms: readonly Form[] = [
  ...templateForms,
  ...serverlessForms,
  ...cdkForms,
  ...terraformForms,
  ...definitionForms,
  ...[...spelledForms, ...keyValueStoreForms].map(readAlone),
];
