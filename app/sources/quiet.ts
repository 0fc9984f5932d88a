import type { SourceInfo } from '../state/model.ts';

/** What is said of a text that has nothing to do with the way of a request. Anything else is for the reader to see: a fault of syntax, above all. */
const saysNothing: ReadonlySet<string> = new Set(['form-unknown', 'contributes-nothing', 'empty-text']);

const isQuiet = ({ contributes, problems }: SourceInfo): boolean => !contributes && problems.every(({ code }) => saysNothing.has(code));

/**
 * Sources that say nothing about routing: what comes along when a folder is dropped. Where nothing else is there, nothing is quiet: somebody who
 * pasted one text that was not recognised wants to hear of it.
 */
export const quietAmong = (sources: readonly SourceInfo[]): readonly string[] => {
  const quiet = sources.filter(isQuiet).map(({ name }) => name);
  return quiet.length === sources.length ? [] : quiet;
};
