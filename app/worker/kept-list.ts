import type { GroupOutcome, ListedUrl } from '../../src/index.ts';
import type { ListRow, ListRows } from './aside-protocol.ts';

/** A list that was answered: `groupOf[i]` is the group of `urls[i]`; a list that was cancelled has fewer of them. */
export type KeptList = {
  readonly urls: readonly ListedUrl[];
  readonly groups: readonly { readonly title: string; readonly outcome: GroupOutcome | null }[];
  readonly groupOf: readonly number[];
};

type Which = { readonly group: number | null; readonly search: string };

function* found({ urls, groupOf }: KeptList, { group, search }: Which): Generator<ListRow> {
  const wanted = search.trim().toLowerCase();
  for (const [at, own] of groupOf.entries()) {
    const url = urls[at];
    if (!url || (group !== null && own !== group)) continue;
    if (wanted !== '' && !`${url.method} ${url.url}`.toLowerCase().includes(wanted)) continue;
    yield { ...url, group: own };
  }
}

/** The first of the rows that are wanted, and how many there are. */
export const rowsOf = (list: KeptList, which: Which & { readonly most: number }): ListRows => {
  const rows: ListRow[] = [];
  let count = 0;
  for (const row of found(list, which)) {
    if (count < which.most) rows.push(row);
    count += 1;
  }
  return { rows, found: count };
};

/** A cell that a spreadsheet would take for a formula is kept from being one. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const head = ['line', 'method', 'url', 'outcome', 'kind', 'status', 'answeredBy', 'errorType', 'replacedStatus'];

/** The rows that are wanted as CSV (RFC 4180). */
export const csvOf = (list: KeptList, which: Which): string => {
  const lines = [head.join(',')];
  for (const { line, method, url, group } of found(list, which)) {
    const { title = '', outcome = null } = list.groups[group] ?? {};
    const { kind = '', status = null, answeredBy = null, errorType = null, replacedStatus = null } = outcome ?? {};
    lines.push([line, method, url, title, kind, status, answeredBy, errorType, replacedStatus].map(cell).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
};
