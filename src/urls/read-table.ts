import type { ListedUrl } from './url-list.ts';

/** Which column of a table holds what; -1 where none does. */
type Columns = {
  readonly url: number;
  readonly method: number;
  readonly host: number;
  readonly scheme: number;
  readonly query: number;
};

export type Table = { readonly separator: string; readonly columns: Columns; readonly headLine: number };

/** What people, log tools and CloudFront's own access logs call these columns. */
const names: Readonly<Record<keyof Columns, readonly string[]>> = {
  url: ['url', 'uri', 'request_url', 'request url', 'requesturl', 'request_uri', 'cs-uri-stem', 'address', 'link', 'path', 'page'],
  method: ['method', 'cs-method', 'http_method', 'http method', 'request_method', 'verb'],
  host: ['x-host-header', 'host', 'hostname', 'host_header', 'domain', 'cs(host)'],
  scheme: ['cs-protocol', 'scheme', 'protocol', 'request_protocol'],
  query: ['cs-uri-query', 'query', 'query_string', 'querystring'],
};

const separators = ['\t', ',', ';'] as const;

const looked = 20;

/** The cells of a line. A cell in quotes may hold the separator; `""` within stands for a quote. */
const cellsOf = (line: string, separator: string): readonly string[] => {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] === '"') {
      let cell = '';
      let close = line.indexOf('"', at + 1);
      let begin = at + 1;
      while (close !== -1 && line[close + 1] === '"') {
        cell += line.slice(begin, close + 1);
        begin = close + 2;
        close = line.indexOf('"', begin);
      }
      const end = close === -1 ? line.length : close;
      cells.push(cell + line.slice(begin, end));
      const next = line.indexOf(separator, end);
      at = next === -1 ? line.length + 1 : next + 1;
    } else {
      const next = line.indexOf(separator, at);
      const end = next === -1 ? line.length : next;
      cells.push(line.slice(at, end).trim());
      at = end + 1;
    }
  }
  return cells;
};

const columnsBy = (head: readonly string[]): Columns | null => {
  const lower = head.map((name) => name.trim().toLowerCase());
  const find = (key: keyof Columns): number => {
    for (const name of names[key]) if (lower.includes(name)) return lower.indexOf(name);
    return -1;
  };
  const url = find('url');
  return url === -1 ? null : { url, method: find('method'), host: find('host'), scheme: find('scheme'), query: find('query') };
};

const isUrl = (cell: string): boolean => /^(?:https?:\/\/|\/)/i.test(cell);

/** A table without a head: every row has as many cells, and one column alone has URLs. */
const columnsIn = (rows: readonly (readonly string[])[]): Columns | null => {
  const [first] = rows;
  if (!first || first.length < 2 || rows.length < 2 || rows.some((row) => row.length !== first.length)) return null;
  const candidates = first.flatMap((_, at) => (rows.every((row) => isUrl(row[at] ?? '')) ? [at] : []));
  const [url] = candidates;
  if (url === undefined || candidates.length > 1) return null;
  const method = first.findIndex((_, at) => rows.every((row) => /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(row[at] ?? '')));
  return { url, method, host: -1, scheme: -1, query: -1 };
};

/** Is the text a table (CSV with commas, semicolons or tabs, with or without a head; an access log of CloudFront)? Null: a plain list. */
export const tableIn = (text: string): Table | null => {
  const lines = text
    .slice(0, 40_000)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .slice(0, looked);
  const fields = lines.findIndex((line) => line.startsWith('#Fields:'));
  if (fields !== -1) {
    const columns = columnsBy((lines[fields] ?? '').slice('#Fields:'.length).trim().split(/\s+/));
    return columns && { separator: '\t', columns, headLine: fields + 1 };
  }
  const headAt = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  const head = lines[headAt];
  if (head === undefined) return null;
  for (const separator of separators) {
    const cells = cellsOf(head, separator);
    const columns = cells.some(isUrl) ? null : columnsBy(cells);
    if (columns) return { separator, columns, headLine: headAt + 1 };
  }
  // The last line may have been cut.
  const rows = lines
    .slice(headAt, -1)
    .concat(lines.length < looked ? lines.slice(-1) : [])
    .filter((line) => line.trim() !== '');
  for (const separator of separators) {
    const columns = columnsIn(rows.map((row) => cellsOf(row, separator)));
    if (columns) return { separator, columns, headLine: 0 };
  }
  return null;
};

const given = (cells: readonly string[], at: number): string => {
  const cell = at === -1 ? '' : (cells[at] ?? '').trim();
  return cell === '-' ? '' : cell;
};

/** The request that a row stands for; null where its URL is empty. */
export const rowOf = (line: string, number: number, { separator, columns }: Table): ListedUrl | null => {
  const cells = cellsOf(line, separator);
  const cell = given(cells, columns.url);
  if (cell === '') return null;
  const host = given(cells, columns.host);
  const query = given(cells, columns.query);
  const scheme = /^http$/i.test(given(cells, columns.scheme)) ? 'http' : 'https';
  const whole = cell.startsWith('/') && host !== '' ? `${scheme}://${host}${cell}` : cell;
  const method = given(cells, columns.method).toUpperCase();
  return { line: number, method: method === '' ? 'GET' : method, url: query === '' ? whole : `${whole}?${query.replace(/^\?/, '')}` };
};
