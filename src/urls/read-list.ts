import { rowOf, tableIn } from './read-table.ts';
import type { ListedUrl } from './url-list.ts';

// A method stands before a URL as curl, access logs and HTTP itself write it: in capitals, one of these.
const WITH_METHOD = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ \t]+(\S.*)$/;

const lineOf = (written: string, line: number): ListedUrl => {
  const split = WITH_METHOD.exec(written);
  const url = (split?.[2] ?? written).replace(/ HTTP\/\d(?:\.\d)?$/, '').replace(/^\ufeff/, '');
  return { line, method: split?.[1] ?? 'GET', url };
};

/**
 * Reads a list of URLs: one a line, perhaps with its method in front and `HTTP/1.1` behind; or a table (CSV, an access log of CloudFront) that
 * has a column of them. Empty lines and `#` comments are passed over.
 */
export const readUrlList = (text: string): readonly ListedUrl[] => {
  const table = tableIn(text);
  const found: ListedUrl[] = [];
  let line = 0;
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const written = text.slice(at, end).trim();
    line += 1;
    at = end + 1;
    if (written === '' || written === '\ufeff' || written.startsWith('#')) continue;
    if (!table) found.push(lineOf(written, line));
    else if (line > table.headLine) {
      const row = rowOf(written, line, table);
      if (row) found.push(row);
    }
  }
  return found;
};
