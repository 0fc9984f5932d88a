const n = (count: number): string => count.toLocaleString('en');
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

/** The words of the dialog "List of URLs". Fetched with it. What a group comes to is said by the model. */
export const en = {
  title: 'List of URLs',
  field: 'URLs, one a line',
  placeholder: 'https://www.example.com/\nPOST https://www.example.com/api/orders\n/img/logo.svg',
  hint: 'A plain list (a method in front is read too), a CSV with a column of URLs, or a CloudFront access log; up to 100,000 lines. Or drop a file here.',
  open: 'Open a file',
  held: (name: string, lines: number) => `${name}: ${many(lines, 'line', 'lines')}`,
  pasted: 'Pasted list',
  other: 'Take another list',
  run: 'Answer them',
  cancel: 'Cancel',
  progress: (done: number, total: number) => `${n(done)} of ${n(total)}`,
  progressName: 'Answered so far',
  failed: 'The model met a fault of its own.',
  empty: 'There is no URL in this list.',
  tooMany: (most: number) => `Only the first ${n(most)} lines are answered.`,
  done: (total: number, groups: number) => `${many(total, 'URL', 'URLs')}, ${many(groups, 'outcome', 'outcomes')}`,
  cancelled: (done: number, total: number) => `Cancelled: ${n(done)} of ${many(total, 'URL', 'URLs')} answered`,
  stale: 'The configuration has changed since. Answer them again.',
  groups: 'Outcomes',
  all: 'All outcomes',
  share: (percent: string) => `${percent} %`,
  search: 'Search URLs',
  rows: 'URLs',
  line: 'Line',
  method: 'Method',
  url: 'URL',
  outcome: 'Outcome',
  found: (count: number) => many(count, 'URL', 'URLs'),
  more: (count: number) => `Show ${n(count)} more`,
  view: (url: string) => `View ${url}`,
  csv: 'Export CSV',
  csvOf: (count: number) => `Export CSV (${many(count, 'row', 'rows')})`,
};

type Words<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof T]: Words<T[K]> };

export type ListWords = Words<typeof en>;
