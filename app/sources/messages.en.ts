/** The words of what stands below the list of sources, where there is something to say. Fetched with it. */
export const en = {
  openFolder: 'Open a folder',
  twice: 'Defined twice',
  isTwice: (title: string, sources: string) => `${title} is defined differently in ${sources}.`,
  areTwice: (count: number, sources: string) => `${count} things are defined differently in ${sources}.`,
  and: (others: string, last: string) => `${others} and ${last}`,
  counts: 'What counts',
  countsFor: (title: string) => `What counts for: ${title}`,
  each: 'Choose for each',
  mixed: 'several',
  first: (source: string) => `${source} (first)`,
  didChoose: 'choosing a definition',
  quiet: (count: number) => (count === 1 ? '1 file says nothing about routing' : `${count} files say nothing about routing`),
  removeQuiet: 'Remove them all',
  didRemoveQuiet: 'removing files that say nothing',
};

export type AsideWords = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string ? string : (typeof en)[K];
};
