export { forms } from './detect.ts';
export { type Joined, joinSources } from './join.ts';
export { languageOf, type SourceLanguage } from './language.ts';
export { type Parsers, readSource, type SourceOptions, type SourceReading } from './source.ts';
