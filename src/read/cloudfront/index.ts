export { cloudFrontForms } from './forms.ts';
