import type { ListedUrl } from './url-list.ts';

// A method stands before a URL as curl, access logs and HTTP itself write it: in capitals, one of these.
const WITH_METHOD = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ \t]+(\S.*)$/;

/** Reads a list of URLs: one a line, perhaps with its method in front and `HTTP/1.1` behind. Empty lines and `#` comments are passed over. */
export const readUrlList = (text: string): readonly ListedUrl[] => {
  const found: ListedUrl[] = [];
  let line = 0;
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const written = text.slice(at, end).trim();
    line += 1;
    at = end + 1;
    if (written === '' || written === '\ufeff' || written.startsWith('#')) continue;
    const split = WITH_METHOD.exec(written);
    const url = (split?.[2] ?? written).replace(/ HTTP\/\d(?:\.\d)?$/, '').replace(/^\ufeff/, '');
    found.push({ line, method: split?.[1] ?? 'GET', url });
  }
  return found;
};
