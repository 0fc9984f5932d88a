export { joinSources } from './join.ts';
export { languageOf } from './language.ts';
export { readProjects } from './project.ts';
export { type Parsers, readSource, type SourceReading } from './source.ts';
