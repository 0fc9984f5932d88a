export { joinSources } from './join.ts';
export { languageOf } from './language.ts';
export { looksCopied } from './looks-copied.ts';
export { needsLateForms } from './needs-late-forms.ts';
export { readProjects } from './project.ts';
export { type Parsers, readSource, type SourceReading } from './source.ts';
