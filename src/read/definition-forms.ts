import { readAlone } from './cli-forms.ts';
import type { Form } from './form.ts';
import { openApiForms } from './openapi/index.ts';

/** OpenAPI definitions, as files of their own. */
export const definitionForms: readonly Form[] = openApiForms.map(readAlone);
