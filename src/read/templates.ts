/** The reader of CloudFormation templates, for forms that a template comes out of. */
export { readTemplates, type TemplateFile } from './cloudformation/index.ts';
